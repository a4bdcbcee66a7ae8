//! Contact details: mail, telephone, place, links and profiles, in any arrangement.

use std::sync::LazyLock;

use regex::Regex;

use super::dates::find_dates;
use super::evidence;
use super::found::{Entry, Found};
use super::head::trim_separators;
use super::lexicon::labels::{CONTACT_LABELS, PERSONAL_LABELS, is_label};
use super::links::{find_urls, network_named, profile};
use super::location;
use super::row::Row;

/// A text of the contact rows that is neither mail, telephone nor link.
#[derive(Clone, Debug)]
pub(crate) struct Fragment {
    pub text: String,
    pub line: usize,
    /// The label before it, in lower case.
    pub label: Option<String>,
    /// Whether it fills its line.
    pub alone: bool,
    /// Whether a mail address or telephone number stands on its line, or on one next to it.
    pub near: bool,
}

/// Everything found in the contact rows.
#[derive(Debug, Default)]
pub(crate) struct Contact {
    pub email: Option<Found>,
    pub phone: Option<Found>,
    pub url: Option<Found>,
    pub location: Option<Entry>,
    pub location_lines: Vec<usize>,
    pub profiles: Vec<Entry>,
    pub facts: Vec<Entry>,
    pub fragments: Vec<Fragment>,
}

static EMAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)[\p{L}0-9._%+'-]+@[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)+").ok());
static PHONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:\+|00)?\(?\d[\d\s()./\u{a0}‐‑–-]{5,22}\d(?:\s?(?:x|ext\.?)\s?\d{1,5})?").ok()
});

/// Finds the first address in a text.
pub(crate) fn find_email(text: &str) -> Option<&str> {
    EMAIL.as_ref()?.find(text).map(|found| found.as_str().trim_end_matches('.'))
}

/// Finds a telephone number in a text; dates and postal codes are none.
pub(crate) fn find_phone(text: &str) -> Option<&str> {
    PHONE.as_ref()?.find_iter(text).map(|found| found.as_str().trim()).find(|number| {
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let dated = !number.starts_with('+')
            && find_dates(number).iter().any(|date| date.is_range || digits < 9);
        let grouped = number.chars().any(|c| !c.is_ascii_digit()) || digits >= 9;
        (7..=15).contains(&digits) && grouped && !dated
    })
}

impl Contact {
    /// Reads contact rows; `open` says whether texts without a label may be contact details too.
    pub fn read(rows: &[&Row], name: Option<&str>) -> Self {
        let mut contact = Self::default();
        let mut label: Option<String> = None;
        for row in &join_broken(rows) {
            contact.links(row);
            let mut pieces = Vec::new();
            for cell in &row.cells {
                contact.cell(&cell.text(), row, &mut pieces);
            }
            let whole = row.text();
            let alone = pieces.len() == 1
                && pieces.first().is_some_and(|piece| piece.len() + 3 >= whole.len());
            for piece in pieces {
                contact.fragment(&piece, row.line, alone, &mut label);
            }
        }
        contact.mark_near(name);
        contact.place();
        contact
    }

    fn links(&mut self, row: &Row) {
        for span in row.spans() {
            let Some(link) = span.link.as_deref() else { continue };
            if let Some(address) = link.strip_prefix("mailto:") {
                let address = address.split('?').next().unwrap_or(address);
                // A printed address may be cut off at the edge of its column.
                let printed = find_email(&span.text);
                let better = printed.is_none_or(|printed| {
                    address.len() > printed.len() && address.starts_with(printed)
                });
                if self.email.is_none() && better && find_email(address) == Some(address) {
                    self.email = Some(Found::new(address, row.line, 0.9));
                }
            } else if link.starts_with("tel:") {
                if self.phone.is_none() && find_phone(&span.text).is_some() {
                    self.phone =
                        find_phone(&span.text).map(|number| Found::new(number, row.line, 0.98));
                }
            } else if link.starts_with("http") {
                let printed = !find_urls(&span.text).is_empty();
                self.add_url(
                    if printed && profile(link).is_none() { span.text.trim() } else { link },
                    row.line,
                    0.93,
                );
            }
        }
    }

    fn add_url(&mut self, url: &str, line: usize, confidence: f32) {
        let url = url.trim();
        let Some(link) = profile(url) else {
            if network_host(url) {
                return;
            }
            if self.url.is_none() {
                self.url = Some(Found::new(url, line, confidence));
            }
            return;
        };
        let same = |entry: &Entry| {
            entry
                .text("network")
                .is_some_and(|network| network.text.eq_ignore_ascii_case(link.network))
                && entry.text("username").is_none_or(|user| {
                    // An address that was broken at the end of a line begins as the whole one does.
                    let begun = link.username.trim_end_matches('-').to_lowercase();
                    user.text.to_lowercase().starts_with(&begun)
                })
        };
        if self.profiles.iter().any(same) {
            return;
        }
        let mut entry = Entry::default();
        entry.set("network", Some(Found::new(link.network, line, confidence)));
        entry.set("username", Some(Found::new(link.username, line, confidence)));
        entry.set("url", Some(Found::new(url, line, confidence)));
        self.profiles.push(entry);
    }

    /// Takes mail, telephone and links out of a cell's text; the rest becomes pieces.
    fn cell(&mut self, text: &str, row: &Row, pieces: &mut Vec<String>) {
        let mut rest = text.to_owned();
        while let Some(address) = find_email(&rest).map(str::to_owned) {
            rest = rest.replacen(&address, " | ", 1);
            if self.email.is_none() {
                self.email = Some(Found::new(address, row.line, 0.99));
            }
        }
        let urls: Vec<String> = find_urls(&rest)
            .iter()
            .filter_map(|(a, b)| rest.get(*a..*b))
            .map(str::to_owned)
            .collect();
        for url in urls {
            rest = rest.replacen(&url, " | ", 1);
            self.add_url(&url, row.line, 0.9);
        }
        if let Some(number) = find_phone(&rest).map(str::to_owned) {
            rest = rest.replacen(&number, " | ", 1);
            if self.phone.is_none() {
                self.phone = Some(Found::new(number, row.line, 0.95));
            }
        }
        let split = |c: char| {
            matches!(c, '|' | '·' | '•' | '\t' | '∙' | '⋅' | '●' | '◆' | '♦' | '｜' | '▪' | '■')
        };
        pieces.extend(
            rest.split(split)
                .map(|piece| piece.trim().to_owned())
                .filter(|piece| piece.chars().any(char::is_alphanumeric)),
        );
    }

    fn fragment(&mut self, piece: &str, line: usize, alone: bool, label: &mut Option<String>) {
        let mut text = piece.trim();
        if is_label(CONTACT_LABELS, text) || is_label(PERSONAL_LABELS, text) {
            *label = Some(text.trim_end_matches([':', '：']).to_lowercase());
            return;
        }
        if let Some((name, rest)) = text.split_once([':', '：'])
            && (is_label(CONTACT_LABELS, name) || is_label(PERSONAL_LABELS, name))
        {
            *label = Some(name.trim().to_lowercase());
            text = rest.trim();
        }
        let text = trim_separators(text);
        if text.is_empty() {
            return;
        }
        let label = label.take();
        if let Some(name) = &label {
            if is_label(PERSONAL_LABELS, name) {
                let mut fact = Entry::default();
                let named =
                    piece.split_once([':', '：']).map_or(name.as_str(), |(name, _)| name.trim());
                fact.set("name", Some(Found::new(named, line, 0.8)));
                fact.set("value", Some(Found::new(text, line, 0.8)));
                self.facts.push(fact);
                return;
            }
            if let Some(network) = network_named(name)
                && !text.contains(' ')
            {
                self.named_profile(network, text, line);
                return;
            }
        }
        // "someone (LinkedIn)" without a link.
        if let Some((user, network)) = text.trim_end_matches(')').split_once(" (")
            && let Some(network) = network_named(network)
        {
            self.named_profile(network, user, line);
            return;
        }
        if network_named(text).is_some() {
            return;
        }
        self.fragments.push(Fragment { text: text.to_owned(), line, label, alone, near: false });
    }

    fn named_profile(&mut self, network: &'static str, user: &str, line: usize) {
        let user = user.trim_start_matches('@');
        let known = self
            .profiles
            .iter()
            .any(|entry| entry.text("network").is_some_and(|n| n.text == network));
        if known || user.is_empty() {
            return;
        }
        let mut entry = Entry::default();
        entry.set("network", Some(Found::new(network, line, 0.85)));
        entry.set("username", Some(Found::new(user, line, 0.85)));
        self.profiles.push(entry);
    }

    /// Tells the fragments that stand beside the mail address or telephone number; the name is none.
    fn mark_near(&mut self, name: Option<&str>) {
        let lines: Vec<usize> =
            [&self.email, &self.phone].into_iter().flatten().map(|found| found.lines.0).collect();
        for fragment in &mut self.fragments {
            let reach = usize::from(fragment.alone);
            fragment.near = name != Some(fragment.text.as_str())
                && lines.iter().any(|line| line.abs_diff(fragment.line) <= reach);
        }
    }

    /// Finds the person's place among the fragments.
    fn place(&mut self) {
        let rated =
            self.fragments.iter().enumerate().map(|(at, fragment)| (at, location::rate(fragment)));
        let best = rated
            .filter(|(_, score)| *score >= 0.9)
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let Some((at, score)) = best else { return };
        let fragment = self.fragments.remove(at);
        self.location_lines.push(fragment.line);
        let mut entry = location::read(
            &fragment.text,
            fragment.line,
            (0.5 + score / 4.0).min(0.95),
            fragment.label.as_deref(),
        );
        // A second fragment may carry what the first lacks: street above, city below.
        let other = self.fragments.iter().position(|other| {
            let completes = entry.text("city").is_none() || !location::is_lone_town(other);
            completes && location::rate(other) >= 0.9 && other.line.abs_diff(fragment.line) <= 1
        });
        if let Some(other) = other {
            let other = self.fragments.remove(other);
            let more = location::read(&other.text, other.line, 0.7, other.label.as_deref());
            for (key, content) in more.fields {
                if !entry.fields.iter().any(|(known, _)| *known == key) {
                    entry.fields.push((key, content));
                }
            }
        }
        self.location = Some(entry);
    }
}

/// Joins contact rows that were broken after a hyphen or comma.
fn join_broken(rows: &[&Row]) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::new();
    for row in rows {
        if let Some(last) = out.last_mut()
            && last.block == row.block
            && (last.text().ends_with(['-', ',']) || goes_on(&last.text(), &row.text()))
            && row.cells.len() == 1
            && !row.bullet
            && row
                .spans()
                .all(|span| find_email(&span.text).is_none() && find_phone(&span.text).is_none())
            && let Some(span) = last.cells.last_mut().and_then(|cell| cell.spans.last_mut())
            && row.spans().all(|next| next.link == span.link)
        {
            let broken = span.text.ends_with('-') || goes_on(&span.text, &row.text());
            let glue = if broken { "" } else { " " };
            span.text = format!("{}{glue}{}", span.text, row.text());
        } else {
            out.push((*row).clone());
        }
    }
    out
}

/// Whether an address that stands alone on its line was broken in a narrow column and goes on in the next line.
pub(super) fn goes_on(text: &str, next: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let (next, rest) = next.trim().split_once(' ').unwrap_or((next.trim(), ""));
    let small = |c: char| {
        c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_' | '/')
    };
    let rest_fits = rest.is_empty() || rest.starts_with('(') && rest.ends_with(')');
    if next.is_empty()
        || next.contains('@')
        || !next
            .chars()
            .all(|c| small(c) || last.chars().all(|l| !l.is_lowercase()) && c.is_uppercase())
        || !rest_fits
    {
        return false;
    }
    let joined = format!("{last}{next}");
    if last.contains('@') {
        // The whole address must end in a domain that the first half does not have.
        let domain = |address: &str| {
            let host = address.rsplit('@').next().unwrap_or_default().to_lowercase();
            matches!(find_urls(&host).as_slice(), [(0, end)] if *end == host.len())
        };
        return domain(&joined) && !domain(last) && find_email(&joined) == Some(joined.as_str());
    }
    let path = last.to_lowercase();
    let network = profile(&path).is_some() || path.ends_with("/in/") || path.ends_with('/');
    network
        && find_urls(&path).first().is_some_and(|(start, _)| *start == 0)
        && find_urls(next).is_empty()
        && (next.len() <= 12 || path.ends_with(['-', '/']))
}

fn network_host(url: &str) -> bool {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/');
    profile(&format!("{bare}/x")).is_some() && !bare.contains('/')
}

/// Small words within names.
const PARTICLES: [&str; 30] = [
    "de", "del", "la", "las", "los", "da", "do", "dos", "das", "di", "van", "von", "der", "den",
    "ter", "ten", "zu", "y", "e", "bin", "ibn", "al", "el", "le", "du", "af", "av", "und", "st.",
    "of",
];

/// Whether a word is one of the small ones within names.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// How much a text looks like a person's name.
pub(crate) fn name_likeness(text: &str) -> f32 {
    let text = text.trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty()
        || words.len() > 7
        || text.chars().count() > 60
        || text.contains(['@', ':', '|', '/', '•'])
        || text.chars().any(|c| c.is_ascii_digit())
    {
        return 0.0;
    }
    let cjk = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .all(|c| matches!(c, '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'));
    if cjk {
        return if (2..=6).contains(&text.chars().filter(|c| !c.is_whitespace()).count()) {
            1.0
        } else {
            0.0
        };
    }
    let good = words.iter().filter(|word| {
        word.chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || !c.is_lowercase() && c.is_alphabetic())
            || PARTICLES.contains(&word.to_lowercase().as_str())
            || word.starts_with(['(', '"', '“', '\'', '‘'])
    });
    if good.count() != words.len() {
        return 0.0;
    }
    let base = if words.len() == 1 { 0.5 } else { 1.0 };
    base - 0.4 * evidence::position(text).min(2.0)
        - 0.4 * evidence::organisation(text).min(1.5)
        - 0.5 * evidence::place(text).min(1.0)
}
