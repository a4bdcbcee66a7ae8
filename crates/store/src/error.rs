//! The ways in which remembering can fail, as far as a caller acts on them.

use crate::db::{BaseResume, Document, DraftStatus};

/// Short for the results of this crate.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Why a call of the store did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such thing, or it belongs to somebody else.
    #[error("not found")]
    NotFound,
    /// Another row already has this value; the text names the field.
    #[error("{0} is taken")]
    Taken(&'static str),
    /// All slots of the user's tier are in use.
    #[error("all {limit} slots are in use")]
    NoFreeSlot {
        /// Number of slots of the tier.
        limit: i32,
    },
    /// The slot that was asked for holds another resume.
    #[error("slot {slot} is in use")]
    SlotTaken {
        /// The slot that was asked for.
        slot: i32,
    },
    /// Only the active base resume is edited, and this is another one.
    #[error("the base resume is not active")]
    NotActive,
    /// The resume moved on since the caller read it; nothing was written.
    #[error("the base resume is at revision {}", current.revision)]
    Stale {
        /// The resume as it is now.
        current: Box<BaseResume>,
    },
    /// The document moved on since the caller read it; nothing was written.
    #[error("the document is at revision {}", current.revision)]
    StaleDocument {
        /// The document as it is now.
        current: Box<Document>,
    },
    /// The draft was already applied, discarded or has expired.
    #[error("the draft is {}", status.as_str())]
    NotOpen {
        /// What happened to the draft.
        status: DraftStatus,
    },
    /// The period's quota is used up; nothing was counted.
    #[error("the quota of {limit} is used up")]
    QuotaExceeded {
        /// The quota.
        limit: i64,
    },
    /// A value that the database cannot hold: a fault of the input, not of the database.
    #[error("{field} {reason}")]
    Unstorable {
        /// The field at fault.
        field: &'static str,
        /// What is wrong with it, to be read after the field's name.
        reason: &'static str,
    },
    /// The database or the store of files does not answer; the same call may succeed in a moment.
    #[error("the {part} does not answer")]
    Unavailable {
        /// `database` or `storage`.
        part: &'static str,
        /// The error of the library below.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Nobody would be left who can administer the server; nothing was written.
    #[error("this is the last administrator")]
    LastAdmin,
    /// Everything that a caller can only report.
    #[error("{context}")]
    Internal {
        /// What was being done.
        context: String,
        /// The error of the library below.
        source: Option<Box<dyn std::error::Error + Send + Sync>>,
    },
}

impl StoreError {
    pub(crate) fn internal(
        context: impl Into<String>,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        StoreError::Internal { context: context.into(), source: Some(Box::new(source)) }
    }
}

impl From<sea_orm::DbErr> for StoreError {
    fn from(error: sea_orm::DbErr) -> Self {
        if is_away(&error) {
            return StoreError::Unavailable { part: "database", source: Box::new(error) };
        }
        StoreError::internal("the database failed", error)
    }
}

/// Whether the database could not be reached, or was going or coming just then.
fn is_away(error: &sea_orm::DbErr) -> bool {
    use sea_orm::{DbErr, RuntimeErr, sqlx::Error};
    let runtime = match error {
        DbErr::ConnectionAcquire(_) => return true,
        DbErr::Conn(runtime) | DbErr::Exec(runtime) | DbErr::Query(runtime) => runtime,
        _ => return false,
    };
    let RuntimeErr::SqlxError(error) = runtime else { return false };
    match &**error {
        Error::Io(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed => true,
        // Class 08: the connection; 57P: the server was told to stop, crashed, or is starting.
        Error::Database(error) => {
            error.code().is_some_and(|code| code.starts_with("08") || code.starts_with("57P0"))
        }
        _ => false,
    }
}
