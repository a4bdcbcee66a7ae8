//! The schema, in dated steps that only go forward; see `README.md` beside this file.

use sea_orm_migration::prelude::*;

mod m20261124_000001_create_users;
mod m20261124_000002_create_setup_tokens;
mod m20261124_000003_create_sessions;
mod m20261124_000004_create_api_keys;
mod m20261124_000005_create_base_resumes;
mod m20261124_000006_create_resume_versions;
mod m20261124_000007_create_tailored_versions;
mod m20261124_000008_create_drafts;
mod m20261124_000009_create_ai_request_log;
mod m20261124_000010_create_documents;
mod m20261124_000011_create_parse_cache;
mod m20261124_000012_create_flags;
mod m20261124_000013_create_audit_log;
mod m20261124_000014_create_jobs;
mod m20261124_000015_create_usage_counters;
mod m20261124_000016_create_ats_scores;
mod m20261125_000101_add_ai_request_tier;
mod m20261125_000301_add_document_revision;
mod m20261125_000302_create_publications;
mod m20261125_000501_guard_publications;
mod m20261125_000502_create_shares;
mod m20261125_000503_create_exports;
mod m20261125_000701_add_user_profile;
mod m20261125_000702_create_two_factor;
mod m20261125_000703_create_identities;
mod m20261125_000704_create_one_time_tokens;
mod m20261125_000705_create_user_errors;
mod m20261125_000801_create_scheduled_runs;
mod m20261125_000802_create_ai_cost_days;
mod m20261126_000601_track_tailored_versions;
mod m20261126_000602_create_sent_files;
mod m20261128_000901_create_passkeys;

/// All steps in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261124_000001_create_users::Migration),
            Box::new(m20261124_000002_create_setup_tokens::Migration),
            Box::new(m20261124_000003_create_sessions::Migration),
            Box::new(m20261124_000004_create_api_keys::Migration),
            Box::new(m20261124_000005_create_base_resumes::Migration),
            Box::new(m20261124_000006_create_resume_versions::Migration),
            Box::new(m20261124_000007_create_tailored_versions::Migration),
            Box::new(m20261124_000008_create_drafts::Migration),
            Box::new(m20261124_000009_create_ai_request_log::Migration),
            Box::new(m20261124_000010_create_documents::Migration),
            Box::new(m20261124_000011_create_parse_cache::Migration),
            Box::new(m20261124_000012_create_flags::Migration),
            Box::new(m20261124_000013_create_audit_log::Migration),
            Box::new(m20261124_000014_create_jobs::Migration),
            Box::new(m20261124_000015_create_usage_counters::Migration),
            Box::new(m20261124_000016_create_ats_scores::Migration),
            Box::new(m20261125_000101_add_ai_request_tier::Migration),
            Box::new(m20261125_000301_add_document_revision::Migration),
            Box::new(m20261125_000302_create_publications::Migration),
            Box::new(m20261125_000501_guard_publications::Migration),
            Box::new(m20261125_000502_create_shares::Migration),
            Box::new(m20261125_000503_create_exports::Migration),
            Box::new(m20261125_000701_add_user_profile::Migration),
            Box::new(m20261125_000702_create_two_factor::Migration),
            Box::new(m20261125_000703_create_identities::Migration),
            Box::new(m20261125_000704_create_one_time_tokens::Migration),
            Box::new(m20261125_000705_create_user_errors::Migration),
            Box::new(m20261125_000801_create_scheduled_runs::Migration),
            Box::new(m20261125_000802_create_ai_cost_days::Migration),
            Box::new(m20261126_000601_track_tailored_versions::Migration),
            Box::new(m20261126_000602_create_sent_files::Migration),
            Box::new(m20261128_000901_create_passkeys::Migration),
        ]
    }
}
