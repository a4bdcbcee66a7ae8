//! Whether a value that was read is what the document says.

use serde_json::Value;

use super::similarity::{contained, same};

/// Whether each value of a resume is right, by its JSON pointer; values that the truth does not cover are left out.
pub fn judge(parsed: &Value, truth: &Value, unscored: &[String]) -> Vec<(String, bool)> {
    let mut judged = Vec::new();
    basics(parsed, truth, &mut judged);
    for section in ["work", "education", "projects", "languages", "certificates"] {
        for (at, entry) in list(parsed, section).iter().enumerate() {
            let verdicts = list(truth, section)
                .iter()
                .map(|other| judge_entry(section, entry, other))
                .max_by_key(|verdicts| verdicts.iter().filter(|(_, right)| *right).count())
                .unwrap_or_else(|| judge_entry(section, entry, &Value::Null));
            let path = |(key, right)| (format!("/{section}/{at}/{key}"), right);
            judged.extend(verdicts.into_iter().map(path));
        }
    }
    skills(parsed, truth, &mut judged);
    let is_scored = |(path, _): &(String, bool)| {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let section = parts.first().copied().unwrap_or_default();
        let key = parts.last().copied().unwrap_or_default();
        !unscored.iter().any(|field| {
            field == section
                || *field == format!("{section}.{key}")
                || section == "basics" && field == key
        })
    };
    judged.retain(is_scored);
    judged
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn basics(parsed: &Value, truth: &Value, judged: &mut Vec<(String, bool)>) {
    let empty = Value::Null;
    let (own, other) =
        (parsed.get("basics").unwrap_or(&empty), truth.get("basics").unwrap_or(&empty));
    for key in ["name", "email", "phone", "summary"] {
        if let Some(value) = own.get(key).and_then(Value::as_str) {
            let right = match key {
                "email" => value.eq_ignore_ascii_case(text(other, key)),
                "phone" => digits(value) == digits(text(other, key)),
                _ => same(value, text(other, key)),
            };
            judged.push((format!("/basics/{key}"), right));
        }
    }
    let place = other.get("location").map_or(String::new(), Value::to_string);
    for key in ["address", "postalCode", "city", "region"] {
        if let Some(value) = own.pointer(&format!("/location/{key}")).and_then(Value::as_str) {
            judged.push((format!("/basics/location/{key}"), contained(value, &place)));
        }
    }
    let links = format!(
        "{} {}",
        text(other, "url"),
        other.get("profiles").map_or(String::new(), Value::to_string)
    );
    if let Some(url) = own.get("url").and_then(Value::as_str) {
        judged.push(("/basics/url".to_owned(), contained(url, &links)));
    }
    for (at, profile) in list(own, "profiles").iter().enumerate() {
        for key in ["network", "username", "url"] {
            if let Some(value) = profile.get(key).and_then(Value::as_str) {
                let value = value.trim_start_matches("https://").trim_start_matches("www.");
                judged.push((format!("/basics/profiles/{at}/{key}"), contained(value, &links)));
            }
        }
    }
}

/// The last digits of a telephone number.
fn digits(number: &str) -> String {
    let number = number.replace("(0)", "");
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    digits.iter().rev().take(7).collect()
}

/// The scored fields of an entry, each with whether it is right.
fn judge_entry(section: &str, entry: &Value, truth: &Value) -> Vec<(String, bool)> {
    let keys: &[&str] = match section {
        "work" => &["name", "position", "startDate", "endDate"],
        "education" => &["institution", "studyType", "area", "startDate", "endDate"],
        "languages" => &["language"],
        _ => &["name"],
    };
    let degree = format!("{} {}", text(truth, "studyType"), text(truth, "area"));
    let mut judged = Vec::new();
    for key in keys {
        let Some(value) = entry.get(*key).and_then(Value::as_str) else { continue };
        let right = match *key {
            "startDate" | "endDate" => is_date(value, text(truth, key)),
            "studyType" | "area" => contained(value, &degree),
            _ => same(value, text(truth, key)),
        };
        judged.push(((*key).to_owned(), right));
    }
    if section == "work" {
        bodies(entry, truth, &mut judged);
    }
    judged
}

/// Summary and highlights are right when their words stand in either of the truth's.
fn bodies(entry: &Value, truth: &Value, judged: &mut Vec<(String, bool)>) {
    let body = list(truth, "highlights").iter().filter_map(Value::as_str);
    let body = body.fold(text(truth, "summary").to_owned(), |all, next| format!("{all} {next}"));
    if let Some(value) = entry.get("summary").and_then(Value::as_str) {
        judged.push(("summary".to_owned(), contained(value, &body)));
    }
    for (at, value) in list(entry, "highlights").iter().enumerate() {
        let right = contained(value.as_str().unwrap_or_default(), &body);
        judged.push((format!("highlights/{at}"), right));
    }
}

/// Whether a date is right to the truth's precision.
fn is_date(value: &str, truth: &str) -> bool {
    !truth.is_empty() && value.starts_with(truth.get(..7).unwrap_or(truth))
}

fn skills(parsed: &Value, truth: &Value, judged: &mut Vec<(String, bool)>) {
    let known: Vec<&str> = list(truth, "skills")
        .iter()
        .flat_map(|skill| {
            let keywords = list(skill, "keywords").iter().filter_map(Value::as_str);
            keywords.chain(std::iter::once(text(skill, "name")))
        })
        .collect();
    let is_known = |value: &str| known.iter().any(|other| same(value, other));
    for (at, skill) in list(parsed, "skills").iter().enumerate() {
        let keywords = list(skill, "keywords");
        if keywords.is_empty() {
            judged.push((format!("/skills/{at}/name"), is_known(text(skill, "name"))));
        }
        for (nth, keyword) in keywords.iter().enumerate() {
            let right = is_known(keyword.as_str().unwrap_or_default());
            judged.push((format!("/skills/{at}/keywords/{nth}"), right));
        }
    }
}
