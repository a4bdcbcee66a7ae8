//! The table `tailored_versions`: copies of a base resume for one posting.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tailored_versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub user_id: Uuid,
    pub base_resume_id: Uuid,
    pub base_revision: i64,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub posting_title: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub posting_company: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub posting_text: String,
    #[sea_orm(column_type = "Text")]
    pub edits: String,
    #[sea_orm(column_type = "Text")]
    pub document: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub posting_url: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub application_status: String,
    #[sea_orm(column_type = "Text")]
    pub applied_on: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub note: Option<String>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
