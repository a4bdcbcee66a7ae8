//! The feature flags: the environment sets the start value, an administrator's value wins.

use std::sync::{Arc, PoisonError, RwLock};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::{Flag, User};
use utoipa::ToSchema;

use crate::config::FeaturesConfig;
use crate::rollout::Rollout;
use crate::tiers::Tier;

/// The flags as they are now, shared by every part of the process.
#[derive(Clone, Debug)]
pub struct Flags(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    start: FlagValues,
    now: RwLock<FlagValues>,
}

/// The value of every flag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlagValues {
    /// Whether the AI actions answer.
    pub ai_features_enabled: bool,
    /// The model for every AI action, in place of the settings'.
    pub ai_model_override: Option<String>,
    /// Whether caches stay in the process although Redis is there.
    pub cache_disable_redis: bool,
    /// Whether `/metrics` answers.
    pub obs_export_metrics: bool,
    /// Whether paid tiers have full tailoring.
    pub editor_tailor_full_enabled: bool,
    /// Who has the editor.
    pub editor_rollout: Rollout,
}

/// The flags as one user sees them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UserFlags {
    /// Whether the AI actions answer.
    pub ai_features_enabled: bool,
    /// Whether full tailoring is there for this user.
    pub editor_tailor_full_enabled: bool,
    /// Whether this user has the editor: it is released in stages.
    pub editor_open: bool,
}

/// What kind of value a flag has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum FlagKind {
    /// `true` or `false`.
    Switch,
    /// The name of a model, or `null`.
    Model,
    /// A stage of the release, such as `pro:25`.
    Rollout,
}

/// What a flag is called and for.
#[derive(Clone, Copy, Debug)]
pub struct FlagSpec {
    /// Its name, also in the environment.
    pub name: &'static str,
    /// What kind of value it has.
    pub kind: FlagKind,
    /// One sentence on what it does.
    pub about: &'static str,
}

/// Every flag there is.
pub const FLAGS: [FlagSpec; 6] = [
    FlagSpec {
        name: "AI_FEATURES_ENABLED",
        kind: FlagKind::Switch,
        about: "Whether the AI actions answer. Off: they say so, everything else goes on.",
    },
    FlagSpec {
        name: "AI_MODEL_OVERRIDE",
        kind: FlagKind::Model,
        about: "A model that is asked for every AI action in place of OPENAI_MODEL.",
    },
    FlagSpec {
        name: "EDITOR_TAILOR_FULL_ENABLED",
        kind: FlagKind::Switch,
        about: "Whether paid plans have full tailoring.",
    },
    FlagSpec {
        name: "EDITOR_ROLLOUT",
        kind: FlagKind::Rollout,
        about: "Who has the editor: off, internal, free, pro or premium (each adds to the one before, with a share such as pro:25), everyone.",
    },
    FlagSpec {
        name: "CACHE_DISABLE_REDIS",
        kind: FlagKind::Switch,
        about: "Whether caches stay in each server although Redis is configured.",
    },
    FlagSpec {
        name: "OBS_EXPORT_METRICS",
        kind: FlagKind::Switch,
        about: "Whether /metrics answers.",
    },
];

/// The flag of this name, in whatever case.
pub fn find(name: &str) -> Option<FlagSpec> {
    FLAGS.into_iter().find(|flag| flag.name.eq_ignore_ascii_case(name))
}

impl Flags {
    /// The start values.
    pub fn new(features: &FeaturesConfig) -> Self {
        let start = FlagValues {
            ai_features_enabled: features.ai_features_enabled,
            ai_model_override: features.ai_model_override.clone(),
            cache_disable_redis: features.cache_disable_redis,
            obs_export_metrics: features.obs_export_metrics,
            editor_tailor_full_enabled: features.editor_tailor_full_enabled,
            editor_rollout: features.editor_rollout,
        };
        Self(Arc::new(Shared { now: RwLock::new(start.clone()), start }))
    }

    /// Other values from now on, for the whole process.
    pub fn set(&self, values: FlagValues) {
        *self.0.now.write().unwrap_or_else(PoisonError::into_inner) = values;
    }

    /// The values now.
    pub fn now(&self) -> FlagValues {
        self.0.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The values of the environment.
    pub fn start(&self) -> &FlagValues {
        &self.0.start
    }

    /// From now on the start values, and over them what administrators have set.
    pub fn follow(&self, stored: &[Flag]) {
        let mut values = self.0.start.clone();
        for flag in stored {
            // A newer version may have set what this one does not know.
            if let Err(problem) = values.put(&flag.name, &flag.value) {
                tracing::debug!(flag = flag.name, problem, "a stored flag is not understood");
            }
        }
        if values != self.now() {
            tracing::info!(?values, "the flags have changed");
            self.set(values);
        }
    }
}

impl FlagValues {
    /// The flags as a user sees them; administrators count as internal.
    pub fn of(&self, user: &User) -> UserFlags {
        let tier: Tier = user.tier.parse().unwrap_or(Tier::Free);
        let internal = user.is_internal || user.role == "admin";
        UserFlags {
            ai_features_enabled: self.ai_features_enabled,
            editor_tailor_full_enabled: self.editor_tailor_full_enabled && tier.limits().tailoring,
            editor_open: self.editor_rollout.includes(user.id, tier, internal),
        }
    }

    /// The value of a flag as JSON.
    pub fn get(&self, name: &str) -> Value {
        match name {
            "AI_FEATURES_ENABLED" => json!(self.ai_features_enabled),
            "AI_MODEL_OVERRIDE" => json!(self.ai_model_override),
            "CACHE_DISABLE_REDIS" => json!(self.cache_disable_redis),
            "OBS_EXPORT_METRICS" => json!(self.obs_export_metrics),
            "EDITOR_TAILOR_FULL_ENABLED" => json!(self.editor_tailor_full_enabled),
            "EDITOR_ROLLOUT" => json!(self.editor_rollout.to_string()),
            _ => Value::Null,
        }
    }

    /// Takes a value for a flag, or says what it should be.
    pub fn put(&mut self, name: &str, value: &Value) -> Result<(), String> {
        let switch = || value.as_bool().ok_or_else(|| "expected true or false".to_owned());
        match name {
            "AI_FEATURES_ENABLED" => self.ai_features_enabled = switch()?,
            "CACHE_DISABLE_REDIS" => self.cache_disable_redis = switch()?,
            "OBS_EXPORT_METRICS" => self.obs_export_metrics = switch()?,
            "EDITOR_TAILOR_FULL_ENABLED" => self.editor_tailor_full_enabled = switch()?,
            "AI_MODEL_OVERRIDE" => self.ai_model_override = model(value)?,
            "EDITOR_ROLLOUT" => {
                let text = value.as_str().ok_or("expected a stage such as \"pro:25\"")?;
                self.editor_rollout = text.parse()?;
            }
            _ => return Err(format!("there is no flag {name}")),
        }
        Ok(())
    }
}

fn model(value: &Value) -> Result<Option<String>, String> {
    match value {
        Value::Null => Ok(None),
        Value::String(name) if name.trim().is_empty() => Ok(None),
        Value::String(name) if name.len() <= 200 && !name.chars().any(char::is_control) => {
            Ok(Some(name.trim().to_owned()))
        }
        _ => Err("expected the name of a model, or null".to_owned()),
    }
}
