//! Every kind of background work: its name, how often it may be begun, and what it does.

use chrono::Duration;
use serde_json::{Value, json};

use crate::actions::{AddUpCosts, ForgetStale, ReportCosts, TellBudget};
use crate::app::App;
use crate::error::ActionError;

/// A kind of background work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// Forgets what is older than its time.
    Retention,
    /// Adds the ledger up by day.
    AddUpCosts,
    /// Tells operators when the budget is nearly used up.
    BudgetAlert,
    /// Tells operators what the day before cost.
    CostReport,
}

/// Why a job did not succeed.
#[derive(Debug)]
pub enum JobFailure {
    /// It may succeed later.
    Retry(String),
    /// It will not succeed, however often it is tried.
    GiveUp(String),
}

impl JobKind {
    /// Every kind.
    pub const ALL: [Self; 4] =
        [Self::Retention, Self::AddUpCosts, Self::BudgetAlert, Self::CostReport];

    /// The name in the queue, the log, the metrics and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Retention => "retention",
            Self::AddUpCosts => "add_up_costs",
            Self::BudgetAlert => "budget_alert",
            Self::CostReport => "cost_report",
        }
    }

    /// The kind of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What it does, in a few words.
    pub fn about(self) -> &'static str {
        match self {
            Self::Retention => {
                "forgets sessions, links, readings, drafts and files older than their time"
            }
            Self::AddUpCosts => "adds the ledger of language models up by day",
            Self::BudgetAlert => {
                "tells operators when 80 or 100 percent of the month's budget are used"
            }
            Self::CostReport => "tells operators what the day before cost and what is stored",
        }
    }

    /// How often it comes, and how long after midnight UTC the first time of a day is.
    pub fn every(self) -> (Duration, Duration) {
        match self {
            Self::Retention => (Duration::hours(1), Duration::zero()),
            Self::AddUpCosts => (Duration::days(1), Duration::minutes(10)),
            Self::BudgetAlert => (Duration::minutes(10), Duration::zero()),
            Self::CostReport => (Duration::days(1), Duration::hours(6)),
        }
    }

    /// How often it may be begun before it is given up.
    pub fn max_attempts(self) -> i32 {
        5
    }

    /// Does it; the value says what came of it.
    pub async fn run(self, app: &App) -> Result<Value, JobFailure> {
        match self {
            Self::Retention => {
                let forgotten = ForgetStale { dry_run: false }.run(app).await.map_err(failure)?;
                Ok(json!(forgotten))
            }
            Self::AddUpCosts => Ok(json!({"sums": AddUpCosts.run(app).await.map_err(failure)?})),
            Self::BudgetAlert => Ok(json!({"told": TellBudget.run(app).await.map_err(failure)?})),
            Self::CostReport => {
                AddUpCosts.run(app).await.map_err(failure)?;
                Ok(json!(ReportCosts.run(app).await.map_err(failure)?))
            }
        }
    }
}

/// Our own faults, such as a database that is away, may go; a refusal stays.
fn failure(error: ActionError) -> JobFailure {
    match error {
        ActionError::Internal(error) => JobFailure::Retry(format!("{error:#}")),
        ActionError::Refused(refusal) if refusal.retry_after.is_some() => {
            JobFailure::Retry(refusal.detail)
        }
        refused => JobFailure::GiveUp(refused.to_string()),
    }
}
