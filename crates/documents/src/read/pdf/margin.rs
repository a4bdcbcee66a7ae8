//! Narrow columns that hold the titles and dates of the rows beside them.

use super::gutter::{is_short, shares_edge};
use super::piece::{Piece, Word};
use super::rows::{Row, rows};

/// Rows closer than this many font sizes belong to one cell of the margin.
const CELL_PITCH: f32 = 1.7;

/// Whether the left side holds titles or dates, each standing beside the rows it belongs to.
pub fn is_margin(left: &[Row], right: &[Row]) -> bool {
    right.len() >= 2
        && is_short(left)
        && (is_sparse(left, right) || is_tabular(left, right) || is_interleaved(left, right))
}

/// Whether rows at the left stand level with rows at the right or in white space of their own: dates beside
/// entries, and titles above them. In two columns that are apart, rows stand beside each other by accident.
fn is_interleaved(left: &[Row], right: &[Row]) -> bool {
    let width = |rows: &[Row]| rows.iter().map(|row| row.x1() - row.x0()).fold(0.0, f32::max);
    if !shares_edge(left, Row::x0, 7) || width(left) >= width(right) || left.len() < 4 {
        return false;
    }
    let (mut level, mut free, mut wrapped) = (0, 0, 0);
    let mut last: Option<&Row> = None;
    for row in left {
        let same_page = |other: &&Row| other.page() == row.page();
        let follows = last.is_some_and(|last| is_close(last, row));
        let others = right.iter().filter(same_page);
        let nearest = others.map(|other| (other.y - row.y).abs()).fold(f32::INFINITY, f32::min);
        if right.iter().filter(same_page).any(|other| row.is_level(other)) {
            // A list in a sidebar on the same grid stands level row by row.
            if follows && !starts_cell(row, right) { wrapped += 1 } else { level += 1 }
        } else if nearest > 1.05 * row.size {
            free += 1;
        } else {
            wrapped += 1;
        }
        last = Some(row);
    }
    level >= 3 && free >= 1 && wrapped * 10 <= left.len()
}

/// Whether a row is level with the first row of a paragraph.
fn starts_cell(row: &Row, body: &[Row]) -> bool {
    let own = body.iter().position(|other| other.page() == row.page() && row.is_level(other));
    own.is_some_and(|at| {
        let (before, own) = (at.checked_sub(1).and_then(|at| body.get(at)), body.get(at));
        before.zip(own).is_none_or(|(before, own)| {
            !is_close(before, own) || before.x1() + 8.0 * own.size < own.x0() + width_of(body)
        })
    })
}

fn width_of(rows: &[Row]) -> f32 {
    let left = rows.iter().map(Row::x0).fold(f32::INFINITY, f32::min);
    rows.iter().map(Row::x1).fold(0.0, f32::max) - left
}

/// Whether few rows at the left stand beside or in the middle of rows at the right.
fn is_sparse(left: &[Row], right: &[Row]) -> bool {
    let cells = cells(left, &[]);
    let groups = groups(right);
    let rows_per_cell = left.len() as f32 / cells.len().max(1) as f32;
    let beside = cells.iter().filter(|cell| {
        let starts = cell.first().is_some_and(|first| right.iter().any(|row| row.is_beside(first)));
        starts || groups.iter().any(|group| is_centred(cell, group))
    });
    let is_aligned = beside.count() * 4 >= cells.len() * 3;
    left.len() * 10 <= right.len() * 6 && is_aligned && rows_per_cell <= 3.0
}

/// Whether most paragraphs at the right begin level with a row at the left, as in the rows of a table.
fn is_tabular(left: &[Row], right: &[Row]) -> bool {
    let starts: Vec<&Row> =
        cells(right, &[]).iter().filter_map(|cell| cell.first().copied()).collect();
    let level = starts.iter().filter(|start| left.iter().any(|row| row.is_level(start))).count();
    let width = |rows: &[Row]| rows.iter().map(|row| row.x1() - row.x0()).fold(0.0, f32::max);
    let is_column = shares_edge(left, Row::x0, 7) || shares_edge(left, Row::x1, 7);
    is_column && starts.len() >= 3 && level * 4 >= starts.len() * 3 && width(left) < width(right)
}

/// Rows that stand close together; one that begins level with a paragraph of the body begins a cell.
fn cells<'a>(rows: &'a [Row], body: &[&Row]) -> Vec<Vec<&'a Row>> {
    let mut cells: Vec<Vec<&Row>> = Vec::new();
    for row in rows {
        let is_start = body.iter().any(|start| row.is_level(start));
        match cells.last_mut() {
            Some(cell) if !is_start && cell.last().is_some_and(|last| is_close(last, row)) => {
                cell.push(row);
            }
            _ => cells.push(vec![row]),
        }
    }
    cells
}

fn is_close(above: &Row, below: &Row) -> bool {
    above.page() == below.page() && below.y - above.y <= CELL_PITCH * above.size
}

/// Rows at an even pitch, with more white space above and below.
fn groups(rows: &[Row]) -> Vec<Vec<&Row>> {
    let mut groups: Vec<Vec<&Row>> = Vec::new();
    for row in rows {
        let fits = groups.last().is_some_and(|group| match group.as_slice() {
            [.., before, last] => {
                row.y - last.y <= 1.3 * (last.y - before.y) && row.page() == last.page()
            }
            [last] => row.y - last.y <= 2.0 * last.size && row.page() == last.page(),
            [] => false,
        });
        match groups.last_mut() {
            Some(group) if fits => group.push(row),
            _ => groups.push(vec![row]),
        }
    }
    groups
}

/// Whether a cell stands at half the height of a group of at least three rows.
fn is_centred(cell: &[&Row], group: &[&Row]) -> bool {
    let middle = |rows: &[&Row]| Some(rows.first()?.y.midpoint(rows.last()?.y));
    let is_same_page = cell.first().map(|row| row.page()) == group.first().map(|row| row.page());
    let distance = middle(cell).zip(middle(group)).map(|(cell, group)| (cell - group).abs());
    let size = group.first().map_or(0.0, |row| row.size);
    let is_taller = group.len() > cell.len() && group.len() > 2;
    is_taller && is_same_page && distance.is_some_and(|distance| distance < 0.6 * size)
}

/// Puts each title and date of the margin on the baseline of the row of the body that it begins at.
pub fn beside(left: Vec<Piece>, right: Vec<Piece>) -> Vec<Piece> {
    let (done, left): (Vec<Piece>, Vec<Piece>) =
        left.into_iter().partition(|piece| piece.in_margin);
    let margin = rows(left);
    let body = rows(right.clone());
    let is_table = !is_sparse(&margin, &body);
    let paragraphs = cells(&body, &[]);
    let starts: Vec<&Row> = paragraphs.iter().filter_map(|cell| cell.first().copied()).collect();
    let cells = cells(&margin, if is_table { &starts } else { &[] });
    let mut pieces = [done, right].concat();
    for cell in &cells {
        let Some(first) = cell.first() else { continue };
        let own = groups(&body).into_iter().find(|group| {
            !opens_below_gap(first, &body)
                && is_centred(cell, group)
                && cells.iter().filter(|other| is_inside(other, group)).count() == 1
        });
        let start = own.and_then(|group| group.first().map(|row| row.y));
        let y = start.or(nearest(first, &body)).unwrap_or(first.y);
        for words in parts(cell) {
            if let Some(mut piece) = Piece::new(words, y, first.page()) {
                piece.in_margin = true;
                piece.is_label = is_table;
                pieces.push(piece);
            }
        }
    }
    pieces
}

/// Whether a row of the margin is level with a row of the body that has more white space above than below.
fn opens_below_gap(own: &Row, body: &[Row]) -> bool {
    let rows: Vec<&Row> = body.iter().filter(|row| row.page() == own.page()).collect();
    let Some(at) = rows.iter().position(|row| row.is_level(own)) else { return false };
    let gap = |at: usize| Some(rows.get(at)?.y - rows.get(at.checked_sub(1)?)?.y);
    gap(at).zip(gap(at + 1)).is_some_and(|(above, below)| above > 1.1 * below)
}

/// The baseline of the row beside a row of the margin, or else of the nearest one.
fn nearest(own: &Row, body: &[Row]) -> Option<f32> {
    let distance = |row: &&Row| (row.y - own.y).abs();
    let rows = body.iter().filter(|row| row.page() == own.page());
    let row = rows.min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
    (distance(&row) <= 1.1 * row.size).then_some(row.y)
}

fn is_inside(cell: &[&Row], group: &[&Row]) -> bool {
    let (Some(first), Some(top), Some(bottom)) = (cell.first(), group.first(), group.last()) else {
        return false;
    };
    first.page() == top.page() && first.y >= top.y - 1.0 && first.y <= bottom.y + 1.0
}

/// The rows of a cell joined where a title or date is wrapped, and apart where a date follows a title.
fn parts(cell: &[&Row]) -> Vec<Vec<Word>> {
    let mut parts: Vec<(bool, f32, Vec<Word>)> = Vec::new();
    for row in cell {
        let is_date = has_digit(&row.text());
        let words = row.pieces.iter().flat_map(|piece| piece.words.clone());
        let goes_on = parts.last().is_some_and(|(date, size, part)| {
            let is_open = part.last().is_some_and(|word| word.text.ends_with(['-', '–', '—']));
            (*date == is_date || is_open) && (*size - row.size).abs() < 0.3
        });
        match parts.last_mut() {
            Some((_, _, part)) if goes_on => part.extend(words),
            _ => parts.push((is_date, row.size, words.collect())),
        }
    }
    parts.into_iter().map(|(_, _, words)| words).collect()
}

/// Whether a piece of the margin is a title, to stand above the row, rather than a date or label, to stand in it.
pub fn is_title(piece: &Piece, body: &Piece) -> bool {
    let text = piece.text();
    let is_caps = !text.contains(char::is_lowercase)
        && text.chars().filter(|symbol| symbol.is_uppercase()).count() > 2;
    let is_bold = |piece: &Piece| piece.words.iter().all(|word| word.bold);
    let is_styled = is_caps || is_bold(piece) && !is_bold(body);
    let stands_out = piece.size > body.size + 0.5 || is_styled && !piece.is_label;
    piece.in_margin && stands_out && !has_digit(&text) && !text.ends_with(':')
}

fn has_digit(text: &str) -> bool {
    text.contains(|symbol: char| symbol.is_ascii_digit())
}
