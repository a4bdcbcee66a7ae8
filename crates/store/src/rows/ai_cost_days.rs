//! The table `ai_cost_days`: the ledger added up by day.

use sea_orm::entity::prelude::*;

#[expect(
    clippy::struct_field_names,
    reason = "SeaORM wants the name `Model`; the column is a model"
)]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ai_cost_days")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub day: String,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub action: String,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub model: String,
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub tier: String,
    pub calls: i64,
    pub billed_calls: i64,
    pub failures: i64,
    pub unpriced: i64,
    pub input_tokens: i64,
    pub cached_tokens: i64,
    pub output_tokens: i64,
    pub cost_microusd: i64,
    pub added_up_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
