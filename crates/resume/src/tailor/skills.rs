//! Lists of skills: the wanted ones first, under the name that the posting uses when it is truly the same skill.

use serde_json::json;

use super::Draft;
use super::relevance::{Relevance, listed};
use crate::Resume;
use crate::edit::{Address, Edit};
use crate::posting::RequirementKind;
use crate::posting::lexicon::lexicon;

/// One change per list of keywords, and one per skill that stands alone.
pub(super) fn propose(resume: &Resume, relevance: &Relevance<'_>, drafts: &mut Vec<Draft>) {
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
        // A new name that is in the list already would say the same thing twice.
        let unique = (0..named.len()).all(|index| !named[..index].contains(&named[index]));
        let named = if unique { named } else { skill.keywords.clone() };
        let mut ordered: Vec<(u32, &String)> =
            named.iter().map(|keyword| (relevance.weight(keyword), keyword)).collect();
        ordered.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        let after: Vec<&String> = ordered.iter().map(|(_, keyword)| *keyword).collect();
        if after.iter().zip(&skill.keywords).all(|(new, old)| *new == old) {
            continue;
        }
        let wanted: Vec<&str> = ordered
            .iter()
            .filter(|(weight, _)| *weight > 0)
            .map(|(_, keyword)| keyword.as_str())
            .collect();
        drafts.push(Draft {
            kind: "reorder_keywords",
            reason: format!(
                "The posting asks for {}; they come first, as the posting writes them.",
                listed(&wanted)
            ),
            change: Edit::set(
                Address::item(&skill.id, ["keywords"]),
                Some(json!(skill.keywords)),
                Some(json!(after)),
            ),
        });
    }
}

/// The posting's own name for a skill, when that is only another way to write it.
fn posting_form(own: &str, relevance: &Relevance<'_>) -> Option<String> {
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

const SAME: [(&str, &str); 14] = [
    ("k8s", "kubernetes"),
    ("postgres", "postgresql"),
    ("golang", "go"),
    ("js", "javascript"),
    ("ts", "typescript"),
    ("html5", "html"),
    ("css3", "css"),
    ("gcp", "googlecloudplatform"),
    ("gcp", "googlecloud"),
    ("cicd", "continuousintegration"),
    ("aws", "amazonwebservices"),
    ("dotnet", "net"),
    ("buchhaltung", "accounting"),
    ("mongo", "mongodb"),
];
