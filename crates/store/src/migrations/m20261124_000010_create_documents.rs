//! Creates `documents`: cover letters and portfolios.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text, text_null, timestamp_with_time_zone, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("documents")
            .col(uuid("id").primary_key())
            .col(uuid("user_id"))
            .col(text("kind"))
            .col(text("title"))
            .col(text("body"))
            .col(text_null("blob_key"))
            .col(big_integer("blob_size_bytes"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("documents", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await?;
        manager
            .create_index(
                Index::create()
                    .name("documents_user_id")
                    .table("documents")
                    .col("user_id")
                    .to_owned(),
            )
            .await
    }
}
