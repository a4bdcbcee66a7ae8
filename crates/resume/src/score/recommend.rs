//! What to do next: each recommendation's points come from running the same check on the changed resume.

use serde_json::Value;

use crate::Resume;
use crate::edit::{Edit, apply_all};
use crate::posting::{Importance, Posting, RequirementKind};
use crate::tailor::{missing_headline, unlisted_skills};

use super::career::Career;
use super::parts::{Counted, points};
use super::report::{Finding, Recommendation, Report, RequirementReport, Severity, Verdict};
use super::{basis, evaluate};

/// At most this many are given: more is a list nobody works through.
const MOST: usize = 12;
/// At most this many groups of fixes are tried out.
const MOST_FIXES: usize = 3;
/// How many fixes are looked at.
const MOST_TRIED: usize = 200;
/// How many questions may ask for things that the resume does not have.
const MOST_MISSING: usize = 8;

/// Recommendations, those first that gain most for the least effort.
pub(super) fn recommend(
    resume: &Resume,
    posting: &Posting,
    report: &Report,
    career: &Career,
) -> Vec<Recommendation> {
    let mut found = questions(posting, report, career);
    found.extend(changes(resume, posting, report));
    // Points per minute, in whole numbers.
    let gain = |recommendation: &Recommendation| {
        recommendation.points * 60 / recommendation.minutes.max(1)
    };
    found.sort_by(|a, b| {
        gain(b).cmp(&gain(a)).then(b.points.cmp(&a.points)).then_with(|| a.id.cmp(&b.id))
    });
    found.truncate(MOST);
    found
}

/// What only the user knows: asked, never written for them.
fn questions(posting: &Posting, report: &Report, career: &Career) -> Vec<Recommendation> {
    let mut counted: Vec<Counted> = report.requirements.iter().map(Into::into).collect();
    let mut found = Vec::new();
    for (index, requirement) in report.requirements.iter().enumerate() {
        let weak = requirement.verdict != Verdict::Met
            || requirement.credit < 80 && requirement.weight >= 3;
        if !weak || requirement.kind == RequirementKind::Experience {
            continue;
        }
        counted[index].credit = 100;
        let after: u32 = points(&basis(report, &counted, posting, career))
            .iter()
            .map(|(points, _)| points)
            .sum();
        counted[index].credit = requirement.credit;
        let points = after.saturating_sub(report.score);
        if points == 0
            && (requirement.importance == Importance::Nice
                || requirement.kind == RequirementKind::Soft)
        {
            continue;
        }
        let (title, question, minutes) = question(requirement);
        found.push(Recommendation {
            id: format!("requirement-{index}"),
            title,
            points,
            minutes,
            edits: None,
            question: Some(question),
        });
    }
    // The most important ones: a list of twenty missing skills is no advice.
    found.sort_by_key(|recommendation: &Recommendation| std::cmp::Reverse(recommendation.points));
    found.truncate(MOST_MISSING);
    found
}

/// Title, question and about how many minutes an answer takes.
fn question(requirement: &RequirementReport) -> (String, String, u32) {
    let text = &requirement.text;
    match (requirement.verdict, requirement.kind) {
        (Verdict::Met, _) => (
            format!("Show where you used {text}"),
            format!(
                "{text} is only listed. In which position or project did you use it, and with what result?"
            ),
            3,
        ),
        (Verdict::Partly, _) => (
            format!("Say more about {text}"),
            format!("How far does your experience with {text} go, and where is it from?"),
            4,
        ),
        (Verdict::Contradicted, _) => (
            format!("Check what you say about {text}"),
            format!("Your resume says that you have no experience with {text}. Is that still so?"),
            2,
        ),
        (_, RequirementKind::Degree) => (
            "Add your degree".to_owned(),
            format!(
                "The posting asks for: {text}. Do you have such a degree, or one that counts as equal?"
            ),
            3,
        ),
        (_, RequirementKind::Certificate) => (
            format!("Add {text}"),
            format!("Do you hold {text}? Since when, and who issued it?"),
            3,
        ),
        (_, RequirementKind::Language) => {
            (format!("Add {text}"), format!("Do you speak {text}? How well?"), 2)
        }
        (_, RequirementKind::Soft) => (
            format!("Show {text} with an example"),
            format!("When did your work show {text}? One bullet is enough."),
            5,
        ),
        _ => (format!("Add {text}, if you have it"), format!("Have you used {text}? Where?"), 5),
    }
}

/// What can be done with facts that are in the resume already, one recommendation per kind of change.
fn changes(resume: &Resume, posting: &Posting, report: &Report) -> Vec<Recommendation> {
    let mut groups: Vec<(String, String, Vec<Edit>)> = Vec::new();
    let skills = unlisted_skills(resume, posting, report);
    if !skills.is_empty() {
        let title = "List the skills that your positions show".to_owned();
        groups.push(("list-skills".to_owned(), title, skills));
    }
    if let Some(edit) = missing_headline(resume) {
        let title = "Put your newest title under your name".to_owned();
        groups.push(("headline".to_owned(), title, vec![edit]));
    }
    groups.extend(fixes(report));
    let mut document: Option<Value> = None;
    let mut found = Vec::new();
    for (id, title, edits) in groups {
        let mut changed = document.get_or_insert_with(|| resume.to_json()).clone();
        if apply_all(&mut changed, &edits).is_err() {
            continue;
        }
        let Ok(changed) = Resume::from_json(changed) else { continue };
        let after = evaluate(&changed, posting).0.score;
        // What would cost points is no recommendation.
        if after >= report.score {
            let points = after - report.score;
            found.push(Recommendation {
                id,
                title,
                points,
                minutes: 1,
                edits: Some(edits),
                question: None,
            });
        }
    }
    found
}

/// The findings that mend themselves, by rule; of several changes at one place the first is taken.
fn fixes(report: &Report) -> Vec<(String, String, Vec<Edit>)> {
    let mut groups: Vec<(&Finding, Vec<Edit>)> = Vec::new();
    let mut taken: Vec<&Edit> = Vec::new();
    let mut fixable: Vec<(&Finding, &Edit)> = report
        .findings
        .iter()
        .filter_map(|finding| Some((finding, finding.fix.as_ref()?)))
        .collect();
    fixable.sort_by_key(|(finding, _)| match finding.severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
    });
    fixable.truncate(MOST_TRIED);
    for (finding, fix) in fixable {
        let clash = taken.iter().any(|other| {
            let (one, two) = (&other.at.field, &fix.at.field);
            // Removals shift what stands behind them in the same list.
            let removes =
                |edit: &Edit| matches!(edit.change, crate::edit::Change::Set { after: None, .. });
            other.at.item == fix.at.item
                && (one.starts_with(two) || two.starts_with(one) || removes(other) || removes(fix))
        });
        if clash {
            continue;
        }
        match groups.iter().position(|(first, _)| first.rule == finding.rule) {
            Some(at) => groups[at].1.push(fix.clone()),
            None if groups.len() < MOST_FIXES => groups.push((finding, vec![fix.clone()])),
            None => continue,
        }
        taken.push(fix);
    }
    let named = groups.into_iter().map(|(finding, edits)| {
        let title = match edits.len() {
            1 => finding.message.clone(),
            many => format!("{} ({many} places)", finding.message),
        };
        (format!("fix-{}", finding.rule), title, edits)
    });
    named.collect()
}
