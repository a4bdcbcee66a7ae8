//! Headers and footers: what they repeat is dropped, the rest is a block of its own.

use resume::parse::Line;

use super::lines::{Frame, Lines};

/// How many lines of one header or footer are looked at.
const MAX_LINES: usize = 200;

/// Adds the lines of a header or footer, without page numbers and what stands there already.
pub fn add_edge(edge: Vec<Line>, lines: &mut Lines) {
    lines.new_block();
    for line in edge.into_iter().take(MAX_LINES) {
        let text = line.text();
        let is_page = text.chars().all(|symbol| symbol.is_ascii_digit() || "/-– ".contains(symbol));
        if !is_page && !lines.contains(&text) {
            lines.paragraph(vec![line.spans], Frame { heading: line.heading, ..Frame::default() });
        }
    }
    lines.new_block();
}
