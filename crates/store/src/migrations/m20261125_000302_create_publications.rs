//! Creates `publications`: portfolios as they were when they were published, with their address.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text, timestamp_with_time_zone, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let owned = |column: &'static str, table: &'static str| {
            ForeignKey::create()
                .from("publications", column)
                .to(table, "id")
                .on_delete(ForeignKeyAction::Cascade)
                .to_owned()
        };
        let table = Table::create()
            .table("publications")
            .col(uuid("document_id").primary_key())
            .col(uuid("user_id"))
            .col(text("slug").unique_key())
            .col(text("body"))
            .col(big_integer("revision"))
            .col(timestamp_with_time_zone("published_at"))
            .foreign_key(&mut owned("document_id", "documents"))
            .foreign_key(&mut owned("user_id", "users"))
            .to_owned();
        manager.create_table(table).await?;
        let index = Index::create()
            .name("publications_user_id")
            .table("publications")
            .col("user_id")
            .to_owned();
        manager.create_index(index).await
    }
}
