//! The rule-based writer: fits a resume to a posting by choosing, ordering and naming what the user wrote.
//!
//! It adds no fact: every text it proposes is made of texts that are in the resume, and the guard judges it afterwards.

mod accept;
mod order;
mod proposal;
mod relevance;
mod skills;
mod summary;

pub use accept::{AcceptError, apply_accepted};
pub use proposal::{Mode, Proposal, ProposedEdit, ScoreChange};

use serde_json::{Value, json};

use crate::Resume;
use crate::edit::{Address, Edit, apply};
use crate::guard::{self, ProposedChange, Support};
use crate::marks::Restorer;
use crate::posting::{Importance, Posting};
use crate::score::{self, Report, Verdict, check};
use crate::write::{Facts, WRITER, rephrased_bullets};

pub(crate) use relevance::Relevance;
pub(crate) use skills::posting_form;

/// Proposes changes that fit the resume to the posting; every one of them can be taken or left alone.
pub fn tailor(resume: &Resume, posting: &Posting, mode: Mode) -> Proposal {
    let restorer = Restorer::of(resume);
    let mut proposal = tailored(restorer.plain(), posting, mode);
    restorer.proposal(&mut proposal);
    proposal
}

fn tailored(resume: &Resume, posting: &Posting, mode: Mode) -> Proposal {
    let report = check(resume, posting);
    let document = resume.to_json();
    let relevance = Relevance::of(posting);
    let mut drafts = Vec::new();
    let facts = Facts::of(resume, Some(posting), None);
    summary::propose(&facts, &report, &relevance, mode, &mut drafts);
    summary::headline(&facts, &relevance, mode, &mut drafts);
    // Wording before order: an order is found again when the wording has changed, not the other way round.
    for found in
        rephrased_bullets(resume, None, &|text| skills::with_posting_terms(text, &relevance))
    {
        drafts.push(Draft { kind: "rephrase", reason: found.reason, change: found.change });
    }
    order::bullets(resume, &relevance, mode == Mode::Full, &mut drafts);
    skills::propose(
        resume,
        &relevance,
        &skills::unlisted(resume, &report, &relevance),
        &mut drafts,
    );
    order::skills(resume, &relevance, &mut drafts);
    if mode == Mode::Full {
        order::projects(resume, &relevance, &mut drafts);
        order::sections(resume, &relevance, &mut drafts);
    }
    let edits = judged(resume, &document, drafts);
    let (edits, tailored, after) = without_losses(resume, posting, edits, report.score);
    let missing: Vec<&str> = report
        .requirements
        .iter()
        .filter(|requirement| requirement.importance == Importance::Must && requirement.weight >= 3)
        .filter(|requirement| {
            matches!(requirement.verdict, Verdict::Missing | Verdict::Contradicted)
        })
        .map(|requirement| requirement.text.as_str())
        .take(8)
        .collect();
    let mut warnings = Vec::new();
    if !missing.is_empty() {
        warnings.push(format!(
            "Not in your resume, so nothing was written about it: {}.",
            missing.join("; ")
        ));
    }
    if edits.is_empty() {
        warnings.push("The resume already puts first what this posting asks for.".to_owned());
    }
    Proposal {
        edits,
        resume: tailored,
        score: ScoreChange { before: report.score, after },
        writer: WRITER.to_owned(),
        warnings,
    }
}

/// A change before it was judged.
pub(crate) struct Draft {
    pub kind: &'static str,
    pub reason: String,
    pub change: Edit,
}

/// Gives the drafts ids, shows what each does, and keeps those in which every claim has a source.
pub(crate) fn judged(resume: &Resume, document: &Value, drafts: Vec<Draft>) -> Vec<ProposedEdit> {
    let mut edits = judged_all(resume, document, drafts);
    edits.retain(|edit| edit.verdict == Support::Supported);
    edits
}

/// Gives the drafts ids, shows what each does and says which of its claims have a source.
pub(crate) fn judged_all(
    resume: &Resume,
    document: &Value,
    drafts: Vec<Draft>,
) -> Vec<ProposedEdit> {
    let mut shown = Vec::new();
    for (index, draft) in drafts.into_iter().enumerate() {
        let mut changed = document.clone();
        let change = accept::inserted(document, draft.change.clone());
        let Some(path) = change.at.pointer_in(document) else { continue };
        if apply(&mut changed, &change).is_err() {
            continue;
        }
        let at = |document: &Value| document.pointer(&path).cloned().unwrap_or(Value::Null);
        let change = ProposedChange {
            id: format!("{}-{index}", draft.kind),
            path: path.clone(),
            before: at(document),
            after: at(&changed),
        };
        shown.push((change, draft));
    }
    let changes: Vec<ProposedChange> = shown.iter().map(|(change, _)| change.clone()).collect();
    guard::judge(resume, &changes)
        .into_iter()
        .zip(shown)
        .filter(|(_, (change, _))| change.before != change.after)
        .map(|(judgement, (change, draft))| ProposedEdit {
            id: change.id,
            path: change.path,
            kind: draft.kind.to_owned(),
            before: change.before,
            after: change.after,
            reason: draft.reason,
            verdict: judgement.verdict,
            claims: judgement.claims,
            writer: WRITER.to_owned(),
            warnings: judgement.warnings,
            change: draft.change,
        })
        .collect()
}

/// Leaves out changes that lower the score, and applies the rest.
fn without_losses(
    resume: &Resume,
    posting: &Posting,
    edits: Vec<ProposedEdit>,
    before: u32,
) -> (Vec<ProposedEdit>, Resume, u32) {
    let all = |edits: &[ProposedEdit]| {
        let ids: Vec<&str> = edits.iter().map(|edit| edit.id.as_str()).collect();
        apply_accepted(resume, edits, &ids).ok().map(|(resume, _)| resume)
    };
    if let Some(tailored) = all(&edits) {
        let after = score::score(&tailored, posting);
        if after >= before {
            return (edits, tailored, after);
        }
    }
    let mut kept: Vec<ProposedEdit> = Vec::new();
    let mut best = (resume.clone(), before);
    for edit in edits {
        kept.push(edit);
        match all(&kept).map(|tailored| (score::score(&tailored, posting), tailored)) {
            Some((after, tailored)) if after >= best.1 => best = (tailored, after),
            _ => drop(kept.pop()),
        }
    }
    (kept, best.0, best.1)
}

/// The changes that list the skills which positions or projects show and the posting asks for.
pub(crate) fn unlisted_skills(resume: &Resume, posting: &Posting, report: &Report) -> Vec<Edit> {
    let relevance = Relevance::of(posting);
    let proved = skills::unlisted(resume, report, &relevance);
    if proved.is_empty() {
        return Vec::new();
    }
    let mut drafts = Vec::new();
    skills::add(resume, &relevance, &proved, &mut drafts);
    drafts.into_iter().map(|draft| draft.change).collect()
}

/// The change that puts the newest title under the name, where no title stands there.
pub(crate) fn missing_headline(resume: &Resume) -> Option<Edit> {
    let label = resume.basics.label.as_deref();
    if label.is_some_and(|label| !label.trim().is_empty()) {
        return None;
    }
    let newest = resume.work.iter().find(|work| !work.hidden)?;
    let title = newest.position.as_deref().map(str::trim).filter(|title| !title.is_empty())?;
    let address = Address::document(["basics", "label"]);
    Some(Edit::set(address, label.map(|label| json!(label)), Some(json!(title))))
}
