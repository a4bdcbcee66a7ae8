//! A vendor's export of usage or costs, as OpenAI's dashboard (CSV) and API (JSON) give it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use serde_json::Value;

use crate::commands::console::Failure;

/// What a line of the export says about a day and a model; what it does not say is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Usage {
    /// Requests.
    pub requests: Option<i64>,
    /// Tokens sent, cached ones included.
    pub input_tokens: Option<i64>,
    /// Tokens sent that were cached.
    pub cached_tokens: Option<i64>,
    /// Tokens received.
    pub output_tokens: Option<i64>,
    /// The price in millionths of a dollar.
    pub cost_microusd: Option<i64>,
}

/// A day and a model's name without its date; the name is empty when the export has none.
pub type Key = (NaiveDate, String);

const DAY: [&str; 7] = [
    "start_time",
    "start_time_iso",
    "date",
    "day",
    "timestamp",
    "aggregation_timestamp",
    "usage_date",
];
const MODEL: [&str; 4] = ["model", "snapshot_id", "model_name", "line_item"];
const REQUESTS: [&str; 4] = ["num_model_requests", "n_requests", "requests", "num_requests"];
const INPUT: [&str; 4] = ["input_tokens", "n_context_tokens_total", "prompt_tokens", "n_context"];
const CACHED: [&str; 3] = ["input_cached_tokens", "cached_tokens", "n_cached_context_tokens_total"];
const OUTPUT: [&str; 4] =
    ["output_tokens", "n_generated_tokens_total", "completion_tokens", "n_generated"];
const COST: [&str; 5] = ["amount_value", "amount", "cost_usd", "cost", "cost_in_major"];

/// Reads an export and adds its lines up by day and model.
pub fn read(text: &str) -> Result<BTreeMap<Key, Usage>, Failure> {
    let text = text.trim_start_matches('\u{feff}');
    let lines = if text.trim_start().starts_with(['{', '[']) { json(text)? } else { csv(text)? };
    let mut sums = BTreeMap::<Key, Usage>::new();
    for line in lines.iter().filter(|line| !line.is_empty()) {
        let day = DAY.iter().find_map(|name| day(line.get(*name)?)).ok_or_else(|| {
            Failure::of("the export has a line without a day (start_time or date)")
        })?;
        let model = MODEL.iter().find_map(|name| line.get(*name)).map_or("", String::as_str);
        let number = |names: &[&str]| {
            names.iter().find_map(|name| line.get(*name)?.trim().parse::<f64>().ok())
        };
        let whole = |names: &[&str]| number(names).map(|number| number.round() as i64);
        let sum = sums.entry((day, bare_model(model))).or_default();
        add(&mut sum.requests, whole(&REQUESTS));
        add(&mut sum.input_tokens, whole(&INPUT));
        add(&mut sum.cached_tokens, whole(&CACHED));
        add(&mut sum.output_tokens, whole(&OUTPUT));
        add(&mut sum.cost_microusd, number(&COST).map(|cost| (cost * 1e6).round() as i64));
    }
    if sums.is_empty() {
        return Err(Failure::of("the export has no line"));
    }
    Ok(sums)
}

fn add(sum: &mut Option<i64>, more: Option<i64>) {
    if let Some(more) = more {
        *sum.get_or_insert_default() += more;
    }
}

/// A model's name without its date, and without what a cost line says after a comma.
pub fn bare_model(model: &str) -> String {
    let name = model.split([',', ' ']).next().unwrap_or_default();
    let name = name.strip_prefix("openai/").unwrap_or(name);
    let dated = name.len().checked_sub(11).filter(|at| name.is_char_boundary(*at));
    match dated.map(|at| name.split_at(at)) {
        Some((bare, date))
            if date.strip_prefix('-').is_some_and(|day| day.parse::<NaiveDate>().is_ok()) =>
        {
            bare.to_owned()
        }
        _ => name.to_owned(),
    }
}

type Line = BTreeMap<String, String>;

fn csv(text: &str) -> Result<Vec<Line>, Failure> {
    let mut reader = ::csv::ReaderBuilder::new()
        .flexible(true)
        .trim(::csv::Trim::All)
        .from_reader(text.as_bytes());
    let names: Vec<String> =
        reader.headers().map_err(Failure::of)?.iter().map(str::to_lowercase).collect();
    let line = |record: Result<::csv::StringRecord, ::csv::Error>| {
        let record = record.map_err(Failure::of)?;
        let values = record.iter().map(str::to_owned);
        Ok(names.iter().cloned().zip(values).filter(|(_, value)| !value.is_empty()).collect())
    };
    reader.records().map(line).collect()
}

/// Buckets with results, or a list of flat lines.
fn json(text: &str) -> Result<Vec<Line>, Failure> {
    let value: Value = serde_json::from_str(text).map_err(Failure::of)?;
    let list = value.get("data").unwrap_or(&value);
    let Some(list) = list.as_array() else {
        return Err(Failure::of("the export is JSON without a list of data"));
    };
    let mut lines = Vec::new();
    for bucket in list {
        let Some(results) =
            bucket.get("results").or(bucket.get("result")).and_then(Value::as_array)
        else {
            lines.push(flat(bucket));
            continue;
        };
        for result in results {
            let mut line = flat(result);
            line.extend(flat(bucket));
            lines.push(line);
        }
    }
    Ok(lines)
}

fn flat(value: &Value) -> Line {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(amount) => amount.get("value").map(|value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        }),
        _ => None,
    };
    let pairs = value.as_object().into_iter().flatten();
    pairs.filter_map(|(key, value)| Some((key.to_lowercase(), text(value)?))).collect()
}

/// A day as a date, the beginning of a time, or seconds since 1970.
fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if let Ok(seconds) = text.parse::<i64>() {
        return DateTime::from_timestamp(seconds, 0).map(|time| time.date_naive());
    }
    text.get(..10)?.parse().ok()
}
