//! How long drafts live.

use chrono::Duration;

use super::environment::{ConfigError, Environment, Variable, wrong};

const AI_DRAFT_TTL_HOURS: Variable =
    Variable::plain("AI_DRAFT_TTL_HOURS", "24", "How many hours a draft can be applied.");
const DRAFT_RETENTION_DAYS: Variable =
    Variable::plain("DRAFT_RETENTION_DAYS", "30", "How many days a finished draft is kept.");

/// The variables of this section.
pub const VARIABLES: [&Variable; 2] = [&AI_DRAFT_TTL_HOURS, &DRAFT_RETENTION_DAYS];

/// How long drafts live.
#[derive(Clone, Copy, Debug)]
pub struct DraftsConfig {
    /// How long a draft can be applied.
    pub ttl: Duration,
    /// How long a finished draft is kept.
    pub retention: Duration,
}

impl DraftsConfig {
    pub(super) fn read(environment: &Environment) -> Result<Self, ConfigError> {
        let whole = |variable: &Variable, default: i64, most: i64| {
            let number = environment.parse(variable, "a whole number")?.unwrap_or(default);
            let in_range = (1..=most).contains(&number);
            in_range
                .then_some(number)
                .ok_or_else(|| wrong(variable, format!("expected 1 to {most}")))
        };
        Ok(Self {
            ttl: Duration::hours(whole(&AI_DRAFT_TTL_HOURS, 24, 24 * 365)?),
            retention: Duration::days(whole(&DRAFT_RETENTION_DAYS, 30, 3650)?),
        })
    }
}
