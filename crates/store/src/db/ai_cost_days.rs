//! The ledger of calls to language models, added up once a day.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use super::{AiCost, value::stored_time};
use crate::{
    Store,
    error::Result,
    rows::ai_cost_days::{Column, Entity, Model},
};

impl Store {
    /// Adds up the calls of a day anew, in place of an earlier sum; how many rows came of it.
    pub async fn add_up_ai_costs(&self, day: NaiveDate, now: DateTime<Utc>) -> Result<u64> {
        let start = day.and_time(NaiveTime::MIN).and_utc();
        let end = day.checked_add_days(Days::new(1)).unwrap_or(day);
        let costs = self.ai_costs_between(start, end.and_time(NaiveTime::MIN).and_utc()).await?;
        let rows = costs.into_iter().map(|cost| row(cost, now).into_active_model());
        let rows: Vec<_> = rows.collect();
        let count = rows.len() as u64;
        let write = self.db.begin_write().await?;
        let old = Entity::delete_many().filter(Column::Day.eq(day.to_string()));
        old.exec(&*write).await?;
        if count > 0 {
            Entity::insert_many(rows).exec_without_returning(&*write).await?;
        }
        write.commit().await?;
        Ok(count)
    }

    /// Lists the sums of the days from one to another, both included.
    pub async fn list_ai_cost_days(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<AiCost>> {
        let query = Entity::find()
            .filter(Column::Day.between(from.to_string(), to.to_string()))
            .order_by_asc(Column::Day)
            .order_by_asc(Column::Action)
            .order_by_asc(Column::Model)
            .order_by_asc(Column::Tier);
        let found = query.all(self.db.reader()).await?;
        Ok(found.into_iter().map(AiCost::from).collect())
    }
}

fn row(cost: AiCost, now: DateTime<Utc>) -> Model {
    Model {
        day: cost.day,
        action: cost.action,
        model: cost.model,
        tier: cost.tier,
        calls: cost.calls,
        billed_calls: cost.billed_calls,
        failures: cost.failures,
        unpriced: cost.unpriced,
        input_tokens: cost.input_tokens,
        cached_tokens: cost.cached_tokens,
        output_tokens: cost.output_tokens,
        cost_microusd: cost.cost_microusd,
        added_up_at: stored_time(now),
    }
}

impl From<Model> for AiCost {
    fn from(row: Model) -> Self {
        AiCost {
            day: row.day,
            action: row.action,
            model: row.model,
            tier: row.tier,
            calls: row.calls,
            billed_calls: row.billed_calls,
            failures: row.failures,
            unpriced: row.unpriced,
            input_tokens: row.input_tokens,
            cached_tokens: row.cached_tokens,
            output_tokens: row.output_tokens,
            cost_microusd: row.cost_microusd,
        }
    }
}
