//! Resumes that other programs wrote as data → our resume; what has no place in it becomes leftover.

mod bag;
mod json_resume;
mod linkedin;
mod period;
mod reactive_resume;
mod rendercv;
mod rich;

use serde_json::{Map, Value};

pub use linkedin::Table;

use crate::Resume;
use crate::parse::Parsed;

/// Whose form some data has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// JSON Resume, 1.0 or older.
    JsonResume,
    /// Reactive Resume, version 3, 4 or 5.
    ReactiveResume,
    /// RenderCV, version 1 or 2.
    RenderCv,
    /// The archive that LinkedIn gives its members.
    LinkedIn,
}

/// Data that is no resume in any form that we know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct NotAResume {
    /// What is wrong with it, to follow "this is not a resume:".
    pub reason: String,
}

impl NotAResume {
    fn because(reason: &str) -> Self {
        Self { reason: reason.to_owned() }
    }
}

/// Keys under which programs wrap the document itself.
const WRAPPERS: [&str; 7] =
    ["resume", "jsonResume", "json_resume", "jsonresume", "data", "document", "content"];

/// Reads a resume from data; every value is the user's own, so every confidence is 1.
pub fn read(value: Value) -> Result<(Dialect, Parsed), NotAResume> {
    let Value::Object(mut map) = value else {
        let kind = if value.is_array() { "it is a list" } else { "it is a single value" };
        return Err(NotAResume::because(kind));
    };
    for _ in 0..3 {
        if let Some(dialect) = dialect(&map) {
            return dialect_of(dialect, map);
        }
        let wrapper = WRAPPERS.iter().find(|key| map.get(**key).is_some_and(Value::is_object));
        let inner = wrapper.and_then(|key| map.shift_remove(*key));
        let Some(Value::Object(inner)) = inner else { break };
        map = inner;
    }
    Err(NotAResume::because("it has no basics, work, education or other part of one"))
}

/// Reads the tables of a LinkedIn archive.
pub fn read_linkedin(tables: Vec<Table>) -> Result<Parsed, NotAResume> {
    let (resume, leftover) = linkedin::read(tables);
    let parsed = finish(resume, leftover);
    if parsed.fields.is_empty() && parsed.leftover.is_empty() {
        return Err(NotAResume::because("its tables are empty"));
    }
    Ok(parsed)
}

/// Whose form an object has, by the keys that only this form has.
fn dialect(map: &Map<String, Value>) -> Option<Dialect> {
    let has = |key: &str| map.get(key).is_some_and(Value::is_object);
    if has("cv") {
        return Some(Dialect::RenderCv);
    }
    if has("sections") && has("basics") {
        return Some(Dialect::ReactiveResume);
    }
    json_resume::is_one(map).then_some(Dialect::JsonResume)
}

fn dialect_of(dialect: Dialect, map: Map<String, Value>) -> Result<(Dialect, Parsed), NotAResume> {
    let (resume, leftover) = match dialect {
        Dialect::RenderCv => rendercv::read(map),
        Dialect::ReactiveResume => reactive_resume::read(map),
        Dialect::JsonResume | Dialect::LinkedIn => {
            let value = Value::Object(json_resume::modern(map)?);
            let resume = Resume::from_json(value)
                .map_err(|error| NotAResume::because(&error.to_string()))?;
            (resume, Vec::new())
        }
    };
    Ok((dialect, finish(resume, leftover)))
}

fn finish(resume: Resume, leftover: Vec<String>) -> Parsed {
    let resume = resume.with_ids();
    let fields = crate::parse::fields_of(&resume.to_json_resume());
    Parsed { resume, confidence: 1.0, fields, leftover, warnings: Vec::new() }
}
