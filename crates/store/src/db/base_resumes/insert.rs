//! Takes a slot for a new resume.

use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::{BaseResume, NewBaseResume};
use crate::{
    Store,
    db::{
        resume_versions, users,
        value::{json_text, plain_text, stored_time},
    },
    error::{Result, StoreError},
    rows::base_resumes::{Column, Entity, Model},
};

impl Store {
    /// Adds a resume to a free slot, with its first saved version; a user's first one is active.
    ///
    /// # Errors
    /// `NoFreeSlot` when slots 1 to `slot_limit` are in use or the wanted slot is outside of them,
    /// `SlotTaken` when the wanted slot is in use, `NotFound` when the user is gone.
    pub async fn insert_base_resume(
        &self,
        new: NewBaseResume,
        slot_limit: i32,
    ) -> Result<BaseResume> {
        let document = json_text("document", &new.document)?;
        let name = plain_text("name", &new.name)?;
        let write = self.db.begin_write().await?;
        // One creation at a time per user: without the lock PostgreSQL would give a slot twice.
        users::lock(&write, new.user_id).await?;
        let taken: Vec<(i32, bool)> = Entity::find()
            .select_only()
            .columns([Column::Slot, Column::Active])
            .filter(Column::UserId.eq(new.user_id))
            .into_tuple()
            .all(&*write)
            .await?;
        let row = Model {
            id: new.id,
            user_id: new.user_id,
            slot: choose_slot(&taken, new.slot, slot_limit)?,
            name,
            active: !taken.iter().any(|(_, active)| *active),
            revision: 1,
            document,
            created_at: stored_time(new.now),
            updated_at: stored_time(new.now),
        };
        let insert = Entity::insert(row.clone().into_active_model());
        insert.exec_without_returning(&*write).await?;
        resume_versions::insert(&write, &row, &new.reason).await?;
        write.commit().await?;
        row.try_into()
    }
}

fn choose_slot(taken: &[(i32, bool)], wanted: Option<i32>, limit: i32) -> Result<i32> {
    let is_free = |slot: i32| taken.iter().all(|(used, _)| *used != slot);
    match wanted {
        Some(slot) if !(1..=limit).contains(&slot) => Err(StoreError::NoFreeSlot { limit }),
        Some(slot) if is_free(slot) => Ok(slot),
        Some(slot) => Err(StoreError::SlotTaken { slot }),
        None => (1..=limit).find(|slot| is_free(*slot)).ok_or(StoreError::NoFreeSlot { limit }),
    }
}
