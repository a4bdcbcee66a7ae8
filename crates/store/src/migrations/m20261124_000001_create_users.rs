//! Creates `users`: accounts.

use sea_orm_migration::{
    prelude::*,
    schema::{boolean, text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("users")
            .col(uuid("id").primary_key())
            .col(text("email"))
            .col(text("email_key").unique_key())
            .col(text("password_hash"))
            .col(text("tier"))
            .col(text("role"))
            .col(boolean("is_internal"))
            .col(timestamp_with_time_zone_null("suspended_at"))
            .col(timestamp_with_time_zone("created_at"))
            .to_owned();
        manager.create_table(table).await
    }
}
