//! The changes that lead from one document to another.

use std::collections::HashSet;

use serde_json::Value;

use super::address::{Address, id_of};
use super::apply::{Change, Edit};
use crate::model::ItemId;

/// The changes that turn `before` into exactly `after`, as few and as small as item ids allow.
pub fn diff(before: &Value, after: &Value) -> Vec<Edit> {
    let mut edits = Vec::new();
    compare(&Address::default(), before, after, &mut edits);
    edits
}

fn compare(at: &Address, before: &Value, after: &Value, edits: &mut Vec<Edit>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, value) in old {
                let at = at.child(key);
                match new.get(key) {
                    Some(other) => compare(&at, value, other, edits),
                    None => edits.push(Edit::set(at, Some(value.clone()), None)),
                }
            }
            for (key, value) in new {
                if !old.contains_key(key) {
                    edits.push(Edit::set(at.child(key), None, Some(value.clone())));
                }
            }
        }
        (Value::Array(old), Value::Array(new)) if has_ids(old) && has_ids(new) => {
            compare_items(at, old, new, edits);
        }
        _ => edits.push(Edit::set(at.clone(), Some(before.clone()), Some(after.clone()))),
    }
}

/// Compares two lists of items: removals first, then insertions and moves, then the items that stayed.
fn compare_items(at: &Address, old: &[Value], new: &[Value], edits: &mut Vec<Edit>) {
    let wanted: HashSet<_> = new.iter().filter_map(id_of).collect();
    let mut current: Vec<&Value> = old.iter().collect();
    for index in (0..current.len()).rev() {
        if !id_of(current[index]).is_some_and(|id| wanted.contains(id)) {
            let gone = current.remove(index);
            edits.push(Edit::set(at.child(index.to_string()), Some(gone.clone()), None));
        }
    }
    for (index, item) in new.iter().enumerate() {
        let id = id_of(item);
        if current.get(index).is_some_and(|other| id_of(other) == id) {
            continue;
        }
        if let Some(from) = current.iter().position(|other| id_of(other) == id) {
            let moved = current.remove(from);
            current.insert(index, moved);
            let id = id.map(ItemId::from);
            edits.push(Edit { at: at.clone(), change: Change::Move { id, from, to: index } });
        } else {
            current.insert(index, item);
            edits.push(Edit::set(at.child(index.to_string()), None, Some(item.clone())));
        }
    }
    for (was, is) in current.into_iter().zip(new) {
        let at = Address { item: id_of(is).map(ItemId::from), field: Vec::new() };
        compare(&at, was, is, edits);
    }
}

/// Whether every element is an item with an id of its own.
pub(super) fn has_ids(items: &[Value]) -> bool {
    let ids: HashSet<_> = items.iter().filter_map(id_of).collect();
    !items.is_empty() && ids.len() == items.len()
}
