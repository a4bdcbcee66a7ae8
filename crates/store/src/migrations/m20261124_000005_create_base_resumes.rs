//! Creates `base_resumes`: stored resumes in their slots.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, boolean, integer, text, timestamp_with_time_zone, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("base_resumes")
            .col(uuid("id").primary_key())
            .col(uuid("user_id"))
            .col(integer("slot"))
            .col(text("name"))
            .col(boolean("active"))
            .col(big_integer("revision"))
            .col(text("document"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .check(Expr::col("slot").gte(1))
            .index(Index::create().unique().name("base_resumes_slot").col("user_id").col("slot"))
            .foreign_key(
                ForeignKey::create()
                    .from("base_resumes", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await?;
        // Both databases know partial indexes in the same words, the builder does not.
        let one_active =
            "CREATE UNIQUE INDEX base_resumes_active ON base_resumes (user_id) WHERE active";
        manager.get_connection().execute_unprepared(one_active).await.map(drop)
    }
}
