//! Published documents: what others see at an address, as it was when its owner published it.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::documents;
use super::value::{json_value, stored_time, taken};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::{
        publications::{Column, Entity, Model},
        users,
    },
};

/// A published document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Publication {
    /// The document that was published.
    pub document_id: Uuid,
    /// Whose document it is.
    pub user_id: Uuid,
    /// The last part of its address.
    pub slug: String,
    /// The content as it was.
    pub body: Value,
    /// The revision that the document had.
    pub revision: i64,
    /// When it was published.
    pub published_at: DateTime<Utc>,
}

impl Store {
    /// Publishes a document of a user at an address, in the place of what was published of it before.
    ///
    /// # Errors
    /// `Taken("slug")`, `StaleDocument` when the document is not at the revision named, `NotFound`.
    pub async fn insert_publication(
        &self,
        user_id: Uuid,
        document_id: Uuid,
        revision: i64,
        slug: &str,
        now: DateTime<Utc>,
    ) -> Result<Publication> {
        let write = self.db.begin_write().await?;
        let document = documents::lock(&write, user_id, document_id, revision).await?;
        let row = Model {
            document_id,
            user_id,
            slug: slug.to_owned(),
            body: document.body,
            revision: document.revision,
            published_at: stored_time(now),
        };
        Entity::delete_by_id(document_id).exec(&*write).await?;
        let insert = Entity::insert(row.clone().into_active_model());
        insert.exec_without_returning(&*write).await.map_err(taken("slug"))?;
        write.commit().await?;
        row.try_into()
    }

    /// Finds what a user published of a document.
    pub async fn find_publication(
        &self,
        user_id: Uuid,
        document_id: Uuid,
    ) -> Result<Option<Publication>> {
        let query = Entity::find_by_id(document_id).filter(Column::UserId.eq(user_id));
        query.one(self.db.reader()).await?.map(Publication::try_from).transpose()
    }

    /// Lists what a user has published, the newest first.
    pub async fn list_publications(&self, user_id: Uuid) -> Result<Vec<Publication>> {
        let query = Entity::find().filter(Column::UserId.eq(user_id));
        let rows = query.order_by_desc(Column::PublishedAt).all(self.db.reader()).await?;
        rows.into_iter().map(Publication::try_from).collect()
    }

    /// Finds what is published at an address, unless its owner is suspended.
    pub async fn find_published(&self, slug: &str) -> Result<Option<Publication>> {
        let query = Entity::find().filter(Column::Slug.eq(slug));
        let Some(row) = query.one(self.db.reader()).await? else { return Ok(None) };
        let owner = users::Entity::find_by_id(row.user_id).one(self.db.reader()).await?;
        match owner {
            Some(owner) if owner.suspended_at.is_none() => row.try_into().map(Some),
            _ => Ok(None),
        }
    }

    /// Takes what a user published of a document away.
    pub async fn delete_publication(&self, user_id: Uuid, document_id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::DocumentId.eq(document_id));
        let deleted = delete.filter(Column::UserId.eq(user_id)).exec(&*write).await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }
}

impl TryFrom<Model> for Publication {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(Publication {
            body: json_value(&row.body)?,
            document_id: row.document_id,
            user_id: row.user_id,
            slug: row.slug,
            revision: row.revision,
            published_at: row.published_at,
        })
    }
}
