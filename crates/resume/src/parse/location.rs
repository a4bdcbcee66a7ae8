//! Where a person lives, cut into address, postal code, city, region and country.

use std::sync::LazyLock;

use regex::Regex;

use super::contact::Fragment;
use super::evidence;
use super::found::{Entry, Found};

static POSTAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:[A-Z]{1,2}-)?(?:[A-Z]\d[\dW]\s?[A-Z\d]{4}|\d{5}-\d{3,4}|\d{4}-\d{3}|\d{3}\s\d{2}|\d{3}-\d{4}|\d{4,6}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{4}\s[A-Z]{2})$").ok()
});
static LEADING_POSTAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^((?:[A-Z]{1,2}-)?(?:\d{3}\s\d{2}|\d{4}\s[A-Z]{2}|\d{5}-\d{3}|\d{4}-\d{3}|\d{4,6}))\s+(\p{L}.+)$").ok()
});
static TRAILING_POSTAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(\p{L}.*?)\s+((?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{4,6}(?:-\d{4})?))$").ok()
});
static LETTERED_POSTAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^\p{Lu}[\p{L} .'-]*\s(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d)$",
    )
    .ok()
});
static STREET: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\d+.*\b(?:street|st\.?|avenue|ave\.?|road|rd\.?|lane|ln\.?|drive|dr\.?|boulevard|blvd\.?|way|court|ct\.?|place|square|terrace|apt\.?|suite)\b|\b(?:rue|avenue|boulevard|calle|c/|avenida|av\.|plaza|paseo|rua|travessa|via|viale|piazza|corso|allée|chemin)\b.*\d|\p{L}(?:straße|strasse|str\.|weg|gasse|platz|allee|ring|damm|ufer|straat|laan|gracht|vägen|gatan|vej|gata)\s+\d|^\d{1,5}[a-z]?\s+\p{Lu}|\p{L}\s+\d{1,4}[a-z]?$").ok()
});

fn is_match(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

/// Labels that say that a place follows.
const PLACE_LABELS: [&str; 24] = [
    "address",
    "location",
    "residence",
    "city",
    "region",
    "anschrift",
    "adresse",
    "wohnort",
    "ort",
    "ubicación",
    "dirección",
    "ciudad",
    "endereço",
    "localização",
    "cidade",
    "morada",
    "indirizzo",
    "città",
    "adres",
    "woonplaats",
    "地址",
    "所在地",
    "住所",
    "lieu",
];

/// How much a fragment of the contact rows looks like a place.
pub(crate) fn rate(fragment: &Fragment) -> f32 {
    let text = fragment.text.as_str();
    let label = fragment.label.as_deref().unwrap_or_default();
    let labelled = if PLACE_LABELS.contains(&label) { 1.5 } else { 0.0 };
    if evidence::sentence(text) || text.chars().count() > 90 {
        return 0.0;
    }
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let postal = parts.iter().any(|part| {
        is_match(&POSTAL, part)
            || is_match(&LEADING_POSTAL, part)
            || is_match(&TRAILING_POSTAL, part)
    });
    let street = is_match(&STREET, text) && !text.contains(['%', '+']);
    let plain = text.replace("Co. ", "").replace("County ", "");
    let named = evidence::position(&plain) + evidence::organisation(&plain);
    let base = evidence::place(text);
    let digits = if postal && (base > 0.0 || parts.len() > 1 || is_match(&LEADING_POSTAL, text)) {
        1.0
    } else {
        0.0
    };
    let digits = if parts
        .iter()
        .any(|part| is_match(&LETTERED_POSTAL, part) || town_and_code(part).is_some())
    {
        1.0
    } else {
        digits
    };
    let street = if street && (parts.len() > 1 || !label.is_empty()) { 0.9 } else { 0.0 };
    // A sole unknown name beside other details in one line is most likely a town.
    let pair = parts.len() == 2
        && !fragment.alone
        && parts.iter().all(|part| {
            part.split_whitespace().count() <= 3
                && part.chars().next().is_some_and(char::is_uppercase)
        });
    let pair = if pair && named < 0.5 || is_lone_town(fragment) { 0.9 } else { 0.0 };
    labelled + (base + digits).max(street + digits).max(pair) - 0.5 * named.min(2.0)
}

/// A few capitalised words beside or next to a mail address or telephone number, which are nothing else.
pub(crate) fn is_lone_town(fragment: &Fragment) -> bool {
    let plain = fragment.text.replace("Co. ", "").replace("County ", "");
    let named = evidence::position(&plain) + evidence::organisation(&plain);
    let text = fragment.text.as_str();
    let words: Vec<&str> = text.split_whitespace().collect();
    let most = if fragment.alone { 2 } else { 3 };
    fragment.near
        && named < 0.1
        && fragment.label.is_none()
        && words.len() <= most
        && text.chars().count() >= 3
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | '.'))
        && words.iter().all(|word| word.chars().next().is_some_and(char::is_uppercase))
        && !super::row::is_upper(text)
        && !super::evidence::language(text)
        && super::headings::opens(text).is_none()
}

/// The town and the state or province in "Austin TX" and "Austin TX 78701".
fn town_and_code(part: &str) -> Option<(&str, &str, Option<&str>)> {
    let (head, last) = part.rsplit_once(' ')?;
    let (head, code, postal) = if last.chars().all(|c| c.is_ascii_digit() || c == '-') {
        let (town, code) = head.rsplit_once(' ')?;
        (town, code, Some(last))
    } else {
        (head, last, None)
    };
    let town = head.chars().next().is_some_and(char::is_uppercase)
        && head.split_whitespace().count() <= 3
        && head.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '.'))
        && head.chars().any(char::is_lowercase);
    let code_is_known = code.len() >= 2 && evidence::is_region_code(code);
    (town && code_is_known).then_some((head, code, postal))
}

/// Cuts a place into its fields.
pub(crate) fn read(text: &str, line: usize, confidence: f32, label: Option<&str>) -> Entry {
    let cleaned = text.replace([')', '）'], "").replace(['(', '（'], ",");
    let mut parts: Vec<&str> =
        cleaned.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let found = |text: &str| Some(Found::new(text, line, confidence));
    let (mut address, mut postal, mut city, mut region, mut country) =
        (None, None, None, None, None);
    if parts.len() > 1
        && let Some(last) = parts.last().copied()
        && evidence::is_country(last)
        && !(parts.len() == 2
            && evidence::is_region_code(last)
            && last.len() == 2
            && evidence::is_region_code(last)
            && last != "DE"
            && last != "IN")
    {
        country = found(last);
        parts.pop();
    }
    let mut rest: Vec<&str> = Vec::new();
    for part in parts {
        if postal.is_none() && is_match(&POSTAL, part) {
            postal = found(part);
        } else if postal.is_none()
            && let Some(groups) = LEADING_POSTAL.as_ref().and_then(|pattern| pattern.captures(part))
            && !is_match(
                &STREET,
                part.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == ' '),
            )
            && (address.is_some() || !rest.is_empty() || !is_street_first(part))
        {
            postal = groups.get(1).and_then(|m| found(m.as_str()));
            rest.extend(groups.get(2).and_then(|m| part.get(m.range())));
        } else if postal.is_none()
            && let Some(groups) =
                TRAILING_POSTAL.as_ref().and_then(|pattern| pattern.captures(part))
            && (!rest.is_empty() || is_match(&LETTERED_POSTAL, part))
        {
            postal = groups.get(2).and_then(|m| found(m.as_str()));
            rest.extend(groups.get(1).and_then(|m| part.get(m.range())));
        } else if let Some((town, code, number)) = town_and_code(part) {
            rest.push(town);
            region = found(code);
            postal = postal.or(number.and_then(found));
        } else if address.is_none() && rest.is_empty() && part.chars().any(|c| c.is_ascii_digit()) {
            address = found(part);
        } else {
            rest.push(part);
        }
    }
    if rest.len() > 1
        && region.is_none()
        && let Some(last) = rest.last().copied()
    {
        region = found(last);
        rest.pop();
    } else if label == Some("region") {
        region = rest.pop().and_then(found);
    }
    if let Some(last) = rest.pop() {
        if evidence::is_country(last)
            && country.is_none()
            && last.len() > 2
            && !evidence::is_city(last)
        {
            country = found(last);
        } else {
            city = found(last);
        }
    }
    if address.is_none() && !rest.is_empty() {
        address = rest.first().and_then(|first| found(first));
    }
    let mut entry = Entry::default();
    entry.set("address", address);
    entry.set("postalCode", postal);
    entry.set("city", city);
    entry.set("region", region);
    entry.set("countryCode", country);
    entry
}

fn is_street_first(part: &str) -> bool {
    is_match(&STREET, part) && part.split_whitespace().count() > 2
}
