//! Lines with positions and styles → a resume with evidence; never fails, never invents.
//!
//! Rows → headings → sections → items → fields. Every decision is scored by evidence, and every value is a text of
//! the source with the lines that it came from.

mod assemble;
mod basics;
mod body;
mod contact;
pub mod dates;
mod doubt;
mod education;
mod evidence;
mod found;
mod guess;
mod head;
mod headings;
mod items;
mod lexicon;
mod line;
mod links;
mod listed;
mod location;
mod report;
mod row;
mod sections;
mod skills;
mod work;

use serde_json::{Map, Value};

pub(crate) use assemble::summarise;
pub use line::{Line, Rect, Source, SourceKind, Span};
pub use report::{FieldReport, Parsed, Warning};

pub(crate) use assemble::fields_of;
pub(crate) use headings::opens;
pub(crate) use lexicon::headings::Opens;

use crate::model::{Location, NotAnObject, Record, Resume};

/// Reads a resume from the lines of a document.
///
/// Never fails: what is not understood is in [`Parsed::leftover`], and what is doubtful has a low confidence.
pub fn parse(source: &Source) -> Parsed {
    assemble::parse(source)
}

/// Whether a line of this text alone may be the heading of a section, in any language that is read.
pub fn names_section(text: &str) -> bool {
    headings::opens(text).is_some()
}

/// Reads a JSON Resume document; every value is the user's own, so every confidence is 1.
pub fn from_json(value: Value) -> Result<Parsed, NotAnObject> {
    let resume = Resume::from_json(value)?;
    let fields = assemble::fields_of(&resume.to_json_resume());
    Ok(Parsed { resume, confidence: 1.0, fields, leftover: Vec::new(), warnings: Vec::new() })
}

/// Cuts a place, such as `12 Main Street, 10115 Berlin, Germany`, into the fields of a location.
pub(crate) fn location_of(text: &str) -> Value {
    location::read(text, 0, 1.0, None).write("", &mut |_, _| {})
}

/// As [`location_of`], as a record.
pub(crate) fn location(text: &str) -> Location {
    match location_of(text) {
        Value::Object(map) => Location::from_map(map),
        _ => Location::from_map(Map::new()),
    }
}

/// The entries of a list on one line, such as `Rust, SQL (PostgreSQL, SQLite); Git`.
pub(crate) fn list_of(text: &str) -> Vec<String> {
    skills::split_list(text, 0).into_iter().map(|found| found.text).collect()
}
