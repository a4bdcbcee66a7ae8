//! What a user has used in a period; counted before the work and given back when it fails.

use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::value::owner_gone;
use crate::{
    Store,
    error::{Result, StoreError},
    rows::usage_counters::{Column, Entity, Model},
};

impl Store {
    /// Counts one use, unless that would exceed `limit`, and gives the uses so far.
    ///
    /// The check is part of the statement that counts: parallel calls, on any number of servers, get
    /// exactly `limit` uses. `period` is a month as `YYYY-MM`.
    ///
    /// # Errors
    /// `QuotaExceeded`; nothing is counted then. `NotFound` when the user is gone.
    pub async fn reserve_usage(
        &self,
        user_id: Uuid,
        metric: &str,
        period: &str,
        limit: Option<i64>,
    ) -> Result<i64> {
        let row = Model { user_id, metric: metric.to_owned(), period: period.to_owned(), used: 0 };
        let write = self.db.begin_write().await?;
        let nothing = OnConflict::columns([Column::UserId, Column::Metric, Column::Period])
            .do_nothing()
            .to_owned();
        let insert = Entity::insert(row.into_active_model()).on_conflict(nothing);
        insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        let mut count = Entity::update_many()
            .col_expr(Column::Used, Expr::col(Column::Used).add(1))
            .filter(Column::UserId.eq(user_id))
            .filter(Column::Metric.eq(metric))
            .filter(Column::Period.eq(period));
        if let Some(limit) = limit {
            count = count.filter(Column::Used.lt(limit));
        }
        if count.exec(&*write).await?.rows_affected == 0 {
            return Err(StoreError::QuotaExceeded { limit: limit.unwrap_or_default() });
        }
        let key = (user_id, metric.to_owned(), period.to_owned());
        let used = Entity::find_by_id(key).one(&*write).await?.map_or(0, |row| row.used);
        write.commit().await?;
        Ok(used)
    }

    /// Gives one use back; the count never goes below zero.
    pub async fn refund_usage(&self, user_id: Uuid, metric: &str, period: &str) -> Result<()> {
        let write = self.db.begin_write().await?;
        Entity::update_many()
            .col_expr(Column::Used, Expr::col(Column::Used).sub(1))
            .filter(Column::UserId.eq(user_id))
            .filter(Column::Metric.eq(metric))
            .filter(Column::Period.eq(period))
            .filter(Column::Used.gt(0))
            .exec(&*write)
            .await?;
        write.commit().await
    }

    /// Gives the uses of a user in a period, by metric.
    pub async fn get_usage(&self, user_id: Uuid, period: &str) -> Result<Vec<(String, i64)>> {
        let query = Entity::find()
            .select_only()
            .columns([Column::Metric, Column::Used])
            .filter(Column::UserId.eq(user_id))
            .filter(Column::Period.eq(period))
            .order_by_asc(Column::Metric);
        Ok(query.into_tuple().all(self.db.reader()).await?)
    }
}
