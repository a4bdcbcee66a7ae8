//! Signs that a resume was written for the machine: repeated keywords, pasted postings, invisible text.

use std::collections::{HashMap, HashSet};

use super::passages::Place;
use super::reading::Reading;

/// The flag for keywords piled up.
pub(crate) const STUFFING: &str = "stuffing";
/// The flag for text taken over from the posting.
pub(crate) const PASTED: &str = "posting_pasted";
/// The flag for text that nobody can see.
pub(crate) const HIDDEN: &str = "hidden_text";

/// What was noticed, in a fixed order.
pub(crate) fn flags(reading: &Reading<'_>) -> Vec<String> {
    let mut flags = Vec::new();
    if is_stuffed(reading) {
        flags.push(STUFFING.to_owned());
    }
    let (runs, copied) = reading.runs;
    // A phrase or two in common is chance; a fifth of the resume is not.
    if copied >= 12 && copied * 5 >= runs || copied >= 60 {
        flags.push(PASTED.to_owned());
    }
    if has_invisible(reading) {
        flags.push(HIDDEN.to_owned());
    }
    flags
}

/// The share of the points that is left with these flags, in percent.
pub(crate) fn kept_percent(flags: &[String]) -> u64 {
    if flags.is_empty() { 100 } else { 50 }
}

fn is_stuffed(reading: &Reading<'_>) -> bool {
    let total: usize = reading.words.iter().map(Vec::len).sum();
    let mut times: HashMap<u32, (usize, usize)> = HashMap::new();
    for mention in &reading.mentions {
        let counts = times.entry(mention.concept).or_default();
        counts.0 += 1;
        counts.1 += usize::from(reading.passages[mention.passage].place == Place::Skills);
    }
    let repeated =
        times.values().any(|(all, listed)| *all >= 10 && all * 1000 > total * 30 || *listed >= 5);
    repeated || has_keyword_dump(reading) || has_repeated_text(reading)
}

/// A text outside the skills that is hardly more than a list of keywords.
fn has_keyword_dump(reading: &Reading<'_>) -> bool {
    let mut named: HashMap<usize, (HashSet<u32>, usize)> = HashMap::new();
    for mention in &reading.mentions {
        if !matches!(reading.passages[mention.passage].place, Place::Skills) {
            let entry = named.entry(mention.passage).or_default();
            entry.0.insert(mention.concept);
            entry.1 += 1;
        }
    }
    named.iter().any(|(passage, (concepts, mentions))| {
        let words = reading.words[*passage].len();
        concepts.len() >= 14 && mentions * 100 >= words * 45
    })
}

fn has_repeated_text(reading: &Reading<'_>) -> bool {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    reading.passages.iter().zip(&reading.words).filter(|(_, words)| words.len() >= 6).any(
        |(passage, _)| {
            let times = seen.entry(passage.text).or_default();
            *times += 1;
            *times >= 3
        },
    )
}

fn has_invisible(reading: &Reading<'_>) -> bool {
    let invisible =
        |c: &char| matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{e0020}'..='\u{e007f}');
    let count: usize = reading
        .passages
        .iter()
        .filter(|passage| !passage.text.is_ascii())
        .map(|passage| passage.text.chars().filter(invisible).count())
        .sum();
    count >= 10
}
