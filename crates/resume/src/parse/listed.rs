//! Sections of short entries: certificates, awards, publications, languages, interests, references, projects, custom ones.

use super::body::{blocks, join_wrapped, summary_and_highlights};
use super::evidence;
use super::found::{Entry, Found};
use super::head::{Part, parts, parts_at, trim_separators};
use super::items::Item;
use super::lexicon::labels::{KEYWORD_LABELS, is_label};
use super::links::{is_brand, is_url};
use super::row::Row;
use super::skills::{is_level, split_list};
use super::work::set_dates;

/// The keys of a kind of short entry.
#[derive(Clone, Copy)]
pub(crate) struct Keys {
    pub name: &'static str,
    pub by: &'static str,
    pub date: &'static str,
    pub url: Option<&'static str>,
    pub summary: Option<&'static str>,
}

/// Certificates.
pub(crate) const CERTIFICATE: Keys =
    Keys { name: "name", by: "issuer", date: "date", url: Some("url"), summary: None };
/// Awards.
pub(crate) const AWARD: Keys =
    Keys { name: "title", by: "awarder", date: "date", url: None, summary: Some("summary") };
/// Publications.
pub(crate) const PUBLICATION: Keys = Keys {
    name: "name",
    by: "publisher",
    date: "releaseDate",
    url: Some("url"),
    summary: Some("summary"),
};

const BY: [&str; 18] = [
    "issued by ",
    "awarded by ",
    "published by ",
    "by ",
    "von ",
    "ausgestellt von ",
    "par ",
    "délivré par ",
    "por ",
    "emitido por ",
    "otorgado por ",
    "da ",
    "rilasciato da ",
    "door ",
    "from ",
    "issuer: ",
    "publisher: ",
    "issuer ",
];

/// Reads the items of a section of named things that somebody issued.
pub(crate) fn read(items: Vec<Item>, keys: Keys) -> Vec<Entry> {
    items
        .into_iter()
        .map(|item| issued(item, keys))
        .filter(|entry| !entry.fields.is_empty())
        .collect()
}

/// Whether what follows "at" can be who issued something: "High Voltage at Management Level" has no issuer.
fn names_issuer(head: &[Row]) -> bool {
    let known = |text: &str| evidence::organisation(text) + evidence::school(text) >= 1.0;
    head.iter().flat_map(Row::spans).all(|span| {
        let text = span.text.split('(').next().unwrap_or_default().trim();
        text.split_once(" at ").is_none_or(|(_, issuer)| known(issuer) || !issuer.contains(' '))
    })
}

/// The name and the issuer in "Certificate (Issuer", where a date was cut off.
fn in_open_bracket(text: &str) -> Option<(&str, &str)> {
    let (name, issuer) = text.rsplit_once('(')?;
    let is_open = !text.contains(')') && !issuer.trim().is_empty() && !name.trim().is_empty();
    is_open.then(|| (trim_separators(name), trim_separators(issuer)))
}

fn without_by(text: &str) -> Option<&str> {
    let lower = text.to_lowercase();
    BY.iter().find_map(|by| lower.starts_with(by).then(|| text.get(by.len()..)).flatten())
}

fn issued(item: Item, keys: Keys) -> Entry {
    let mut names: Vec<Part> = Vec::new();
    let (mut by, mut url) = (None, None);
    for part in parts_at(&item.head, keys.by != "publisher" && names_issuer(&item.head)) {
        if is_url(&part.text) && !part.text.contains(' ') && !is_brand(&part.text) {
            url.get_or_insert(part.found(0.8));
            continue;
        }
        if let Some(link) = part.link.as_deref().filter(|link| link.starts_with("http")) {
            url.get_or_insert(Found::new(link, part.line, 0.8));
        }
        // "Certificate (Issuer, May 2019)" without its date.
        if let Some((name, issuer)) = in_open_bracket(&part.text).filter(|_| by.is_none()) {
            by = Some(Found::new(issuer, part.line, 0.85));
            names.push(Part { text: name.to_owned(), ..part.clone() });
            continue;
        }
        if let Some(rest) = without_by(&part.text).filter(|_| !names.is_empty()) {
            by = Some(Found::new(rest, part.line, 0.9));
        } else if part.after_at && by.is_none() {
            by = Some(part.found(0.9));
        } else {
            names.push(part);
        }
    }
    let mut rest = item.body.clone();
    let titled = item.head.iter().any(|row| row.heading.is_some() || row.is_bold());
    if by.is_none()
        && names.len() == 1
        && !titled
        && let Some((name, issuer)) = names
            .first()
            .cloned()
            .and_then(|part| split_issuer(&part.text).map(|(a, b)| (a.to_owned(), b.to_owned())))
        && let Some(part) = names.first().cloned()
    {
        names = vec![Part { text: name, ..part.clone() }];
        by = Some(Found::new(issuer, part.line, 0.75));
    }
    join_dashed(&mut names, &item.head);
    let mut names = names.into_iter();
    let name = names.next();
    if by.is_none() {
        by = names.next().map(|part| part.found(0.75));
    }
    if by.is_none()
        && let Some(row) = rest.first().filter(|row| {
            !row.bullet
                && !evidence::sentence(&row.text())
                && row.text().split_whitespace().count() <= 8
        })
        && keys.summary.is_none()
    {
        by = Some(Found::new(row.text(), row.line, 0.7));
        rest.remove(0);
    }
    let mut summary = paragraph(&rest);
    for part in names {
        let text = summary.as_ref().map_or(String::new(), |s| format!("\n{}", s.text));
        summary = Some(Found { text: format!("{}{text}", part.text), ..part.found(0.5) });
    }
    let mut entry = Entry::default();
    entry.set(keys.name, name.map(|part| part.found(0.85)));
    entry.set(keys.by, by);
    if let Some((date, line)) = &item.date {
        let date = date.end.or(date.start);
        entry.set(keys.date, date.map(|date| Found::new(date.to_string(), *line, 0.9)));
    }
    if let Some(key) = keys.url {
        entry.set(key, url);
    }
    entry.set(keys.summary.unwrap_or("summary"), summary);
    entry
}

/// Beside an issuer of its own, the first two parts of "Architect - Professional" are one name.
///
/// So are an acronym and what it stands for: "PMP – Project Management Professional".
fn join_dashed(names: &mut Vec<Part>, head: &[Row]) {
    let [first, second, rest @ ..] = names.as_slice() else { return };
    if rest.is_empty() && !stands_for(&first.text, &second.text) {
        return;
    }
    let joined =
        [" - ", " – ", " — "].iter().map(|dash| format!("{}{dash}{}", first.text, second.text));
    let printed = joined.into_iter().find(|joined| {
        head.iter().any(|row| row.spans().any(|span| span.text.contains(joined.as_str())))
    });
    if let Some(text) = printed {
        names.remove(1);
        if let Some(first) = names.first_mut() {
            first.text = text;
        }
    }
}

/// Whether the letters of an acronym begin the words of a name, in either order.
fn stands_for(one: &str, other: &str) -> bool {
    let matches = |acronym: &str, name: &str| {
        let letters = acronym.chars().count();
        let initials: String = name
            .split(|c: char| !c.is_alphanumeric())
            .filter_map(|word| word.chars().next().filter(|c| c.is_uppercase()))
            .collect();
        (2..=8).contains(&letters)
            && acronym.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
            && initials.starts_with(acronym.trim_end_matches(|c: char| c.is_ascii_digit()))
    };
    matches(one, other) || matches(other, one)
}

/// Splits "Certificate, Issuer" at the last comma when what follows can be a name.
fn split_issuer(text: &str) -> Option<(&str, &str)> {
    let (name, issuer) = text.rsplit_once(", ")?;
    let capital = issuer.chars().next().is_some_and(|c| !c.is_lowercase());
    let words = issuer.split_whitespace().count();
    (capital && words <= 7 && !evidence::is_legal_form(issuer) && !issuer.ends_with('.'))
        .then_some((name.trim(), issuer.trim()))
}

fn paragraph(rows: &[Row]) -> Option<Found> {
    blocks(rows).into_iter().map(|block| block.text).reduce(|a, b| Found {
        text: format!("{}\n{}", a.text, b.text),
        lines: (a.lines.0, b.lines.1),
        confidence: a.confidence,
    })
}

/// Reads a languages section: every known language opens an entry, words of fluency go with it.
pub(crate) fn languages(rows: &[Row]) -> Vec<Entry> {
    let mut pieces: Vec<Found> = Vec::new();
    for row in &super::skills::join_lists(rows) {
        for cell in &row.cells {
            for span in &cell.spans {
                pieces.extend(split_list(&span.text, row.line));
            }
        }
    }
    let mut found: Vec<(Found, Option<Found>)> = Vec::new();
    let mut waiting = 0;
    for piece in pieces {
        let (name, level) = split_fluency(&piece);
        if evidence::language(&name.text)
            || found.is_empty()
            || level.is_some() && !is_fluency(&name.text)
        {
            found.push((name, level));
            continue;
        }
        let text = Found { text: trim_separators(&piece.text).to_owned(), ..piece };
        if !is_fluency(&text.text) && !text.text.chars().any(char::is_alphanumeric) {
            continue;
        }
        // In a table, a row of names stands above a row of levels.
        while waiting < found.len() && found.get(waiting).is_some_and(|(_, level)| level.is_some())
        {
            waiting += 1;
        }
        let (last_line, at) = (found.last().map(|(f, _)| f.lines.0), waiting);
        let table = found.get(at).is_some_and(|(f, _)| Some(f.lines.0) == last_line);
        let slot = if table { found.get_mut(at) } else { found.last_mut() };
        match slot {
            Some((_, level @ None)) if is_fluency(&text.text) => *level = Some(text),
            Some((_, Some(level))) if is_fluency(&text.text) => {
                level.text = format!("{} {}", level.text, text.text);
            }
            _ => found.push((text, None)),
        }
    }
    found
        .into_iter()
        .map(|(name, level)| {
            let mut entry = Entry::default();
            entry.set("language", Some(name));
            entry.set("fluency", level);
            entry
        })
        .collect()
}

fn is_fluency(text: &str) -> bool {
    evidence::fluency(text) >= 1.0 || is_level(text)
}

fn split_fluency(piece: &Found) -> (Found, Option<Found>) {
    let text = piece.text.as_str();
    // "Native English" and "English native": a known language beside a word of fluency.
    if let Some((name, level)) = text.split_once(' ')
        && !name.ends_with([':', '：'])
        && evidence::language(name)
        && is_fluency(level)
        && !evidence::language(level)
    {
        return (
            Found { text: name.to_owned(), ..piece.clone() },
            Some(Found {
                text: level.trim_matches(['(', ')', ':', '：', '-', '–', '—', '‒', ' ']).to_owned(),
                ..piece.clone()
            }),
        );
    }
    for mark in [": ", "：", " - ", " – ", " — ", " ‒ ", " (", "（", ":", "\t"] {
        if let Some((name, level)) = text.split_once(mark) {
            let (name, level) = (trim_separators(name), trim_separators(level));
            let level = level.trim_matches(['(', ')', '（', '）']);
            if !name.is_empty() && !level.is_empty() {
                return (
                    Found { text: name.to_owned(), ..piece.clone() },
                    Some(Found { text: level.to_owned(), ..piece.clone() }),
                );
            }
            if !name.is_empty() {
                return (Found { text: name.to_owned(), ..piece.clone() }, None);
            }
        }
    }
    (Found { text: trim_separators(text).to_owned(), ..piece.clone() }, None)
}

/// Reads an interests section: names, with details behind a colon or below in another look.
pub(crate) fn interests(rows: &[Row]) -> Vec<Entry> {
    super::skills::read(rows)
}

/// Reads a references section: a name, and what is said.
pub(crate) fn references(items: Vec<Item>) -> Vec<Entry> {
    let read = |item: Item| {
        let mut all = parts(&item.head).into_iter();
        let mut entry = Entry::default();
        let first = all.next();
        let quote = first.as_ref().is_some_and(|part| evidence::sentence(&part.text));
        let mut text = paragraph(&item.body);
        for part in all {
            let tail = text.as_ref().map_or(String::new(), |t| format!("\n{}", t.text));
            text = Some(Found { text: format!("{}{tail}", part.text), ..part.found(0.6) });
        }
        if quote {
            entry.set("reference", first.map(|part| part.found(0.7)));
            entry.set("name", text);
        } else {
            entry.set("name", first.map(|part| part.found(0.75)));
            entry.set("reference", text);
        }
        entry
    };
    items.into_iter().map(read).collect()
}

/// Reads a projects section.
pub(crate) fn projects(items: Vec<Item>) -> Vec<Entry> {
    items.into_iter().map(project).filter(|entry| !entry.fields.is_empty()).collect()
}

fn project(item: Item) -> Entry {
    let mut url = None;
    let mut names: Vec<Part> = Vec::new();
    for part in parts(&item.head) {
        if is_url(&part.text) && !part.text.contains(' ') {
            url.get_or_insert(part.found(0.85));
        } else {
            if let Some(link) = part.link.as_deref().filter(|link| link.starts_with("http")) {
                url.get_or_insert(Found::new(link, part.line, 0.8));
            }
            names.push(part);
        }
    }
    let mut body = Vec::new();
    let mut keywords = Vec::new();
    for row in join_wrapped(&item.body) {
        let text = row.text();
        if is_url(&text) && !text.contains(' ') {
            url.get_or_insert(Found::new(text, row.line, 0.85));
        } else if let Some((label, rest)) = text.split_once(':')
            && is_label(KEYWORD_LABELS, label)
        {
            keywords.extend(split_list(rest, row.line));
        } else {
            body.push(row);
        }
    }
    let (mut summary, highlights) = summary_and_highlights(&body);
    let mut names = names.into_iter();
    let mut name = names.next();
    if let Some(part) = &mut name
        && let Some((head, tail)) = part.text.clone().split_once(": ")
        && summary.is_none()
        && !head.is_empty()
    {
        summary = Some(Found::new(tail, part.line, 0.7));
        head.clone_into(&mut part.text);
    }
    for part in names {
        let text = summary.as_ref().map_or(String::new(), |s| format!("\n{}", s.text));
        let lines = (part.line, summary.as_ref().map_or(part.line, |s| s.lines.1));
        summary = Some(Found { text: format!("{}{text}", part.text), lines, confidence: 0.6 });
    }
    let mut entry = Entry::default();
    entry.set("name", name.map(|part| part.found(0.85)));
    entry.set("description", summary);
    entry.set("url", url);
    set_dates(&mut entry, &item, false);
    entry.set_list("highlights", highlights);
    entry.set_list("keywords", keywords);
    entry
}

/// Reads a section of the user's own.
pub(crate) fn custom(items: Vec<Item>) -> Vec<Entry> {
    let read = |item: Item| {
        let mut all = parts_at(&item.head, false).into_iter();
        let mut entry = Entry::default();
        entry.set("name", all.next().map(|part| part.found(0.7)));
        let rest = all.map(|part| part.found(0.6)).reduce(|a, b| Found {
            text: format!("{}\n{}", a.text, b.text),
            lines: (a.lines.0, b.lines.1),
            confidence: a.confidence,
        });
        entry.set("subtitle", rest);
        set_dates(&mut entry, &item, false);
        let (summary, highlights) = summary_and_highlights(&item.body);
        entry.set("summary", summary);
        entry.set_list("highlights", highlights);
        entry
    };
    items.into_iter().map(read).filter(|entry| !entry.fields.is_empty()).collect()
}
