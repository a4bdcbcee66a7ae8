//! Rows: the lines of a source cut into cells, without page furniture.

use std::sync::LazyLock;

use regex::Regex;

use super::line::{Line, Source, Span};

/// Spans that stand together, apart from others by wide gaps.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    pub spans: Vec<Span>,
}

/// One line of the source, cut into cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub cells: Vec<Cell>,
    /// The index of the line in the source.
    pub line: usize,
    pub page: u32,
    pub block: u32,
    pub heading: Option<u8>,
    pub bullet: bool,
    pub space_before: bool,
    /// The line whose text was joined to this row's: the second half of a broken heading.
    pub joined: Option<usize>,
}

impl Cell {
    /// Adds a span; one of the same style goes into the span before.
    fn push(&mut self, span: Span) {
        match self.spans.last_mut() {
            Some(last)
                if (last.bold, last.italic) == (span.bold, span.italic)
                    && (last.size - span.size).abs() < 0.6
                    && last.link == span.link =>
            {
                last.text = format!("{} {}", last.text, span.text);
                last.rect.width = span.rect.x + span.rect.width - last.rect.x;
            }
            _ => self.spans.push(span),
        }
    }

    pub fn text(&self) -> String {
        let mut text = String::new();
        for span in &self.spans {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(span.text.trim());
        }
        text
    }

    pub fn x(&self) -> f32 {
        self.spans.first().map_or(0.0, |span| span.rect.x)
    }

    pub fn right(&self) -> f32 {
        self.spans.last().map_or(0.0, |span| span.rect.x + span.rect.width)
    }
}

impl Row {
    /// The whole text, cells joined by one blank.
    pub fn text(&self) -> String {
        self.cells.iter().map(Cell::text).collect::<Vec<_>>().join(" ")
    }

    pub fn size(&self) -> f32 {
        self.spans().map(|span| span.size).fold(0.0, f32::max)
    }

    /// Whether every letter is bold.
    pub fn is_bold(&self) -> bool {
        self.spans().all(|span| span.bold)
    }

    pub fn spans(&self) -> impl Iterator<Item = &Span> {
        self.cells.iter().flat_map(|cell| &cell.spans)
    }

    pub fn x(&self) -> f32 {
        self.cells.first().map_or(0.0, Cell::x)
    }

    pub fn right(&self) -> f32 {
        self.cells.last().map_or(0.0, Cell::right)
    }

    /// A copy with some of the cells only.
    pub fn with_cells(&self, cells: &[Cell]) -> Self {
        Self { cells: cells.to_vec(), ..self.clone() }
    }

    /// What the row looks like: rows that look alike play the same part.
    pub fn look(&self) -> Look {
        let first = self.spans().next();
        Look {
            half_points: (first.map_or(0.0, |span| span.size) * 2.0).round() as i32,
            bold: first.is_some_and(|span| span.bold),
            italic: first.is_some_and(|span| span.italic),
            caps: first.is_some_and(|span| is_upper(&span.text)),
            heading: self.heading,
        }
    }
}

/// Size, weight, slope and case of the beginning of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Look {
    pub half_points: i32,
    pub bold: bool,
    pub italic: bool,
    pub caps: bool,
    pub heading: Option<u8>,
}

/// Whether a text has at least three letters with case, all of them capitals.
pub(crate) fn is_upper(text: &str) -> bool {
    let cased = text.chars().filter(|c| c.is_lowercase() || c.is_uppercase());
    let mut count = 0;
    for c in cased {
        if c.is_lowercase() {
            return false;
        }
        count += 1;
    }
    count >= 3
}

static FURNITURE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)^(?:
        (?:page|seite|página|pagina|pág\.?|s\.)?\s*\d{1,3}\s*(?:/|of|von|sur|de|di|van)\s*\d{1,3}
        | .{0,60}[-–—|·]\s*(?:page|seite|página|pagina)\s*\d{1,3}(?:\s*(?:/|of|von|sur|de|di|van)\s*\d{1,3})?
        | (?:page|seite|página|pagina)\s*\d{1,3}
        | (?:last\ updated|zuletzt\ aktualisiert|dernière\ mise\ à\ jour|última\ actualización|actualizado|updated)\b.{0,30}
        | (?:última\ atualização|ultimo\ aggiornamento|laatst\ bijgewerkt|stand)\s*:?\s.{0,20}\d{4}
        | (?:curriculum\ vitae|resume|résumé|cv|lebenslauf|c\.v\.|currículum\ vitae|currículum|履歴書|個人履歷|个人简历|简历|이력서)
        | designed\ with\b.{0,80}
        | [-–—_=*·•|\s]+
        )$",
    )
    .ok()
});

/// Whether a text belongs to the page and not to the person: page numbers, rules, "Curriculum vitae".
pub(crate) fn is_furniture(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || FURNITURE.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

/// Cuts the lines of a source into rows; furniture is left out.
pub(crate) fn rows(source: &Source) -> Vec<Row> {
    source.lines.iter().enumerate().filter_map(|(index, line)| row(index, line)).collect()
}

fn row(index: usize, line: &Line) -> Option<Row> {
    let mut cells: Vec<Cell> = Vec::new();
    for span in line.spans.iter().flat_map(split_tabs) {
        if !span.text.chars().any(|c| !c.is_whitespace() && !is_icon(c)) {
            // An icon alone may still carry a hyperlink.
            if span.link.is_none() {
                continue;
            }
        }
        match cells.last_mut() {
            Some(cell) if !span.gap_before => cell.push(span),
            _ => cells.push(Cell { spans: vec![span] }),
        }
    }
    let row = Row {
        cells,
        line: index,
        page: line.page,
        block: line.block,
        heading: line.heading,
        bullet: line.bullet,
        space_before: line.space_before,
        joined: None,
    };
    let text = row.text();
    let linked_icon = text.trim().is_empty() && row.spans().any(|span| span.link.is_some());
    (!row.cells.is_empty() && (linked_icon || !is_furniture(&text))).then_some(row)
}

/// A span with tabs or wide runs of blanks in it is several spans with gaps between them.
fn split_tabs(span: &Span) -> Vec<Span> {
    let clean =
        |text: &str| text.trim_matches(|c: char| c.is_whitespace() || is_icon(c)).to_owned();
    let text = with_gaps(&span.text);
    if !text.contains('\t') {
        return vec![Span { text: clean(&span.text), ..span.clone() }];
    }
    let parts = text.split('\t').filter(|part| !part.trim().is_empty()).enumerate();
    parts
        .map(|(at, part)| Span {
            text: clean(part),
            gap_before: at > 0 || span.gap_before,
            ..span.clone()
        })
        .collect()
}

/// A text with a tab for each wide gap: runs of blanks that do not end a sentence, and a letter with a whole date
/// right behind it.
fn with_gaps(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blanks = 0;
    for (at, c) in text.char_indices() {
        if c == ' ' || c == '\u{3000}' {
            blanks += if c == ' ' { 1 } else { 2 };
            continue;
        }
        let last = out.chars().next_back();
        let ends = last.is_some_and(|last| matches!(last, '.' | '!' | '?' | ':' | ';' | ','));
        let glued =
            blanks == 0 && last.is_some_and(char::is_alphabetic) && starts_date(&text[at..]);
        match blanks {
            0 if glued => out.push('\t'),
            0 => {}
            1 => out.push(' '),
            2 | 3 if ends => out.push(' '),
            _ => out.push('\t'),
        }
        blanks = 0;
        out.push(c);
    }
    out
}

/// Whether a text begins with a year, a month and a day: "2019-03-01".
fn starts_date(text: &str) -> bool {
    let shape = text.chars().take(10).map(|c| if c.is_ascii_digit() { '0' } else { c });
    shape.eq("0000-00-00".chars())
}

/// Glyphs of icon fonts and the like, which are no text.
pub(crate) fn is_icon(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{2700}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}' | '\u{fe0f}' | '\u{2600}'..='\u{26ff}' | '\u{fffd}' | '\u{200b}' | '\u{feff}' | '\u{25a0}'..='\u{25ff}' | '⌂')
}
