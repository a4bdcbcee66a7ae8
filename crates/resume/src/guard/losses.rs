//! What an edit would leave out: sections, items, bullets and numbers that the resume has.

use std::collections::HashSet;

use serde_json::Value;

use super::numbers::numbers;
use super::texts::weighty;
use super::{Warning, WarningKind};
use crate::posting::lexicon::words;
use crate::posting::start_of;

/// At most this many are told for one edit.
const MOST: usize = 20;

/// Tells what stands in `before` and not in `after`.
pub(super) fn check(path: &str, before: &Value, after: &Value, warnings: &mut Vec<Warning>) {
    let first = warnings.len();
    parts(path, before, after, warnings);
    figures(before, after, warnings);
    warnings.truncate(first + MOST);
}

fn parts(path: &str, before: &Value, after: &Value, warnings: &mut Vec<Warning>) {
    match (before, after) {
        (Value::Object(old), _) => {
            let whole = path.is_empty();
            for (key, value) in old.iter().filter(|(key, _)| !key.starts_with("x-id")) {
                let new = after.get(key).unwrap_or(&Value::Null);
                if whole && is_empty(new) && !is_empty(value) {
                    let text = key.clone();
                    warnings.push(Warning { kind: WarningKind::LostSection, text });
                } else {
                    parts(&format!("{path}/{key}"), value, new, warnings);
                }
            }
        }
        (Value::Array(old), _) => {
            let none = Vec::new();
            list(old, after.as_array().unwrap_or(&none), warnings);
        }
        _ => {}
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::String(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// Elements that have gone: neither they nor anything that is mostly made of their words is there any more.
fn list(old: &[Value], new: &[Value], warnings: &mut Vec<Warning>) {
    let kept: Vec<HashSet<u64>> = new.iter().map(stems).collect();
    for item in old.iter().filter(|item| !new.contains(item)).take(200) {
        let id = item.get("x-id");
        if id.is_some() && new.iter().any(|other| other.get("x-id") == id) {
            continue;
        }
        let own = stems(item);
        let is_kept = |other: &HashSet<u64>| own.intersection(other).count() * 2 >= own.len();
        if own.is_empty() || kept.iter().any(is_kept) {
            continue;
        }
        let kind = if item.is_string() { WarningKind::LostBullet } else { WarningKind::LostItem };
        let named = ["name", "title", "organization", "institution", "language"]
            .iter()
            .find_map(|key| item.get(key).and_then(Value::as_str));
        let text = item.as_str().or(named).unwrap_or_default();
        warnings.push(Warning { kind, text: text.chars().take(200).collect() });
    }
}

fn stems(value: &Value) -> HashSet<u64> {
    let mut found = HashSet::new();
    each_text(value, &mut |text| found.extend(weighty(&words(text))));
    found
}

/// Numbers that have gone, counted over the whole edit.
fn figures(before: &Value, after: &Value, warnings: &mut Vec<Warning>) {
    let mut left: HashSet<u128> = HashSet::new();
    each_text(after, &mut |text| {
        left.extend(numbers(text, &words(text)).iter().map(|number| number.value));
    });
    let mut told = HashSet::new();
    each_text(before, &mut |text| {
        for number in numbers(text, &words(text)) {
            if !left.contains(&number.value) && told.insert(number.value) {
                let text = text.get(number.start..number.end).unwrap_or_default().to_owned();
                warnings.push(Warning { kind: WarningKind::LostNumber, text });
            }
        }
    });
}

fn each_text(value: &Value, take: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => take(start_of(text, 20_000)),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, take)),
        Value::Object(map) => {
            let shown = map.iter().filter(|(key, _)| !key.starts_with("x-id"));
            shown.for_each(|(_, item)| each_text(item, take));
        }
        _ => {}
    }
}
