//! Feature flags that an administrator has set; the others have their value from the environment.

use chrono::{DateTime, Utc};
use sea_orm::{EntityTrait, IntoActiveModel, QueryOrder, sea_query::OnConflict};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::{
    AuditEntry, audit,
    connection::WriteTransaction,
    value::{json_text, json_value, stored_time},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::flags::{Column, Entity, Model},
};

/// A flag that was set at run time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Flag {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Value,
    /// When it was set.
    pub updated_at: DateTime<Utc>,
    /// Who set it.
    pub updated_by: Option<Uuid>,
}

impl Store {
    /// Lists the flags that were set at run time.
    pub async fn list_flags(&self) -> Result<Vec<Flag>> {
        let found = Entity::find().order_by_asc(Column::Name).all(self.db.reader()).await?;
        found.into_iter().map(Flag::try_from).collect()
    }

    /// Sets a flag; `None` goes back to the value of the environment.
    pub async fn update_flag(
        &self,
        name: &str,
        value: Option<Value>,
        actor: Option<Uuid>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let write = self.db.begin_write().await?;
        set(&write, name, value, actor, now).await?;
        write.commit().await
    }

    /// Sets a flag and says so in the audit log, or does neither.
    pub async fn update_flag_audited(
        &self,
        name: &str,
        value: Option<Value>,
        entry: AuditEntry,
    ) -> Result<()> {
        let write = self.db.begin_write().await?;
        set(&write, name, value, entry.actor_id, entry.created_at).await?;
        audit::insert(&write, entry).await?;
        write.commit().await
    }
}

async fn set(
    write: &WriteTransaction,
    name: &str,
    value: Option<Value>,
    actor: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(value) = value else {
        Entity::delete_by_id(name.to_owned()).exec(&**write).await?;
        return Ok(());
    };
    let row = Model {
        name: name.to_owned(),
        value: json_text("value", &value)?,
        updated_at: stored_time(now),
        updated_by: actor,
    };
    let replace = OnConflict::column(Column::Name)
        .update_columns([Column::Value, Column::UpdatedAt, Column::UpdatedBy])
        .to_owned();
    let insert = Entity::insert(row.into_active_model()).on_conflict(replace);
    insert.exec_without_returning(&**write).await?;
    Ok(())
}

impl TryFrom<Model> for Flag {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(Flag {
            value: json_value(&row.value)?,
            name: row.name,
            updated_at: row.updated_at,
            updated_by: row.updated_by,
        })
    }
}
