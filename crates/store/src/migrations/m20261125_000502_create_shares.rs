//! Creates `shares`: resumes as they were when their owner gave a link to them away.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
    },
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let owned = |column: &'static str, table: &'static str| {
            ForeignKey::create()
                .from("shares", column)
                .to(table, "id")
                .on_delete(ForeignKeyAction::Cascade)
                .to_owned()
        };
        let table = Table::create()
            .table("shares")
            .col(uuid("id").primary_key())
            .col(uuid("user_id"))
            .col(uuid("base_resume_id"))
            .col(text("slug").unique_key())
            .col(text("label"))
            .col(text("body"))
            .col(text_null("password_hash"))
            .col(timestamp_with_time_zone_null("expires_at"))
            .col(big_integer("view_count").default(0))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut owned("user_id", "users"))
            .foreign_key(&mut owned("base_resume_id", "base_resumes"))
            .to_owned();
        manager.create_table(table).await?;
        for column in ["user_id", "base_resume_id"] {
            let name = format!("shares_{column}");
            let index = Index::create().name(name).table("shares").col(column).to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
