//! What stands side by side on a page: tables, terms with their definitions, and rows made by styles.

use resume::parse::Line;

use super::page::{Context, Page};
use super::tags::Display;
use crate::read::error::ReadError;
use crate::read::flow::add_row;

impl<'a> Page<'a> {
    /// Adds a table row by row.
    pub fn table(&mut self, id: usize, context: Context<'a>) -> Result<(), ReadError> {
        self.close();
        for row in self.rows_of(id) {
            let cells = self.named_children(row, &["td", "th"]);
            let cells: Result<Vec<Vec<Line>>, ReadError> =
                cells.into_iter().map(|cell| self.apart(cell, context)).collect();
            add_row(cells?, &mut self.lines);
        }
        self.lines.new_block();
        Ok(())
    }

    fn rows_of(&self, table: usize) -> Vec<usize> {
        let parts = self.named_children(table, &["tr", "tbody", "thead", "tfoot", "caption"]);
        let rows = parts.into_iter().flat_map(|part| {
            match self.nodes.get(part).map_or("", |node| node.tag()) {
                "tr" => vec![part],
                _ => self.named_children(part, &["tr"]),
            }
        });
        rows.filter(|row| self.is_shown(*row)).collect()
    }

    fn named_children(&self, parent: usize, names: &[&str]) -> Vec<usize> {
        let children = self.nodes.get(parent).map_or(&[][..], |node| &node.children);
        let named = children
            .iter()
            .copied()
            .filter(|child| self.nodes.get(*child).is_some_and(|node| names.contains(&node.tag())));
        named.filter(|child| self.is_shown(*child)).collect()
    }

    fn is_shown(&self, id: usize) -> bool {
        self.nodes.get(id).is_some_and(|node| {
            node.attribute("hidden").is_none()
                && self.sheet.style(node).display != Some(Display::None)
        })
    }

    /// Adds terms, each beside its definition when that is short.
    pub fn definitions(&mut self, id: usize, context: Context<'a>) -> Result<(), ReadError> {
        self.close();
        // Groups of a term and its definitions may stand in an element of their own.
        let mut parts = Vec::new();
        for part in self.named_children(id, &["dt", "dd", "div"]) {
            match self.nodes.get(part).map_or("", |node| node.tag()) {
                "div" => parts.extend(self.named_children(part, &["dt", "dd"])),
                _ => parts.push(part),
            }
        }
        let mut row: Vec<Vec<Line>> = Vec::new();
        for part in parts {
            let is_term = self.nodes.get(part).is_some_and(|node| node.tag() == "dt");
            let lines = self.apart(part, context)?;
            if is_term {
                add_row(std::mem::take(&mut row), &mut self.lines);
                row.push(lines);
            } else if let [_, definition] = row.as_mut_slice() {
                definition.extend(lines);
            } else {
                row.push(lines);
            }
        }
        add_row(row, &mut self.lines);
        Ok(())
    }

    /// Adds the children of an element whose style puts them side by side.
    pub fn side_by_side(&mut self, id: usize, context: Context<'a>) -> Result<(), ReadError> {
        let children = self.nodes.get(id).map_or(&[][..], |node| &node.children);
        let has_text = children
            .iter()
            .filter_map(|child| self.nodes.get(*child))
            .any(|node| node.name.is_none() && !node.text.trim().is_empty());
        if has_text || self.has_entry() {
            return self.children(id, context);
        }
        self.close();
        let mut cells = Vec::new();
        for child in children {
            if self.is_shown(*child) {
                cells.push(self.apart(*child, context)?);
            }
        }
        add_row(cells, &mut self.lines);
        Ok(())
    }
}
