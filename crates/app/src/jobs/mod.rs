//! Work in the background; it holds no rules.

mod follow_flags;
mod purge_expired;

pub use follow_flags::follow_flags;
pub use purge_expired::purge_expired_regularly;
