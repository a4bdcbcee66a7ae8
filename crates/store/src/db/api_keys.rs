//! Keys for programs; stored as their hash only.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, sea_query::Expr,
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    User,
    value::{owner_gone, plain_text, stored_time},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::{
        api_keys::{Column, Entity, Model},
        users,
    },
};

/// A key for programs, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ApiKey {
    /// Identity.
    pub id: Uuid,
    /// Whose key it is.
    pub user_id: Uuid,
    /// What the user calls it.
    pub name: String,
    /// The first characters of the key, to tell keys apart.
    pub prefix: String,
    /// When the key was made.
    pub created_at: DateTime<Utc>,
    /// When the key was last used, roughly.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// A key to be made.
#[derive(Clone, Debug)]
pub struct NewApiKey {
    /// Identity.
    pub id: Uuid,
    /// Whose key it is.
    pub user_id: Uuid,
    /// What the user calls it.
    pub name: String,
    /// The first characters of the key, to tell keys apart.
    pub prefix: String,
    /// Hash of the key, as text.
    pub key_hash: String,
    /// The time of creation.
    pub now: DateTime<Utc>,
}

impl Store {
    /// Adds a key; `NotFound` when the user is gone.
    pub async fn insert_api_key(&self, new: NewApiKey) -> Result<ApiKey> {
        let row = Model {
            id: new.id,
            user_id: new.user_id,
            name: plain_text("name", &new.name)?,
            prefix: new.prefix,
            key_hash: new.key_hash,
            created_at: stored_time(new.now),
            last_used_at: None,
        };
        let write = self.db.begin_write().await?;
        let insert = Entity::insert(row.clone().into_active_model());
        insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        write.commit().await?;
        Ok(row.into())
    }

    /// Lists a user's keys from the newest.
    pub async fn list_api_keys(&self, user_id: Uuid) -> Result<Vec<ApiKey>> {
        let query = Entity::find().filter(Column::UserId.eq(user_id));
        let query = query.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
        let found = query.all(self.db.reader()).await?;
        Ok(found.into_iter().map(ApiKey::from).collect())
    }

    /// Finds a key and its user by the key's hash.
    pub async fn find_api_key(&self, key_hash: &str) -> Result<Option<(ApiKey, User)>> {
        let query = Entity::find().filter(Column::KeyHash.eq(key_hash));
        let Some(key) = query.one(self.db.reader()).await? else { return Ok(None) };
        let user = users::Entity::find_by_id(key.user_id).one(self.db.reader()).await?;
        Ok(user.map(|user| (key.into(), user.into())))
    }

    /// Notes that a key was used.
    pub async fn touch_api_key(&self, id: Uuid, now: DateTime<Utc>) -> Result<()> {
        let write = self.db.begin_write().await?;
        Entity::update_many()
            .col_expr(Column::LastUsedAt, Expr::value(stored_time(now)))
            .filter(Column::Id.eq(id))
            .exec(&*write)
            .await?;
        write.commit().await
    }

    /// Deletes one key of a user.
    pub async fn delete_api_key(&self, user_id: Uuid, id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::Id.eq(id));
        let deleted = delete.filter(Column::UserId.eq(user_id)).exec(&*write).await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }
}

impl From<Model> for ApiKey {
    fn from(row: Model) -> Self {
        ApiKey {
            id: row.id,
            user_id: row.user_id,
            name: row.name,
            prefix: row.prefix,
            created_at: row.created_at,
            last_used_at: row.last_used_at,
        }
    }
}
