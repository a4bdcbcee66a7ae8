//! A sentence for the summary that names what the resume proves and the posting wants, in the user's own words.

use serde_json::json;

use super::Draft;
use crate::Resume;
use crate::edit::{Address, Edit};
use crate::posting::RequirementKind;
use crate::posting::lexicon::{lexicon, words};
use crate::score::{Report, Verdict};

/// Fewer than this many new words are not worth a sentence.
const LEAST: usize = 2;
/// More than this many read like a list of keywords.
const MOST: usize = 6;

/// Adds one sentence to the summary, or begins one with the person's own title.
pub(super) fn propose(resume: &Resume, report: &Report, drafts: &mut Vec<Draft>) {
    let own = resume.basics.summary.as_deref();
    let summary = own.unwrap_or_default().trim_end();
    if resume.layout.hidden.iter().any(|key| key == "summary")
        || summary.split_whitespace().count() > 90
    {
        return;
    }
    let named: Vec<u32> = lexicon().scan(summary).iter().map(|hit| hit.payload).collect();
    let mut proved: Vec<(u32, &str)> = Vec::new();
    for requirement in &report.requirements {
        let hard = matches!(requirement.kind, RequirementKind::Skill | RequirementKind::Tool);
        let Some(evidence) =
            requirement.evidence.first().filter(|evidence| evidence.path.starts_with("/work"))
        else {
            continue;
        };
        let hits = lexicon().scan(&evidence.text);
        let [hit] = hits[..] else { continue };
        let known = named.contains(&hit.payload)
            || proved.iter().any(|(_, text)| text.eq_ignore_ascii_case(&evidence.text));
        let whole = hit.end - hit.start == evidence.text.len();
        if hard && whole && !known && requirement.verdict == Verdict::Met && requirement.weight >= 3
        {
            proved.push((requirement.weight, &evidence.text));
        }
    }
    proved.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    proved.truncate(MOST);
    if proved.len() < LEAST {
        return;
    }
    let list = proved.iter().map(|(_, text)| *text).collect::<Vec<_>>().join(", ");
    let lead = lead(resume);
    let opening = if summary.is_empty() { opening(resume) } else { summary.to_owned() };
    let joint = if opening.is_empty() {
        ""
    } else if opening.ends_with(['.', '!', '?']) {
        " "
    } else {
        ". "
    };
    drafts.push(Draft {
        kind: "summary",
        reason:
            "The posting asks for these, and your positions show them; now the summary says so."
                .to_owned(),
        change: Edit::set(
            Address::document(["basics", "summary"]),
            own.map(|text| json!(text)),
            Some(json!(format!("{opening}{joint}{lead} {list}."))),
        ),
    });
}

/// The person's own title, or that of the newest position.
fn opening(resume: &Resume) -> String {
    let newest =
        resume.work.iter().find(|work| !work.hidden).and_then(|work| work.position.as_deref());
    resume
        .basics
        .label
        .as_deref()
        .filter(|label| !label.trim().is_empty())
        .or(newest)
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// "Key skills:" in the language that the resume is written in.
fn lead(resume: &Resume) -> &'static str {
    let mut text = resume.basics.summary.clone().unwrap_or_default();
    for work in &resume.work {
        for part in work.highlights.iter().chain(&work.position).chain(&work.summary) {
            text.push(' ');
            text.push_str(part);
        }
    }
    let all = words(&text);
    let count = |small: &[&str]| {
        all.iter()
            .filter(|word| {
                text.get(word.start..word.end)
                    .is_some_and(|own| small.contains(&own.to_lowercase().as_str()))
            })
            .count()
    };
    let counts = [
        (count(&["the", "and", "of", "with", "for", "a", "to"]), "Key skills:"),
        (count(&["und", "der", "die", "mit", "von", "für", "im", "auf"]), "Kernkompetenzen:"),
        (count(&["et", "le", "la", "les", "des", "pour", "dans", "du"]), "Compétences clés :"),
        (count(&["y", "el", "los", "las", "para", "del", "con", "una"]), "Competencias clave:"),
    ];
    // Of equal counts the first stays.
    counts.iter().rev().max_by_key(|(count, _)| *count).map_or("Key skills:", |(_, lead)| lead)
}
