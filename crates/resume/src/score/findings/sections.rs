//! Whether the sections that readers look for are there, in a size that can be read.

use std::collections::HashSet;

use serde_json::Value;

use super::Findings;
use crate::Resume;
use crate::edit::{Address, Edit};
use crate::score::reading::Reading;
use crate::score::report::Severity::{Info, Warning};

pub(super) fn check(resume: &Resume, reading: &Reading<'_>, list: &mut Findings) {
    let words: usize = reading.words.iter().map(Vec::len).sum();
    if resume.work.is_empty() {
        list.add(
            "missing_work",
            Warning,
            "/work",
            "There is no work experience; add positions, internships or projects.",
        );
    }
    if resume.education.is_empty() {
        list.add(
            "missing_education",
            Info,
            "/education",
            "There is no education section; most parsers expect one.",
        );
    }
    if resume.skills.is_empty() {
        list.add(
            "missing_skills",
            Warning,
            "/skills",
            "There is no skills section; keyword searches look there first.",
        );
    }
    let summary = resume.basics.summary.as_deref().unwrap_or_default();
    let length = summary.split_whitespace().count();
    if length == 0 {
        list.add(
            "missing_summary",
            Info,
            "/basics/summary",
            "Two or three sentences at the top help a reader to place you.",
        );
    } else if length > 110 {
        list.add(
            "summary_long",
            Warning,
            "/basics/summary",
            format!("The summary has {length} words; more than about 80 are rarely read."),
        );
    }
    if words > 1300 {
        list.add(
            "too_long",
            Warning,
            "",
            format!(
                "The resume has {words} words, more than two pages; shorten the oldest positions."
            ),
        );
    } else if words < 90 {
        list.add(
            "too_short",
            Warning,
            "",
            format!("The resume has only {words} words; there is little to judge it by."),
        );
    }
    check_headings(resume, list);
    check_skills(resume, list);
}

fn check_headings(resume: &Resume, list: &mut Findings) {
    for (key, heading) in &resume.layout.headings {
        let odd = heading.as_str().is_some_and(|heading| {
            let lower = heading.to_lowercase();
            !KNOWN.iter().any(|known| lower.contains(known))
        });
        if odd && key != "custom" {
            list.add(
                "heading_unknown",
                Warning,
                &format!("/x-layout/headings/{key}"),
                "Parsers may not recognise this heading; a usual word is safer.",
            );
        }
    }
}

fn check_skills(resume: &Resume, list: &mut Findings) {
    let total: usize = resume.skills.iter().map(|skill| skill.keywords.len().max(1)).sum();
    if total > 60 {
        list.add(
            "too_many_skills",
            Info,
            "/skills",
            format!("{total} skills are listed; nobody believes more than about 40."),
        );
    }
    let mut seen: HashSet<String> = HashSet::new();
    for (index, skill) in resume.skills.iter().enumerate() {
        for (at, keyword) in skill.keywords.iter().enumerate() {
            if keyword.split_whitespace().count() > 7 {
                list.add(
                    "skill_sentence",
                    Info,
                    &format!("/skills/{index}/keywords/{at}"),
                    "A skill should be a name, not a sentence.",
                );
            }
            if !seen.insert(keyword.trim().to_lowercase()) && !keyword.trim().is_empty() {
                let address = Address::item(&skill.id, ["keywords", &at.to_string()]);
                let fix = Edit::set(address, Some(Value::String(keyword.clone())), None);
                let fix =
                    (!skill.id.as_str().is_empty() && skill.keywords.len() > 1).then_some(fix);
                list.add_fixed(
                    "skill_repeated",
                    Info,
                    &format!("/skills/{index}/keywords/{at}"),
                    format!("{keyword} is listed more than once."),
                    fix,
                );
            }
        }
    }
}

const KNOWN: [&str; 52] = [
    "experience",
    "employment",
    "work",
    "career",
    "history",
    "education",
    "training",
    "skills",
    "summary",
    "profile",
    "about",
    "objective",
    "projects",
    "certif",
    "licen",
    "language",
    "volunteer",
    "award",
    "honor",
    "honour",
    "publication",
    "interest",
    "hobbies",
    "reference",
    "achievement",
    "competenc",
    "expertise",
    "berufserfahrung",
    "ausbildung",
    "bildung",
    "kenntnisse",
    "sprach",
    "projekte",
    "profil",
    "ehrenamt",
    "expérience",
    "formation",
    "compétences",
    "langues",
    "projets",
    "bénévolat",
    "centres",
    "experiencia",
    "educación",
    "formación",
    "habilidades",
    "idiomas",
    "proyectos",
    "voluntariado",
    "zertifikat",
    "werdegang",
    "technolog",
];
