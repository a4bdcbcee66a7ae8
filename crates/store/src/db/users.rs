//! Accounts.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Value,
    sea_query::{LikeExpr, LockType},
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    connection::WriteTransaction,
    value::{plain_text, stored_time, taken},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::users::{Column, Entity, Model},
};

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct User {
    /// Identity.
    pub id: Uuid,
    /// The address as the user typed it.
    pub email: String,
    /// Argon2 hash of the password; never serialized.
    #[serde(skip)]
    pub password_hash: String,
    /// Name of the tier.
    pub tier: String,
    /// Name of the role.
    pub role: String,
    /// Whether this account sees a staged release first.
    pub is_internal: bool,
    /// When the account was suspended, if it is.
    pub suspended_at: Option<DateTime<Utc>>,
    /// When the account was made.
    pub created_at: DateTime<Utc>,
    /// What the user wants to be called.
    pub name: Option<String>,
    /// When it was proved that letters to the address reach the user.
    pub email_verified_at: Option<DateTime<Utc>>,
}

/// An account to be made.
#[derive(Clone, Debug)]
pub struct NewUser {
    /// Identity.
    pub id: Uuid,
    /// The address as typed; unique without regard to case.
    pub email: String,
    /// Argon2 hash of the password.
    pub password_hash: String,
    /// Name of the tier.
    pub tier: String,
    /// Name of the role.
    pub role: String,
    /// The time of creation.
    pub now: DateTime<Utc>,
}

/// What to change in an account; `None` keeps the value.
#[derive(Clone, Debug, Default)]
pub struct UserChanges {
    /// New address.
    pub email: Option<String>,
    /// New hash of the password.
    pub password_hash: Option<String>,
    /// New tier.
    pub tier: Option<String>,
    /// New role.
    pub role: Option<String>,
    /// Whether the account sees a staged release first.
    pub is_internal: Option<bool>,
    /// `Some(None)` lifts a suspension.
    pub suspended_at: Option<Option<DateTime<Utc>>>,
    /// New name; an empty one takes it away.
    pub name: Option<String>,
    /// When the address was proved to be the user's.
    pub email_verified_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Adds an account.
    ///
    /// # Errors
    /// `Taken("email")` when an account has the address, in whatever case.
    pub async fn insert_user(&self, new: NewUser) -> Result<User> {
        let write = self.db.begin_write().await?;
        let user = insert(&write, new).await?;
        write.commit().await?;
        Ok(user)
    }

    /// Finds the account with an address, in whatever case.
    pub async fn find_user_by_email(&self, email: &str) -> Result<Option<User>> {
        if email.contains('\0') {
            return Ok(None);
        }
        let found = Entity::find().filter(Column::EmailKey.eq(email_key(email)));
        Ok(found.one(self.db.reader()).await?.map(User::from))
    }

    /// Gives an account.
    pub async fn get_user(&self, id: Uuid) -> Result<User> {
        let found = Entity::find_by_id(id).one(self.db.reader()).await?;
        found.map(User::from).ok_or(StoreError::NotFound)
    }

    /// Lists accounts from the newest, all or those whose address contains `search`.
    pub async fn list_users(
        &self,
        search: Option<&str>,
        limit: u64,
        offset: u64,
    ) -> Result<Vec<User>> {
        let mut query = Entity::find();
        if let Some(search) = search {
            query = query.filter(Column::EmailKey.like(containing(search)));
        }
        let query = query.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
        let found = query.limit(limit).offset(offset).all(self.db.reader()).await?;
        Ok(found.into_iter().map(User::from).collect())
    }

    /// Counts all accounts.
    pub async fn count_users(&self) -> Result<u64> {
        Ok(Entity::find().count(self.db.reader()).await?)
    }

    /// Changes an account.
    ///
    /// # Errors
    /// `NotFound`, and `Taken("email")` for a new address that another account has.
    pub async fn update_user(&self, id: Uuid, changes: UserChanges) -> Result<User> {
        let write = self.db.begin_write().await?;
        let user = change(&write, id, changes).await?;
        write.commit().await?;
        Ok(user)
    }

    /// Deletes an account and everything that it owns in the database; blobs are the caller's task.
    pub async fn delete_user(&self, id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let deleted = Entity::delete_by_id(id).exec(&*write).await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }
}

/// Adds an account within a transaction.
pub(super) async fn insert(write: &WriteTransaction, new: NewUser) -> Result<User> {
    let row = Model {
        id: new.id,
        email_key: email_key(&new.email),
        email: plain_text("email", &new.email)?,
        password_hash: new.password_hash,
        tier: new.tier,
        role: new.role,
        is_internal: false,
        suspended_at: None,
        created_at: stored_time(new.now),
        name: None,
        email_verified_at: None,
    };
    let insert = Entity::insert(row.clone().into_active_model());
    insert.exec_without_returning(&**write).await.map_err(taken("email"))?;
    Ok(row.into())
}

/// Changes an account within a transaction.
pub(super) async fn change(
    write: &WriteTransaction,
    id: Uuid,
    changes: UserChanges,
) -> Result<User> {
    let locked = lock(write, id).await?;
    let unchanged = locked.clone();
    let mut row = locked.into_active_model();
    if let Some(email) = changes.email {
        if email_key(&email) != unchanged.email_key {
            // Nobody has proved the new one yet.
            row.email_verified_at = Set(None);
        }
        row.email_key = Set(email_key(&email));
        row.email = Set(plain_text("email", &email)?);
    }
    if let Some(name) = changes.name {
        row.name = Set(Some(plain_text("name", &name)?).filter(|name| !name.is_empty()));
    }
    set(&mut row.password_hash, changes.password_hash);
    set(&mut row.tier, changes.tier);
    set(&mut row.role, changes.role);
    set(&mut row.is_internal, changes.is_internal);
    set(&mut row.suspended_at, changes.suspended_at.map(|time| time.map(stored_time)));
    set(&mut row.email_verified_at, changes.email_verified_at.map(|time| Some(stored_time(time))));
    if !row.is_changed() {
        return Ok(unchanged.into());
    }
    Ok(row.update(&**write).await.map_err(taken("email"))?.into())
}

/// Reads an account and keeps other writers of it, and of what it owns, waiting.
pub(super) async fn lock(write: &WriteTransaction, id: Uuid) -> Result<Model> {
    let query = Entity::find_by_id(id).lock(LockType::NoKeyUpdate);
    query.one(&**write).await?.ok_or(StoreError::NotFound)
}

/// Sets a column when there is a new value for it.
pub(super) fn set<V: Into<Value>>(column: &mut ActiveValue<V>, value: Option<V>) {
    if let Some(value) = value {
        *column = Set(value);
    }
}

/// The form of an address that is unique; databases disagree about the lower case of `É`.
fn email_key(email: &str) -> String {
    email.to_lowercase()
}

pub(super) fn containing(search: &str) -> LikeExpr {
    let mut pattern = String::from("%");
    for character in search.to_lowercase().chars().filter(|character| *character != '\0') {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    LikeExpr::new(pattern).escape('\\')
}

impl From<Model> for User {
    fn from(row: Model) -> Self {
        User {
            id: row.id,
            email: row.email,
            password_hash: row.password_hash,
            tier: row.tier,
            role: row.role,
            is_internal: row.is_internal,
            suspended_at: row.suspended_at,
            created_at: row.created_at,
            name: row.name,
            email_verified_at: row.email_verified_at,
        }
    }
}
