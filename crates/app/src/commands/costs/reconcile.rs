//! `rolerabbit costs reconcile`: the ledger beside a vendor's export.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::vendor::{self, Key, Usage, bare_model};
use crate::app::App;
use crate::commands::console::{Failure, say, say_json};
use crate::commands::files;
use crate::models::dollars;

/// Prices are rounded on both sides; less than half a cent for a day and a model is no difference.
const ROUNDING_MICROUSD: i64 = 5_000;

/// Compare the ledger with a vendor's export.
#[derive(Debug, Args)]
pub struct Reconcile {
    /// OpenAI's usage or cost export: CSV from the dashboard, JSON from the API.
    file: PathBuf,
}

/// Something that the vendor and the ledger count differently.
#[derive(Debug, Serialize)]
struct Difference {
    day: NaiveDate,
    model: String,
    what: &'static str,
    vendor: i64,
    ledger: i64,
    #[serde(rename = "difference")]
    surplus: i64,
}

#[derive(Serialize)]
struct Answer {
    days: usize,
    compared: usize,
    differences: Vec<Difference>,
}

impl Reconcile {
    /// Lists the differences; fails when there is one.
    pub async fn run(self, app: &App, json: bool) -> Result<(), Failure> {
        let bytes = files::bytes(&self.file)?;
        let vendor = vendor::read(&String::from_utf8_lossy(&bytes))?;
        let by_model = vendor.keys().any(|(_, model)| !model.is_empty());
        let ledger = ledger(app, &vendor, by_model).await?;
        let answer = compare(&vendor, &ledger);
        let found = answer.differences.len();
        if json {
            say_json(&answer)?;
        } else {
            answer.print();
        }
        if found == 0 { Ok(()) } else { Err(Failure::told()) }
    }
}

/// What the ledger says about the days of the export, from the first to the last.
async fn ledger(
    app: &App,
    vendor: &BTreeMap<Key, Usage>,
    by_model: bool,
) -> Result<BTreeMap<Key, Usage>, Failure> {
    let days: BTreeSet<NaiveDate> = vendor.keys().map(|(day, _)| *day).collect();
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Ok(BTreeMap::new()) };
    let months: BTreeSet<String> = first
        .iter_days()
        .take_while(|day| day <= last)
        .map(|day| day.format("%Y-%m").to_string())
        .collect();
    let mut sums = BTreeMap::<Key, Usage>::new();
    for month in months {
        for cost in app.store.list_ai_costs(&month).await.map_err(Failure::of)? {
            let Ok(day) = cost.day.parse::<NaiveDate>() else { continue };
            if day < *first || day > *last || cost.billed_calls == 0 {
                continue;
            }
            let model = if by_model { bare_model(&cost.model) } else { String::new() };
            let sum = sums.entry((day, model)).or_default();
            let pairs = [
                (&mut sum.requests, cost.billed_calls),
                (&mut sum.input_tokens, cost.input_tokens),
                (&mut sum.cached_tokens, cost.cached_tokens),
                (&mut sum.output_tokens, cost.output_tokens),
                (&mut sum.cost_microusd, cost.cost_microusd),
            ];
            for (sum, more) in pairs {
                *sum.get_or_insert_default() += more;
            }
        }
    }
    Ok(sums)
}

fn compare(vendor: &BTreeMap<Key, Usage>, ledger: &BTreeMap<Key, Usage>) -> Answer {
    type Part = fn(&Usage) -> Option<i64>;
    let parts: [(&'static str, Part); 5] = [
        ("requests", |usage| usage.requests),
        ("input_tokens", |usage| usage.input_tokens),
        ("cached_tokens", |usage| usage.cached_tokens),
        ("output_tokens", |usage| usage.output_tokens),
        ("cost_microusd", |usage| usage.cost_microusd),
    ];
    // What the export never mentions is not compared.
    let parts = parts.iter().filter(|(_, part)| vendor.values().any(|usage| part(usage).is_some()));
    let parts: Vec<_> = parts.collect();
    let keys: BTreeSet<&Key> = vendor.keys().chain(ledger.keys()).collect();
    let mut differences = Vec::new();
    for key in &keys {
        for (what, part) in &parts {
            let value =
                |side: &BTreeMap<Key, Usage>| side.get(*key).and_then(*part).unwrap_or_default();
            let (vendor, ledger) = (value(vendor), value(ledger));
            let difference = vendor - ledger;
            let rounding = if *what == "cost_microusd" { ROUNDING_MICROUSD } else { 0 };
            if difference.abs() > rounding {
                let (day, model) = (*key).clone();
                differences.push(Difference {
                    day,
                    model,
                    what,
                    vendor,
                    ledger,
                    surplus: difference,
                });
            }
        }
    }
    let days = keys.iter().map(|(day, _)| day).collect::<BTreeSet<_>>().len();
    Answer { days, compared: keys.len() * parts.len(), differences }
}

impl Answer {
    fn print(&self) {
        let Self { days, compared, differences } = self;
        say(format!("{compared} figures of {days} days compared, {} differ", differences.len()));
        for Difference { day, model, what, vendor, ledger, surplus: difference } in differences {
            let shown = |number: i64| {
                if *what == "cost_microusd" { dollars(number) } else { number.to_string() }
            };
            let (vendor, ledger, difference) = (shown(*vendor), shown(*ledger), shown(*difference));
            say(format!(
                "{day}  {model:<24} {what:<14} vendor {vendor:>14}  ledger {ledger:>14}  difference {difference:>14}"
            ));
        }
    }
}
