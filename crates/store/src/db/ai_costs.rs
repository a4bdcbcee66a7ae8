//! The ledger of calls to language models, added up.

use chrono::{DateTime, Utc};
use sea_orm::{DbBackend, FromQueryResult, Statement};
use serde::Serialize;

use super::ai_requests::month_bounds;
use crate::{Store, error::Result};

/// What the calls of one day, action, model and tier came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct AiCost {
    /// The day in UTC, as `YYYY-MM-DD`.
    pub day: String,
    /// The action that asked.
    pub action: String,
    /// The model's name.
    pub model: String,
    /// The tier of the users; empty when nobody was signed in.
    pub tier: String,
    /// How many calls.
    pub calls: i64,
    /// How many of them used tokens, which is what a provider bills.
    pub billed_calls: i64,
    /// How many of them failed.
    pub failures: i64,
    /// How many used tokens and have no known price.
    pub unpriced: i64,
    /// Tokens sent, cached ones included.
    pub input_tokens: i64,
    /// Tokens sent that the provider had cached.
    pub cached_tokens: i64,
    /// Tokens received.
    pub output_tokens: i64,
    /// Price in millionths of a dollar, of the calls that have one.
    pub cost_microusd: i64,
}

impl Store {
    /// Adds up the calls of a month (`YYYY-MM`, UTC) by day, action, model and tier.
    pub async fn list_ai_costs(&self, period: &str) -> Result<Vec<AiCost>> {
        let (from, to) = month_bounds(period)?;
        self.ai_costs_between(from, to).await
    }

    /// Adds up the calls from one moment to another by day, action, model and tier.
    pub(super) async fn ai_costs_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<AiCost>> {
        let reader = self.db.reader();
        let backend = reader.get_database_backend();
        let day = match backend {
            DbBackend::Postgres => "to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
            _ => "substr(created_at, 1, 10)",
        };
        let statement = Statement::from_sql_and_values(
            backend,
            COSTS_SQL.replace("{day}", day),
            [from.into(), to.into()],
        );
        Ok(AiCost::find_by_statement(statement).all(reader).await?)
    }
}

const COSTS_SQL: &str = "SELECT {day} AS day, action, model, COALESCE(tier, '') AS tier,
        CAST(COUNT(*) AS BIGINT) AS calls,
        CAST(SUM(CASE WHEN input_tokens + output_tokens > 0 THEN 1 ELSE 0 END) AS BIGINT) AS billed_calls,
        CAST(SUM(CASE WHEN status = 'ok' THEN 0 ELSE 1 END) AS BIGINT) AS failures,
        CAST(SUM(CASE WHEN cost_microusd IS NULL AND input_tokens + output_tokens > 0 THEN 1 ELSE 0 END) AS BIGINT) AS unpriced,
        CAST(SUM(input_tokens) AS BIGINT) AS input_tokens,
        CAST(SUM(cached_tokens) AS BIGINT) AS cached_tokens,
        CAST(SUM(output_tokens) AS BIGINT) AS output_tokens,
        CAST(COALESCE(SUM(cost_microusd), 0) AS BIGINT) AS cost_microusd
    FROM ai_request_log
    WHERE created_at >= $1 AND created_at < $2
    GROUP BY 1, 2, 3, 4
    ORDER BY 1, 2, 3, 4";
