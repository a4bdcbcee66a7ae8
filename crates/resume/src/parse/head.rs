//! Heads of items: dates taken out, the rest cut into parts at gaps, changes of style and separators.

use std::sync::LazyLock;

use regex::Regex;

use super::dates::{DateSpan, find_dates};
use super::evidence;
use super::found::Found;
use super::row::{Cell, Row};

/// A part of an item's head.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub text: String,
    pub line: usize,
    /// Whether it stands in a cell of its own at the right.
    pub right_cell: bool,
    /// Whether the part before it names the position that was held here ("at", "bei", "chez", "@").
    pub after_at: bool,
    /// Whether it is a place that was cut off behind a comma.
    pub after_comma: bool,
    pub link: Option<String>,
}

impl Part {
    pub fn found(&self, confidence: f32) -> Found {
        Found::new(self.text.clone(), self.line, confidence)
    }
}

/// Takes the date out of a row that is the head of an item; sentences that mention a date stay whole.
pub(crate) fn take_date(row: &Row, singles: bool) -> Option<(Row, DateSpan)> {
    for (at, cell) in row.cells.iter().enumerate().rev() {
        let text = cell.text();
        let Some(span) = head_date(&text, singles, row.cells.len() > 1) else { continue };
        let mut cells = row.cells.clone();
        let rest = cut(cell, &span);
        if rest.spans.is_empty() {
            cells.remove(at);
        } else if let Some(place) = cells.get_mut(at) {
            *place = rest;
        }
        return Some((row.with_cells(&cells), span));
    }
    None
}

fn head_date(text: &str, singles: bool, has_cells: bool) -> Option<DateSpan> {
    let dates = find_dates(text);
    let span = dates.iter().rev().find(|span| span.is_range).or_else(|| dates.last())?.clone();
    let junk = |c: char| !c.is_alphanumeric();
    let before = text.get(..span.bytes.start)?.trim_end_matches(junk);
    let after = text.get(span.bytes.end..)?.trim_matches(junk);
    let after = if is_duration(after) { "" } else { after };
    let words = before.split_whitespace().count() + after.split_whitespace().count();
    if words == 0 {
        return (singles || span.is_range || has_cells).then_some(span);
    }
    let raw_before = text.get(..span.bytes.start)?.trim_end();
    let set_off = raw_before
        .ends_with(['(', ',', '|', '·', '•', '–', '—', '-', ':', '[', '/', '，', '（'])
        || before.is_empty();
    let at_edge = after.split_whitespace().count() <= 6 || before.is_empty();
    if span.is_range {
        let fits = words <= 18 && at_edge && !text.trim_end().ends_with('.');
        return (fits && (set_off || !evidence::sentence(text))).then_some(span);
    }
    let tail = after.is_empty()
        || (after.split_whitespace().count() <= 5 && evidence::place(after) >= 1.0);
    let fits = singles
        && words <= 16
        && (tail && (set_off || words <= 9)
            || before.is_empty() && set_off && {
                let raw = text.get(span.bytes.end..)?.trim_start();
                raw.starts_with([':', '-', '–', '—', '|', ',', '·', ')'])
            });
    fits.then_some(span)
}

/// A cell without the bytes of the date; styles are kept when the date lies within one span.
fn cut(cell: &Cell, span: &DateSpan) -> Cell {
    let mut at = 0;
    let mut spans = Vec::new();
    for piece in &cell.spans {
        let piece_text = piece.text.trim();
        let begin = at;
        let end = begin + piece_text.len();
        at = end + 1;
        let keep_from = span.bytes.end.clamp(begin, end) - begin;
        let keep_to = span.bytes.start.clamp(begin, end) - begin;
        let left = piece_text.get(..keep_to).unwrap_or_default();
        let right = piece_text.get(keep_from..).unwrap_or_default();
        let overlaps = span.bytes.start < end && span.bytes.end > begin;
        let pieces: Vec<&str> = if overlaps { vec![left, right] } else { vec![piece_text] };
        for part in pieces {
            let part = trim_separators(part);
            if part.chars().any(char::is_alphanumeric) {
                let mut copy = piece.clone();
                part.clone_into(&mut copy.text);
                spans.push(copy);
            }
        }
    }

    Cell { spans }
}

/// A text without blanks, separators and lone brackets around it.
pub(crate) fn trim_separators(text: &str) -> &str {
    let junk = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';'
                    | '|'
                    | '·'
                    | '•'
                    | '–'
                    | '—'
                    | '-'
                    | ':'
                    | '/'
                    | '@'
                    | '，'
                    | '、'
                    | '：'
                    | '∙'
                    | '⋅'
                    | '›'
                    | '»'
                    | '*'
                    | '~'
            )
    };
    let mut text = text.trim_matches(junk);
    loop {
        let opens = text.matches(['(', '（', '[']).count();
        let closes = text.matches([')', '）', ']']).count();
        let next = if opens > closes && text.ends_with(['(', '（', '[']) {
            text.trim_end_matches(['(', '（', '[']).trim_end_matches(junk)
        } else if closes > opens && text.starts_with([')', '）', ']']) {
            text.trim_start_matches([')', '）', ']']).trim_start_matches(junk)
        } else if opens > closes && text.starts_with(['(', '[', '（']) {
            text.trim_start_matches(['(', '[', '（'])
        } else if closes > opens && text.ends_with([')', ']', '）']) {
            text.trim_end_matches([')', ']', '）'])
        } else if opens == 1
            && closes == 1
            && text.starts_with(['(', '（', '['])
            && text.ends_with([')', '）', ']'])
        {
            text.trim_matches(['(', ')', '（', '）', '[', ']'])
        } else if text == "()" || text == "（）" || text == "[]" {
            ""
        } else {
            return text.trim_end_matches("()").trim_end_matches("( )").trim_matches(junk);
        };
        text = next;
    }
}

static DURATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)^\(?\s*(?:(?:about|over|ca\.|etwa|environ)\s*)?
        \d{1,2}(?:[.,]\d)?\+?\s*(?:years?|yrs?\.?|months?|mos?\.?|jahre?n?|monate?n?|ans?|mois|años?|mes(?:es)?|anos?|mês|anni|anno|mesi?|jaar|maand(?:en)?|lata|lat|rok|miesi[ąęc]\w*|år|månader|年|个月|ヶ月|か月|개월)
        (?:\s*(?:,|and|und|et|y|e|en)?\s*\d{1,2}\s*(?:months?|mos?\.?|monate?n?|mois|mes(?:es)?|mesi?|maand(?:en)?|miesi[ąęc]\w*|månader|个月|ヶ月|か月|개월))?
        \s*\)?$",
    )
    .ok()
});

/// Whether a text says how long something lasted and nothing else: "(3 years 2 months)".
pub(crate) fn is_duration(text: &str) -> bool {
    text.len() < 48 && DURATION.as_ref().is_some_and(|pattern| pattern.is_match(text.trim()))
}

const AT: [&str; 8] = [" at ", " @ ", " bei ", " beim ", " chez ", " presso ", " bij ", " At "];
const SEPARATORS: [&str; 12] =
    [" | ", " · ", " • ", " — ", " – ", " - ", " // ", "｜", " ∙ ", " ⋅ ", " › ", "; "];

/// Cuts the rows of a head into parts.
pub(crate) fn parts(rows: &[Row]) -> Vec<Part> {
    parts_at(rows, true)
}

/// Cuts the rows of a head into parts; with `at`, words such as "at" part a position from its employer.
pub(crate) fn parts_at(rows: &[Row], at_words: bool) -> Vec<Part> {
    let mut parts = Vec::new();
    for row in rows {
        for (at, cell) in row.cells.iter().enumerate() {
            cell_parts(row, cell, at > 0, at_words, &mut parts);
        }
    }
    parts
}

fn cell_parts(row: &Row, cell: &Cell, right_cell: bool, at_words: bool, parts: &mut Vec<Part>) {
    let mut pending_at = false;
    let mut join = false;
    for span in &cell.spans {
        let text = span.text.trim();
        let lower = text.to_lowercase();
        if AT.iter().any(|at| at.trim() == lower) {
            pending_at = true;
            continue;
        }
        // A connecting word belongs to what stands around it: "Bachelor of Arts in" + "History".
        let connects = matches!(
            lower.as_str(),
            "in" | "of" | "en" | "de" | "für" | "&" | "and" | "und" | "(" | ")"
        ) || lower.starts_with("in ")
            || lower.starts_with("of ");
        let open = parts.last().is_some_and(|last: &Part| {
            last.line == row.line
                && [
                    " in", " of", " en", " de", " für", " and", " und", " &", " em", "(", " the",
                    " by",
                ]
                .iter()
                .any(|end| last.text.ends_with(end))
        });
        if let Some(last) = parts.last_mut()
            && (connects || open || join)
            && last.line == row.line
        {
            last.text = format!("{} {text}", last.text);
            join =
                matches!(lower.as_str(), "in" | "of" | "en" | "de" | "für" | "&" | "and" | "und");
            continue;
        }
        let (text, leading_at) = AT
            .iter()
            .find_map(|at| {
                lower
                    .starts_with(at.trim_start())
                    .then(|| text.get(at.trim_start().len()..))
                    .flatten()
            })
            .map_or((text, false), |rest| (rest, true));
        for (index, piece) in split_strong(text, at_words).into_iter().enumerate() {
            let trimmed = trim_separators(piece.0);
            let (trimmed, address) = without_address(trimmed);
            if trimmed.is_empty() || is_duration(trimmed) {
                continue;
            }
            parts.push(Part {
                text: trimmed.to_owned(),
                line: row.line,
                right_cell: right_cell && index == 0,
                after_at: piece.1 || (index == 0 && (pending_at || leading_at)),
                after_comma: false,
                link: span.link.clone().or_else(|| address.map(str::to_owned)),
            });
        }
        pending_at = AT.iter().any(|at| lower.ends_with(at.trim_end()));
    }
}

/// A text without the address in brackets behind it, and that address.
fn without_address(text: &str) -> (&str, Option<&str>) {
    let bracketed = text.strip_suffix(')').unwrap_or(text).rsplit_once('(');
    match bracketed {
        Some((name, address))
            if address.starts_with("http") && !address.contains(' ') && !name.trim().is_empty() =>
        {
            (trim_separators(name), Some(address))
        }
        _ => (text, None),
    }
}

/// Pieces of a text between strong separators, each with whether an "at" stood before it.
fn split_strong(text: &str, at_words: bool) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut after_at = false;
    loop {
        let candidates = AT
            .iter()
            .filter(|_| at_words)
            .map(|s| (*s, true))
            .chain(SEPARATORS.iter().map(|s| (*s, false)));
        let next = candidates
            .filter_map(|(separator, at)| {
                rest.find(separator).map(|index| (index, separator.len(), at))
            })
            .filter(|(index, _, _)| outside_brackets(rest, *index))
            // "University of X at Y" is one name.
            .filter(|(index, _, at)| {
                !at || rest.get(..*index).is_none_or(|left| evidence::school(left) < 1.0)
            })
            .min_by_key(|(index, _, _)| *index);
        let Some((index, length, at)) = next else { break };
        pieces.push((rest.get(..index).unwrap_or_default(), after_at));
        rest = rest.get(index + length..).unwrap_or_default();
        after_at = at;
    }
    pieces.push((rest, after_at));
    pieces
}

fn outside_brackets(text: &str, index: usize) -> bool {
    let before = text.get(..index).unwrap_or_default();
    before.matches('(').count() <= before.matches(')').count()
}

/// Splits "Company, City, ST" before its place, when it ends in one.
pub(crate) fn split_place(text: &str) -> Option<(&str, &str)> {
    let commas: Vec<usize> = text.match_indices(", ").map(|(at, _)| at).collect();
    for back in [3_usize, 2, 1] {
        let Some(at) = commas.len().checked_sub(back).and_then(|index| commas.get(index)) else {
            continue;
        };
        let (head, tail) = (text.get(..*at)?, text.get(at + 2..)?);
        let pieces: Vec<&str> = tail.split(", ").collect();
        // The code of a state behind a town is no degree: "Boston, MA".
        let is_state = |at: usize, piece: &str| at > 0 && evidence::is_region_code(piece);
        let named = pieces.iter().enumerate().any(|(at, piece)| {
            evidence::is_legal_form(piece)
                || evidence::organisation(piece) >= 1.0
                || evidence::position(piece) >= 1.0
                || evidence::degree(piece) >= 1.0 && !is_state(at, piece)
        });
        let strict = match back {
            3 => {
                pieces.get(1).is_some_and(|p| evidence::is_region_or_country(p))
                    && pieces.get(2).is_some_and(|p| evidence::is_country(p))
            }
            2 => {
                pieces.get(1).is_some_and(|p| evidence::is_region_or_country(p))
                    && tail.split_whitespace().count() <= 6
            }
            _ => {
                let capital = tail.chars().next().is_some_and(char::is_uppercase);
                let town = capital && tail.split_whitespace().count() <= 3 && !tail.contains('.');
                evidence::place(tail) >= 1.0 || evidence::legal_form(head) && town
            }
        };
        if !named && strict && !head.trim().is_empty() {
            return Some((head, tail));
        }
    }
    None
}
