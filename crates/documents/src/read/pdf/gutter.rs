//! Finds the white stripe between two columns, and tells columns from dates and titles at the side of rows.

use resume::parse::names_section;

use super::margin::is_margin;
use super::piece::Piece;
use super::rows::{Row, rows};
use super::symbols::is_right_to_left;
use crate::read::bullet;

/// The narrowest gutter in points.
const MIN_WIDTH: f32 = 6.0;
/// A gutter of this width in points counts twice as much as the narrowest.
const WIDE: f32 = 30.0;
/// More pieces than this are no page of a resume; they are read row by row.
pub(super) const MAX_PIECES: usize = 1_500;
/// How many left edges are tried, those of the most pieces first.
const MAX_EDGES: usize = 60;
/// Rows of at most this many symbols may be dates, places or titles.
const SHORT: usize = 28;
/// A start and an end of months that are written out have at most this many symbols.
const LONGEST_DATES: usize = 40;
/// A gap above a row, in font sizes, that may begin something new.
const TITLE_GAP: f32 = 2.0;
/// How far behind the gutter a row may begin and still belong to the right column, in points.
const FAR: f32 = 40.0;

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

/// The edge at which the rows of a right column line up.
#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Left,
    Right,
}

/// The gutter beside the most rows, a wide one rather than a narrow one; `known` are gutters of the pages before.
pub fn find(pieces: &[Piece], known: &[f32]) -> Option<Gutter> {
    if pieces.len() > MAX_PIECES {
        return None;
    }
    let body = || pieces.iter().filter(|piece| !piece.in_margin);
    let order = rows(body().cloned().collect());
    let mut best: Option<(f32, Gutter)> = None;
    for x in edges(body()) {
        let is_known = known.iter().any(|other| (other - x).abs() < MIN_WIDTH);
        for edge in [Edge::Left, Edge::Right] {
            for stretch in stretches(&order, x, edge) {
                let Some((rank, gutter)) = judge_stretch(&stretch, x, edge, is_known) else {
                    continue;
                };
                if best.is_none_or(|(other, _)| rank > other) {
                    best = Some((rank, gutter));
                }
            }
        }
    }
    best.map(|(_, gutter)| gutter)
}

/// The left edges of pieces, each once.
fn edges<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Vec<f32> {
    let mut starts: Vec<f32> = pieces.map(|piece| piece.x0).collect();
    starts.sort_by(f32::total_cmp);
    let mut groups: Vec<&[f32]> = starts.chunk_by(|a, b| b - a < 0.5).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups.truncate(MAX_EDGES);
    let mut edges: Vec<f32> = groups.iter().filter_map(|group| group.first().copied()).collect();
    edges.sort_by(f32::total_cmp);
    edges.dedup_by(|next, kept| *next - *kept < 1.5);
    edges
}

/// A maximal run of pieces that leave a stripe free.
#[derive(Default)]
struct Stretch<'a> {
    pieces: Vec<&'a Piece>,
    /// What crosses the stripe above it.
    above: Option<&'a Piece>,
    /// Whether something crosses the stripe below it.
    is_ended: bool,
}

fn stretches(rows: &[Row], x: f32, edge: Edge) -> Vec<Stretch<'_>> {
    let mut stretches = vec![Stretch::default()];
    for row in rows {
        let ends_far = edge == Edge::Left && ends_far(row, x);
        for piece in &row.pieces {
            let is_across = piece.x0 < x - 2.0 && piece.x1 > x - MIN_WIDTH;
            let Some(last) = stretches.last_mut() else { break };
            if !is_across && !ends_far {
                last.pieces.push(piece);
            } else if last.pieces.is_empty() {
                last.above = Some(piece);
            } else {
                last.is_ended = true;
                stretches.push(Stretch { above: Some(piece), ..Stretch::default() });
            }
        }
    }
    stretches
}

/// Whether a row begins left of the stripe and ends right of it, with nothing where a right column would begin.
fn ends_far(row: &Row, x: f32) -> bool {
    let mut right = row.pieces.iter().filter(|piece| piece.x0 > x - 2.0).peekable();
    row.x0() < x - 2.0 && right.peek().is_some() && right.all(|piece| piece.x0 > x + FAR)
}

fn judge_stretch(
    stretch: &Stretch<'_>,
    x: f32,
    edge: Edge,
    is_known: bool,
) -> Option<(f32, Gutter)> {
    let (left, right): (Vec<&Piece>, Vec<&Piece>) =
        stretch.pieces.iter().partition(|piece| piece.x0 < x - 2.0);
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let owned = |side: &[&Piece]| rows(side.iter().map(|piece| (*piece).clone()).collect());
    let (mut left, mut right) = (owned(&left), owned(&right));
    if stretch.is_ended {
        trim_bottom(&mut left, &right);
        trim_bottom(&mut right, &left);
    }
    trim_top(&mut right, &left);
    if let Some(above) = stretch.above {
        trim_tail(&mut left, &right, above);
    }
    if edge == Edge::Left && are_lists(&left, &right) {
        keep_lists(&mut left, &mut right);
    }
    // Titles in a margin stand beside their sections, not beside the title of another one.
    let margin = (edge == Edge::Left || is_rtl(&right))
        && is_margin(&left, &right)
        && !are_headed(&left, &right);
    if !margin && !are_enough(&left, &right, is_known) {
        return None;
    }
    let verdict = if margin { Verdict::Margin } else { judge(&left, &right, edge) };
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
    let width = x - left.iter().map(Row::x1).fold(0.0, f32::max);
    let rank = (left.len() + right.len()) as f32 * (1.0 + width.clamp(0.0, WIDE) / WIDE);
    Some((rank, gutter))
}

/// Whether most rows are written from right to left, so that they line up at their right edge.
fn is_rtl(rows: &[Row]) -> bool {
    let count = rows.iter().filter(|row| row.text().contains(is_right_to_left)).count();
    count * 2 > rows.len()
}

/// Two columns need some rows each; two are enough beside more that stand at heights of their own.
fn are_enough(left: &[Row], right: &[Row], is_known: bool) -> bool {
    let (less, more) = if left.len() < right.len() { (left, right) } else { (right, left) };
    let is_apart = share_beside(left, right) < 0.35 || share_beside(right, left) < 0.35;
    let is_tight = less
        .windows(2)
        .all(|pair| pair[1].y - pair[0].y < TITLE_GAP * pair[0].size.max(pair[1].size));
    let are_wrapped = more.len() >= 2 && are_lists(left, right);
    is_known
        || are_wrapped
        || less.len() == 2 && are_headed(left, right)
        || less.len() >= 3
        || less.len() == 2 && more.len() <= 6 && is_apart && is_tight
}

fn top(row: &Row) -> f32 {
    row.pieces.iter().map(|piece| piece.y).fold(f32::INFINITY, f32::min)
}

fn bottom(row: &Row) -> f32 {
    row.pieces.iter().map(|piece| piece.y).fold(f32::NEG_INFINITY, f32::max)
}

/// Rows below the end of the other side may already be the title of what follows: cut at the widest gap.
fn trim_bottom(own: &mut Vec<Row>, other: &[Row]) {
    let Some(end) = other.last().map(|row| row.y + row.size) else { return };
    let last = own.len();
    own.truncate(widest_gap(own, |_, below| below.y > end).unwrap_or(last));
}

/// Rows at the left that follow closely on a row across both sides go on with it, until the right side begins.
fn trim_tail(own: &mut Vec<Row>, other: &[Row], above: &Piece) {
    let (mut y, mut size) = (above.y, above.size);
    while let Some(first) = own.first() {
        let is_close = first.y - y <= 1.5 * size.max(first.size);
        let is_alone = other.first().is_some_and(|other| other.y > first.y + 0.5 * other.size);
        if !is_close || !is_alone {
            return;
        }
        (y, size) = (first.y, first.size);
        own.remove(0);
    }
}

/// Rows at the right above the beginning of the left side may be the title of both: cut at the widest gap.
fn trim_top(own: &mut Vec<Row>, other: &[Row]) {
    let Some(start) = other.first().map(|row| row.y - row.size) else { return };
    let first = widest_gap(own, |above, _| above.y < start).unwrap_or(0);
    own.drain(..first);
}

/// The place of the widest gap between rows, if one is wide enough to begin something new.
fn widest_gap(rows: &[Row], is_eligible: impl Fn(&Row, &Row) -> bool) -> Option<usize> {
    let mut widest: Option<(f32, usize)> = None;
    for (index, pair) in rows.windows(2).enumerate() {
        if let [above, below] = pair
            && is_eligible(above, below)
            && below.y - above.y > widest.map_or(TITLE_GAP * below.size, |(gap, _)| gap)
        {
            widest = Some((below.y - above.y, index + 1));
        }
    }
    widest.map(|(_, index)| index)
}

/// Whether text on two sides is two columns, or rows with something short at their end.
fn judge(left: &[Row], right: &[Row], edge: Edge) -> Verdict {
    let (beside_right, beside_left) = (share_beside(right, left), share_beside(left, right));
    if edge == Edge::Left
        && (are_lists(left, right) || has_titles(right) || are_headed(left, right))
    {
        return Verdict::Columns;
    }
    if beside_right >= 0.75 && is_short(right) && right.len() * 10 <= left.len() * 9 {
        return Verdict::Rows;
    }
    if beside_right >= 0.75 && right.len() < left.len() && are_dates(right) {
        return Verdict::Rows;
    }
    if beside_right >= 0.75 && beside_left >= 0.75 && (is_short(left) || is_short(right)) {
        return Verdict::Rows;
    }
    let is_column = match edge {
        Edge::Left => shares_edge(right, Row::x0, 3),
        Edge::Right => beside_right < 0.6 && shares_edge(right, Row::x1, 5),
    };
    if is_column { Verdict::Columns } else { Verdict::Rows }
}

/// Whether short rows at the right are a column with titles of its own, and not the dates and places of the rows
/// beside them: all begin at one edge, some stand out above others, and few name a year.
fn has_titles(right: &[Row]) -> bool {
    let mut sizes: Vec<f32> = right.iter().map(|row| row.size).collect();
    sizes.sort_by(f32::total_cmp);
    let usual = sizes.get(sizes.len() / 2).copied().unwrap_or(0.0);
    let is_title = |row: &Row| {
        row.size > 1.1 * usual
            && row.length() <= SHORT
            && !row.text().contains(|c: char| c.is_ascii_digit())
    };
    let titles = right.windows(2).filter(|pair| is_title(&pair[0]) && !is_title(&pair[1])).count();
    titles >= 2
        && shares_edge(right, Row::x0, 9)
        && right.iter().filter(|row| names_year(row)).count() * 3 <= right.len()
}

/// Whether the right side begins with the heading of a section that stands level with one at the left, in about one size: no
/// row has two of them.
fn are_headed(left: &[Row], right: &[Row]) -> bool {
    let is_heading = |row: &Row| row.length() <= SHORT && names_section(&row.text());
    let Some(first) = right.first().filter(|row| is_heading(row)) else { return false };
    let is_pair =
        |row: &Row| row.is_level(first) && (row.size - first.size).abs() < 0.08 * first.size;
    left.iter().any(|row| is_pair(row) && is_heading(row)) && shares_edge(right, Row::x0, 5)
}

/// Whether nothing but dates stands here, which are long where months are written out.
fn are_dates(rows: &[Row]) -> bool {
    rows.iter().all(|row| names_year(row) && row.length() <= LONGEST_DATES)
}

fn names_year(row: &Row) -> bool {
    let is_year = |word: &str| word.len() == 4 && word.parse::<u16>().is_ok();
    row.text().split_whitespace().any(is_year)
}

/// Whether two lists stand side by side on common baselines, with nothing else at the right.
fn are_lists(left: &[Row], right: &[Row]) -> bool {
    let entries = || right.iter().filter(|row| is_entry(row));
    let Some(first) = entries().next() else { return false };
    let edge = entries().map(Row::x0).fold(f32::INFINITY, f32::min);
    let is_pure = right.iter().all(|row| row.x0() > edge - 1.0 && row.size < 1.08 * first.size);
    is_pure && left.iter().any(is_entry) && share_beside(right, left) >= 0.5
}

fn is_entry(row: &Row) -> bool {
    bullet::strip(&row.text()).is_some()
}

/// Keeps the first pair of lists: rows from their first bullet to the next wide gap across both.
fn keep_lists(left: &mut Vec<Row>, right: &mut Vec<Row>) {
    let Some(first) = right.iter().find(|row| is_entry(row)).map(|row| row.y - 0.3 * row.size)
    else {
        return;
    };
    let mut baselines: Vec<(f32, f32)> = left
        .iter()
        .chain(right.iter())
        .map(|row| (row.y, row.size))
        .filter(|(y, _)| *y >= first)
        .collect();
    baselines.sort_by(|a, b| a.0.total_cmp(&b.0));
    let gap = baselines
        .windows(2)
        .find(|pair| pair[1].0 - pair[0].0 > TITLE_GAP * pair[0].1.min(pair[1].1));
    let last = gap.map_or(f32::INFINITY, |pair| pair[0].0);
    for side in [left, right] {
        side.retain(|row| row.y >= first && row.y <= last);
    }
}

/// Which share of rows has a partner on the other side.
fn share_beside(rows: &[Row], others: &[Row]) -> f32 {
    let count = rows.iter().filter(|row| others.iter().any(|other| row.is_level(other))).count();
    count as f32 / rows.len().max(1) as f32
}

pub(super) fn is_short(rows: &[Row]) -> bool {
    let mut lengths: Vec<usize> = rows.iter().map(Row::length).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 3 / 4).is_some_and(|length| *length <= SHORT)
}

/// Whether so many tenths of the rows begin or end at one edge, as in a column.
pub(super) fn shares_edge(rows: &[Row], edge: impl Fn(&Row) -> f32, tenths: usize) -> bool {
    let count =
        |row: &Row| rows.iter().filter(|other| (edge(other) - edge(row)).abs() < 2.0).count();
    rows.iter().map(count).max().is_some_and(|count| count * 10 >= rows.len() * tenths)
}
