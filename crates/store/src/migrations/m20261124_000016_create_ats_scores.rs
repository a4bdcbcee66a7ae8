//! Creates `ats_scores`: every user's latest ATS score.

use sea_orm_migration::{
    prelude::*,
    schema::{integer, timestamp_with_time_zone, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("ats_scores")
            .col(uuid("user_id").primary_key())
            .col(uuid_null("resume_id"))
            .col(integer("score"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("ats_scores", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await?;
        manager
            .create_index(
                Index::create()
                    .name("ats_scores_score")
                    .table("ats_scores")
                    .col("score")
                    .to_owned(),
            )
            .await
    }
}
