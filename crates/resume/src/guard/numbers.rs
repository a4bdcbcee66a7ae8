//! Numbers with what they count, so that "12 %" and "12%" are one and "12 %" and "21 %" are not.

use crate::posting::lexicon::Word;

use super::measures::{Unit, currency, currency_sign, unit};
use super::spelled::spelled;

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    /// Its value in thousandths, sizes such as "million" multiplied in.
    pub value: u128,
    /// What it counts: `%`, a currency, or nothing.
    pub unit: Unit,
    /// Where the next word stands, if one follows.
    pub noun: Option<(usize, usize)>,
    /// Whether "more than" or the like stands before it.
    pub more: bool,
    /// A year of our times.
    pub year: bool,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
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
    share_units(text, &mut found);
    found
}

/// "From 41 to 83 %": the first figure is in percent too.
fn share_units(text: &str, found: &mut [Number]) {
    for at in 1..found.len() {
        let between = text.get(found[at - 1].end..found[at].start).unwrap_or_default().trim();
        let is_range = RANGE.iter().any(|word| between.eq_ignore_ascii_case(word));
        if is_range && found[at - 1].unit == Unit::Plain && !found[at - 1].year {
            found[at - 1].unit = found[at].unit;
        }
    }
}

const RANGE: [&str; 11] = ["to", "auf", "bis", "à", "a", "-", "–", "and", "und", "et", "y"];

fn number_at(text: &str, words: &[Word], first: usize) -> (Option<Number>, usize) {
    let Some(Digits { mut value, suffix, mut next, length }) = digits_at(text, words, first) else {
        return (None, first + 1);
    };
    let is_spelled = length == 0;
    let mut size = size_of(suffix);
    if suffix.is_empty() && !is_spelled {
        size = size_of(slice(text, words, next));
        next += usize::from(size > 1);
    }
    value = value.saturating_mul(size);
    let (start, end) = (words[first].start, words[next - 1].end);
    let after =
        text.get(end..).unwrap_or_default().trim_start_matches(['.', ' ', '\u{a0}', '\u{202f}']);
    // "1.8 millones de euros", "4,2 millions d'euros"
    let of = ["de", "d'", "d’", "of"].contains(&slice(text, words, next));
    let following = slice(text, words, next + usize::from(of && size > 1));
    let unit = unit_of(text, start, after, suffix, following);
    let noun = words.get(next).filter(|word| !word.breaks).map(|word| (word.start, word.end));
    let lead_from = words[first.saturating_sub(2)].start;
    let lead = text.get(lead_from..start).unwrap_or_default().trim_end().to_lowercase();
    let more = MORE.iter().any(|phrase| lead.ends_with(phrase))
        || after.starts_with('+')
        || suffix.starts_with('+');
    let year = length == 4
        && next == first + 1
        && suffix.is_empty()
        && (1950..2100).contains(&(value / 1000))
        && unit == Unit::Plain;
    (Some(Number { value, unit, noun, more, year, start, end }), next)
}

fn slice<'a>(text: &'a str, words: &[Word], index: usize) -> &'a str {
    words.get(index).and_then(|word| text.get(word.start..word.end)).unwrap_or_default()
}

/// The digits of a number, or its name, and what is written on to it.
struct Digits<'a> {
    /// In thousandths.
    value: u128,
    suffix: &'a str,
    next: usize,
    /// How many digits the first group has.
    length: usize,
}

fn digits_at<'a>(text: &'a str, words: &[Word], first: usize) -> Option<Digits<'a>> {
    let own = slice(text, words, first);
    let length = leading_digits(own);
    if length == 0 {
        let (value, next) = spelled(text, words, first)?;
        return Some(Digits { value: value * 1000, suffix: "", next, length });
    }
    if length > 15 {
        return None;
    }
    let parse = |digits: &str| digits.parse::<u128>().unwrap_or(0);
    let mut value = parse(&own[..length]) * 1000;
    let mut suffix = &own[length..];
    let mut next = first + 1;
    // "1,200", "1.2", "3.000": groups of three are thousands, anything else is a fraction.
    while let Some(part) = words.get(next) {
        let between = text.get(words[next - 1].end..part.start).unwrap_or_default();
        let word = slice(text, words, next);
        let group = &word[..leading_digits(word)];
        // French parts thousands by a blank.
        let blank = matches!(between, " " | "\u{a0}" | "\u{202f}");
        let thousands = blank && group.len() == 3 && (next > first + 1 || length <= 3);
        if !matches!(between, "," | "." | "'" | "’") && !thousands || !suffix.is_empty() {
            break;
        }
        match group.len() {
            3 if value < 10_u128.pow(15) => value = (value + parse(group)) * 1000,
            2 => value += parse(group) * 10,
            1 => value += parse(group) * 100,
            _ => break,
        }
        suffix = &word[group.len()..];
        next += 1;
    }
    Some(Digits { value, suffix, next, length })
}

fn leading_digits(word: &str) -> usize {
    word.bytes().take_while(u8::is_ascii_digit).count()
}

fn unit_of(text: &str, start: usize, after: &str, suffix: &str, following: &str) -> Unit {
    let before = text.get(..start).unwrap_or_default().trim_end();
    let lower = following.to_lowercase();
    let sign = before.chars().next_back().and_then(currency_sign);
    let sign = sign.or_else(|| after.chars().next().and_then(currency_sign));
    if after.starts_with('%')
        || ["percent", "prozent"].contains(&lower.as_str())
        || ["per cent", "pour cent", "por ciento"].iter().any(|name| after.starts_with(name))
    {
        Unit::Percent
    } else if let Some(money) = sign.or_else(|| currency(following)) {
        money
    } else if suffix.eq_ignore_ascii_case("x") || lower == "x" {
        Unit::Times
    } else if !suffix.is_empty() && size_of(suffix) == 1 {
        unit(suffix).unwrap_or(Unit::Plain)
    } else {
        unit(following).unwrap_or(Unit::Plain)
    }
}

fn size_of(word: &str) -> u128 {
    match word.to_lowercase().as_str() {
        "k" | "tsd" | "thousand" | "tausend" | "mille" | "mil" => 1_000,
        "m" | "mio" | "mn" | "million" | "millions" | "millionen" | "millones" | "millón" => {
            1_000_000
        }
        "b" | "bn" | "mrd" | "billion" | "billions" | "milliarde" | "milliarden" | "milliards" => {
            1_000_000_000
        }
        _ => 1,
    }
}

const MORE: [&str; 12] = [
    "over",
    "more than",
    "above",
    "exceeding",
    "nearly",
    "almost",
    "über",
    "mehr als",
    "plus de",
    "más de",
    "upwards of",
    "fast",
];
