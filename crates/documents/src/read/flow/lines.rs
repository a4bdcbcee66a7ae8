//! Collects the lines of a document and finds out where more white space than usual is.

use resume::parse::{Line, Span};

use crate::read::bullet;

/// More white space than usual, in twentieths of a point.
const WIDE_SPACE: f32 = 40.0;

/// What a paragraph adds to its lines.
#[derive(Clone, Copy, Debug, Default)]
pub struct Frame {
    /// The heading level.
    pub heading: Option<u8>,
    /// Whether the list it stands in shows a mark.
    pub bullet: bool,
    /// The depth in the list.
    pub depth: u8,
    /// White space above in twentieths of a point.
    pub space_above: f32,
    /// White space below in twentieths of a point.
    pub space_below: f32,
}

/// The lines so far.
#[derive(Debug, Default)]
pub struct Lines {
    spaced: Vec<(Line, f32)>,
    block: u32,
    space: f32,
}

impl Lines {
    /// Begins a new block.
    pub fn new_block(&mut self) {
        if self.spaced.last().is_some_and(|(line, _)| line.block == self.block) {
            self.block += 1;
        }
    }

    /// An empty paragraph is white space.
    pub fn empty(&mut self) {
        self.space = f32::INFINITY;
    }

    /// Adds the rows of a paragraph.
    pub fn paragraph(&mut self, rows: Vec<Vec<Span>>, frame: Frame) {
        self.space = self.space.max(frame.space_above);
        let is_list = frame.bullet;
        for (index, mut spans) in rows.into_iter().enumerate() {
            let stripped = frame.heading.is_none() && strip_bullet(&mut spans);
            let line = Line {
                spans,
                block: self.block,
                heading: frame.heading,
                bullet: (is_list && index == 0) || stripped,
                depth: frame.depth,
                ..Line::default()
            };
            if self.push(line, self.space) {
                self.space = 0.0;
            }
        }
        self.space = self.space.max(frame.space_below);
    }

    /// Adds lines that were collected apart, without their white space.
    pub fn join_row(&mut self, spans: Vec<Span>) {
        let line = Line { spans, block: self.block, ..Line::default() };
        if self.push(line, self.space) {
            self.space = 0.0;
        }
    }

    /// Adds lines that were collected apart, each with the white space that it had.
    pub fn append(&mut self, lines: Vec<Line>) {
        let mut block = None;
        for line in lines {
            if block.is_some_and(|block| block != line.block) {
                self.new_block();
            }
            block = Some(line.block);
            if line.space_before {
                self.empty();
            }
            let frame = Frame {
                heading: line.heading,
                bullet: line.bullet,
                depth: line.depth,
                ..Frame::default()
            };
            self.paragraph(vec![line.spans], frame);
        }
    }

    fn push(&mut self, mut line: Line, space: f32) -> bool {
        for span in &mut line.spans {
            span.text.truncate(span.text.trim_end().len());
        }
        line.spans.retain(|span| !span.text.is_empty());
        let is_full = !line.spans.is_empty();
        if is_full {
            self.spaced.push((line, space));
        }
        is_full
    }

    /// Whether a text is a line already.
    pub fn contains(&self, text: &str) -> bool {
        self.spaced.iter().any(|(line, _)| line.text() == text)
    }

    /// The lines with their white space compared to the usual one.
    pub fn finish(self) -> Vec<Line> {
        let mut spaces: Vec<f32> = self.spaced.iter().map(|(_, space)| *space).collect();
        spaces.sort_by(f32::total_cmp);
        let usual = spaces.get(spaces.len() / 2).copied().unwrap_or(0.0);
        let usual = if usual.is_finite() { usual } else { 0.0 };
        let mark = |(mut line, space): (Line, f32)| {
            line.space_before = space >= usual + WIDE_SPACE;
            line
        };
        self.spaced.into_iter().map(mark).collect()
    }
}

/// Takes a typed bullet off the first span.
fn strip_bullet(spans: &mut Vec<Span>) -> bool {
    let Some(first) = spans.first_mut() else { return false };
    if let Some(rest) = bullet::strip(&first.text) {
        first.text = rest.to_owned();
        return true;
    }
    let is_bullet = bullet::is_bullet(first.text.trim()) && spans.len() > 1;
    if is_bullet {
        spans.remove(0);
        if let Some(first) = spans.first_mut() {
            first.gap_before = false;
        }
    }
    is_bullet
}
