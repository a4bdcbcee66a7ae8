//! Creates `drafts`: proposed edits that wait for the user.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text, timestamp_with_time_zone, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("drafts")
            .col(uuid("id").primary_key())
            .col(uuid("user_id"))
            .col(uuid("base_resume_id"))
            .col(text("kind"))
            .col(big_integer("base_revision"))
            .col(text("payload"))
            .col(text("status"))
            .col(text("writer"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("drafts", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("drafts", "base_resume_id")
                    .to("base_resumes", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await?;
        manager
            .create_index(
                Index::create().name("drafts_user_id").table("drafts").col("user_id").to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("drafts_base_resume_id")
                    .table("drafts")
                    .col("base_resume_id")
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("drafts_expires_at")
                    .table("drafts")
                    .col("expires_at")
                    .to_owned(),
            )
            .await
    }
}
