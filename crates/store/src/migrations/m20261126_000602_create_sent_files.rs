//! Creates `sent_files`: the files that went out with applications, byte for byte; the bytes are blobs.

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
                .from("sent_files", column)
                .to(table, "id")
                .on_delete(ForeignKeyAction::Cascade)
                .to_owned()
        };
        let table = Table::create()
            .table("sent_files")
            .col(uuid("id").primary_key())
            .col(uuid("user_id"))
            .col(uuid("tailored_version_id"))
            .col(text("name"))
            .col(text("format"))
            .col(text("blob_key"))
            .col(big_integer("size_bytes"))
            .col(text("sha256"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut owned("user_id", "users"))
            .foreign_key(&mut owned("tailored_version_id", "tailored_versions"))
            .to_owned();
        manager.create_table(table).await?;
        for column in ["user_id", "tailored_version_id"] {
            let index = Index::create()
                .name(format!("sent_files_{column}"))
                .table("sent_files")
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
