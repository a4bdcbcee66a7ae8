//! Creates `ai_cost_days`: the ledger of calls to language models, added up by day.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text, timestamp_with_time_zone},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("ai_cost_days")
            .col(text("day"))
            .col(text("action"))
            .col(text("model"))
            .col(text("tier"))
            .col(big_integer("calls"))
            .col(big_integer("billed_calls"))
            .col(big_integer("failures"))
            .col(big_integer("unpriced"))
            .col(big_integer("input_tokens"))
            .col(big_integer("cached_tokens"))
            .col(big_integer("output_tokens"))
            .col(big_integer("cost_microusd"))
            .col(timestamp_with_time_zone("added_up_at"))
            .primary_key(Index::create().col("day").col("action").col("model").col("tier"))
            .to_owned();
        manager.create_table(table).await
    }
}
