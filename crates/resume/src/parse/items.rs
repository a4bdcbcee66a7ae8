//! Items: the rows of a section cut into entries, each with a head, a date and a body.

use std::collections::HashMap;

use super::body;
use super::contact::is_particle;
use super::dates::DateSpan;
use super::evidence;
use super::head::{is_duration, parts, split_place, take_date};
use super::lexicon::labels::{COURSE_LABELS, INNER_LABELS, KEYWORD_LABELS, SCORE_LABELS, is_label};
use super::row::{Look, Row};

/// One entry of a section.
#[derive(Clone, Debug, Default)]
pub(crate) struct Item {
    /// The rows of the head, dates taken out; a row may have no cells left.
    pub head: Vec<Row>,
    pub date: Option<(DateSpan, usize)>,
    pub body: Vec<Row>,
}

#[derive(Clone)]
struct Prepared {
    row: Row,
    date: Option<DateSpan>,
}

impl Prepared {
    fn is_text(&self) -> bool {
        !self.row.bullet
    }
    /// Whether the row may be part of a head: short, no bullet, no running text.
    fn is_headlike(&self) -> bool {
        let text = self.row.text();
        self.is_text()
            && !evidence::sentence(&text)
            && text.split_whitespace().count() <= 14
            && !is_labelled(&text)
    }

    /// Whether the row is set as the title of an item is.
    fn is_title(&self, shape: Shape) -> bool {
        self.row.heading.is_some() || shape == Shape::Titles && self.row.look().bold
    }
}

/// Whether a row is a labelled list or grade within an item: "Keywords: Rust, SQL".
pub(super) fn is_labelled(text: &str) -> bool {
    text.split_once([':', '：']).is_some_and(|(label, rest)| {
        !rest.trim().is_empty()
            && [KEYWORD_LABELS, COURSE_LABELS, SCORE_LABELS]
                .iter()
                .any(|table| is_label(table, label))
    })
}

/// Whether two rows look alike; a title of capitals only may be an acronym.
fn alike(one: Look, other: Look) -> bool {
    let styled = one.bold || one.heading.is_some();
    let plain = |look: Look| Look { caps: false, ..look };
    one == other || styled && plain(one) == plain(other)
}

/// What the items of a section look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Heads with ranges of dates.
    Ranges,
    /// A single date opens an item as a range of dates does.
    Dates,
    /// As dates, and an item may be its title alone.
    Titles,
}

/// Cuts a section into items.
pub(crate) fn items(rows: &[Row], shape: Shape) -> Vec<Item> {
    let singles = shape != Shape::Ranges;
    let rows = join_heads(lift_right_cells(rows));
    let has_bullets = rows.iter().any(|row| row.bullet);
    let only_bullets = has_bullets
        && rows.first().is_some_and(|row| row.bullet)
        && body::join_wrapped(&rows).iter().all(|row| row.bullet || is_continuation(row));
    if only_bullets {
        return bullet_items(&rows, singles);
    }
    let ranges = rows.iter().filter(|row| !row.bullet).any(|row| take_date(row, false).is_some());
    let singles = singles || !ranges;
    let prepared: Vec<Prepared> = rows
        .iter()
        .filter(|row| !is_label(INNER_LABELS, &row.text()) && !is_duration(&row.text()))
        .map(|row| match take_date(row, singles).filter(|_| !row.bullet) {
            Some((rest, date)) => Prepared { row: rest, date: Some(date) },
            None => Prepared { row: row.clone(), date: None },
        })
        .collect();
    let anchors: Vec<usize> =
        prepared.iter().enumerate().filter(|(_, p)| p.date.is_some()).map(|(at, _)| at).collect();
    let starts = if anchors.is_empty() {
        starts_by_look(&prepared)
    } else {
        starts_by_date(&prepared, &anchors, shape)
    };
    let body = body_look(&prepared);
    let mut items = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(prepared.len());
        if let Some(slice) = prepared.get(*start..end) {
            items.push(item(slice, body));
        }
    }
    items
}

/// A date or place at the right of a bullet's line belongs to the head above it.
fn lift_right_cells(rows: &[Row]) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::new();
    for row in rows {
        if row.bullet
            && row.cells.len() > 1
            && let Some(last) = row.cells.last()
            && super::dates::read_date_text(&last.text()).is_some()
            && out.last().is_some_and(|before| !before.bullet)
        {
            let mut head = row.with_cells(std::slice::from_ref(last));
            head.bullet = false;
            out.push(head);
            out.push(row.with_cells(row.cells.get(..row.cells.len() - 1).unwrap_or_default()));
        } else {
            out.push(row.clone());
        }
    }
    out
}

/// Joins rows of one look that were broken in a narrow column: "Master of Business" + "Administration".
fn join_heads(rows: Vec<Row>) -> Vec<Row> {
    let mut edges: HashMap<u32, (f32, usize)> = HashMap::new();
    for row in &rows {
        let edge = edges.entry(row.block).or_insert((0.0, 0));
        *edge = (edge.0.max(row.right()), edge.1 + 1);
    }
    let mut out: Vec<Row> = Vec::new();
    for row in rows {
        let edge = edges.get(&row.block).filter(|edge| edge.1 > 3).map_or(0.0, |edge| edge.0);
        if out.last().is_some_and(|before| head_wraps(before, &row, edge)) {
            append(&mut out, &row);
            continue;
        }
        out.push(row);
    }
    out
}

fn head_wraps(before: &Row, row: &Row, edge: f32) -> bool {
    let single = before.cells.len() == 1
        && row.cells.len() == 1
        && before.block == row.block
        && before.page == row.page;
    if !single
        || before.bullet
        || row.bullet
        || row.space_before
        || before.look() != row.look()
        || row.size() <= 0.0
    {
        return false;
    }
    let (text, next) = (before.text(), row.text());
    let short = text.split_whitespace().count() <= 8 && next.split_whitespace().count() <= 6;
    if !short || take_date(before, true).is_some() || take_date(row, true).is_some() {
        return false;
    }
    let own = |text: &str| {
        evidence::school(text)
            + evidence::organisation(text)
            + evidence::position(text)
            + evidence::degree(text)
    };
    let first_word = next.split_whitespace().next().map_or(0, |word| word.chars().count()) as f32;
    let full = edge > 0.0 && edge - before.right() < (first_word + 1.0) * before.size() * 0.5;
    unfinished(Some(before))
        || full
            && own(&next) < 1.0
            && evidence::place(&next) < 1.0
            && (row.is_bold() || !evidence::sentence(&next) && own(&text) >= 1.0)
}

fn is_continuation(row: &Row) -> bool {
    let text = row.text();
    text.chars().next().is_some_and(|c| c.is_lowercase() || c == '(')
}

fn bullet_items(rows: &[Row], singles: bool) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for row in body::join_wrapped(rows) {
        let (rest, date) = match take_date(&row, singles) {
            Some((rest, date)) => (rest, Some((date, row.line))),
            None => (row.clone(), None),
        };
        items.push(Item { head: vec![Row { bullet: false, ..rest }], date, body: Vec::new() });
    }
    items
}

fn body_look(prepared: &[Prepared]) -> Option<Look> {
    let mut looks: HashMap<Look, usize> = HashMap::new();
    for p in prepared {
        let text = p.row.text();
        if p.row.bullet || evidence::sentence(&text) {
            *looks.entry(p.row.look()).or_default() += text.len();
        }
    }
    looks.into_iter().max_by_key(|(look, count)| (*count, look.half_points)).map(|(look, _)| look)
}

/// How many rows of a head stand above the row with the date: the first item begins where the section does.
fn starts_by_date(prepared: &[Prepared], anchors: &[usize], shape: Shape) -> Vec<usize> {
    let body = body_look(prepared);
    let first = anchors.first().copied().unwrap_or(0);
    let above = prepared.get(..first).unwrap_or_default();
    let mut depth = above.iter().rev().take_while(|p| p.is_headlike()).count();
    if depth > 3 {
        depth = usual_depth(prepared, anchors, body);
    }
    // A title that carries its date itself has no other titles of its kind above it.
    let titled = prepared.get(first).filter(|p| p.is_title(shape) && !p.row.text().is_empty());
    if let Some(own) = titled {
        let others = above.iter().rev().take(depth);
        depth = others.take_while(|p| !alike(own.row.look(), p.row.look())).count();
    }
    let first_start = if depth == above.len() || depth > 0 { first - depth } else { first };
    let mut starts = vec![first_start.min(first)];
    if first_start > 0 && prepared.get(..first_start).is_some_and(|rows| !rows.is_empty()) {
        starts.insert(0, 0);
    }
    let first_looks: Vec<Look> = prepared
        .get(first_start..=first)
        .unwrap_or_default()
        .iter()
        .map(|p| p.row.look())
        .collect();
    for pair in anchors.windows(2) {
        let &[previous, anchor] = pair else { continue };
        let mut start = anchor;
        let own = prepared.get(anchor).map_or(String::new(), |p| p.row.text());
        // A row that holds nothing but the date needs a head above it.
        let wanted = if depth == 0 && own.is_empty() && first > 0 { 1 } else { depth };
        while start > previous + 1 && anchor - start < wanted {
            let Some(row) = prepared.get(start - 1) else { break };
            if titled.is_some() && row.is_title(shape) && wanted == 0 {
                break;
            }
            let known = first_looks.contains(&row.row.look());
            let differs = Some(row.row.look()) != body;
            if !row.is_headlike() || !(known || differs || row.row.space_before) {
                break;
            }
            if !differs && is_continuation(&row.row) {
                break;
            }
            start -= 1;
        }
        starts.push(start);
    }
    starts.dedup();
    split_undated(prepared, starts, body, shape)
}

fn usual_depth(prepared: &[Prepared], anchors: &[usize], body: Option<Look>) -> usize {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for pair in anchors.windows(2) {
        let &[previous, anchor] = pair else { continue };
        let above = prepared.get(previous + 1..anchor).unwrap_or_default();
        let depth = above
            .iter()
            .rev()
            .take_while(|p| p.is_headlike() && Some(p.row.look()) != body)
            .count();
        *counts.entry(depth.min(3)).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(depth, count)| (*count, *depth)).map_or(1, |(depth, _)| depth)
}

/// Items without a date among dated ones begin with a row that looks as the dated items begin.
fn split_undated(
    prepared: &[Prepared],
    starts: Vec<usize>,
    body: Option<Look>,
    shape: Shape,
) -> Vec<usize> {
    let mut looks: HashMap<Look, usize> = HashMap::new();
    for start in &starts {
        if let Some(p) = prepared.get(*start) {
            *looks.entry(p.row.look()).or_default() += 1;
        }
    }
    let Some((look, count)) = looks.into_iter().max_by_key(|(_, count)| *count) else {
        return starts;
    };
    let acronyms = starts.iter().filter_map(|at| prepared.get(*at));
    let count = count.max(acronyms.filter(|p| alike(p.row.look(), look)).count());
    if Some(look) == body || count < 2 && starts.len() > 1 {
        return starts;
    }
    let mut all = starts.clone();
    for (at, p) in prepared.iter().enumerate() {
        let next = prepared.get(at + 1);
        let after_body = at > 0
            && prepared
                .get(at - 1)
                .is_some_and(|b| b.row.bullet || evidence::sentence(&b.row.text()));
        let titled = p.is_title(shape) && !p.row.text().is_empty();
        if starts.binary_search(&at).is_err()
            && p.date.is_none()
            && alike(p.row.look(), look)
            && p.is_headlike()
            && (titled || after_body && p.row.space_before && next.is_some())
        {
            all.push(at);
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Without dates, the look of the first row tells where items begin.
fn starts_by_look(prepared: &[Prepared]) -> Vec<usize> {
    let Some(first) = prepared.first() else { return Vec::new() };
    let look = first.row.look();
    let others = prepared.iter().any(|p| p.row.bullet || !alike(p.row.look(), look));
    let spaced = prepared.iter().skip(1).filter(|p| p.row.space_before).count();
    let all_spaced = spaced + 1 == prepared.len();
    let mut starts = vec![0];
    for (at, p) in prepared.iter().enumerate().skip(1) {
        let before = prepared.get(at - 1);
        let begins = if others {
            alike(p.row.look(), look)
                && p.is_text()
                && !is_continuation(&p.row)
                && before.is_some_and(|b| {
                    b.row.bullet || !alike(b.row.look(), look) || p.row.space_before
                })
        } else if spaced > 0 && !all_spaced {
            p.row.space_before
        } else {
            !is_continuation(&p.row) && !evidence::sentence(&p.row.text())
        };
        if begins {
            starts.push(at);
        }
    }
    starts
}

fn item(rows: &[Prepared], body: Option<Look>) -> Item {
    let anchor = rows.iter().position(|p| p.date.is_some());
    let dated = anchor.and_then(|at| rows.get(at));
    let mut head: Vec<Row> = Vec::new();
    let mut at = 0;
    let until = anchor.unwrap_or(0);
    while let Some(p) = rows.get(at).filter(|_| at <= until) {
        head.push(p.row.clone());
        at += 1;
    }
    let mut count = head_parts(&head);
    let limit = at + 3;
    while let Some(p) = rows.get(at).filter(|p| at < limit && p.is_text() && p.date.is_none()) {
        let text = p.row.text();
        if unfinished(head.last()) && !p.row.space_before && text.split_whitespace().count() <= 8 {
            append(&mut head, &p.row);
            at += 1;
            continue;
        }
        // An employer with its town at the right edge is no place, though the whole line ends in one.
        let is_place = |text: &str| text.split(" · ").all(|piece| evidence::place(piece) >= 1.0);
        let place = p.row.cells.iter().all(|cell| is_place(&cell.text()))
            && text.split_whitespace().count() <= 6;
        let link = is_link(&text);
        let wanted = count < 2 && p.is_headlike() && (count == 0 || follows(p, body, &text));
        if !(place || link || wanted) {
            break;
        }
        if !place && !link {
            count += head_parts(std::slice::from_ref(&p.row)).max(1);
        }
        head.push(p.row.clone());
        at += 1;
    }
    let body = rows.get(at..).unwrap_or_default().iter().map(|p| p.row.clone()).collect();
    let date = dated.and_then(|p| p.date.clone().map(|date| (date, p.row.line)));
    Item { head, date, body }
}

/// Whether a row below the date goes on with the head: names are in capitals or set off by style.
fn follows(p: &Prepared, body: Option<Look>, text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capitals =
        words.iter().filter(|w| w.chars().next().is_some_and(|c| !c.is_lowercase())).count();
    let particles = words.iter().filter(|word| is_particle(word)).count();
    let named = evidence::organisation(text)
        + evidence::position(text)
        + evidence::school(text)
        + evidence::degree(text);
    let styled = body.is_some_and(|body| p.row.look() != body);
    words.len() <= 12
        && !text.ends_with('.') | evidence::legal_form(text)
        && (styled || named >= 1.0 || capitals * 2 > words.len() - particles)
}

fn is_link(text: &str) -> bool {
    let text = text.trim();
    !text.contains(' ') && (text.starts_with("http") || text.starts_with("www."))
}

/// Whether a head's last line breaks off: it ends in a word that asks for more.
fn unfinished(row: Option<&Row>) -> bool {
    let Some(cell) = row.and_then(|row| row.cells.iter().max_by_key(|cell| cell.text().len()))
    else {
        return false;
    };
    let text = cell.text().to_lowercase();
    let last = text.split_whitespace().next_back().unwrap_or_default();
    matches!(
        last,
        "de" | "la"
            | "des"
            | "du"
            | "et"
            | "and"
            | "und"
            | "of"
            | "the"
            | "for"
            | "in"
            | "für"
            | "y"
            | "del"
            | "&"
            | "e"
            | "di"
            | "der"
            | "en"
            | "at"
            | "with"
            | "von"
            | "van"
            | "do"
            | "da"
    ) || (text.ends_with('-') && text.len() > 12)
}

fn append(head: &mut [Row], row: &Row) {
    let Some(last) = head.last_mut() else { return };
    let Some(cell) = last.cells.iter_mut().max_by_key(|cell| cell.text().len()) else { return };
    if let (Some(span), Some(first)) = (cell.spans.last_mut(), row.cells.first()) {
        span.rect.width = first.right() - span.rect.x;
        span.text = body::join(&span.text, &first.text());
    }
}

/// How many parts of a head are neither places nor links.
fn head_parts(rows: &[Row]) -> usize {
    let mut count = 0;
    for part in parts(rows) {
        if is_link(&part.text) || evidence::place(&part.text) >= 1.0 {
            continue;
        }
        count += 1;
        let text = split_place(&part.text).map_or(part.text.as_str(), |(head, _)| head);
        // "Title, Company" in one line is two parts when one side says so.
        if let Some((left, right)) = text.split_once(", ")
            && (evidence::position(left) >= 1.0 && evidence::position(right) < 1.0
                || evidence::position(right) >= 1.0 && evidence::organisation(left) >= 1.0)
            && !evidence::is_legal_form(right)
            && rows.len() == 1
        {
            count += 1;
        }
    }
    count
}
