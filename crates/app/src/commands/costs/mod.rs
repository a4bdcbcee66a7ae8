//! `rolerabbit costs`: what language models cost, by the ledger.

mod reconcile;
mod vendor;

use std::collections::BTreeMap;

use clap::{Args, Subcommand};
use serde::Serialize;
use store::AiCost;

use super::console::{Failure, block_on, say, say_json};
use crate::app::App;
use crate::clock;
use crate::config::{Config, Environment};
use crate::models::{Budget, BudgetState};

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

/// A month of the ledger.
#[derive(Serialize)]
struct Month {
    budget: Budget,
    totals: Sum,
    by_day: BTreeMap<String, Sum>,
    by_action: BTreeMap<String, Sum>,
    by_model: BTreeMap<String, Sum>,
    by_tier: BTreeMap<String, Sum>,
}

/// Calls added up.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Sum {
    calls: i64,
    failures: i64,
    unpriced: i64,
    input_tokens: i64,
    cached_tokens: i64,
    output_tokens: i64,
    cost_microusd: i64,
}

impl Sum {
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
                    let month = Month::read(&app, &month).await?;
                    if json { say_json(&month) } else { month.print() }
                }
            }
        })?
    }
}

impl Month {
    async fn read(app: &App, month: &str) -> Result<Self, Failure> {
        let budget = Budget::of_month(app, month).await.map_err(Failure::of)?;
        let costs = app.store.list_ai_costs(month).await.map_err(Failure::of)?;
        let by = |key: fn(&AiCost) -> &str| {
            let mut sums = BTreeMap::<String, Sum>::new();
            for cost in &costs {
                let key = Some(key(cost)).filter(|key| !key.is_empty()).unwrap_or("none");
                sums.entry(key.to_owned()).or_default().add(cost);
            }
            sums
        };
        let mut totals = Sum::default();
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

    #[expect(clippy::unnecessary_wraps, reason = "the other way of printing can fail")]
    fn print(&self) -> Result<(), Failure> {
        let Budget { month, budget_microusd, action, state, .. } = &self.budget;
        say(format!("{month}: {}", dollars(self.totals.cost_microusd)));
        if let Some(budget) = budget_microusd {
            let state = match state {
                BudgetState::Reached => "used up",
                BudgetState::Warning => "nearly used up",
                BudgetState::Within | BudgetState::None => "within",
            };
            say(format!("budget: {} ({state}; at its end: {action})", dollars(*budget)));
        }
        if self.totals.unpriced > 0 {
            say(format!("{} calls have no known price; see prices.toml", self.totals.unpriced));
        }
        let groups = [
            ("day", &self.by_day),
            ("action", &self.by_action),
            ("model", &self.by_model),
            ("tier", &self.by_tier),
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
        say(format!("\n{}", line("total", &self.totals)));
        Ok(())
    }
}

fn line(key: &str, sum: &Sum) -> String {
    let Sum { calls, failures, input_tokens, cached_tokens, output_tokens, cost_microusd, .. } =
        sum;
    let cost = dollars(*cost_microusd);
    format!(
        "{key:<28} {calls:>7} {failures:>7} {input_tokens:>11} {cached_tokens:>11} {output_tokens:>11} {cost:>12}"
    )
}

/// Millionths of a dollar as dollars, to the last of them.
fn dollars(microusd: i64) -> String {
    let (sign, amount) = if microusd < 0 { ("-", -microusd) } else { ("", microusd) };
    format!("{sign}${}.{:06}", amount / 1_000_000, amount % 1_000_000)
}
