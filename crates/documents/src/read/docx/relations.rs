//! What a part refers to: hyperlinks, headers and footers.

use std::collections::BTreeMap;

use crate::read::xml::Element;

/// The relations of one part.
#[derive(Debug, Default)]
pub struct Relations {
    targets: BTreeMap<String, String>,
    parts: Vec<(String, String)>,
}

impl Relations {
    /// Reads a `.rels` part.
    pub fn new(part: &Element) -> Self {
        let mut relations = Self::default();
        for child in &part.children {
            let (Some(id), Some(kind), Some(target)) =
                (child.attribute("Id"), child.attribute("Type"), child.attribute("Target"))
            else {
                continue;
            };
            let kind = kind.rsplit('/').next().unwrap_or_default();
            relations.targets.insert(id.to_owned(), target.to_owned());
            relations.parts.push((kind.to_owned(), target.to_owned()));
        }
        relations
    }

    /// The target of a hyperlink.
    pub fn link(&self, id: &str) -> Option<&str> {
        self.targets.get(id).map(String::as_str)
    }

    /// The targets of a kind, such as `header`.
    pub fn parts<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.parts.iter().filter(move |(of, _)| of == kind).map(|(_, target)| target.as_str())
    }
}

/// The folder and name of the relations of a part.
pub fn relations_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// The full name of a part that another part refers to.
pub fn resolve(from: &str, target: &str) -> String {
    match (target.strip_prefix('/'), from.rsplit_once('/')) {
        (Some(absolute), _) => absolute.to_owned(),
        (None, Some((folder, _))) => format!("{folder}/{target}"),
        (None, None) => target.to_owned(),
    }
}
