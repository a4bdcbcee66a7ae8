//! Whether, and where, a text says something.

use std::collections::{HashMap, HashSet};

use super::fields::Kind;
use crate::instructions;
use crate::model::PartialDate;
use crate::parse::dates::find_dates;

/// A date belongs to what stands within this many lines of it.
const NEAR_LINES: usize = 6;

/// A text, prepared for looking things up.
#[derive(Debug)]
pub struct Evidence {
    /// The lines that may be believed; the others are empty.
    lines: Vec<String>,
    words: Vec<Word>,
    /// Where each word stands.
    places: HashMap<String, Vec<usize>>,
    dates: Vec<(PartialDate, usize)>,
    /// All without blanks and in lower case, for addresses.
    squashed: String,
    /// The bytes of that text before which there was a blank.
    blanks: HashSet<usize>,
    instructions: bool,
}

#[derive(Debug)]
struct Word {
    text: String,
    line: usize,
}

/// Where a text says something, and how plainly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proof {
    /// From 0 to 1.
    pub confidence: f32,
    /// The first line, when it is known.
    pub line: Option<usize>,
}

impl Evidence {
    /// Prepares a text; sentences that talk to a machine are no evidence.
    pub fn of(text: &str) -> Self {
        let all: Vec<&str> = text.lines().collect();
        let marks = instructions::marks(&all);
        let believed = |(line, marked): (&&str, &bool)| {
            if *marked { String::new() } else { (*line).to_owned() }
        };
        let lines: Vec<String> = all.iter().zip(&marks).map(believed).collect();
        let words = words_of_lines(&lines);
        let mut places = HashMap::<String, Vec<usize>>::new();
        for (at, word) in words.iter().enumerate() {
            places.entry(word.text.clone()).or_default().push(at);
        }
        let mut dates = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            for span in find_dates(line) {
                dates.extend([span.start, span.end].into_iter().flatten().map(|date| (date, at)));
            }
        }
        let (squashed, blanks) = squash(&lines.join(" "));
        Self { lines, words, places, dates, squashed, blanks, instructions: marks.contains(&true) }
    }

    /// The lines that hold something and may be believed.
    pub fn lines(&self) -> Vec<&str> {
        self.lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect()
    }

    /// Whether the text talks to a machine somewhere.
    pub fn has_instructions(&self) -> bool {
        self.instructions
    }

    /// Where the text says a value; dates have [`Evidence::find_date`].
    pub fn find(&self, value: &str, kind: Kind) -> Option<Proof> {
        if kind == Kind::Address {
            return self.find_address(value);
        }
        let wanted = words(value);
        let first = wanted.first()?;
        let starts = self.places.get(first).map(Vec::as_slice).unwrap_or_default();
        let together = starts.iter().find(|at| self.stand_together(&wanted, **at));
        if let Some(at) = together {
            let line = |at: usize| self.words.get(at).map(|word| word.line);
            let one_line = line(*at) == line(at + wanted.len() - 1);
            let confidence = if one_line { 0.8 } else { 0.7 };
            return Some(Proof { confidence, line: line(*at) });
        }
        let long = matches!(kind, Kind::Prose | Kind::Proses) && wanted.len() >= 6;
        let at = starts.iter().find(|at| long && self.stand_in_order(&wanted, **at))?;
        Some(Proof { confidence: 0.6, line: self.words.get(*at).map(|word| word.line) })
    }

    /// Whether a date is in the text; one far from all of these lines is doubtful.
    pub fn find_date(&self, date: PartialDate, near: &[usize]) -> Option<Proof> {
        let same = |known: &PartialDate| {
            known.year == date.year
                && (date.month.is_none() || known.month == date.month)
                && (date.day.is_none() || known.day == date.day)
        };
        let places = self.dates.iter().filter(|(known, _)| same(known)).map(|(_, line)| *line);
        let distance = |line: usize| near.iter().map(|at| at.abs_diff(line)).min().unwrap_or(0);
        let line = places.min_by_key(|line| distance(*line))?;
        let confidence = if distance(line) <= NEAR_LINES { 0.75 } else { 0.4 };
        Some(Proof { confidence, line: Some(line) })
    }

    fn find_address(&self, value: &str) -> Option<Proof> {
        let (wanted, _) = squash(value);
        let bare = wanted.split_once("://").map_or(wanted.as_str(), |(_, rest)| rest);
        let bare = bare.strip_prefix("mailto:").unwrap_or(bare);
        let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
        if bare.chars().count() < 4 || !bare.contains(['.', '@']) {
            return None;
        }
        let line = self.lines.iter().position(|line| {
            let line = line.to_lowercase();
            line.match_indices(bare).any(|(at, _)| {
                !ends_inside(line.get(..at)) && !begins_inside(line.get(at + bare.len()..))
            })
        });
        match line {
            Some(line) => Some(Proof { confidence: 0.85, line: Some(line) }),
            // Printed with blanks in it, or broken over two lines.
            None => self.is_broken_address(bare).then_some(Proof { confidence: 0.6, line: None }),
        }
    }

    /// Whether an address is printed with blanks in it; it begins and ends where an address may.
    fn is_broken_address(&self, bare: &str) -> bool {
        self.squashed.match_indices(bare).any(|(at, _)| {
            let end = at + bare.len();
            let free = |at: usize| self.blanks.contains(&at);
            (free(at) || !ends_inside(self.squashed.get(..at)))
                && (free(end) || !begins_inside(self.squashed.get(end..)))
        })
    }

    fn stand_together(&self, wanted: &[String], at: usize) -> bool {
        let there = self.words.get(at..at + wanted.len());
        there.is_some_and(|there| {
            there.iter().zip(wanted).all(|(word, wanted)| word.text == *wanted)
        })
    }

    /// Whether all words follow each other, with little else between them.
    fn stand_in_order(&self, wanted: &[String], at: usize) -> bool {
        let span = wanted.len() + wanted.len() / 3 + 6;
        let end = self.words.len().min(at + span);
        let mut there = self.words.get(at..end).unwrap_or_default().iter();
        wanted.iter().all(|wanted| there.any(|word| word.text == *wanted))
    }
}

/// Whether a text before an address ends with a part of a longer one.
fn ends_inside(before: Option<&str>) -> bool {
    before.and_then(|text| text.chars().next_back()).is_some_and(is_address_part)
}

/// Whether a text after an address begins with a part of a longer one.
fn begins_inside(after: Option<&str>) -> bool {
    after.and_then(|text| text.chars().next()).is_some_and(is_address_part)
}

fn is_address_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '@')
}

/// The words of a text in lower case; what changes a meaning (`C++`, `C#`, `%`, `$`) is kept, other marks are not.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut end = |word: &mut String| {
        if !word.is_empty() {
            words.push(std::mem::take(word));
        }
    };
    for c in text.chars().flat_map(char::to_lowercase) {
        if is_ideograph(c) || matches!(c, '%' | '$' | '€' | '£' | '¥') {
            end(&mut word);
            word.push(c);
            end(&mut word);
        } else if c.is_alphanumeric() || (matches!(c, '+' | '#') && !word.is_empty()) {
            word.push(c);
        } else if !matches!(c, '\u{ad}' | '\u{200b}') {
            end(&mut word);
        }
    }
    end(&mut word);
    words
}

/// Characters that are words by themselves: Han, Kana.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// The words of all lines; a word that a hyphen breaks over two lines is one.
fn words_of_lines(lines: &[String]) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::new();
    let mut broken = false;
    for (line, text) in lines.iter().enumerate() {
        let mut rest = words(text).into_iter();
        if broken
            && text.trim_start().starts_with(char::is_lowercase)
            && let (Some(last), Some(first)) = (all.last_mut(), rest.clone().next())
        {
            last.text.push_str(&first);
            rest.next();
        }
        all.extend(rest.map(|text| Word { text, line }));
        let text = text.trim_end();
        let mut end = text.chars().rev();
        broken = end.next().is_some_and(|c| matches!(c, '-' | '\u{ad}' | '‐'))
            && end.next().is_some_and(char::is_lowercase);
    }
    all
}

/// A text without blanks and in lower case, and where the blanks were.
fn squash(text: &str) -> (String, HashSet<usize>) {
    let (mut squashed, mut blanks) = (String::with_capacity(text.len()), HashSet::from([0]));
    for c in text.chars() {
        if c.is_whitespace() {
            blanks.insert(squashed.len());
        } else {
            squashed.extend(c.to_lowercase());
        }
    }
    blanks.insert(squashed.len());
    (squashed, blanks)
}
