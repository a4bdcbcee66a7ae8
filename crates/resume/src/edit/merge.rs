//! Merging two documents that grew from the same one.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::address::{Address, id_of};
use super::diff::has_ids;
use crate::model::ItemId;

/// A field that both sides changed in different ways.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// Where.
    pub at: Address,
    /// What stood there before either change; absent when nothing did.
    pub base: Option<Value>,
    /// What our side made of it; absent when it removed it.
    pub ours: Option<Value>,
    /// What their side made of it; absent when it removed it.
    pub theirs: Option<Value>,
}

/// A merged document and what could not be decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The document with the changes of both sides; a conflicting field has our value.
    pub document: Value,
    /// The fields to decide, none when the merge is clean.
    pub conflicts: Vec<Conflict>,
}

/// Merges two documents that grew from `base`, field by field and item by item.
pub fn merge(base: &Value, ours: &Value, theirs: &Value) -> Merged {
    let mut conflicts = Vec::new();
    let merged =
        merge_value(&Address::default(), Some(base), Some(ours), Some(theirs), &mut conflicts);
    Merged { document: merged.unwrap_or_else(|| ours.clone()), conflicts }
}

fn merge_value(
    at: &Address,
    base: Option<&Value>,
    ours: Option<&Value>,
    theirs: Option<&Value>,
    conflicts: &mut Vec<Conflict>,
) -> Option<Value> {
    if ours == theirs || theirs == base {
        return ours.cloned();
    }
    if ours == base {
        return theirs.cloned();
    }
    if let (Some(ours), Some(theirs)) = (ours, theirs) {
        match (ours, theirs) {
            (Value::Object(ours), Value::Object(theirs)) => {
                let none = Map::new();
                let base = base.and_then(Value::as_object).unwrap_or(&none);
                return Some(Value::Object(merge_objects(at, base, ours, theirs, conflicts)));
            }
            (Value::Array(ours), Value::Array(theirs)) if has_ids(ours) && has_ids(theirs) => {
                let base = base.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                return Some(Value::Array(merge_items(at, base, ours, theirs, conflicts)));
            }
            _ => {}
        }
    }
    conflicts.push(Conflict {
        at: at.clone(),
        base: base.cloned(),
        ours: ours.cloned(),
        theirs: theirs.cloned(),
    });
    // Something that one side removed and the other changed is kept: nothing is lost unseen.
    ours.or(theirs).cloned()
}

fn merge_objects(
    at: &Address,
    base: &Map<String, Value>,
    ours: &Map<String, Value>,
    theirs: &Map<String, Value>,
    conflicts: &mut Vec<Conflict>,
) -> Map<String, Value> {
    let added = theirs.keys().filter(|key| !ours.contains_key(*key));
    ours.keys()
        .chain(added)
        .filter_map(|key| {
            let (base, ours, theirs) = (base.get(key), ours.get(key), theirs.get(key));
            let value = merge_value(&at.child(key), base, ours, theirs, conflicts)?;
            Some((key.clone(), value))
        })
        .collect()
}

fn merge_items(
    at: &Address,
    base: &[Value],
    ours: &[Value],
    theirs: &[Value],
    conflicts: &mut Vec<Conflict>,
) -> Vec<Value> {
    // The side that changed the order of the shared items gives the order; ours when both did.
    let (first, second) = if same_order(base, ours) && !same_order(base, theirs) {
        (theirs, ours)
    } else {
        (ours, theirs)
    };
    order(first, second)
        .into_iter()
        .filter_map(|id| {
            let find = |items: &[Value]| items.iter().find(|item| id_of(item) == Some(id)).cloned();
            let (base, ours, theirs) = (find(base), find(ours), find(theirs));
            let at = match base {
                Some(_) => Address { item: Some(ItemId::from(id)), field: Vec::new() },
                None => at.clone(),
            };
            merge_value(&at, base.as_ref(), ours.as_ref(), theirs.as_ref(), conflicts)
        })
        .collect()
}

/// The ids of both lists: `first` in its order, each id of `second` alone after the one it followed.
fn order<'a>(first: &'a [Value], second: &'a [Value]) -> Vec<&'a str> {
    let mut ids: Vec<&str> = first.iter().filter_map(id_of).collect();
    let mut previous: Option<&str> = None;
    for id in second.iter().filter_map(id_of) {
        if !ids.contains(&id) {
            let after =
                previous.and_then(|previous| ids.iter().position(|other| *other == previous));
            ids.insert(after.map_or(0, |index| index + 1), id);
        }
        previous = Some(id);
    }
    ids
}

/// Whether the items that both lists have stand in the same order.
fn same_order(base: &[Value], other: &[Value]) -> bool {
    let shared = |from: &[Value], with: &[Value]| -> Vec<String> {
        let with: HashSet<_> = with.iter().filter_map(id_of).collect();
        from.iter().filter_map(id_of).filter(|id| with.contains(id)).map(str::to_owned).collect()
    };
    shared(base, other) == shared(other, base)
}
