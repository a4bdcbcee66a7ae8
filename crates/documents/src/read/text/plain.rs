//! Text to lines: headings, lists, indentation and empty lines.

use resume::parse::Line;

use super::super::bullet;
use super::heading::{hashes, rule, ruled};
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
    set_depth(&mut lines);
    lines
}

/// A rule directly below a short line makes that line a heading.
fn underline(lines: &mut [Line], symbol: char, rule: &str, after_space: bool) {
    let is_first = lines.len() == 1;
    let Some(last) = lines.last_mut() else { return };
    let text = last.text();
    let (width, length) = (text.chars().count(), rule.trim().chars().count());
    let is_alone =
        (last.space_before || is_first) && width <= 40 && !text.contains(['@', '|', '/', '\t']);
    let is_underline = !after_space && !last.bullet && (width.abs_diff(length) <= 3 || is_alone);
    if is_underline && last.heading.is_none() && "=-~─━═—–_".contains(symbol) {
        last.heading = Some(if symbol == '=' || symbol == '═' { 1 } else { 2 });
    }
}

/// Counts the depth of list entries by the indents of the entries, which may all begin with blanks.
fn set_depth(lines: &mut [Line]) {
    let mut depths: Vec<u8> =
        lines.iter().filter(|line| line.bullet).map(|line| line.depth).collect();
    depths.sort_unstable();
    depths.dedup();
    for line in lines.iter_mut().filter(|line| line.bullet) {
        line.depth = depths.iter().filter(|depth| **depth < line.depth).count() as u8;
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
    if let Some(title) = ruled(text) {
        line.heading = Some(2);
        line.spans = spans(title, is_markdown);
        return (!line.spans.is_empty()).then_some(line);
    }
    let is_bold = is_markdown && text.starts_with("**");
    let rest =
        if is_bold { None } else { bullet::strip(text).or_else(|| bullet::strip_number(text)) };
    let rest = rest.or_else(|| bullet::strip_letter(text).filter(|_| indent > 0));
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
