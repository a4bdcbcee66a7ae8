//! Creates `two_factor` and `recovery_codes`: the second step of signing in.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer_null, text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
    },
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let owned = |table: &'static str| {
            ForeignKey::create()
                .from(table, "user_id")
                .to("users", "id")
                .on_delete(ForeignKeyAction::Cascade)
                .to_owned()
        };
        let table = Table::create()
            .table("two_factor")
            .col(uuid("user_id").primary_key())
            .col(text("secret"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("confirmed_at"))
            .col(big_integer_null("last_step"))
            .foreign_key(&mut owned("two_factor"))
            .to_owned();
        manager.create_table(table).await?;
        let table = Table::create()
            .table("recovery_codes")
            .col(text("code_hash").primary_key())
            .col(uuid("user_id"))
            .col(timestamp_with_time_zone_null("used_at"))
            .foreign_key(&mut owned("recovery_codes"))
            .to_owned();
        manager.create_table(table).await?;
        let index = Index::create()
            .name("recovery_codes_user_id")
            .table("recovery_codes")
            .col("user_id")
            .to_owned();
        manager.create_index(index).await
    }
}
