//! Paragraphs, tables and text boxes in document order.

use super::Part;
use super::lines::{Frame, Lines};
use super::run::Pieces;
use super::table;
use super::xml::Element;

/// Adds everything in a body, a cell or a text box.
pub fn blocks(parent: &Element, part: &Part<'_>, lines: &mut Lines) {
    for child in &parent.children {
        match child.name.as_str() {
            "p" => paragraph(child, part, lines),
            "tbl" => table::table(child, part, lines),
            "del" | "moveFrom" | "sdtPr" | "sectPr" => {}
            _ => blocks(child, part, lines),
        }
    }
}

/// Adds a header or footer, without what stands there already.
pub fn edge(element: &Element, part: &Part<'_>, lines: &mut Lines) {
    let mut own = Lines::default();
    blocks(element, part, &mut own);
    lines.new_block();
    for line in own.finish() {
        let text = line.text();
        let is_page = text.chars().all(|symbol| symbol.is_ascii_digit() || "/-– ".contains(symbol));
        if !is_page && !lines.contains(&text) {
            lines.paragraph(vec![line.spans], Frame { heading: line.heading, ..Frame::default() });
        }
    }
    lines.new_block();
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
