//! A document comes back exactly as it went in.

use proptest::prelude::*;
use resume::Resume;
use resume::model::{DateText, DateValue, Item, PartialDate};
use serde_json::{Value, json};

use crate::documents::{document, stored};

/// The documents are equal but for the ids that ours adds.
fn assert_same(given: &Value, kept: &Value) {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => {
            for (key, value) in given {
                assert_same(value, kept.get(key).unwrap_or_else(|| panic!("{key} is lost")));
            }
            let added: Vec<_> = kept.keys().filter(|key| !given.contains_key(*key)).collect();
            assert!(added.iter().all(|key| *key == "x-id"), "{added:?} were added");
        }
        (Value::Array(given), Value::Array(kept)) => {
            assert_eq!(given.len(), kept.len());
            given.iter().zip(kept).for_each(|(given, kept)| assert_same(given, kept));
        }
        _ => assert_eq!(given, kept),
    }
}

proptest! {
    #[test]
    fn any_document_comes_back_exactly(document in document()) {
        let kept = Resume::from_json(document.clone()).unwrap().to_json();
        assert_same(&document, &kept);
    }

    #[test]
    fn a_stored_document_is_a_fixed_point(document in stored()) {
        let text = serde_json::to_string(&document).unwrap();
        let again: Resume = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&again.to_json(), &document);
        prop_assert_eq!(again.clone().with_ids(), again);
    }
}

#[test]
fn wrong_types_and_nulls_are_kept_beside_what_is_read() {
    let document = json!({
        "basics": {"name": 7, "email": null, "location": {}, "profiles": [], "unknown": {"a": [1, 2.5]}},
        "work": [{"name": "A", "highlights": ["x", 3], "endDate": null, "x-hidden": true}],
        "education": "none", "meta": {"version": "v1.0.0"}, "$schema": "…",
    });
    let resume = Resume::from_json(document.clone()).unwrap();
    assert_eq!(resume.work[0].name.as_deref(), Some("A"));
    assert!(resume.work[0].hidden());
    assert!(resume.work[0].highlights.is_empty() && resume.basics.name.is_none());
    assert_eq!(resume.to_json_resume(), document);
}

#[test]
fn ids_are_unique_and_stay() {
    let resume = Resume::from_json(json!({
        "work": [{"x-id": "a"}, {"x-id": "a"}, {}, {"x-id": "work-1"}],
        "basics": {"profiles": [{}]},
        "x-sections": [{"items": [{}, {}]}],
    }))
    .unwrap();
    let ids: Vec<_> = resume.work.iter().map(|work| work.id.as_str()).collect();
    assert_eq!(ids, ["a", "work-2", "work-3", "work-1"]);
    assert_eq!(resume.basics.profiles[0].id.as_str(), "profile-1");
    assert_eq!(resume.custom[0].id.as_str(), "section-1");
    assert_eq!(resume.custom[0].items[1].id.as_str(), "item-2");
}

#[test]
fn only_an_object_is_a_resume() {
    for document in [json!([]), json!("x"), json!(null), json!(3)] {
        assert!(Resume::from_json(document).is_err());
    }
}

#[test]
fn dates_are_kept_as_typed_and_read_as_far_as_they_go() {
    let on = |year, month, day| Some(DateValue::On(PartialDate { year, month, day }));
    for (text, value) in [
        ("2019", on(2019, None, None)),
        ("2019-09", on(2019, Some(9), None)),
        ("2020-02-29", on(2020, Some(2), Some(29))),
        ("2019-02-29", None),
        ("2019-13", None),
        ("03/2018", on(2018, Some(3), None)),
        ("Sept 2019", on(2019, Some(9), None)),
        ("Present", Some(DateValue::Present)),
        ("Summer 2015", None),
        ("", None),
    ] {
        assert_eq!(DateText::from(text).value(), value, "{text}");
    }
}

#[test]
fn private_notes_are_kept_and_are_in_no_file_for_others() {
    let document = json!({
        "work": [{"x-id": "a", "position": "Analyst", "x-note": "ask Kim"}],
        "x-sections": [{"x-id": "b", "items": [{"x-id": "c", "x-note": "drop this?", "name": "Stage"}]}],
    });
    let resume = Resume::from_json(document.clone()).unwrap();
    assert_eq!(resume.to_json(), document);
    assert_eq!(
        resume.to_json_resume(),
        json!({
            "work": [{"position": "Analyst"}],
            "x-sections": [{"items": [{"name": "Stage"}]}],
        })
    );
}
