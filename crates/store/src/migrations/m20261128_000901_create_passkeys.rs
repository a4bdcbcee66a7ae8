//! Creates `passkeys`: keys on people's devices that open accounts here.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("passkeys")
            .col(uuid("id").primary_key())
            .col(uuid("user_id"))
            .col(text("credential_id"))
            .col(text("public_key"))
            .col(big_integer("counter"))
            .col(text("domain"))
            .col(text("name"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("last_used_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("passkeys", "user_id")
                    .to("users", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned();
        manager.create_table(table).await?;
        let index = |name: &str| Index::create().name(name).table("passkeys").to_owned();
        let credential = index("passkeys_credential_id").col("credential_id").unique().to_owned();
        manager.create_index(credential).await?;
        manager.create_index(index("passkeys_user_id").col("user_id").to_owned()).await
    }
}
