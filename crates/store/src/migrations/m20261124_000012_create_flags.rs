//! Creates `flags`: feature flags that an administrator has set.

use sea_orm_migration::{
    prelude::*,
    schema::{text, timestamp_with_time_zone, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("flags")
            .col(text("name").primary_key())
            .col(text("value"))
            .col(timestamp_with_time_zone("updated_at"))
            .col(uuid_null("updated_by"))
            .foreign_key(
                ForeignKey::create()
                    .from("flags", "updated_by")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::SetNull),
            )
            .to_owned();
        manager.create_table(table).await
    }
}
