//! What the store promises, on every backend.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod harness;

mod ai_requests;
mod api_keys;
mod base_resumes;
mod blobs;
mod cache;
mod documents;
mod drafts;
mod jobs;
mod logs;
mod migrations;
mod one_time_tokens;
mod ownership;
mod parse_cache;
mod passkeys;
mod resume_versions;
mod sessions;
mod setup_tokens;
mod tailored_versions;
mod usage;
mod users;
