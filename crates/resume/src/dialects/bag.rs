//! An object of somebody else's data, emptied key by key: what is left in the end has no place of ours.

use serde_json::{Map, Value};

use super::rich;

/// The keys of an object that were not taken yet.
#[derive(Debug, Default)]
pub struct Bag {
    map: Map<String, Value>,
}

impl Bag {
    /// A bag of an object's keys; anything else is kept under one key, so that it is not lost.
    pub fn new(value: Value) -> Self {
        match value {
            Value::Object(map) => Self { map },
            Value::Null => Self::default(),
            other => Self { map: Map::from_iter([("value".to_owned(), other)]) },
        }
    }

    /// Whether a key is there with a value.
    pub fn has(&self, name: &str) -> bool {
        self.map.get(name).is_some_and(|value| !is_blank(value))
    }

    /// Takes the first of some keys that holds a text, number or true statement.
    pub fn text(&mut self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| {
            let text = scalar(self.map.get(*name)?)?;
            self.map.shift_remove(*name);
            (!text.trim().is_empty()).then_some(text)
        })
    }

    /// Takes the first of some keys that holds text with marks, as plain paragraphs and entries of lists.
    pub fn rich(&mut self, names: &[&str]) -> rich::Text {
        self.text(names).map(|text| rich::html(&text)).unwrap_or_default()
    }

    /// Takes a list of texts; one text alone is a list of one.
    pub fn texts(&mut self, names: &[&str]) -> Vec<String> {
        for name in names {
            match self.map.get(*name) {
                Some(Value::Array(list)) if list.iter().all(|entry| scalar(entry).is_some()) => {
                    let texts = list.iter().filter_map(scalar).filter(|text| !text.is_empty());
                    let texts = texts.collect();
                    self.map.shift_remove(*name);
                    return texts;
                }
                Some(value) if scalar(value).is_some() => {
                    return self.text(&[name]).into_iter().collect();
                }
                _ => {}
            }
        }
        Vec::new()
    }

    /// Takes a list of anything.
    pub fn list(&mut self, name: &str) -> Vec<Value> {
        match self.map.get(name) {
            Some(Value::Array(_)) => match self.map.shift_remove(name) {
                Some(Value::Array(list)) => list,
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Takes an object; an absent one is an empty bag.
    pub fn bag(&mut self, name: &str) -> Self {
        match self.map.get(name) {
            Some(Value::Object(_)) => Self::new(self.map.shift_remove(name).unwrap_or(Value::Null)),
            _ => Self::default(),
        }
    }

    /// Takes keys that say nothing about the person: ids, colours, positions.
    pub fn ignore(&mut self, names: &[&str]) {
        for name in names {
            self.map.shift_remove(*name);
        }
    }

    /// The keys that are left, each with its value.
    pub fn entries(self) -> impl Iterator<Item = (String, Value)> {
        self.map.into_iter()
    }

    /// Tells what is left, one line for each value, beginning with where it stood.
    pub fn tell(self, place: &str, leftover: &mut Vec<String>) {
        for (key, value) in self.map {
            let place = if place.is_empty() { key } else { format!("{place}: {key}") };
            tell(&place, value, leftover);
        }
    }
}

/// Tells a value that has no place.
pub fn tell(place: &str, value: Value, leftover: &mut Vec<String>) {
    match value {
        Value::Object(_) => Bag::new(value).tell(place, leftover),
        Value::Array(list) => {
            for entry in list {
                tell(place, entry, leftover);
            }
        }
        other => {
            let text = scalar(&other).map(|text| rich::html(&text).joined()).unwrap_or_default();
            if !text.is_empty() {
                leftover.push(format!("{place}: {text}"));
            }
        }
    }
}

/// The text of a single value; `false` says nothing.
pub fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(true) => Some("true".to_owned()),
        Value::Bool(false) | Value::Null => Some(String::new()),
        _ => None,
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}
