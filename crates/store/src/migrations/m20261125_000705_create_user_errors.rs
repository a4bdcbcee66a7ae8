//! Creates `user_errors`: the codes of what was last refused to each user, for support.

use sea_orm_migration::{
    prelude::*,
    schema::{text, timestamp_with_time_zone, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("user_errors")
            .col(uuid("id").primary_key())
            .col(uuid("user_id"))
            .col(text("code"))
            .col(text("route"))
            .col(text("request_id"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("user_errors", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await?;
        let index = Index::create()
            .name("user_errors_user_id")
            .table("user_errors")
            .col("user_id")
            .col("created_at")
            .to_owned();
        manager.create_index(index).await
    }
}
