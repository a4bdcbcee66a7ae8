//! Links and steps of signing in that work once and for a while; only hashes are stored.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QuerySelect,
    sea_query::{Expr, LockType},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    User, UserChanges,
    connection::WriteTransaction,
    users::change,
    value::{json_text, json_value, owner_gone, stored_time},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::{
        one_time_tokens::{Column, Entity, Model},
        sessions,
    },
};

/// A token to be kept.
#[derive(Clone, Debug)]
pub struct NewOneTimeToken {
    /// Hash of the token.
    pub token_hash: String,
    /// What it is for; a token for one thing does not work for another.
    pub purpose: &'static str,
    /// Whose it is.
    pub user_id: Option<Uuid>,
    /// What else must be remembered.
    pub payload: Value,
    /// The time now.
    pub now: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
}

/// A token that still works.
#[derive(Clone, Debug, PartialEq)]
pub struct OneTimeToken {
    /// Whose it is.
    pub user_id: Option<Uuid>,
    /// What else was to be remembered.
    pub payload: Value,
    /// How often it was tried, this time included.
    pub attempts: i32,
}

impl Store {
    /// Keeps a token; the user's earlier ones for the same thing stop working.
    pub async fn insert_one_time_token(&self, new: NewOneTimeToken) -> Result<()> {
        let row = Model {
            token_hash: new.token_hash,
            purpose: new.purpose.to_owned(),
            user_id: new.user_id,
            payload: json_text("payload", &new.payload)?,
            attempts: 0,
            created_at: stored_time(new.now),
            expires_at: stored_time(new.expires_at),
            used_at: None,
        };
        let write = self.db.begin_write().await?;
        if let Some(user_id) = new.user_id {
            Entity::delete_many()
                .filter(Column::UserId.eq(user_id))
                .filter(Column::Purpose.eq(new.purpose))
                .exec(&*write)
                .await?;
        }
        let insert = Entity::insert(row.into_active_model());
        insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        write.commit().await
    }

    /// Counts a try at a token without using it up.
    ///
    /// # Errors
    /// `NotFound` when it is unknown, for something else, used, expired, or was tried `most` times already.
    pub async fn try_one_time_token(
        &self,
        token_hash: &str,
        purpose: &str,
        most: i32,
        now: DateTime<Utc>,
    ) -> Result<OneTimeToken> {
        let write = self.db.begin_write().await?;
        let counted = Entity::update_many()
            .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
            .filter(Column::TokenHash.eq(token_hash))
            .filter(Column::Purpose.eq(purpose))
            .filter(Column::UsedAt.is_null())
            .filter(Column::Attempts.lt(most))
            .filter(Column::ExpiresAt.gt(stored_time(now)))
            .exec(&*write)
            .await?;
        if counted.rows_affected == 0 {
            return Err(StoreError::NotFound);
        }
        let row = Entity::find_by_id(token_hash.to_owned()).one(&*write).await?;
        write.commit().await?;
        row.ok_or(StoreError::NotFound)?.try_into()
    }

    /// Uses up a token.
    ///
    /// # Errors
    /// `NotFound` when it is unknown, for something else, used or expired; of parallel calls one succeeds.
    pub async fn use_one_time_token(
        &self,
        token_hash: &str,
        purpose: &str,
        now: DateTime<Utc>,
    ) -> Result<OneTimeToken> {
        let write = self.db.begin_write().await?;
        let token = use_up(&write, token_hash, purpose, now).await?;
        write.commit().await?;
        Ok(token)
    }

    /// Uses up a token, changes its user and ends all the user's sessions; all or nothing.
    pub async fn redeem_for_user(
        &self,
        token_hash: &str,
        purpose: &str,
        changes: UserChanges,
        now: DateTime<Utc>,
    ) -> Result<User> {
        let write = self.db.begin_write().await?;
        let token = use_up(&write, token_hash, purpose, now).await?;
        let id = token.user_id.ok_or(StoreError::NotFound)?;
        let user = change(&write, id, changes).await?;
        let ended = sessions::Entity::delete_many().filter(sessions::Column::UserId.eq(id));
        ended.exec(&*write).await?;
        write.commit().await?;
        Ok(user)
    }

    /// Deletes the tokens that have expired and says how many.
    pub async fn delete_expired_tokens(&self, now: DateTime<Utc>) -> Result<u64> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::ExpiresAt.lte(stored_time(now)));
        let deleted = delete.exec(&*write).await?;
        write.commit().await?;
        Ok(deleted.rows_affected)
    }
}

async fn use_up(
    write: &WriteTransaction,
    token_hash: &str,
    purpose: &str,
    now: DateTime<Utc>,
) -> Result<OneTimeToken> {
    let used = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(stored_time(now)))
        .filter(Column::TokenHash.eq(token_hash))
        .filter(Column::Purpose.eq(purpose))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(stored_time(now)))
        .exec(&**write)
        .await?;
    if used.rows_affected == 0 {
        return Err(StoreError::NotFound);
    }
    let find = Entity::find_by_id(token_hash.to_owned()).lock(LockType::NoKeyUpdate);
    find.one(&**write).await?.ok_or(StoreError::NotFound)?.try_into()
}

impl TryFrom<Model> for OneTimeToken {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        let payload = json_value(&row.payload)?;
        Ok(OneTimeToken { user_id: row.user_id, payload, attempts: row.attempts })
    }
}
