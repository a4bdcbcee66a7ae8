//! Fields that no writer may touch: who the person is, employers, titles, dates, degrees.

use serde_json::Value;

use super::{Claim, ClaimKind};

/// Notes every frozen field that would change.
pub(super) fn check(
    document: &Value,
    path: &str,
    before: &Value,
    after: &Value,
    claims: &mut Vec<Claim>,
) {
    let keys: Vec<&str> = path.split('/').skip(1).collect();
    compare(document, &keys, before, after, claims);
}

fn compare(
    document: &Value,
    keys: &[&str],
    before: &Value,
    after: &Value,
    claims: &mut Vec<Claim>,
) {
    if before == after {
        return;
    }
    if is_frozen(keys) {
        let text = match after {
            Value::String(text) => text.clone(),
            Value::Null => before.as_str().unwrap_or("").to_owned(),
            other => other.to_string(),
        };
        claims.push(Claim { text, kind: ClaimKind::Frozen, source: None, supported: false });
        return;
    }
    match (before, after) {
        (Value::Object(old), _) => {
            let none = serde_json::Map::new();
            let new = after.as_object().unwrap_or(&none);
            // An unknown new key may be anything; the texts below it are judged as texts.
            for key in old.keys().chain(new.keys().filter(|key| !old.contains_key(*key))) {
                let at: Vec<&str> = keys.iter().copied().chain([key.as_str()]).collect();
                let (old, new) =
                    (old.get(key).unwrap_or(&Value::Null), new.get(key).unwrap_or(&Value::Null));
                compare(document, &at, old, new, claims);
            }
        }
        (Value::Array(old), _) if holds_items(keys) => {
            let none = Vec::new();
            compare_lists(document, keys, old, after.as_array().unwrap_or(&none), claims);
        }
        (Value::Null, Value::Array(new)) if holds_items(keys) => {
            compare_lists(document, keys, &[], new, claims);
        }
        (Value::Null, Value::Object(new)) => {
            for (key, value) in new {
                let at: Vec<&str> = keys.iter().copied().chain([key.as_str()]).collect();
                compare(document, &at, &Value::Null, value, claims);
            }
        }
        _ => {}
    }
}

/// Items may change places; each is compared with itself, and none may come or go.
fn compare_lists(
    document: &Value,
    keys: &[&str],
    old: &[Value],
    new: &[Value],
    claims: &mut Vec<Claim>,
) {
    let mut left: Vec<&Value> = old.iter().collect();
    for (index, item) in new.iter().enumerate() {
        let same = left
            .iter()
            .position(|other| *other == item)
            .or_else(|| {
                left.iter().position(|other| {
                    identity(other).is_some() && identity(other) == identity(item)
                })
            })
            .or_else(|| (left.len() == new.len() - index && !left.is_empty()).then_some(0));
        let index = index.to_string();
        let at: Vec<&str> = keys.iter().copied().chain([index.as_str()]).collect();
        let other = same.map_or(&Value::Null, |at| left.remove(at));
        compare(document, &at, other, item, claims);
    }
    if keys.first() != Some(&"skills") {
        for (index, gone) in left.into_iter().enumerate() {
            let index = index.to_string();
            let at: Vec<&str> = keys.iter().copied().chain([index.as_str()]).collect();
            compare(document, &at, gone, &Value::Null, claims);
        }
    }
}

fn identity(item: &Value) -> Option<&str> {
    item.get("x-id").and_then(Value::as_str)
}

fn holds_items(keys: &[&str]) -> bool {
    keys.len() == 1 && LISTS.contains(&keys[0]) || keys == ["basics", "profiles"]
}

/// Whether the field at these keys may not be changed by a writer.
fn is_frozen(keys: &[&str]) -> bool {
    match keys {
        ["basics", field, ..] => !matches!(*field, "summary" | "label" | "x-fields"),
        ["x-id"] => true,
        [list, _, field, ..] => {
            FROZEN.iter().any(|(name, fields)| name == list && fields.contains(field))
        }
        // A whole entry that comes or goes changes an employer or a degree.
        _ => false,
    }
}

const LISTS: [&str; 11] = [
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
];

const FROZEN: [(&str, &[&str]); 9] = [
    ("work", &["name", "position", "startDate", "endDate", "location", "url", "x-id"]),
    ("volunteer", &["organization", "position", "startDate", "endDate", "location", "url", "x-id"]),
    (
        "education",
        &[
            "institution",
            "studyType",
            "area",
            "score",
            "startDate",
            "endDate",
            "location",
            "url",
            "x-id",
        ],
    ),
    ("certificates", &["name", "date", "issuer", "url", "x-id"]),
    ("awards", &["title", "date", "awarder", "x-id"]),
    ("publications", &["name", "publisher", "releaseDate", "url", "x-id"]),
    ("projects", &["name", "entity", "url", "startDate", "endDate", "x-id"]),
    ("languages", &["language", "fluency", "x-id"]),
    ("references", &["name", "reference", "x-id"]),
];
