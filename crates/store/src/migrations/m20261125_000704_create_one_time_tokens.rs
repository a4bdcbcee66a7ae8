//! Creates `one_time_tokens`: links and steps of signing in that work once and for a while.

use sea_orm_migration::{
    prelude::*,
    schema::{integer, text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("one_time_tokens")
            .col(text("token_hash").primary_key())
            .col(text("purpose"))
            .col(uuid_null("user_id"))
            .col(text("payload"))
            .col(integer("attempts"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .col(timestamp_with_time_zone_null("used_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("one_time_tokens", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await?;
        let index = Index::create()
            .name("one_time_tokens_user_id")
            .table("one_time_tokens")
            .col("user_id")
            .to_owned();
        manager.create_index(index).await
    }
}
