//! Dates and ranges of dates in running text, in every common form and many languages.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::lexicon::calendar::{MONTHS, PRESENT, RANGE_WORDS, SEASONS, SINCE, UNTIL};
use crate::model::PartialDate;

/// A date or a range of dates and where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateSpan {
    /// The first date; absent in "until 2019".
    pub start: Option<PartialDate>,
    /// The last date; absent when it goes on or only one date was given.
    pub end: Option<PartialDate>,
    /// Whether the text says that it still goes on.
    pub ongoing: bool,
    /// Whether two ends (or one and "present") were given, not a single date.
    pub is_range: bool,
    /// The bytes of the text that say so, with brackets around them.
    pub bytes: Range<usize>,
}

struct Patterns {
    date: Regex,
    separator: Regex,
    present: Regex,
    since: Regex,
    until: Regex,
    from: Regex,
    bare_month: Regex,
}

static PATTERNS: LazyLock<Option<Patterns>> = LazyLock::new(|| {
    let months: Vec<&str> = MONTHS.iter().flat_map(|(_, names)| names.split(' ')).collect();
    let months = alternatives(&months);
    let seasons = alternatives(&SEASONS.split(' ').collect::<Vec<_>>());
    let date = format!(
        r"(?ix)
        (?P<cjk>(?P<cy>(?:19|20)\d\d)\s?[年년]\s?(?:(?P<cm>1[0-2]|0?[1-9])\s?[月월](?:\s?\d{{1,2}}\s?[日일])?)?)
        | \b(?P<iso>(?P<iy>(?:19|20)\d\d)\s?[-/.]\s?(?P<im>1[0-2]|0?[1-9])(?:[-/.](?:3[01]|[12]\d|0?[1-9]))?)\b
        | \b(?P<dmy>(?P<a>\d{{1,2}})(?P<mark>[./-])\s?(?P<b>\d{{1,2}})[./-]\s?(?P<dy>(?:19|20)\d\d))\b
        | \b(?P<my>(?P<mm>1[0-2]|0?[1-9])\s?[./-]\s?(?P<myy>(?:19|20)\d\d))\b
        | \b(?P<mys>(?P<mms>1[0-2]|0[1-9])/(?P<mysy>\d\d))\b
        | (?P<named>\b(?:\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?)?(?P<name>{months})\.?,?\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,\s*)?(?:of\s+|de\s+|del\s+|/\s?|-\s?)?(?P<ny>(?:19|20)\d\d|['’]\d\d))\b
        | \b(?P<season>(?:{seasons}|q[1-4]|[1-4]\.?\s?quartal|h[12])\s*(?:of\s+|de\s+|del\s+|/\s?)?(?P<sy>(?:19|20)\d\d))\b
        | \b(?P<slash>(?P<ly>(?:19|20)\d\d)/(?P<le>\d\d))\b
        | \b(?P<year>(?:19[4-9]|20[0-4])\d)\b
        | (?P<short>['’](?P<hy>[0-9]\d))\b"
    );
    let words = alternatives(&RANGE_WORDS.split(' ').collect::<Vec<_>>());
    let present = alternatives(&PRESENT.split('|').collect::<Vec<_>>()).replace(' ', r"\s+");
    Some(Patterns {
        date: Regex::new(&date).ok()?,
        separator: Regex::new(&format!(
            r"(?i)^\s*(?:[-‐‑‒–—―−~〜～→➔]+>?|\s(?:{words})\s|to\b|至|到|から)\s*"
        ))
        .ok()?,
        present: Regex::new(&format!(r"(?i)^\(?(?:{present})")).ok()?,
        since: Regex::new(&format!(
            r"(?i)(?:^|[\s(])(?:{})\s+$",
            alternatives(&SINCE.split(' ').collect::<Vec<_>>())
        ))
        .ok()?,
        until: Regex::new(&format!(
            r"(?i)(?:^|[\s(])(?:{})\s+$",
            alternatives(&UNTIL.split(' ').collect::<Vec<_>>())
        ))
        .ok()?,
        from: Regex::new(
            r"(?i)(?:^|[\s(])(?:from|von|vom|de|du|del|desde|dal|da|van|since|between|entre)\s+$",
        )
        .ok()?,
        bare_month: Regex::new(&format!(
            r"(?i)\b(?P<name>{months})\.?\s*(?:[-–—−/]|to|bis|a|à|al)\s*$"
        ))
        .ok()?,
    })
});

/// Longer words first, so that an alternative never hides a longer one that begins alike.
fn alternatives(words: &[&str]) -> String {
    let mut words: Vec<String> = words.iter().map(|word| regex::escape(word)).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.join("|")
}

/// Finds every date and range of dates in a text, from left to right, without overlaps.
pub fn find_dates(text: &str) -> Vec<DateSpan> {
    let Some(patterns) = PATTERNS.as_ref() else { return Vec::new() };
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let mut spans: Vec<DateSpan> = Vec::new();
    let mut from = 0;
    while let Some(found) = patterns.date.captures_at(text, from) {
        let Some(whole) = found.get(0) else { break };
        from = whole.end().max(from + 1);
        if is_part_of_number(text, whole.range()) {
            while !text.is_char_boundary(from) {
                from += 1;
            }
            continue;
        }
        let Some((first, fiscal_end)) = read(&found) else { continue };
        let span = complete(patterns, text, first, fiscal_end, whole.range());
        from = span.bytes.end.max(from);
        spans.push(span);
    }
    spans
}

/// The one date or range that a short text consists of, brackets and blanks aside.
pub fn read_date_text(text: &str) -> Option<DateSpan> {
    let spans = find_dates(text);
    let [span] = spans.as_slice() else { return None };
    let rest = text.get(..span.bytes.start)?.chars().chain(text.get(span.bytes.end..)?.chars());
    (!rest.into_iter().any(char::is_alphanumeric)).then(|| span.clone())
}

fn complete(
    patterns: &Patterns,
    text: &str,
    first: PartialDate,
    fiscal_end: Option<PartialDate>,
    at: Range<usize>,
) -> DateSpan {
    let mut span = DateSpan {
        start: Some(first),
        end: fiscal_end,
        ongoing: false,
        is_range: fiscal_end.is_some(),
        bytes: at.clone(),
    };
    let before = text.get(..at.start).unwrap_or_default();
    let after = text.get(at.end..).unwrap_or_default();
    if let Some(separator) = patterns.separator.find(after) {
        let rest = &after[separator.end()..];
        let rest_at = at.end + separator.end();
        if let Some(found) = patterns.present.find(rest) {
            let end = rest_at + found.end();
            span = DateSpan { ongoing: true, is_range: true, bytes: at.start..end, ..span };
        } else if let Some(found) = patterns.date.captures(rest)
            && found
                .get(0)
                .is_some_and(|m| m.start() <= 1 && rest[..m.start()].trim_matches('(').is_empty())
            && let Some((last, _)) = read(&found)
            && !is_part_of_number(rest, found.get(0).map_or(0..0, |m| m.range()))
        {
            let end = rest_at + found.get(0).map_or(0, |m| m.end());
            span = DateSpan { end: Some(last), is_range: true, bytes: at.start..end, ..span };
        } else if rest.trim_matches(|c: char| c == ')' || c.is_whitespace()).is_empty()
            && after[..separator.end()].chars().any(|c| !c.is_alphanumeric() && !c.is_whitespace())
        {
            span = DateSpan { ongoing: true, is_range: true, bytes: at.start..text.len(), ..span };
        }
    }
    if span.end.is_some() && span.end < span.start {
        // Right-to-left text may hand its ends over in the order of the page.
        std::mem::swap(&mut span.start, &mut span.end);
    }
    if span.is_range && span.start.is_some() {
        // "from 2010 to 2014", "von 2010 bis 2014": the first word belongs to the range.
        if let Some(word) = patterns.from.find(before) {
            span.bytes.start = word.start();
        }
    }
    if !span.is_range {
        if let Some(word) = patterns.since.find(before) {
            span = DateSpan { ongoing: true, is_range: true, bytes: word.start()..at.end, ..span };
        } else if let Some(word) = patterns.until.find(before) {
            span = DateSpan {
                start: None,
                end: Some(first),
                is_range: true,
                bytes: word.start()..at.end,
                ..span
            };
        } else if let Some(found) = patterns.bare_month.captures(before) {
            let month = found.name("name").and_then(|name| month_number(name.as_str()));
            let start = month.and_then(|month| PartialDate::from_month(first.year, month));
            let begin = found.get(0).map_or(at.start, |m| m.start());
            span =
                DateSpan { start, end: Some(first), is_range: true, bytes: begin..at.end, ..span };
        }
    }
    span
}

fn read(found: &Captures<'_>) -> Option<(PartialDate, Option<PartialDate>)> {
    let number = |name: &str| found.name(name).and_then(|m| m.as_str().parse::<u16>().ok());
    let month = |name: &str| number(name).and_then(|month| u8::try_from(month).ok());
    let plain = |date: Option<PartialDate>| date.map(|date| (date, None));
    if let Some(year) = number("cy") {
        return plain(match month("cm") {
            Some(month) => PartialDate::from_month(year, month),
            None => PartialDate::from_year(year),
        });
    }
    if let (Some(year), Some(month)) = (number("iy"), month("im")) {
        return plain(PartialDate::from_month(year, month));
    }
    if let (Some(a), Some(b), Some(year)) = (month("a"), month("b"), number("dy")) {
        let american = found.name("mark").is_some_and(|mark| mark.as_str() == "/");
        let month = if b > 12 || (american && a <= 12) { a } else { b };
        return plain(PartialDate::from_month(year, month));
    }
    if let (Some(month), Some(year)) = (month("mm"), number("myy")) {
        return plain(PartialDate::from_month(year, month));
    }
    if let (Some(month), Some(year)) = (month("mms"), number("mysy")) {
        return plain(PartialDate::from_month(century(year), month));
    }
    if let (Some(name), Some(year)) = (found.name("name"), found.name("ny")) {
        let year = year.as_str().trim_start_matches(['\'', '’']).parse().ok()?;
        return plain(PartialDate::from_month(century(year), month_number(name.as_str())?));
    }
    if let (Some(year), Some(end)) = (number("ly"), number("le")) {
        let end = PartialDate::from_year(year / 100 * 100 + end)?;
        let start = PartialDate::from_year(year)?;
        return (end.year == year + 1).then_some((start, Some(end)));
    }
    let year = number("sy").or_else(|| number("year")).or_else(|| number("hy").map(century))?;
    plain(PartialDate::from_year(year))
}

fn century(year: u16) -> u16 {
    match year {
        0..=49 => 2000 + year,
        50..=99 => 1900 + year,
        _ => year,
    }
}

fn month_number(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    MONTHS.iter().find(|(_, names)| names.split(' ').any(|known| known == name)).map(|(n, _)| *n)
}

/// Whether the digits belong to an amount, a telephone number or a measure: "2,000", "$2019", "2020-555-01", "2000 %".
fn is_part_of_number(text: &str, at: Range<usize>) -> bool {
    let before = text.get(..at.start).unwrap_or_default();
    let after = text.get(at.end..).unwrap_or_default();
    let mut back = before.chars().rev();
    let (last, last_but_one) = (back.next(), back.next());
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let money = matches!(last, Some('$' | '€' | '£' | '¥' | '+' | '#' | '@' | '_'));
    let joined = matches!(last, Some('.' | ',')) && digit(last_but_one)
        || matches!(last, Some('/' | '-' | '=')) && last_but_one.is_some_and(char::is_alphanumeric);
    let mut ahead = after.chars();
    let (next, next_but_one) = (ahead.next(), ahead.next());
    let goes_on = matches!(next, Some('%' | '€' | '_' | '@' | '+'))
        || matches!(next, Some('.' | ',')) && digit(next_but_one)
        || next == Some(' ') && next_but_one == Some('%');
    money || joined && !before.ends_with("20") || goes_on
}
