//! Whether the sections that readers look for are there, in a size that can be read.

use std::collections::HashSet;

use serde_json::Value;

use super::Findings;
use crate::Resume;
use crate::edit::{Address, Edit};
use crate::model::Record;
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
    check_summary(resume, list);
    let months = crate::score::months(reading.spans.iter().flatten().copied().collect());
    check_school(resume, months, list);
    check_empty(resume, list);
    if words > 700 && words <= 1300 && months > 0 && months < 36 {
        list.add(
            "long_for_experience",
            Info,
            "",
            format!("{words} words for {} years of work; one page is enough.", months.div_ceil(12)),
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

fn check_summary(resume: &Resume, list: &mut Findings) {
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
    if let Some(first) = summary.split_whitespace().next() {
        let lower = summary.trim_start().to_lowercase();
        if OBJECTIVE.iter().any(|start| lower.starts_with(start)) {
            list.add(
                "objective",
                Info,
                "/basics/summary",
                "This says what you want; begin with what you bring.",
            );
        } else if length < 8 && first.is_ascii() {
            list.add(
                "summary_short",
                Info,
                "/basics/summary",
                format!("The summary has only {length} words; add what you are best at."),
            );
        }
    }
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
    for (index, skill) in resume.skills.iter().enumerate().filter(|(_, skill)| !skill.hidden) {
        let single = skill
            .name
            .as_deref()
            .map(str::trim)
            .filter(|name| skill.keywords.is_empty() && !name.is_empty());
        if let Some(name) = single
            && !seen.insert(name.to_lowercase())
        {
            let fix =
                Edit::set(Address::item(&skill.id, []), Some(Value::Object(skill.to_map())), None);
            let fix = (!skill.id.as_str().is_empty()).then_some(fix);
            list.add_fixed(
                "skill_repeated",
                Info,
                &format!("/skills/{index}/name"),
                format!("{name} is listed more than once; once is enough."),
                fix,
            );
        }
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
                    format!("{keyword} is listed more than once; once is enough."),
                    fix,
                );
            }
        }
    }
}

/// School after many years of work, and grades that nobody has to know.
fn check_school(resume: &Resume, months: u32, list: &mut Findings) {
    let shown = || resume.education.iter().enumerate().filter(|(_, study)| !study.hidden);
    for (index, study) in shown() {
        let kind = study.study_type.as_deref().unwrap_or_default();
        let place = study.institution.as_deref().unwrap_or_default();
        let text = format!("{kind} {place}").to_lowercase();
        if months >= 120 && shown().count() > 1 && SCHOOL.iter().any(|word| text.contains(word)) {
            let path = format!("/education/{index}");
            list.add(
                "school_details",
                Info,
                &path,
                "After ten years of work nobody asks for school any more; leave it out.",
            );
        }
        let score = study.score.as_deref().unwrap_or_default().trim().to_lowercase();
        let score = score.trim_start_matches("gpa").trim_start_matches([':', ' ']);
        let grade = score.strip_suffix("/4.0").or_else(|| score.strip_suffix("/4"));
        let low = grade
            .and_then(|grade| grade.trim().parse::<f64>().ok())
            .is_some_and(|grade| grade < 3.0);
        if low {
            list.add(
                "grade_low",
                Info,
                &format!("/education/{index}/score"),
                "A grade below 3.0 does not help; leave it out.",
            );
        }
    }
}

/// Sections and entries without a word in them.
fn check_empty(resume: &Resume, list: &mut Findings) {
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    let mut add = |path: String| {
        list.add("entry_empty", Info, &path, "This entry is empty; fill it in or delete it.");
    };
    for (index, skill) in resume.skills.iter().enumerate() {
        if !skill.hidden && blank(&skill.name) && skill.keywords.is_empty() {
            add(format!("/skills/{index}"));
        }
    }
    for (index, project) in resume.projects.iter().enumerate() {
        if !project.hidden
            && blank(&project.name)
            && blank(&project.description)
            && project.highlights.is_empty()
        {
            add(format!("/projects/{index}"));
        }
    }
    for (index, section) in resume.custom.iter().enumerate() {
        if !section.hidden && section.items.is_empty() && section.extra.get("items").is_none() {
            add(format!("/x-sections/{index}"));
        }
    }
    for (index, reference) in resume.references.iter().enumerate() {
        let text =
            reference.reference.iter().chain(&reference.name).map(|text| text.to_lowercase());
        if text.into_iter().any(|text| ON_REQUEST.iter().any(|phrase| text.contains(phrase))) {
            let path = format!("/references/{index}");
            list.add(
                "references_on_request",
                Info,
                &path,
                "Everybody gives references on request; the line can go.",
            );
        }
    }
}

const ON_REQUEST: [&str; 5] =
    ["upon request", "on request", "auf anfrage", "sur demande", "a petición"];

const OBJECTIVE: [&str; 12] = [
    "objective",
    "to obtain",
    "to secure",
    "seeking a",
    "seeking an",
    "looking for a",
    "looking to",
    "i am looking for",
    "i want to",
    "my goal is",
    "to work in",
    "to gain",
];

const SCHOOL: [&str; 9] = [
    "high school",
    "secondary school",
    "gymnasium",
    "abitur",
    "realschule",
    "hauptschule",
    "baccalauréat",
    "bachillerato",
    "instituto de educación secundaria",
];

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
