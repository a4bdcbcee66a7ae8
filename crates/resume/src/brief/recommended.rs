//! What a check recommends, as something to be written.

use super::Task;
use crate::score::{Finding, Report};

/// A recommendation that the report does not have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the report has no recommendation {0:?}")]
pub struct UnknownRecommendation(pub String);

/// What is wrong with the wording of a text; a model may mend it without a new fact.
const WORDING: [&str; 10] = [
    "summary_long",
    "objective",
    "bullet_long",
    "opening_repeated",
    "passive",
    "first_person",
    "weak_verb",
    "cliche",
    "all_capitals",
    "exclamation",
];

/// What the chosen recommendations change, and the texts whose wording the check finds fault with.
///
/// Without a choice all that have a change are taken. A recommendation that is a question changes nothing.
pub fn recommended(
    report: &Report,
    chosen: Option<&[String]>,
) -> Result<Task, UnknownRecommendation> {
    let known = |id: &String| report.recommendations.iter().any(|own| own.id == *id);
    if let Some(id) = chosen.into_iter().flatten().find(|id| !known(id)) {
        return Err(UnknownRecommendation(id.clone()));
    }
    let mut changes = Vec::new();
    for own in &report.recommendations {
        if chosen.is_some_and(|chosen| !chosen.contains(&own.id)) {
            continue;
        }
        changes.extend(own.edits.iter().flatten().map(|edit| (own.title.clone(), edit.clone())));
    }
    // A choice names what is wanted; then only the faults that it is about are mended.
    let wanted = |finding: &Finding| {
        WORDING.contains(&finding.rule.as_str())
            && chosen.is_none_or(|chosen| chosen.contains(&format!("fix-{}", finding.rule)))
    };
    let mut texts: Vec<(String, String)> = Vec::new();
    for finding in report.findings.iter().filter(|finding| wanted(finding)) {
        match texts.iter_mut().find(|(path, _)| *path == finding.path) {
            Some((_, fault)) => {
                fault.push(' ');
                fault.push_str(&finding.message);
            }
            None => texts.push((finding.path.clone(), finding.message.clone())),
        }
    }
    Ok(Task::Improve { changes, texts })
}
