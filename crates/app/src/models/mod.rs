//! Language models as the program has them: the provider of the settings, prices, the month's budget.

mod budget;
mod month;
mod prices;

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
pub use budget::{Budget, BudgetState};
use llm::{Model, OpenAi, OpenAiSettings};
pub use month::{CostSum, MonthCosts};
pub use prices::Prices;

use crate::config::AiConfig;

/// Language models, their prices and their budget; cheap to clone.
#[derive(Clone, Debug)]
pub struct Models {
    provider: Option<Arc<dyn Model>>,
    prices: Arc<Prices>,
}

impl Models {
    /// The provider of the settings, with the prices that are built in and those of the data folder.
    pub fn open(config: &AiConfig, data_dir: &Path) -> anyhow::Result<Self> {
        let provider = match &config.provider {
            None => None,
            Some(provider) => {
                let mut settings = OpenAiSettings::new(provider.base_url.clone());
                settings.key.clone_from(&provider.key);
                settings.timeout = config.timeout;
                let model: Arc<dyn Model> =
                    Arc::new(OpenAi::new(settings).context("OPENAI_BASE_URL")?);
                Some(model)
            }
        };
        Ok(Self { provider, prices: Arc::new(Prices::open(data_dir)?) })
    }

    /// Who answers; nobody when no model is set up.
    pub fn provider(&self) -> Option<&Arc<dyn Model>> {
        self.provider.as_ref()
    }

    /// What models cost.
    pub fn prices(&self) -> &Prices {
        &self.prices
    }
}

/// Millionths of a dollar as dollars, to the last of them.
pub fn dollars(microusd: i64) -> String {
    let (sign, amount) = if microusd < 0 { ("-", -microusd) } else { ("", microusd) };
    format!("{sign}${}.{:06}", amount / 1_000_000, amount % 1_000_000)
}
