//! The top of a resume: name, label, contact details and summary.

use super::body::blocks;
use super::contact::{Contact, Fragment, name_likeness};
use super::evidence;
use super::found::{Entry, Found};
use super::head::trim_separators;
use super::lexicon::labels::{NAME_LABELS, is_label};
use super::line::Span;
use super::row::{Cell, Row, is_upper};

/// The basics, and whether there is a summary in them.
pub(crate) fn read(top: &[Row], contact_rows: &[Row], summary_rows: &[Row]) -> Entry {
    let (name, label, taken) = name_and_label(top, contact_rows);
    let paragraph_lines = paragraph_lines(top, &taken);
    let rows: Vec<&Row> = top
        .iter()
        .filter(|row| !taken.contains(&row.line) && !paragraph_lines.contains(&row.line))
        .chain(contact_rows)
        .collect();
    let lead = contact_lead(summary_rows);
    let (mut in_summary, mut of_summary) = (Vec::new(), Vec::new());
    for (at, row) in summary_rows.iter().enumerate() {
        if at < lead || is_contact(row) {
            in_summary.push(row);
        } else {
            of_summary.push(row.clone());
        }
    }
    let summary_rows: Vec<Row> = of_summary;
    let rows: Vec<&Row> = rows.into_iter().chain(in_summary).collect();
    let mut contact = Contact::read(&rows, name.as_ref().map(|name| name.text.as_str()));
    let label = label
        .or_else(|| label_among(&mut contact.fragments, name.as_ref()))
        .or_else(|| label_alone(&mut contact, name.as_ref()));
    let mut summary = summary_of(&summary_rows);
    if summary.is_none() {
        let rows: Vec<Row> =
            top.iter().filter(|row| paragraph_lines.contains(&row.line)).cloned().collect();
        summary = summary_of(&rows).map(|found| Found { confidence: 0.75, ..found });
    }
    let mut entry = Entry::default();
    entry.set("name", name);
    entry.set("label", label);
    entry.set("email", contact.email);
    entry.set("phone", contact.phone);
    entry.set("url", contact.url);
    entry.set("summary", summary);
    entry.set_entries("location", Vec::new());
    if let Some(location) = contact.location {
        entry.fields.push(("location", super::found::Content::Entry(location)));
    }
    entry.set_entries("profiles", contact.profiles);
    entry.set_entries("x-fields", contact.facts);
    entry
}

/// How many rows at the beginning of an "About" section are contact details in a narrow column.
fn contact_lead(rows: &[Row]) -> usize {
    let short = |row: &&Row| {
        let text = row.text();
        !row.bullet && text.split_whitespace().count() <= 5 && !text.ends_with('.')
    };
    let lead: Vec<&Row> = rows.iter().take_while(short).collect();
    let detail = |row: &&&Row| {
        let text = row.text();
        super::contact::find_email(&text).is_some()
            || super::contact::find_phone(&text).is_some()
            || text.contains('@')
            || evidence::place(&text) >= 1.0
            || super::links::is_url(&text)
    };
    let details = lead.iter().filter(detail).count();
    let last = lead.iter().rposition(|row| detail(&row)).map_or(0, |at| at + 1);
    if details < 2 {
        return 0;
    }
    // The second half of a broken address, and a short user name, may follow.
    let tail = |row: &&&Row| !row.text().contains(' ');
    last + lead.get(last..).unwrap_or_default().iter().take_while(tail).count()
}

/// Whether a row holds nothing but contact details: names of networks, linked names, a mail address.
fn is_contact(row: &Row) -> bool {
    let detail = |text: &str, link: Option<&str>| {
        super::links::network_named(text).is_some()
            || super::links::is_url(text)
            || super::contact::find_email(text) == Some(text)
            || link.is_some_and(|link| super::links::profile(link).is_some())
                && text.split_whitespace().count() <= 3
    };
    !row.bullet && row.spans().all(|span| detail(span.text.trim(), span.link.as_deref()))
}

fn summary_of(rows: &[Row]) -> Option<Found> {
    blocks(rows).into_iter().map(|block| block.text).reduce(|a, b| Found {
        text: format!("{}\n{}", a.text, b.text),
        lines: (a.lines.0, b.lines.1),
        confidence: 0.9,
    })
}

/// Lines of running text at the top: a summary without a heading.
fn paragraph_lines(top: &[Row], taken: &[usize]) -> Vec<usize> {
    let is_prose = |row: &Row| {
        let text = row.text();
        let short = text.split_whitespace().count() <= 8;
        let detail = row.spans().any(|span| span.link.is_some())
            || !super::links::find_urls(&text).is_empty()
            || super::contact::find_phone(&text).is_some();
        !text.contains(" | ")
            && super::contact::find_email(&text).is_none()
            && !(short && (detail || evidence::place(&text) >= 1.0))
    };
    let rows: Vec<Row> =
        top.iter().filter(|row| !taken.contains(&row.line) && is_prose(row)).cloned().collect();
    let mut lines = Vec::new();
    for block in blocks(&rows) {
        let text = &block.text.text;
        let words = text.split_whitespace().count();
        let contact = super::contact::find_email(text).is_some()
            || super::contact::find_phone(text).is_some()
            || text.contains(" | ");
        let prose = evidence::sentence(text) && words >= 6 || words >= 14;
        if prose && !contact
            || text.chars().filter(|c| matches!(c, '\u{3040}'..='\u{9fff}')).count() > 30
        {
            let within = block.text.lines.0..=block.text.lines.1;
            lines.extend(rows.iter().map(|row| row.line).filter(|line| within.contains(line)));
        }
    }
    lines
}

/// A candidate for the name: rows of one size that stand together.
struct Candidate {
    text: String,
    lines: (usize, usize),
    size: f32,
    label: Option<String>,
}

fn candidates(rows: &[Row]) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = Vec::new();
    for row in rows {
        for cell in &row.cells {
            let size = cell.spans.iter().map(|span| span.size).fold(0.0, f32::max);
            let (text, label) = set_apart_by_size(cell).unwrap_or_else(|| name_part(&cell.text()));
            let open = all.last_mut().filter(|last| {
                size > 11.0_f32.min(last.size)
                    && (last.size - size).abs() < 0.5
                    && last.lines.1 != row.line
                    && last.label.is_none()
                    && row.line - last.lines.1 <= 1
                    && last.text.split_whitespace().count() + text.split_whitespace().count() <= 6
                    && name_likeness(&last.text) > 0.0
                    && name_likeness(&text) > 0.0
                    && (last.text.split_whitespace().count() == 1
                        || text.split_whitespace().count() == 1)
            });
            if let Some(last) = open {
                last.text = if last.text.ends_with('-') {
                    format!("{}{text}", last.text)
                } else {
                    format!("{} {text}", last.text)
                };
                last.lines.1 = row.line;
                last.label = label;
            } else if !text.is_empty() {
                all.push(Candidate { text, lines: (row.line, row.line), size, label });
            }
        }
    }
    all
}

/// A name in large type and the label behind it in small type, on one line.
fn set_apart_by_size(cell: &Cell) -> Option<(String, Option<String>)> {
    let large = cell.spans.first()?.size;
    let behind = cell.spans.iter().position(|span| span.size < 0.8 * large)?;
    let text = |spans: &[Span]| Cell { spans: spans.to_vec() }.text();
    let (name, rest) = cell.spans.split_at_checked(behind)?;
    let (name, rest) = (text(name), text(rest));
    let rest = trim_separators(&rest);
    let is_label = rest.split_whitespace().count() <= 8
        && rest.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && super::contact::find_email(rest).is_none()
        && super::contact::find_phone(rest).is_none()
        && super::links::find_urls(rest).is_empty();
    (name_likeness(&name) >= 0.9 && is_label).then(|| (name, Some(rest.to_owned())))
}

/// The name in "Name: Ada Lovelace" or "Ada Lovelace, Engineer", and the label behind it.
fn name_part(text: &str) -> (String, Option<String>) {
    let text = text.trim();
    if let Some((label, rest)) = text.split_once([':', '：'])
        && is_label(NAME_LABELS, label)
    {
        return (rest.trim().to_owned(), None);
    }
    for mark in [" | ", " – ", " — ", " - ", ", ", " · "] {
        let Some((name, rest)) = text.split_once(mark) else { continue };
        let titled = rest.split_whitespace().count() >= 2 || evidence::position(rest) >= 1.0;
        let credentials = rest
            .split([',', ' '])
            .filter(|word| !word.is_empty())
            .all(|word| word.len() <= 5 && word.chars().filter(|c| c.is_uppercase()).count() >= 1);
        if name_likeness(name) >= 0.9 && titled && (evidence::position(rest) >= 1.0 || !credentials)
        {
            return (name.trim().to_owned(), Some(trim_separators(rest).to_owned()));
        }
    }
    (text.to_owned(), None)
}

fn name_and_label(top: &[Row], contact_rows: &[Row]) -> (Option<Found>, Option<Found>, Vec<usize>) {
    let own = candidates(top);
    let pool = if own.iter().any(|c| name_likeness(&c.text) > 0.3) {
        own
    } else {
        [own, candidates(contact_rows)].concat_candidates()
    };
    let largest = pool.iter().map(|c| c.size).fold(0.0, f32::max);
    let smallest = pool.iter().map(|c| c.size).fold(f32::MAX, f32::min);
    let rate = |at: usize, c: &Candidate| {
        let likeness = name_likeness(&c.text);
        if likeness <= 0.0 && !(c.size >= largest && largest > smallest * 1.5) {
            return 0.0;
        }
        let size =
            if largest > smallest + 0.9 { (c.size - smallest) / (largest - smallest) } else { 0.3 };
        let first = 0.6 / (1.0 + at as f32);
        let opens = if super::headings::opens(&c.text).is_some() { 1.0 } else { 0.0 };
        likeness + size * 1.2 + first - opens + if is_upper(&c.text) { 0.1 } else { 0.0 }
    };
    let best = pool
        .iter()
        .enumerate()
        .map(|(at, c)| (c, rate(at, c)))
        .filter(|(_, score)| *score > 0.7)
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.lines.0.cmp(&a.0.lines.0)));
    let Some((best, score)) = best else { return (None, None, Vec::new()) };
    let name = Found {
        text: best.text.clone(),
        lines: best.lines,
        confidence: (0.45 + score * 0.2).min(0.98),
    };
    let mut taken: Vec<usize> = (best.lines.0..=best.lines.1).collect();
    let mut label = best.label.clone().map(|text| Found::new(text, best.lines.1, 0.85));
    // A line that holds more than the name stays with the contact rows.
    let whole =
        top.iter().find(|row| row.line == best.lines.0).is_none_or(|row| row.cells.len() == 1);
    if !whole {
        taken.clear();
    }
    if label.is_none() {
        label = label_below(top, best, &mut taken);
    }
    (Some(name), label, taken)
}

/// The rows directly below the name, when they look like a title.
fn label_below(top: &[Row], name: &Candidate, taken: &mut Vec<usize>) -> Option<Found> {
    let below: Vec<&Row> =
        top.iter().filter(|row| row.line > name.lines.1 && row.line <= name.lines.1 + 4).collect();
    let mut found: Option<Found> = None;
    let mut size = 0.0;
    let mut above: Option<&Row> = None;
    for row in below {
        let text = row.text();
        let plain = row.cells.len() == 1
            && !text.contains(['@', '|'])
            && !text.chars().any(|c| c.is_ascii_digit())
            && super::links::find_urls(&text).is_empty()
            && row.spans().all(|span| span.link.is_none());
        if let Some(open) = &mut found {
            if plain
                && (row.size() - size).abs() < 0.3
                && !row.space_before
                && text.split_whitespace().count() <= 4
                && !evidence::sentence(&text)
                && evidence::place(&text) < 1.0
            {
                open.text = format!("{} {text}", open.text);
                open.lines.1 = row.line;
                taken.push(row.line);
            }
            break;
        }
        let words = text.split_whitespace().count();
        let title = evidence::position(&text) >= 1.0
            || row.size() > 0.0
                && row.size() >= name.size * 0.45
                && row.size() > 11.5
                && evidence::place(&text) < 1.0;
        let short = text.split_whitespace().count() <= 4 && evidence::place(&text) < 1.0;
        let above = std::mem::replace(&mut above, Some(row).filter(|_| plain && short));
        if plain
            && title
            && words <= 12
            && (!evidence::sentence(&text)
                || evidence::position(&text) >= 1.0 && !text.ends_with('.'))
        {
            size = row.size();
            taken.push(row.line);
            found = Some(Found::new(text, row.line, 0.8));
            // A title may begin in the line above: "Environmental Science" + "Student".
            if let Some(above) = above
                .filter(|above| !row.space_before && above.look() == row.look() && row.size() > 0.0)
                && let Some(open) = &mut found
            {
                open.text = format!("{} {}", above.text(), open.text);
                open.lines.0 = above.line;
                taken.push(above.line);
            }
        }
    }
    found
}

fn label_among(fragments: &mut Vec<Fragment>, name: Option<&Found>) -> Option<Found> {
    let at = fragments.iter().position(|fragment| {
        evidence::position(&fragment.text) >= 1.0
            && fragment.text.split_whitespace().count() <= 10
            && fragment.label.is_none()
            && name.is_none_or(|name| name.text != fragment.text)
    })?;
    let fragment = fragments.remove(at);
    Some(Found::new(fragment.text, fragment.line, 0.65))
}

/// Words without digits alone in the line below the name, when the place is known to stand elsewhere.
fn label_alone(contact: &mut Contact, name: Option<&Found>) -> Option<Found> {
    contact.location.as_ref()?;
    let below = name?.lines.1 + 1;
    let at = contact.fragments.iter().position(|fragment| {
        let text = fragment.text.as_str();
        fragment.line == below
            && fragment.alone
            && fragment.label.is_none()
            && text.split_whitespace().count() <= 6
            && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '&' | '/' | '’'))
            && evidence::place(text) < 1.0
            && super::headings::opens(text).is_none()
    })?;
    let fragment = contact.fragments.remove(at);
    Some(Found::new(fragment.text, fragment.line, 0.6))
}

/// Joins two lists of candidates.
trait ConcatCandidates {
    fn concat_candidates(self) -> Vec<Candidate>;
}

impl ConcatCandidates for [Vec<Candidate>; 2] {
    fn concat_candidates(self) -> Vec<Candidate> {
        self.into_iter().flatten().collect()
    }
}
