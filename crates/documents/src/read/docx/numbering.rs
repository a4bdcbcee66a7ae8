//! Which lists of a document show a bullet or a number.

use std::collections::{BTreeMap, BTreeSet};

use crate::read::xml::Element;

/// The lists of a document.
#[derive(Debug, Default)]
pub struct Numbering {
    unmarked: BTreeSet<(u32, u8)>,
}

impl Numbering {
    /// Reads the `numbering.xml` part.
    pub fn new(part: &Element) -> Self {
        let mut levels: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
        for list in part.children.iter().filter(|child| child.name == "abstractNum") {
            let silent = list
                .children
                .iter()
                .filter(|level| level.name == "lvl" && level.value("numFmt") == Some("none"));
            let silent = silent.filter_map(|level| level.attribute("ilvl")?.parse().ok()).collect();
            levels.insert(list.attribute("abstractNumId").unwrap_or_default(), silent);
        }
        let mut numbering = Self::default();
        for list in part.children.iter().filter(|child| child.name == "num") {
            let id = list.attribute("numId").and_then(|text| text.parse().ok());
            let silent = list.value("abstractNumId").and_then(|id| levels.get(id));
            if let (Some(id), Some(silent)) = (id, silent) {
                numbering.unmarked.extend(silent.iter().map(|level| (id, *level)));
            }
        }
        numbering
    }

    /// Whether entries of a list have a mark.
    pub fn is_marked(&self, list: (u32, u8)) -> bool {
        !self.unmarked.contains(&list)
    }
}
