//! Adds `tier` to `ai_request_log`: the tier that the user had at the time of the call.

use sea_orm_migration::{prelude::*, schema::text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter().table("ai_request_log").add_column(text_null("tier")).to_owned();
        manager.alter_table(table).await
    }
}
