//! What a month has cost against what it may cost.

use serde::Serialize;
use utoipa::ToSchema;

use crate::app::App;
use crate::config::BudgetAction;
use crate::error::ActionError;
use crate::{clock, metrics};

/// From this share of the budget on there is a warning.
const WARNING_PERCENT: i64 = 80;

/// What a month has cost against what it may cost, in millionths of a dollar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Budget {
    /// The month, as `YYYY-MM` in UTC.
    pub month: String,
    /// What it has cost.
    pub cost_microusd: i64,
    /// What it may cost.
    pub budget_microusd: Option<i64>,
    /// What happens at the end of it: `warn` or `stop`.
    pub action: &'static str,
    /// How far it is.
    pub state: BudgetState,
}

/// How far a budget is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BudgetState {
    /// There is none.
    None,
    /// Less than 80 percent.
    Within,
    /// 80 percent and more.
    Warning,
    /// All of it, or more.
    Reached,
}

impl Budget {
    /// The budget of this month; also shown in the metrics.
    pub async fn now(app: &App) -> Result<Self, ActionError> {
        let month = clock::month(clock::now());
        Self::of_month(app, &month).await.inspect(|budget| {
            metrics::ai_month(budget.cost_microusd, budget.budget_microusd);
        })
    }

    /// The budget of a month.
    pub async fn of_month(app: &App, month: &str) -> Result<Self, ActionError> {
        let cost_microusd = app.store.month_cost_microusd(month).await?;
        let budget_microusd = app.config.ai.budget_microusd;
        Ok(Self {
            month: month.to_owned(),
            cost_microusd,
            budget_microusd,
            action: app.config.ai.budget_action.name(),
            state: state(cost_microusd, budget_microusd),
        })
    }

    /// Whether no model may be asked any more.
    pub fn stops(&self) -> bool {
        self.state == BudgetState::Reached && self.action == BudgetAction::Stop.name()
    }

    /// Logs that a call has brought the month over a mark; each mark once.
    pub fn tell_after(&self, call_microusd: i64) {
        let before = state(self.cost_microusd - call_microusd, self.budget_microusd);
        if self.state > before && self.state >= BudgetState::Warning {
            let Self { month, cost_microusd, budget_microusd, .. } = self;
            let state =
                if self.state == BudgetState::Reached { "used up" } else { "nearly used up" };
            tracing::warn!(
                month,
                cost_microusd,
                budget_microusd,
                "the budget for language models is {state}"
            );
        }
    }
}

fn state(cost_microusd: i64, budget_microusd: Option<i64>) -> BudgetState {
    match budget_microusd {
        None => BudgetState::None,
        Some(budget) if cost_microusd >= budget => BudgetState::Reached,
        Some(budget)
            if cost_microusd.saturating_mul(100) >= budget.saturating_mul(WARNING_PERCENT) =>
        {
            BudgetState::Warning
        }
        Some(_) => BudgetState::Within,
    }
}
