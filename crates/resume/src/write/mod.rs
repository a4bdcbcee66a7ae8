//! Texts written by rules from the facts of a resume: content for sections, cover letters, portfolio texts.
//!
//! Every sentence about the person is made of what the resume says, carries its sources, and was judged by the guard.

mod checked;
mod clause;
mod content;
mod facts;
mod grouping;
mod letter;
mod options;
pub(crate) mod phrasing;
mod portfolio;
pub(crate) mod prose;
mod rephrased;
pub(crate) mod summary;
mod summary_words;

pub use checked::Passage;
pub use content::{Content, Question, Subject, content};
pub use letter::{Letter, courtesies, cover_letter};
pub use options::{Length, Options, Tone};
pub use portfolio::{Outcome, PortfolioText, SelectedWork, SkillGroup, portfolio};

pub(crate) use checked::Checker;
pub(crate) use facts::{Facts, is_over};
pub(crate) use rephrased::rephrased_bullets;

/// Who writes here, as results say it.
pub const WRITER: &str = "rules";
