//! Changes apply, undo, compare and merge exactly.

use proptest::prelude::*;
use resume::edit::{Address, Change, Edit, EditError, apply, apply_all, diff, merge};
use resume::model::ItemId;
use serde_json::{Value, json};

use crate::documents::{grown, mix, stored};

proptest! {
    #[test]
    fn a_diff_applied_is_exact((before, after) in grown()) {
        let mut document = before.clone();
        apply_all(&mut document, &diff(&before, &after)).unwrap();
        prop_assert_eq!(document, after);
    }

    #[test]
    fn unrelated_documents_have_an_exact_diff(before in stored(), after in stored()) {
        let mut document = before.clone();
        apply_all(&mut document, &diff(&before, &after)).unwrap();
        prop_assert_eq!(document, after);
    }

    #[test]
    fn what_was_applied_can_be_undone((before, after) in grown()) {
        let mut document = before.clone();
        let applied = apply_all(&mut document, &diff(&before, &after)).unwrap();
        for edit in applied.iter().rev() {
            apply(&mut document, &edit.inverse()).unwrap();
        }
        prop_assert_eq!(document, before);
    }

    #[test]
    fn edits_survive_their_json((before, after) in grown()) {
        let edits = diff(&before, &after);
        let text = serde_json::to_string(&edits).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Edit>>(&text).unwrap(), edits);
    }

    #[test]
    fn merging_with_an_unchanged_side_gives_the_other((base, grown) in grown()) {
        for (ours, theirs) in [(&grown, &base), (&base, &grown), (&grown, &grown)] {
            let merged = merge(&base, ours, theirs);
            prop_assert_eq!(&merged.document, &grown);
            prop_assert!(merged.conflicts.is_empty());
        }
    }

    #[test]
    fn merging_never_panics(base in stored(), ours in stored(), seed in any::<u64>()) {
        let theirs = mix(&base, &ours, &mut seed.clone());
        merge(&base, &ours, &theirs);
    }
}

fn document() -> Value {
    json!({
        "basics": {"name": "Ada"},
        "work": [
            {"x-id": "a", "name": "A", "position": "Engineer", "highlights": ["one", "two"]},
            {"x-id": "b", "name": "B", "position": "Intern"},
        ],
    })
}

#[test]
fn missing_parents_are_made_and_unmade() {
    let before = document();
    for at in [
        Address::document(["basics", "location", "city"]),
        Address::document(["x-layout", "headings", "work"]),
        Address::document(["awards", "0", "title"]),
        Address::item(&ItemId::from("b"), ["highlights", "0"]),
    ] {
        let mut document = before.clone();
        let edit = Edit::set(at.clone(), None, Some(json!("x")));
        let applied = apply(&mut document, &edit).unwrap();
        let pointer = at.pointer_in(&document).unwrap();
        assert_eq!(document.pointer(&pointer), Some(&json!("x")));
        apply(&mut document, &applied.inverse()).unwrap();
        assert_eq!(document, before);
    }
}

#[test]
fn an_item_is_removed_by_id_and_comes_back_to_its_place() {
    let mut after = document();
    let item = after["work"][0].clone();
    let edit = Edit::set(Address::item(&ItemId::from("a"), []), Some(item), None);
    let applied = apply(&mut after, &edit).unwrap();
    assert_eq!(after["work"].as_array().unwrap().len(), 1);
    apply(&mut after, &applied.inverse()).unwrap();
    assert_eq!(after, document());
}

#[test]
fn a_change_that_does_not_fit_changes_nothing() {
    let mut changed = document();
    let stale =
        Edit::set(Address::document(["basics", "name"]), Some(json!("Eve")), Some(json!("Bob")));
    assert!(matches!(apply(&mut changed, &stale), Err(EditError::Stale { .. })));
    let unknown = Edit::set(Address::item(&ItemId::from("z"), ["name"]), None, Some(json!("Bob")));
    assert!(matches!(apply(&mut changed, &unknown), Err(EditError::NotFound(_))));
    let far =
        Edit { at: Address::document(["work"]), change: Change::Move { id: None, from: 0, to: 9 } };
    assert!(apply_all(&mut changed, &[far]).is_err());
    assert_eq!(changed, document());
}

#[test]
fn changes_of_both_sides_are_kept_and_a_clash_is_told_per_field() {
    let base = document();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    ours["work"][0]["position"] = json!("Lead");
    ours["basics"]["email"] = json!("ada@example.org");
    theirs["work"][0]["position"] = json!("Manager");
    theirs["work"][1]["position"] = json!("Trainee");
    theirs["work"].as_array_mut().unwrap().insert(1, json!({"x-id": "c", "name": "C"}));
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.document["basics"]["email"], "ada@example.org");
    assert_eq!(merged.document["work"][1]["name"], "C");
    assert_eq!(merged.document["work"][2]["position"], "Trainee");
    assert_eq!(merged.document["work"][0]["position"], "Lead");
    assert_eq!(merged.conflicts.len(), 1);
    assert_eq!(merged.conflicts[0].at, Address::item(&ItemId::from("a"), ["position"]));
    assert_eq!(merged.conflicts[0].theirs, Some(json!("Manager")));
}

#[test]
fn pointers_and_addresses_name_the_same_place() {
    let document = document();
    let at = Address::from_pointer(&document, "/work/1/position").unwrap();
    assert_eq!(at, Address::item(&ItemId::from("b"), ["position"]));
    assert_eq!(at.pointer_in(&document).as_deref(), Some("/work/1/position"));
}
