//! A long flat list of skills in groups.

use serde_json::{Value, json};

use crate::Resume;
use crate::edit::{Address, Edit};
use crate::language::Language;
use crate::posting::RequirementKind;
use crate::posting::lexicon::lexicon;

/// Fewer skills need no groups.
const LEAST: usize = 8;

/// The change that puts single skills into groups, or `None` when there are few, or groups already.
pub(super) fn grouped(resume: &Resume, language: Language) -> Option<Edit> {
    let flat = resume.skills.iter().all(|skill| {
        skill.keywords.is_empty()
            && skill.level.is_none()
            && skill.extra.is_empty()
            && !skill.hidden
    });
    if !flat || resume.skills.len() < LEAST {
        return None;
    }
    let mut groups: [Vec<&str>; 3] = [Vec::new(), Vec::new(), Vec::new()];
    for name in resume.skills.iter().filter_map(|skill| skill.name.as_deref()) {
        let hits = lexicon().scan(name);
        let kind =
            hits.first().and_then(|hit| lexicon().concept(hit.payload)).map(|concept| concept.kind);
        let group = match kind {
            Some(RequirementKind::Tool) => 0,
            Some(RequirementKind::Soft) => 2,
            _ => 1,
        };
        groups[group].push(name);
    }
    if groups.iter().filter(|group| !group.is_empty()).count() < 2 {
        return None;
    }
    let titles = match language {
        Language::English => ["Tools", "Skills", "Strengths"],
        Language::German => ["Werkzeuge", "Kenntnisse", "Stärken"],
        Language::French => ["Outils", "Compétences", "Qualités"],
        Language::Spanish => ["Herramientas", "Competencias", "Cualidades"],
    };
    let after: Vec<Value> = groups
        .iter()
        .zip(titles)
        .enumerate()
        .filter(|(_, (group, _))| !group.is_empty())
        .map(|(index, (group, title))| {
            json!({"x-id": format!("skill-group-{}", index + 1), "name": title, "keywords": group})
        })
        .collect();
    let before = resume.to_json().get("skills").cloned();
    Some(Edit::set(Address::document(["skills"]), before, Some(Value::Array(after))))
}
