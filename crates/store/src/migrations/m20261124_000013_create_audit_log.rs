//! Creates `audit_log`: what administrators did.

use sea_orm_migration::{
    prelude::*,
    schema::{text, timestamp_with_time_zone, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("audit_log")
            .col(uuid("id").primary_key())
            .col(uuid_null("actor_id"))
            .col(text("action"))
            .col(text("target"))
            .col(text("detail"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("audit_log", "actor_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::SetNull),
            )
            .to_owned();
        manager.create_table(table).await?;
        manager
            .create_index(
                Index::create()
                    .name("audit_log_created_at")
                    .table("audit_log")
                    .col("created_at")
                    .to_owned(),
            )
            .await
    }
}
