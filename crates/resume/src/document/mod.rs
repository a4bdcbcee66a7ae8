//! Documents beside the resume: cover letters and portfolios, as structured texts that a person edits.
//!
//! Every field is text as it was typed; nothing is required, so that a half-written document can be saved.

mod letter;
mod parts;
mod portfolio;
mod slug;

pub use letter::{CoverLetter, Recipient, Sender};
pub use parts::{Part, letter_parts, portfolio_parts, without};
pub use portfolio::{Link, Portfolio, PortfolioContact, PortfolioSkills, PortfolioWork, Theme};
pub use slug::{Slug, SlugError};
