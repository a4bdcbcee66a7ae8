//! The second step of signing in: the secret of an authenticator app, and codes for the day when it is gone.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::{
    AuditEntry, audit,
    connection::WriteTransaction,
    value::{owner_gone, stored_time},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::{
        recovery_codes,
        two_factor::{Column, Entity, Model},
    },
};

/// A user's authenticator app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoFactor {
    /// The secret that the app shares, in Base32.
    pub secret: String,
    /// Since when it is asked for; `None` while it is being set up.
    pub confirmed_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Finds a user's authenticator app, also one that is being set up.
    pub async fn find_two_factor(&self, user_id: Uuid) -> Result<Option<TwoFactor>> {
        let found = Entity::find_by_id(user_id).one(self.db.reader()).await?;
        Ok(found.map(|row| TwoFactor { secret: row.secret, confirmed_at: row.confirmed_at }))
    }

    /// Keeps a secret that is yet to be confirmed.
    ///
    /// # Errors
    /// `Taken` when there is a confirmed one.
    pub async fn set_up_two_factor(
        &self,
        user_id: Uuid,
        secret: String,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let row = Model {
            user_id,
            secret,
            created_at: stored_time(now),
            confirmed_at: None,
            last_step: None,
        };
        let write = self.db.begin_write().await?;
        let replace = OnConflict::column(Column::UserId)
            .update_columns([Column::Secret, Column::CreatedAt, Column::LastStep])
            .action_and_where(Expr::col((Entity, Column::ConfirmedAt)).is_null())
            .to_owned();
        let insert = Entity::insert(row.into_active_model()).on_conflict(replace);
        let done = insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        write.commit().await?;
        if done == 0 { Err(StoreError::Taken("two_factor")) } else { Ok(()) }
    }

    /// Notes that the code of a time step was used; `false` when that or a later one was used before.
    pub async fn use_two_factor_step(&self, user_id: Uuid, step: i64) -> Result<bool> {
        let write = self.db.begin_write().await?;
        let used = Entity::update_many()
            .col_expr(Column::LastStep, Expr::value(step))
            .filter(Column::UserId.eq(user_id))
            .filter(Column::LastStep.is_null().or(Column::LastStep.lt(step)))
            .exec(&*write)
            .await?;
        write.commit().await?;
        Ok(used.rows_affected == 1)
    }

    /// Confirms the app and keeps the hashes of its recovery codes.
    pub async fn confirm_two_factor(
        &self,
        user_id: Uuid,
        code_hashes: Vec<String>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let write = self.db.begin_write().await?;
        let confirmed = Entity::update_many()
            .col_expr(Column::ConfirmedAt, Expr::value(stored_time(now)))
            .filter(Column::UserId.eq(user_id))
            .exec(&*write)
            .await?;
        if confirmed.rows_affected == 0 {
            return Err(StoreError::NotFound);
        }
        replace_codes(&write, user_id, code_hashes).await?;
        write.commit().await
    }

    /// Replaces the recovery codes of a confirmed app.
    pub async fn replace_recovery_codes(&self, user_id: Uuid, hashes: Vec<String>) -> Result<()> {
        let write = self.db.begin_write().await?;
        replace_codes(&write, user_id, hashes).await?;
        write.commit().await
    }

    /// Uses up a recovery code; `false` when it is none of the user's or was used.
    pub async fn use_recovery_code(
        &self,
        user_id: Uuid,
        code_hash: &str,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        use recovery_codes::{Column, Entity};
        let write = self.db.begin_write().await?;
        let used = Entity::update_many()
            .col_expr(Column::UsedAt, Expr::value(stored_time(now)))
            .filter(Column::CodeHash.eq(code_hash))
            .filter(Column::UserId.eq(user_id))
            .filter(Column::UsedAt.is_null())
            .exec(&*write)
            .await?;
        write.commit().await?;
        Ok(used.rows_affected == 1)
    }

    /// Counts the recovery codes that are left.
    pub async fn count_recovery_codes(&self, user_id: Uuid) -> Result<u64> {
        use recovery_codes::{Column, Entity};
        let left =
            Entity::find().filter(Column::UserId.eq(user_id)).filter(Column::UsedAt.is_null());
        Ok(left.count(self.db.reader()).await?)
    }

    /// Forgets the app and its codes, with an entry in the audit log when an administrator does it.
    pub async fn delete_two_factor(&self, user_id: Uuid, entry: Option<AuditEntry>) -> Result<()> {
        let write = self.db.begin_write().await?;
        let deleted = Entity::delete_by_id(user_id).exec(&*write).await?;
        replace_codes(&write, user_id, Vec::new()).await?;
        if let Some(entry) = entry {
            audit::insert(&write, entry).await?;
        }
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }
}

async fn replace_codes(write: &WriteTransaction, user_id: Uuid, hashes: Vec<String>) -> Result<()> {
    use recovery_codes::{Column, Entity, Model};
    Entity::delete_many().filter(Column::UserId.eq(user_id)).exec(&**write).await?;
    for code_hash in hashes {
        let row = Model { code_hash, user_id, used_at: None };
        Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    }
    Ok(())
}
