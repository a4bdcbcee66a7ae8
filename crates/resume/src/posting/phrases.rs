//! Requirements that the lexicon does not know, told by where they stand: in a list beside known ones, alone in a
//! bullet, after "experience with", or written like a name.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

use super::lexicon::{Hit, Passed, Word, words};
use super::sections::Section;
use super::sentences::Sentence;
use super::small_words::{AFTER, BEFORE, CUTS, JOINS, LEADS, PEOPLE, VERBS};

/// A phrase of at most this many words is a thing; a longer one is talk.
const LONGEST: usize = 4;
/// A sentence of at most this many words can be a bullet that only names things.
const SHORT: usize = 9;

/// What a phrase of the lexicon is to a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    /// Something asked for that can be proved.
    Hard,
    /// A trait.
    Soft,
    /// Not asked for, as it stands here.
    Beside,
}

/// The things that a sentence names and the lexicon does not know.
pub(super) fn phrases<'a>(
    sentence: Sentence<'a>,
    words: &[Word],
    known: &[(Hit, Nature)],
) -> Vec<(&'a str, usize)> {
    let mut runs = runs(sentence.text, words, known);
    let mut found = Vec::new();
    for run in &mut runs {
        let chunks = run.chunks.len();
        let named = run.chunks.iter().filter(|chunk| chunk.is_hard).count();
        let traits = run.chunks.iter().any(|chunk| chunk.is_soft);
        let candidates =
            run.chunks.iter().filter(|chunk| chunk.is_candidate(sentence.text, words)).count();
        let alone = run.first == 0 && run.end == words.len() && words.len() <= SHORT;
        let listed = named > 0 && (chunks > 1 || run.chunks[0].is_candidate(sentence.text, words));
        let many = candidates >= 3 && !traits && candidates * 3 >= chunks * 2;
        let open = sentence.section != Section::Opening;
        for chunk in &run.chunks {
            if chunk.is_hard || !chunk.is_candidate(sentence.text, words) {
                continue;
            }
            let told = listed
                || chunk.follows_lead
                || open && !traits && (alone || many)
                || open && chunk.is_name(&sentence, words);
            if let Some(text) = chunk.text(sentence.text, words).filter(|_| told) {
                found.push((text, chunk.first));
            }
        }
    }
    found
}

/// Chunks that only commas and "and" part.
#[derive(Default)]
struct Run {
    chunks: Vec<Chunk>,
    first: usize,
    end: usize,
}

/// Words between punctuation, prepositions and joints, without what leads in or trails off.
#[derive(Clone, Copy, Debug)]
struct Chunk {
    first: usize,
    end: usize,
    /// A hard requirement of the lexicon stands in it.
    is_hard: bool,
    /// A trait stands in it.
    is_soft: bool,
    /// Something known that is not asked for stands in it.
    is_beside: bool,
    /// "Experience with" or the like comes before it.
    follows_lead: bool,
    /// It begins the sentence or follows a verb that was cut off.
    starts: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Border {
    None,
    /// A comma, a slash or "and".
    Joint,
    /// Anything that ends a list.
    Cut,
}

fn runs(text: &str, words: &[Word], known: &[(Hit, Nature)]) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    let mut hits = known.iter().peekable();
    let mut at = 0;
    let mut lead = false;
    while at < words.len() {
        let mut border = if at == 0 { Border::Cut } else { border(text, words, at) };
        let mut skipped = false;
        // Small words between chunks belong to none.
        while at < words.len() && hits.peek().is_none_or(|(hit, _)| hit.first > at) {
            if JOINS.has(&words[at]) {
                border = if border == Border::Cut { Border::Cut } else { Border::Joint };
            } else if CUTS.has(&words[at]) {
                lead = at > 0 && LEADS.has(&words[at - 1]);
                border = Border::Cut;
            } else {
                break;
            }
            skipped = true;
            at += 1;
            if at < words.len() && self::border(text, words, at) == Border::Cut {
                border = Border::Cut;
            }
        }
        if at >= words.len() {
            break;
        }
        if border == Border::Cut
            && !(skipped && runs.last().is_some_and(|run| run.chunks.is_empty()))
        {
            runs.push(Run { first: at, end: at, ..Run::default() });
        }
        let mut chunk = Chunk {
            first: at,
            end: at,
            is_hard: false,
            is_soft: false,
            is_beside: false,
            follows_lead: lead,
            starts: at == 0,
        };
        while at < words.len() {
            if at > chunk.first && self::border(text, words, at) != Border::None {
                break;
            }
            if let Some((hit, nature)) = hits.next_if(|(hit, _)| hit.first <= at) {
                chunk.is_hard |= *nature == Nature::Hard;
                chunk.is_soft |= *nature == Nature::Soft;
                chunk.is_beside |= *nature == Nature::Beside;
                at = hit.end_word.max(at + 1);
                continue;
            }
            if JOINS.has(&words[at]) || CUTS.has(&words[at]) {
                break;
            }
            at += 1;
        }
        chunk.end = at;
        chunk.trim(words);
        if let Some(run) = runs.last_mut() {
            if run.chunks.is_empty() {
                run.first = if chunk.starts { 0 } else { run.first.max(1) };
            }
            run.end = at;
            run.chunks.push(chunk);
        }
        lead = lead && at < words.len() && self::border(text, words, at) != Border::Cut;
    }
    runs.retain(|run| !run.chunks.is_empty());
    runs
}

fn border(text: &str, words: &[Word], at: usize) -> Border {
    let between = text.get(words[at - 1].end..words[at].start).unwrap_or(".");
    if matches!(between, " " | "-" | "'" | "’" | "." | "‑" | "*") {
        return Border::None;
    }
    let mut border = Border::None;
    for c in between.chars() {
        match c {
            ',' | '/' | ';' | '&' | '|' | '+' => border = Border::Joint,
            ' ' | '.' | '\'' | '’' | '"' | '“' | '”' | '*' | '®' | '™' | '_' | '\u{a0}' => {
            }
            '-' if !between.contains(' ') => {}
            _ => return Border::Cut,
        }
    }
    border
}

impl Chunk {
    /// Cuts off what leads in ("strong", "manage") and what trails off ("skills").
    fn trim(&mut self, words: &[Word]) {
        if self.is_hard || self.is_soft || self.is_beside {
            return;
        }
        while self.first < self.end
            && (BEFORE.has(&words[self.first])
                || self.end - self.first > 1 && VERBS.has(&words[self.first]))
        {
            self.starts &= VERBS.has(&words[self.first]);
            self.first += 1;
        }
        while self.first < self.end && AFTER.has(&words[self.end - 1]) {
            self.end -= 1;
        }
    }

    fn is_candidate(&self, text: &str, words: &[Word]) -> bool {
        let length = self.end - self.first;
        let own = &words[self.first..self.end];
        (1..=LONGEST).contains(&length)
            && !self.is_hard
            && !self.is_soft
            && !self.is_beside
            && self.text(text, words).is_some_and(|text| {
                text.len() >= 3 && text.len() <= 48 && text.starts_with(char::is_alphabetic)
            })
            && !own.iter().any(|word| PEOPLE.has(word))
            && !own.iter().all(|word| is_general(word) || VERBS.has(word) || is_adverb(text, word))
    }

    /// Capitals inside, or where nothing else is said but what the person must bring a capital where no sentence begins.
    fn is_name(&self, sentence: &Sentence<'_>, words: &[Word]) -> bool {
        let text = sentence.text;
        let brings =
            matches!(sentence.section, Section::Required | Section::Welcome | Section::Stack);
        words[self.first..self.end].iter().enumerate().any(|(at, word)| {
            let text = text.get(word.start..word.end).unwrap_or_default();
            let capitals = text.chars().filter(|c| c.is_uppercase()).count();
            let letters = text.chars().filter(|c| c.is_alphabetic()).count();
            let begins = self.starts && at == 0;
            !is_general(word)
                && (capitals >= 2 && letters <= 24
                    || capitals == 1 && brings && !begins && !is_german_noun(text) && letters >= 3)
        })
    }

    fn text<'a>(&self, text: &'a str, words: &[Word]) -> Option<&'a str> {
        let (first, last) = (words.get(self.first)?, words.get(self.end.checked_sub(1)?)?);
        text.get(first.start..last.end)
    }
}

fn is_adverb(text: &str, word: &Word) -> bool {
    let word = text.get(word.start..word.end).unwrap_or_default();
    word.len() > 4 && word.ends_with("ly")
}

/// German writes every noun with a capital: a long word with a native ending is no name.
fn is_german_noun(word: &str) -> bool {
    word.contains(['ä', 'ö', 'ü', 'ß'])
        || ["ung", "heit", "keit", "schaft", "ion", "tät", "en", "er", "el", "ik", "st", "ng", "ie"]
            .iter()
            .any(|end| word.ends_with(end))
}

const GENERAL: &str = include_str!("../../data/general.txt");

pub(super) fn is_general(word: &Word) -> bool {
    static WORDS: OnceLock<HashSet<u64, BuildHasherDefault<Passed>>> = OnceLock::new();
    let list = WORDS.get_or_init(|| {
        let lines = GENERAL.lines().filter(|line| !line.starts_with('#'));
        lines.flat_map(str::split_whitespace).flat_map(words).map(|word| word.light).collect()
    });
    list.contains(&word.light)
}
