//! The tables as SeaORM sees them; nothing outside this crate does.

pub mod ai_request_log;
pub mod api_keys;
pub mod ats_scores;
pub mod audit_log;
pub mod base_resumes;
pub mod documents;
pub mod drafts;
pub mod exports;
pub mod flags;
pub mod jobs;
pub mod parse_cache;
pub mod publications;
pub mod resume_versions;
pub mod sessions;
pub mod setup_tokens;
pub mod shares;
pub mod tailored_versions;
pub mod usage_counters;
pub mod users;
