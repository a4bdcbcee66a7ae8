//! What speaks for and against a value once all are found: the rule that found it, its own form, and its neighbours.
//!
//! The scale is the share of values that are right, measured with `rolerabbit bench parse`.

use std::collections::HashSet;

use serde_json::Value;

use super::evidence;
use super::report::FieldReport;

/// Values with strong evidence against them are wrong as often as right.
const STRONG: f32 = 0.42;
/// Values with weak evidence against them.
const WEAK: f32 = 0.72;
/// From here on, the rules' own figures are too low by one factor.
const FIRM: f32 = 0.6;
/// Which part of a rule's doubt is borne out.
const BORNE_OUT: f32 = 0.35;

/// Brings the rules' figures to the scale of shares, and lowers those of values that look wrong.
pub(crate) fn weigh(fields: &mut [FieldReport], resume: &Value) {
    let split = split_skills(resume);
    for field in fields {
        let text = resume.pointer(&field.path).and_then(Value::as_str).unwrap_or_default();
        let limit = if split.contains(&field.path) { STRONG } else { limit(field, text, resume) };
        field.confidence = share(field.confidence).min(limit);
    }
}

/// The share of right values for a figure that a rule gave.
fn share(figure: f32) -> f32 {
    let firm = |figure: f32| 1.0 - BORNE_OUT * (1.0 - figure);
    if figure >= FIRM { firm(figure) } else { figure / FIRM * firm(FIRM) * 0.85 }
}

/// The most that the form of a value and the values beside it allow.
fn limit(field: &FieldReport, text: &str, resume: &Value) -> f32 {
    let mut parts = field.path.split('/').skip(1);
    let section = parts.next().unwrap_or_default();
    let key = field.path.rsplit('/').next().unwrap_or_default();
    let beside = |key: &str| {
        let path = field.path.rsplit_once('/').map_or("", |(item, _)| item);
        resume.pointer(&format!("{path}/{key}")).and_then(Value::as_str).unwrap_or_default()
    };
    let wrong = match (section, key) {
        ("basics", "name") => is_cut(text),
        ("work" | "volunteer", "name" | "organization") => {
            is_cut(text) || is_prose(text) || is_swapped(text, beside("position"))
        }
        ("work" | "volunteer", "position") => {
            let name = if section == "work" { beside("name") } else { beside("organization") };
            is_cut(text) || is_prose(text) || is_swapped(name, text)
        }
        ("education", "institution") => {
            is_cut(text)
                || text.contains(": ")
                || !text.contains(' ') && text.is_ascii() && evidence::school(text) >= 1.0
                || evidence::degree(text) >= 1.0 && evidence::school(text) < 1.0
        }
        ("education", "studyType" | "area") | ("certificates", "name") => {
            is_cut(text) || starts_with_digit(text)
        }
        ("languages", "language") => !evidence::language(text),
        ("skills", _) => is_cut(text) || text.contains(": ") || text.split_whitespace().count() > 8,
        _ => false,
    };
    let odd = match (section, key) {
        ("education", "institution") => evidence::school(text) < 1.0,
        ("projects", "name") => is_prose(text),
        _ => false,
    };
    match (wrong, odd) {
        (true, _) => STRONG,
        (_, true) => WEAK,
        _ => 1.0,
    }
}

/// Whether a value begins or ends where a text was broken.
fn is_cut(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let open = |a: char, b: char| text.matches(a).count() != text.matches(b).count();
    let connects = [
        "of", "and", "the", "in", "for", "with", "und", "für", "von", "de", "del", "du", "des",
        "et", "y", "e", "di", "da", "do", "van", "en", "&", "–",
    ];
    connects.contains(&last.as_str()) && text.contains(' ')
        || text.ends_with(['-', ',', ':'])
        || open('(', ')')
}

fn is_prose(text: &str) -> bool {
    evidence::sentence(text) && text.ends_with('.') && !evidence::legal_form(text)
}

fn starts_with_digit(text: &str) -> bool {
    let start: String = text.chars().take_while(char::is_ascii_digit).collect();
    start.len() == 4 || text.get(start.len()..).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether the words of an employer name a position and those of the position do not; or the employer is a town.
fn is_swapped(employer: &str, position: &str) -> bool {
    let names = |text: &str| evidence::position(text) >= 1.0;
    let town = evidence::is_city(employer) || evidence::is_country(employer);
    town && !position.is_empty()
        || names(employer) && !names(position) && evidence::organisation(employer) < 1.0
}

/// Skills that are halves of one: the second begins in small letters among others that do not.
fn split_skills(resume: &Value) -> HashSet<String> {
    let mut all: Vec<(String, &str)> = Vec::new();
    let skills = resume.get("skills").and_then(Value::as_array).into_iter().flatten();
    for (at, skill) in skills.enumerate() {
        let text = |key: &str| skill.get(key).and_then(Value::as_str);
        if skill.get("keywords").is_none() {
            all.push((format!("/skills/{at}/name"), text("name").unwrap_or_default()));
        }
    }
    let is_small =
        |text: &str| text.chars().count() > 3 && text.chars().all(|c| c.is_lowercase() || c == ' ');
    let small = all.iter().filter(|(_, text)| is_small(text)).count();
    let mut halves = HashSet::new();
    if small * 3 > all.len() {
        return halves;
    }
    for pair in all.windows(2) {
        if let [(before, _), (path, text)] = pair
            && is_small(text)
        {
            halves.insert(before.clone());
            halves.insert(path.clone());
        }
    }
    halves
}
