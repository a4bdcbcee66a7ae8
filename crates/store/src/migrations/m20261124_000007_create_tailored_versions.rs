//! Creates `tailored_versions`: copies of a base resume for one posting.

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
            .table("tailored_versions")
            .col(uuid("id").primary_key())
            .col(uuid("user_id"))
            .col(uuid("base_resume_id"))
            .col(big_integer("base_revision"))
            .col(text("name"))
            .col(text_null("posting_title"))
            .col(text_null("posting_company"))
            .col(text("posting_text"))
            .col(text("edits"))
            .col(text_null("document"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("tailored_versions", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("tailored_versions", "base_resume_id")
                    .to("base_resumes", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await?;
        manager
            .create_index(
                Index::create()
                    .name("tailored_versions_user_id")
                    .table("tailored_versions")
                    .col("user_id")
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("tailored_versions_base_resume_id")
                    .table("tailored_versions")
                    .col("base_resume_id")
                    .to_owned(),
            )
            .await
    }
}
