//! A document from outside: a resume of a reasonable size.

use resume::Resume;
use serde_json::Value;

use crate::codes;
use crate::error::{ActionError, refuse, refuse_with};

/// The most values (texts, numbers, lists, objects) of a document; a resume of ten pages has about a thousand.
const MOST_VALUES: usize = 20_000;

/// The most edits of one save.
const MOST_EDITS: usize = 1_000;

/// Reads a document; every item gets an id.
pub fn read_document(document: Value) -> Result<Resume, ActionError> {
    let mut values = 0;
    if !counts_up_to(&document, &mut values) {
        let detail = format!("It holds more than {MOST_VALUES} values.");
        return Err(refuse_with(codes::RESUME_TOO_LARGE, detail));
    }
    Ok(Resume::from_json(document)?)
}

/// Refuses a save of more edits than anybody makes at once.
pub fn check_edit_count(edits: usize) -> Result<(), ActionError> {
    if edits > MOST_EDITS { Err(refuse(codes::TOO_MANY_EDITS)) } else { Ok(()) }
}

fn counts_up_to(value: &Value, values: &mut usize) -> bool {
    *values += 1;
    *values <= MOST_VALUES
        && match value {
            Value::Array(items) => items.iter().all(|item| counts_up_to(item, values)),
            Value::Object(map) => map.values().all(|item| counts_up_to(item, values)),
            _ => true,
        }
}
