//! Values with the place where they were found.

use serde_json::{Map, Value};

/// A text found in the source, the lines that it came from, and how sure we are.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Found {
    pub text: String,
    /// The first and the last line.
    pub lines: (usize, usize),
    pub confidence: f32,
}

impl Found {
    pub fn new(text: impl Into<String>, line: usize, confidence: f32) -> Self {
        Self { text: text.into().trim().to_owned(), lines: (line, line), confidence }
    }
}

/// The fields of one object, in the order in which they will be written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    pub fields: Vec<(&'static str, Content)>,
}

/// What a field holds.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Text(Found),
    List(Vec<Found>),
    Entries(Vec<Entry>),
    Entry(Entry),
}

impl Entry {
    /// Sets a text field; an empty text is no value.
    pub fn set(&mut self, key: &'static str, value: Option<Found>) {
        if let Some(value) = value.filter(|value| !value.text.is_empty()) {
            self.fields.push((key, Content::Text(value)));
        }
    }

    /// Sets a list of texts; an empty list is no value.
    pub fn set_list(&mut self, key: &'static str, values: Vec<Found>) {
        let values: Vec<Found> = values.into_iter().filter(|v| !v.text.is_empty()).collect();
        if !values.is_empty() {
            self.fields.push((key, Content::List(values)));
        }
    }

    /// Sets a list of objects; an empty list is no value.
    pub fn set_entries(&mut self, key: &'static str, entries: Vec<Entry>) {
        let entries: Vec<Entry> = entries.into_iter().filter(|e| !e.fields.is_empty()).collect();
        if !entries.is_empty() {
            self.fields.push((key, Content::Entries(entries)));
        }
    }

    /// The text of a field.
    pub fn text(&self, key: &str) -> Option<&Found> {
        self.fields.iter().find_map(|(name, content)| match content {
            Content::Text(found) if *name == key => Some(found),
            _ => None,
        })
    }

    /// Writes the object and tells `visit` every value with its JSON pointer.
    pub fn write(&self, path: &str, visit: &mut dyn FnMut(&str, &Found)) -> Value {
        let mut map = Map::new();
        for (key, content) in &self.fields {
            let path = format!("{path}/{key}");
            let value = match content {
                Content::Text(found) => {
                    visit(&path, found);
                    Value::String(found.text.clone())
                }
                Content::List(list) => list
                    .iter()
                    .enumerate()
                    .map(|(at, found)| {
                        visit(&format!("{path}/{at}"), found);
                        Value::String(found.text.clone())
                    })
                    .collect(),
                Content::Entry(entry) => entry.write(&path, visit),
                Content::Entries(entries) => entries
                    .iter()
                    .enumerate()
                    .map(|(at, entry)| entry.write(&format!("{path}/{at}"), visit))
                    .enumerate()
                    .map(|(at, value)| with_id(value, key, &path, at))
                    .collect(),
            };
            map.insert((*key).to_owned(), value);
        }
        Value::Object(map)
    }
}

/// Gives an item its id at once: finding free ones for thousands of items afterwards takes long.
fn with_id(mut value: Value, key: &str, path: &str, at: usize) -> Value {
    let name = match key {
        "profiles" => "profile".to_owned(),
        "x-sections" => "section".to_owned(),
        "items" => format!(
            "item{}",
            path.trim_start_matches("/x-sections").replace("/items", "").replace('/', "-")
        ),
        "x-fields" => return value,
        other => other.to_owned(),
    };
    if let Value::Object(map) = &mut value {
        map.insert("x-id".to_owned(), Value::String(format!("{name}-{}", at + 1)));
    }
    value
}
