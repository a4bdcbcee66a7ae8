//! What administrators did; rows are only ever added.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::{
    connection::WriteTransaction,
    value::{json_text, json_value, plain_text, stored_time},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::audit_log::{Column, Entity, Model},
};

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AuditEntry {
    /// Identity.
    pub id: Uuid,
    /// Who did it; empties when the account is deleted.
    pub actor_id: Option<Uuid>,
    /// What was done.
    pub action: String,
    /// What it was done to.
    pub target: String,
    /// What else is worth knowing, such as the value before and after.
    pub detail: Value,
    /// When it was done.
    pub created_at: DateTime<Utc>,
}

/// Which entries to list.
#[derive(Clone, Debug, Default)]
pub struct AuditQuery {
    /// Only what was done to this.
    pub target: Option<String>,
    /// Only actions that begin like this.
    pub action: Option<String>,
    /// How many at most.
    pub limit: u64,
    /// How many to leave out.
    pub offset: u64,
}

impl Store {
    /// Adds an entry.
    pub async fn insert_audit(&self, new: AuditEntry) -> Result<()> {
        let write = self.db.begin_write().await?;
        insert(&write, new).await?;
        write.commit().await
    }

    /// Lists entries of some kind from the newest.
    pub async fn query_audit(&self, query: AuditQuery) -> Result<Vec<AuditEntry>> {
        let mut find = Entity::find();
        if let Some(target) = query.target {
            find = find.filter(Column::Target.eq(target));
        }
        if let Some(action) = query.action {
            find = find.filter(Column::Action.starts_with(action));
        }
        let find = find.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
        let found = find.limit(query.limit).offset(query.offset).all(self.db.reader()).await?;
        found.into_iter().map(AuditEntry::try_from).collect()
    }

    /// Lists entries from the newest.
    pub async fn list_audit(&self, limit: u64, offset: u64) -> Result<Vec<AuditEntry>> {
        let query = Entity::find().order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
        let found = query.limit(limit).offset(offset).all(self.db.reader()).await?;
        found.into_iter().map(AuditEntry::try_from).collect()
    }
}

/// Adds an entry within a transaction: what is done and that it was done are one.
pub(super) async fn insert(write: &WriteTransaction, new: AuditEntry) -> Result<()> {
    let row = Model {
        id: new.id,
        actor_id: new.actor_id,
        action: new.action,
        target: plain_text("target", &new.target)?,
        detail: json_text("detail", &new.detail)?,
        created_at: stored_time(new.created_at),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

impl TryFrom<Model> for AuditEntry {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(AuditEntry {
            detail: json_value(&row.detail)?,
            id: row.id,
            actor_id: row.actor_id,
            action: row.action,
            target: row.target,
            created_at: row.created_at,
        })
    }
}
