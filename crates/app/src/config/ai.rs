//! The language model, and what it may cost.

use std::time::Duration;

use secrecy::SecretString;
use url::Url;

use super::environment::{ConfigError, Environment, Variable, wrong};

const OPENAI_API_KEY: Variable = Variable::secret(
    "OPENAI_API_KEY",
    "The key of the language model's provider. A key that begins with sk- goes over https only, and never to a local address.",
);
const OPENAI_BASE_URL: Variable = Variable::with_secret(
    "OPENAI_BASE_URL",
    "https://api.openai.com/v1",
    "The address of an OpenAI-compatible server, exactly as its documentation gives it (with /v1 where it has one). A local address needs no key; a key of its own may stand in it, as http://:KEY@127.0.0.1:4000.",
);
const OPENAI_MODEL: Variable =
    Variable::plain("OPENAI_MODEL", "gpt-4o-mini", "The model that is asked.");
const OPENAI_FALLBACK_MODEL: Variable = Variable::plain(
    "OPENAI_FALLBACK_MODEL",
    "gpt-4o, or none when OPENAI_MODEL is not one of OpenAI's",
    "The model that is asked when the first one's answer is not usable.",
);
const AI_TIMEOUT_MS: Variable = Variable::plain(
    "AI_TIMEOUT_MS",
    "45000 (45 seconds)",
    "The longest time for an answer of the model, retries included, in milliseconds.",
);
const AI_MONTHLY_BUDGET_USD: Variable = Variable::plain(
    "AI_MONTHLY_BUDGET_USD",
    "none",
    "What the model may cost in a calendar month (UTC), in dollars; a warning comes at 80 percent.",
);
const AI_BUDGET_ACTION: Variable = Variable::plain(
    "AI_BUDGET_ACTION",
    "warn",
    "What happens when the budget is used up: warn goes on, stop refuses with AI_BUDGET_REACHED.",
);

/// The variables of this section.
pub const VARIABLES: [&Variable; 7] = [
    &OPENAI_API_KEY,
    &OPENAI_BASE_URL,
    &OPENAI_MODEL,
    &OPENAI_FALLBACK_MODEL,
    &AI_TIMEOUT_MS,
    &AI_MONTHLY_BUDGET_USD,
    &AI_BUDGET_ACTION,
];

/// The language model, and what it may cost.
#[derive(Clone, Debug)]
pub struct AiConfig {
    /// The provider; absent: rules answer.
    pub provider: Option<ProviderConfig>,
    /// The model that is asked.
    pub model: String,
    /// The model that is asked when the first one's answer is not usable.
    pub fallback_model: Option<String>,
    /// The longest time for an answer.
    pub timeout: Duration,
    /// What a month may cost, in millionths of a dollar.
    pub budget_microusd: Option<i64>,
    /// What happens when that is used up.
    pub budget_action: BudgetAction,
}

/// Where a model is asked.
#[derive(Clone, Debug)]
pub struct ProviderConfig {
    /// The address without `/chat/completions`.
    pub base_url: Url,
    /// The key.
    pub key: Option<SecretString>,
}

/// What happens when the month's budget is used up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BudgetAction {
    /// It is logged and shown, and the model goes on being asked.
    #[default]
    Warn,
    /// The model is not asked until the next month.
    Stop,
}

impl BudgetAction {
    /// The word of the setting.
    pub fn name(self) -> &'static str {
        match self {
            Self::Warn => "warn",
            Self::Stop => "stop",
        }
    }
}

impl AiConfig {
    /// Reads the section.
    pub fn read(environment: &Environment) -> Result<Self, ConfigError> {
        let model = environment.text(&OPENAI_MODEL)?.unwrap_or_else(|| "gpt-4o-mini".to_owned());
        let fallback_model = match environment.text(&OPENAI_FALLBACK_MODEL)? {
            Some(name) => Some(name),
            None => model.starts_with("gpt-").then(|| "gpt-4o".to_owned()),
        };
        let timeout_ms =
            environment.parse::<u64>(&AI_TIMEOUT_MS, "milliseconds as a whole number")?;
        let timeout_ms = timeout_ms.unwrap_or(45_000);
        if !(1..=3_600_000).contains(&timeout_ms) {
            return Err(wrong(&AI_TIMEOUT_MS, "expected 1 to 3600000"));
        }
        Ok(Self {
            provider: provider(environment)?,
            fallback_model: fallback_model.filter(|fallback| *fallback != model),
            model,
            timeout: Duration::from_millis(timeout_ms),
            budget_microusd: budget(environment)?,
            budget_action: budget_action(environment)?,
        })
    }
}

/// A key, a local address, or an address that carries its own key: any of them means that a model is wanted.
fn provider(environment: &Environment) -> Result<Option<ProviderConfig>, ConfigError> {
    let key = environment.secret(&OPENAI_API_KEY)?;
    let stated = environment
        .parse::<Url>(&OPENAI_BASE_URL, "an address such as http://localhost:11434/v1")?;
    let base_url = match stated {
        Some(url) if matches!(url.scheme(), "http" | "https") && url.host_str().is_some() => url,
        Some(_) => {
            let problem = "expected an address that begins with http:// or https://";
            return Err(wrong(&OPENAI_BASE_URL, problem));
        }
        None => match Url::parse("https://api.openai.com/v1") {
            Ok(url) => url,
            Err(error) => return Err(wrong(&OPENAI_BASE_URL, error.to_string())),
        },
    };
    let own_key = base_url.password().is_some() || !base_url.username().is_empty();
    let usable = key.is_some() || own_key || llm::is_local(&base_url);
    Ok(usable.then_some(ProviderConfig { base_url, key }))
}

fn budget(environment: &Environment) -> Result<Option<i64>, ConfigError> {
    let Some(dollars) =
        environment.parse::<f64>(&AI_MONTHLY_BUDGET_USD, "dollars such as 25 or 12.50")?
    else {
        return Ok(None);
    };
    if !(0.0..=1e9).contains(&dollars) {
        return Err(wrong(&AI_MONTHLY_BUDGET_USD, "expected dollars from 0 to 1000000000"));
    }
    Ok(Some((dollars * 1e6).round() as i64))
}

fn budget_action(environment: &Environment) -> Result<BudgetAction, ConfigError> {
    match environment.text(&AI_BUDGET_ACTION)?.as_deref().map(str::trim) {
        None | Some("warn") => Ok(BudgetAction::Warn),
        Some("stop") => Ok(BudgetAction::Stop),
        Some(_) => Err(wrong(&AI_BUDGET_ACTION, "expected warn or stop")),
    }
}
