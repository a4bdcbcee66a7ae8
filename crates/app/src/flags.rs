//! The feature flags: the environment sets the start value, an administrator's value wins.

use std::sync::{Arc, PoisonError, RwLock};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::config::FeaturesConfig;
use crate::tiers::Tier;

/// The flags as they are now, shared by every part of the process.
#[derive(Clone, Debug)]
pub struct Flags(Arc<RwLock<FlagValues>>);

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
}

/// The flags as one user sees them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UserFlags {
    /// Whether the AI actions answer.
    pub ai_features_enabled: bool,
    /// Whether full tailoring is there for this user.
    pub editor_tailor_full_enabled: bool,
}

impl Flags {
    /// The start values.
    pub fn new(features: &FeaturesConfig) -> Self {
        Self(Arc::new(RwLock::new(FlagValues {
            ai_features_enabled: features.ai_features_enabled,
            ai_model_override: features.ai_model_override.clone(),
            cache_disable_redis: features.cache_disable_redis,
            obs_export_metrics: features.obs_export_metrics,
            editor_tailor_full_enabled: features.editor_tailor_full_enabled,
        })))
    }

    /// Other values from now on, for the whole process.
    pub fn set(&self, values: FlagValues) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = values;
    }

    /// The values now.
    pub fn now(&self) -> FlagValues {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl FlagValues {
    /// The flags as a user of this tier sees them.
    pub fn of(&self, tier: Tier) -> UserFlags {
        UserFlags {
            ai_features_enabled: self.ai_features_enabled,
            editor_tailor_full_enabled: self.editor_tailor_full_enabled && tier.limits().tailoring,
        }
    }
}
