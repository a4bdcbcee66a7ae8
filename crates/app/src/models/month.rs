//! A month of the ledger, added up.

use std::collections::BTreeMap;

use serde::Serialize;
use store::AiCost;
use utoipa::ToSchema;

use super::Budget;
use crate::app::App;
use crate::error::ActionError;

/// A month of the ledger.
#[derive(Debug, Serialize, ToSchema)]
pub struct MonthCosts {
    /// What it may cost.
    pub budget: Budget,
    /// Everything together.
    pub totals: CostSum,
    /// By day, as `YYYY-MM-DD` in UTC.
    pub by_day: BTreeMap<String, CostSum>,
    /// By action.
    pub by_action: BTreeMap<String, CostSum>,
    /// By model.
    pub by_model: BTreeMap<String, CostSum>,
    /// By tier; `none` for calls of nobody.
    pub by_tier: BTreeMap<String, CostSum>,
}

/// Calls added up.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct CostSum {
    /// Calls of a provider.
    pub calls: i64,
    /// Those that failed.
    pub failures: i64,
    /// Those without a known price.
    pub unpriced: i64,
    /// Tokens sent.
    pub input_tokens: i64,
    /// Tokens sent that the provider had cached.
    pub cached_tokens: i64,
    /// Tokens received.
    pub output_tokens: i64,
    /// Millionths of a dollar.
    pub cost_microusd: i64,
}

impl CostSum {
    fn add(&mut self, cost: &AiCost) {
        self.calls += cost.calls;
        self.failures += cost.failures;
        self.unpriced += cost.unpriced;
        self.input_tokens += cost.input_tokens;
        self.cached_tokens += cost.cached_tokens;
        self.output_tokens += cost.output_tokens;
        self.cost_microusd += cost.cost_microusd;
    }
}

impl MonthCosts {
    /// Adds up a month, as `YYYY-MM` in UTC.
    pub async fn read(app: &App, month: &str) -> Result<Self, ActionError> {
        let budget = Budget::of_month(app, month).await?;
        let costs = app.store.list_ai_costs(month).await?;
        let by = |key: fn(&AiCost) -> &str| {
            let mut sums = BTreeMap::<String, CostSum>::new();
            for cost in &costs {
                let key = Some(key(cost)).filter(|key| !key.is_empty()).unwrap_or("none");
                sums.entry(key.to_owned()).or_default().add(cost);
            }
            sums
        };
        let mut totals = CostSum::default();
        for cost in &costs {
            totals.add(cost);
        }
        Ok(Self {
            budget,
            totals,
            by_day: by(|cost| &cost.day),
            by_action: by(|cost| &cost.action),
            by_model: by(|cost| &cost.model),
            by_tier: by(|cost| &cost.tier),
        })
    }
}
