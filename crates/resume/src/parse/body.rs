//! Bodies of items: wrapped lines joined into paragraphs and bullets.

use super::found::Found;
use super::items::is_labelled;
use super::links::is_url;
use super::row::Row;

/// A paragraph or a bullet.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub text: Found,
    pub bullet: bool,
}

/// Joins two pieces of a wrapped text; a hyphen at the end of a line goes when a small letter follows a small letter.
pub(crate) fn join(left: &str, right: &str) -> String {
    let (left, right) = (left.trim_end(), right.trim_start());
    if left.is_empty() {
        return right.to_owned();
    }
    let cjk = |c: Option<char>| {
        c.is_some_and(|c| matches!(c, '\u{3040}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' | '\u{3000}'..='\u{303f}'))
    };
    if left.ends_with('\u{ad}') {
        return format!("{}{right}", left.trim_end_matches('\u{ad}'));
    }
    let next_small = right.chars().next().is_some_and(char::is_lowercase);
    let mut back = left.chars().rev();
    let hyphen = back.next() == Some('-');
    let letter = back.next().is_some_and(char::is_lowercase);
    if hyphen && letter {
        // "detail-" + "oriented" keeps its hyphen only where both readings are words; the hyphen is printed, so it stays.
        return if next_small && !known_compound(left) {
            format!("{}{right}", left.trim_end_matches('-'))
        } else {
            format!("{left}{right}")
        };
    }
    if cjk(left.chars().next_back()) && cjk(right.chars().next()) {
        return format!("{left}{right}");
    }
    format!("{left} {right}")
}

/// Whether the word before a line's last hyphen is one that makes compounds: "detail-", "self-", "well-".
fn known_compound(left: &str) -> bool {
    const FIRST: [&str; 44] = [
        "self", "well", "non", "co", "full", "part", "long", "short", "high", "low", "cross",
        "multi", "end", "real", "open", "data", "detail", "team", "user", "client", "customer",
        "results", "goal", "two", "three", "first", "second", "third", "post", "pre", "on", "off",
        "in", "up", "follow", "hands", "decision", "problem", "award", "cost", "time", "front",
        "back", "large",
    ];
    let word =
        left.trim_end_matches('-').split(|c: char| c.is_whitespace() || c == '-').next_back();
    word.is_some_and(|word| FIRST.contains(&word.to_lowercase().as_str()))
}

/// The right edge that lines of these rows reach.
fn edge(rows: &[Row]) -> f32 {
    rows.iter().map(Row::right).fold(0.0, f32::max)
}

/// Whether a row goes on with the text of the row before.
fn continues(before: &Row, row: &Row, edge: f32, text: &str) -> bool {
    if row.bullet || row.heading.is_some() || is_labelled(&row.text()) || is_url(&before.text()) {
        return false;
    }
    if edge <= 1.0 && row.size() > 0.0 {
        // A word processor hands over whole paragraphs.
        return false;
    }
    let next = row.text();
    let small = next.chars().next().is_some_and(char::is_lowercase);
    let stopped = text.ends_with(['.', '!', '?', '。', ':', ';']);
    if before.block != row.block && !small {
        return !stopped && text.chars().count() > 30 && !row.space_before;
    }
    if small {
        return true;
    }
    if row.space_before {
        return false;
    }
    let (size, next_size) = (before.size(), row.size());
    if (size - next_size).abs() > 1.0 || before.is_bold() != row.is_bold() {
        return false;
    }
    if edge <= 1.0 {
        return before.bullet && text.chars().count() > 60 && !stopped || text.chars().count() > 60;
    }
    // A line that reaches the right edge, or nearly so, was wrapped.
    let first_word = next.split_whitespace().next().map_or(0, |word| word.chars().count()) as f32;
    let room = edge - before.right();
    room < (first_word + 1.0) * size.max(6.0) * 0.62
}

/// Joins wrapped lines; the rows come back with one cell each.
pub(crate) fn join_wrapped(rows: &[Row]) -> Vec<Row> {
    let edge = edge(rows);
    let mut out: Vec<Row> = Vec::new();
    let mut last: Option<&Row> = None;
    for row in rows {
        if let (Some(before), Some(open)) = (last, out.last_mut())
            && continues(before, row, edge, &open.text())
            && let Some(span) = open.cells.last_mut().and_then(|cell| cell.spans.last_mut())
        {
            span.text = join(&span.text, &row.text());
        } else {
            out.push(row.clone());
        }
        last = Some(row);
    }
    out
}

/// The paragraphs and bullets of some rows.
pub(crate) fn blocks(rows: &[Row]) -> Vec<Block> {
    let edge = edge(rows);
    let mut blocks: Vec<Block> = Vec::new();
    let mut last: Option<&Row> = None;
    for row in rows {
        let text = row.text();
        if let (Some(before), Some(open)) = (last, blocks.last_mut())
            && continues(before, row, edge, &open.text.text)
        {
            open.text.text = join(&open.text.text, &text);
            open.text.lines.1 = row.line;
        } else {
            let confidence = if row.bullet { 0.9 } else { 0.8 };
            blocks.push(Block { text: Found::new(text, row.line, confidence), bullet: row.bullet });
        }
        last = Some(row);
    }
    blocks
}

/// Paragraphs before the first bullet are the summary, everything else the highlights.
pub(crate) fn summary_and_highlights(rows: &[Row]) -> (Option<Found>, Vec<Found>) {
    let blocks = blocks(rows);
    let first_bullet = blocks.iter().position(|block| block.bullet);
    let paragraphs = first_bullet.unwrap_or(blocks.len());
    // Several short lines without bullets are a list whose bullets were not printed.
    let is_list = first_bullet.is_none() && blocks.len() > 2;
    let mut summary: Option<Found> = None;
    let mut highlights = Vec::new();
    for (at, block) in blocks.into_iter().enumerate() {
        if at >= paragraphs || is_list {
            highlights.push(block.text);
        } else if let Some(open) = &mut summary {
            open.text = format!("{}\n{}", open.text, block.text.text);
            open.lines.1 = block.text.lines.1;
        } else {
            summary = Some(block.text);
        }
    }
    (summary, highlights)
}
