//! The tables as SeaORM sees them; nothing outside this crate does.

pub mod ai_cost_days;
pub mod ai_request_log;
pub mod api_keys;
pub mod ats_scores;
pub mod audit_log;
pub mod base_resumes;
pub mod documents;
pub mod drafts;
pub mod flags;
pub mod identities;
pub mod jobs;
pub mod one_time_tokens;
pub mod parse_cache;
pub mod publications;
pub mod recovery_codes;
pub mod resume_versions;
pub mod scheduled_runs;
pub mod sent_files;
pub mod sessions;
pub mod setup_tokens;
pub mod tailored_versions;
pub mod two_factor;
pub mod usage_counters;
pub mod user_errors;
pub mod users;
