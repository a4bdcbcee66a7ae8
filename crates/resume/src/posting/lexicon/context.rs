//! Whether a word that also has an everyday meaning is used as the name of a skill here.

use super::table::Hit;
use super::words::Word;

/// Judges "Go", "R", "React" and their like by their neighbours.
pub(super) fn fits(text: &str, words: &[Word], hit: &Hit) -> bool {
    let found = text.get(hit.start..hit.end).unwrap_or_default();
    let before = text.get(..hit.start).unwrap_or_default();
    let after = text.get(hit.end..).unwrap_or_default();
    if joined(before.chars().next_back(), after) {
        return false;
    }
    let next = words.get(hit.end_word).filter(|word| !word.breaks);
    let next_text = next.and_then(|word| text.get(word.start..word.end)).unwrap_or_default();
    let previous = (hit.first > 0 && !words[hit.first].breaks)
        .then(|| words.get(hit.first - 1))
        .flatten()
        .and_then(|word| text.get(word.start..word.end))
        .unwrap_or_default();
    let listed_before = words[hit.first].breaks || ends_in_list_mark(before) || is_lead(previous);
    let listed_after = next.is_none_or(|_| is_lead(next_text)) || begins_with_list_mark(after);
    let capital = found.chars().next().is_some_and(|c| !c.is_lowercase());
    if found.chars().count() == 1 {
        return listed_before && listed_after && capital;
    }
    if !capital {
        return listed_before && listed_after && !words[hit.first].breaks_sentence(text);
    }
    if starts_sentence(before) && FOLLOWERS.contains(&next_text.to_lowercase().as_str()) {
        return begins_with_list_mark(after);
    }
    !next_text.starts_with(|c: char| c.is_ascii_digit())
}

impl Word {
    /// Whether the word is the first of a running sentence rather than of a list.
    fn breaks_sentence(&self, text: &str) -> bool {
        let before = text.get(..self.start).unwrap_or_default().trim_end();
        before.ends_with(['.', '!', '?'])
    }
}

/// A hyphen or an ampersand makes another word of it: "Go-to-market", "R&D", "C-level".
fn joined(before: Option<char>, after: &str) -> bool {
    matches!(before, Some('-' | '&' | '@' | '$'))
        || after.starts_with(['-', '&', '\'', '’', '@'])
            && after.chars().nth(1).is_some_and(char::is_alphanumeric)
}

fn starts_sentence(before: &str) -> bool {
    let trimmed = before.trim_end_matches([' ', '\t', '-', '•', '*', '·', '–', '"', '“']);
    trimmed.is_empty() || trimmed.ends_with(['.', '!', '?', ':', '\n'])
}

fn ends_in_list_mark(before: &str) -> bool {
    before
        .trim_end_matches([' ', '\t'])
        .ends_with([',', ';', '/', '|', ':', '(', '[', '•', '·', '\n', '*', '&', '+'])
}

fn begins_with_list_mark(after: &str) -> bool {
    after
        .trim_start_matches([' ', '\t'])
        .starts_with([',', ';', '/', '|', ')', ']', '•', '·', '\n', '.', ':', '&', '+', '('])
}

/// Words that stand beside the items of a list.
fn is_lead(word: &str) -> bool {
    const LEADS: [&str; 40] = [
        "and",
        "or",
        "in",
        "with",
        "of",
        "using",
        "like",
        "including",
        "as",
        "und",
        "oder",
        "mit",
        "et",
        "ou",
        "avec",
        "en",
        "y",
        "o",
        "con",
        "e",
        "to",
        "für",
        "is",
        "experience",
        "skills",
        "knowledge",
        "developer",
        "engineer",
        "programming",
        "language",
        "framework",
        "development",
        "developers",
        "applications",
        "via",
        "on",
        "from",
        "code",
        "stack",
        "projects",
    ];
    LEADS.iter().any(|lead| word.eq_ignore_ascii_case(lead))
}

/// What follows a verb rather than a name.
const FOLLOWERS: [&str; 17] = [
    "to",
    "for",
    "on",
    "quickly",
    "promptly",
    "calmly",
    "the",
    "our",
    "your",
    "a",
    "an",
    "beyond",
    "above",
    "through",
    "into",
    "all",
    "appropriately",
];
