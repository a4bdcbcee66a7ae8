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

pub use blobs::{BlobSummary, Blobs};
pub use cache::{Cache, CacheTier, Lookup, LookupResult, Taken};
pub use config::{BlobConfig, S3Config, StoreConfig};
pub use db::{
    AiCost, AiRequest, ApiKey, AuditEntry, BaseResume, BaseResumeChanges, BaseResumeSummary,
    CachedParse, Document, DocumentChanges, DocumentSummary, Draft, DraftStatus, Flag,
    GuardChanges, Job, JobCounts, KeptExport, NewApiKey, NewBaseResume, NewDocument, NewDraft,
    NewJob, NewSession, NewTailoredVersion, NewUser, Posting, Publication, ResumeVersion,
    ResumeVersionSummary, Session, Share, TailoredVersion, TailoredVersionChanges,
    TailoredVersionSummary, User, UserChanges,
};
pub use error::{Result, StoreError};
pub use store::Store;
