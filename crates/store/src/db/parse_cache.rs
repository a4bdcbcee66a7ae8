//! Results of earlier parses, kept per user: one user's file never answers for another's.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::OnConflict};
use serde_json::Value;
use uuid::Uuid;

use super::value::{json_text, json_value, owner_gone, stored_time};
use crate::{
    Store,
    error::Result,
    rows::parse_cache::{Column, Entity, Model},
};

/// The result of a parse, and until when it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct CachedParse {
    /// What was found in the file.
    pub result: Value,
    /// When it is forgotten.
    pub expires_at: DateTime<Utc>,
}

impl Store {
    /// Finds the result of a parse of the same bytes that has not expired.
    pub async fn find_parse(
        &self,
        user_id: Uuid,
        sha256: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<CachedParse>> {
        let query = Entity::find_by_id((user_id, sha256.to_owned()))
            .filter(Column::ExpiresAt.gt(stored_time(now)));
        let found = query.one(self.db.reader()).await?;
        let Some(row) = found else { return Ok(None) };
        Ok(Some(CachedParse { result: json_value(&row.result)?, expires_at: row.expires_at }))
    }

    /// Keeps the result of a parse, in place of an earlier one.
    pub async fn insert_parse(
        &self,
        user_id: Uuid,
        sha256: &str,
        result: &Value,
        now: DateTime<Utc>,
        expires_at: DateTime<Utc>,
    ) -> Result<()> {
        let row = Model {
            user_id,
            sha256: sha256.to_owned(),
            result: json_text("result", result)?,
            created_at: stored_time(now),
            expires_at: stored_time(expires_at),
        };
        let replace = OnConflict::columns([Column::UserId, Column::Sha256])
            .update_columns([Column::Result, Column::CreatedAt, Column::ExpiresAt])
            .to_owned();
        let write = self.db.begin_write().await?;
        let insert = Entity::insert(row.into_active_model()).on_conflict(replace);
        insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        write.commit().await
    }

    /// Deletes the results that have expired and says how many.
    pub async fn delete_expired_parses(&self, now: DateTime<Utc>) -> Result<u64> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::ExpiresAt.lte(stored_time(now)));
        let deleted = delete.exec(&*write).await?;
        write.commit().await?;
        Ok(deleted.rows_affected)
    }
}
