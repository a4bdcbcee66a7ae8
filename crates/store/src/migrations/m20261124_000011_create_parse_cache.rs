//! Creates `parse_cache`: results of earlier parses.

use sea_orm_migration::{
    prelude::*,
    schema::{text, timestamp_with_time_zone, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("parse_cache")
            .col(uuid("user_id"))
            .col(text("sha256"))
            .col(text("result"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .primary_key(Index::create().col("user_id").col("sha256"))
            .foreign_key(
                ForeignKey::create()
                    .from("parse_cache", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await?;
        manager
            .create_index(
                Index::create()
                    .name("parse_cache_expires_at")
                    .table("parse_cache")
                    .col("expires_at")
                    .to_owned(),
            )
            .await
    }
}
