//! Creates `scheduled_runs`: which regular work has been asked for at which time, by whichever server was first.

use sea_orm_migration::{
    prelude::*,
    schema::{text, timestamp_with_time_zone},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("scheduled_runs")
            .col(text("name"))
            .col(timestamp_with_time_zone("due_at"))
            .col(timestamp_with_time_zone("created_at"))
            .primary_key(Index::create().col("name").col("due_at"))
            .to_owned();
        manager.create_table(table).await?;
        let index = Index::create()
            .name("scheduled_runs_created_at")
            .table("scheduled_runs")
            .col("created_at")
            .to_owned();
        manager.create_index(index).await
    }
}
