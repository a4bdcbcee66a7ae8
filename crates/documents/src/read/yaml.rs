//! YAML files with the keys of a resume, under limits that aliases cannot break.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::Document;
use super::error::ReadError;
use super::text::{self, decode};

/// How many values a document may have once its aliases are followed.
const MAX_VALUES: usize = 100_000;
/// How many bytes its texts may have together.
const MAX_BYTES: usize = 8 << 20;
/// How deep values may nest.
const MAX_DEPTH: usize = 60;

/// Reads an object; YAML that is broken or no object is read as the text that it is.
pub fn read(bytes: &[u8], file_name: Option<&str>) -> Result<Document, ReadError> {
    let text = decode(bytes);
    let budget = Budget { values: Cell::new(MAX_VALUES), bytes: Cell::new(MAX_BYTES) };
    let seed = Seed { budget: &budget, depth: 0 };
    let value = serde_yaml::Deserializer::from_str(text.trim_start_matches('\u{feff}'))
        .next()
        .and_then(|document| seed.deserialize(document).ok());
    match value {
        Some(value @ Value::Object(_)) => Ok(Document::Json(value)),
        _ if budget.is_spent() => {
            Err(ReadError::DecompressedTooLarge { limit_bytes: MAX_BYTES as u64 })
        }
        _ => text::read(bytes, file_name).map(Document::Lines),
    }
}

/// What may still be read.
struct Budget {
    values: Cell<usize>,
    bytes: Cell<usize>,
}

impl Budget {
    fn spend<E: Error>(&self, bytes: usize) -> Result<(), E> {
        self.values.set(self.values.get().saturating_sub(1));
        self.bytes.set(self.bytes.get().saturating_sub(bytes));
        if self.is_spent() { Err(E::custom("too much")) } else { Ok(()) }
    }

    fn is_spent(&self) -> bool {
        self.values.get() == 0 || self.bytes.get() == 0
    }
}

#[derive(Clone, Copy)]
struct Seed<'a> {
    budget: &'a Budget,
    depth: usize,
}

impl Seed<'_> {
    fn inner<E: Error>(self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            self.budget.values.set(0);
            return Err(E::custom("too deep"));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.budget.spend(1)?;
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.budget.spend(8)?;
        Ok(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.budget.spend(8)?;
        Ok(Value::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.budget.spend(8)?;
        Ok(Value::from(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.budget.spend(value.len() + 1)?;
        Ok(Value::String(value.to_owned()))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.budget.spend(1)?;
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Value, A::Error> {
        self.budget.spend(1)?;
        let inner = self.inner()?;
        let mut list = Vec::new();
        while let Some(value) = sequence.next_element_seed(inner)? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        self.budget.spend(1)?;
        let inner = self.inner()?;
        let mut map = Map::new();
        while let Some(key) = entries.next_key_seed(inner)? {
            let value = entries.next_value_seed(inner)?;
            let key = match key {
                Value::String(key) => key,
                Value::Null => continue,
                other => other.to_string(),
            };
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}
