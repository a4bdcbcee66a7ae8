//! How long computed things are kept.

use std::time::Duration;

use super::environment::{ConfigError, Environment, Variable};

const PARSE: Variable = Variable::plain(
    "CACHE_RESUME_PARSE_TTL_MS",
    "2592000000 (30 days)",
    "How long a read file is remembered, in milliseconds.",
);
const POSTING: Variable = Variable::plain(
    "CACHE_JOB_ANALYSIS_TTL_MS",
    "86400000 (1 day)",
    "How long an analysed posting is remembered, in milliseconds.",
);
const SCORE: Variable = Variable::plain(
    "CACHE_ATS_SCORE_TTL_MS",
    "3600000 (1 hour)",
    "How long a report is remembered, in milliseconds.",
);

/// The variables of this section.
pub const VARIABLES: [&Variable; 3] = [&PARSE, &POSTING, &SCORE];

/// How long computed things are kept.
#[derive(Clone, Copy, Debug)]
pub struct CacheConfig {
    /// A read file.
    pub parse_ttl: Duration,
    /// An analysed posting.
    pub posting_ttl: Duration,
    /// A report.
    pub score_ttl: Duration,
}

impl CacheConfig {
    pub(super) fn read(environment: &Environment) -> Result<Self, ConfigError> {
        let ttl = |variable: &Variable, default_ms: u64| {
            let read = environment.parse::<u64>(variable, "milliseconds as a whole number");
            read.map(|ttl_ms| Duration::from_millis(ttl_ms.unwrap_or(default_ms)))
        };
        Ok(Self {
            parse_ttl: ttl(&PARSE, 30 * 24 * 3_600_000)?,
            posting_ttl: ttl(&POSTING, 24 * 3_600_000)?,
            score_ttl: ttl(&SCORE, 3_600_000)?,
        })
    }
}
