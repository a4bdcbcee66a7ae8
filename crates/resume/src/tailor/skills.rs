//! Lists of skills: the wanted ones first, under the name that the posting uses when it is truly the same skill.

use serde_json::json;

use super::Draft;
use super::relevance::{Relevance, listed};
use crate::Resume;
use crate::edit::{Address, Edit};
use crate::model::ItemId;
use crate::posting::RequirementKind;
use crate::posting::lexicon::lexicon;
use crate::score::{Report, Verdict};
use crate::write::phrasing::{Form, verb};

/// At most this many skills are added: a list that only grows is not read.
const MOST_ADDED: usize = 5;

/// One change per list of keywords, and one per skill that stands alone.
///
/// `proved` are skills that the positions show and the lists lack, in the resume's own words.
pub(super) fn propose(
    resume: &Resume,
    relevance: &Relevance<'_>,
    proved: &[String],
    drafts: &mut Vec<Draft>,
) {
    let group = best_group(resume, relevance);
    if group.is_none() {
        add_single(resume, proved, drafts);
    }
    for skill in resume.skills.iter().filter(|skill| !skill.hidden && !skill.id.as_str().is_empty())
    {
        if skill.keywords.is_empty() {
            let Some(name) = skill.name.as_deref() else { continue };
            if let Some(other) = posting_form(name, relevance) {
                drafts.push(Draft {
                    kind: "rename_skill",
                    reason: format!("The posting calls {name} {other}; it is the same skill."),
                    change: Edit::set(
                        Address::item(&skill.id, ["name"]),
                        Some(json!(name)),
                        Some(json!(other)),
                    ),
                });
            }
            continue;
        }
        let named: Vec<String> = skill
            .keywords
            .iter()
            .map(|keyword| posting_form(keyword, relevance).unwrap_or_else(|| keyword.clone()))
            .collect();
        let added: &[String] = if group == Some(&skill.id) { proved } else { &[] };
        // A new name that is in the list already would say the same thing twice.
        let unique = (0..named.len()).all(|index| !named[..index].contains(&named[index]));
        let mut named = if unique { named } else { skill.keywords.clone() };
        named.extend(added.iter().cloned());
        let mut ordered: Vec<(u32, &String)> =
            named.iter().map(|keyword| (relevance.weight(keyword), keyword)).collect();
        ordered.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        let after: Vec<&String> = ordered.iter().map(|(_, keyword)| *keyword).collect();
        if added.is_empty() && after.iter().zip(&skill.keywords).all(|(new, old)| *new == old) {
            continue;
        }
        // A list that names a skill twice is told about it once.
        let mut wanted: Vec<&str> = Vec::new();
        for (weight, keyword) in &ordered {
            if *weight > 0 && !wanted.contains(&keyword.as_str()) {
                wanted.push(keyword);
            }
        }
        let mut reason = format!(
            "The posting asks for {}; that comes first, as the posting writes it.",
            listed(&wanted)
        );
        if !added.is_empty() {
            let names: Vec<&str> = added.iter().map(String::as_str).collect();
            reason += &format!(" New in the list: {}, which your positions show.", listed(&names));
        }
        drafts.push(Draft {
            kind: if added.is_empty() { "reorder_keywords" } else { "add_keywords" },
            reason,
            change: Edit::set(
                Address::item(&skill.id, ["keywords"]),
                Some(json!(skill.keywords)),
                Some(json!(after)),
            ),
        });
    }
}

/// The group that has most to do with the posting, if the skills are in groups.
fn best_group<'a>(resume: &'a Resume, relevance: &Relevance<'_>) -> Option<&'a ItemId> {
    resume
        .skills
        .iter()
        .filter(|skill| {
            !skill.hidden && !skill.keywords.is_empty() && !skill.id.as_str().is_empty()
        })
        .rev()
        .max_by_key(|skill| skill.keywords.iter().map(|word| relevance.weight(word)).sum::<u32>())
        .map(|skill| &skill.id)
}

/// Only the additions, each list otherwise as it is.
pub(super) fn add(
    resume: &Resume,
    relevance: &Relevance<'_>,
    proved: &[String],
    drafts: &mut Vec<Draft>,
) {
    let group = best_group(resume, relevance);
    let Some(skill) = resume.skills.iter().find(|skill| group == Some(&skill.id)) else {
        return add_single(resume, proved, drafts);
    };
    let after: Vec<&String> = skill.keywords.iter().chain(proved).collect();
    drafts.push(Draft {
        kind: "add_keywords",
        reason: "Your positions show these skills.".to_owned(),
        change: Edit::set(
            Address::item(&skill.id, ["keywords"]),
            Some(json!(skill.keywords)),
            Some(json!(after)),
        ),
    });
}

/// Skills as entries of their own, where the others are.
fn add_single(resume: &Resume, proved: &[String], drafts: &mut Vec<Draft>) {
    for (index, name) in proved.iter().enumerate() {
        let at = (resume.skills.len() + index).to_string();
        drafts.push(Draft {
            kind: "add_skill",
            reason: format!(
                "The posting asks for {name} and your positions show it; now the skills say so too."
            ),
            change: Edit::set(
                Address::document(["skills", &at]),
                None,
                Some(json!({"x-id": format!("skills-added-{}", index + 1), "name": name})),
            ),
        });
    }
}

/// What the report found proved in positions or projects and no list of skills has.
pub(super) fn unlisted(resume: &Resume, report: &Report, relevance: &Relevance<'_>) -> Vec<String> {
    let texts = resume.skills.iter().flat_map(|skill| skill.name.iter().chain(&skill.keywords));
    let mut known: Vec<u32> =
        texts.flat_map(|text| lexicon().scan(text)).map(|hit| hit.payload).collect();
    let mut found = Vec::new();
    for requirement in &report.requirements {
        let hard = matches!(requirement.kind, RequirementKind::Skill | RequirementKind::Tool);
        let shown = requirement.evidence.iter().find(|evidence| {
            evidence.path.starts_with("/work/") || evidence.path.starts_with("/projects/")
        });
        let Some(evidence) = shown.filter(|_| hard && requirement.verdict == Verdict::Met) else {
            continue;
        };
        let hits = lexicon().scan(&evidence.text);
        let [hit] = hits[..] else { continue };
        let whole = hit.end - hit.start == evidence.text.len();
        let named = known.iter().any(|own| lexicon().shows(*own, hit.payload));
        let curated = lexicon().concept(hit.payload).is_some_and(|concept| concept.curated);
        if whole && curated && !named && !evidence.path.ends_with("/position") {
            known.push(hit.payload);
            let name = name_of(hit.payload, &evidence.text, relevance);
            found.extend(name.map(|name| crate::write::phrasing::capitalised(&name)));
        }
    }
    found.truncate(MOST_ADDED);
    found
}

/// What to call a skill that was found in a sentence; `None` when its words there are no name.
pub(super) fn name_of(concept: u32, found: &str, relevance: &Relevance<'_>) -> Option<String> {
    if let Some(form) = posting_form(found, relevance) {
        return Some(form);
    }
    let first = found.split(' ').next().unwrap_or_default();
    let (form, _) = verb(first).filter(|_| found.contains(' ')).unzip();
    match form {
        // "Monitored vital signs" is what was done; the skill has a name of its own.
        Some(Form::Past | Form::Third | Form::Base) => {
            lexicon().concept(concept).map(|concept| concept.name.to_owned())
        }
        _ => is_name(concept, found).then(|| found.to_owned()),
    }
}

/// Whether words in the middle of a sentence name a skill: "on budget" does not name budgeting.
fn is_name(concept: u32, found: &str) -> bool {
    let Some(concept) = lexicon().concept(concept) else { return false };
    found.contains(' ')
        || concept.kind == RequirementKind::Tool
        || found.chars().any(|c| c.is_uppercase() || !c.is_alphabetic())
        || bare(found) == bare(concept.name)
}

/// The posting's own name for a skill, when that is only another way to write it.
pub(crate) fn posting_form(own: &str, relevance: &Relevance<'_>) -> Option<String> {
    let hits = lexicon().scan(own);
    let [hit] = hits[..] else { return None };
    let concept = lexicon().concept(hit.payload)?;
    if hit.start != 0
        || hit.end != own.len()
        || !concept.curated
        || concept.kind == RequirementKind::Soft
    {
        return None;
    }
    let theirs = relevance.asking_for(hit.payload)?.text.trim();
    // The lexicon's spelling is better than "typescript" in small letters.
    let theirs = if bare(theirs) == bare(concept.name) { concept.name } else { theirs };
    (theirs != own && bare(theirs) != bare(own) && is_same_name(own, theirs))
        .then(|| theirs.to_owned())
}

/// A text with the posting's names for the skills in it, and which were changed; `None` when none was.
pub(super) fn with_posting_terms(
    text: &str,
    relevance: &Relevance<'_>,
) -> Option<(String, String)> {
    let mut after = text.to_owned();
    let mut changed: Vec<String> = Vec::new();
    for hit in lexicon().scan(text).iter().rev() {
        let own = text.get(hit.start..hit.end)?;
        let Some(theirs) = posting_form(own, relevance) else { continue };
        if !after.to_lowercase().contains(&theirs.to_lowercase()) && !theirs.contains(own) {
            after.replace_range(hit.start..hit.end, &theirs);
            changed.push(format!("says {theirs} for {own}, as the posting does"));
        }
    }
    changed.reverse();
    (!changed.is_empty()).then(|| (after, changed.join(", ")))
}

/// Letters, digits and the signs that are part of a name, in small letters.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '+' | '#'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether two names are two ways to write one: an abbreviation, a suffix, a maker's name.
fn is_same_name(one: &str, other: &str) -> bool {
    let trimmed = |text: &str| {
        let bare = bare(text);
        let bare = MAKERS
            .iter()
            .fold(bare, |bare, maker| bare.strip_prefix(maker).map_or(bare.clone(), str::to_owned));
        bare.strip_suffix("js").unwrap_or(&bare).to_owned()
    };
    trimmed(one) == trimmed(other)
        || is_acronym(one, other)
        || is_acronym(other, one)
        || SAME.iter().any(|(a, b)| {
            let (one, other) = (bare(one), bare(other));
            one == *a && other == *b || one == *b && other == *a
        })
}

/// Whether the first is made of the first letters of the second.
fn is_acronym(short: &str, long: &str) -> bool {
    let initials: String = long
        .split(|c: char| !c.is_alphanumeric())
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_lowercase)
        .collect();
    initials.chars().count() >= 2 && bare(short) == initials
}

const MAKERS: [&str; 8] =
    ["microsoft", "ms", "adobe", "apache", "amazon", "google", "autodesk", "oracle"];

const SAME: [(&str, &str); 12] = [
    ("k8s", "kubernetes"),
    ("postgres", "postgresql"),
    ("golang", "go"),
    ("js", "javascript"),
    ("ts", "typescript"),
    ("gcp", "googlecloudplatform"),
    ("gcp", "googlecloud"),
    ("cicd", "continuousintegration"),
    ("aws", "amazonwebservices"),
    ("dotnet", "net"),
    ("buchhaltung", "accounting"),
    ("mongo", "mongodb"),
];
