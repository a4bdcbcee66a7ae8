//! Signed-in browsers; the cookie's token is stored as its hash only.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, sea_query::Expr,
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    User,
    value::{owner_gone, stored_time},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::{
        sessions::{Column, Entity, Model},
        users,
    },
};

/// A signed-in browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Session {
    /// Identity.
    pub id: Uuid,
    /// Whose session it is.
    pub user_id: Uuid,
    /// When the user signed in.
    pub created_at: DateTime<Utc>,
    /// When the session ends by itself.
    pub expires_at: DateTime<Utc>,
    /// When the session was last used, roughly.
    pub last_seen_at: DateTime<Utc>,
    /// How the browser calls itself.
    pub user_agent: Option<String>,
    /// The address that it came from.
    pub ip: Option<String>,
}

/// A session to be made.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Identity.
    pub id: Uuid,
    /// Hash of the cookie's token, as text.
    pub token_hash: String,
    /// Whose session it is.
    pub user_id: Uuid,
    /// How the browser calls itself.
    pub user_agent: Option<String>,
    /// The address that it comes from.
    pub ip: Option<String>,
    /// The time of the sign-in.
    pub now: DateTime<Utc>,
    /// When the session ends by itself.
    pub expires_at: DateTime<Utc>,
}

impl Store {
    /// Adds a session; `NotFound` when the user is gone.
    pub async fn insert_session(&self, new: NewSession) -> Result<Session> {
        let row = Model {
            id: new.id,
            token_hash: new.token_hash,
            user_id: new.user_id,
            created_at: stored_time(new.now),
            expires_at: stored_time(new.expires_at),
            last_seen_at: stored_time(new.now),
            // What a browser says of itself is decoration: unstorable characters go silently.
            user_agent: new.user_agent.map(|text| text.replace('\0', "")),
            ip: new.ip,
        };
        let write = self.db.begin_write().await?;
        let insert = Entity::insert(row.clone().into_active_model());
        insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        write.commit().await?;
        Ok(row.into())
    }

    /// Finds a session that has not expired, with its user, by the hash of its token.
    pub async fn find_session(
        &self,
        token_hash: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<(Session, User)>> {
        let query = Entity::find()
            .filter(Column::TokenHash.eq(token_hash))
            .filter(Column::ExpiresAt.gt(stored_time(now)));
        let Some(session) = query.one(self.db.reader()).await? else { return Ok(None) };
        let user = users::Entity::find_by_id(session.user_id).one(self.db.reader()).await?;
        Ok(user.map(|user| (session.into(), user.into())))
    }

    /// Notes that a session is in use and when it ends now.
    pub async fn touch_session(
        &self,
        id: Uuid,
        now: DateTime<Utc>,
        expires_at: DateTime<Utc>,
    ) -> Result<()> {
        let write = self.db.begin_write().await?;
        Entity::update_many()
            .col_expr(Column::LastSeenAt, Expr::value(stored_time(now)))
            .col_expr(Column::ExpiresAt, Expr::value(stored_time(expires_at)))
            .filter(Column::Id.eq(id))
            .exec(&*write)
            .await?;
        write.commit().await
    }

    /// Lists a user's sessions that have not expired, the last used first.
    pub async fn list_sessions(&self, user_id: Uuid, now: DateTime<Utc>) -> Result<Vec<Session>> {
        let query = Entity::find()
            .filter(Column::UserId.eq(user_id))
            .filter(Column::ExpiresAt.gt(stored_time(now)))
            .order_by_desc(Column::LastSeenAt)
            .order_by_desc(Column::Id);
        let found = query.all(self.db.reader()).await?;
        Ok(found.into_iter().map(Session::from).collect())
    }

    /// Ends one session of a user.
    pub async fn delete_session(&self, user_id: Uuid, id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::Id.eq(id));
        let deleted = delete.filter(Column::UserId.eq(user_id)).exec(&*write).await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }

    /// Ends all sessions of a user, or all but one, and says how many.
    pub async fn delete_sessions_of_user(&self, user_id: Uuid, keep: Option<Uuid>) -> Result<u64> {
        let write = self.db.begin_write().await?;
        let mut delete = Entity::delete_many().filter(Column::UserId.eq(user_id));
        if let Some(keep) = keep {
            delete = delete.filter(Column::Id.ne(keep));
        }
        let deleted = delete.exec(&*write).await?;
        write.commit().await?;
        Ok(deleted.rows_affected)
    }

    /// Deletes the sessions that have expired and says how many.
    pub async fn delete_expired_sessions(&self, now: DateTime<Utc>) -> Result<u64> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::ExpiresAt.lte(stored_time(now)));
        let deleted = delete.exec(&*write).await?;
        write.commit().await?;
        Ok(deleted.rows_affected)
    }
}

impl From<Model> for Session {
    fn from(row: Model) -> Self {
        Session {
            id: row.id,
            user_id: row.user_id,
            created_at: row.created_at,
            expires_at: row.expires_at,
            last_seen_at: row.last_seen_at,
            user_agent: row.user_agent,
            ip: row.ip,
        }
    }
}
