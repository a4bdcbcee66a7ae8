//! Applying a change, and turning it round.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use super::address::{Address, find, find_mut, id_of};
use crate::model::ItemId;

/// One typed change to a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// Where it happens.
    #[serde(flatten)]
    pub at: Address,
    /// What happens there.
    #[serde(flatten)]
    pub change: Change,
}

/// What happens at an address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case")]
pub enum Change {
    /// Replaces `before` by `after`; an absent one means that nothing stands there.
    ///
    /// In a list, an absent `before` inserts at the index and an absent `after` removes there.
    Set {
        /// What must stand there now.
        #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
        before: Option<Value>,
        /// What stands there afterwards.
        #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
        after: Option<Value>,
    },
    /// Moves an item of the list at the address.
    Move {
        /// The item moved; checked when given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<ItemId>,
        /// Its index now.
        from: usize,
        /// Its index afterwards.
        to: usize,
    },
}

/// Why a change does not fit the document; the document is unchanged.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum EditError {
    /// The item or list that the change is addressed to is not in the document.
    #[error("there is no such item or field: {0:?}")]
    NotFound(Address),
    /// Something else stands there than the change expects.
    #[error("the field {at:?} has changed in the meantime")]
    Stale {
        /// Where.
        at: Address,
        /// What stands there.
        found: Option<Value>,
    },
}

impl Edit {
    /// A change that replaces `before` by `after`.
    pub fn set(at: Address, before: Option<Value>, after: Option<Value>) -> Self {
        Self { at, change: Change::Set { before, after } }
    }

    /// The change that undoes this one.
    ///
    /// Exact for a change that [`apply`] gave back; one of your own may still need parents made.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let change = match self.change.clone() {
            Change::Set { before, after } => Change::Set { before: after, after: before },
            Change::Move { id, from, to } => Change::Move { id, from: to, to: from },
        };
        Self { at: self.at.clone(), change }
    }
}

/// Applies a change and answers with the change as it really happened, whose inverse is exact.
///
/// It differs from the one asked for when objects or lists on the way had to be made.
pub fn apply(document: &mut Value, edit: &Edit) -> Result<Edit, EditError> {
    match &edit.change {
        Change::Set { before, after } => set(document, &edit.at, before.as_ref(), after.as_ref()),
        Change::Move { id, from, to } => {
            move_item(document, &edit.at, id.as_ref(), *from, *to)?;
            Ok(edit.clone())
        }
    }
}

/// Applies changes in order, all or none.
pub fn apply_all(document: &mut Value, edits: &[Edit]) -> Result<Vec<Edit>, EditError> {
    let mut copy = document.clone();
    let applied = edits.iter().map(|edit| apply(&mut copy, edit)).collect::<Result<_, _>>()?;
    *document = copy;
    Ok(applied)
}

fn set(
    document: &mut Value,
    at: &Address,
    before: Option<&Value>,
    after: Option<&Value>,
) -> Result<Edit, EditError> {
    let missing = || EditError::NotFound(at.clone());
    let path = at.path_in(document).ok_or_else(missing)?;
    if path.is_empty() {
        return set_root(document, at, before, after);
    }
    let present = (0..path.len())
        .take_while(|depth| find(document, &path[..*depth]).is_some())
        .last()
        .unwrap_or(0);
    if present + 1 < path.len() {
        let Some(after) = after else { return Err(missing()) };
        if before.is_some() {
            return Err(EditError::Stale { at: at.clone(), found: None });
        }
        // Parents are missing: the change becomes "set the first missing parent to all that is below it".
        let value = build(&path[present + 1..], after.clone()).ok_or_else(missing)?;
        let at = Address { item: None, field: path[..=present].to_vec() };
        return set(document, &at, None, Some(&value));
    }
    let (last, parents) = path.split_last().ok_or_else(missing)?;
    let parent = find_mut(document, parents).ok_or_else(missing)?;
    match parent {
        Value::Object(map) => set_key(map, last, at, before, after)?,
        Value::Array(items) => {
            let index =
                if last == "-" { items.len() } else { last.parse().map_err(|_| missing())? };
            set_index(items, index, at, before, after)?;
            let mut field = parents.to_vec();
            field.push(index.to_string());
            // Undoing an insertion or removal needs the index: the item may not be there to be found.
            let at = Address { item: None, field };
            return Ok(Edit::set(at, before.cloned(), after.cloned()));
        }
        _ => return Err(missing()),
    }
    Ok(Edit::set(at.clone(), before.cloned(), after.cloned()))
}

fn set_root(
    document: &mut Value,
    at: &Address,
    before: Option<&Value>,
    after: Option<&Value>,
) -> Result<Edit, EditError> {
    if before != Some(document) {
        return Err(EditError::Stale { at: at.clone(), found: Some(document.clone()) });
    }
    let after = after.ok_or_else(|| EditError::NotFound(at.clone()))?;
    *document = after.clone();
    Ok(Edit::set(at.clone(), before.cloned(), Some(after.clone())))
}

fn set_key(
    map: &mut Map<String, Value>,
    key: &str,
    at: &Address,
    before: Option<&Value>,
    after: Option<&Value>,
) -> Result<(), EditError> {
    if map.get(key) != before {
        return Err(EditError::Stale { at: at.clone(), found: map.get(key).cloned() });
    }
    match after {
        Some(value) => map.insert(key.to_owned(), value.clone()),
        None => map.shift_remove(key),
    };
    Ok(())
}

fn set_index(
    items: &mut Vec<Value>,
    index: usize,
    at: &Address,
    before: Option<&Value>,
    after: Option<&Value>,
) -> Result<(), EditError> {
    let stale = |found: Option<&Value>| EditError::Stale { at: at.clone(), found: found.cloned() };
    match (before, after) {
        (None, Some(value)) if index <= items.len() => items.insert(index, value.clone()),
        (Some(before), after) => {
            let found = items.get_mut(index).ok_or_else(|| stale(None))?;
            if found != before {
                return Err(stale(Some(found)));
            }
            match after {
                Some(value) => *found = value.clone(),
                None => drop(items.remove(index)),
            }
        }
        _ => return Err(EditError::NotFound(at.clone())),
    }
    Ok(())
}

fn move_item(
    document: &mut Value,
    at: &Address,
    id: Option<&ItemId>,
    from: usize,
    to: usize,
) -> Result<(), EditError> {
    let missing = || EditError::NotFound(at.clone());
    let path = at.path_in(document).ok_or_else(missing)?;
    let Some(Value::Array(items)) = find_mut(document, &path) else { return Err(missing()) };
    if from >= items.len() || to >= items.len() {
        return Err(missing());
    }
    if id.is_some_and(|id| id_of(&items[from]) != Some(id.as_str())) {
        return Err(EditError::Stale { at: at.clone(), found: Some(items[from].clone()) });
    }
    let item = items.remove(from);
    items.insert(to, item);
    Ok(())
}

/// The value that has `leaf` at `path`: an index of 0 (or `-`) makes a list, every other key an object.
fn build(path: &[String], leaf: Value) -> Option<Value> {
    path.iter().rev().try_fold(leaf, |value, key| match key.as_str() {
        "0" | "-" => Some(Value::Array(vec![value])),
        key if key.bytes().all(|byte| byte.is_ascii_digit()) => None,
        key => Some(Value::Object(Map::from_iter([(key.to_owned(), value)]))),
    })
}

/// Keeps `null` apart from an absent key.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}
