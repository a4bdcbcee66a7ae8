//! Copies of a base resume for one posting, stored as edits on the base.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, sea_query::LockType,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{
    base_resumes,
    connection::WriteTransaction,
    users::set,
    value::{json_text, json_value, plain_text, stored_time},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::tailored_versions::{Column, Entity, Model},
};

/// The job advertisement that a version was made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// Title of the position.
    pub title: Option<String>,
    /// Who is hiring.
    pub company: Option<String>,
    /// The advertisement itself.
    pub text: String,
}

/// A copy of a base resume for one posting.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TailoredVersion {
    /// Identity.
    pub id: Uuid,
    /// Whose version it is.
    pub user_id: Uuid,
    /// The resume that the edits start from.
    pub base_resume_id: Uuid,
    /// The revision of the base that the edits start from.
    pub base_revision: i64,
    /// What the user calls it.
    pub name: String,
    /// The advertisement.
    pub posting: Posting,
    /// The edits on the base.
    pub edits: Value,
    /// The result of the edits, when the caller keeps it.
    pub document: Option<Value>,
    /// Where the advertisement stands.
    pub posting_url: Option<String>,
    /// How far the application is: `saved`, `applied`, `interview`, `offer`, `rejected` or `withdrawn`.
    pub application_status: String,
    /// The day on which it went out, as `2026-11-26`.
    pub applied_on: Option<String>,
    /// What the user noted.
    pub note: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A tailored version without its texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct TailoredVersionSummary {
    /// Identity.
    pub id: Uuid,
    /// The resume that the edits start from.
    pub base_resume_id: Uuid,
    /// The revision of the base that the edits start from.
    pub base_revision: i64,
    /// What the user calls it.
    pub name: String,
    /// Title of the position.
    pub posting_title: Option<String>,
    /// Who is hiring.
    pub posting_company: Option<String>,
    /// Where the advertisement stands.
    pub posting_url: Option<String>,
    /// How far the application is: `saved`, `applied`, `interview`, `offer`, `rejected` or `withdrawn`.
    pub application_status: String,
    /// The day on which it went out, as `2026-11-26`.
    pub applied_on: Option<String>,
    /// What the user noted.
    pub note: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A tailored version to be stored.
#[derive(Clone, Debug)]
pub struct NewTailoredVersion {
    /// Identity.
    pub id: Uuid,
    /// Whose version it is.
    pub user_id: Uuid,
    /// The resume that the edits start from.
    pub base_resume_id: Uuid,
    /// The revision of the base that the edits start from.
    pub base_revision: i64,
    /// What the user calls it.
    pub name: String,
    /// The advertisement.
    pub posting: Posting,
    /// The edits on the base.
    pub edits: Value,
    /// The result of the edits, when it is to be kept.
    pub document: Option<Value>,
    /// The time of creation.
    pub now: DateTime<Utc>,
}

/// What to change in a tailored version; `None` keeps the value.
#[derive(Clone, Debug, Default)]
pub struct TailoredVersionChanges {
    /// New name.
    pub name: Option<String>,
    /// New edits.
    pub edits: Option<Value>,
    /// The revision of the base that the new edits start from.
    pub base_revision: Option<i64>,
    /// New result; `Some(None)` forgets it.
    pub document: Option<Option<Value>>,
    /// New title of the position; an empty text forgets it, here and below.
    pub posting_title: Option<String>,
    /// Who is hiring.
    pub posting_company: Option<String>,
    /// Where the advertisement stands.
    pub posting_url: Option<String>,
    /// How far the application is.
    pub application_status: Option<String>,
    /// The day on which it went out, as `2026-11-26`.
    pub applied_on: Option<String>,
    /// What the user noted.
    pub note: Option<String>,
}

impl Store {
    /// Adds a tailored version; `NotFound` when the base resume is not the user's.
    pub async fn insert_tailored_version(
        &self,
        new: NewTailoredVersion,
    ) -> Result<TailoredVersion> {
        let row = row_of(new)?;
        let write = self.db.begin_write().await?;
        base_resumes::lock(&write, row.user_id, row.base_resume_id).await?;
        let version = insert(&write, row).await?;
        write.commit().await?;
        Ok(version)
    }

    /// Lists a user's tailored versions, the last changed first.
    pub async fn list_tailored_versions(
        &self,
        user_id: Uuid,
    ) -> Result<Vec<TailoredVersionSummary>> {
        let query = Entity::find()
            .select_only()
            .columns([Column::Id, Column::BaseResumeId, Column::BaseRevision, Column::Name])
            .columns([Column::PostingTitle, Column::PostingCompany, Column::PostingUrl])
            .columns([Column::ApplicationStatus, Column::AppliedOn, Column::Note])
            .columns([Column::CreatedAt, Column::UpdatedAt])
            .filter(Column::UserId.eq(user_id))
            .order_by_desc(Column::UpdatedAt)
            .order_by_desc(Column::Id);
        Ok(query.into_model().all(self.db.reader()).await?)
    }

    /// Gives one tailored version of a user.
    pub async fn get_tailored_version(&self, user_id: Uuid, id: Uuid) -> Result<TailoredVersion> {
        let query = Entity::find_by_id(id).filter(Column::UserId.eq(user_id));
        query.one(self.db.reader()).await?.ok_or(StoreError::NotFound)?.try_into()
    }

    /// Changes one tailored version of a user.
    pub async fn update_tailored_version(
        &self,
        user_id: Uuid,
        id: Uuid,
        changes: TailoredVersionChanges,
        now: DateTime<Utc>,
    ) -> Result<TailoredVersion> {
        let write = self.db.begin_write().await?;
        let mut row = lock(&write, user_id, id).await?.into_active_model();
        if let Some(name) = changes.name {
            row.name = Set(plain_text("name", &name)?);
        }
        if let Some(edits) = changes.edits {
            row.edits = Set(json_text("edits", &edits)?);
        }
        if let Some(document) = changes.document {
            row.document = Set(document.map(|value| json_text("document", &value)).transpose()?);
        }
        set(&mut row.base_revision, changes.base_revision);
        set_text(&mut row.posting_title, "posting_title", changes.posting_title)?;
        set_text(&mut row.posting_company, "posting_company", changes.posting_company)?;
        set_text(&mut row.posting_url, "posting_url", changes.posting_url)?;
        set(&mut row.application_status, changes.application_status);
        set_text(&mut row.applied_on, "applied_on", changes.applied_on)?;
        set_text(&mut row.note, "note", changes.note)?;
        row.updated_at = Set(stored_time(now));
        let version = row.update(&*write).await?.try_into()?;
        write.commit().await?;
        Ok(version)
    }

    /// Deletes one tailored version of a user.
    pub async fn delete_tailored_version(&self, user_id: Uuid, id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::Id.eq(id));
        let deleted = delete.filter(Column::UserId.eq(user_id)).exec(&*write).await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }
}

/// Locks a tailored version of a user.
pub(super) async fn lock(write: &WriteTransaction, user_id: Uuid, id: Uuid) -> Result<Model> {
    let query = Entity::find_by_id(id).filter(Column::UserId.eq(user_id));
    let found = query.lock(LockType::NoKeyUpdate).one(&**write).await?;
    found.ok_or(StoreError::NotFound)
}

/// Writes a text that was given; an empty one is none.
fn set_text(
    column: &mut ActiveValue<Option<String>>,
    field: &'static str,
    text: Option<String>,
) -> Result<()> {
    if let Some(text) = text {
        *column = Set(Some(plain_text(field, &text)?).filter(|text| !text.is_empty()));
    }
    Ok(())
}

/// Adds a row; the base resume must be locked.
pub(super) async fn insert(write: &WriteTransaction, row: Model) -> Result<TailoredVersion> {
    let insert = Entity::insert(row.clone().into_active_model());
    insert.exec_without_returning(&**write).await?;
    row.try_into()
}

/// The row of a new version.
pub(super) fn row_of(new: NewTailoredVersion) -> Result<Model> {
    let posted =
        |field, text: Option<String>| text.map(|text| plain_text(field, &text)).transpose();
    Ok(Model {
        id: new.id,
        user_id: new.user_id,
        base_resume_id: new.base_resume_id,
        base_revision: new.base_revision,
        name: plain_text("name", &new.name)?,
        posting_title: posted("posting.title", new.posting.title)?,
        posting_company: posted("posting.company", new.posting.company)?,
        posting_text: plain_text("posting.text", &new.posting.text)?,
        edits: json_text("edits", &new.edits)?,
        document: new.document.map(|value| json_text("document", &value)).transpose()?,
        posting_url: None,
        application_status: "saved".to_owned(),
        applied_on: None,
        note: None,
        created_at: stored_time(new.now),
        updated_at: stored_time(new.now),
    })
}

impl TryFrom<Model> for TailoredVersion {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(TailoredVersion {
            edits: json_value(&row.edits)?,
            document: row.document.as_deref().map(json_value).transpose()?,
            id: row.id,
            user_id: row.user_id,
            base_resume_id: row.base_resume_id,
            base_revision: row.base_revision,
            name: row.name,
            posting: Posting {
                title: row.posting_title,
                company: row.posting_company,
                text: row.posting_text,
            },
            posting_url: row.posting_url,
            application_status: row.application_status,
            applied_on: row.applied_on,
            note: row.note,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}
