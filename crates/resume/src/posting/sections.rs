//! What a part of a posting is about: told by headings, and by words inside a sentence.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::cues::{BOILERPLATE, NOT_ASKED, REQUIRED, WELCOME};
use super::headings::HEADINGS;

/// What a part of a posting is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// Before any heading.
    Opening,
    /// What the person must bring.
    Required,
    /// What would be welcome.
    Welcome,
    /// What the person will do.
    Duties,
    /// A list of technologies or subjects.
    Stack,
    /// The employer's story, benefits, law and how to apply: nothing is asked for here.
    Boilerplate,
}

/// The section that a heading opens, and what follows the heading on the same line.
pub(super) fn heading(line: &str) -> Option<(Section, &str)> {
    let listed = !line.starts_with(|c: char| c.is_alphanumeric());
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (head, rest) = match line.split_once(':') {
        Some((head, rest)) => (head, rest.trim()),
        None => (line, ""),
    };
    let colon = head.len() < line.len();
    let head = head.trim_end_matches(|c: char| !c.is_alphanumeric());
    let words = head.split_whitespace().count();
    let closed = rest.is_empty() && line.ends_with(['.', ',', ';']);
    if words == 0
        || words > 8
        || head.len() > 80
        || closed
        || !colon && head.starts_with(char::is_lowercase)
    {
        return None;
    }
    let shouted = !head.chars().any(char::is_lowercase);
    if listed && !colon && !shouted {
        return None;
    }
    // Few other words: "Requirements" is a heading, "gather requirements from clients" is not.
    let spare = if colon || shouted { 4 } else { 1 };
    let lower = plain(head);
    let joined = lower
        .split_whitespace()
        .filter(|word| LIGHT.split(' ').any(|light| light == *word))
        .count();
    let spare = if joined > 0 { spare + joined + 1 } else { spare };
    finder()
        .headings
        .find_overlapping_iter(&lower)
        .filter(|found| is_whole(&lower, found.start(), found.end()))
        .map(|found| found.pattern().as_usize())
        .map(|index| finder().named[index])
        .filter(|(phrase, _)| words <= phrase.split_whitespace().count() + spare)
        .min_by_key(|(phrase, section)| {
            (*section != Section::Welcome, std::cmp::Reverse(phrase.len()))
        })
        .map(|(_, section)| (section, rest))
}

/// Words that make a heading longer but not another one.
const LIGHT: &str = "and & und et y or the your our key main essential core minimum basic ihre deine votre vos of for additional";

fn plain(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    edge(text[..start].chars().next_back()) && edge(text[end..].chars().next())
}

/// Whether a sentence asks for something so plainly that no heading above it can mean otherwise.
pub(super) fn insists(sentence: &str) -> bool {
    let lower = plain(sentence);
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| lower.contains(phrase));
    says(&INSISTING) && !says(&["we ", "our ", "wir ", "nous ", "unser"])
}

const INSISTING: [&str; 14] = [
    "experience with",
    "experience in",
    "years of experience",
    "years experience",
    "knowledge of",
    "proficient in",
    "proficiency in",
    "fluent in",
    "degree in",
    "erfahrung in",
    "erfahrung mit",
    "kenntnisse in",
    "expérience en",
    "experiencia en",
];

/// The section of one sentence: its own words are stronger than the heading above it.
pub(super) fn cue(sentence: &str, section: Section) -> Section {
    let lower = plain(sentence);
    let strongest = finder()
        .cues
        .find_overlapping_iter(&lower)
        .filter(|found| is_whole(&lower, found.start(), found.end()))
        .map(|found| finder().meant[found.pattern().as_usize()])
        // In a posting squeezed into one line a word of benefits says nothing of the rest.
        .filter(|section| *section != Section::Boilerplate || sentence.len() <= 400)
        .min_by_key(|section| match section {
            Section::Boilerplate => 0,
            Section::Welcome => 1,
            _ => 2,
        });
    match (strongest, section) {
        (Some(Section::Boilerplate), _) | (_, Section::Boilerplate) => Section::Boilerplate,
        (Some(Section::Welcome), _) | (_, Section::Welcome) => Section::Welcome,
        (Some(_), _) => Section::Required,
        (None, section) => section,
    }
}

/// All phrases of this file, to be found in one pass.
struct Finder {
    headings: AhoCorasick,
    /// What each pattern of the headings is.
    named: Vec<(&'static str, Section)>,
    cues: AhoCorasick,
    /// What each pattern of the cues means.
    meant: Vec<Section>,
}

fn finder() -> &'static Finder {
    static FINDER: OnceLock<Finder> = OnceLock::new();
    FINDER.get_or_init(|| {
        let listed = |(section, list): (Section, &'static str)| {
            list.split('|').map(move |phrase| (phrase, section))
        };
        let named: Vec<_> = HEADINGS.into_iter().flat_map(listed).collect();
        let cues = [
            (Section::Boilerplate, BOILERPLATE),
            (Section::Boilerplate, NOT_ASKED),
            (Section::Welcome, WELCOME),
            (Section::Required, REQUIRED),
        ];
        let cues: Vec<_> = cues.into_iter().flat_map(listed).collect();
        Finder {
            headings: automaton(named.iter().map(|(phrase, _)| *phrase)),
            named,
            cues: automaton(cues.iter().map(|(phrase, _)| *phrase)),
            meant: cues.iter().map(|(_, section)| *section).collect(),
        }
    })
}

/// Fixed lists of short phrases always build.
fn automaton(phrases: impl Iterator<Item = &'static str>) -> AhoCorasick {
    let built = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(phrases);
    built.expect("a fixed list of short phrases builds")
}
