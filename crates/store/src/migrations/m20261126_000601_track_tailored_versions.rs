//! Adds the state of an application to `tailored_versions`: the posting's address, how far it is, when it went out, a note.

use sea_orm_migration::{
    prelude::*,
    schema::{text, text_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The default is for rows that are there, and for those that the version before this one adds.
        let status = text("application_status").default("saved").to_owned();
        // SQLite adds one column at a time.
        for column in [text_null("posting_url"), status, text_null("applied_on"), text_null("note")]
        {
            let table = Table::alter().table("tailored_versions").add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }
}
