//! What is known about skills and titles: the names of things, in all the forms people write.

mod context;
mod table;
mod titles;
mod words;

use std::sync::OnceLock;

pub(crate) use table::{Hit, Passed, Table};
pub(crate) use titles::occupations;
pub(crate) use words::{Word, WordSet, hash, light_hash, words};

use super::RequirementKind;
use table::marked;

/// A thing that people can know, hold or be.
pub(crate) struct Concept {
    /// Its name in the lexicon.
    pub name: &'static str,
    /// What sort of thing it is.
    pub kind: RequirementKind,
    /// The wider concepts it shows as well, all the way up.
    pub wider: Vec<u32>,
    /// Whether it was chosen by hand; the rest comes from large lists and counts for less.
    pub curated: bool,
    /// Every form, the name first.
    pub forms: Vec<&'static str>,
}

/// All concepts and the phrases that name them.
pub(crate) struct Lexicon {
    /// By number.
    pub concepts: Vec<Concept>,
    /// The phrases.
    pub table: Table,
}

/// The one lexicon, read on first use.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(build)
}

impl Lexicon {
    /// The concept of this number.
    pub(crate) fn concept(&self, number: u32) -> Option<&Concept> {
        self.concepts.get(number as usize)
    }

    /// The concepts named in a text.
    pub(crate) fn scan(&self, text: &str) -> Vec<Hit> {
        self.table.scan(text, &words(text))
    }

    /// Whether one concept is the other or shows it as well.
    pub(crate) fn shows(&self, found: u32, wanted: u32) -> bool {
        found == wanted
            || self.concept(found).is_some_and(|concept| concept.wider.contains(&wanted))
    }
}

const CONCEPTS: &str = include_str!("../../../data/concepts.tsv");
const TOOLS: &str = include_str!("../../../data/tools.txt");
const PHRASES: &str = include_str!("../../../data/phrases.txt");

fn build() -> Lexicon {
    let mut lexicon = Lexicon { concepts: Vec::new(), table: Table::default() };
    let mut wider: Vec<&'static str> = Vec::new();
    for line in rows(CONCEPTS) {
        let mut fields = line.split('\t');
        let kind = match fields.next() {
            Some("T") => RequirementKind::Tool,
            Some("P") => RequirementKind::Soft,
            Some("C") => RequirementKind::Certificate,
            Some("L") => RequirementKind::Language,
            _ => RequirementKind::Skill,
        };
        lexicon.add(kind, true, fields.next().unwrap_or_default());
        wider.push(fields.next().unwrap_or_default());
    }
    lexicon.link(&wider);
    for line in rows(TOOLS) {
        lexicon.add(RequirementKind::Tool, false, line);
    }
    for line in rows(PHRASES) {
        lexicon.add(RequirementKind::Skill, false, line);
    }
    lexicon
}

fn rows(data: &'static str) -> impl Iterator<Item = &'static str> {
    data.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Lexicon {
    /// Adds a line of forms; what comes from a list joins the concept that one of its forms names already.
    fn add(&mut self, kind: RequirementKind, curated: bool, line: &'static str) {
        let forms: Vec<_> = line.split('|').filter(|text| !text.is_empty()).map(marked).collect();
        let Some((name, _)) = forms.first().copied() else { return };
        let known = forms.iter().find_map(|(form, _)| self.table.find(form)).filter(|_| !curated);
        let number = known.unwrap_or(self.concepts.len() as u32);
        if known.is_none() {
            self.concepts.push(Concept {
                name,
                kind,
                wider: Vec::new(),
                curated,
                forms: Vec::new(),
            });
        }
        for (form, strictness) in forms {
            self.table.insert(form, strictness, number);
            self.concepts[number as usize].forms.push(form);
        }
    }

    /// Resolves the names of wider concepts, and theirs in turn.
    fn link(&mut self, wider: &[&str]) {
        let direct: Vec<Vec<u32>> = wider
            .iter()
            .map(|names| names.split(',').filter_map(|name| self.named(name.trim())).collect())
            .collect();
        for (number, parents) in direct.iter().enumerate() {
            let mut all = parents.clone();
            let mut next = 0;
            while let Some(parent) = all.get(next).copied() {
                for above in direct.get(parent as usize).into_iter().flatten() {
                    if !all.contains(above) {
                        all.push(*above);
                    }
                }
                next += 1;
            }
            self.concepts[number].wider = all;
        }
    }

    /// The number of the concept of exactly this name.
    pub(crate) fn named(&self, name: &str) -> Option<u32> {
        if name.is_empty() {
            return None;
        }
        let number = self.table.find(name);
        number
            .filter(|number| self.concept(*number).is_some_and(|concept| concept.name == name))
            .or_else(|| {
                self.concepts
                    .iter()
                    .position(|concept| concept.name == name)
                    .map(|number| number as u32)
            })
    }
}
