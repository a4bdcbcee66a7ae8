//! Years of experience that a sentence asks for.

use super::lexicon::{Word, WordSet, words};

/// The least number of years of experience that a sentence asks for, and which word names them.
pub(super) fn years(text: &str) -> Option<(u32, usize)> {
    let words = words(text);
    if !words.iter().any(|word| EXPERIENCE.has(word)) {
        return None;
    }
    let slice = |word: &Word| text.get(word.start..word.end).unwrap_or_default();
    words
        .iter()
        .enumerate()
        .filter(|(_, word)| YEARS.has(word))
        .filter(|(at, _)| !words.get(at + 1).is_some_and(|next| NOT_WORKED.has(next)))
        .filter_map(|(at, _)| {
            // "3-5 years", "3 to 5 years", "five (5) years": the first number of the run is the least.
            let before = words.get(at.saturating_sub(4)..at)?;
            let numbers: Vec<u32> = before.iter().filter_map(|word| number(slice(word))).collect();
            Some((numbers.into_iter().min()?, at))
        })
        .filter(|(years, _)| (1..=40).contains(years))
        .max()
}

fn number(word: &str) -> Option<u32> {
    if let Ok(number) = word.parse() {
        return Some(number);
    }
    let word = word.to_lowercase();
    NUMBERS
        .iter()
        .position(|names| names.split('|').any(|name| name == word))
        .map(|at| at as u32 + 1)
}

static YEARS: WordSet =
    WordSet::new(&["year", "yr", "jahr", "jahre", "jahren", "an", "ans", "año"]);
static NOT_WORKED: WordSet = WordSet::new(&["old", "ago"]);
static EXPERIENCE: WordSet = WordSet::new(&[
    "experience",
    "experienced",
    "erfahrung",
    "berufserfahrung",
    "expérience",
    "experiencia",
    "practice",
    "praxis",
    "working",
    "background",
    "berufspraxis",
    "track",
]);
const NUMBERS: [&str; 10] = [
    "one|ein|eine|einem|un|uno",
    "two|zwei|deux|dos",
    "three|drei|trois|tres",
    "four|vier|quatre|cuatro",
    "five|fünf|cinq|cinco",
    "six|sechs|seis",
    "seven|sieben|sept|siete",
    "eight|acht|huit|ocho",
    "nine|neun|neuf|nueve",
    "ten|zehn|dix|diez",
];
