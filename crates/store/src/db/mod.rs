//! One file per noun; the verbs are `find` (maybe), `get` (or `NotFound`), `list`, `insert`,
//! `update`, `delete`, `claim`. Every call on something of a user takes the user's id.

mod administration;
mod ai_cost_days;
mod ai_costs;
mod ai_requests;
mod api_keys;
mod ats_scores;
mod audit;
mod base_resumes;
pub(crate) mod connection;
mod documents;
mod drafts;
mod exports;
mod flags;
mod identities;
mod jobs;
mod one_time_tokens;
mod parse_cache;
mod passkeys;
mod publications;
mod resume_versions;
mod retention;
mod scheduled_runs;
mod sent_files;
mod sessions;
mod setup_tokens;
mod shares;
mod storage_use;
mod tailored_versions;
mod two_factor;
mod usage;
mod user_errors;
mod users;
mod value;

pub use administration::{TierCount, UserQuery};
pub use ai_costs::AiCost;
pub use ai_requests::AiRequest;
pub use api_keys::{ApiKey, NewApiKey};
pub use audit::{AuditEntry, AuditQuery};
pub use base_resumes::{BaseResume, BaseResumeChanges, BaseResumeSummary, NewBaseResume};
pub use documents::{Document, DocumentChanges, DocumentSummary, NewDocument};
pub use drafts::{Draft, DraftStatus, NewDraft};
pub use exports::KeptExport;
pub use flags::Flag;
pub use identities::Identity;
pub use jobs::{Job, JobCounts, JobSummary, NewJob};
pub use one_time_tokens::{NewOneTimeToken, OneTimeToken};
pub use parse_cache::CachedParse;
pub use passkeys::Passkey;
pub use publications::Publication;
pub use resume_versions::{ResumeVersion, ResumeVersionSummary};
pub use retention::Stale;
pub use sent_files::{SentFile, SentFileLimits};
pub use sessions::{NewSession, Session};
pub use shares::{GuardChanges, Share};
pub use tailored_versions::{
    NewTailoredVersion, Posting, TailoredVersion, TailoredVersionChanges, TailoredVersionSummary,
};
pub use two_factor::TwoFactor;
pub use user_errors::UserError;
pub use users::{NewUser, User, UserChanges};

pub use connection::settle;

/// The file of an embedded database; `None` when the address names a server.
pub fn embedded_file(url: &str) -> Option<std::path::PathBuf> {
    if url.starts_with("sqlite:") { connection::sqlite_path(url).ok() } else { None }
}
