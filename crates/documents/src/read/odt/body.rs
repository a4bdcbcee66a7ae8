//! Paragraphs, lists, tables and text frames in document order.

use resume::parse::Line;

use super::inline::Pieces;
use super::styles::Styles;
use crate::read::error::ReadError;
use crate::read::flow::{Frame, Lines, add_row};
use crate::read::limits::Stopwatch;
use crate::read::xml::Element;

/// A part with text and what is needed to understand it.
pub struct Part<'a> {
    /// Its styles.
    pub styles: &'a Styles<'a>,
    /// The clock of the file.
    pub clock: Stopwatch,
}

/// The list around a paragraph.
#[derive(Clone, Copy)]
struct List<'a> {
    style: Option<&'a str>,
    level: u8,
}

impl<'a> Part<'a> {
    /// Adds everything in a body, a cell or a frame.
    pub fn blocks(&self, parent: &'a Element, lines: &mut Lines) -> Result<(), ReadError> {
        for child in &parent.children {
            match child.name.as_str() {
                "p" | "h" => self.paragraph(child, None, false, lines)?,
                "list" => self.list(child, None, lines)?,
                "table" => self.table(child, lines)?,
                "frame" | "custom-shape" | "rect" | "ellipse" | "g" => self.frame(child, lines)?,
                "section" if self.is_hidden(child) => {}
                "tracked-changes" | "forms" | "sequence-decls" | "variable-decls" | "title"
                | "desc" | "annotation" | "object" | "image" | "user-field-decls" => {}
                _ => self.blocks(child, lines)?,
            }
        }
        Ok(())
    }

    fn is_hidden(&self, section: &Element) -> bool {
        section.attribute("display") == Some("none")
            || section.attribute("style-name").is_some_and(|name| self.styles.hides_section(name))
    }

    /// A text frame is a block of its own.
    fn frame(&self, frame: &'a Element, lines: &mut Lines) -> Result<(), ReadError> {
        lines.new_block();
        self.blocks(frame, lines)?;
        lines.new_block();
        Ok(())
    }

    fn paragraph(
        &self,
        element: &'a Element,
        list: Option<List<'_>>,
        is_first: bool,
        lines: &mut Lines,
    ) -> Result<(), ReadError> {
        self.clock.check()?;
        let (style, run) = self.styles.paragraph(element.attribute("style-name"));
        let pieces = Pieces::read(element, self.styles, run);
        if pieces.rows.is_empty() && pieces.boxes.is_empty() {
            lines.empty();
        }
        let own = element.attribute("outline-level").and_then(|level| level.parse::<u8>().ok());
        let heading = if element.name == "h" { own.or(Some(1)) } else { style.heading };
        let is_marked = list.is_some_and(|list| {
            let known = list.style.and_then(|name| self.styles.list(name));
            known.is_none_or(|known| known.is_marked(list.level))
        });
        let frame = Frame {
            heading: heading.map(|level| level.clamp(1, 6)),
            bullet: heading.is_none() && is_first && is_marked,
            depth: list.map_or(0, |list| list.level.saturating_sub(1)),
            space_above: style.space_above,
            space_below: style.space_below,
        };
        lines.paragraph(pieces.rows, frame);
        for text_box in pieces.boxes {
            self.frame(text_box, lines)?;
        }
        Ok(())
    }

    /// A nested list takes the style of the one around it.
    fn list(
        &self,
        element: &'a Element,
        around: Option<List<'_>>,
        lines: &mut Lines,
    ) -> Result<(), ReadError> {
        let own = element.attribute("style-name");
        let list = List {
            style: own.or(around.and_then(|list| list.style)),
            level: around.map_or(1, |list| list.level.saturating_add(1)),
        };
        for entry in &element.children {
            let is_entry = entry.name == "list-item";
            let mut is_first = is_entry;
            for child in &entry.children {
                match child.name.as_str() {
                    "p" | "h" => {
                        self.paragraph(child, Some(list), is_first, lines)?;
                        is_first = false;
                    }
                    "list" => self.list(child, Some(list), lines)?,
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn table(&self, table: &'a Element, lines: &mut Lines) -> Result<(), ReadError> {
        for child in &table.children {
            match child.name.as_str() {
                "table-row" => {
                    let cells = child.children.iter().filter(|cell| cell.name == "table-cell");
                    let cells: Result<Vec<Vec<Line>>, ReadError> =
                        cells.map(|cell| self.cell(cell)).collect();
                    add_row(cells?, lines);
                }
                "table-rows" | "table-header-rows" | "table-row-group" => {
                    self.table(child, lines)?;
                }
                _ => {}
            }
        }
        lines.new_block();
        Ok(())
    }

    fn cell(&self, cell: &'a Element) -> Result<Vec<Line>, ReadError> {
        let mut lines = Lines::default();
        self.blocks(cell, &mut lines)?;
        Ok(lines.finish())
    }
}
