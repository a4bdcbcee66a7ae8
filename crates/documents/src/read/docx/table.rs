//! Tables, which resumes use for layout: each cell is a block of its own, and rows of short cells are one line.

use resume::parse::Line;

use super::Part;
use super::body::blocks;
use super::lines::{Frame, Lines};
use super::xml::Element;

/// A cell of at most this many symbols stands beside the other cells of its row as a date or label does.
const SHORT_CELL: usize = 40;

/// Adds a table row by row.
pub fn table(element: &Element, part: &Part<'_>, lines: &mut Lines) {
    let mut rows = Vec::new();
    direct(element, "tr", &mut rows);
    for row in rows {
        let mut cells = Vec::new();
        direct(row, "tc", &mut cells);
        let cells: Vec<Vec<Line>> = cells.into_iter().map(|cell| cell_lines(cell, part)).collect();
        let cells: Vec<Vec<Line>> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        add_row(cells, lines);
    }
    lines.new_block();
}

/// Children of a name, also inside content controls and revisions.
fn direct<'a>(parent: &'a Element, name: &str, found: &mut Vec<&'a Element>) {
    for child in &parent.children {
        if child.name == name {
            found.push(child);
        } else if matches!(
            child.name.as_str(),
            "sdt" | "sdtContent" | "ins" | "customXml" | "moveTo"
        ) {
            direct(child, name, found);
        }
    }
}

fn cell_lines(cell: &Element, part: &Part<'_>) -> Vec<Line> {
    let mut lines = Lines::default();
    blocks(cell, part, &mut lines);
    lines.finish()
}

fn add_row(cells: Vec<Vec<Line>>, lines: &mut Lines) {
    let is_flat = cells.iter().all(|cell| cell.len() == 1);
    let is_short = |cell: &[Line]| cell.len() == 1 && length(cell) <= SHORT_CELL;
    let mut cells = cells;
    if cells.len() > 1 && is_flat {
        let row = cells.into_iter().flatten().collect();
        return joined(row, lines);
    }
    if let [left, right] = cells.as_mut_slice()
        && (is_short(left) || is_short(right))
    {
        let row = vec![left.remove(0), right.remove(0)];
        joined(row, lines);
        left.append(right);
        return left.drain(..).for_each(|line| add(line, lines));
    }
    for cell in cells {
        lines.new_block();
        for line in cell {
            add(line, lines);
        }
    }
}

fn length(cell: &[Line]) -> usize {
    cell.iter().map(|line| line.text().chars().count()).sum()
}

/// Puts lines side by side as one.
fn joined(row: Vec<Line>, lines: &mut Lines) {
    let mut spans = Vec::new();
    for mut line in row {
        if let Some(first) = line.spans.first_mut() {
            first.gap_before = !spans.is_empty();
        }
        spans.append(&mut line.spans);
    }
    lines.join_row(spans);
}

fn add(line: Line, lines: &mut Lines) {
    if line.space_before {
        lines.empty();
    }
    let frame =
        Frame { heading: line.heading, bullet: line.bullet, depth: line.depth, ..Frame::default() };
    lines.paragraph(vec![line.spans], frame);
}
