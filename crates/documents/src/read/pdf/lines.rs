//! Rows to the lines that the parser reads.

use resume::parse::{Line, Rect, Span};

use super::links::Link;
use super::margin::is_title;
use super::piece::{Piece, Word};
use super::rows::{Row, rows};
use crate::read::bullet;

/// A gap between pieces in font sizes that counts as wide.
const WIDE_GAP: f32 = 0.45;
/// The gap between words of a piece.
const WORD_GAP: f32 = 0.3;

/// Writes rows as lines, block by block.
pub struct Writer {
    links: Vec<Vec<Link>>,
    lines: Vec<Line>,
    baselines: Vec<(f32, f32)>,
    block: u32,
}

impl Writer {
    /// A writer for a document with the links of its pages.
    pub fn new(links: Vec<Vec<Link>>) -> Self {
        Self { links, lines: Vec::new(), baselines: Vec::new(), block: 0 }
    }

    /// Begins a new block.
    pub fn new_block(&mut self) {
        if self.lines.last().is_some_and(|line| line.block == self.block) {
            self.block += 1;
        }
    }

    /// Writes pieces row by row.
    pub fn rows(&mut self, pieces: Vec<Piece>) {
        for mut row in rows(pieces) {
            for title in margin_titles(&mut row) {
                self.row(&title);
            }
            self.row(&row);
        }
    }

    fn row(&mut self, row: &Row) {
        let mut spans = self.spans(row);
        show_hyphens(&mut spans);
        let bullet = strip_bullet(&mut spans);
        if spans.is_empty() {
            return;
        }
        self.baselines.push((row.y, row.size));
        self.lines.push(Line {
            spans,
            page: row.page(),
            block: self.block,
            bullet,
            ..Line::default()
        });
    }

    fn spans(&self, row: &Row) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        let links = self.links.get(row.page() as usize).map_or(&[][..], Vec::as_slice);
        let mut end: Option<f32> = None;
        for piece in &row.pieces {
            for (index, word) in piece.words.iter().enumerate() {
                let gap = match (index, end) {
                    (0, Some(end)) => Some((word.x0 - end) / word.size),
                    (0, None) => None,
                    _ => Some(WORD_GAP),
                };
                let link = links
                    .iter()
                    .find(|link| link.covers(word.x0.midpoint(word.x1), piece.y - 0.3 * word.size));
                add_word(&mut spans, word, gap, piece.y, link);
            }
            end = Some(piece.x1);
        }
        spans
    }

    /// The lines, with lists' depths and white space filled in.
    pub fn finish(mut self) -> Vec<Line> {
        set_depth(&mut self.lines);
        set_space(&mut self.lines, &self.baselines);
        self.lines
    }
}

/// Titles in the margin become rows of their own; dates stay in the row.
fn margin_titles(row: &mut Row) -> Vec<Row> {
    let mut titles = Vec::new();
    let body = row.pieces.iter().find(|piece| !piece.in_margin).cloned();
    let Some(body) = body else { return titles };
    while row.pieces.first().is_some_and(|piece| is_title(piece, &body)) {
        let title = row.pieces.remove(0);
        titles.push(Row { y: title.y, size: title.size, pieces: vec![title] });
    }
    titles
}

fn add_word(spans: &mut Vec<Span>, word: &Word, gap: Option<f32>, y: f32, link: Option<&Link>) {
    let target = link.map(|link| link.target.as_str());
    let is_wide = gap.is_some_and(|gap| !(-1.0..=WIDE_GAP).contains(&gap));
    let is_glued = gap.is_some_and(|gap| (-1.0..0.12).contains(&gap));
    if let Some(last) = spans.last_mut() {
        let same = last.bold == word.bold
            && last.italic == word.italic
            && (last.size - word.size).abs() < 0.3
            && last.link.as_deref() == target;
        if !is_wide && (same || is_glued) {
            if !is_glued {
                last.text.push(' ');
            }
            last.text.push_str(&word.text);
            last.rect.width = word.x1 - last.rect.x;
            return;
        }
    }
    spans.push(Span {
        text: word.text.clone(),
        rect: Rect {
            x: word.x0,
            y: y - 0.8 * word.size,
            width: word.x1 - word.x0,
            height: word.size,
        },
        size: word.size,
        bold: word.bold,
        italic: word.italic,
        link: target.map(str::to_owned),
        gap_before: is_wide,
    });
}

/// A soft hyphen that is printed within a line is a hyphen; at the end of the line it may be one of hyphenation.
fn show_hyphens(spans: &mut [Span]) {
    let last = spans.len().saturating_sub(1);
    for (at, span) in spans.iter_mut().enumerate().filter(|(_, span)| span.text.contains('\u{ad}'))
    {
        let is_open = at == last && span.text.ends_with('\u{ad}');
        let text = span.text.replace('\u{ad}', "-");
        span.text = text;
        if is_open {
            span.text.pop();
            span.text.push('\u{ad}');
        }
    }
}

fn strip_bullet(spans: &mut Vec<Span>) -> bool {
    let Some(first) = spans.first_mut() else { return false };
    if let Some(rest) = bullet::strip(&first.text) {
        first.text = rest.to_owned();
        return true;
    }
    if !bullet::is_bullet(&first.text) {
        return false;
    }
    spans.remove(0);
    if let Some(first) = spans.first_mut() {
        first.gap_before = false;
    }
    true
}

/// The depth of a list entry is the number of smaller indents among the entries of its block.
fn set_depth(lines: &mut [Line]) {
    let entries: Vec<(u32, f32)> =
        lines.iter().filter(|line| line.bullet).map(|line| (line.block, line.rect().x)).collect();
    for line in lines.iter_mut().filter(|line| line.bullet) {
        let x = line.rect().x;
        let mut indents: Vec<f32> = entries
            .iter()
            .filter(|(block, other)| *block == line.block && *other < x - 4.0)
            .map(|(_, x)| *x)
            .collect();
        indents.sort_by(f32::total_cmp);
        indents.dedup_by(|next, kept| *next - *kept < 4.0);
        line.depth = indents.len().min(6) as u8;
    }
}

/// Marks lines with clearly more white space above than usual.
fn set_space(lines: &mut [Line], baselines: &[(f32, f32)]) {
    let gap = |index: usize| -> Option<f32> {
        let ((y, size), (last, last_size)) =
            (*baselines.get(index)?, *baselines.get(index.checked_sub(1)?)?);
        let gap = (y - 0.8 * size) - (last + 0.2 * last_size);
        Some(gap / size.min(last_size).max(1.0))
    };
    let is_joined = |lines: &[Line], index: usize| {
        let (line, last) =
            (lines.get(index), index.checked_sub(1).and_then(|last| lines.get(last)));
        line.zip(last)
            .is_some_and(|(line, last)| line.page == last.page && line.block == last.block)
    };
    let mut gaps: Vec<f32> = (0..lines.len())
        .filter(|index| is_joined(lines, *index))
        .filter_map(gap)
        .filter(|gap| *gap > -0.5)
        .collect();
    gaps.sort_by(f32::total_cmp);
    let usual = gaps.get(gaps.len() * 2 / 5).copied().unwrap_or(0.3);
    for index in 0..lines.len() {
        let is_spaced = if is_joined(lines, index) {
            gap(index).is_some_and(|gap| gap > usual + 0.3 || gap < -2.0)
        } else {
            let page_turn =
                index.checked_sub(1).and_then(|last| lines.get(last)).zip(lines.get(index));
            page_turn.is_none_or(|(last, line)| last.block != line.block)
        };
        if let Some(line) = lines.get_mut(index) {
            line.space_before = is_spaced;
        }
    }
}
