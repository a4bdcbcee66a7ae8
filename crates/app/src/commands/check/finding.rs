//! What came of looking at one point.

use std::fmt;

use serde::Serialize;

/// How a point stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// In order.
    Passed,
    /// Not in order.
    Failed,
    /// It works, and could be better.
    Warning,
    /// Not set up, so there is nothing to look at.
    Skipped,
}

/// One point with what was found.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// The point's name, which stays.
    pub check: &'static str,
    /// Whether its failure means that the environment is not ready.
    pub required: bool,
    /// How it stands.
    pub outcome: Outcome,
    /// What was found.
    pub detail: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

impl Finding {
    fn of(check: &'static str, outcome: Outcome, detail: impl Into<String>) -> Self {
        Self { check, required: true, outcome, detail: detail.into(), advice: None }
    }

    /// In order.
    pub fn passed(check: &'static str, detail: impl Into<String>) -> Self {
        Self::of(check, Outcome::Passed, detail)
    }

    /// Not in order.
    pub fn failed(check: &'static str, detail: impl Into<String>) -> Self {
        Self::of(check, Outcome::Failed, detail)
    }

    /// It works, and could be better.
    pub fn warning(check: &'static str, detail: impl Into<String>) -> Self {
        Self { required: false, ..Self::of(check, Outcome::Warning, detail) }
    }

    /// Nothing to look at.
    pub fn skipped(check: &'static str, detail: impl Into<String>) -> Self {
        Self { required: false, ..Self::of(check, Outcome::Skipped, detail) }
    }

    /// With what to do.
    #[must_use]
    pub fn advise(mut self, advice: impl Into<String>) -> Self {
        self.advice = Some(advice.into());
        self
    }

    /// Whether the environment is not ready because of it.
    pub fn stops(&self) -> bool {
        self.required && self.outcome == Outcome::Failed
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.outcome {
            Outcome::Passed => "ok",
            Outcome::Failed => "FAILED",
            Outcome::Warning => "warning",
            Outcome::Skipped => "-",
        };
        write!(f, "{word:<8} {:<16} {}", self.check, self.detail)?;
        match &self.advice {
            Some(advice) => write!(f, "; {advice}"),
            None => Ok(()),
        }
    }
}

/// An error with all that caused it, in one line.
pub fn whole(error: impl std::error::Error + Send + Sync + 'static) -> String {
    format!("{:#}", anyhow::Error::from(error)).replace('\n', " ")
}
