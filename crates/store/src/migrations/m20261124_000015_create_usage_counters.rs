//! Creates `usage_counters`: what a user has used in a period.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("usage_counters")
            .col(uuid("user_id"))
            .col(text("metric"))
            .col(text("period"))
            .col(big_integer("used"))
            .primary_key(Index::create().col("user_id").col("metric").col("period"))
            .foreign_key(
                ForeignKey::create()
                    .from("usage_counters", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await
    }
}
