//! The bullets of positions and projects.

use std::collections::{HashMap, HashSet};

use serde_json::json;

use super::Findings;
use crate::Resume;
use crate::edit::{Address, Edit};
use crate::language::Language;
use crate::model::{Item, ItemId};
use crate::score::report::Severity::{Info, Warning};
use crate::write::is_over;
use crate::write::phrasing::{Rule, Style, Tense, apply};

pub(super) fn check(resume: &Resume, language: Option<Language>, list: &mut Findings) {
    let mut seen = HashSet::new();
    for (index, work) in resume.work.iter().enumerate().filter(|(_, work)| !work.hidden) {
        let path = format!("/work/{index}/highlights");
        let over = is_over(work.end_date.as_ref());
        let style = Style { language, tense: if over { Tense::Past } else { Tense::Present } };
        each(&path, work.id(), &work.highlights, &mut seen, style, list);
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
        if work.highlights.is_empty() && summary.split_whitespace().count() > 60 {
            let message = "A long paragraph is skipped; put each thing you did into a bullet.";
            list.add("paragraph", Info, &format!("/work/{index}/summary"), message);
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
            Style { language, tense: Tense::Present },
            list,
        );
    }
}

fn each<'a>(
    path: &str,
    id: &ItemId,
    bullets: &'a [String],
    seen: &mut HashSet<&'a str>,
    style: Style,
    list: &mut Findings,
) {
    full_stops(path, id, bullets, list);
    openings(path, bullets, list);
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
        one(text, &here, id, at, style, list);
    }
}

/// What the rules of wording would change in one bullet.
fn one(
    text: &str,
    here: &dyn Fn() -> String,
    id: &ItemId,
    at: usize,
    style: Style,
    list: &mut Findings,
) {
    let fix = |after: &str| {
        let address = Address::item(id, ["highlights", &at.to_string()]);
        let fix = Edit::set(address, Some(json!(text)), Some(json!(after)));
        (!id.as_str().is_empty()).then_some(fix)
    };
    if let Some(after) = apply(Rule::Signs, text, style) {
        let message =
            "A bullet sign, an icon, an invisible character or stray spaces stand inside the text.";
        list.add_fixed("bullet_glyph", Warning, &here(), message, fix(&after));
    }
    let trimmed = text.trim_end();
    if trimmed.ends_with([';', ',']) && trimmed.len() > 1 {
        let message =
            "This bullet ends in a comma or semicolon; end it with a full stop or with nothing.";
        let after = trimmed.trim_end_matches([';', ',', ' ']);
        list.add_fixed("bullet_end", Info, &here(), message, fix(after));
    }
    if let Some(after) = apply(Rule::Capital, text, style) {
        list.add_fixed(
            "small_letter",
            Info,
            &here(),
            "This bullet begins with a small letter.",
            fix(&after),
        );
    }
    if style.tense == Tense::Past
        && let Some(after) = apply(Rule::Tense, text, style)
    {
        let message =
            "This position is over, but the bullet is in the present; put it into the past.";
        list.add_fixed("tense", Info, &here(), message, fix(&after));
    }
    if text.matches(" | ").count() >= 2 || text.contains('\t') {
        list.add(
            "table_remains",
            Info,
            &here(),
            "This looks like a row of a table; parsers read across columns. Write a sentence.",
        );
    }
    let opening = text.split(' ').next().unwrap_or_default();
    if PASSIVE.iter().any(|word| opening.eq_ignore_ascii_case(word)) {
        list.add(
            "passive",
            Info,
            &here(),
            "The passive hides who did it; begin with what you did.",
        );
    }
}

/// Openings of the passive.
const PASSIVE: [&str; 6] = ["was", "were", "been", "wurde", "wurden", "being"];

/// The same opening word again and again.
fn openings(path: &str, bullets: &[String], list: &mut Findings) {
    let first = |text: &str| text.split(' ').next().unwrap_or_default().to_lowercase();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (at, text) in bullets.iter().enumerate() {
        let word = first(text);
        let times = seen.entry(word.clone()).or_insert(0);
        *times += 1;
        if *times == 3 && word.chars().count() > 3 {
            list.add(
                "opening_repeated",
                Info,
                &format!("{path}/{at}"),
                format!("Three bullets here begin with \"{word}\"; vary the verb."),
            );
        }
    }
}

/// Full stops behind some bullets and not behind others.
fn full_stops(path: &str, id: &ItemId, bullets: &[String], list: &mut Findings) {
    let ended = bullets.iter().filter(|text| text.trim_end().ends_with('.')).count();
    if bullets.len() < 3 || ended == 0 || ended == bullets.len() {
        return;
    }
    let stop = ended * 2 >= bullets.len();
    let after: Vec<String> = bullets
        .iter()
        .map(|text| {
            let bare = text.trim_end();
            match (stop, bare.ends_with('.')) {
                (true, false) if bare.ends_with(char::is_alphanumeric) => format!("{bare}."),
                (false, true) if !bare.ends_with("..") => bare.trim_end_matches('.').to_owned(),
                _ => text.clone(),
            }
        })
        .collect();
    let left = after.iter().filter(|text| text.trim_end().ends_with('.')).count();
    let fix =
        Edit::set(Address::item(id, ["highlights"]), Some(json!(bullets)), Some(json!(after)));
    let mended = (left == 0 || left == after.len()) && !id.as_str().is_empty();
    let message = "Some bullets end in a full stop and some do not; choose one.";
    list.add_fixed("full_stops_mixed", Info, path, message, mended.then_some(fix));
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}
