//! Whether an attached resume says what the pages say.

use std::collections::HashSet;

use resume::Resume;
use resume::parse::{Line, Source};
use serde_json::Value;

use crate::check::letters;
use crate::write::carried;
use crate::write::sheet::{Sheet, words};

/// Words on the pages that need not be in the document: page numbers and what a template adds.
const FREE_WORDS: usize = 3;
/// The share of other words in hundredths.
const FREE_PERCENT: usize = 2;

/// What of an attached document is on the pages, when all of the pages is in it and the other way round.
pub fn agreed(attached: Value, pages: &Source) -> Option<Value> {
    let resume = Resume::from_json(attached).ok()?;
    let language = resume.design.language.as_deref().unwrap_or("en");
    let language = language.get(..2).unwrap_or("en").to_ascii_lowercase();
    let sheet = Sheet::new(&resume, &language);
    let seen: String = pages.lines.iter().map(Line::text).collect::<Vec<_>>().join("\n");
    let seen_letters = letters(&seen);
    let runs = sheet.runs();
    if runs.is_empty() || !runs.iter().all(|run| is_seen(&run.text, &seen, &seen_letters)) {
        return None;
    }
    // A separator that stands between two values belongs to none of them.
    let said: String = runs.iter().map(|run| core(&run.text) + "\n").collect();
    let added = core(&serde_json::to_string(words(&language)).unwrap_or_default());
    let all: Vec<&str> = seen.split_whitespace().collect();
    let unsaid = all.iter().filter(|word| {
        let word = core(word);
        let is_number = word.chars().all(|c| c.is_ascii_digit());
        !is_number && !said.contains(&word) && !added.contains(&word)
    });
    let free = FREE_WORDS.max(all.len() * FREE_PERCENT / 100);
    (unsaid.count() <= free).then(|| carried::printed(&resume))
}

/// Whether a value is on the pages, in one piece or, where a page or a column ends in it, word by word.
fn is_seen(text: &str, seen: &str, seen_letters: &str) -> bool {
    let wanted = letters(text);
    if wanted.is_empty() || seen_letters.contains(&wanted) {
        return true;
    }
    let words: HashSet<String> = seen.split_whitespace().map(letters).collect();
    let parts: Vec<String> = text.split_whitespace().map(letters).collect();
    parts.len() > 3 && parts.iter().all(|word| words.contains(word))
}

/// The letters and digits of a text.
fn core(text: &str) -> String {
    letters(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
