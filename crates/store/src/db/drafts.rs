//! Proposed edits that wait for the user.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, LockType},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{
    BaseResume, BaseResumeChanges, Document, NewDocument, NewTailoredVersion, TailoredVersion,
    base_resumes,
    connection::WriteTransaction,
    documents, tailored_versions,
    value::{json_text, json_value, stored_time},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::drafts::{Column, Entity, Model},
};

/// What became of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftStatus {
    /// It waits for the user.
    Open,
    /// Chosen edits of it are in the resume.
    Applied,
    /// The user did not want it.
    Discarded,
    /// Nobody decided in time.
    Expired,
}

/// Proposed edits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Draft {
    /// Identity.
    pub id: Uuid,
    /// Whose draft it is.
    pub user_id: Uuid,
    /// The resume that the edits are for.
    pub base_resume_id: Uuid,
    /// The action that made it.
    pub kind: String,
    /// The revision of the resume that the edits start from.
    pub base_revision: i64,
    /// The edits and what belongs to them.
    pub payload: Value,
    /// What became of it.
    pub status: DraftStatus,
    /// Who wrote the texts: `rules` or the name of a model.
    pub writer: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it can no longer be applied.
    pub expires_at: DateTime<Utc>,
}

/// A draft to be stored.
#[derive(Clone, Debug)]
pub struct NewDraft {
    /// Identity.
    pub id: Uuid,
    /// Whose draft it is.
    pub user_id: Uuid,
    /// The resume that the edits are for.
    pub base_resume_id: Uuid,
    /// The action that made it.
    pub kind: String,
    /// The revision of the resume that the edits start from.
    pub base_revision: i64,
    /// The edits and what belongs to them.
    pub payload: Value,
    /// Who wrote the texts.
    pub writer: String,
    /// The time of creation.
    pub now: DateTime<Utc>,
    /// When it can no longer be applied.
    pub expires_at: DateTime<Utc>,
}

impl Store {
    /// Adds an open draft; `NotFound` when the base resume is not the user's.
    pub async fn insert_draft(&self, new: NewDraft) -> Result<Draft> {
        let row = Model {
            id: new.id,
            user_id: new.user_id,
            base_resume_id: new.base_resume_id,
            kind: new.kind,
            base_revision: new.base_revision,
            payload: json_text("payload", &new.payload)?,
            status: DraftStatus::Open.as_str().to_owned(),
            writer: new.writer,
            created_at: stored_time(new.now),
            expires_at: stored_time(new.expires_at),
        };
        let write = self.db.begin_write().await?;
        base_resumes::lock(&write, row.user_id, row.base_resume_id).await?;
        let insert = Entity::insert(row.clone().into_active_model());
        insert.exec_without_returning(&*write).await?;
        write.commit().await?;
        row.try_into()
    }

    /// Gives one draft of a user.
    pub async fn get_draft(&self, user_id: Uuid, id: Uuid) -> Result<Draft> {
        let found = owned(user_id, id).one(self.db.reader()).await?;
        found.ok_or(StoreError::NotFound)?.try_into()
    }

    /// Lists a user's drafts from the newest, all or those for one resume.
    pub async fn list_drafts(
        &self,
        user_id: Uuid,
        base_resume_id: Option<Uuid>,
    ) -> Result<Vec<Draft>> {
        let mut query = Entity::find().filter(Column::UserId.eq(user_id));
        if let Some(base_resume_id) = base_resume_id {
            query = query.filter(Column::BaseResumeId.eq(base_resume_id));
        }
        let query = query.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
        query.all(self.db.reader()).await?.into_iter().map(Draft::try_from).collect()
    }

    /// Closes an open draft; of parallel calls one succeeds.
    ///
    /// # Errors
    /// `NotOpen` when it is closed already, `NotFound`.
    pub async fn update_draft_status(
        &self,
        user_id: Uuid,
        id: Uuid,
        status: DraftStatus,
    ) -> Result<Draft> {
        let write = self.db.begin_write().await?;
        let mut row = lock_open(&write, user_id, id).await?.into_active_model();
        row.status = Set(status.as_str().to_owned());
        let draft = row.update(&*write).await?.try_into()?;
        write.commit().await?;
        Ok(draft)
    }

    /// Replaces what an open draft holds.
    ///
    /// # Errors
    /// `NotOpen` when it is closed already, `NotFound`.
    pub async fn update_draft_payload(
        &self,
        user_id: Uuid,
        id: Uuid,
        payload: Value,
    ) -> Result<Draft> {
        let payload = json_text("payload", &payload)?;
        let write = self.db.begin_write().await?;
        let mut row = lock_open(&write, user_id, id).await?.into_active_model();
        row.payload = Set(payload);
        let draft = row.update(&*write).await?.try_into()?;
        write.commit().await?;
        Ok(draft)
    }

    /// Writes the active resume and marks the draft as applied, or does neither.
    ///
    /// # Errors
    /// `NotOpen` (also when it expired by `now`), `NotActive`, `Stale`, `NotFound`.
    pub async fn apply_draft(
        &self,
        user_id: Uuid,
        id: Uuid,
        expected_revision: i64,
        document: Value,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<BaseResume> {
        let base_resume_id = self.get_draft(user_id, id).await?.base_resume_id;
        let write = self.db.begin_write().await?;
        // The resume is locked before the draft, in the order in which a deletion locks them.
        let resume = base_resumes::lock(&write, user_id, base_resume_id).await?;
        let mut draft = lock_open(&write, user_id, id).await?;
        if draft.expires_at <= now {
            return Err(StoreError::NotOpen { status: DraftStatus::Expired });
        }
        if !resume.active {
            return Err(StoreError::NotActive);
        }
        DraftStatus::Applied.as_str().clone_into(&mut draft.status);
        Entity::update(draft.into_active_model().reset_all()).exec(&*write).await?;
        let changes = BaseResumeChanges { document: Some(document), name: None };
        let resume =
            base_resumes::update_locked(&write, resume, expected_revision, changes, reason, now)
                .await?;
        write.commit().await?;
        Ok(resume)
    }

    /// Adds a tailored version and marks the draft as applied, or does neither.
    ///
    /// # Errors
    /// `NotOpen` (also when it expired by `now`), `NotFound`.
    pub async fn apply_draft_as_version(
        &self,
        user_id: Uuid,
        id: Uuid,
        new: NewTailoredVersion,
        now: DateTime<Utc>,
    ) -> Result<TailoredVersion> {
        let row = tailored_versions::row_of(new)?;
        let write = self.db.begin_write().await?;
        // The resume is locked before the draft, in the order in which a deletion locks them.
        base_resumes::lock(&write, user_id, row.base_resume_id).await?;
        let mut draft = lock_open(&write, user_id, id).await?;
        if draft.expires_at <= now {
            return Err(StoreError::NotOpen { status: DraftStatus::Expired });
        }
        DraftStatus::Applied.as_str().clone_into(&mut draft.status);
        Entity::update(draft.into_active_model().reset_all()).exec(&*write).await?;
        let version = tailored_versions::insert(&write, row).await?;
        write.commit().await?;
        Ok(version)
    }

    /// Stores the document that the user accepted out of a draft and marks the draft as applied, or does neither.
    ///
    /// # Errors
    /// `NotOpen` (also when it expired by `document.now`), `NotFound`.
    pub async fn apply_draft_as_document(
        &self,
        user_id: Uuid,
        id: Uuid,
        document: NewDocument,
    ) -> Result<Document> {
        let write = self.db.begin_write().await?;
        let mut draft = lock_open(&write, user_id, id).await?;
        if draft.expires_at <= document.now {
            return Err(StoreError::NotOpen { status: DraftStatus::Expired });
        }
        DraftStatus::Applied.as_str().clone_into(&mut draft.status);
        Entity::update(draft.into_active_model().reset_all()).exec(&*write).await?;
        let document = documents::insert(&write, document).await?;
        write.commit().await?;
        document.try_into()
    }

    /// Deletes one draft of a user.
    pub async fn delete_draft(&self, user_id: Uuid, id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::Id.eq(id));
        let deleted = delete.filter(Column::UserId.eq(user_id)).exec(&*write).await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }

    /// Closes the open drafts whose time is over and says how many.
    pub async fn expire_drafts(&self, now: DateTime<Utc>) -> Result<u64> {
        let write = self.db.begin_write().await?;
        let expired = Entity::update_many()
            .col_expr(Column::Status, Expr::value(DraftStatus::Expired.as_str()))
            .filter(Column::Status.eq(DraftStatus::Open.as_str()))
            .filter(Column::ExpiresAt.lte(stored_time(now)))
            .exec(&*write)
            .await?;
        write.commit().await?;
        Ok(expired.rows_affected)
    }

    /// Deletes the closed drafts that are older than a time and says how many.
    pub async fn delete_closed_drafts(&self, created_before: DateTime<Utc>) -> Result<u64> {
        let write = self.db.begin_write().await?;
        let deleted = Entity::delete_many()
            .filter(Column::Status.ne(DraftStatus::Open.as_str()))
            .filter(Column::CreatedAt.lt(stored_time(created_before)))
            .exec(&*write)
            .await?;
        write.commit().await?;
        Ok(deleted.rows_affected)
    }
}

impl DraftStatus {
    /// The word in JSON and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            DraftStatus::Open => "open",
            DraftStatus::Applied => "applied",
            DraftStatus::Discarded => "discarded",
            DraftStatus::Expired => "expired",
        }
    }

    fn from_row(text: &str) -> Result<Self> {
        [Self::Open, Self::Applied, Self::Discarded, Self::Expired]
            .into_iter()
            .find(|status| status.as_str() == text)
            .ok_or_else(|| StoreError::Internal {
                context: format!("a stored draft has the status {text:?}"),
                source: None,
            })
    }
}

async fn lock_open(write: &WriteTransaction, user_id: Uuid, id: Uuid) -> Result<Model> {
    let found = owned(user_id, id).lock(LockType::NoKeyUpdate).one(&**write).await?;
    let row = found.ok_or(StoreError::NotFound)?;
    match DraftStatus::from_row(&row.status)? {
        DraftStatus::Open => Ok(row),
        status => Err(StoreError::NotOpen { status }),
    }
}

fn owned(user_id: Uuid, id: Uuid) -> Select<Entity> {
    Entity::find_by_id(id).filter(Column::UserId.eq(user_id))
}

impl TryFrom<Model> for Draft {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(Draft {
            payload: json_value(&row.payload)?,
            status: DraftStatus::from_row(&row.status)?,
            id: row.id,
            user_id: row.user_id,
            base_resume_id: row.base_resume_id,
            kind: row.kind,
            base_revision: row.base_revision,
            writer: row.writer,
            created_at: row.created_at,
            expires_at: row.expires_at,
        })
    }
}
