//! The one-time link that makes the first administrator.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::Expr};

use super::{NewUser, User, connection::WriteTransaction, users, value::stored_time};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::setup_tokens::{Column, Entity, Model},
};

impl Store {
    /// Keeps the hash of a new link and forgets the links that nobody used.
    pub async fn insert_setup_token(
        &self,
        token_hash: &str,
        expires_at: DateTime<Utc>,
    ) -> Result<()> {
        let row = Model {
            token_hash: token_hash.to_owned(),
            expires_at: stored_time(expires_at),
            used_at: None,
        };
        let write = self.db.begin_write().await?;
        Entity::delete_many().filter(Column::UsedAt.is_null()).exec(&*write).await?;
        Entity::insert(row.into_active_model()).exec_without_returning(&*write).await?;
        write.commit().await
    }

    /// Uses up a link.
    ///
    /// # Errors
    /// `NotFound` when it is unknown, used or expired; of parallel calls one succeeds.
    pub async fn use_setup_token(&self, token_hash: &str, now: DateTime<Utc>) -> Result<()> {
        let write = self.db.begin_write().await?;
        use_up(&write, token_hash, now).await?;
        write.commit().await
    }

    /// Uses up a link and adds the account that it was made for, or does neither.
    pub async fn insert_first_admin(&self, token_hash: &str, new: NewUser) -> Result<User> {
        let write = self.db.begin_write().await?;
        use_up(&write, token_hash, new.now).await?;
        let user = users::insert(&write, new).await?;
        write.commit().await?;
        Ok(user)
    }
}

async fn use_up(write: &WriteTransaction, token_hash: &str, now: DateTime<Utc>) -> Result<()> {
    let used = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(stored_time(now)))
        .filter(Column::TokenHash.eq(token_hash))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(stored_time(now)))
        .exec(&**write)
        .await?;
    if used.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
