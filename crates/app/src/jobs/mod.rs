//! Work in the background; it holds no rules: what is to be done is in the actions.
//!
//! The database is the queue. Every server asks for the regular work when it is due, the first one gets it into the
//! queue, and whichever server is free takes it on a lease: there is no leader, and a server that dies loses nothing.

mod follow_flags;
mod kinds;
mod runner;
mod schedule;

pub use follow_flags::follow_flags;
pub use kinds::{JobFailure, JobKind};
pub use runner::run;
pub use schedule::ask_for_due;
