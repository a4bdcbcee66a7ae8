//! Bold, italic and links inside texts, written as marks: `**bold**`, `*italic*`, `[words](address)`.
//!
//! A document says with [`Resume::marks`](crate::Resume) that its longer texts carry marks; without it every character
//! stands for itself. The notation is a small part of `CommonMark`, so that other programs show such a text as it is meant.
//! Everything that reads a resume (score, guard, writers) reads it without marks.

mod link;
mod plain;
mod restore;
mod scan;
mod style;

use serde::{Deserialize, Serialize};

pub use link::{LONGEST_LINK, link_target};
pub use plain::PROSE;
pub(crate) use restore::{Restorer, read_value};

/// A piece of a text with one look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Its words, without marks.
    pub text: String,
    /// Whether it is bold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bold: bool,
    /// Whether it is italic.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub italic: bool,
    /// Where a click leads: a web, mail or telephone address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl Span {
    /// Whether it looks like any other text.
    pub fn is_plain(&self) -> bool {
        !self.bold && !self.italic && self.link.is_none()
    }

    fn looks_like(&self, other: &Self) -> bool {
        (self.bold, self.italic, &self.link) == (other.bold, other.italic, &other.link)
    }
}

/// The pieces of a text that carries marks; a mark without its counterpart is a character like any other.
pub fn spans(text: &str) -> Vec<Span> {
    scan::spans(text)
}

/// The text without its marks.
pub fn plain(text: &str) -> String {
    if !text.contains(['*', '[', '\\']) {
        return text.to_owned();
    }
    spans(text).into_iter().map(|span| span.text).collect()
}

/// Writes pieces as one text with marks; [`spans`] reads the same pieces from it.
pub fn marked(spans: &[Span]) -> String {
    style::marked(spans)
}

/// The text with a backslash before what would be read as a mark; a text in which nothing would be is left as it is.
pub fn escaped(text: &str) -> String {
    if plain(text) == text && spans(text).iter().all(Span::is_plain) {
        return text.to_owned();
    }
    style::escape(text)
}

/// A new wording with the looks of the old one: what was bold, italic or a link and stands there once more, is again.
pub fn restyled(old: &str, wording: &str) -> String {
    style::restyled(&spans(old), wording)
}
