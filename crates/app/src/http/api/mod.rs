//! Handlers by noun: each reads the request, runs an action and shapes the answer.

pub mod accounts;
pub mod admin;
pub mod api_keys;
pub mod ats;
pub mod base_resumes;
pub mod document_content;
pub mod document_drafts;
pub mod documents;
pub mod drafts;
pub mod export;
pub mod export_report;
pub mod file_pages;
pub mod history;
pub mod me;
pub mod parsing;
pub mod portfolios;
pub mod preview;
pub mod published;
pub mod shares;
pub mod site;
pub mod tailored_versions;
pub mod templates;
pub mod writing;
