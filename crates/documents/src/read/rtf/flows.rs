//! Streams of text that run apart: the document, its headers and footers, text boxes, and the cells of tables.

use resume::parse::Line;

use crate::read::flow::{Frame, Lines, Runs, add_row};

/// How deep tables may stand in tables.
const MAX_TABLES: usize = 8;

/// Where the lines of a stream go when it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// They are the document.
    Document,
    /// Above the document.
    Header,
    /// Below the document.
    Footer,
    /// Behind the paragraph where the text box or note is anchored.
    Box,
}

/// One table level: the cell that is being filled, and the cells before it in its row.
#[derive(Debug, Default)]
struct Level {
    cell: Lines,
    row: Vec<Vec<Line>>,
}

/// A stream of text.
#[derive(Debug)]
pub struct Flow {
    /// Where it goes.
    pub goal: Goal,
    /// The paragraph so far.
    pub runs: Runs,
    /// Whether a list mark stands before the paragraph.
    pub is_entry: bool,
    /// Text boxes that wait for the end of the paragraph.
    boxes: Vec<Vec<Line>>,
    levels: Vec<Level>,
}

impl Flow {
    /// An empty stream.
    pub fn new(goal: Goal) -> Self {
        Self {
            goal,
            runs: Runs::default(),
            is_entry: false,
            boxes: Vec::new(),
            levels: vec![Level::default()],
        }
    }

    /// Adds a text box to the paragraph.
    pub fn add_box(&mut self, lines: Vec<Line>) {
        self.boxes.push(lines);
    }

    /// Ends the paragraph, which stands so deep in tables.
    pub fn paragraph(&mut self, frame: Frame, table: usize) {
        let table = table.min(MAX_TABLES);
        // A row that was never ended ends where text outside it goes on.
        while self.levels.len() > table + 1 {
            self.row(self.levels.len() - 1);
        }
        while self.levels.len() <= table {
            self.levels.push(Level::default());
        }
        let rows = self.runs.finish();
        let bullet = std::mem::take(&mut self.is_entry) && frame.heading.is_none();
        let Some(level) = self.levels.get_mut(table) else { return };
        if rows.is_empty() && self.boxes.is_empty() {
            level.cell.empty();
        }
        level.cell.paragraph(rows, Frame { bullet, ..frame });
        for lines in self.boxes.drain(..) {
            level.cell.new_block();
            level.cell.append(lines);
            level.cell.new_block();
        }
    }

    /// Ends a cell.
    pub fn cell(&mut self, table: usize) {
        let table = table.clamp(1, MAX_TABLES);
        while self.levels.len() > table + 1 {
            self.row(self.levels.len() - 1);
        }
        if let Some(level) = self.levels.get_mut(table) {
            let lines = std::mem::take(&mut level.cell).finish();
            if !lines.is_empty() {
                level.row.push(lines);
            }
        }
    }

    /// Ends a row.
    pub fn row(&mut self, table: usize) {
        let table = table.clamp(1, MAX_TABLES);
        while self.levels.len() > table {
            let Some(mut level) = self.levels.pop() else { return };
            let rest = level.cell.finish();
            if !rest.is_empty() {
                level.row.push(rest);
            }
            if let Some(outer) = self.levels.last_mut() {
                add_row(level.row, &mut outer.cell);
            }
        }
    }

    /// The lines of the whole stream.
    pub fn finish(mut self) -> Vec<Line> {
        self.row(1);
        self.levels.pop().map(|level| level.cell.finish()).unwrap_or_default()
    }
}
