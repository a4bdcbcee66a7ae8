//! What models cost, by name and date.

use std::path::Path;

use anyhow::Context;
use chrono::NaiveDate;
use llm::Usage;
use serde::Deserialize;

const BUILT_IN: &str = include_str!("../../data/prices.toml");

/// The table of prices.
#[derive(Clone, Debug)]
pub struct Prices {
    /// Earlier lists go before later ones.
    lists: Vec<Vec<Price>>,
}

/// The price of a model from a day on, in millionths of a dollar per million tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Price {
    model: String,
    from: NaiveDate,
    input: i64,
    cached: i64,
    output: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PriceFile {
    #[serde(default)]
    price: Vec<PriceLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PriceLine {
    model: String,
    from: toml::value::Datetime,
    input: f64,
    cached: Option<f64>,
    output: f64,
}

impl Prices {
    /// The prices that are built in, behind those of `prices.toml` in the data folder.
    pub fn open(data_dir: &Path) -> anyhow::Result<Self> {
        let built_in = read(BUILT_IN).context("the built-in prices")?;
        let file = data_dir.join("prices.toml");
        let own = match std::fs::read_to_string(&file) {
            Ok(text) => read(&text).with_context(|| file.display().to_string())?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error).with_context(|| file.display().to_string()),
        };
        Ok(Self { lists: vec![own, built_in] })
    }

    /// What a call cost, in millionths of a dollar; `None` when the model has no known price.
    pub fn cost_microusd(&self, model: &str, day: NaiveDate, usage: Usage) -> Option<i64> {
        let price = self.lists.iter().find_map(|list| find(list, model, day))?;
        let cached = usage.cached_tokens.min(usage.input_tokens);
        let parts = [
            (usage.input_tokens - cached, price.input),
            (cached, price.cached),
            (usage.output_tokens, price.output),
        ];
        let sum: i128 =
            parts.iter().map(|(tokens, price)| i128::from(*tokens) * i128::from(*price)).sum();
        i64::try_from((sum + 500_000) / 1_000_000).ok()
    }
}

/// The line for a model on a day: the longest name that fits, then the latest date.
fn find<'a>(list: &'a [Price], model: &str, day: NaiveDate) -> Option<&'a Price> {
    let fitting = list.iter().filter(|price| price.from <= day && fits(&price.model, model));
    fitting.max_by_key(|price| (price.model.len(), price.from))
}

/// Whether a name of the table means this model: itself, one of its dated versions, or a beginning.
fn fits(name: &str, model: &str) -> bool {
    if let Some(beginning) = name.strip_suffix('*') {
        return model.starts_with(beginning);
    }
    let bare = model.strip_prefix("openai/").unwrap_or(model);
    [model, bare].into_iter().any(|model| match model.strip_prefix(name) {
        Some(rest) => {
            rest.is_empty()
                || rest.strip_prefix('-').is_some_and(|date| date.parse::<NaiveDate>().is_ok())
        }
        None => false,
    })
}

fn read(text: &str) -> anyhow::Result<Vec<Price>> {
    let file: PriceFile = toml::from_str(text)?;
    file.price.into_iter().map(PriceLine::price).collect()
}

impl PriceLine {
    fn price(self) -> anyhow::Result<Price> {
        let from = self.from.to_string();
        let from = from.parse().with_context(|| format!("{}: {from} is no day", self.model))?;
        let in_micro = |dollars: f64| {
            let sensible = (0.0..=1e6).contains(&dollars);
            anyhow::ensure!(sensible, "{}: {dollars} is no price", self.model);
            Ok((dollars * 1e6).round() as i64)
        };
        let input = in_micro(self.input)?;
        let cached = self.cached.map_or(Ok(input), in_micro)?;
        let output = in_micro(self.output)?;
        Ok(Price { model: self.model, from, input, cached, output })
    }
}
