//! `rolerabbit costs`: what language models cost, by the ledger.

mod reconcile;
mod vendor;

use clap::{Args, Subcommand};

use super::console::{Failure, block_on, say, say_json};
use crate::app::App;
use crate::clock;
use crate::config::{Config, Environment};
use crate::models::{Budget, BudgetState, CostSum, MonthCosts, dollars};

/// Say what language models cost.
#[derive(Debug, Args)]
pub struct Costs {
    /// The month, as YYYY-MM in UTC; absent: this one.
    #[arg(long, value_name = "YYYY-MM")]
    month: Option<String>,
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Option<CostsCommand>,
}

#[derive(Debug, Subcommand)]
enum CostsCommand {
    /// Compare the ledger with a usage or cost export of OpenAI (CSV or JSON); exit 1 when they differ.
    Reconcile(reconcile::Reconcile),
}

impl Costs {
    /// Prints totals and the budget, or the differences to a vendor's export.
    pub fn run(self) -> Result<(), Failure> {
        let config = Config::read(&Environment::of_process()).map_err(Failure::of)?;
        let json = self.json;
        block_on(async move {
            let app = App::open(config).await.map_err(|error| Failure::of(format!("{error:#}")))?;
            let pending = app.store.pending_migrations().await.map_err(Failure::of)?;
            if !pending.is_empty() {
                return Err(Failure::of(
                    "the schema is not up to date; run `rolerabbit migrate` first",
                ));
            }
            match self.command {
                Some(CostsCommand::Reconcile(command)) => command.run(&app, json).await,
                None => {
                    let month = self.month.unwrap_or_else(|| clock::month(clock::now()));
                    let month = MonthCosts::read(&app, &month).await.map_err(Failure::of)?;
                    if json { say_json(&month) } else { print(&month) }
                }
            }
        })?
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the other way of printing can fail")]
fn print(costs: &MonthCosts) -> Result<(), Failure> {
    let Budget { month, budget_microusd, action, state, .. } = &costs.budget;
    say(format!("{month}: {}", dollars(costs.totals.cost_microusd)));
    if let Some(budget) = budget_microusd {
        let state = match state {
            BudgetState::Reached => "used up",
            BudgetState::Warning => "nearly used up",
            BudgetState::Within | BudgetState::None => "within",
        };
        say(format!("budget: {} ({state}; at its end: {action})", dollars(*budget)));
    }
    if costs.totals.unpriced > 0 {
        say(format!("{} calls have no known price; see prices.toml", costs.totals.unpriced));
    }
    let groups = [
        ("day", &costs.by_day),
        ("action", &costs.by_action),
        ("model", &costs.by_model),
        ("tier", &costs.by_tier),
    ];
    for (title, sums) in groups {
        say(format!(
            "\n{title:<28} {:>7} {:>7} {:>11} {:>11} {:>11} {:>12}",
            "calls", "failed", "input", "cached", "output", "cost"
        ));
        for (key, sum) in sums.iter().map(|(key, sum)| (key.as_str(), sum)) {
            say(line(key, sum));
        }
    }
    say(format!("\n{}", line("total", &costs.totals)));
    Ok(())
}

fn line(key: &str, sum: &CostSum) -> String {
    let CostSum {
        calls, failures, input_tokens, cached_tokens, output_tokens, cost_microusd, ..
    } = sum;
    let cost = dollars(*cost_microusd);
    format!(
        "{key:<28} {calls:>7} {failures:>7} {input_tokens:>11} {cached_tokens:>11} {output_tokens:>11} {cost:>12}"
    )
}
