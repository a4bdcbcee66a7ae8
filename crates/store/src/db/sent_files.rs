//! Files that went out with applications: who sent what, with its checksum; the bytes are blobs.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder,
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    tailored_versions,
    value::{plain_text, stored_time},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::sent_files::{Column, Entity, Model},
};

/// A file that went out, as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SentFile {
    /// Identity.
    pub id: Uuid,
    /// Whose file it is.
    pub user_id: Uuid,
    /// The tailored version that it was made of.
    pub tailored_version_id: Uuid,
    /// The file's name.
    pub name: String,
    /// `pdf` or `docx`.
    pub format: String,
    /// The key of its bytes.
    pub blob_key: String,
    /// Its size.
    pub size_bytes: i64,
    /// The SHA-256 of its bytes as lower-case hexadecimal digits.
    pub sha256: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// How many files are kept.
#[derive(Clone, Copy, Debug)]
pub struct SentFileLimits {
    /// The most for one tailored version.
    pub per_version: i64,
    /// The most for one user.
    pub per_user: i64,
}

impl Store {
    /// Adds a sent file to a tailored version of its user; a version that was only saved is applied for on that day then.
    ///
    /// # Errors
    /// `NotFound` when the version is not the user's, `QuotaExceeded` when it or the user has as many files as are kept.
    pub async fn insert_sent_file(
        &self,
        new: SentFile,
        applied_on: &str,
        limits: SentFileLimits,
    ) -> Result<SentFile> {
        let applied_on = plain_text("applied_on", applied_on)?;
        let row = Model {
            id: new.id,
            user_id: new.user_id,
            tailored_version_id: new.tailored_version_id,
            name: plain_text("name", &new.name)?,
            format: new.format,
            blob_key: new.blob_key,
            size_bytes: new.size_bytes,
            sha256: new.sha256,
            created_at: stored_time(new.created_at),
        };
        let write = self.db.begin_write().await?;
        let version = tailored_versions::lock(&write, row.user_id, row.tailored_version_id).await?;
        let of_user = Entity::find().filter(Column::UserId.eq(row.user_id));
        let of_version =
            Entity::find().filter(Column::TailoredVersionId.eq(row.tailored_version_id));
        for (query, limit) in [(of_version, limits.per_version), (of_user, limits.per_user)] {
            let kept = i64::try_from(query.count(&*write).await?).unwrap_or(i64::MAX);
            if kept >= limit {
                return Err(StoreError::QuotaExceeded { limit });
            }
        }
        let insert = Entity::insert(row.clone().into_active_model());
        insert.exec_without_returning(&*write).await?;
        let (was_saved, has_day) =
            (version.application_status == "saved", version.applied_on.is_some());
        let mut version = version.into_active_model();
        if was_saved {
            version.application_status = Set("applied".to_owned());
        }
        if !has_day {
            version.applied_on = Set(Some(applied_on));
        }
        version.updated_at = Set(row.created_at);
        version.update(&*write).await?;
        write.commit().await?;
        Ok(row.into())
    }

    /// Lists all files that a user sent, the newest first.
    pub async fn list_sent_files(&self, user_id: Uuid) -> Result<Vec<SentFile>> {
        let query = Entity::find().filter(Column::UserId.eq(user_id));
        let query = query.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
        let rows = query.all(self.db.reader()).await?;
        Ok(rows.into_iter().map(SentFile::from).collect())
    }

    /// Gives one file that a user sent with a tailored version.
    pub async fn get_sent_file(
        &self,
        user_id: Uuid,
        tailored_version_id: Uuid,
        id: Uuid,
    ) -> Result<SentFile> {
        let query = Entity::find_by_id(id)
            .filter(Column::UserId.eq(user_id))
            .filter(Column::TailoredVersionId.eq(tailored_version_id));
        Ok(query.one(self.db.reader()).await?.ok_or(StoreError::NotFound)?.into())
    }

    /// Deletes one sent file of a user; its blob is the caller's task.
    pub async fn delete_sent_file(
        &self,
        user_id: Uuid,
        tailored_version_id: Uuid,
        id: Uuid,
    ) -> Result<()> {
        let write = self.db.begin_write().await?;
        let deleted = Entity::delete_many()
            .filter(Column::Id.eq(id))
            .filter(Column::UserId.eq(user_id))
            .filter(Column::TailoredVersionId.eq(tailored_version_id))
            .exec(&*write)
            .await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }
}

impl From<Model> for SentFile {
    fn from(row: Model) -> Self {
        SentFile {
            id: row.id,
            user_id: row.user_id,
            tailored_version_id: row.tailored_version_id,
            name: row.name,
            format: row.format,
            blob_key: row.blob_key,
            size_bytes: row.size_bytes,
            sha256: row.sha256,
            created_at: row.created_at,
        }
    }
}
