//! Start values of the feature flags.

use url::Url;

use super::environment::{ConfigError, Environment, Variable, wrong};
use crate::rollout::Rollout;

const AI_FEATURES_ENABLED: Variable = Variable::plain(
    "AI_FEATURES_ENABLED",
    "true",
    "Whether the AI actions answer; false: 503 AI_FEATURES_DISABLED, everything else goes on.",
);
const AI_MODEL_OVERRIDE: Variable = Variable::plain(
    "AI_MODEL_OVERRIDE",
    "none",
    "A model that is asked for every AI action in place of OPENAI_MODEL, without a fallback.",
);
const CACHE_DISABLE_REDIS: Variable = Variable::plain(
    "CACHE_DISABLE_REDIS",
    "false",
    "Whether caches stay in the process although REDIS_URL is set.",
);
const OBS_EXPORT_METRICS: Variable =
    Variable::plain("OBS_EXPORT_METRICS", "true", "Whether /metrics answers; false: 404.");
const EDITOR_TAILOR_FULL_ENABLED: Variable = Variable::plain(
    "EDITOR_TAILOR_FULL_ENABLED",
    "true",
    "Whether paid tiers have full tailoring; false: 403 TAILOR_FULL_DISABLED.",
);

const EDITOR_ROLLOUT: Variable = Variable::plain(
    "EDITOR_ROLLOUT",
    "everyone",
    "Who has the editor: off, internal, free, pro or premium (each adds to the one before, with a share such as pro:25), everyone.",
);
const LEGACY_EDITOR_URL: Variable = Variable::plain(
    "LEGACY_EDITOR_URL",
    "a page that says \"not yet\"",
    "Where users go who do not have the editor yet, such as https://old.example.org.",
);

/// The variables of this section.
pub const VARIABLES: [&Variable; 7] = [
    &AI_FEATURES_ENABLED,
    &AI_MODEL_OVERRIDE,
    &CACHE_DISABLE_REDIS,
    &OBS_EXPORT_METRICS,
    &EDITOR_TAILOR_FULL_ENABLED,
    &EDITOR_ROLLOUT,
    &LEGACY_EDITOR_URL,
];

/// Start values of the feature flags.
#[derive(Clone, Debug)]
pub struct FeaturesConfig {
    /// Whether the AI actions answer.
    pub ai_features_enabled: bool,
    /// The model for every AI action.
    pub ai_model_override: Option<String>,
    /// Whether caches stay in the process although Redis is there.
    pub cache_disable_redis: bool,
    /// Whether `/metrics` answers.
    pub obs_export_metrics: bool,
    /// Whether paid tiers have full tailoring.
    pub editor_tailor_full_enabled: bool,
    /// Who has the editor.
    pub editor_rollout: Rollout,
    /// Where users go who do not have the editor yet.
    pub legacy_editor_url: Option<Url>,
}

impl FeaturesConfig {
    pub(super) fn read(environment: &Environment) -> Result<Self, ConfigError> {
        Ok(Self {
            ai_features_enabled: environment.switch(&AI_FEATURES_ENABLED, true)?,
            ai_model_override: environment.text(&AI_MODEL_OVERRIDE)?,
            cache_disable_redis: environment.switch(&CACHE_DISABLE_REDIS, false)?,
            obs_export_metrics: environment.switch(&OBS_EXPORT_METRICS, true)?,
            editor_tailor_full_enabled: environment.switch(&EDITOR_TAILOR_FULL_ENABLED, true)?,
            editor_rollout: environment
                .parse(&EDITOR_ROLLOUT, "a stage such as internal, free:10 or everyone")?
                .unwrap_or(Rollout::EVERYONE),
            legacy_editor_url: legacy_editor_url(environment)?,
        })
    }
}

fn legacy_editor_url(environment: &Environment) -> Result<Option<Url>, ConfigError> {
    let url =
        environment.parse::<Url>(&LEGACY_EDITOR_URL, "an address such as https://example.org")?;
    match url {
        Some(url) if !matches!(url.scheme(), "http" | "https") => Err(wrong(
            &LEGACY_EDITOR_URL,
            "expected an address that begins with http:// or https://",
        )),
        url => Ok(url),
    }
}
