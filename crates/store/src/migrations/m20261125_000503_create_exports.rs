//! Creates `exports`: files that were made before and lie among the blobs, to be given out again.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text, timestamp_with_time_zone, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let owner = ForeignKey::create()
            .from("exports", "user_id")
            .to("users", "id")
            .on_delete(ForeignKeyAction::Cascade)
            .to_owned();
        let table = Table::create()
            .table("exports")
            .col(text("blob_key").primary_key())
            .col(uuid("user_id"))
            .col(uuid("resume_id"))
            .col(big_integer("size_bytes"))
            .col(timestamp_with_time_zone("used_at"))
            .foreign_key(&mut owner.clone())
            .to_owned();
        manager.create_table(table).await?;
        for columns in [["user_id", "used_at"], ["used_at", "blob_key"]] {
            let mut index = Index::create();
            index.name(format!("exports_{}", columns.join("_"))).table("exports");
            for column in columns {
                index.col(column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
