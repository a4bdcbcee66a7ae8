//! Skills: groups with a title, plain lists, one skill a line.

use super::body::join_wrapped;
use super::evidence;
use super::found::{Entry, Found};
use super::head::trim_separators;
use super::row::{Cell, Row};

/// Splits a list at commas, semicolons, bars and dots in the middle, but not within brackets.
pub(crate) fn split_list(text: &str, line: usize) -> Vec<Found> {
    let listed = text.contains([',', ';', '|', '·']);
    let mut pieces = Vec::new();
    let mut depth = 0_i32;
    let mut piece = String::new();
    let chars: Vec<char> = text.chars().collect();
    for (at, c) in chars.iter().copied().enumerate() {
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth -= 1,
            _ => {}
        }
        let between_digits = c == ','
            && chars.get(at.wrapping_sub(1)).is_some_and(char::is_ascii_digit)
            && chars.get(at + 1).is_some_and(char::is_ascii_digit);
        let spaced_slash = c == '/'
            && !listed
            && chars.get(at.wrapping_sub(1)) == Some(&' ')
            && chars.get(at + 1) == Some(&' ');
        if depth <= 0
            && (matches!(
                c,
                ',' | ';'
                    | '|'
                    | '·'
                    | '•'
                    | '\t'
                    | '\n'
                    | '、'
                    | '，'
                    | '；'
                    | '∙'
                    | '⋅'
                    | '●'
                    | '▪'
                    | '■'
                    | '◦'
            ) && !between_digits
                || spaced_slash)
        {
            pieces.push(std::mem::take(&mut piece));
        } else {
            piece.push(c);
        }
    }
    pieces.push(piece);
    pieces
        .iter()
        .map(|piece| piece.trim().trim_matches(['•', '*']).trim().trim_end_matches(['.', '。']))
        .filter(|piece| !piece.is_empty())
        .map(|piece| Found::new(piece, line, 0.85))
        .collect()
}

/// A list that lost its separators: capitals begin new entries, or every word does when there are none.
fn split_unseparated(text: &str, line: usize) -> Vec<Found> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &str| word.chars().next().is_some_and(|c| !c.is_lowercase());
    let capitals = words.iter().filter(|word| capital(word)).count();
    if words.len() < 3 || text.contains('(') {
        return vec![Found::new(text, line, 0.7)];
    }
    if capitals == 0 {
        return words.iter().map(|word| Found::new(*word, line, 0.5)).collect();
    }
    if capitals == 1 {
        return vec![Found::new(text, line, 0.7)];
    }
    let mut groups: Vec<String> = Vec::new();
    for word in words {
        match groups.last_mut() {
            Some(last) if !capital(word) => *last = format!("{last} {word}"),
            _ => groups.push(word.to_owned()),
        }
    }
    groups.into_iter().map(|group| Found::new(group, line, 0.5)).collect()
}

/// One line of a skills section.
enum Line {
    /// The title of a group, with what stands behind it on the same line.
    Group(Found, Vec<Found>),
    /// Skills without a title.
    List(Vec<Found>),
}

/// Reads a skills section.
pub(crate) fn read(rows: &[Row]) -> Vec<Entry> {
    let rows = &columns(rows);
    let titles = title_looks(rows);
    let mut entries: Vec<(Found, Vec<Found>)> = Vec::new();
    let mut group_is_open = false;
    for row in &join_lists(rows) {
        for line in lines(row, &titles) {
            match line {
                Line::Group(title, keywords) => {
                    group_is_open = true;
                    entries.push((title, keywords));
                }
                Line::List(skills) => match entries.last_mut().filter(|_| group_is_open) {
                    Some((_, keywords)) if keywords.is_empty() || !titles.is_empty() => {
                        keywords.extend(skills);
                    }
                    _ => {
                        group_is_open = false;
                        entries.extend(skills.into_iter().map(|skill| (skill, Vec::new())));
                    }
                },
            }
        }
    }
    entries.into_iter().map(|(title, keywords)| entry(Some(title), keywords)).collect()
}

fn entry(title: Option<Found>, keywords: Vec<Found>) -> Entry {
    let mut entry = Entry::default();
    // "Planning (Expert): Roadmaps" rates the group.
    let rated = title.as_ref().filter(|_| !keywords.is_empty()).and_then(|title| {
        let (name, level) = title.text.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?;
        is_level(level).then(|| (name.trim().to_owned(), level.trim().to_owned()))
    });
    let (title, level) = match (title, rated) {
        (Some(title), Some((name, level))) => {
            (Some(Found { text: name, ..title.clone() }), Some(Found { text: level, ..title }))
        }
        (title, _) => (title, None),
    };
    entry.set("name", title);
    entry.set("level", level);
    // "Spanish: Expert" rates a skill and does not list any.
    if let [only] = keywords.as_slice()
        && is_level(&only.text)
    {
        entry.set("level", Some(only.clone()));
    } else {
        entry.set_list("keywords", keywords);
    }
    entry
}

/// Whether a text says how well something is mastered.
pub(crate) fn is_level(text: &str) -> bool {
    const LEVELS: &str = "expert|advanced|intermediate|beginner|master|novice|proficient|basic|fluent|native|excellent|good|very good|experienced|familiar|expertin|experte|fortgeschritten|grundkenntnisse|sehr gut|gut|avancé|intermédiaire|débutant|maîtrise|experto|avanzado|intermedio|básico|principiante|avançado|intermediário|esperto|avanzato|base|gevorderd|精通|熟练|熟悉|了解";
    let lower = text.trim().to_lowercase();
    LEVELS.split('|').any(|level| level == lower)
        || lower.strip_suffix('%').is_some_and(|n| n.trim().parse::<u8>().is_ok())
        || lower.chars().all(|c| {
            matches!(c, '★' | '☆' | '●' | '○' | '⬤' | '◯' | '/' | ' ') || c.is_ascii_digit()
        }) && lower.contains(['/', '★', '●', '⬤', '○'])
}

/// Turns a table of groups side by side into groups one below the other.
fn columns(rows: &[Row]) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::new();
    let mut at = 0;
    while let Some(row) = rows.get(at) {
        let rest = rows.get(at + 1..).unwrap_or_default();
        let titles = row.look();
        let below =
            rest.iter().take_while(|r| r.look() != titles || r.bullet != row.bullet).count();
        let body = rest.get(..below).unwrap_or_default();
        let table = row.cells.len() > 1
            && !row.bullet
            && (row.is_bold() || row.heading.is_some() || body.iter().all(|row| row.bullet))
            && body.iter().any(|row| row.cells.len() > 1)
            && body.iter().all(|row| row.cells.len() <= rows.len().max(3) && !row.is_bold());
        if !table {
            out.push(row.clone());
            at += 1;
            continue;
        }
        for (index, title) in row.cells.iter().enumerate() {
            out.push(row.with_cells(std::slice::from_ref(title)));
            for line in body {
                let own: Vec<Cell> = line
                    .cells
                    .iter()
                    .filter(|cell| column_of(cell, row) == index)
                    .cloned()
                    .collect();
                if own.iter().any(|cell| cell.text().chars().any(char::is_alphanumeric)) {
                    out.push(line.with_cells(&own));
                }
            }
        }
        at += 1 + below;
    }
    out
}

/// The column whose title begins nearest at the left of a cell.
fn column_of(cell: &Cell, titles: &Row) -> usize {
    let left = titles.cells.iter().rposition(|title| title.x() <= cell.x() + 6.0);
    left.unwrap_or(0)
}

/// Looks of rows that stand above bullets or rows of another look: titles of groups.
fn title_looks(rows: &[Row]) -> Vec<super::row::Look> {
    let mut looks = Vec::new();
    for pair in rows.windows(2) {
        let [first, second] = pair else { continue };
        if first.bullet || first.cells.len() > 1 || first.text().contains([':', ',']) {
            continue;
        }
        let differs = first.look() != second.look() && !second.look().bold;
        let begins = first.look().bold
            || first.heading.is_some()
            || first.look().caps
            || first.size() > second.size() + 0.4;
        if (second.bullet && !first.bullet) || (differs && begins && !is_level(&second.text())) {
            looks.push(first.look());
        }
    }
    // Groups begin with a title: capitals in the middle of a list are an acronym.
    let first = rows.first().map(Row::look);
    looks.retain(|look| !look.caps || look.bold || look.heading.is_some() || Some(*look) == first);
    looks
}

/// Joins lines of one list that were wrapped, where a comma or a small letter says so.
pub(crate) fn join_lists(rows: &[Row]) -> Vec<Row> {
    let edge = rows.iter().map(Row::right).fold(0.0, f32::max);
    let small_rows = rows.iter().filter(|row| begins_small(row)).count();
    let in_capitals = small_rows * 3 <= rows.len();
    let mut out: Vec<Row> = Vec::new();
    let mut above: Option<&Row> = None;
    for row in rows {
        let text = row.text();
        let is_full = above.replace(row).is_some_and(|above| fills(above, row, edge));
        let small = text.chars().next().is_some_and(char::is_lowercase);
        if let Some(last) = out.last_mut()
            && !row.bullet
            && row.cells.len() == 1
            && last.block == row.block
            && (open_list(&last.text())
                || small && last.text().contains([',', ' ']) && last.text().len() > 12
                || wraps(last, row)
                || is_full
                    && (small && in_capitals || last.text().contains(", ") && !text.contains(':')))
            && let Some(span) = last.cells.last_mut().and_then(|cell| cell.spans.last_mut())
        {
            span.text = super::body::join(&span.text, &text);
        } else {
            out.push(row.clone());
        }
    }
    if rows.iter().all(|row| row.bullet) { join_wrapped(rows) } else { out }
}

fn open_list(text: &str) -> bool {
    const OPEN: [&str; 12] =
        [" and", " und", " et", " y", " of", " de", " di", " für", " for", " &", " en", " e"];
    text.ends_with(',')
        || OPEN.iter().any(|word| text.ends_with(word))
        || text.matches('(').count() > text.matches(')').count()
}

fn begins_small(row: &Row) -> bool {
    row.text().chars().next().is_some_and(char::is_lowercase)
}

/// Whether the first word of a row had no room behind the row above it, which looks the same.
fn fills(above: &Row, row: &Row, edge: f32) -> bool {
    let word = row.text().split_whitespace().next().map_or(0, |word| word.chars().count()) as f32;
    let room = edge - above.right();
    row.size() > 0.0
        && edge > 1.0
        && !row.bullet
        && !row.space_before
        && above.block == row.block
        && above.look() == row.look()
        && (above.x() - row.x()).abs() < 2.0
        && room < (word + 1.0) * row.size() * 0.55
}

/// A long list without a full stop goes on in a line without a title of its own.
fn wraps(last: &Row, row: &Row) -> bool {
    let (text, next) = (last.text(), row.text());
    text.contains(", ")
        && text.len() > 60
        && !next.contains(':')
        && !row.space_before
        && last.look().bold >= row.look().bold
        && !(row.look().bold)
}

fn lines(row: &Row, titles: &[super::row::Look]) -> Vec<Line> {
    let text = row.text();
    let bold_title = row.cells.first().and_then(|cell| cell.spans.first()).filter(|span| {
        span.bold && !row.is_bold() && span.text.trim_end().ends_with([':', '：', '-', '–'])
    });
    if let Some(span) = bold_title {
        let title = Found::new(trim_separators(&span.text), row.line, 0.9);
        let rest = text.get(span.text.len()..).unwrap_or_default();
        return vec![Line::Group(title, keywords(trim_separators(rest), row.line))];
    }
    if let Some((title, rest)) = text.split_once([':', '：'])
        && title.split_whitespace().count() <= 6
        && !title.contains(',')
        && !open_list(title)
    {
        let title = Found::new(trim_separators(title), row.line, 0.85);
        return vec![Line::Group(title, keywords(rest.trim(), row.line))];
    }
    if row.cells.len() > 1 {
        let bold = |cell: &Cell| cell.spans.iter().all(|span| span.bold);
        let first_bold = row.cells.first().is_some_and(bold);
        if first_bold && row.cells.iter().skip(1).all(|cell| !bold(cell)) && row.cells.len() == 2 {
            let title = row.cells.first().map(Cell::text).unwrap_or_default();
            let rest = row.cells.get(1).map(Cell::text).unwrap_or_default();
            return vec![Line::Group(Found::new(title, row.line, 0.85), keywords(&rest, row.line))];
        }
        return vec![Line::List(
            row.cells
                .iter()
                .flat_map(|cell| split_list(&cell.text(), row.line))
                .filter(|f| f.text.chars().any(char::is_alphanumeric))
                .collect(),
        )];
    }
    if !row.bullet && titles.contains(&row.look()) && !text.contains(',') {
        return vec![Line::Group(Found::new(text, row.line, 0.8), Vec::new())];
    }
    if evidence::sentence(&text) && !text.contains(", ") {
        return vec![Line::List(vec![Found::new(text, row.line, 0.5)])];
    }
    vec![Line::List(split_list(&text, row.line))]
}

fn keywords(rest: &str, line: usize) -> Vec<Found> {
    let list = split_list(rest, line);
    match list.as_slice() {
        [only] if !is_level(&only.text) => split_unseparated(&only.text.clone(), line),
        _ => list,
    }
}
