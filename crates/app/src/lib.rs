//! The program `rolerabbit`: its actions, and the two doors to them, HTTP and the command line.

pub mod actions;
pub mod app;
pub mod clock;
pub mod codes;
pub mod commands;
pub mod config;
pub mod error;
pub mod flags;
pub mod gauges;
pub mod http;
pub mod jobs;
pub mod links;
pub mod mail;
pub mod metrics;
pub mod models;
pub mod noticed;
pub mod oidc;
pub mod passkeys;
pub mod readers;
pub mod rollout;
pub mod secret;
pub mod single_flight;
pub mod throttle;
pub mod tiers;
pub mod traces;

pub use app::App;
