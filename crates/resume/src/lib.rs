//! The core of RoleRabbit: what a resume is and what may be done to it.
//!
//! Everything here is a pure function of its arguments: no IO, no clock, no randomness, no environment.
//! Bad input is data: readers answer with a value and diagnostics instead of failing.

pub mod brief;
pub mod dialects;
pub mod document;
pub mod edit;
pub mod guard;
mod instructions;
pub mod language;
pub mod marks;
pub mod model;
pub mod parse;
pub mod places;
pub mod posting;
pub mod score;
pub mod second_reader;
pub mod tailor;
pub mod trim;
pub mod write;

pub use model::Resume;
