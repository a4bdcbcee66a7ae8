//! Education items: institution, degree, subject, grade and courses.

use super::body::blocks;
use super::evidence;
use super::found::{Entry, Found};
use super::head::{Part, parts, split_place, trim_separators};
use super::items::Item;

use super::lexicon::degrees::HONOURS;
use super::lexicon::labels::{COURSE_LABELS, SCORE_LABELS, is_label};
use super::links::is_url;
use super::skills::split_list;
use super::work::set_dates;

#[derive(Default)]
struct Read {
    institution: Option<Found>,
    degree: Option<Found>,
    area: Option<Found>,
    place: Option<Found>,
    score: Option<Found>,
    url: Option<Found>,
    extra: Vec<Found>,
}

/// Reads the items of an education section.
pub(crate) fn read(items: Vec<Item>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for entry in items.into_iter().map(entry).filter(|entry| !entry.fields.is_empty()) {
        match entries.last_mut() {
            Some(open) if completes(open, &entry) => open.fields.extend(entry.fields),
            _ => entries.push(entry),
        }
    }
    entries
}

/// Whether two entries are halves of one: a degree without a school, and a school without a degree.
fn completes(open: &Entry, next: &Entry) -> bool {
    let has = |entry: &Entry, key: &str| entry.text(key).is_some();
    let degree = |entry: &Entry| has(entry, "studyType") || has(entry, "area");
    let one_sided =
        has(open, "institution") != has(next, "institution") && degree(open) != degree(next);
    let disjoint =
        next.fields.iter().all(|(key, _)| open.fields.iter().all(|(known, _)| known != key));
    one_sided && disjoint
}

fn entry(item: Item) -> Entry {
    let mut read = Read::default();
    let mut names = Vec::new();
    for part in parts(&item.head) {
        if let Some(link) = part.link.clone().filter(|link| link.starts_with("http")) {
            read.url.get_or_insert(Found::new(link, part.line, 0.8));
        }
        sort_part(part, &mut read, &mut names);
    }
    let mut courses = Vec::new();
    let mut highlights = Vec::new();
    let mut summary = None;
    let mut open_courses = false;
    for block in blocks(&item.body) {
        let found = block.text;
        if let Some(score) = score_of(&found.text) {
            read.score.get_or_insert(Found { text: score.to_owned(), ..found });
        } else if let Some((label, rest)) = labelled(&found.text)
            && is_label(COURSE_LABELS, label)
        {
            open_courses = rest.is_empty();
            courses.extend(split_list(rest, found.lines.0));
        } else if is_label(COURSE_LABELS, &found.text) {
            open_courses = true;
        } else if open_courses {
            courses.push(found);
        } else if read_late(&found, &mut read, &mut names) {
        } else if block.bullet || summary.is_some() {
            highlights.push(found);
        } else {
            summary = Some(found);
        }
    }
    place_names(names, &mut read);
    let mut entry = Entry::default();
    entry.set("institution", read.institution);
    entry.set("url", read.url);
    entry.set("area", read.area);
    entry.set("studyType", read.degree);
    entry.set("location", read.place);
    set_dates(&mut entry, &item, true);
    entry.set("score", read.score);
    if let Some(open) = read.extra.into_iter().reduce(|a, b| Found {
        text: format!("{}\n{}", a.text, b.text),
        lines: (a.lines.0, b.lines.1),
        ..a
    }) {
        match &mut summary {
            Some(summary) => summary.text = format!("{}\n{}", open.text, summary.text),
            None => summary = Some(open),
        }
    }
    entry.set("summary", summary);
    entry.set_list("courses", courses);
    entry.set_list("highlights", highlights);
    entry
}

/// A short body line that names what the head lacks.
fn read_late(found: &Found, read: &mut Read, names: &mut Vec<Part>) -> bool {
    let text = found.text.as_str();
    if text.split_whitespace().count() > 12
        || text.ends_with('.') && text.split_whitespace().count() > 4
    {
        return false;
    }
    let has_degree = names.iter().any(|part| evidence::degree(&part.text) >= 1.0);
    let has_school = names.iter().any(|part| evidence::school(&part.text) >= 1.0);
    let part = |text: &str| Part {
        text: trim_separators(text).to_owned(),
        line: found.lines.0,
        right_cell: false,
        after_at: false,
        after_comma: false,
        link: None,
    };
    // "School · Grade: 1.3": names and grade in one line.
    let pieces: Vec<&str> = text.split(if text.contains(" · ") { " · " } else { " | " }).collect();
    if pieces.len() > 1 && pieces.iter().any(|piece| score_of(piece).is_some()) {
        for piece in pieces {
            sort_part(part(piece), read, names);
        }
        return true;
    }
    let part = part(text);
    if !has_degree && evidence::degree(text) >= 1.0 || !has_school && evidence::school(text) >= 1.0
    {
        names.push(part);
        return true;
    }
    if read.place.is_none() && evidence::place(text) >= 1.0 {
        read.place = Some(part.found(0.75));
        return true;
    }
    false
}

fn sort_part(mut part: Part, read: &mut Read, names: &mut Vec<Part>) {
    if is_url(&part.text) && !part.text.contains(' ') {
        read.url = Some(part.found(0.8));
        return;
    }
    if let Some(score) = score_of(&part.text) {
        read.score = Some(Found::new(score, part.line, 0.85));
        return;
    }
    // "Piedmont College, Grade: 3.8/4.0"
    if let Some((left, right)) = part.text.rsplit_once(", ")
        && let Some(score) = score_of(right)
    {
        read.score.get_or_insert(Found::new(score, part.line, 0.85));
        let left = left.to_owned();
        sort_part(Part { text: left, ..part }, read, names);
        return;
    }
    if let Some((left, right)) = split_school(&part.text) {
        let (left, right) = (left.to_owned(), right.to_owned());
        sort_part(Part { text: left, ..part.clone() }, read, names);
        sort_part(Part { text: right, ..part }, read, names);
        return;
    }
    let school = evidence::school(&part.text);
    let degree = evidence::degree(&part.text);
    if read.place.is_none()
        && school < 1.0
        && degree < 1.0
        && evidence::place(&part.text) >= 1.0
        && (!names.is_empty() || part.right_cell)
    {
        read.place = Some(part.found(0.8));
        return;
    }
    if let Some((head, tail)) = split_place(&part.text)
        && (tail.contains(',') || degree >= 1.0)
        && read.place.is_none()
    {
        let (head, tail) = (head.to_owned(), tail.to_owned());
        read.place = Some(Found::new(tail, part.line, 0.75));
        part.text = head;
    }
    // "Degree, Subject, School" in one piece.
    if let Some((left, right)) = split_degree(&part.text) {
        names.push(Part { text: left.to_owned(), ..part.clone() });
        names.push(Part { text: right.to_owned(), ..part });
        return;
    }
    let first_piece = part.text.split(", ").next().unwrap_or_default();
    let department = is_department(first_piece);
    let other_first = evidence::school(first_piece) < 1.0
        && !department
        && evidence::organisation(first_piece) < 1.0;
    if school >= 1.0 && (degree >= 1.0 || other_first) && part.text.contains(", ") {
        let mut open: Option<Part> = None;
        for piece in part.text.split(", ") {
            let text = piece.trim();
            let is_school = evidence::school(text) >= 1.0;
            match &mut open {
                Some(last)
                    if (evidence::school(&last.text) >= 1.0) == is_school
                        || evidence::school(&last.text) >= 1.0
                            && evidence::degree(text) < 1.0
                            && evidence::place(text) >= 1.0 =>
                {
                    last.text = format!("{}, {text}", last.text);
                }
                _ => {
                    names.extend(open.take());
                    open = Some(Part { text: text.to_owned(), ..part.clone() });
                }
            }
        }
        names.extend(open);
        return;
    }
    names.push(part);
}

/// Whether a text begins as the names of parts of a school do.
fn is_department(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "department",
        "dept",
        "fakult",
        "fachbereich",
        "facult",
        "faculdade",
        "facoltà",
        "division",
        "centre",
        "center",
    ]
    .iter()
    .any(|word| lower.starts_with(word))
}

/// Splits "School: Degree, Subject".
fn split_school(text: &str) -> Option<(&str, &str)> {
    text.split_once(": ").filter(|(left, right)| {
        evidence::school(right) < 1.0
            && evidence::degree(left) < 1.0
            && (evidence::school(left) >= 1.0 || evidence::degree(right) >= 1.0)
    })
}

/// Splits "M.Sc. University of X", where nothing but a blank parts the degree from the school.
fn split_degree(text: &str) -> Option<(&str, &str)> {
    if text.contains(", ") || evidence::school(text) < 1.0 || evidence::degree(text) < 1.0 {
        return None;
    }
    let blanks = text.match_indices(' ').take(4).map(|(at, _)| at);
    // "MBA Kellerman School of Management": the first word is a degree, the next begins a name.
    if let Some((left, right)) = text.split_once(' ')
        && evidence::degree(left) >= 1.0
        && left.chars().filter(|c| c.is_uppercase()).count() >= 2
        && evidence::degree(right) < 1.0
        && right.chars().next().is_some_and(char::is_uppercase)
    {
        return Some((left, right));
    }
    blanks
        .filter_map(|at| Some((text.get(..at)?.trim(), text.get(at + 1..)?.trim())))
        .filter(|(left, _)| {
            !left.ends_with(" in") && !left.ends_with(" of") && !left.ends_with(" für")
        })
        .find(|(left, right)| {
            let clean = evidence::school(left) < 1.0 && evidence::degree(right) < 1.0;
            let starts = right.chars().next().is_some_and(char::is_uppercase);
            clean && starts && evidence::degree(left) >= 1.0 && first_word_is_school(right)
        })
}

fn first_word_is_school(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| evidence::school(word) >= 1.0)
}

/// Gives the names their places: the best school is the institution, degrees and subjects are the rest.
fn place_names(names: Vec<Part>, read: &mut Read) {
    let rate = |part: &Part| {
        evidence::school(&part.text) + 0.5 * evidence::organisation(&part.text)
            - evidence::degree(&part.text)
            - if evidence::ends_in_degree(&part.text) { 0.5 } else { 0.0 }
    };
    let has_degree = names.iter().any(|part| evidence::degree(&part.text) >= 1.0);
    // "Aeres MBO" names a school by the degree that it gives.
    let all_degrees = names.iter().all(|part| evidence::degree(&part.text) >= 1.0);
    let best = names
        .iter()
        .enumerate()
        .map(|(at, part)| (at, rate(part)))
        .filter(|(at, score)| {
            *score > 0.2
                || (names.len() > 1 && has_degree && *score >= 0.0)
                || (names.len() == 1 && *score >= 0.0)
                || (names.len() > 1 && all_degrees)
                || (*at == 0 && !has_degree)
        })
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    for (at, part) in names.into_iter().enumerate() {
        if let Some((best, score)) = best
            && best == at
        {
            read.institution = Some(part.found((0.6 + score * 0.15).clamp(0.5, 0.97)));
        } else if let Some((degree, area)) = degree_and_area(&part) {
            if read.degree.is_none() {
                read.degree = Some(degree);
                if area.is_some() {
                    read.area = area;
                }
            } else if read.area.is_none() {
                read.area = Some(part.found(0.6));
            } else {
                read.extra.push(part.found(0.4));
            }
        } else if read.area.is_none() {
            read.area = Some(part.found(0.65));
        } else {
            read.extra.push(part.found(0.4));
        }
    }
}

/// Splits "M.Sc. in Mechanical Engineering"; `None` when no degree is named.
fn degree_and_area(part: &Part) -> Option<(Found, Option<Found>)> {
    let text = part.text.as_str();
    if evidence::degree(text) < 1.0 {
        return None;
    }
    let split = |at: usize, length: usize| {
        let left = trim_separators(text.get(..at)?);
        let right = trim_separators(text.get(at + length..)?);
        (evidence::degree(left) >= 1.0 && !right.is_empty())
            .then(|| (Found::new(left, part.line, 0.9), Some(Found::new(right, part.line, 0.85))))
    };
    let marks = [" in ", ": ", ", ", " – ", " - ", " en ", " em "];
    for mark in marks {
        if let Some(at) = text.find(mark)
            && let Some(found) = split(at, mark.len())
        {
            return Some(found);
        }
    }
    if text.ends_with(" in") || text.ends_with(" en") {
        return Some((Found::new(text, part.line, 0.7), None));
    }

    Some((part.found(0.85), None))
}

fn labelled(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.split_once([':', '：'])?;
    Some((label.trim(), rest.trim()))
}

/// Whether a text is a class of degree and nothing else: "First class honours", "cum laude".
fn is_honours(text: &str) -> bool {
    let lower = text.to_lowercase();
    HONOURS
        .split('|')
        .any(|honours| honours == lower.trim_matches(|c| matches!(c, '(' | ')' | '.')))
}

/// The grade in "GPA: 3.9/4.0" or "Grade 1,4"; `None` when there is none.
pub(crate) fn score_of(text: &str) -> Option<&str> {
    let text = text.trim();
    if is_honours(text) {
        return Some(text);
    }
    if text.chars().count() > 48 || !text.chars().any(|c| c.is_ascii_digit()) && !text.contains(':')
    {
        return None;
    }
    if let Some((label, rest)) = labelled(text) {
        return (is_label(SCORE_LABELS, label) && !rest.is_empty()).then_some(rest);
    }
    let (label, rest) = text.split_once(' ')?;
    let digit_first = rest.chars().next().is_some_and(|c| c.is_ascii_digit());
    if is_label(SCORE_LABELS, label) && digit_first {
        return Some(rest.trim());
    }
    let (rest, label) = text.rsplit_once(' ')?;
    let number = rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | ' '));
    (is_label(SCORE_LABELS, label) && number).then_some(rest.trim())
}
