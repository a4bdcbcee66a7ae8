//! The codes of what was last refused to each user, for support; nothing of what they wrote.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use uuid::Uuid;

use super::value::{owner_gone, stored_time};
use crate::{
    Store,
    error::Result,
    rows::user_errors::{Column, Entity, Model},
};

/// Something that was refused to a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UserError {
    /// Identity.
    pub id: Uuid,
    /// To whom.
    pub user_id: Uuid,
    /// The stable code.
    pub code: String,
    /// The method and the route, without ids.
    pub route: String,
    /// The id of the request, as the log has it.
    pub request_id: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

impl Store {
    /// Keeps an error; of each user the last `keep` stay.
    pub async fn insert_user_error(&self, new: UserError, keep: u64) -> Result<()> {
        let write = self.db.begin_write().await?;
        let user_id = new.user_id;
        let row = Model {
            id: new.id,
            user_id,
            code: new.code,
            route: new.route,
            request_id: new.request_id.replace('\0', ""),
            created_at: stored_time(new.created_at),
        };
        let insert = Entity::insert(row.into_active_model());
        insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        let last = Entity::find()
            .filter(Column::UserId.eq(user_id))
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
            .offset(keep)
            .limit(1)
            .one(&*write)
            .await?;
        if let Some(last) = last {
            Entity::delete_many()
                .filter(Column::UserId.eq(user_id))
                .filter(Column::CreatedAt.lte(last.created_at))
                .exec(&*write)
                .await?;
        }
        write.commit().await
    }

    /// Lists a user's last errors from the newest.
    pub async fn list_user_errors(&self, user_id: Uuid, limit: u64) -> Result<Vec<UserError>> {
        let find = Entity::find()
            .filter(Column::UserId.eq(user_id))
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
            .limit(limit);
        let found = find.all(self.db.reader()).await?;
        let error = |row: Model| UserError {
            id: row.id,
            user_id: row.user_id,
            code: row.code,
            route: row.route,
            request_id: row.request_id,
            created_at: row.created_at,
        };
        Ok(found.into_iter().map(error).collect())
    }
}
