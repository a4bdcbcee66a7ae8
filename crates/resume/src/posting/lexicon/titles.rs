//! Job titles and the occupations they belong to.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::table::{Strictness, Table};
use super::words::{Word, words};

/// Which occupations a title may belong to, and which occupations are near each other.
pub(crate) struct Occupations {
    table: Table,
    /// What a payload of the table means.
    groups: Vec<Vec<u16>>,
    codes: Vec<&'static str>,
    near: Vec<Vec<u16>>,
}

/// The one list of occupations, read on first use.
pub(crate) fn occupations() -> &'static Occupations {
    static OCCUPATIONS: OnceLock<Occupations> = OnceLock::new();
    OCCUPATIONS.get_or_init(build)
}

const TITLES: &str = include_str!("../../../data/titles.tsv");
const OWN_TITLES: &str = include_str!("../../../data/titles-own.tsv");

fn build() -> Occupations {
    let mut list = Occupations {
        table: Table::default(),
        groups: Vec::new(),
        codes: Vec::new(),
        near: Vec::new(),
    };
    let mut numbers: HashMap<&'static str, u16> = HashMap::new();
    let rows: Vec<Vec<&'static str>> = OWN_TITLES
        .lines()
        .chain(TITLES.lines())
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
        .collect();
    for row in &rows {
        let [code, _, titles] = row[..] else { continue };
        let number = *numbers.entry(code).or_insert_with(|| {
            list.codes.push(code);
            list.near.push(Vec::new());
            (list.codes.len() - 1) as u16
        });
        for title in titles.split('|') {
            list.add(title, number);
        }
    }
    for row in &rows {
        let [code, related, _] = row[..] else { continue };
        let Some(number) = numbers.get(code) else { continue };
        let found = related.split(',').filter_map(|code| numbers.get(code).copied());
        list.near[*number as usize].extend(found);
    }
    list
}

impl Occupations {
    fn add(&mut self, title: &'static str, number: u16) {
        if let Some(group) = self.table.find(title) {
            let group = &mut self.groups[group as usize];
            if !group.contains(&number) {
                group.push(number);
            }
            return;
        }
        let short = title.len() <= 3 && title.chars().all(char::is_uppercase);
        let strictness = if short { Strictness::Exact } else { Strictness::Free };
        self.table.insert(title, strictness, self.groups.len() as u32);
        self.groups.push(vec![number]);
    }

    /// The occupations that a title names: those of its longest known parts.
    pub(crate) fn of_title(&self, title: &str) -> Vec<u16> {
        self.of_words(title, &words(title))
    }

    /// The same, of a title whose words are known already.
    pub(crate) fn of_words(&self, title: &str, words: &[Word]) -> Vec<u16> {
        let hits = self.table.scan(title, words);
        let longest = hits.iter().map(|hit| hit.end_word - hit.first).max().unwrap_or(0);
        let mut found: Vec<u16> = hits
            .iter()
            .filter(|hit| hit.end_word - hit.first == longest)
            .flat_map(|hit| self.groups[hit.payload as usize].iter().copied())
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// How near two sets of occupations are, in percent.
    pub(crate) fn nearness(&self, one: &[u16], other: &[u16]) -> u32 {
        let pair = |a: u16, b: u16| {
            let near = |a: u16, b: u16| self.near[a as usize].contains(&b);
            let (code, against) = (self.codes[a as usize], self.codes[b as usize]);
            if a == b {
                90
            } else if near(a, b) || near(b, a) {
                60
            } else if code.get(..6) == against.get(..6) {
                55
            } else if code.get(..4) == against.get(..4) {
                35
            } else {
                0
            }
        };
        one.iter().flat_map(|a| other.iter().map(move |b| pair(*a, *b))).max().unwrap_or(0)
    }
}
