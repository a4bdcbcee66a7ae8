//! Adding the ledger up by day.

use chrono::Days;

use crate::app::App;
use crate::clock;
use crate::error::ActionError;

/// So many days are added up anew each time: a server that was off for a month catches up, and late rows are counted.
const DAYS: u64 = 35;

/// Adds up the ledger of the last days, today excepted.
pub struct AddUpCosts;

impl AddUpCosts {
    /// How many sums by day, action, model and tier there are.
    pub async fn run(self, app: &App) -> Result<u64, ActionError> {
        let now = clock::now();
        let mut sums = 0;
        for back in 1..=DAYS {
            let Some(day) = now.date_naive().checked_sub_days(Days::new(back)) else { break };
            sums += app.store.add_up_ai_costs(day, now).await?;
        }
        Ok(sums)
    }
}
