//! Creates `jobs`: background work.

use sea_orm_migration::{
    prelude::*,
    schema::{
        integer, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
    },
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("jobs")
            .col(uuid("id").primary_key())
            .col(text("kind"))
            .col(text("payload"))
            .col(timestamp_with_time_zone("run_at"))
            .col(integer("attempts"))
            .col(integer("max_attempts"))
            .col(timestamp_with_time_zone_null("lease_until"))
            .col(text_null("locked_by"))
            .col(text_null("last_error"))
            .col(text_null("unique_key").unique_key())
            .col(timestamp_with_time_zone("created_at"))
            .to_owned();
        manager.create_table(table).await?;
        manager
            .create_index(
                Index::create().name("jobs_run_at").table("jobs").col("run_at").to_owned(),
            )
            .await
    }
}
