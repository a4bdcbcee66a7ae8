//! Saved versions of base resumes: one for every write.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, sea_query::Expr,
};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::{
    base_resumes,
    connection::WriteTransaction,
    value::{byte_length, json_value, plain_text},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::{
        base_resumes::Model as BaseResumeRow,
        resume_versions::{Column, Entity, Model},
    },
};

/// A resume as it was at one revision.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ResumeVersion {
    /// The resume.
    pub base_resume_id: Uuid,
    /// The revision that this write made.
    pub revision: i64,
    /// The resume itself.
    pub document: Value,
    /// Why it was written: `import`, `edit`, `apply_draft`, …
    pub reason: String,
    /// What the user calls the version.
    pub label: Option<String>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// A saved version without its document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct ResumeVersionSummary {
    /// The revision that this write made.
    pub revision: i64,
    /// Why it was written.
    pub reason: String,
    /// What the user calls the version.
    pub label: Option<String>,
    /// Size of the document as JSON text.
    pub size_bytes: i64,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

impl Store {
    /// Lists the saved versions of one resume of a user, the newest first.
    pub async fn list_resume_versions(
        &self,
        user_id: Uuid,
        base_resume_id: Uuid,
    ) -> Result<Vec<ResumeVersionSummary>> {
        base_resumes::check_owner(self, user_id, base_resume_id).await?;
        let query = Entity::find()
            .select_only()
            .columns([Column::Revision, Column::Reason, Column::Label, Column::CreatedAt])
            .column_as(byte_length("document"), "size_bytes")
            .filter(Column::BaseResumeId.eq(base_resume_id))
            .order_by_desc(Column::Revision);
        Ok(query.into_model().all(self.db.reader()).await?)
    }

    /// Finds one saved version of one resume of a user.
    pub async fn find_resume_version(
        &self,
        user_id: Uuid,
        base_resume_id: Uuid,
        revision: i64,
    ) -> Result<Option<ResumeVersion>> {
        base_resumes::check_owner(self, user_id, base_resume_id).await?;
        let query = Entity::find_by_id((base_resume_id, revision));
        query.one(self.db.reader()).await?.map(ResumeVersion::try_from).transpose()
    }

    /// Names a saved version, or takes its name away.
    pub async fn update_resume_version_label(
        &self,
        user_id: Uuid,
        base_resume_id: Uuid,
        revision: i64,
        label: Option<&str>,
    ) -> Result<()> {
        let label = label.map(|label| plain_text("label", label)).transpose()?;
        let write = self.db.begin_write().await?;
        base_resumes::lock(&write, user_id, base_resume_id).await?;
        let updated = Entity::update_many()
            .col_expr(Column::Label, Expr::value(label))
            .filter(Column::BaseResumeId.eq(base_resume_id))
            .filter(Column::Revision.eq(revision))
            .exec(&*write)
            .await?;
        write.commit().await?;
        if updated.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }
}

/// Saves a resume as it is after a write, in the transaction of that write.
pub(super) async fn insert(
    write: &WriteTransaction,
    resume: &BaseResumeRow,
    reason: &str,
) -> Result<()> {
    let row = Model {
        base_resume_id: resume.id,
        revision: resume.revision,
        document: resume.document.clone(),
        reason: reason.to_owned(),
        label: None,
        created_at: resume.updated_at,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

impl TryFrom<Model> for ResumeVersion {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(ResumeVersion {
            document: json_value(&row.document)?,
            base_resume_id: row.base_resume_id,
            revision: row.revision,
            reason: row.reason,
            label: row.label,
            created_at: row.created_at,
        })
    }
}
