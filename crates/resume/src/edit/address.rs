//! Where in a document a change happens.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::ItemId;

const ID_KEY: &str = "x-id";

/// A place in a document: a path of keys and list indices below an item, or below the document itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Address {
    /// The item that the path starts from; absent for the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Keys and list indices, outermost first; empty for the item itself.
    #[serde(default)]
    pub field: Vec<String>,
}

impl Address {
    /// A path below the document.
    pub fn document<const N: usize>(field: [&str; N]) -> Self {
        Self { item: None, field: field.map(str::to_owned).to_vec() }
    }

    /// A path below an item.
    pub fn item<const N: usize>(item: &ItemId, field: [&str; N]) -> Self {
        Self { item: Some(item.clone()), field: field.map(str::to_owned).to_vec() }
    }

    /// The same place one step further in.
    #[must_use]
    pub fn child(&self, key: impl Into<String>) -> Self {
        let mut field = self.field.clone();
        field.push(key.into());
        Self { item: self.item.clone(), field }
    }

    /// The full path from the root of the document, or `None` when the item is not in it.
    pub fn path_in(&self, document: &Value) -> Option<Vec<String>> {
        let mut path = match &self.item {
            Some(id) => path_of_item(document, id.as_str())?,
            None => Vec::new(),
        };
        path.extend(self.field.iter().cloned());
        Some(path)
    }

    /// The place as a JSON pointer (RFC 6901), or `None` when the item is not in the document.
    pub fn pointer_in(&self, document: &Value) -> Option<String> {
        Some(to_pointer(&self.path_in(document)?))
    }

    /// The address of a JSON pointer: relative to the innermost item on the way, if there is one.
    pub fn from_pointer(document: &Value, pointer: &str) -> Option<Self> {
        let path = from_pointer(pointer)?;
        let mut here = Some(document);
        let mut address = Self::default();
        for key in path {
            here = here.and_then(|value| step(value, &key));
            match here.and_then(|value| value.get(ID_KEY)).and_then(Value::as_str) {
                Some(id) => address = Self { item: Some(ItemId::from(id)), field: Vec::new() },
                None => address.field.push(key),
            }
        }
        Some(address)
    }
}

/// The value one key or list index further in.
pub(super) fn step<'a>(value: &'a Value, key: &str) -> Option<&'a Value> {
    match value {
        Value::Object(map) => map.get(key),
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        _ => None,
    }
}

/// The value at a path.
pub(super) fn find<'a>(document: &'a Value, path: &[String]) -> Option<&'a Value> {
    path.iter().try_fold(document, |value, key| step(value, key))
}

/// The value at a path, to be changed.
pub(super) fn find_mut<'a>(document: &'a mut Value, path: &[String]) -> Option<&'a mut Value> {
    path.iter().try_fold(document, |value, key| match value {
        Value::Object(map) => map.get_mut(key),
        Value::Array(items) => items.get_mut(key.parse::<usize>().ok()?),
        _ => None,
    })
}

/// The id of a value that is an item.
pub(super) fn id_of(value: &Value) -> Option<&str> {
    value.get(ID_KEY).and_then(Value::as_str)
}

fn to_pointer(path: &[String]) -> String {
    path.iter().fold(String::new(), |mut pointer, key| {
        pointer.push('/');
        pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
        pointer
    })
}

fn from_pointer(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let rest = pointer.strip_prefix('/')?;
    Some(rest.split('/').map(|key| key.replace("~1", "/").replace("~0", "~")).collect())
}

fn path_of_item(value: &Value, id: &str) -> Option<Vec<String>> {
    if id_of(value) == Some(id) {
        return Some(Vec::new());
    }
    let below = |key: String, value: &Value| {
        let mut path = path_of_item(value, id)?;
        path.insert(0, key);
        Some(path)
    };
    match value {
        Value::Object(map) => map.iter().find_map(|(key, value)| below(key.clone(), value)),
        Value::Array(items) => {
            items.iter().enumerate().find_map(|(index, value)| below(index.to_string(), value))
        }
        _ => None,
    }
}
