//! Base resumes in their numbered slots; exactly one of a user's is active as soon as one exists.

mod insert;
mod read;
mod write;

pub(super) use read::{check_owner, lock};
pub(super) use write::update_locked;

use chrono::{DateTime, Utc};
use sea_orm::FromQueryResult;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::value::json_value;
use crate::{
    error::{Result, StoreError},
    rows::base_resumes::Model,
};

/// A stored resume.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BaseResume {
    /// Identity.
    pub id: Uuid,
    /// Whose resume it is.
    pub user_id: Uuid,
    /// Its place, from 1.
    pub slot: i32,
    /// What the user calls it.
    pub name: String,
    /// Whether it is the one that is edited.
    pub active: bool,
    /// Counts the writes, from 1.
    pub revision: i64,
    /// The resume itself.
    pub document: Value,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last written.
    pub updated_at: DateTime<Utc>,
}

/// A stored resume without its document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct BaseResumeSummary {
    /// Identity.
    pub id: Uuid,
    /// Its place, from 1.
    pub slot: i32,
    /// What the user calls it.
    pub name: String,
    /// Whether it is the one that is edited.
    pub active: bool,
    /// Counts the writes, from 1.
    pub revision: i64,
    /// Size of the document as JSON text.
    pub size_bytes: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last written.
    pub updated_at: DateTime<Utc>,
}

/// A resume to be stored.
#[derive(Clone, Debug)]
pub struct NewBaseResume {
    /// Identity.
    pub id: Uuid,
    /// Whose resume it is.
    pub user_id: Uuid,
    /// The slot to use; `None` takes the lowest free one.
    pub slot: Option<i32>,
    /// What the user calls it.
    pub name: String,
    /// The resume itself.
    pub document: Value,
    /// Why the first version exists: `import`, `create`, …
    pub reason: String,
    /// The time of creation.
    pub now: DateTime<Utc>,
}

/// What to change in a resume; `None` keeps the value.
#[derive(Clone, Debug, Default)]
pub struct BaseResumeChanges {
    /// The whole new document.
    pub document: Option<Value>,
    /// The new name.
    pub name: Option<String>,
}

impl TryFrom<Model> for BaseResume {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(BaseResume {
            document: json_value(&row.document)?,
            id: row.id,
            user_id: row.user_id,
            slot: row.slot,
            name: row.name,
            active: row.active,
            revision: row.revision,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}
