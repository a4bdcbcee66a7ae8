//! The bullets of positions and projects.

use std::collections::HashSet;

use serde_json::Value;

use super::Findings;
use crate::Resume;
use crate::edit::{Address, Edit};
use crate::model::{Item, ItemId};
use crate::score::report::Severity::{Info, Warning};

pub(super) fn check(resume: &Resume, list: &mut Findings) {
    let mut seen = HashSet::new();
    for (index, work) in resume.work.iter().enumerate().filter(|(_, work)| !work.hidden) {
        let path = format!("/work/{index}/highlights");
        each(&path, work.id(), &work.highlights, &mut seen, list);
        let summary = work.summary.as_deref().unwrap_or_default();
        if work.highlights.is_empty() && summary.trim().is_empty() {
            list.add(
                "work_empty",
                Warning,
                &path,
                "This position says nothing about what you did.",
            );
        } else if !work.highlights.iter().map(String::as_str).chain([summary]).any(has_digit) {
            list.add("no_numbers", Info, &path, "Nothing here is measured; a number (how many, how much, how fast) makes it believable.");
        }
        if work.highlights.len() > 10 {
            list.add(
                "too_many_bullets",
                Info,
                &path,
                format!(
                    "{} bullets for one position; six strong ones say more.",
                    work.highlights.len()
                ),
            );
        }
    }
    for (index, project) in
        resume.projects.iter().enumerate().filter(|(_, project)| !project.hidden)
    {
        each(
            &format!("/projects/{index}/highlights"),
            project.id(),
            &project.highlights,
            &mut seen,
            list,
        );
    }
}

fn each<'a>(
    path: &str,
    id: &ItemId,
    bullets: &'a [String],
    seen: &mut HashSet<&'a str>,
    list: &mut Findings,
) {
    let ended = bullets.iter().filter(|text| text.trim_end().ends_with('.')).count();
    if bullets.len() > 2 && ended > 0 && ended < bullets.len() {
        list.add(
            "full_stops_mixed",
            Info,
            path,
            "Some bullets end in a full stop and some do not.",
        );
    }
    for (at, text) in bullets.iter().enumerate() {
        let here = || format!("{path}/{at}");
        let words = text.split_whitespace().count();
        if words <= 2 {
            list.add(
                "bullet_short",
                Warning,
                &here(),
                "This bullet is too short to say what you did.",
            );
        } else if words > 45 {
            list.add(
                "bullet_long",
                Warning,
                &here(),
                format!(
                    "This bullet has {words} words; two lines are read, a paragraph is skipped."
                ),
            );
        }
        if words > 3 && !seen.insert(text.as_str()) {
            list.add(
                "bullet_repeated",
                Warning,
                &here(),
                "The same bullet stands in another place too.",
            );
        }
        let tidy = tidied(text);
        if tidy != *text && !tidy.is_empty() {
            let address = Address::item(id, ["highlights", &at.to_string()]);
            let fix =
                Edit::set(address, Some(Value::String(text.clone())), Some(Value::String(tidy)));
            let fix = (!id.as_str().is_empty()).then_some(fix);
            list.add_fixed(
                "bullet_glyph",
                Warning,
                &here(),
                "A bullet sign, an icon or stray spaces stand inside the text.",
                fix,
            );
        }
    }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The text without bullet signs in front, icon glyphs and doubled spaces.
fn tidied(text: &str) -> String {
    let odd = text.starts_with(|c: char| is_sign(c) || c.is_whitespace())
        || text.ends_with(char::is_whitespace)
        || text.contains("  ")
        || !text.is_ascii() && text.chars().any(is_icon);
    if !odd {
        return text.to_owned();
    }
    let plain: String = text.chars().filter(|c| !is_icon(*c)).collect();
    plain
        .trim_start_matches(|c: char| is_sign(c) || c.is_whitespace())
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_sign(c: char) -> bool {
    matches!(
        c,
        '•' | '·'
            | '▪'
            | '■'
            | '●'
            | '○'
            | '◦'
            | '‣'
            | '*'
            | '►'
            | '➢'
            | '✓'
            | '✔'
            | '–'
            | '-'
            | '→'
    )
}

/// Private-use characters: icon fonts, which parsers read as noise.
fn is_icon(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}
