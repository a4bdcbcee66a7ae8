//! Links to resumes: what whoever has the address sees, as it was when its owner made it.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::value::{json_text, json_value, owner_gone, plain_text, stored_time};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::{
        shares::{Column, Entity, Model},
        users,
    },
};

/// A link to a resume.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Share {
    /// Identity.
    pub id: Uuid,
    /// Whose resume it is.
    pub user_id: Uuid,
    /// The resume that it was made of.
    pub base_resume_id: Uuid,
    /// The last part of the address, which nobody can guess.
    pub slug: String,
    /// For whom it is, in the owner's words.
    pub label: String,
    /// The resume as it was, with what the owner lets others see.
    pub body: Value,
    /// The hash of the password, where one is asked for.
    #[serde(skip)]
    pub password_hash: Option<String>,
    /// When the link ends.
    pub expires_at: Option<DateTime<Utc>>,
    /// How often the page was opened.
    pub view_count: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// Who may see a page: an outer `None` leaves as it is, an inner one takes away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuardChanges {
    /// The hash of a password.
    pub password_hash: Option<Option<String>>,
    /// When it ends.
    pub expires_at: Option<Option<DateTime<Utc>>>,
}

impl Store {
    /// Adds a link; `NotFound` when the user or the resume is gone.
    pub async fn insert_share(&self, new: Share) -> Result<Share> {
        let row = Model {
            id: new.id,
            user_id: new.user_id,
            base_resume_id: new.base_resume_id,
            slug: new.slug,
            label: plain_text("label", &new.label)?,
            body: json_text("body", &new.body)?,
            password_hash: new.password_hash,
            expires_at: new.expires_at.map(stored_time),
            view_count: 0,
            created_at: stored_time(new.created_at),
        };
        let write = self.db.begin_write().await?;
        let insert = Entity::insert(row.clone().into_active_model());
        insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        write.commit().await?;
        row.try_into()
    }

    /// Lists a user's links, of one resume or of all, the newest first.
    pub async fn list_shares(&self, user_id: Uuid, resume: Option<Uuid>) -> Result<Vec<Share>> {
        let mut query = Entity::find().filter(Column::UserId.eq(user_id));
        if let Some(resume) = resume {
            query = query.filter(Column::BaseResumeId.eq(resume));
        }
        let rows = query.order_by_desc(Column::Id).all(self.db.reader()).await?;
        rows.into_iter().map(Share::try_from).collect()
    }

    /// Counts a user's links.
    pub async fn count_shares(&self, user_id: Uuid) -> Result<u64> {
        let query = Entity::find().filter(Column::UserId.eq(user_id));
        Ok(query.count(self.db.reader()).await?)
    }

    /// Finds what a link leads to, unless it has ended or its owner is suspended.
    pub async fn find_shared(&self, slug: &str, now: DateTime<Utc>) -> Result<Option<Share>> {
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

    /// Changes who may see a link, its label, or what it shows.
    pub async fn update_share(
        &self,
        user_id: Uuid,
        id: Uuid,
        guard: GuardChanges,
        label: Option<String>,
        body: Option<Value>,
    ) -> Result<Share> {
        let write = self.db.begin_write().await?;
        let query = Entity::find_by_id(id).filter(Column::UserId.eq(user_id));
        let mut row = query.one(&*write).await?.ok_or(StoreError::NotFound)?.into_active_model();
        if let Some(hash) = guard.password_hash {
            row.password_hash = Set(hash);
        }
        if let Some(end) = guard.expires_at {
            row.expires_at = Set(end.map(stored_time));
        }
        if let Some(label) = label {
            row.label = Set(plain_text("label", &label)?);
        }
        if let Some(body) = body {
            row.body = Set(json_text("body", &body)?);
        }
        let share = row.update(&*write).await?.try_into()?;
        write.commit().await?;
        Ok(share)
    }

    /// Takes a link away.
    pub async fn delete_share(&self, user_id: Uuid, id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let delete = Entity::delete_many().filter(Column::Id.eq(id));
        let deleted = delete.filter(Column::UserId.eq(user_id)).exec(&*write).await?;
        write.commit().await?;
        if deleted.rows_affected == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }

    /// Counts that a page was opened; nothing is kept of who did it.
    pub async fn count_share_view(&self, id: Uuid) -> Result<()> {
        let write = self.db.begin_write().await?;
        let count = Entity::update_many()
            .col_expr(Column::ViewCount, Expr::col(Column::ViewCount).add(1))
            .filter(Column::Id.eq(id));
        count.exec(&*write).await?;
        write.commit().await
    }
}

impl TryFrom<Model> for Share {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self> {
        Ok(Share {
            body: json_value(&row.body)?,
            id: row.id,
            user_id: row.user_id,
            base_resume_id: row.base_resume_id,
            slug: row.slug,
            label: row.label,
            password_hash: row.password_hash,
            expires_at: row.expires_at,
            view_count: row.view_count,
            created_at: row.created_at,
        })
    }
}
