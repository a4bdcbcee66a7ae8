//! The ledger of calls to language models, failures included.

use chrono::{DateTime, Months, NaiveDate, Utc};
use sea_orm::{
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use serde::Serialize;
use uuid::Uuid;

use super::value::{owner_gone, stored_time};
use crate::{
    Store,
    error::{Result, StoreError},
    rows::ai_request_log::{Column, Entity, Model},
};

/// One call to a language model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AiRequest {
    /// Identity.
    pub id: Uuid,
    /// Who asked; empties when the account is deleted.
    pub user_id: Option<Uuid>,
    /// The tier that they had then.
    pub tier: Option<String>,
    /// The resume that it was about.
    pub resume_id: Option<Uuid>,
    /// The action that asked.
    pub action: String,
    /// Who answered.
    pub provider: String,
    /// The model's name.
    pub model: String,
    /// Tokens sent, cached ones included.
    pub input_tokens: i64,
    /// Tokens sent that the provider had cached.
    pub cached_tokens: i64,
    /// Tokens received.
    pub output_tokens: i64,
    /// Price in millionths of a dollar; `None` when the model has no known price.
    pub cost_microusd: Option<i64>,
    /// How it ended.
    pub status: String,
    /// How long it took.
    pub duration_ms: i64,
    /// The request of ours that it belongs to.
    pub request_id: String,
    /// When it ended.
    pub created_at: DateTime<Utc>,
}

impl Store {
    /// Adds a call to the ledger.
    ///
    /// # Errors
    /// `NotFound` when the user is gone; the call can be added without them.
    pub async fn insert_ai_request(&self, new: AiRequest) -> Result<()> {
        let write = self.db.begin_write().await?;
        let insert = Entity::insert(Model::from(new).into_active_model());
        insert.exec_without_returning(&*write).await.map_err(owner_gone)?;
        write.commit().await
    }

    /// Lists calls from the newest, of everybody or of one user.
    pub async fn list_ai_requests(
        &self,
        user_id: Option<Uuid>,
        limit: u64,
        offset: u64,
    ) -> Result<Vec<AiRequest>> {
        let mut query = Entity::find();
        if let Some(user_id) = user_id {
            query = query.filter(Column::UserId.eq(user_id));
        }
        let query = query.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
        let found = query.limit(limit).offset(offset).all(self.db.reader()).await?;
        Ok(found.into_iter().map(AiRequest::from).collect())
    }

    /// Adds up what the calls of a month (`YYYY-MM`, UTC) cost, in millionths of a dollar.
    pub async fn month_cost_microusd(&self, period: &str) -> Result<i64> {
        let (from, to) = month_bounds(period)?;
        let query = Entity::find()
            .select_only()
            .expr_as(Expr::cust("CAST(COALESCE(SUM(cost_microusd), 0) AS BIGINT)"), "cost")
            .filter(Column::CreatedAt.gte(from))
            .filter(Column::CreatedAt.lt(to));
        Ok(query.into_tuple().one(self.db.reader()).await?.unwrap_or_default())
    }
}

/// The first moment of a month (`YYYY-MM`, UTC) and of the next one.
pub(super) fn month_bounds(period: &str) -> Result<(DateTime<Utc>, DateTime<Utc>)> {
    let malformed = || StoreError::Unstorable { field: "period", reason: "is not YYYY-MM" };
    let first =
        NaiveDate::parse_from_str(&format!("{period}-01"), "%Y-%m-%d").map_err(|_| malformed())?;
    let next = first.checked_add_months(Months::new(1)).ok_or_else(malformed)?;
    let start = |day: NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc();
    Ok((start(first), start(next)))
}

impl From<AiRequest> for Model {
    fn from(request: AiRequest) -> Self {
        Model {
            id: request.id,
            user_id: request.user_id,
            tier: request.tier,
            resume_id: request.resume_id,
            action: request.action,
            provider: request.provider,
            model: request.model,
            input_tokens: request.input_tokens,
            cached_tokens: request.cached_tokens,
            output_tokens: request.output_tokens,
            cost_microusd: request.cost_microusd,
            status: request.status,
            duration_ms: request.duration_ms,
            request_id: request.request_id,
            created_at: stored_time(request.created_at),
        }
    }
}

impl From<Model> for AiRequest {
    fn from(row: Model) -> Self {
        AiRequest {
            id: row.id,
            user_id: row.user_id,
            tier: row.tier,
            resume_id: row.resume_id,
            action: row.action,
            provider: row.provider,
            model: row.model,
            input_tokens: row.input_tokens,
            cached_tokens: row.cached_tokens,
            output_tokens: row.output_tokens,
            cost_microusd: row.cost_microusd,
            status: row.status,
            duration_ms: row.duration_ms,
            request_id: row.request_id,
            created_at: row.created_at,
        }
    }
}
