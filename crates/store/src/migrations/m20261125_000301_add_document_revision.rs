//! Adds `revision` to `documents`: it rises with every save, so that a stale one is noticed.

use sea_orm_migration::{prelude::*, schema::big_integer};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let revision = big_integer("revision").default(1).to_owned();
        let table = Table::alter().table("documents").add_column(revision).to_owned();
        manager.alter_table(table).await
    }
}
