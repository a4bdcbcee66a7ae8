//! Adds to `publications` who may see them and how often they were seen: a password, an end, a count.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text_null, timestamp_with_time_zone_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            text_null("password_hash"),
            timestamp_with_time_zone_null("expires_at"),
            big_integer("view_count").default(0).to_owned(),
        ];
        // SQLite takes one column at a time.
        for column in columns {
            let table = Table::alter().table("publications").add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }
}
