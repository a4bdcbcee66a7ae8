//! The deployment plan, proved: the program beside real databases, Redis, storage, proxies and monitoring.
//!
//! `cargo xtask test` installs what is needed. A program that is missing fails its test; nothing is left out silently.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]
#![expect(clippy::large_futures, reason = "a test holds a whole server")]

#[expect(dead_code, reason = "the other suite uses what this one does not")]
#[path = "../it/harness.rs"]
mod harness;

mod alerting;
mod backup;
mod certificates;
mod chaos;
mod checklist;
mod deployment;
mod jobs;
mod load;
mod logs;
mod models;
mod plan;
mod proxies;
mod replicas;
mod series;
mod services;
mod storage;
