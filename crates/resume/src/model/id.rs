//! Stable item ids: an item keeps its id for life, whatever is done around it.

use std::collections::{HashMap, HashSet};
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::extent;
use super::record::Field;

/// The JSON key under which an item carries its id.
pub const ID_KEY: &str = "x-id";

/// The key of a note that the user keeps with an item: it is in no file for others, and no source of a claim.
pub const NOTE_KEY: &str = "x-note";

/// The stable id of one item; unique within its document, never empty once assigned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub String);

impl ItemId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for ItemId {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl Field for ItemId {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::String(text) if !text.is_empty() => Ok(Self(text)),
            other => Err(other),
        }
    }
    fn write(&self) -> Option<Value> {
        (!self.0.is_empty()).then(|| Value::String(self.0.clone()))
    }
    fn weight(&self) -> usize {
        self.0.len()
    }
    fn beginning(&self, left: &mut usize) -> Self {
        if extent::take(left, self.0.len()) { self.clone() } else { Self::default() }
    }
}

/// Keys of the document whose arrays hold items.
const LISTS: [&str; 12] = [
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
    "x-sections",
];

/// Gives every item of a document an id that is unique in it, and leaves good ids alone.
///
/// New ids are `<list>-<n>` with the smallest free n, so that the same document always gets the same ids.
pub fn ensure_ids(document: &mut Value) {
    let mut taken = HashSet::new();
    let mut repeated = HashSet::new();
    each_item(document, &mut |_, item| {
        if let Some(id) = item.get(ID_KEY).and_then(Value::as_str).filter(|id| !id.is_empty())
            && !taken.insert(id.to_owned())
        {
            repeated.insert(id.to_owned());
        }
    });
    let mut seen = HashSet::new();
    let mut next_number = HashMap::new();
    each_item(document, &mut |list, item| {
        let Some(map) = item.as_object_mut() else { return };
        let own = map.get(ID_KEY).and_then(Value::as_str).filter(|id| !id.is_empty());
        if let Some(id) = own
            && (!repeated.contains(id) || seen.insert(id.to_owned()))
        {
            return;
        }
        // Of one more number than there are ids, one is free; what was passed over once stays taken.
        let next = next_number.entry(list.to_owned()).or_insert(1_usize);
        let numbers = *next..=*next + taken.len();
        let free = numbers.map(|n| (n, format!("{list}-{n}"))).find(|(_, id)| !taken.contains(id));
        let (number, id) = free.unwrap_or_default();
        *next = number + 1;
        taken.insert(id.clone());
        map.insert(ID_KEY.to_owned(), Value::String(id));
    });
}

fn each_item(document: &mut Value, visit: &mut dyn FnMut(&str, &mut Value)) {
    fn list_items(name: &str, list: Option<&mut Value>, visit: &mut dyn FnMut(&str, &mut Value)) {
        let Some(Value::Array(items)) = list else { return };
        // A list that holds anything but objects is kept raw by the model: it has no items.
        if !items.iter().all(Value::is_object) {
            return;
        }
        for item in items {
            visit(name, item);
            if name == "section" {
                list_items("item", item.get_mut("items"), visit);
            }
        }
    }
    list_items("profile", document.pointer_mut("/basics/profiles"), visit);
    for key in LISTS {
        let name = if key == "x-sections" { "section" } else { key };
        list_items(name, document.get_mut(key), visit);
    }
}
