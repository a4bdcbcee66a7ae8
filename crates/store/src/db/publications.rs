//! Published documents: what others see at an address, as it was when its owner published it.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel,
    QueryFilter, QueryOrder, sea_query::Expr,
};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::documents;
use super::shares::GuardChanges;
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
    /// The hash of the password, where one is asked for.
    #[serde(skip)]
    pub password_hash: Option<String>,
    /// When it is taken away.
    pub expires_at: Option<DateTime<Utc>>,
    /// How often the page was opened.
    pub view_count: i64,
}

impl Store {
    /// Publishes a document of a user at an address, in the place of what was published of it before: who may see it and
    /// how often it was seen stay.
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
        let before = Entity::find_by_id(document_id).one(&*write).await?;
        let row = Model {
            document_id,
            user_id,
            slug: slug.to_owned(),
            body: document.body,
            revision: document.revision,
            published_at: stored_time(now),
            password_hash: before.as_ref().and_then(|before| before.password_hash.clone()),
            expires_at: before.as_ref().and_then(|before| before.expires_at),
            view_count: before.map_or(0, |before| before.view_count),
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

    /// Finds what is published at an address, unless it has ended or its owner is suspended.
    pub async fn find_published(
        &self,
        slug: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Publication>> {
        let query = Entity::find().filter(Column::Slug.eq(slug));
        let Some(row) = query.one(self.db.reader()).await? else { return Ok(None) };
        if row.expires_at.is_some_and(|end| end <= now) {
            return Ok(None);
        }
        let owner = users::Entity::find_by_id(row.user_id).one(self.db.reader()).await?;
        match owner {
            Some(owner) if owner.suspended_at.is_none() => row.try_into().map(Some),
            _ => Ok(None),
        }
    }

    /// Changes who may see what a user published of a document.
    pub async fn update_publication(
        &self,
        user_id: Uuid,
        document_id: Uuid,
        guard: GuardChanges,
    ) -> Result<Publication> {
        let write = self.db.begin_write().await?;
        let query = Entity::find_by_id(document_id).filter(Column::UserId.eq(user_id));
        let mut row = query.one(&*write).await?.ok_or(StoreError::NotFound)?.into_active_model();
        if let Some(hash) = guard.password_hash {
            row.password_hash = Set(hash);
        }
        if let Some(end) = guard.expires_at {
            row.expires_at = Set(end.map(stored_time));
        }
        let publication = row.update(&*write).await?.try_into()?;
        write.commit().await?;
        Ok(publication)
    }

    /// Counts that a page was opened; nothing is kept of who did it.
    pub async fn count_publication_view(&self, document_id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let count = Entity::update_many()
            .col_expr(Column::ViewCount, Expr::col(Column::ViewCount).add(1))
            .filter(Column::DocumentId.eq(document_id));
        count.exec(&*write).await?;
        write.commit().await
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
            password_hash: row.password_hash,
            expires_at: row.expires_at,
            view_count: row.view_count,
        })
    }
}
