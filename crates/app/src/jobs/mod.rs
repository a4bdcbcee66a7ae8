//! Work in the background; it holds no rules.

mod purge_expired;

pub use purge_expired::purge_expired_regularly;
