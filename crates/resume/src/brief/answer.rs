//! Answers to briefs as proposed edits, judged by the guard, beside those of the rules.

use serde_json::{Value, json};

use super::{Brief, Commission, Place, Task};
use crate::Resume;
use crate::edit::{Address, Edit};
use crate::guard::Support;
use crate::marks::Restorer;
use crate::score;
use crate::tailor::{
    Draft, Proposal, ProposedEdit, ScoreChange, apply_accepted, judged_all, tailor,
};
use crate::write::{Question, WRITER, content};

/// What a model answered to a brief; nothing when it failed.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The question.
    pub brief: Brief,
    /// The answer, in the brief's schema.
    pub answer: Option<Value>,
}

/// The proposal that a commission's answers make, and what only the person can tell.
///
/// The rules choose and order; where the model has a wording, it takes the place of the rules' wording. Without answers
/// the result is the rules' own. A claim without a source is marked, and such an edit is not in `resume`.
pub fn with_answers(
    commission: &Commission<'_>,
    answers: &[Answered],
    model: &str,
) -> (Proposal, Vec<Question>) {
    let restorer = Restorer::of(commission.resume);
    let mut task = commission.task.clone();
    if let Task::Improve { changes, .. } = &mut task {
        changes.iter_mut().for_each(|(_, edit)| *edit = restorer.read(edit));
    }
    let read = Commission { resume: restorer.plain(), task: &task, ..*commission };
    let (mut proposal, questions) = proposed(&read, answers, model);
    restorer.proposal(&mut proposal);
    (proposal, questions)
}

fn proposed(
    commission: &Commission<'_>,
    answers: &[Answered],
    model: &str,
) -> (Proposal, Vec<Question>) {
    let resume = commission.resume;
    let document = resume.to_json();
    let mut drafts = Vec::new();
    let (mut refused, mut failed) = (0, Vec::new());
    for Answered { brief, answer } in answers {
        match answer {
            Some(answer) => refused += read(commission, brief, answer, &mut drafts),
            None if !failed.contains(&brief.about) => failed.push(brief.about.clone()),
            None => {}
        }
    }
    let mut edits = judged_all(resume, &document, drafts);
    for (index, edit) in edits.iter_mut().enumerate() {
        edit.id = format!("{}-model-{index}", edit.kind);
        model.clone_into(&mut edit.writer);
    }
    let (rules, questions, mut warnings) = by_rules(commission, &edits);
    let writer = if edits.is_empty() { WRITER } else { model };
    edits.extend(rules);
    if refused > 0 {
        let texts = if refused == 1 { "text" } else { "texts" };
        warnings
            .push(format!("{refused} {texts} of the model could not be used and were left out."));
    }
    if !failed.is_empty() {
        warnings.push(format!(
            "The model did not answer for: {}. Nothing of it is changed but by rules.",
            failed.join("; ")
        ));
    }
    let (tailored, score) = scored(commission, &mut edits);
    (Proposal { edits, resume: tailored, score, writer: writer.to_owned(), warnings }, questions)
}

/// The edits of an answer; gives how many texts of it cannot be used.
fn read(
    commission: &Commission<'_>,
    brief: &Brief,
    answer: &Value,
    drafts: &mut Vec<Draft>,
) -> usize {
    let mut refused = 0;
    let mut written: Vec<(usize, Draft)> = Vec::new();
    for text in answer["texts"].as_array().into_iter().flatten() {
        let place = brief.places.iter().position(|place| text["ref"] == json!(place.reference));
        let again = place.is_some_and(|place| written.iter().any(|(known, _)| *known == place));
        let (Some(at), false) = (place, again) else {
            refused += 1;
            continue;
        };
        let place = &brief.places[at];
        let own = commission.redaction.restore(text["text"].as_str().unwrap_or_default());
        let wording = tidy(&own, place);
        if place.before.as_deref() == Some(wording.as_str()) {
            continue;
        }
        if wording.is_empty() || wording.chars().count() > place.longest || wording.contains("[[") {
            refused += 1;
            continue;
        }
        let reason = commission.redaction.restore(text["reason"].as_str().unwrap_or_default());
        let reason: String = reason.trim().chars().take(200).collect();
        let change = Edit::set(
            place.at.clone(),
            place.before.as_ref().map(|text| json!(text)),
            Some(json!(wording)),
        );
        written.push((at, Draft { kind: place.kind, reason, change }));
    }
    written.sort_by_key(|(at, _)| *at);
    // New bullets stand one behind the other, whichever places the model chose.
    let mut next = 0;
    for (_, mut draft) in written {
        if draft.kind == "bullet" {
            if let Some(index) = draft.change.at.field.last_mut() {
                *index = next.to_string();
            }
            next += 1;
        }
        drafts.push(draft);
    }
    refused
}

/// A text on one line without the marks that models like to add.
fn tidy(text: &str, place: &Place) -> String {
    let text = if place.kind == "summary" || place.kind == "description" {
        text.trim().to_owned()
    } else {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = text.trim_start_matches(['-', '•', '*', '–', '·']).trim();
    let quoted = |open: char, close: char| {
        text.strip_prefix(open)
            .and_then(|text| text.strip_suffix(close))
            .filter(|text| !text.contains(open))
    };
    quoted('"', '"').or_else(|| quoted('“', '”')).unwrap_or(text).trim().to_owned()
}

/// What the rules propose where the model has not written, what they ask, and what they warn of.
fn by_rules(
    commission: &Commission<'_>,
    written: &[ProposedEdit],
) -> (Vec<ProposedEdit>, Vec<Question>, Vec<String>) {
    let Commission { resume, posting, task, options, .. } = *commission;
    let (edits, questions, warnings) = match (task, posting) {
        (Task::Tailor { mode }, Some(posting)) => {
            let Proposal { edits, warnings, .. } = tailor(resume, posting, *mode);
            (edits, Vec::new(), warnings)
        }
        (Task::Content { subject }, _) => {
            let found = content(resume, posting, subject, options);
            // What the model has written answers to the whole subject.
            let edits = if written.is_empty() { found.edits } else { Vec::new() };
            (edits, found.questions, Vec::new())
        }
        (Task::Improve { changes, .. }, _) => {
            let draft = |(reason, change): &(String, Edit)| Draft {
                kind: "recommendation",
                reason: reason.clone(),
                change: change.clone(),
            };
            let drafts = changes.iter().map(draft).collect();
            (judged_all(resume, &resume.to_json(), drafts), Vec::new(), Vec::new())
        }
        (Task::Tailor { .. }, None) => (Vec::new(), Vec::new(), Vec::new()),
    };
    let touches = |edit: &ProposedEdit, at: &Address| {
        let (one, two) = (&edit.change.at, at);
        one.item == two.item
            && (one.field.starts_with(&two.field) || two.field.starts_with(&one.field))
    };
    let orders = ["reorder_bullets", "choose_bullets"];
    // An order of bullets is found again in the new wordings; everything else gives way to them.
    let free = |edit: &ProposedEdit| {
        let changes_list = orders.contains(&edit.kind.as_str())
            && !written.iter().any(|own| own.kind == "bullet" && touches(own, &edit.change.at));
        changes_list || !written.iter().any(|own| touches(own, &edit.change.at))
    };
    (edits.into_iter().filter(free).collect(), questions, warnings)
}

/// The resume with the supported edits, and what they do to the score; tailoring takes back an edit that lowers it.
fn scored(commission: &Commission<'_>, edits: &mut Vec<ProposedEdit>) -> (Resume, ScoreChange) {
    let resume = commission.resume;
    let score =
        |resume: &Resume| commission.posting.map_or(0, |posting| score::score(resume, posting));
    let before = score(resume);
    let apply = |edits: &[ProposedEdit]| {
        let supported = edits.iter().filter(|edit| edit.verdict == Support::Supported);
        let ids: Vec<&str> = supported.map(|edit| edit.id.as_str()).collect();
        apply_accepted(resume, edits, &ids).ok().map(|(resume, _)| resume)
    };
    if let Some(tailored) = apply(edits) {
        let after = score(&tailored);
        if after >= before || !matches!(commission.task, Task::Tailor { .. }) {
            return (tailored, ScoreChange { before, after });
        }
    }
    let mut kept: Vec<ProposedEdit> = Vec::new();
    let mut best = (resume.clone(), before);
    for edit in std::mem::take(edits) {
        let unsupported = edit.verdict != Support::Supported;
        kept.push(edit);
        if unsupported {
            continue;
        }
        match apply(&kept).map(|tailored| (score(&tailored), tailored)) {
            Some((after, tailored)) if after >= best.1 => best = (tailored, after),
            _ => drop(kept.pop()),
        }
    }
    *edits = kept;
    (best.0, ScoreChange { before, after: best.1 })
}
