//! Reading and writing records without loss: what a field cannot hold stays beside it, untouched.

use serde_json::{Map, Value};

use super::extent;

/// A value that one key of a record holds.
pub trait Field: Sized {
    /// Reads a JSON value, or hands it back unchanged when this type cannot hold it exactly.
    fn read(value: Value) -> Result<Self, Value>;
    /// Writes the value, or `None` when the key should be absent.
    fn write(&self) -> Option<Value>;
    /// How much there is to read in it: the bytes of its texts, and something for every part.
    fn weight(&self) -> usize {
        0
    }
    /// A copy of its beginning: as much as fits into the weight that is left.
    #[must_use]
    fn beginning(&self, left: &mut usize) -> Self;
}

/// A JSON object with known keys and any number of unknown ones.
pub trait Record: Sized {
    /// Reads the known keys; everything else goes to `extra`.
    fn from_map(map: Map<String, Value>) -> Self;
    /// Writes known keys first, then `extra`; a known value wins over an extra one of the same key.
    fn to_map(&self) -> Map<String, Value>;
}

impl Field for Option<String> {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::String(text) => Ok(Some(text)),
            other => Err(other),
        }
    }
    fn write(&self) -> Option<Value> {
        self.clone().map(Value::String)
    }
    fn weight(&self) -> usize {
        self.as_ref().map_or(0, |text| extent::of(text))
    }
    fn beginning(&self, left: &mut usize) -> Self {
        self.as_ref().and_then(|text| extent::beginning(text, left))
    }
}

impl Field for Option<f64> {
    fn read(value: Value) -> Result<Self, Value> {
        // Only numbers that survive the way through f64 unchanged are read.
        match value.as_f64() {
            Some(number) if value.is_f64() => Ok(Some(number)),
            _ => Err(value),
        }
    }
    fn write(&self) -> Option<Value> {
        self.and_then(serde_json::Number::from_f64).map(Value::Number)
    }
    fn beginning(&self, _: &mut usize) -> Self {
        *self
    }
}

impl Field for bool {
    fn read(value: Value) -> Result<Self, Value> {
        if value == Value::Bool(true) { Ok(true) } else { Err(value) }
    }
    fn write(&self) -> Option<Value> {
        self.then_some(Value::Bool(true))
    }
    fn beginning(&self, _: &mut usize) -> Self {
        *self
    }
}

impl Field for Vec<String> {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::Array(items) if !items.is_empty() && items.iter().all(Value::is_string) => {
                Ok(items.iter().filter_map(Value::as_str).map(str::to_owned).collect())
            }
            other => Err(other),
        }
    }
    fn write(&self) -> Option<Value> {
        (!self.is_empty()).then(|| self.iter().cloned().map(Value::String).collect())
    }
    fn weight(&self) -> usize {
        self.iter().map(|text| extent::of(text)).sum()
    }
    fn beginning(&self, left: &mut usize) -> Self {
        self.iter().map_while(|text| extent::beginning(text, left)).collect()
    }
}

impl Field for Map<String, Value> {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::Object(map) if !map.is_empty() => Ok(map),
            other => Err(other),
        }
    }
    fn write(&self) -> Option<Value> {
        (!self.is_empty()).then(|| Value::Object(self.clone()))
    }
    fn weight(&self) -> usize {
        self.len() * extent::PART
    }
    fn beginning(&self, left: &mut usize) -> Self {
        let pairs = self.iter().take_while(|_| extent::take(left, extent::PART));
        pairs.map(|(key, value)| (key.clone(), value.clone())).collect()
    }
}

/// Reads a list of records; used by [`record!`] for every list of items.
pub(super) fn read_list<T: Record>(value: Value) -> Result<Vec<T>, Value> {
    match value {
        Value::Array(items) if !items.is_empty() && items.iter().all(Value::is_object) => Ok(items
            .into_iter()
            .filter_map(|item| match item {
                Value::Object(map) => Some(T::from_map(map)),
                _ => None,
            })
            .collect()),
        other => Err(other),
    }
}

/// Writes a list of records; an empty list is an absent key.
pub(super) fn write_list<T: Record>(items: &[T]) -> Option<Value> {
    (!items.is_empty()).then(|| items.iter().map(|item| Value::Object(item.to_map())).collect())
}

/// Declares a record: a struct with public fields, its JSON keys, and lossless reading and writing.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $( $(#[$field_meta:meta])* $field:ident : $ty:ty = $key:literal ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $ty, )*
            /// Keys that are not known here, and values that a known key cannot hold, as they came.
            pub extra: serde_json::Map<String, serde_json::Value>,
        }

        impl crate::model::record::Record for $name {
            fn from_map(mut map: serde_json::Map<String, serde_json::Value>) -> Self {
                let mut record = Self::default();
                let mut unreadable = Vec::new();
                $(
                    if let Some(value) = map.shift_remove($key) {
                        match <$ty as crate::model::record::Field>::read(value) {
                            Ok(read) => record.$field = read,
                            Err(value) => unreadable.push(($key, value)),
                        }
                    }
                )*
                for (key, value) in unreadable {
                    map.insert(key.to_owned(), value);
                }
                record.extra = map;
                record
            }

            fn to_map(&self) -> serde_json::Map<String, serde_json::Value> {
                let mut map = serde_json::Map::new();
                $(
                    if let Some(value) = crate::model::record::Field::write(&self.$field) {
                        map.insert($key.to_owned(), value);
                    }
                )*
                for (key, value) in &self.extra {
                    if !map.contains_key(key) {
                        map.insert(key.clone(), value.clone());
                    }
                }
                map
            }
        }

        impl crate::model::record::Field for $name {
            fn read(value: serde_json::Value) -> Result<Self, serde_json::Value> {
                match value {
                    serde_json::Value::Object(map) if !map.is_empty() => {
                        Ok(<Self as crate::model::record::Record>::from_map(map))
                    }
                    other => Err(other),
                }
            }
            fn write(&self) -> Option<serde_json::Value> {
                let map = crate::model::record::Record::to_map(self);
                (!map.is_empty()).then(|| serde_json::Value::Object(map))
            }
            fn weight(&self) -> usize {
                let mut weight = crate::model::extent::ITEM;
                $( weight += crate::model::record::Field::weight(&self.$field); )*
                weight
            }
            fn beginning(&self, left: &mut usize) -> Self {
                Self {
                    $( $field: crate::model::record::Field::beginning(&self.$field, left), )*
                    extra: serde_json::Map::new(),
                }
            }
        }

        impl crate::model::record::Field for Vec<$name> {
            fn read(value: serde_json::Value) -> Result<Self, serde_json::Value> {
                crate::model::record::read_list(value)
            }
            fn write(&self) -> Option<serde_json::Value> {
                crate::model::record::write_list(self)
            }
            fn weight(&self) -> usize {
                self.iter().map(crate::model::record::Field::weight).sum()
            }
            fn beginning(&self, left: &mut usize) -> Self {
                let mut copies = Vec::new();
                for item in self {
                    if !crate::model::extent::take(left, crate::model::extent::ITEM) {
                        break;
                    }
                    copies.push(crate::model::record::Field::beginning(item, left));
                }
                copies
            }
        }
    };
}
pub(in crate::model) use record;
