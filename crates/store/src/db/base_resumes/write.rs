//! Changes stored resumes; every write of a document leaves a saved version behind.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use uuid::Uuid;

use super::{BaseResume, BaseResumeChanges, lock};
use crate::{
    Store,
    db::{
        connection::WriteTransaction,
        resume_versions, users,
        value::{json_text, plain_text, stored_time},
    },
    error::{Result, StoreError},
    rows::base_resumes::{Column, Entity, Model},
};

impl Store {
    /// Writes the active resume and counts its revision up.
    ///
    /// # Errors
    /// `Stale` with the resume as it is when it is not at `expected_revision`, `NotActive`, `NotFound`.
    pub async fn update_base_resume(
        &self,
        user_id: Uuid,
        id: Uuid,
        expected_revision: i64,
        changes: BaseResumeChanges,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<BaseResume> {
        let write = self.db.begin_write().await?;
        let row = lock(&write, user_id, id).await?;
        if !row.active {
            return Err(StoreError::NotActive);
        }
        let resume = update_locked(&write, row, expected_revision, changes, reason, now).await?;
        write.commit().await?;
        Ok(resume)
    }

    /// Writes a resume whether or not it is active: an import that explicitly replaces it.
    ///
    /// # Errors
    /// `Stale` with the resume as it is when it is not at `expected_revision`, `NotFound`.
    pub async fn replace_base_resume(
        &self,
        user_id: Uuid,
        id: Uuid,
        expected_revision: i64,
        changes: BaseResumeChanges,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<BaseResume> {
        let write = self.db.begin_write().await?;
        let row = lock(&write, user_id, id).await?;
        let resume = update_locked(&write, row, expected_revision, changes, reason, now).await?;
        write.commit().await?;
        Ok(resume)
    }

    /// Makes a resume the one that is edited.
    pub async fn activate_base_resume(
        &self,
        user_id: Uuid,
        id: Uuid,
        now: DateTime<Utc>,
    ) -> Result<BaseResume> {
        let write = self.db.begin_write().await?;
        users::lock(&write, user_id).await?;
        let mut row = lock(&write, user_id, id).await?;
        if !row.active {
            activate(&write, user_id, id, now).await?;
            row.active = true;
            row.updated_at = stored_time(now);
        }
        write.commit().await?;
        row.try_into()
    }

    /// Deletes a resume with everything made from it; after the active one, the lowest slot is active.
    ///
    /// Gives the resume that became active, if one did.
    pub async fn delete_base_resume(
        &self,
        user_id: Uuid,
        id: Uuid,
        now: DateTime<Utc>,
    ) -> Result<Option<Uuid>> {
        let write = self.db.begin_write().await?;
        users::lock(&write, user_id).await?;
        let row = lock(&write, user_id, id).await?;
        Entity::delete_by_id(id).exec(&*write).await?;
        let mut next = None;
        if row.active {
            let query = Entity::find().filter(Column::UserId.eq(user_id));
            let lowest = query.order_by_asc(Column::Slot).one(&*write).await?;
            next = lowest.map(|row| row.id);
        }
        if let Some(next) = next {
            activate(&write, user_id, next, now).await?;
        }
        write.commit().await?;
        Ok(next)
    }
}

/// Writes a resume that this transaction has locked.
pub async fn update_locked(
    write: &WriteTransaction,
    row: Model,
    expected_revision: i64,
    changes: BaseResumeChanges,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<BaseResume> {
    if row.revision != expected_revision {
        return Err(StoreError::Stale { current: Box::new(row.try_into()?) });
    }
    let mut next = row;
    next.revision += 1;
    next.updated_at = stored_time(now);
    if let Some(document) = changes.document {
        next.document = json_text("document", &document)?;
    }
    if let Some(name) = changes.name {
        next.name = plain_text("name", &name)?;
    }
    let columns = next.clone().into_active_model().reset_all();
    Entity::update(columns).exec(&**write).await?;
    resume_versions::insert(write, &next, reason).await?;
    next.try_into()
}

/// Moves the mark; the old one goes first, because an index allows one mark per user.
async fn activate(
    write: &WriteTransaction,
    user_id: Uuid,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Active, Expr::value(false))
        .filter(Column::UserId.eq(user_id))
        .filter(Column::Active.eq(true))
        .exec(&**write)
        .await?;
    Entity::update_many()
        .col_expr(Column::Active, Expr::value(true))
        .col_expr(Column::UpdatedAt, Expr::value(stored_time(now)))
        .filter(Column::Id.eq(id))
        .exec(&**write)
        .await?;
    Ok(())
}
