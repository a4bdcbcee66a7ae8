//! Finds stored resumes.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select, sea_query::LockType,
};
use uuid::Uuid;

use super::{BaseResume, BaseResumeSummary};
use crate::{
    Store,
    db::{connection::WriteTransaction, value::byte_length},
    error::{Result, StoreError},
    rows::base_resumes::{Column, Entity, Model},
};

impl Store {
    /// Lists a user's resumes by slot, without their documents.
    pub async fn list_base_resumes(&self, user_id: Uuid) -> Result<Vec<BaseResumeSummary>> {
        let query = Entity::find()
            .select_only()
            .columns([Column::Id, Column::Slot, Column::Name, Column::Active, Column::Revision])
            .columns([Column::CreatedAt, Column::UpdatedAt])
            .column_as(byte_length("document"), "size_bytes")
            .filter(Column::UserId.eq(user_id))
            .order_by_asc(Column::Slot);
        Ok(query.into_model().all(self.db.reader()).await?)
    }

    /// Finds the resume that a user edits.
    pub async fn find_active_base_resume(&self, user_id: Uuid) -> Result<Option<BaseResume>> {
        let query = Entity::find().filter(Column::UserId.eq(user_id));
        let found = query.filter(Column::Active.eq(true)).one(self.db.reader()).await?;
        found.map(BaseResume::try_from).transpose()
    }

    /// Finds one resume of a user.
    pub async fn find_base_resume(&self, user_id: Uuid, id: Uuid) -> Result<Option<BaseResume>> {
        let found = owned(user_id, id).one(self.db.reader()).await?;
        found.map(BaseResume::try_from).transpose()
    }

    /// Gives one resume of a user.
    pub async fn get_base_resume(&self, user_id: Uuid, id: Uuid) -> Result<BaseResume> {
        self.find_base_resume(user_id, id).await?.ok_or(StoreError::NotFound)
    }
}

/// Makes sure that a resume is the user's, without reading it.
pub async fn check_owner(store: &Store, user_id: Uuid, id: Uuid) -> Result<()> {
    let query = owned(user_id, id).select_only().column(Column::Id).into_tuple::<Uuid>();
    query.one(store.db.reader()).await?.map(drop).ok_or(StoreError::NotFound)
}

/// Reads a resume and keeps other writers of it waiting.
pub async fn lock(write: &WriteTransaction, user_id: Uuid, id: Uuid) -> Result<Model> {
    let query = owned(user_id, id).lock(LockType::NoKeyUpdate);
    query.one(&**write).await?.ok_or(StoreError::NotFound)
}

fn owned(user_id: Uuid, id: Uuid) -> Select<Entity> {
    Entity::find_by_id(id).filter(Column::UserId.eq(user_id))
}
