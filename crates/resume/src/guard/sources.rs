//! Everything the user's own resume says, with where it says it.

use std::cell::OnceCell;
use std::collections::HashSet;

use serde_json::Value;

use crate::Resume;
use crate::language::Language;
use crate::model::{DateText, NOTE_KEY};
use crate::posting::lexicon::{Hit, Word, lexicon, words};
use crate::score::{Attitude, attitudes, latest_month, months, span};

use super::numbers::{Number, numbers};

/// One text of the resume.
pub(super) struct Source<'a> {
    pub pointer: String,
    pub text: &'a str,
    pub words: Vec<Word>,
    pub numbers: Vec<Number>,
    /// Concepts that the text names, and whether it really claims them.
    pub concepts: Vec<(u32, Attitude)>,
}

/// All texts of the resume.
pub(super) struct Sources<'a> {
    pub all: Vec<Source<'a>>,
    /// Whole years in positions, each month counted once.
    pub career_years: u64,
    /// The language that the resume is written in.
    pub language: Option<Language>,
    /// Stems of all words.
    stems: HashSet<u64>,
    /// Beginnings of all words, made when first needed.
    beginnings: OnceCell<HashSet<String>>,
}

impl<'a> Sources<'a> {
    pub(super) fn of(resume: &Resume, document: &'a Value) -> Self {
        let mut all = Vec::new();
        collect(String::new(), document, &mut all);
        let today = latest_month(resume);
        let spans = resume.work.iter().filter_map(|work| {
            let (start, end): (Option<&DateText>, _) =
                (work.start_date.as_ref(), work.end_date.as_ref());
            span(start, end, today)
        });
        let career_years = u64::from(months(spans.collect()) / 12);
        let stems = all.iter().flat_map(|source| &source.words).map(|word| word.stem).collect();
        Self {
            all,
            career_years,
            language: Language::of_resume(resume),
            stems,
            beginnings: OnceCell::new(),
        }
    }

    /// Whether the resume has a word that is this one but for its ending.
    pub(super) fn has_word(&self, word: &Word, text: &str) -> bool {
        if self.stems.contains(&word.stem) {
            return true;
        }
        let known = self.beginnings.get_or_init(|| {
            let all = self
                .all
                .iter()
                .flat_map(|source| source.words.iter().map(move |word| (source, word)));
            all.filter_map(|(source, word)| source.text.get(word.start..word.end))
                .flat_map(beginnings)
                .collect()
        });
        let has = |text: &str| beginnings(text).any(|beginning| known.contains(&beginning));
        // "Eingeführt" is the participle of "Einführung".
        has(text)
            || text.to_lowercase().split_once("ge").is_some_and(|(a, b)| has(&format!("{a}{b}")))
    }

    /// The texts of the item that a pointer lies in; all texts when it lies in none.
    pub(super) fn near(&self, path: &str) -> impl Iterator<Item = &Source<'a>> {
        let item = item_of(path);
        self.all.iter().filter(move |source| {
            item.is_none_or(|item| {
                source
                    .pointer
                    .strip_prefix(item)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
        })
    }

    /// Where the resume has this text, letter for letter, in the same item.
    pub(super) fn same_text(&self, path: &str, text: &str) -> Option<&Source<'a>> {
        self.near(path).find(|source| source.text == text)
    }
}

/// A word without up to three letters at its end; at least four letters stay.
fn beginnings(word: &str) -> impl Iterator<Item = String> {
    let lower = word.to_lowercase();
    let length = lower.chars().count();
    (length.saturating_sub(3).max(4)..=length).map(move |taken| lower.chars().take(taken).collect())
}

/// The pointer of the entry that a pointer lies in.
pub(super) fn item_of(path: &str) -> Option<&str> {
    let depth = match path.split('/').nth(1)? {
        "work" | "volunteer" | "education" | "projects" => 2,
        "x-sections" => 4,
        _ => return None,
    };
    let ends: Vec<usize> = path.match_indices('/').map(|(at, _)| at).chain([path.len()]).collect();
    path.get(..*ends.get(depth)?).filter(|item| item.len() > 1)
}

/// Whether a pointer leads to the document or into an entry that is there; a new entry would be a new fact.
pub(super) fn exists(document: &Value, path: &str) -> bool {
    path.is_empty()
        || path.starts_with('/')
            && item_of(path).is_none_or(|item| document.pointer(item).is_some())
}

fn collect<'a>(pointer: String, value: &'a Value, all: &mut Vec<Source<'a>>) {
    match value {
        Value::String(text) => {
            let words = words(text);
            let hits = lexicon().table.scan(text, &words);
            let said = attitudes(text, &words, &hits);
            let concepts = hits.iter().map(|hit| hit.payload).zip(said).collect();
            all.push(Source { numbers: numbers(text, &words), concepts, pointer, text, words });
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(format!("{pointer}/{index}"), item, all);
            }
        }
        Value::Object(map) => {
            let said = |key: &str| !["x-id", NOTE_KEY, "$schema"].contains(&key);
            for (key, item) in map.iter().filter(|(key, _)| said(key)) {
                collect(
                    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")),
                    item,
                    all,
                );
            }
        }
        _ => {}
    }
}

/// The phrases of a text and what it says of each.
pub(super) fn named(text: &str, words: &[Word]) -> Vec<(Hit, Attitude)> {
    let hits = lexicon().table.scan(text, words);
    let said = attitudes(text, words, &hits);
    hits.into_iter().zip(said).collect()
}
