//! What would earn the points that are missing, requirement by requirement.

use crate::posting::{Importance, RequirementKind};

use super::parts::NAMES;
use super::report::{Part, Report, RequirementReport, Verdict};

/// Fills in the missing points and the advice of every requirement.
pub(super) fn explain(report: &mut Report) {
    let parts = std::mem::take(&mut report.parts);
    for (name, belongs) in PARTS {
        let Some(lost) = lost(&parts, name) else { continue };
        let left = |requirement: &RequirementReport| {
            requirement.weight * 100_u32.saturating_sub(requirement.credit)
        };
        let all: u32 = report.requirements.iter().filter(|one| belongs(one)).map(left).sum();
        for requirement in report.requirements.iter_mut().filter(|one| belongs(one)) {
            requirement.missing_points =
                (lost * left(requirement) + all / 2).checked_div(all).unwrap_or(0);
        }
    }
    report.parts = parts;
    for requirement in &mut report.requirements {
        requirement.advice = advice(requirement).map(Into::into);
        if requirement.form.is_none() {
            requirement.form = requirement.evidence.first().map(|place| place.text.clone());
        }
    }
}

type Belongs = fn(&RequirementReport) -> bool;

/// The parts of the score and the requirements that they are made of.
const PARTS: [(&str, Belongs); 4] = [
    (NAMES[0], |one| one.importance == Importance::Must && is_counted(one)),
    (NAMES[1], |one| one.importance == Importance::Nice && is_counted(one)),
    (NAMES[3], |one| one.kind == RequirementKind::Experience),
    (NAMES[4], |one| one.kind == RequirementKind::Degree),
];

fn is_counted(requirement: &RequirementReport) -> bool {
    !matches!(requirement.kind, RequirementKind::Experience | RequirementKind::Degree)
}

fn lost(parts: &[Part], name: &str) -> Option<u32> {
    parts.iter().find(|part| part.name == name).map(|part| part.max.saturating_sub(part.points))
}

/// What to do about a requirement, if anything is left to do.
fn advice(requirement: &RequirementReport) -> Option<&'static str> {
    if requirement.credit >= 100 {
        return None;
    }
    Some(match (requirement.verdict, requirement.kind) {
        (Verdict::Contradicted, _) => {
            "The resume says that this is not there. If that has changed, say where it was learnt."
        }
        (_, RequirementKind::Experience) => {
            "Give every position its months, and let the text of older positions show the same work."
        }
        (_, RequirementKind::Degree) => "Name the degree with its field, if there is one.",
        (Verdict::Met, _) => "Show it in a recent, dated position rather than in a list.",
        (Verdict::Partly, _) => "Say where it was used and with what result, if it was.",
        (Verdict::Missing, RequirementKind::Certificate) => {
            "If it is held, add it to the certificates with its date and issuer."
        }
        (Verdict::Missing, RequirementKind::Language) => {
            "If it is spoken, add it to the languages with its level."
        }
        (Verdict::Missing, RequirementKind::Soft) => "An example in a position shows it best.",
        (Verdict::Missing, _) => "If it was done, name it in the position where it was done.",
    })
}
