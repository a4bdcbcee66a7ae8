//! Paragraphs, tables and text boxes in document order.

use resume::parse::Line;

use super::Part;
use super::run::{Pieces, is_placeholder};
use crate::read::flow::{Frame, Lines, add_edge, add_row};
use crate::read::xml::Element;

/// Adds everything in a body, a cell or a text box.
pub fn blocks(parent: &Element, part: &Part<'_>, lines: &mut Lines) {
    for child in &parent.children {
        match child.name.as_str() {
            "p" => paragraph(child, part, lines),
            "tbl" => table(child, part, lines),
            "AlternateContent" => {
                if let Some(branch) = shown_branch(child) {
                    blocks(branch, part, lines);
                }
            }
            "sdt" if is_placeholder(child) => {}
            "del" | "moveFrom" | "sdtPr" | "sectPr" => {}
            _ => blocks(child, part, lines),
        }
    }
}

/// Adds a header or footer, without what stands there already.
pub fn edge(element: &Element, part: &Part<'_>, lines: &mut Lines) {
    let mut own = Lines::default();
    blocks(element, part, &mut own);
    add_edge(own.finish(), lines);
}

/// The branch of an alternative that is read: the first with text, as the others say the same for older programs.
pub fn shown_branch(alternative: &Element) -> Option<&Element> {
    fn has_text(element: &Element) -> bool {
        element.name == "t" || element.children.iter().any(has_text)
    }
    let mut branches = alternative
        .children
        .iter()
        .filter(|child| matches!(child.name.as_str(), "Choice" | "Fallback"));
    branches.find(|branch| has_text(branch))
}

fn paragraph(element: &Element, part: &Part<'_>, lines: &mut Lines) {
    let properties = element.child("pPr");
    let named = properties.and_then(|properties| properties.value("pStyle"));
    let (style, run) = part.styles.paragraph(named);
    let style = style.with(properties);
    let pieces = Pieces::read(element, part, run);
    if pieces.rows.is_empty() && pieces.boxes.is_empty() {
        lines.empty();
    }
    let frame = Frame {
        heading: style.heading,
        bullet: style.heading.is_none()
            && style.list.is_some_and(|list| part.numbering.is_marked(list)),
        depth: style.list.map_or(0, |(_, level)| level),
        space_above: style.space_above,
        space_below: style.space_below,
    };
    lines.paragraph(pieces.rows, frame);
    for text_box in pieces.boxes {
        lines.new_block();
        blocks(text_box, part, lines);
        lines.new_block();
    }
}

/// Adds a table row by row.
fn table(element: &Element, part: &Part<'_>, lines: &mut Lines) {
    let mut rows = Vec::new();
    direct(element, "tr", &mut rows);
    for row in rows {
        let mut cells = Vec::new();
        direct(row, "tc", &mut cells);
        add_row(cells.into_iter().map(|cell| cell_lines(cell, part)).collect(), lines);
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
            "sdt" | "sdtContent" | "ins" | "customXml" | "moveTo" | "smartTag"
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
