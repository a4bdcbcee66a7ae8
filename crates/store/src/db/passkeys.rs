//! Keys on people's devices that open accounts here: only their public halves are known.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{Expr, LockType},
};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::{
    AuditEntry, User, audit,
    value::{json_text, json_value, plain_text, stored_time, taken},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::{
        passkeys::{Column, Entity, Model},
        users,
    },
};

/// A key on somebody's device.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Passkey {
    /// Identity of the row.
    pub id: Uuid,
    /// Whose account it opens.
    pub user_id: Uuid,
    /// The device's name for the key, in base64url.
    #[serde(skip)]
    pub credential_id: String,
    /// What its signatures are checked with, as whoever checks them wants it.
    #[serde(skip)]
    pub public_key: Value,
    /// How often it was used, as far as the device counts.
    #[serde(skip)]
    pub counter: i64,
    /// The address that it was made for; a device gives it to no other.
    pub domain: String,
    /// What the user calls it.
    pub name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it last opened the account.
    pub last_used_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Keeps a new key.
    ///
    /// # Errors
    /// `Taken("passkey")` when it is kept already, `QuotaExceeded` when the user has as many as are kept.
    pub async fn insert_passkey(&self, new: Passkey, most: i64) -> Result<Passkey> {
        let row = Model {
            id: new.id,
            user_id: new.user_id,
            credential_id: plain_text("credential_id", &new.credential_id)?,
            public_key: json_text("public_key", &new.public_key)?,
            counter: new.counter,
            domain: plain_text("domain", &new.domain)?,
            name: plain_text("name", &new.name)?,
            created_at: stored_time(new.created_at),
            last_used_at: None,
        };
        let write = self.db.begin_write().await?;
        // Whoever adds two at once waits here, so that both are counted.
        let owner = users::Entity::find_by_id(row.user_id).lock(LockType::NoKeyUpdate);
        owner.one(&*write).await?.ok_or(StoreError::NotFound)?;
        let kept = Entity::find().filter(Column::UserId.eq(row.user_id)).count(&*write).await?;
        if i64::try_from(kept).unwrap_or(i64::MAX) >= most {
            return Err(StoreError::QuotaExceeded { limit: most });
        }
        let insert = Entity::insert(row.clone().into_active_model());
        insert.exec_without_returning(&*write).await.map_err(taken("passkey"))?;
        write.commit().await?;
        row.try_into()
    }

    /// Lists a user's keys from the oldest.
    pub async fn list_passkeys(&self, user_id: Uuid) -> Result<Vec<Passkey>> {
        let find = Entity::find().filter(Column::UserId.eq(user_id)).order_by_asc(Column::Id);
        find.all(self.db.reader()).await?.into_iter().map(Passkey::try_from).collect()
    }

    /// Finds a key by the device's name for it, and the user whose account it opens.
    pub async fn find_passkey(&self, credential_id: &str) -> Result<Option<(Passkey, User)>> {
        if credential_id.contains('\0') {
            return Ok(None);
        }
        let query = Entity::find().filter(Column::CredentialId.eq(credential_id));
        let Some(row) = query.one(self.db.reader()).await? else { return Ok(None) };
        let user = users::Entity::find_by_id(row.user_id).one(self.db.reader()).await?;
        user.map(|user| Ok((row.try_into()?, user.into()))).transpose()
    }

    /// Notes that a key was used; `false` when it is gone, or its count has not grown since: then somebody else was faster
    /// with the same signature, or has a copy of the key. A device that does not count says 0 for ever.
    pub async fn use_passkey(&self, id: Uuid, counter: i64, now: DateTime<Utc>) -> Result<bool> {
        let write = self.db.begin_write().await?;
        let grown = Condition::any().add(Column::Counter.lt(counter));
        let uncounted = Column::Counter.eq(0);
        let grown = if counter == 0 { grown.add(uncounted) } else { grown };
        let used = Entity::update_many()
            .col_expr(Column::Counter, Expr::value(counter))
            .col_expr(Column::LastUsedAt, Expr::value(stored_time(now)))
            .filter(Column::Id.eq(id))
            .filter(grown)
            .exec(&*write)
            .await?;
        write.commit().await?;
        Ok(used.rows_affected == 1)
    }

    /// Gives a key of a user another name.
    pub async fn update_passkey_name(
        &self,
        user_id: Uuid,
        id: Uuid,
        name: &str,
    ) -> Result<Passkey> {
        let name = plain_text("name", name)?;
        let write = self.db.begin_write().await?;
        Entity::update_many()
            .col_expr(Column::Name, Expr::value(name))
            .filter(Column::Id.eq(id))
            .filter(Column::UserId.eq(user_id))
            .exec(&*write)
            .await?;
        let find = Entity::find_by_id(id).filter(Column::UserId.eq(user_id));
        let row = find.one(&*write).await?.ok_or(StoreError::NotFound)?;
        write.commit().await?;
        row.try_into()
    }

    /// Deletes a key of a user.
    pub async fn delete_passkey(&self, user_id: Uuid, id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::Id.eq(id));
        let deleted = delete.filter(Column::UserId.eq(user_id)).exec(&*write).await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }

    /// Deletes all keys of a user, which the audit log keeps.
    ///
    /// # Errors
    /// `NotFound` when there is none; then the log keeps nothing.
    pub async fn delete_passkeys(&self, user_id: Uuid, entry: AuditEntry) -> Result<()> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::UserId.eq(user_id));
        if delete.exec(&*write).await?.rows_affected == 0 {
            return Err(StoreError::NotFound);
        }
        audit::insert(&write, entry).await?;
        write.commit().await
    }
}

impl TryFrom<Model> for Passkey {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(Passkey {
            id: row.id,
            user_id: row.user_id,
            credential_id: row.credential_id,
            public_key: json_value(&row.public_key)?,
            counter: row.counter,
            domain: row.domain,
            name: row.name,
            created_at: row.created_at,
            last_used_at: row.last_used_at,
        })
    }
}
