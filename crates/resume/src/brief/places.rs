//! The texts of an entry that may be written anew.

use super::Place;
use crate::edit::Address;
use crate::model::ItemId;

/// The longest bullet that a reader takes in, unless the person's own is longer.
const BULLET: usize = 300;

/// How many bullets may be made of a paragraph.
const NEW_BULLETS: usize = 5;

/// The bullets; for an entry that has a paragraph and no bullets, room for new ones.
pub(super) fn bullets(id: &ItemId, own: &[String], paragraph: Option<&str>) -> Vec<Place> {
    let place = |at: usize, before: Option<&String>| Place {
        reference: format!("bullet{}", at + 1),
        kind: if before.is_some() { "rephrase" } else { "bullet" },
        at: Address::item(id, ["highlights", &at.to_string()]),
        longest: before.map_or(BULLET, |text| text.chars().count().max(BULLET)),
        before: before.cloned(),
    };
    let long = paragraph.is_some_and(|text| text.split_whitespace().count() >= 20);
    if own.is_empty() && long {
        return (0..NEW_BULLETS).map(|at| place(at, None)).collect();
    }
    let filled = own.iter().enumerate().filter(|(_, text)| !text.trim().is_empty());
    filled.map(|(at, text)| place(at, Some(text))).collect()
}

/// A paragraph that is there.
pub(super) fn paragraph(id: &ItemId, field: &str, own: Option<&str>) -> Option<Place> {
    let text = own.filter(|text| !text.trim().is_empty())?;
    Some(Place {
        reference: "paragraph".to_owned(),
        kind: "description",
        at: Address::item(id, [field]),
        before: Some(text.to_owned()),
        longest: text.chars().count().max(600),
    })
}
