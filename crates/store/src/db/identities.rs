//! Accounts at sign-in providers that open accounts here.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use super::{
    NewUser, User, UserChanges,
    users::{self, change},
    value::{is_unique_violation, owner_gone, plain_text, stored_time, taken},
};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::identities::{Column, Entity, Model},
};

/// An account at a sign-in provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Identity {
    /// Identity of the row.
    pub id: Uuid,
    /// Whose account here it opens.
    pub user_id: Uuid,
    /// The provider.
    pub issuer: String,
    /// The provider's name for the account.
    pub subject: String,
    /// The address that the provider had when it was connected.
    pub email: String,
    /// When it was connected.
    pub created_at: DateTime<Utc>,
}

impl Store {
    /// Finds the user whose account an account at a provider opens.
    pub async fn find_user_by_identity(&self, issuer: &str, subject: &str) -> Result<Option<User>> {
        let find =
            Entity::find().filter(Column::Issuer.eq(issuer)).filter(Column::Subject.eq(subject));
        match find.one(self.db.reader()).await? {
            Some(row) => Ok(Some(self.get_user(row.user_id).await?)),
            None => Ok(None),
        }
    }

    /// Connects an account at a provider with a user.
    ///
    /// # Errors
    /// `Taken("identity")` when it opens another account already.
    pub async fn insert_identity(&self, new: Identity) -> Result<()> {
        let write = self.db.begin_write().await?;
        let insert = Entity::insert(row(new)?.into_active_model());
        insert.exec_without_returning(&*write).await.map_err(|error| {
            if is_unique_violation(&error) { taken("identity")(error) } else { owner_gone(error) }
        })?;
        write.commit().await
    }

    /// Makes an account for somebody who came from a provider that vouches for the address.
    pub async fn insert_user_with_identity(
        &self,
        new: NewUser,
        identity: Identity,
    ) -> Result<User> {
        let write = self.db.begin_write().await?;
        let (id, now) = (new.id, new.now);
        users::insert(&write, new).await?;
        let verified = UserChanges { email_verified_at: Some(now), ..UserChanges::default() };
        let user = change(&write, id, verified).await?;
        let insert = Entity::insert(row(identity)?.into_active_model());
        insert.exec_without_returning(&*write).await.map_err(taken("identity"))?;
        write.commit().await?;
        Ok(user)
    }

    /// Lists a user's accounts at providers.
    pub async fn list_identities(&self, user_id: Uuid) -> Result<Vec<Identity>> {
        let find = Entity::find().filter(Column::UserId.eq(user_id)).order_by_asc(Column::Id);
        Ok(find.all(self.db.reader()).await?.into_iter().map(Identity::from).collect())
    }

    /// Disconnects an account at a provider.
    pub async fn delete_identity(&self, user_id: Uuid, id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::Id.eq(id));
        let deleted = delete.filter(Column::UserId.eq(user_id)).exec(&*write).await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }
}

fn row(new: Identity) -> Result<Model> {
    Ok(Model {
        id: new.id,
        user_id: new.user_id,
        issuer: plain_text("issuer", &new.issuer)?,
        subject: plain_text("subject", &new.subject)?,
        email: plain_text("email", &new.email)?,
        created_at: stored_time(new.created_at),
    })
}

impl From<Model> for Identity {
    fn from(row: Model) -> Self {
        Identity {
            id: row.id,
            user_id: row.user_id,
            issuer: row.issuer,
            subject: row.subject,
            email: row.email,
            created_at: row.created_at,
        }
    }
}
