//! Work and volunteer items: which part of a head is the employer and which the position.

use super::body::summary_and_highlights;
use super::evidence;
use super::found::{Entry, Found};
use super::head::{Part, parts, split_place, trim_separators};
use super::items::Item;
use super::links::{is_brand, is_url};
use super::row::Row;

/// The keys under which the two kinds of item keep the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Work,
    Volunteer,
}

/// The parts of one head, sorted into names, places and links.
#[derive(Default)]
struct Sorted {
    names: Vec<Part>,
    place: Option<Part>,
    url: Option<Found>,
    extra: Vec<Part>,
}

/// How much two parts, in this order, look like position and organisation; negative is the other way round.
fn direction(first: &str, second: &str) -> f32 {
    let lean = |text: &str| {
        let own = if evidence::is_own_business(text) { 2.0 } else { 0.0 };
        evidence::position(text) - evidence::organisation(text) - own
    };
    lean(first) - lean(second)
}

/// Reads the items of a section; the order of employer and position is learned from all of them.
pub(crate) fn read(items: Vec<Item>, kind: Kind) -> Vec<Entry> {
    let mut sorted: Vec<Sorted> = items.iter().map(sort).collect();
    places_by_custom(&mut sorted);
    let mut vote = 0.0_f32;
    for head in &sorted {
        if let [first, second, ..] = head.names.as_slice() {
            vote += if second.after_at {
                2.0
            } else {
                direction(&first.text, &second.text).clamp(-2.0, 2.0)
            };
        } else if let [only] = head.names.as_slice() {
            vote += comma_split(&only.text, None)
                .map_or(0.0, |split| if split.position_first { 0.5 } else { -0.5 });
        }
    }
    let position_first =
        if vote.abs() < 0.25 { kind == Kind::Work && single_line(&sorted) } else { vote > 0.0 };
    let mut entries: Vec<Entry> = Vec::new();
    let mut employer: Option<Found> = None;
    for (item, head) in items.into_iter().zip(sorted) {
        if item.date.is_none() && head.names.is_empty() && item.body.is_empty() {
            continue;
        }
        let entry = entry(item, head, kind, position_first, &mut employer);
        entries.push(entry);
    }
    entries
}

fn single_line(heads: &[Sorted]) -> bool {
    heads.iter().all(|head| head.names.len() < 2)
}

fn sort(item: &Item) -> Sorted {
    let mut sorted = Sorted::default();
    let all = parts(&item.head);
    for mut part in all {
        if is_url(&part.text) && !part.text.contains(' ') && !is_brand(&part.text) {
            sorted.url = Some(part.found(0.85));
            continue;
        }
        if sorted.place.is_none() && sure_place(&part) {
            sorted.place = Some(part);
            continue;
        }
        if sorted.place.is_none()
            && let Some((head, tail)) = bracketed_place(&part.text)
        {
            sorted.place = Some(Part { text: tail.to_owned(), link: None, ..part.clone() });
            let head = head.to_owned();
            part.text = head;
        }
        if let Some((head, tail)) = split_place(&part.text) {
            let (head, tail) = (head.to_owned(), tail.to_owned());
            if sorted.place.is_none() {
                sorted.place =
                    Some(Part { text: tail, link: None, after_comma: true, ..part.clone() });
                part.text = head;
            }
        }
        if sorted.url.is_none()
            && let Some(link) = part.link.as_deref().filter(|link| link.starts_with("http"))
        {
            sorted.url = Some(Found::new(link, part.line, 0.7));
        }
        sorted.names.push(part);
    }
    employer_of_place(&mut sorted);
    town_of_name(&mut sorted);
    // "Title, Company" with the town beside the date.
    if sorted.place.is_none() && ends_in_town(&sorted.names) {
        sorted.place = sorted.names.pop();
    }
    // "Title - Company - City": what is left over beside two names is a place when it is short.
    if sorted.names.len() > 2 && sorted.place.is_none() {
        let at = sorted.names.iter().rposition(|part| {
            evidence::position(&part.text) + evidence::organisation(&part.text) < 0.5
                && part.text.split_whitespace().count() <= 4
        });
        if let Some(at) = at.filter(|at| *at > 0) {
            sorted.place = Some(sorted.names.remove(at));
        }
    }
    if sorted.names.len() == 2
        && sorted.place.is_none()
        && sorted.names.get(1).is_some_and(|p| {
            p.right_cell
                && p.text.split_whitespace().count() <= 4
                && evidence::position(&p.text) + evidence::organisation(&p.text) < 0.5
        })
        && sorted.names.first().is_some_and(|p| comma_split(&p.text, None).is_some_and(|s| s.sure))
    {
        sorted.place = sorted.names.pop();
    }
    if sorted.names.len() == 1
        && let Some(split) = sorted.names.first().and_then(|p| {
            comma_split(&p.text, None).filter(|s| s.sure || p.text.matches(", ").count() == 1)
        })
        && let Some(part) = sorted.names.first().cloned()
    {
        sorted.names =
            vec![Part { text: split.left, ..part.clone() }, Part { text: split.right, ..part }];
    }
    if sorted.names.len() > 2 {
        reduce(&mut sorted);
    }
    sorted
}

/// A place of several pieces may begin with the employer: "Ceramics of Turia, Valencia".
fn employer_of_place(sorted: &mut Sorted) {
    if sorted.names.len() < 2
        && let Some(place) = sorted.place.as_mut().filter(|place| !place.right_cell)
        && let Some((head, tail)) = employer_and_place(&place.text)
    {
        let (head, tail) = (head.to_owned(), tail.to_owned());
        let employer = Part { text: head, ..place.clone() };
        place.text = tail;
        place.after_comma = true;
        let at = sorted.names.iter().take_while(|name| name.line < employer.line).count();
        sorted.names.insert(at, employer);
    }
}

/// Whether two names are position and employer in one, and what can be a town.
fn ends_in_town(names: &[Part]) -> bool {
    let [first, second] = names else { return false };
    let names_position = comma_split(&first.text, None).is_some_and(|split| {
        evidence::position(&split.left).max(evidence::position(&split.right)) >= 1.0
    });
    names_position && is_town_like(&second.text)
}

/// Whether a text is one to three capitalised words which are neither a position nor an organisation.
fn is_town_like(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..=3).contains(&words.len())
        && evidence::position(text) + evidence::organisation(text) < 0.5
        && words.iter().all(|word| word.chars().next().is_some_and(char::is_uppercase))
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '’'))
}

/// Moves the town that stands behind an employer without a comma to its place: "Ash LLP New Orleans, LA".
fn town_of_name(sorted: &mut Sorted) {
    let lacks_town = sorted
        .place
        .as_ref()
        .is_some_and(|place| !place.text.contains(',') && evidence::is_region_code(&place.text));
    if sorted.place.is_some() && !lacks_town {
        return;
    }
    for name in &mut sorted.names {
        let Some(at) = town_at(&name.text, lacks_town) else { continue };
        let town = name.text.split_off(at);
        name.text.truncate(name.text.trim_end().len());
        match &mut sorted.place {
            Some(place) => place.text = format!("{town}, {}", place.text),
            None => sorted.place = Some(Part { text: town, link: None, ..name.clone() }),
        }
        return;
    }
}

/// Where the town behind the name of an organisation begins: behind its legal form, or when a state follows, behind
/// its last telling word or where a known town does.
fn town_at(text: &str, before_state: bool) -> Option<usize> {
    let starts: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
    starts.into_iter().find(|&at| {
        let (Some(name), Some(town)) = (text.get(..at), text.get(at..)) else { return false };
        let last = name.split_whitespace().next_back().unwrap_or_default();
        let named = evidence::is_legal_form(last) && name.split_whitespace().count() > 1
            || before_state
                && (evidence::organisation(last) >= 1.0 || evidence::is_city(town))
                && !super::contact::is_particle(last);
        named && is_town_like(town) && evidence::organisation(name) >= 1.0
    })
}

/// Keeps the two names that matter: the best organisation and the best position.
fn reduce(sorted: &mut Sorted) {
    let best = |score: &dyn Fn(&str) -> f32, not: Option<usize>| {
        let rated = sorted.names.iter().enumerate().filter(|(at, _)| Some(*at) != not);
        rated
            .map(|(at, part)| (at, score(&part.text)))
            .filter(|(_, score)| *score > 0.0)
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(at, _)| at)
    };
    let organisation =
        best(&|text| evidence::organisation(text) - 0.5 * evidence::position(text), None);
    let position =
        best(&|text| evidence::position(text) - 0.5 * evidence::organisation(text), organisation);
    let (a, b) = match (organisation, position) {
        (Some(a), Some(b)) => (a.min(b), a.max(b)),
        (Some(a), None) | (None, Some(a)) if a > 0 => (0, a),
        _ => (0, 1),
    };
    let mut names = Vec::new();
    for (at, part) in std::mem::take(&mut sorted.names).into_iter().enumerate() {
        if at == a || at == b {
            names.push(part);
        } else {
            sorted.extra.push(part);
        }
    }
    sorted.names = names;
}

/// The employer and the place in a text that ends in a place and does not begin with a known one.
fn employer_and_place(text: &str) -> Option<(&str, &str)> {
    let (head, tail) = split_place(text).or_else(|| text.split_once(", "))?;
    let known = evidence::is_place_name(head)
        || head.split(", ").any(|piece| evidence::is_city(piece) || evidence::is_country(piece));
    let town = tail.split(", ").next().is_some_and(evidence::is_city);
    let sure = town || evidence::organisation(head) >= 1.0;
    (!known && sure && !head.chars().any(|c| c.is_ascii_digit())).then_some((head, tail))
}

/// Where most employers stand before a known place, what stands behind the others' last comma is a place too.
fn places_by_custom(heads: &mut [Sorted]) {
    let placed = heads.iter().filter(|head| head.place.as_ref().is_some_and(|p| p.after_comma));
    if heads.len() < 2 || placed.count() == 0 {
        return;
    }
    for head in heads.iter_mut().filter(|head| head.place.is_none() && head.names.len() >= 2) {
        let named = |text: &str| {
            evidence::position(text) >= 1.0
                || evidence::organisation(text) >= 1.0
                || evidence::is_legal_form(text)
        };
        let is_place = |tail: &str| {
            tail.split_whitespace().count() <= 3
                && tail.chars().next().is_some_and(char::is_uppercase)
                && !tail.chars().any(|c| c.is_ascii_digit())
                && !named(tail)
        };
        let found = head.names.iter_mut().rev().find_map(|part| {
            let (left, tail) = part.text.rsplit_once(", ").filter(|(_, tail)| is_place(tail))?;
            if evidence::position(left) >= 1.0 && evidence::organisation(left) < 1.0 {
                return None;
            }
            let place = Part { text: tail.to_owned(), link: None, ..part.clone() };
            part.text = left.to_owned();
            Some(place)
        });
        head.place = found;
    }
}

/// The place in "Company (City)".
fn bracketed_place(text: &str) -> Option<(&str, &str)> {
    let (head, tail) = text.trim().strip_suffix(')')?.rsplit_once('(')?;
    (evidence::place(tail) >= 1.0 && !head.trim().is_empty()).then(|| (head.trim(), tail.trim()))
}

fn sure_place(part: &Part) -> bool {
    let named = evidence::organisation(&part.text) >= 1.0 || evidence::position(&part.text) >= 1.0;
    let score = evidence::place(&part.text);
    !named && (score >= 1.0 || (part.right_cell && score > 0.0))
}

/// A split of "A, B" into position and organisation.
struct Split {
    left: String,
    right: String,
    position_first: bool,
    /// Whether the words of both sides agree.
    sure: bool,
}

/// Finds the comma between position and organisation.
fn comma_split(text: &str, position_first: Option<bool>) -> Option<Split> {
    let mut best: Option<(f32, Split)> = None;
    let count = text.matches(", ").count();
    for (nth, (at, _)) in text.match_indices(", ").enumerate() {
        let (left, right) = (text.get(..at)?, text.get(at + 2..)?);
        if evidence::is_legal_form(right)
            || evidence::is_legal_form(right.split(", ").next()?)
            || left.matches('(').count() > left.matches(')').count()
        {
            continue;
        }
        let score = direction(left, right);
        let forward = position_first.unwrap_or(score > 0.0 || (score == 0.0 && count > 0));
        // "Title, field, Company": of equal splits, the last comma before the company is the one.
        let nth = nth as f32 * 0.01;
        let rated = if forward { score + nth } else { -score - nth };
        if best.as_ref().is_none_or(|(known, _)| rated > *known) {
            let split = Split {
                left: left.trim().to_owned(),
                right: right.trim().to_owned(),
                position_first: forward,
                sure: score.abs() >= 1.0,
            };
            best = Some((rated, split));
        }
    }
    best.map(|(_, split)| split)
}

fn entry(
    item: Item,
    mut head: Sorted,
    kind: Kind,
    position_first: bool,
    employer: &mut Option<Found>,
) -> Entry {
    let mut split_sure = None;
    if let [only] = head.names.as_slice()
        && let Some(split) = comma_split(&only.text, None).filter(|split| split.sure)
    {
        let only = only.clone();
        split_sure = Some(split.position_first);
        head.names =
            vec![Part { text: split.left, ..only.clone() }, Part { text: split.right, ..only }];
    }
    let (mut position, mut name) = (None, None);
    match head.names.as_slice() {
        [] => {}
        [only] => {
            let lean = evidence::position(&only.text) - evidence::organisation(&only.text);
            if lean > 0.0 || (lean == 0.0 && employer.is_some() && kind == Kind::Work) {
                position = Some(only.found(0.7));
                name.clone_from(employer);
            } else {
                name = Some(only.found(0.6));
            }
        }
        [first, second, ..] => {
            let score = direction(&first.text, &second.text);
            let forward = if second.after_at {
                true
            } else if score.abs() >= 1.0 {
                score > 0.0
            } else {
                split_sure.unwrap_or(position_first)
            };
            let confidence = (0.6 + score.abs() * 0.15).min(0.97);
            let (p, n) = if forward { (first, second) } else { (second, first) };
            position = Some(p.found(confidence));
            name = Some(n.found(confidence));
        }
    }
    if let Some(name) = &name {
        *employer = Some(name.clone());
    }
    let (about, rest) = set_apart(&item.body);
    let description = summary_and_highlights(about).0;
    let (mut summary, highlights) = summary_and_highlights(rest);
    for extra in head.extra.iter().rev() {
        let text = summary.as_ref().map_or(String::new(), |s| format!("\n{}", s.text));
        let lines = (extra.line, summary.as_ref().map_or(extra.line, |s| s.lines.1));
        summary = Some(Found { text: format!("{}{text}", extra.text), lines, confidence: 0.4 });
    }
    let mut entry = Entry::default();
    entry.set(if kind == Kind::Work { "name" } else { "organization" }, name.map(clean));
    entry.set("position", position.map(clean));
    entry.set("location", head.place.map(|part| part.found(0.8)));
    entry.set("url", head.url);
    set_dates(&mut entry, &item, false);
    entry.set("description", description);
    entry.set("summary", summary);
    entry.set_list("highlights", highlights);
    entry
}

/// The paragraph in italics at the beginning of a body that goes on upright: it says what the employer does.
fn set_apart(body: &[Row]) -> (&[Row], &[Row]) {
    let slanted = |row: &&Row| !row.bullet && row.spans().all(|span| span.italic);
    let count = body.iter().take_while(slanted).count();
    let upright = body.get(count).is_some_and(|row| !row.spans().any(|span| span.italic));
    if upright { body.split_at(count) } else { (&[], body) }
}

fn clean(found: Found) -> Found {
    Found { text: trim_separators(&found.text).to_owned(), ..found }
}

/// Sets the dates of an item; a single date is the end of what has ends only, such as a degree.
pub(crate) fn set_dates(entry: &mut Entry, item: &Item, single_is_end: bool) {
    let Some((date, line)) = &item.date else { return };
    let text = |date: crate::model::PartialDate| Found::new(date.to_string(), *line, 0.95);
    let (start, end) =
        if date.is_range || !single_is_end { (date.start, date.end) } else { (None, date.start) };
    entry.set("startDate", start.map(text));
    entry.set("endDate", end.map(text));
}
