//! Sections: every row goes to the heading that stands above it in its own column.

use super::contact::{find_email, find_phone};
use super::headings::{Heading, Style, heading, opens};
use super::lexicon::headings::Opens;
use super::links::is_url;
use super::row::Row;

/// A heading with the rows below it; the first section of a document has no heading.
#[derive(Clone, Debug, Default)]
pub(crate) struct Section {
    pub heading: Option<Heading>,
    /// The line of the heading.
    pub line: usize,
    /// The second line of a heading that was broken.
    pub joined: Option<usize>,
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
    let rows = &join_broken_headings(rows);
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
            sections.push(Section {
                heading: Some(heading),
                line: row.line,
                joined: row.joined,
                rows: Vec::new(),
            });
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
    without_empty(sections, rows)
}

/// Joins the halves of a heading that was broken in a narrow column: "Areas of" + "Expertise".
fn join_broken_headings(rows: &[Row]) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::new();
    for row in rows {
        if let Some(before) = out.last_mut()
            && let Some(joined) = joined_heading(before, row)
        {
            *before = joined;
        } else {
            out.push(row.clone());
        }
    }
    out
}

fn joined_heading(before: &Row, row: &Row) -> Option<Row> {
    let alike = before.look() == row.look()
        && before.block == row.block
        && before.page == row.page
        && !before.bullet
        && !row.bullet;
    let [cell] = before.cells.as_slice() else { return None };
    let [next] = row.cells.as_slice() else { return None };
    let (first, second) = (cell.text(), next.text());
    let words = |text: &str| text.split_whitespace().count();
    let look = row.look();
    let styled = look.bold || look.caps || look.heading.is_some() || row.size() > 11.5;
    if !alike || !styled || words(&first) > 3 || words(&second) > 3 || opens(&first).is_some() {
        return None;
    }
    let glue = if first.ends_with('-') { "" } else { " " };
    let text = format!("{}{glue}{second}", first.trim_end_matches('-'));
    opens(&text)?;
    let mut joined = before.clone();
    joined.joined = Some(row.line);
    let span = joined.cells.last_mut()?.spans.last_mut()?;
    span.text = text;
    Some(joined)
}

/// Gives the rows of headings back that head nothing: entries of a list that look like headings.
///
/// A heading of unknown words without rows is an entry of the section before it, and so are its like; the first
/// heading of unknown words directly below a known one is that section's first entry.
fn without_empty(sections: Vec<Section>, rows: &[Row]) -> Vec<Section> {
    let mut out: Vec<Section> = Vec::new();
    let mut demoted: Option<super::row::Look> = None;
    let mut all = sections.into_iter().peekable();
    while let Some(section) = all.next() {
        let Some(heading) = section.heading.as_ref() else {
            out.push(section);
            continue;
        };
        let next_unknown =
            all.peek().is_some_and(|next| next.opens().is_none() && next.heading.is_some());
        let known = heading.opens.is_some();
        let look = heading.look;
        let below_empty =
            out.last().is_some_and(|last| last.rows.is_empty() && last.opens().is_some());
        let entry = !known
            && (section.rows.is_empty()
                && (next_unknown || all.peek().is_none() || demoted.is_some())
                || below_empty
                || demoted == Some(look));
        let row = rows.iter().find(|row| row.line == section.line);
        if let (true, Some(row), Some(last)) = (entry, row, out.last_mut())
            && last.heading.is_some()
        {
            demoted = Some(look);
            last.rows.push(row.clone());
            last.rows.extend(section.rows);
        } else {
            demoted = None;
            out.push(section);
        }
    }
    out
}

/// Whether a block begins with a mail address or telephone number and not with a heading.
fn begins_with_contact(rows: &[Row], style: &Style) -> bool {
    let Some(block) = rows.first().map(|row| row.block) else { return false };
    let lead = rows
        .iter()
        .take(6)
        .take_while(|row| row.block == block && heading(row, None, style, None).is_none());
    let short: Vec<&Row> =
        lead.take_while(|row| row.text().split_whitespace().count() <= 8).collect();
    // Addresses alone at the head of the first page's second column are the rest of the contact details.
    let links = short.iter().filter(|row| is_url(&row.text())).count();
    if links > 0
        && short.iter().all(|row| row.page == 0 && row.text().split_whitespace().count() <= 4)
    {
        return true;
    }
    short.into_iter().any(|row| {
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
