//! The daily report: what yesterday cost, how the month stands, what is stored.

use std::collections::BTreeMap;

use chrono::Days;
use serde::Serialize;
use serde_json::json;

use super::TellOperators;
use crate::app::App;
use crate::clock;
use crate::error::ActionError;
use crate::models::{Budget, dollars};

/// Makes the report of yesterday and sends it to the operators.
pub struct ReportCosts;

/// A day's costs beside those of the week before.
#[derive(Debug, Serialize)]
pub struct CostReport {
    /// The day, in UTC.
    pub day: String,
    /// Calls of providers on that day.
    pub calls: i64,
    /// Those that failed.
    pub failures: i64,
    /// Those without a known price.
    pub unpriced: i64,
    /// What the day cost, in millionths of a dollar.
    pub cost_microusd: i64,
    /// What a day of the week before cost on average.
    pub mean_before_microusd: i64,
    /// What each action cost.
    pub by_action: BTreeMap<String, i64>,
    /// What each model cost.
    pub by_model: BTreeMap<String, i64>,
    /// The month so far.
    pub month: Budget,
    /// Bytes in the database by kind.
    pub storage_bytes: BTreeMap<String, i64>,
    /// Bytes of files.
    pub file_bytes: u64,
}

impl ReportCosts {
    /// The report that was sent.
    pub async fn run(self, app: &App) -> Result<CostReport, ActionError> {
        let report = CostReport::of_yesterday(app).await?;
        let detail = json!(report);
        let subject = format!("RoleRabbit: costs of {}", report.day);
        let message = TellOperators { kind: "cost_report", subject, text: report.text(), detail };
        message.run(app).await?;
        Ok(report)
    }
}

impl CostReport {
    /// The report of yesterday, from the sums of `AddUpCosts`.
    pub async fn of_yesterday(app: &App) -> Result<Self, ActionError> {
        let today = clock::now().date_naive();
        let back = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
        let day = back(1);
        let before = app.store.list_ai_cost_days(back(8), back(2)).await?;
        let mut report = Self {
            day: day.to_string(),
            calls: 0,
            failures: 0,
            unpriced: 0,
            cost_microusd: 0,
            mean_before_microusd: before.iter().map(|cost| cost.cost_microusd).sum::<i64>() / 7,
            by_action: BTreeMap::new(),
            by_model: BTreeMap::new(),
            month: Budget::now(app).await?,
            storage_bytes: app.store.storage_by_kind().await?.into_iter().collect(),
            file_bytes: app.store.blobs().size_bytes("").await?,
        };
        for cost in app.store.list_ai_cost_days(day, day).await? {
            report.calls += cost.calls;
            report.failures += cost.failures;
            report.unpriced += cost.unpriced;
            report.cost_microusd += cost.cost_microusd;
            *report.by_action.entry(cost.action).or_default() += cost.cost_microusd;
            *report.by_model.entry(cost.model).or_default() += cost.cost_microusd;
        }
        Ok(report)
    }

    /// The report in a few lines.
    pub fn text(&self) -> String {
        let budget = self.month.budget_microusd.map_or_else(
            || "no budget is set".to_owned(),
            |budget| format!("of a budget of {}", dollars(budget)),
        );
        let stored: i64 = self.storage_bytes.values().sum();
        let listed = |sums: &BTreeMap<String, i64>| {
            let sums = sums.iter().map(|(name, cost)| format!("{name} {}", dollars(*cost)));
            let list: Vec<String> = sums.collect();
            if list.is_empty() { "none".to_owned() } else { list.join(", ") }
        };
        format!(
            "RoleRabbit, {}: {} calls of language models ({} failed, {} without a price) cost {}; a day of the week before cost {}.\n\
             By action: {}. By model: {}.\nThis month: {}, {budget}.\nStored: {stored} bytes in the database, {} bytes of files.",
            self.day,
            self.calls,
            self.failures,
            self.unpriced,
            dollars(self.cost_microusd),
            dollars(self.mean_before_microusd),
            listed(&self.by_action),
            listed(&self.by_model),
            dollars(self.month.cost_microusd),
            self.file_bytes,
        )
    }
}
