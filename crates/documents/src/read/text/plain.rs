//! Text to lines: headings, lists, indentation and empty lines.

use resume::parse::Line;

use super::super::bullet;
use super::heading::{hashes, rule};
use super::inline::spans;

/// How many blanks make one level of a nested list.
const INDENT: usize = 2;

/// Cuts text into lines.
pub fn lines(text: &str, is_markdown: bool) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut space_before = false;
    for raw in text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}']) {
        let raw = raw.trim_end().trim_start_matches('\u{feff}');
        if raw.is_empty() {
            space_before = true;
            continue;
        }
        if let Some(symbol) = rule(raw) {
            underline(&mut lines, symbol, raw, space_before);
            space_before = true;
            continue;
        }
        if let Some(mut line) = line(raw, is_markdown) {
            line.space_before = space_before;
            lines.push(line);
        }
        space_before = false;
    }
    lines
}

/// A rule directly below a short line makes that line a heading.
fn underline(lines: &mut [Line], symbol: char, rule: &str, after_space: bool) {
    let Some(last) = lines.last_mut() else { return };
    let width = last.text().chars().count();
    let length = rule.trim().chars().count();
    let is_underline = !after_space && !last.bullet && width <= 60 && length + 3 >= width.min(12);
    if is_underline && last.heading.is_none() && "=-~─━═—–_".contains(symbol) {
        last.heading = Some(if symbol == '=' || symbol == '═' { 1 } else { 2 });
    }
}

fn line(raw: &str, is_markdown: bool) -> Option<Line> {
    let indent = indent(raw);
    let text = raw.trim().trim_start_matches("> ");
    let mut line = Line::default();
    if is_markdown && let Some((level, title)) = hashes(text) {
        line.heading = Some(level);
        line.spans = spans(title, true);
        return (!line.spans.is_empty()).then_some(line);
    }
    let is_bold = is_markdown && text.starts_with("**");
    let rest =
        if is_bold { None } else { bullet::strip(text).or_else(|| bullet::strip_number(text)) };
    line.bullet = rest.is_some();
    line.depth = (indent / INDENT).min(6) as u8;
    let text = rest.unwrap_or(text);
    let text = if is_markdown { text.trim_matches('|') } else { text };
    line.spans = spans(text, is_markdown);
    (!line.spans.is_empty()).then_some(line)
}

fn indent(raw: &str) -> usize {
    raw.chars()
        .take_while(|symbol| symbol.is_whitespace())
        .map(|symbol| if symbol == '\t' { 4 } else { 1 })
        .sum()
}
