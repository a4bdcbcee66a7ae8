//! Arbitrary documents for property tests.

use proptest::prelude::*;
use resume::Resume;
use serde_json::{Map, Value, json};

/// Text that has hurt others: markup, operators, right-to-left, combining marks, emoji, very long.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => any::<String>(),
        1 => Just("a = b == c; C#, C++, <b>&amp;</b> \"q\" \\ /".to_owned()),
        1 => Just("مهندس برمجيات \u{202e}abc\u{202c} עברית".to_owned()),
        1 => Just("e\u{301}\u{200d}👩‍💻\u{0}\u{fffd}".to_owned()),
        1 => Just("长".repeat(10_000)),
    ]
}

/// Any JSON value, a few levels deep.
pub fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(|number| json!(number)),
        (-1.0e9..1.0e9_f64).prop_map(|number| json!(number)),
        text().prop_map(Value::String),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((key(), inner), 0..4)
                .prop_map(|pairs| Value::Object(Map::from_iter(pairs))),
        ]
    })
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(
            ["name", "position", "summary", "highlights", "startDate", "url", "keywords", "date", "level", "items"]
                .map(str::to_owned).to_vec()
        ),
        1 => "[a-z~/ü]{1,6}",
    ]
}

fn item() -> impl Strategy<Value = Value> {
    prop::collection::vec(
        (key(), prop_oneof![3 => text().prop_map(Value::String), 1 => value()]),
        0..5,
    )
    .prop_map(|pairs| Value::Object(Map::from_iter(pairs)))
}

/// A document as the world sends it: known keys with right and wrong values, unknown keys, ids or none.
pub fn document() -> impl Strategy<Value = Value> {
    let section = prop::sample::select(
        ["work", "education", "skills", "projects", "awards", "x-sections", "languages", "other"]
            .map(str::to_owned)
            .to_vec(),
    );
    let list = prop_oneof![
        5 => prop::collection::vec(item(), 0..4).prop_map(Value::Array),
        1 => value(),
    ];
    (item(), prop::collection::vec((section, list), 0..5)).prop_map(|(basics, sections)| {
        let mut map = Map::from_iter(sections);
        map.insert("basics".to_owned(), basics);
        Value::Object(map)
    })
}

/// A stored document: every item has an id.
pub fn stored() -> impl Strategy<Value = Value> {
    document().prop_map(|document| Resume::from_json(document).expect("an object").to_json())
}

/// A pair of stored documents of which the second grew from the first.
pub fn grown() -> impl Strategy<Value = (Value, Value)> {
    (stored(), stored(), any::<u64>()).prop_map(|(first, second, seed)| {
        let grown = mix(&first, &second, &mut seed.clone());
        (first, Resume::from_json(grown).expect("an object").to_json())
    })
}

/// Takes some keys and items of one document and some of the other, and shuffles lists.
pub fn mix(first: &Value, second: &Value, seed: &mut u64) -> Value {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let dice = (*seed >> 33) % 4;
    match (first, second) {
        (Value::Object(a), Value::Object(b)) => {
            let mut map = a.clone();
            for (key, value) in b {
                match (a.get(key), dice) {
                    (Some(own), _) => drop(map.insert(key.clone(), mix(own, value, seed))),
                    (None, 0..=1) => drop(map.insert(key.clone(), value.clone())),
                    _ => {}
                }
            }
            Value::Object(map)
        }
        (Value::Array(a), Value::Array(b)) => {
            let mut items = a.clone();
            match dice {
                0 => items.reverse(),
                1 => items.extend(b.iter().cloned()),
                2 => drop(items.pop()),
                _ => {
                    if let (Some(own), Some(other)) = (items.first_mut(), b.first()) {
                        *own = mix(own, other, seed);
                    }
                }
            }
            Value::Array(items)
        }
        _ if dice < 2 => second.clone(),
        _ => first.clone(),
    }
}
