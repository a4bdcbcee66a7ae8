//! Numbers with what they count, so that "12 %" and "12%" are one and "12 %" and "21 %" are not.

use crate::posting::lexicon::{Word, light_hash};

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    /// Its value in thousandths, sizes such as "million" multiplied in.
    pub value: u128,
    /// What it counts: `%`, a currency, or nothing.
    pub unit: Unit,
    /// Stem of the next word, if one follows.
    pub noun: Option<u64>,
    /// Whether "more than" or the like stands before it.
    pub more: bool,
    /// A year of our times.
    pub year: bool,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// What a number is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Plain,
    Percent,
    Money,
    Times,
}

/// The numbers of a text.
pub(super) fn numbers(text: &str, words: &[Word]) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut index = 0;
    while index < words.len() {
        let (number, next) = number_at(text, words, index);
        found.extend(number);
        index = next.max(index + 1);
    }
    found
}

fn number_at(text: &str, words: &[Word], first: usize) -> (Option<Number>, usize) {
    let slice = |index: usize| words.get(index).and_then(|word: &Word| text.get(word.start..word.end)).unwrap_or_default();
    let word = slice(first);
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let mut next = first + 1;
    let mut thousandths: u128;
    let mut suffix = "";
    if digits.is_empty() {
        let Some(value) = spelled(word) else { return (None, next) };
        thousandths = value * 1000;
    } else {
        if digits.len() > 15 {
            return (None, next);
        }
        thousandths = digits.parse::<u128>().unwrap_or(0) * 1000;
        suffix = word.get(digits.len()..).unwrap_or_default();
        // "1,200", "1.2", "3.000": groups of three are thousands, anything else is a fraction.
        while let Some(part) = words.get(next) {
            let between = text.get(words[next - 1].end..part.start).unwrap_or_default();
            let group: String = slice(next).chars().take_while(char::is_ascii_digit).collect();
            if !matches!(between, "," | "." | "'" | "’" | "\u{a0}") || group.is_empty() || !suffix.is_empty() {
                break;
            }
            if group.len() == 3 && thousandths < 10_u128.pow(15) {
                thousandths = thousandths * 1000 + group.parse::<u128>().unwrap_or(0) * 1000;
            } else if group.len() <= 2 {
                let fraction = group.parse::<u128>().unwrap_or(0) * if group.len() == 1 { 100 } else { 10 };
                thousandths += fraction;
            } else {
                break;
            }
            suffix = slice(next).get(group.len()..).unwrap_or_default();
            next += 1;
        }
    }
    let mut size = size_of(suffix);
    if size == 1 && suffix.is_empty() {
        size = size_of(&slice(next).to_lowercase());
        if size > 1 {
            next += 1;
        }
    }
    thousandths = thousandths.saturating_mul(size);
    let (start, end) = (words[first].start, words[next - 1].end);
    let before = text.get(..start).unwrap_or_default().trim_end();
    let after = text.get(end..).unwrap_or_default().trim_start();
    let following = slice(next).to_lowercase();
    let unit = if after.starts_with('%') || ["percent", "prozent", "per"].contains(&following.as_str()) || after.starts_with("pour cent") || after.starts_with("por ciento") {
        Unit::Percent
    } else if before.ends_with(['$', '€', '£', '¥']) || after.starts_with(['€', '$', '£']) || MONEY.contains(&following.as_str()) {
        Unit::Money
    } else if suffix.eq_ignore_ascii_case("x") || following == "x" {
        Unit::Times
    } else {
        Unit::Plain
    };
    let noun = words.get(next).filter(|word| !word.breaks).map(|word| word.stem);
    let lead: String = words[first.saturating_sub(2)..first].iter().filter_map(|word| text.get(word.start..word.end)).collect::<Vec<_>>().join(" ").to_lowercase();
    let more = MORE.iter().any(|phrase| lead.ends_with(phrase)) || after.starts_with('+') || suffix.starts_with('+');
    let year = digits.len() == 4 && next == first + 1 && suffix.is_empty() && (1950..2100).contains(&(thousandths / 1000)) && unit == Unit::Plain;
    (Some(Number { value: thousandths, unit, noun, more, year, start, end }), next)
}

fn size_of(word: &str) -> u128 {
    match word.to_lowercase().as_str() {
        "k" | "tsd" | "thousand" | "tausend" | "mille" | "mil" => 1_000,
        "m" | "mio" | "mn" | "million" | "millions" | "millionen" | "millones" | "millón" => 1_000_000,
        "b" | "bn" | "mrd" | "billion" | "billions" | "milliarde" | "milliarden" | "milliards" => 1_000_000_000,
        _ => 1,
    }
}

/// Numbers in words, from two on: "one" is too often no number.
fn spelled(word: &str) -> Option<u128> {
    let hash = light_hash(word);
    SPELLED.iter().find(|(names, _)| names.split('|').any(|name| light_hash(name) == hash)).map(|(_, value)| *value)
}

const MONEY: [&str; 12] = ["euro", "euros", "dollar", "dollars", "usd", "eur", "gbp", "pounds", "chf", "franken", "francs", "pesos"];
const MORE: [&str; 12] = [
    "over", "more than", "above", "exceeding", "nearly", "almost", "über", "mehr als", "plus de", "más de", "upwards of", "fast",
];
const SPELLED: [(&str, u128); 16] = [
    ("two|zwei|deux|dos", 2), ("three|drei|trois|tres", 3), ("four|vier|quatre|cuatro", 4), ("five|fünf|cinq|cinco", 5),
    ("six|sechs|seis", 6), ("seven|sieben|sept|siete", 7), ("eight|acht|huit|ocho", 8), ("nine|neun|neuf|nueve", 9),
    ("ten|zehn|dix|diez", 10), ("eleven|elf|onze|once", 11), ("twelve|zwölf|douze|doce|dozen|dutzend", 12), ("fifteen|fünfzehn|quinze|quince", 15),
    ("twenty|zwanzig|vingt|veinte", 20), ("thirty|dreißig|trente|treinta", 30), ("fifty|fünfzig|cinquante|cincuenta", 50), ("hundred|hundert|cent|cien", 100),
];
