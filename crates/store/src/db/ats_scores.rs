//! Every user's latest ATS score, for the gauge that shows how scores are distributed.

use chrono::{DateTime, Utc};
use sea_orm::{
    EntityTrait, IntoActiveModel, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::value::{owner_gone, stored_time};
use crate::{
    Store,
    error::Result,
    rows::ats_scores::{Column, Entity, Model},
};

impl Store {
    /// Keeps a score as the user's latest.
    pub async fn update_ats_score(
        &self,
        user_id: Uuid,
        resume_id: Option<Uuid>,
        score: i32,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let row = Model { user_id, resume_id, score, created_at: stored_time(now) };
        let replace = OnConflict::column(Column::UserId)
            .update_columns([Column::ResumeId, Column::Score, Column::CreatedAt])
            .to_owned();
        let write = self.db.begin_write().await?;
        let insert = Entity::insert(row.into_active_model()).on_conflict(replace);
        insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        write.commit().await
    }

    /// Counts the users by their latest score, as pairs of score and users in the order of scores.
    pub async fn count_users_by_score(&self) -> Result<Vec<(i32, i64)>> {
        let query = Entity::find()
            .select_only()
            .column(Column::Score)
            .expr_as(Expr::cust("COUNT(*)"), "users")
            .group_by(Column::Score)
            .order_by_asc(Column::Score);
        Ok(query.into_tuple().all(self.db.reader()).await?)
    }
}
