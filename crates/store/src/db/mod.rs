//! One file per noun; the verbs are `find` (maybe), `get` (or `NotFound`), `list`, `insert`,
//! `update`, `delete`, `claim`. Every call on something of a user takes the user's id.

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
mod jobs;
mod parse_cache;
mod publications;
mod resume_versions;
mod sessions;
mod setup_tokens;
mod shares;
mod tailored_versions;
mod usage;
mod users;
mod value;

pub use ai_costs::AiCost;
pub use ai_requests::AiRequest;
pub use api_keys::{ApiKey, NewApiKey};
pub use audit::AuditEntry;
pub use base_resumes::{BaseResume, BaseResumeChanges, BaseResumeSummary, NewBaseResume};
pub use documents::{Document, DocumentChanges, DocumentSummary, NewDocument};
pub use drafts::{Draft, DraftStatus, NewDraft};
pub use exports::KeptExport;
pub use flags::Flag;
pub use jobs::{Job, JobCounts, NewJob};
pub use parse_cache::CachedParse;
pub use publications::Publication;
pub use resume_versions::{ResumeVersion, ResumeVersionSummary};
pub use sessions::{NewSession, Session};
pub use shares::{GuardChanges, Share};
pub use tailored_versions::{
    NewTailoredVersion, Posting, TailoredVersion, TailoredVersionChanges, TailoredVersionSummary,
};
pub use users::{NewUser, User, UserChanges};
