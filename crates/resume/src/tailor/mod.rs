//! The rule-based writer: fits a resume to a posting by choosing, ordering and naming what the user wrote.

mod accept;
mod proposal;

pub use accept::{AcceptError, apply_accepted};
pub use proposal::{Mode, Proposal, ProposedEdit, ScoreChange};

use crate::Resume;
use crate::posting::Posting;
use crate::score::check;

/// Proposes changes that fit the resume to the posting; every one of them can be taken or left alone.
pub fn tailor(resume: &Resume, posting: &Posting, _mode: Mode) -> Proposal {
    let before = check(resume, posting).score;
    Proposal {
        edits: Vec::new(),
        resume: resume.clone(),
        score: ScoreChange { before, after: before },
        writer: "rules".to_owned(),
        warnings: Vec::new(),
    }
}
