//! What to do next: each recommendation's points come from running the same check on the changed resume.

use serde_json::Value;

use crate::Resume;
use crate::edit::apply;
use crate::posting::{Importance, Posting, RequirementKind};

use super::career::Career;
use super::parts::{Counted, points};
use super::report::{Recommendation, Report, Severity, Verdict};
use super::{basis, evaluate};

/// At most this many are given: more is a list nobody works through.
const MOST: usize = 12;
/// At most this many fixes are tried out.
const MOST_FIXES: usize = 3;

/// Recommendations, most points first.
pub(super) fn recommend(
    resume: &Resume,
    posting: &Posting,
    report: &Report,
    career: &Career,
) -> Vec<Recommendation> {
    let mut found = questions(posting, report, career);
    found.extend(fixes(resume, posting, report));
    found.sort_by(|a, b| b.points.cmp(&a.points).then_with(|| a.id.cmp(&b.id)));
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
        let text = &requirement.text;
        let (title, question) = match (requirement.verdict, requirement.kind) {
            (Verdict::Met, _) => (
                format!("Show where you used {text}"),
                format!(
                    "{text} is only listed. In which position or project did you use it, and with what result?"
                ),
            ),
            (Verdict::Partly, _) => (
                format!("Say more about {text}"),
                format!("How far does your experience with {text} go, and where is it from?"),
            ),
            (Verdict::Contradicted, _) => (
                format!("Check what you say about {text}"),
                format!(
                    "Your resume says that you have no experience with {text}. Is that still so?"
                ),
            ),
            (_, RequirementKind::Degree) => (
                "Add your degree".to_owned(),
                format!(
                    "The posting asks for: {text}. Do you have such a degree, or one that counts as equal?"
                ),
            ),
            (_, RequirementKind::Certificate) => (
                format!("Add {text}"),
                format!("Do you hold {text}? Since when, and who issued it?"),
            ),
            (_, RequirementKind::Language) => {
                (format!("Add {text}"), format!("Do you speak {text}? How well?"))
            }
            _ => (format!("Add {text}, if you have it"), format!("Have you used {text}? Where?")),
        };
        found.push(Recommendation {
            id: format!("requirement-{index}"),
            title,
            points,
            edits: None,
            question: Some(question),
        });
    }
    found
}

/// What the format check can mend by itself.
fn fixes(resume: &Resume, posting: &Posting, report: &Report) -> Vec<Recommendation> {
    let mut found: Vec<Recommendation> = Vec::new();
    let fixable = report
        .findings
        .iter()
        .enumerate()
        .filter(|(_, finding)| finding.severity != Severity::Info || finding.fix.is_some())
        .filter_map(|(index, finding)| Some((index, finding, finding.fix.as_ref()?)));
    let mut document: Option<Value> = None;
    for (index, finding, fix) in fixable.take(MOST_FIXES) {
        let document = document.get_or_insert_with(|| resume.to_json());
        let mut changed = document.clone();
        if apply(&mut changed, fix).is_err() {
            continue;
        }
        let Ok(changed) = Resume::from_json(changed) else { continue };
        let after = evaluate(&changed, posting).0.score;
        found.push(Recommendation {
            id: format!("finding-{index}-{}", finding.rule),
            title: finding.message.clone(),
            points: after.saturating_sub(report.score),
            edits: Some(vec![fix.clone()]),
            question: None,
        });
    }
    found
}
