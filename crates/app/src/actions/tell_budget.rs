//! Telling operators that the month's budget for language models is nearly or quite used up, once for each.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use serde_json::json;

use super::TellOperators;
use super::tell_operators::BUDGET;
use crate::app::App;
use crate::clock;
use crate::error::ActionError;
use crate::models::{Budget, BudgetState, dollars};

/// Looks at the budget and tells what is new.
pub struct TellBudget;

impl TellBudget {
    /// Which marks were told now, in percent; of all servers one tells.
    pub async fn run(self, app: &App) -> Result<Vec<u8>, ActionError> {
        let now = clock::now();
        let budget = Budget::now(app).await?;
        let mut told = Vec::new();
        for (percent, from) in [(80, BudgetState::Warning), (100, BudgetState::Reached)] {
            if budget.state < from {
                continue;
            }
            let name = format!("budget_{percent}");
            let month = first_of_month(now);
            if !app.store.insert_once(&name, month, now).await? {
                continue;
            }
            if let Err(error) = message(&budget, percent).run(app).await {
                app.store.delete_once(&name, month).await?;
                return Err(error);
            }
            told.push(percent);
        }
        Ok(told)
    }
}

fn message(budget: &Budget, percent: u8) -> TellOperators {
    let may = budget.budget_microusd.unwrap_or_default();
    let end = if budget.action == "stop" {
        "At its end no model is asked until the next month; rules go on answering."
    } else {
        "At its end models go on being asked."
    };
    let text = format!(
        "RoleRabbit: language models have cost {} in {}, which is {percent} percent or more of the budget of {}. {end}",
        dollars(budget.cost_microusd),
        budget.month,
        dollars(may),
    );
    let detail = json!({"percent": percent, "month": budget.month, "cost_microusd": budget.cost_microusd,
        "budget_microusd": may, "action": budget.action});
    let subject =
        format!("RoleRabbit: {percent} percent of the budget for language models are used");
    TellOperators { kind: BUDGET, subject, text, detail }
}

/// The first moment of the month of a time.
fn first_of_month(now: DateTime<Utc>) -> DateTime<Utc> {
    let first = NaiveDate::from_ymd_opt(now.year(), now.month(), 1);
    first.map_or(now, |day| day.and_time(NaiveTime::MIN).and_utc())
}
