//! What the items of every section have in common.

use crate::dialects::bag::{Bag, tell};
use crate::dialects::period::Period;
use crate::dialects::rich;

/// Keys of items and sections that say nothing about the person.
pub const FURNITURE: &[&str] = &[
    "id",
    "icon",
    "iconColor",
    "columns",
    "separateLinks",
    "options",
    "showLinkInTitle",
    "layout",
];

/// What every item has.
pub struct Common {
    /// Kept off the page.
    pub hidden: bool,
    /// Its address.
    pub url: Option<String>,
    /// When it was.
    pub period: Period,
    /// The text about it.
    pub text: rich::Text,
}

/// Takes what every item has.
pub fn common(item: &mut Bag, hidden: bool) -> Common {
    let hidden = is_hidden(item) || hidden;
    let mut range = item.bag("date");
    let period = if range.has("start") || range.has("end") {
        Period::between(range.text(&["start"]), range.text(&["end"]))
    } else {
        Period::read(item.text(&["date", "period"]))
    };
    let text =
        if item.has("summary") { item.rich(&["summary"]) } else { item.rich(&["description"]) };
    item.ignore(&["summary"]);
    Common { hidden, url: url(item), period, text }
}

/// Whether an item or a section is not shown, in the words of any version.
pub fn is_hidden(item: &mut Bag) -> bool {
    let hidden = item.text(&["hidden"]).is_some();
    let shown = !item.has("visible") || item.text(&["visible"]).is_some();
    item.ignore(&["hidden", "visible"]);
    hidden || !shown
}

/// The address of an item, in the words of any version.
pub fn url(item: &mut Bag) -> Option<String> {
    let text = item.text(&["url", "website"]);
    let (mut old, mut new) = (item.bag("url"), item.bag("website"));
    text.or_else(|| old.text(&["href", "url"])).or_else(|| new.text(&["url", "href"]))
}

/// Two texts as one.
pub fn join(text: Option<String>, more: Option<String>) -> Option<String> {
    match (text, more) {
        (Some(text), Some(more)) => Some(format!("{text}\n{more}")),
        (text, more) => text.or(more),
    }
}

/// What is left of an item has no place.
pub fn close(mut item: Bag, place: &str, leftover: &mut Vec<String>) {
    item.ignore(FURNITURE);
    for (key, value) in item.entries().collect::<Vec<_>>() {
        tell(&format!("{place}: {key}"), value, leftover);
    }
}
