//! Creates `resume_versions`: saved versions of base resumes.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text, text_null, timestamp_with_time_zone, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("resume_versions")
            .col(uuid("base_resume_id"))
            .col(big_integer("revision"))
            .col(text("document"))
            .col(text("reason"))
            .col(text_null("label"))
            .col(timestamp_with_time_zone("created_at"))
            .primary_key(Index::create().col("base_resume_id").col("revision"))
            .foreign_key(
                ForeignKey::create()
                    .from("resume_versions", "base_resume_id")
                    .to("base_resumes", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await
    }
}
