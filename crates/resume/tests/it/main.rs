//! Everything the core promises, through its public functions.

mod documents;
mod edits;
mod model;
mod cases;
mod guard;
mod posting;
mod score;
mod tailor;
