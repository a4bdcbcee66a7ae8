//! Names in a text: words that are written like names and that the resume may not have.

use crate::posting::lexicon::Word;
use crate::posting::small_words::CUTS;

/// Words of a text that look like names.
pub(super) fn names<'a>(text: &'a str, words: &[Word], german: bool) -> Vec<(&'a str, Word)> {
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
            // At the start of a sentence every word has a capital: only two in a row are a name there, and a verb or
            // a small word ("At Example Ltd …") is none.
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
            let opens = is_verb(own) || CUTS.has(word);
            !starts || next_capital && !german && !opens
        })
        .map(|(_, word)| (slice(word), *word))
        .filter(|(own, _)| {
            let lower = own.to_lowercase();
            let plain = !own.chars().skip(1).any(char::is_uppercase);
            !(COMMON.contains(&lower.as_str()) || german && plain && is_noun(&lower))
        })
        .collect()
}

/// Whether a word at the start of a sentence is an English verb.
fn is_verb(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.ends_with("ed") || lower.ends_with("ing") || VERBS.contains(&lower.as_str())
}

const VERBS: [&str; 40] = [
    "built", "led", "ran", "wrote", "made", "set", "taught", "kept", "drove", "won", "grew", "cut",
    "use", "run", "install", "operate", "develop", "create", "manage", "maintain", "build",
    "write", "lead", "oversee", "support", "design", "deliver", "teach", "plan", "prepare",
    "brought", "took", "gave", "held", "sold", "bought", "handle", "conduct", "provide", "perform",
];

/// Endings of German nouns that are no names.
const NOUN_ENDINGS: [&str; 34] = [
    "ung",
    "ungen",
    "heit",
    "keit",
    "schaft",
    "tion",
    "tionen",
    "tät",
    "täten",
    "ismus",
    "ment",
    "nis",
    "nisse",
    "enz",
    "anz",
    "ik",
    "arbeit",
    "arbeiten",
    "plan",
    "pläne",
    "zeit",
    "zeiten",
    "leiter",
    "leiterin",
    "erfahrung",
    "wesen",
    "prozent",
    "millionen",
    "tage",
    "tagen",
    "kosten",
    "zahlen",
    "betrieb",
    "mitarbeitern",
];

/// Whether a German word with a capital is an everyday noun by its ending.
fn is_noun(lower: &str) -> bool {
    NOUN_ENDINGS.iter().any(|ending| lower.ends_with(ending))
}

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
