//! The ways in which an action can fail.

use std::fmt;
use std::time::Duration;

use resume::edit::Conflict;
use serde::Serialize;
use serde_json::Value;
use store::{BaseResume, Document, StoreError};
use utoipa::ToSchema;

use crate::codes::{self, Code, Kind};

/// Why an action was not done.
#[derive(Debug)]
pub enum ActionError {
    /// It may not or cannot be done; the caller can do something about it.
    Refused(Box<Refusal>),
    /// The resume was changed elsewhere.
    Stale(Box<StaleResume>),
    /// The letter or portfolio was changed elsewhere; this is what is stored now.
    StaleDocument(Box<Document>),
    /// Our own fault; the details go to the log only.
    Internal(anyhow::Error),
}

/// A refusal with what the caller needs to know.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The stable code.
    pub code: Code,
    /// What happened in this case.
    pub detail: String,
    /// The fields that are not acceptable.
    pub fields: Vec<FieldProblem>,
    /// When to try again.
    pub retry_after: Option<Duration>,
}

/// A field that is not acceptable.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// The field's name or path.
    pub path: String,
    /// What is wrong with it.
    pub message: String,
}

/// A save that came too late, with everything needed to settle it.
#[derive(Debug)]
pub struct StaleResume {
    /// What is stored now.
    pub current: BaseResume,
    /// Both versions merged; a conflicting field has the caller's value.
    pub merged: Option<Value>,
    /// The fields that both sides changed.
    pub conflicts: Vec<Conflict>,
}

impl Refusal {
    /// A refusal in the code's own words.
    pub fn of(code: Code) -> Self {
        Self { code, detail: code.advice.to_owned(), fields: Vec::new(), retry_after: None }
    }
}

/// Refuses with a code in its own words.
pub fn refuse(code: Code) -> ActionError {
    ActionError::Refused(Box::new(Refusal::of(code)))
}

/// Refuses with a code and what happened in this case.
pub fn refuse_with(code: Code, detail: impl Into<String>) -> ActionError {
    ActionError::Refused(Box::new(Refusal { detail: detail.into(), ..Refusal::of(code) }))
}

/// Refuses for now.
pub fn refuse_until(code: Code, retry_after: Duration) -> ActionError {
    let retry_after = Some(retry_after);
    ActionError::Refused(Box::new(Refusal { retry_after, ..Refusal::of(code) }))
}

/// Refuses fields, each with what is wrong with it.
pub fn refuse_fields(fields: Vec<FieldProblem>) -> ActionError {
    let detail = fields.iter().map(|field| format!("{}: {}", field.path, field.message));
    let detail = detail.collect::<Vec<_>>().join("; ");
    let refusal = Refusal { detail, fields, ..Refusal::of(codes::FIELDS_INVALID) };
    ActionError::Refused(Box::new(refusal))
}

impl ActionError {
    /// Whether nothing was tried because a limit of the caller's own is reached.
    pub fn is_limit(&self) -> bool {
        matches!(self, Self::Refused(refusal) if refusal.code.kind == Kind::TooMany)
    }
}

impl fmt::Display for ActionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => write!(f, "{} ({})", refusal.detail, refusal.code.name),
            Self::Stale(_) | Self::StaleDocument(_) => f.write_str(codes::REVISION_CONFLICT.title),
            Self::Internal(error) => write!(f, "{error:#}"),
        }
    }
}

impl std::error::Error for ActionError {}

impl From<anyhow::Error> for ActionError {
    fn from(error: anyhow::Error) -> Self {
        Self::Internal(error)
    }
}

impl From<serde_json::Error> for ActionError {
    fn from(error: serde_json::Error) -> Self {
        Self::Internal(error.into())
    }
}

impl From<tokio::task::JoinError> for ActionError {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::Internal(error.into())
    }
}

impl From<StoreError> for ActionError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => refuse(codes::NOT_FOUND),
            StoreError::Taken("email") => refuse(codes::EMAIL_TAKEN),
            StoreError::NotActive => refuse(codes::RESUME_NOT_ACTIVE),
            StoreError::NoFreeSlot { limit } => refuse_with(
                codes::SLOTS_FULL,
                format!("All {limit} resume slots of your plan are in use."),
            ),
            StoreError::SlotTaken { slot } => {
                refuse_with(codes::SLOT_TAKEN, format!("Slot {slot} is in use."))
            }
            StoreError::Stale { current } => {
                let stale = StaleResume { current: *current, merged: None, conflicts: Vec::new() };
                Self::Stale(Box::new(stale))
            }
            StoreError::StaleDocument { current } => Self::StaleDocument(current),
            StoreError::Taken("slug") => refuse(codes::SLUG_TAKEN),
            StoreError::Taken("identity") => refuse(codes::IDENTITY_TAKEN),
            StoreError::Taken("passkey") => refuse(codes::PASSKEY_TAKEN),
            StoreError::Taken("two_factor") => refuse(codes::TWO_FACTOR_ON),
            StoreError::LastAdmin => refuse(codes::LAST_ADMIN),
            StoreError::NotOpen { .. } => refuse(codes::DRAFT_NOT_OPEN),
            StoreError::QuotaExceeded { .. } => refuse(codes::QUOTA_EXCEEDED),
            StoreError::Unstorable { field, reason } => {
                let (path, message) = (field.to_owned(), reason.to_owned());
                refuse_fields(vec![FieldProblem { path, message }])
            }
            StoreError::Unavailable { part, source } => {
                tracing::error!(part, error = %source, "a part does not answer");
                let code = match part {
                    "storage" => codes::STORAGE_UNAVAILABLE,
                    _ => codes::DATABASE_UNAVAILABLE,
                };
                refuse_until(code, Duration::from_secs(4))
            }
            other => Self::Internal(other.into()),
        }
    }
}

impl From<documents::read::ReadError> for ActionError {
    fn from(error: documents::read::ReadError) -> Self {
        let code = codes::find(error.code()).unwrap_or(codes::FILE_DAMAGED);
        refuse_with(code, error.to_string())
    }
}

impl From<documents::write::WriteError> for ActionError {
    fn from(error: documents::write::WriteError) -> Self {
        let code = codes::find(error.code()).unwrap_or(codes::RENDER_FAILED);
        refuse_with(code, error.to_string())
    }
}

impl From<resume::model::NotAnObject> for ActionError {
    fn from(_: resume::model::NotAnObject) -> Self {
        refuse(codes::RESUME_INVALID)
    }
}

impl From<resume::edit::EditError> for ActionError {
    fn from(error: resume::edit::EditError) -> Self {
        refuse_with(codes::EDIT_DOES_NOT_FIT, error.to_string())
    }
}
