//! Puts the parts together: sections to a resume, a report on every value, leftovers and warnings.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::found::{Content, Entry, Found};
use super::items::{Shape, items};
use super::lexicon::headings::Opens;
use super::line::Source;
use super::report::{FieldReport, Parsed, Warning};
use super::row::{Row, is_furniture, rows};
use super::sections::{Section, sections};
use super::{basics, education, listed, skills, work};
use crate::model::{Resume, SectionKind};

/// Values of more bytes are not compared word by word.
const LONG_VALUE: usize = 10_000;
/// Stands for all words of a line.
const WHOLE_LINE: &str = "\u{0}";

/// Reads a source.
pub(crate) fn parse(source: &Source) -> Parsed {
    let rows = rows(source);
    let mut sections = sections(&rows);
    super::guess::name_unknown(&mut sections);
    let mut document = Entry::default();
    document.fields.push(("basics", Content::Entry(read_basics(&sections))));
    for kind in SectionKind::ALL {
        let rows: Vec<Row> = sections
            .iter()
            .filter(|section| section.opens() == Some(Opens::Section(kind)))
            .flat_map(|section| section.rows.iter().cloned())
            .collect();
        document.set_entries(key(kind), read(kind, &rows));
    }
    document.set_entries("x-sections", custom(&sections));
    report(source, &document, &sections)
}

fn read_basics(sections: &[Section]) -> Entry {
    let of = |wanted: &dyn Fn(Option<Opens>) -> bool| -> Vec<Row> {
        sections
            .iter()
            .filter(|section| section.heading.is_some() && wanted(section.opens()))
            .flat_map(|section| section.rows.iter().cloned())
            .collect()
    };
    let top = sections.first().map(|section| section.rows.clone()).unwrap_or_default();
    let contact = of(&|opens| matches!(opens, Some(Opens::Contact | Opens::Profiles)));
    let summary = of(&|opens| opens == Some(Opens::Section(SectionKind::Summary)));
    basics::read(&top, &contact, &summary)
}

fn key(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Custom | SectionKind::Summary => "x-sections",
        other => other.key(),
    }
}

fn read(kind: SectionKind, rows: &[Row]) -> Vec<Entry> {
    if rows.is_empty() {
        return Vec::new();
    }
    match kind {
        SectionKind::Work => work::read(items(rows, Shape::Ranges), work::Kind::Work),
        SectionKind::Volunteer => work::read(items(rows, Shape::Dates), work::Kind::Volunteer),
        SectionKind::Education => education::read(items(rows, Shape::Dates)),
        SectionKind::Projects => listed::projects(items(rows, Shape::Dates)),
        SectionKind::Skills => skills::read(rows),
        SectionKind::Languages => listed::languages(rows),
        SectionKind::Interests => listed::interests(rows),
        SectionKind::Certificates => listed::read(items(rows, Shape::Titles), listed::CERTIFICATE),
        SectionKind::Awards => listed::read(items(rows, Shape::Titles), listed::AWARD),
        SectionKind::Publications => listed::read(items(rows, Shape::Titles), listed::PUBLICATION),
        SectionKind::References => listed::references(items(rows, Shape::Ranges)),
        SectionKind::Summary | SectionKind::Custom => Vec::new(),
    }
}

fn custom(sections: &[Section]) -> Vec<Entry> {
    let mut entries = Vec::new();
    for section in sections {
        let Some(heading) = section.heading.as_ref().filter(|heading| heading.opens.is_none())
        else {
            continue;
        };
        let mut entry = Entry::default();
        entry.set(
            "title",
            Some(Found::new(heading.title.clone(), section.line, heading.confidence)),
        );
        entry.set_entries("items", listed::custom(items(&section.rows, Shape::Dates)));
        entries.push(entry);
    }
    entries
}

fn report(source: &Source, document: &Entry, sections: &[Section]) -> Parsed {
    let mut fields = Vec::new();
    let mut covered: Vec<Option<String>> = vec![None; source.lines.len()];
    let value = document.write("", &mut |path, found| {
        let line = source.lines.get(found.lines.0);
        fields.push(FieldReport {
            path: path.to_owned(),
            confidence: found.confidence.clamp(0.0, 1.0),
            page: line.filter(|_| source.pages > 0).map(|line| line.page),
            rect: line.map(super::line::Line::rect).filter(|rect| rect.width > 0.0),
        });
        // A value longer than any field is covers its lines whole; comparing words would take long.
        let known = if found.text.len() > LONG_VALUE { WHOLE_LINE } else { found.text.as_str() };
        for text in covered.iter_mut().take(found.lines.1 + 1).skip(found.lines.0) {
            let text = text.get_or_insert_default();
            text.push(' ');
            text.push_str(known);
        }
    });
    super::doubt::weigh(&mut fields, &value);
    let leftover = leftover(source, &covered, sections);
    let resume = match value {
        Value::Object(map) => {
            Resume::from_json(Value::Object(without_empty(map))).unwrap_or_default()
        }
        _ => Resume::default(),
    };
    let warnings = warnings(&leftover, &resume);
    let confidence = overall(&fields, &warnings);
    Parsed { resume, confidence, fields, leftover, warnings }
}

fn without_empty(mut map: Map<String, Value>) -> Map<String, Value> {
    map.retain(|_, value| !matches!(value, Value::Object(map) if map.is_empty()));
    map
}

/// Lines of which most words are in no value.
fn leftover(source: &Source, covered: &[Option<String>], sections: &[Section]) -> Vec<String> {
    let headings: HashSet<usize> = sections
        .iter()
        .filter(|section| section.heading.is_some())
        .flat_map(|section| std::iter::once(section.line).chain(section.joined))
        .collect();
    let mut leftover = Vec::new();
    for (at, line) in source.lines.iter().enumerate() {
        let text = line.text();
        if headings.contains(&at) && line.spans.len() == 1 || is_furniture(&text) || is_marks(&text)
        {
            continue;
        }
        let Some(Some(values)) = covered.get(at) else {
            let joined = !headings.contains(&at) && is_in_values_above(&text, at, covered);
            if !joined && !headings.contains(&at) && super::dates::read_date_text(&text).is_none() {
                leftover.push(text);
            }
            continue;
        };
        if values.contains(WHOLE_LINE) {
            continue;
        }
        let known: HashSet<String> = super::evidence::words(values).into_iter().collect();
        let words = super::evidence::words(&text);
        let missing = words
            .iter()
            .filter(|word| {
                word.chars().count() > 2
                    && word.chars().all(char::is_alphabetic)
                    && !known.contains(*word)
                    && !values.to_lowercase().contains(word.as_str())
            })
            .count();
        if missing > 3 && missing * 2 > words.len() && super::dates::find_dates(&text).is_empty() {
            leftover.push(text);
        }
    }
    leftover
}

/// Whether a line was joined to one of the lines above it and is in a value found there.
fn is_in_values_above(text: &str, at: usize, covered: &[Option<String>]) -> bool {
    let squash = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let text = squash(text);
    let above = covered.get(at.saturating_sub(8)..at).unwrap_or_default().iter().rev().flatten();
    above.map(|values| squash(values)).any(|values| values.contains(&text))
}

fn is_marks(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
        || super::head::is_duration(text)
        || super::lexicon::labels::is_label(super::lexicon::labels::INNER_LABELS, text)
        || super::lexicon::labels::is_label(super::lexicon::labels::CONTACT_LABELS, text)
}

fn warnings(leftover: &[String], resume: &Resume) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut warn = |code: &str, message: &str| {
        warnings.push(Warning { code: code.to_owned(), message: message.to_owned() });
    };
    if resume.basics.name.is_none() {
        warn("NO_NAME", "No name was found; please fill it in.");
    }
    if resume.basics.email.is_none() {
        warn("NO_EMAIL", "No e-mail address was found.");
    }
    if resume.work.is_empty() && resume.education.is_empty() {
        warn("NO_HISTORY", "Neither work nor education was found.");
    }
    if resume.work.iter().any(|work| work.start_date.is_none()) {
        warn("DATES_UNREADABLE", "A position has no date that could be read.");
    }
    if !leftover.is_empty() {
        warn("LEFTOVER_TEXT", "Some text found no place; it is listed apart.");
    }
    warnings
}

/// The warnings and the overall confidence of a reading that was changed; warnings of other kinds stay.
pub(crate) fn summarise(
    resume: &Resume,
    fields: &[FieldReport],
    leftover: &[String],
    before: Vec<Warning>,
) -> (Vec<Warning>, f32) {
    const OURS: [&str; 5] =
        ["NO_NAME", "NO_EMAIL", "NO_HISTORY", "DATES_UNREADABLE", "LEFTOVER_TEXT"];
    let mut all = warnings(leftover, resume);
    let confidence = overall(fields, &all);
    all.extend(before.into_iter().filter(|warning| !OURS.contains(&warning.code.as_str())));
    (all, confidence)
}

/// The mean of the fields, less what the warnings say is missing.
fn overall(fields: &[FieldReport], warnings: &[Warning]) -> f32 {
    if fields.is_empty() {
        return 0.0;
    }
    let mean = fields.iter().map(|field| field.confidence).sum::<f32>() / fields.len() as f32;
    (mean - 0.08 * warnings.len() as f32).clamp(0.05, 1.0)
}

/// A report of confidence 1 for every value of a document.
pub(crate) fn fields_of(value: &Value) -> Vec<FieldReport> {
    fn visit(value: &Value, path: &str, out: &mut Vec<FieldReport>) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    let key = key.replace('~', "~0").replace('/', "~1");
                    visit(value, &format!("{path}/{key}"), out);
                }
            }
            Value::Array(list) => {
                for (at, value) in list.iter().enumerate() {
                    visit(value, &format!("{path}/{at}"), out);
                }
            }
            Value::Null => {}
            _ => out.push(FieldReport {
                path: path.to_owned(),
                confidence: 1.0,
                page: None,
                rect: None,
            }),
        }
    }
    let mut out = Vec::new();
    visit(value, "", &mut out);
    out
}
