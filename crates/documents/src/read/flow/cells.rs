//! Tables, which resumes use for layout: each cell is a block of its own, and rows of short cells are one line.

use resume::parse::Line;

use super::lines::{Frame, Lines};

/// A cell of at most this many symbols stands beside the other cells of its row as a date or label does.
const SHORT_CELL: usize = 40;

/// Adds one row of a table; empty cells count for nothing.
pub fn add_row(cells: Vec<Vec<Line>>, lines: &mut Lines) {
    let mut cells: Vec<Vec<Line>> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
    let is_flat = cells.iter().all(|cell| cell.len() == 1);
    let is_short = |cell: &[Line]| cell.len() == 1 && length(cell) <= SHORT_CELL;
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
