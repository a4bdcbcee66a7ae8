//! Sections: every row goes to the heading that stands above it in its own column.

use super::contact::{find_email, find_phone};
use super::headings::{Heading, Style, heading};
use super::lexicon::headings::Opens;
use super::row::Row;

/// A heading with the rows below it; the first section of a document has no heading.
#[derive(Clone, Debug, Default)]
pub(crate) struct Section {
    pub heading: Option<Heading>,
    /// The line of the heading.
    pub line: usize,
    pub rows: Vec<Row>,
}

impl Section {
    /// What the heading opens.
    pub fn opens(&self) -> Option<Opens> {
        self.heading.as_ref().and_then(|heading| heading.opens)
    }
}

/// Where a block of the source stood and which section was open at its end.
struct Column {
    page: u32,
    left: f32,
    section: usize,
}

/// Splits rows into sections; section 0 is the top of the document.
pub(crate) fn sections(rows: &[Row]) -> Vec<Section> {
    let style = Style::learn(rows);
    let mut sections = vec![Section::default()];
    let mut columns: Vec<Column> = Vec::new();
    let mut current = 0;
    let mut previous: Option<&Row> = None;
    for (at, row) in rows.iter().enumerate() {
        if let Some(before) = previous
            && before.block != row.block
        {
            columns.push(Column { page: before.page, left: before.x(), section: current });
            current = if begins_with_contact(rows.get(at..).unwrap_or_default(), &style) {
                0
            } else {
                section_of_block(row, before, &columns, &sections, current)
            };
        }
        previous = Some(row);
        let open = sections.get(current).and_then(|section| section.heading.as_ref());
        if let Some(heading) = heading(row, rows.get(at + 1), &style, open) {
            let rest = heading.rest.clone();
            sections.push(Section { heading: Some(heading), line: row.line, rows: Vec::new() });
            current = sections.len() - 1;
            if !rest.is_empty()
                && let Some(section) = sections.get_mut(current)
            {
                section.rows.push(row.with_cells(&rest));
            }
        } else if let Some(section) = sections.get_mut(current) {
            section.rows.push(row.clone());
        }
    }
    sections
}

/// Whether a block begins with a mail address or telephone number and not with a heading.
fn begins_with_contact(rows: &[Row], style: &Style) -> bool {
    let Some(block) = rows.first().map(|row| row.block) else { return false };
    let lead = rows
        .iter()
        .take(6)
        .take_while(|row| row.block == block && heading(row, None, style, None).is_none());
    let mut short = lead.take_while(|row| row.text().split_whitespace().count() <= 8);
    short.any(|row| {
        let text = row.text();
        find_email(&text).is_some() || find_phone(&text).is_some() && !text.contains(", ")
    })
}

/// The section that a new block goes on with when it does not begin with a heading.
fn section_of_block(
    row: &Row,
    before: &Row,
    columns: &[Column],
    sections: &[Section],
    current: usize,
) -> usize {
    if row.page == before.page {
        // A block of the same page may be the rest of the section, or contact details beside it.
        return current;
    }
    let nearest = columns
        .iter()
        .rev()
        .filter(|column| column.page + 1 == row.page)
        .find(|column| (column.left - row.x()).abs() < 40.0 && column.section < sections.len());
    nearest.map_or(current, |column| column.section)
}
