//! What RoleRabbit remembers: rows in a database, files in a blob store, and a cache.
//!
//! Each backend is chosen once, from its URL; absent means in this process. SQLite and PostgreSQL
//! run the same code, and one suite of tests proves that they behave alike. Nothing here knows the
//! time or makes an id: both are arguments.

mod blobs;
mod cache;
mod config;
mod db;
mod error;
mod migrations;
mod rows;
mod store;

pub use blobs::{BlobInfo, BlobSummary, Blobs, Copied, sha256_hex};
pub use cache::{Cache, CacheTier, Lookup, LookupResult, Taken};
pub use config::{BlobConfig, S3Config, StoreConfig};
pub use db::{
    AiCost, AiRequest, ApiKey, AuditEntry, AuditQuery, BaseResume, BaseResumeChanges,
    BaseResumeSummary, CachedParse, Document, DocumentChanges, DocumentSummary, Draft, DraftStatus,
    Flag, GuardChanges, Identity, Job, JobCounts, JobSummary, KeptExport, NewApiKey, NewBaseResume,
    NewDocument, NewDraft, NewJob, NewOneTimeToken, NewSession, NewTailoredVersion, NewUser,
    OneTimeToken, Passkey, Posting, Publication, ResumeVersion, ResumeVersionSummary, SentFile,
    SentFileLimits, Session, Share, Stale, TailoredVersion, TailoredVersionChanges,
    TailoredVersionSummary, TierCount, TwoFactor, User, UserChanges, UserError, UserQuery,
};
pub use db::{embedded_file, settle};
pub use error::{Result, StoreError};
pub use store::Store;
