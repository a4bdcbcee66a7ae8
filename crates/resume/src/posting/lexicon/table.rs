//! Finding phrases in a text: every word is looked up once, and phrases grow word by word.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::context::fits;
use super::words::{Word, words};

/// How strictly a form is compared with the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// Any case.
    Free,
    /// A word that also means something else: it must look like a name or stand in a list.
    Ambiguous,
    /// Exactly as written.
    Exact,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    /// What the phrase that ends here means, if one does.
    payload: Option<u32>,
    form: &'static str,
    strictness: Strictness,
    /// Whether longer phrases begin like this.
    more: bool,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// What the phrase means.
    pub payload: u32,
    /// Index of its first word.
    pub first: usize,
    /// Index one past its last word.
    pub end_word: usize,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Phrases and what they mean.
#[derive(Default)]
pub(crate) struct Table {
    nodes: HashMap<u64, Node, BuildHasherDefault<Passed>>,
}

impl Table {
    /// The meaning of exactly this phrase.
    pub(super) fn find(&self, form: &str) -> Option<u32> {
        let words = words(form);
        self.nodes.get(&key(&words)?).and_then(|node| node.payload)
    }

    /// Adds a phrase that may end in a mark of strictness, unless it has a meaning already.
    pub(crate) fn add_form(&mut self, text: &'static str, payload: u32) {
        let (form, strictness) = marked(text);
        self.insert(form, strictness, payload);
    }

    /// Adds a phrase, unless it has a meaning already.
    pub(super) fn insert(&mut self, form: &'static str, strictness: Strictness, payload: u32) {
        let words = words(form);
        let Some(last) = key(&words) else { return };
        for length in 1..words.len() {
            let prefix = prefix_key(&words[..length]);
            self.nodes.entry(prefix).or_insert(EMPTY).more = true;
        }
        let node = self.nodes.entry(last).or_insert(EMPTY);
        if node.payload.is_none() {
            (node.payload, node.form, node.strictness) = (Some(payload), form, strictness);
        }
    }

    /// The longest phrases of the text, left to right, none overlapping another.
    pub(crate) fn scan(&self, text: &str, words: &[Word]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut index = 0;
        while index < words.len() {
            match self.longest_at(text, words, index) {
                Some(hit) => {
                    index = hit.end_word;
                    hits.push(hit);
                }
                None => index += 1,
            }
        }
        hits
    }

    fn longest_at(&self, text: &str, words: &[Word], first: usize) -> Option<Hit> {
        let mut best = None;
        let mut end_word = first + 1;
        if let Some(node) = self.nodes.get(&single_key(&words[first])) {
            best = hit(node, text, words, first, end_word);
        }
        let mut prefix = prefix_key(&words[first..end_word]);
        while let Some(node) = self.nodes.get(&prefix) {
            if end_word > first + 1
                && let Some(hit) = hit(node, text, words, first, end_word)
            {
                best = Some(hit);
            }
            let Some(next) = words.get(end_word).filter(|next| node.more && !next.breaks) else {
                break;
            };
            prefix = extend(prefix, next.stem);
            end_word += 1;
        }
        best
    }
}

/// The phrase that ends at a node, if the text around it fits.
fn hit(node: &Node, text: &str, words: &[Word], first: usize, end_word: usize) -> Option<Hit> {
    let payload = node.payload?;
    let (start, end) = (words[first].start, words[end_word - 1].end);
    let hit = Hit { payload, first, end_word, start, end };
    match node.strictness {
        Strictness::Free => true,
        Strictness::Exact if text.get(start..end) != Some(node.form) => false,
        _ => fits(text, words, &hit),
    }
    .then_some(hit)
}

/// A form and how strictly it is compared: `!` at its end means exactly, `?` that it is ambiguous.
pub(super) fn marked(text: &'static str) -> (&'static str, Strictness) {
    if let Some(form) = text.strip_suffix('!') {
        (form, Strictness::Exact)
    } else if let Some(form) = text.strip_suffix('?') {
        (form, Strictness::Ambiguous)
    } else {
        (text, Strictness::Free)
    }
}

const EMPTY: Node = Node { payload: None, form: "", strictness: Strictness::Free, more: false };

fn key(words: &[Word]) -> Option<u64> {
    match words {
        [] => None,
        [word] => Some(single_key(word)),
        words => Some(prefix_key(words)),
    }
}

fn single_key(word: &Word) -> u64 {
    word.light ^ 0x9e37_79b9_7f4a_7c15
}

fn prefix_key(words: &[Word]) -> u64 {
    words.iter().fold(0x51, |key, word| extend(key, word.stem))
}

fn extend(key: u64, word: u64) -> u64 {
    (key.rotate_left(23) ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd)
}

/// Keys are hashes already.
#[derive(Default)]
pub(crate) struct Passed(u64);

impl Hasher for Passed {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = value ^ (value >> 29);
    }
}
