//! The ways in which asking a model fails, as far as a caller acts on them.

use std::fmt;
use std::time::Duration;

/// Why there is no answer. Texts from the provider are for the log, not for users.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// The key is missing, wrong or may not do this.
    #[error("the provider refused the credentials ({status}): {message}")]
    Credentials {
        /// The provider's status.
        status: u16,
        /// What the provider said.
        message: String,
    },
    /// The account has no money left; only its owner can change that.
    #[error("the provider's account has no credit: {message}")]
    OutOfCredit {
        /// What the provider said.
        message: String,
    },
    /// There is no such model, or no such address.
    #[error("the provider does not know the model: {message}")]
    ModelUnknown {
        /// What the provider said.
        message: String,
    },
    /// Too many calls.
    #[error("the provider limits the rate of calls")]
    RateLimited {
        /// When the provider wants to be asked again.
        retry_after: Option<Duration>,
    },
    /// The provider does not answer now.
    #[error("the provider does not answer: {cause}")]
    Unavailable {
        /// What happened.
        cause: Cause,
        /// When the provider, or the breaker, wants to be asked again.
        retry_after: Option<Duration>,
    },
    /// The text is longer than the model can read.
    #[error("the text is longer than the model can read: {message}")]
    ContextOverflow {
        /// What the provider said.
        message: String,
    },
    /// The model or its filter declines.
    #[error("the model declines: {message}")]
    Refused {
        /// What the model said.
        message: String,
    },
    /// The answer is not in the form that was asked for.
    #[error("the answer is not usable: {problem}")]
    InvalidReply {
        /// What is wrong with it.
        problem: String,
    },
    /// The answer holds nothing.
    #[error("the answer is empty")]
    Empty,
    /// The answer is larger than any sensible one.
    #[error("the answer is larger than {limit_bytes} bytes")]
    TooLarge {
        /// The most bytes that are read.
        limit_bytes: usize,
    },
    /// The provider does not accept the request.
    #[error("the provider does not accept the request ({status}): {message}")]
    Rejected {
        /// The provider's status.
        status: u16,
        /// What the provider said.
        message: String,
    },
    /// The caller does not want the answer any more.
    #[error("cancelled")]
    Cancelled,
}

/// Why a provider does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It answered with this status.
    Status(u16),
    /// The time was over.
    Timeout,
    /// It could not be reached.
    Connection,
    /// The answer ended before it was complete.
    Cut,
    /// It failed so often of late that it was not asked.
    Breaker,
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => write!(f, "status {status}"),
            Self::Timeout => f.write_str("the time was over"),
            Self::Connection => f.write_str("it cannot be reached"),
            Self::Cut => f.write_str("the answer ended before it was complete"),
            Self::Breaker => f.write_str("it failed repeatedly and is left alone for a while"),
        }
    }
}

impl ModelError {
    /// A stable word for ledgers and metrics.
    pub fn status(&self) -> &'static str {
        match self {
            Self::Credentials { .. } => "credentials",
            Self::OutOfCredit { .. } => "out_of_credit",
            Self::ModelUnknown { .. } => "model_unknown",
            Self::RateLimited { .. } => "rate_limited",
            Self::Unavailable { cause: Cause::Status(_), .. } => "server_error",
            Self::Unavailable { cause: Cause::Timeout, .. } => "timeout",
            Self::Unavailable { cause: Cause::Connection, .. } => "unreachable",
            Self::Unavailable { cause: Cause::Cut, .. } => "cut_off",
            Self::Unavailable { cause: Cause::Breaker, .. } => "breaker_open",
            Self::ContextOverflow { .. } => "context_overflow",
            Self::Refused { .. } => "refused",
            Self::InvalidReply { .. } => "invalid_reply",
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too_large",
            Self::Rejected { .. } => "rejected",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether the same question may well be answered a moment later.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::RateLimited { .. } | Self::Unavailable { .. })
    }

    /// Whether another model may answer better.
    pub fn is_bad_reply(&self) -> bool {
        matches!(self, Self::InvalidReply { .. } | Self::Empty | Self::TooLarge { .. })
    }

    /// When the provider wants to be asked again.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::RateLimited { retry_after } | Self::Unavailable { retry_after, .. } => {
                *retry_after
            }
            _ => None,
        }
    }

    pub(crate) fn unavailable(cause: Cause) -> Self {
        Self::Unavailable { cause, retry_after: None }
    }

    pub(crate) fn invalid(problem: impl Into<String>) -> Self {
        Self::InvalidReply { problem: problem.into() }
    }
}
