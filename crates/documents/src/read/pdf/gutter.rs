//! Finds the white stripe between two columns, and tells columns from dates and titles at the side of rows.

use super::piece::Piece;
use super::rows::{Row, rows};

/// The narrowest gutter in points.
const MIN_WIDTH: f32 = 6.0;
/// More pieces than this are no page of a resume; they are read row by row.
const MAX_PIECES: usize = 4_000;
/// Rows of at most this many symbols may be dates, places or titles.
const SHORT: usize = 28;

/// A white stripe with text on both sides.
#[derive(Clone, Copy, Debug)]
pub struct Gutter {
    /// Its right edge, where the right column begins.
    pub x: f32,
    /// The first baseline beside it.
    pub top: f32,
    /// The last baseline beside it.
    pub bottom: f32,
    /// Whether the left side only holds titles and dates of the rows on the right.
    pub margin: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Verdict {
    Columns,
    Margin,
    Rows,
}

/// The gutter beside the most rows; `known` are gutters of the pages before.
pub fn find(pieces: &[Piece], known: &[f32]) -> Option<Gutter> {
    if pieces.len() > MAX_PIECES {
        return None;
    }
    let mut order: Vec<&Piece> = pieces.iter().collect();
    order.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut best: Option<(usize, Gutter)> = None;
    for x in edges(pieces) {
        let is_known = known.iter().any(|other| (other - x).abs() < MIN_WIDTH);
        for stretch in stretches(&order, x) {
            let Some((rank, gutter)) = judge_stretch(&stretch, x, is_known) else { continue };
            if best.is_none_or(|(other, _)| rank > other) {
                best = Some((rank, gutter));
            }
        }
    }
    best.map(|(_, gutter)| gutter)
}

/// The left edges of pieces, each once.
fn edges(pieces: &[Piece]) -> Vec<f32> {
    let mut edges: Vec<f32> = pieces.iter().map(|piece| piece.x0).collect();
    edges.sort_by(f32::total_cmp);
    edges.dedup_by(|next, kept| *next - *kept < 1.5);
    edges
}

/// A maximal run of pieces that leave a stripe free.
struct Stretch<'a> {
    pieces: Vec<&'a Piece>,
    is_ended: bool,
}

fn stretches<'a>(order: &[&'a Piece], x: f32) -> Vec<Stretch<'a>> {
    let mut stretches = vec![Stretch { pieces: Vec::new(), is_ended: false }];
    for piece in order {
        let is_crossing = piece.x0 < x - 2.0 && piece.x1 > x - MIN_WIDTH;
        let Some(last) = stretches.last_mut() else { break };
        if !is_crossing {
            last.pieces.push(piece);
        } else if !last.pieces.is_empty() {
            last.is_ended = true;
            stretches.push(Stretch { pieces: Vec::new(), is_ended: false });
        }
    }
    stretches
}

fn judge_stretch(stretch: &Stretch<'_>, x: f32, is_known: bool) -> Option<(usize, Gutter)> {
    let (left, right): (Vec<&Piece>, Vec<&Piece>) =
        stretch.pieces.iter().partition(|piece| piece.x0 < x - 2.0);
    let least = if is_known { 1 } else { 3 };
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let owned = |side: &[&Piece]| rows(side.iter().map(|piece| (*piece).clone()).collect());
    let (mut left, right) = (owned(&left), owned(&right));
    if stretch.is_ended {
        trim(&mut left, &right);
    }
    let margin = is_margin(&left, &right);
    if !margin && (left.len() < least || right.len() < least) {
        return None;
    }
    let verdict = if margin { Verdict::Margin } else { judge(&left, &right) };
    if verdict == Verdict::Rows {
        return None;
    }
    let all = || left.iter().chain(&right);
    let gutter = Gutter {
        x,
        top: all().map(top).fold(f32::INFINITY, f32::min),
        bottom: all().map(bottom).fold(f32::NEG_INFINITY, f32::max),
        margin: verdict == Verdict::Margin,
    };
    Some((left.len() + right.len(), gutter))
}

fn top(row: &Row) -> f32 {
    row.pieces.iter().map(|piece| piece.y).fold(f32::INFINITY, f32::min)
}

fn bottom(row: &Row) -> f32 {
    row.pieces.iter().map(|piece| piece.y).fold(f32::NEG_INFINITY, f32::max)
}

/// Rows at the left below the end of the right side may already be the title of what follows: cut at the widest gap.
fn trim(left: &mut Vec<Row>, right: &[Row]) {
    let Some(end) = right.last().map(|row| row.y + row.size) else { return };
    let mut widest = (0.0, left.len());
    for (index, pair) in left.windows(2).enumerate() {
        if let [above, below] = pair
            && below.y > end
            && below.y - above.y > widest.0
        {
            widest = (below.y - above.y, index + 1);
        }
    }
    left.truncate(widest.1);
}

/// Whether text on two sides is two columns, or rows with something short at their end.
fn judge(left: &[Row], right: &[Row]) -> Verdict {
    let (beside_right, beside_left) = (share_beside(right, left), share_beside(left, right));
    if beside_right >= 0.75 && is_short(right) && right.len() * 10 <= left.len() * 9 {
        return Verdict::Rows;
    }
    if beside_right >= 0.75 && beside_left >= 0.75 && (is_short(left) || is_short(right)) {
        return Verdict::Rows;
    }
    if !shares_edge(right) {
        return Verdict::Rows;
    }
    Verdict::Columns
}

/// Which share of rows has a partner on the other side.
fn share_beside(rows: &[Row], others: &[Row]) -> f32 {
    let count = rows.iter().filter(|row| others.iter().any(|other| row.is_beside(other))).count();
    count as f32 / rows.len().max(1) as f32
}

fn is_short(rows: &[Row]) -> bool {
    let mut lengths: Vec<usize> = rows.iter().map(Row::length).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 3 / 4).is_some_and(|length| *length <= SHORT)
}

/// Whether many rows begin at one edge, as in a column and unlike right-aligned text.
fn shares_edge(rows: &[Row]) -> bool {
    let best = rows
        .iter()
        .map(|row| rows.iter().filter(|other| (other.x0() - row.x0()).abs() < 2.0).count())
        .max();
    best.is_some_and(|count| count * 10 >= rows.len() * 3)
}

/// Whether the left side holds titles or dates, each beginning beside a row of the right side.
fn is_margin(left: &[Row], right: &[Row]) -> bool {
    let cells = cells(left);
    let rows_per_cell = left.len() as f32 / cells.len().max(1) as f32;
    let beside = cells.iter().filter(|cell| {
        cell.first().is_some_and(|first| right.iter().any(|row| row.is_beside(first)))
    });
    let beside = beside.count();
    let is_sparse = left.len() * 10 <= right.len() * 6;
    let is_aligned = beside * 4 >= cells.len() * 3;
    right.len() >= 2 && is_sparse && is_aligned && is_short(left) && rows_per_cell <= 3.0
}

/// Rows that stand close together.
fn cells(rows: &[Row]) -> Vec<Vec<Row>> {
    let mut cells: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        match cells.last_mut() {
            Some(cell) if cell.last().is_some_and(|last| row.y - last.y <= 1.7 * last.size) => {
                cell.push(row.clone());
            }
            _ => cells.push(vec![row.clone()]),
        }
    }
    cells
}

/// Puts each cell of the margin on the baseline of its first row, so that it joins the row of the body there.
pub fn beside(left: Vec<Piece>, right: Vec<Piece>) -> Vec<Piece> {
    let body = rows(right.clone());
    let mut pieces = right;
    for cell in cells(&rows(left)) {
        let Some(first) = cell.first() else { continue };
        let partner = body.iter().find(|row| row.is_beside(first));
        let y = partner.map_or(first.y, |row| row.y);
        let page = first.page();
        let words =
            cell.iter().flat_map(|row| &row.pieces).flat_map(|piece| piece.words.clone()).collect();
        if let Some(mut piece) = Piece::new(words, y, page) {
            piece.in_margin = true;
            pieces.push(piece);
        }
    }
    pieces
}
