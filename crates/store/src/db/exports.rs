//! Files that were made before and lie among the blobs: found by their content, forgotten by their age.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::value::{owner_gone, stored_time};
use crate::{
    Store,
    error::Result,
    rows::exports::{Column, Entity, Model},
};

/// A file that was made before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptExport {
    /// Where it lies among the blobs.
    pub blob_key: String,
    /// Whose it is.
    pub user_id: Uuid,
    /// What it was made of: a resume.
    pub resume_id: Uuid,
    /// The size of the file.
    pub size_bytes: i64,
    /// When it was made or given out last.
    pub used_at: DateTime<Utc>,
}

impl Store {
    /// Notes a file; one that is there already was used now.
    pub async fn keep_export(&self, export: KeptExport) -> Result<()> {
        let row = Model {
            blob_key: export.blob_key,
            user_id: export.user_id,
            resume_id: export.resume_id,
            size_bytes: export.size_bytes,
            used_at: stored_time(export.used_at),
        };
        let write = self.db.begin_write().await?;
        let renewed = OnConflict::column(Column::BlobKey).update_column(Column::UsedAt).to_owned();
        let insert = Entity::insert(row.into_active_model()).on_conflict(renewed);
        insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        write.commit().await
    }

    /// Notes that a file is given out again; whether it is known.
    pub async fn use_export(&self, blob_key: &str, now: DateTime<Utc>) -> Result<bool> {
        let write = self.db.begin_write().await?;
        let used = Entity::update_many()
            .col_expr(Column::UsedAt, Expr::value(stored_time(now)))
            .filter(Column::BlobKey.eq(blob_key));
        let used = used.exec(&*write).await?.rows_affected;
        write.commit().await?;
        Ok(used > 0)
    }

    /// Lists a user's files, the one that was not used for the longest time first.
    pub async fn list_exports(&self, user_id: Uuid) -> Result<Vec<KeptExport>> {
        let query = Entity::find().filter(Column::UserId.eq(user_id));
        let rows = query.order_by_asc(Column::UsedAt).all(self.db.reader()).await?;
        Ok(rows.into_iter().map(KeptExport::from).collect())
    }

    /// Lists at most so many files that were not used since a time, the oldest first.
    pub async fn list_exports_unused_since(
        &self,
        since: DateTime<Utc>,
        most: u64,
    ) -> Result<Vec<KeptExport>> {
        let query = Entity::find().filter(Column::UsedAt.lt(stored_time(since)));
        let query = query.order_by_asc(Column::UsedAt).limit(most);
        let rows = query.all(self.db.reader()).await?;
        Ok(rows.into_iter().map(KeptExport::from).collect())
    }

    /// Says which of these files are known.
    pub async fn known_exports(&self, blob_keys: &[String]) -> Result<Vec<String>> {
        let mut known = Vec::new();
        for some in blob_keys.chunks(500) {
            let query = Entity::find().filter(Column::BlobKey.is_in(some.iter().cloned()));
            let rows = query.all(self.db.reader()).await?;
            known.extend(rows.into_iter().map(|row| row.blob_key));
        }
        Ok(known)
    }

    /// Forgets files; their blobs are the caller's task.
    pub async fn delete_exports(&self, blob_keys: &[String]) -> Result<()> {
        for some in blob_keys.chunks(500) {
            let write = self.db.begin_write().await?;
            let delete = Entity::delete_many();
            delete.filter(Column::BlobKey.is_in(some.iter().cloned())).exec(&*write).await?;
            write.commit().await?;
        }
        Ok(())
    }
}

impl From<Model> for KeptExport {
    fn from(row: Model) -> Self {
        Self {
            blob_key: row.blob_key,
            user_id: row.user_id,
            resume_id: row.resume_id,
            size_bytes: row.size_bytes,
            used_at: row.used_at,
        }
    }
}
