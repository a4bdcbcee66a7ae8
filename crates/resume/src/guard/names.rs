//! Names in a text: words that are written like names and that the resume may not have.

use crate::posting::lexicon::Word;

/// Words of a text that look like names.
pub(super) fn names<'a>(text: &'a str, words: &[Word]) -> Vec<(&'a str, Word)> {
    let german = is_german(text, words);
    let slice = |word: &Word| text.get(word.start..word.end).unwrap_or_default();
    words
        .iter()
        .enumerate()
        .filter(|(index, word)| {
            let own = slice(word);
            let mut chars = own.chars();
            let capital = chars.next().is_some_and(char::is_uppercase);
            let inner = chars.any(char::is_uppercase)
                || own.chars().any(|c| c.is_ascii_digit()) && own.chars().any(char::is_alphabetic);
            if inner && own.chars().count() > 1 && !own.starts_with(|c: char| c.is_ascii_digit()) {
                return true;
            }
            if !capital || own.chars().count() < 2 {
                return false;
            }
            // At the start of a sentence every word has a capital: only two in a row are a name there.
            let starts = *index == 0
                || text
                    .get(..word.start)
                    .unwrap_or_default()
                    .trim_end()
                    .ends_with(['.', '!', '?', ':', '•', '-', '\n']);
            let next_capital = words
                .get(index + 1)
                .filter(|next| !next.breaks)
                .is_some_and(|next| slice(next).starts_with(char::is_uppercase));
            !starts || next_capital && !german
        })
        .map(|(_, word)| (slice(word), *word))
        .filter(|(own, _)| !COMMON.contains(&own.to_lowercase().as_str()))
        .collect()
}

/// German writes every noun with a capital.
fn is_german(text: &str, words: &[Word]) -> bool {
    let count = words
        .iter()
        .filter(|word| {
            GERMAN.contains(
                &text.get(word.start..word.end).unwrap_or_default().to_lowercase().as_str(),
            )
        })
        .count();
    count * 12 >= words.len().max(1)
}

const GERMAN: [&str; 26] = [
    "und", "der", "die", "das", "mit", "für", "von", "im", "in", "zur", "zum", "den", "des", "auf",
    "bei", "eine", "einer", "einem", "durch", "nach", "als", "an", "am", "aus", "ein", "unter",
];

/// Words that often have a capital without being a name.
const COMMON: [&str; 47] = [
    "i",
    "ich",
    "je",
    "the",
    "and",
    "erfahrung",
    "jahre",
    "jahren",
    "team",
    "teams",
    "kunden",
    "arbeit",
    "bereich",
    "aufgaben",
    "projekte",
    "projekten",
    "ergebnisse",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "experienced",
    "experience",
    "years",
    "kenntnisse",
    "umgang",
    "schwerpunkt",
    "fokus",
    "kompetenzen",
    "kernkompetenzen",
    "praxis",
    "verantwortung",
    "tag",
    "monat",
    "jahr",
    "key",
    "skills",
    "bereichen",
    "rahmen",
];
