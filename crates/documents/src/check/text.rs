//! A text that was taken out of a file, held against what the file was to say.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::words::FoundText;
use crate::write::sheet::Sheet;

/// The share of letters that must come back.
const WHOLE: f64 = 0.995;

/// A text as one way of taking it out gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextCheck {
    /// The way: `layout` (columns and lines as people see them), `drawing` (as the file draws), `tags` (as a screen reader
    /// goes), or the name of a program.
    pub way: String,
    /// Whether it is whole, begins with the name and has no characters without meaning.
    pub passed: bool,
    /// The share of the printed letters whose values are in it, word by word in order, from 0 to 1.
    pub recall: f64,
    /// Whether the name comes before everything else.
    pub name_first: bool,
    /// Characters without a meaning of their own: icons of private fonts and glued letters.
    pub odd_characters: usize,
    /// The places in the document of printed values that are missing.
    pub missing: Vec<String>,
    /// The text itself.
    pub text: String,
}

impl TextCheck {
    /// Looks for every printed value.
    pub fn of(way: &str, sheet: &Sheet, text: String) -> Self {
        let mut words = FoundText::new(&text);
        let (mut all, mut found, mut missing) = (0, 0, Vec::new());
        let mut runs = sheet.runs();
        // Long values first, so that no short one takes a place out of their midst.
        runs.sort_by_key(|run| Reverse(run.text.len()));
        for run in runs {
            let count = run.text.chars().filter(|c| !c.is_whitespace()).count();
            all += count;
            if words.take(&run.text) {
                found += count;
            } else if !missing.contains(&run.path) {
                missing.push(run.path.clone());
            }
        }
        let seen = letters(&text);
        let recall = if all == 0 { 1.0 } else { f64::from(found as u32) / f64::from(all as u32) };
        let name_first =
            sheet.name.as_ref().is_none_or(|name| seen.starts_with(&letters(&name.text)));
        let odd_characters = text.chars().filter(|c| is_odd(*c)).count();
        let passed = recall >= WHOLE && name_first && odd_characters == 0;
        Self { way: way.to_owned(), passed, recall, name_first, odd_characters, missing, text }
    }
}

/// A text for comparison: compatible letters in lower case, without blanks, bullets, hyphens and marks that show nothing.
pub fn letters(text: &str) -> String {
    let is_kept = |c: &char| !c.is_whitespace() && !c.is_control() && !is_silent(*c);
    text.nfkc().flat_map(char::to_lowercase).filter(is_kept).collect()
}

fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '•' | '·' | '*' | '\\')
}

fn is_odd(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fb00}'..='\u{fb06}' | '\u{fffd}')
}
