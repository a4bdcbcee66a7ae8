//! How much a text has to do with a posting.

use std::collections::HashMap;

use crate::posting::lexicon::{lexicon, words};
use crate::posting::{Posting, Requirement, RequirementKind};
use crate::score::{Attitude, attitudes};

/// What a posting asks for, ready to be looked for in texts.
pub(crate) struct Relevance<'a> {
    requirements: &'a [Requirement],
    by_concept: HashMap<u32, Vec<usize>>,
}

impl<'a> Relevance<'a> {
    pub(crate) fn of(posting: &'a Posting) -> Self {
        let mut by_concept: HashMap<u32, Vec<usize>> = HashMap::new();
        for (index, requirement) in posting.requirements.iter().enumerate() {
            for concept in requirement.any_of.iter().filter_map(|name| lexicon().named(name)) {
                by_concept.entry(concept).or_default().push(index);
            }
        }
        Self { requirements: &posting.requirements, by_concept }
    }

    /// The requirements that a text shows, in the order of the posting.
    pub(crate) fn shown(&self, text: &str) -> Vec<&'a Requirement> {
        let words = words(text);
        let hits = lexicon().table.scan(text, &words);
        let mut found: Vec<usize> = Vec::new();
        for (hit, said) in hits.iter().zip(attitudes(text, &words, &hits)) {
            if said != Attitude::Claimed {
                continue;
            }
            let wider = lexicon().concept(hit.payload).map_or(&[][..], |concept| &concept.wider);
            for concept in std::iter::once(&hit.payload).chain(wider) {
                found.extend(self.by_concept.get(concept).into_iter().flatten());
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|index| self.requirements.get(index)).collect()
    }

    /// The weight of the requirements that a text shows.
    pub(crate) fn weight(&self, text: &str) -> u32 {
        self.shown(text).iter().map(|requirement| requirement.weight).sum()
    }

    /// The weight of the degrees asked for.
    pub(super) fn degree_weight(&self) -> u32 {
        let degrees = self
            .requirements
            .iter()
            .filter(|requirement| requirement.kind == RequirementKind::Degree);
        degrees.map(|requirement| requirement.weight).sum()
    }

    /// The requirement that asks for exactly this concept and nothing else instead of it.
    pub(super) fn asking_for(&self, concept: u32) -> Option<&'a Requirement> {
        let indices = self.by_concept.get(&concept)?;
        indices
            .iter()
            .filter_map(|index| self.requirements.get(*index))
            .find(|requirement| requirement.any_of.len() == 1)
    }
}

/// The names of some requirements as a sentence has them: "Go, Python and Redis".
pub(super) fn listed(names: &[&str]) -> String {
    let mut names: Vec<&str> = names.to_vec();
    names.truncate(3);
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}
