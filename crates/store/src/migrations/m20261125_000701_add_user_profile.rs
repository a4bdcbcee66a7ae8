//! Adds `name` and `email_verified_at` to `users`.

use sea_orm_migration::{
    prelude::*,
    schema::{text_null, timestamp_with_time_zone_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for column in [text_null("name"), timestamp_with_time_zone_null("email_verified_at")] {
            let table = Table::alter().table("users").add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }
}
