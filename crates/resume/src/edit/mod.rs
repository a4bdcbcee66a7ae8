//! Typed changes to a document: apply, undo, compare two documents, merge three.
//!
//! A change is addressed by item id, so that it still finds its place after others have moved things around.

mod address;
mod apply;
mod diff;
mod merge;

pub use address::Address;
pub use apply::{Change, Edit, EditError, apply, apply_all};
pub use diff::diff;
pub use merge::{Conflict, Merged, merge};
