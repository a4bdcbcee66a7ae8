//! Everything the core promises, through its public functions.

mod documents;
mod edits;
mod model;
