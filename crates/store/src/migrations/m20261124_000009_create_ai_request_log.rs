//! Creates `ai_request_log`: the ledger of calls to language models.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, text, timestamp_with_time_zone, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("ai_request_log")
            .col(uuid("id").primary_key())
            .col(uuid_null("user_id"))
            .col(uuid_null("resume_id"))
            .col(text("action"))
            .col(text("provider"))
            .col(text("model"))
            .col(big_integer("input_tokens"))
            .col(big_integer("cached_tokens"))
            .col(big_integer("output_tokens"))
            .col(big_integer_null("cost_microusd"))
            .col(text("status"))
            .col(big_integer("duration_ms"))
            .col(text("request_id"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("ai_request_log", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::SetNull),
            )
            .to_owned();
        manager.create_table(table).await?;
        manager
            .create_index(
                Index::create()
                    .name("ai_request_log_user_id")
                    .table("ai_request_log")
                    .col("user_id")
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("ai_request_log_created_at")
                    .table("ai_request_log")
                    .col("created_at")
                    .to_owned(),
            )
            .await
    }
}
