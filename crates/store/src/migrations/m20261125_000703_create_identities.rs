//! Creates `identities`: accounts at sign-in providers that open accounts here.

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
            .table("identities")
            .col(uuid("id").primary_key())
            .col(uuid("user_id"))
            .col(text("issuer"))
            .col(text("subject"))
            .col(text("email"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("identities", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await?;
        let index = |name: &str| Index::create().name(name).table("identities").to_owned();
        let subject = index("identities_subject").col("issuer").col("subject").unique().to_owned();
        manager.create_index(subject).await?;
        manager.create_index(index("identities_user_id").col("user_id").to_owned()).await
    }
}
