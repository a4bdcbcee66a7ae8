//! What the writer proposes; its JSON shape is a promise to callers.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Resume;
use crate::edit::Edit;
use crate::guard::{Claim, Support, Warning};

/// How far tailoring goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Order and wording inside the sections.
    Partial,
    /// The order of projects and sections as well, a fuller summary, and fewer bullets where the pages are too full.
    Full,
}

/// One change to accept or reject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProposedEdit {
    /// Unique in the proposal, and the same for the same resume and posting.
    pub id: String,
    /// A JSON pointer into the resume.
    pub path: String,
    /// What is done: `summary`, `headline`, `rephrase`, `reorder_bullets`, `choose_bullets`, `reorder_keywords`,
    /// `add_keywords`, `add_skill`, `rename_skill`, `move_item`, `reorder_sections`, `bullet`, `description`.
    pub kind: String,
    /// What stands there now; null when nothing does.
    pub before: Value,
    /// What would stand there; for a move the list in its new order.
    pub after: Value,
    /// Why, in a sentence.
    pub reason: String,
    /// Whether every claim of it has a source in the resume.
    pub verdict: Support,
    /// What it claims.
    pub claims: Vec<Claim>,
    /// Who wrote it: `rules`, or the name of a language model.
    #[serde(default)]
    pub writer: String,
    /// What to look at before it is taken: what it leaves out, phrases of machines, a text too long.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
    /// The change itself, addressed by item id.
    pub change: Edit,
}

/// The score without and with the supported edits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreChange {
    /// Without.
    pub before: u32,
    /// With.
    pub after: u32,
}

/// A tailored resume as changes to decide on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The changes.
    pub edits: Vec<ProposedEdit>,
    /// The resume with the supported changes applied.
    pub resume: Resume,
    /// What that does to the score.
    pub score: ScoreChange,
    /// Who wrote it: `rules`, or the name of a language model.
    pub writer: String,
    /// What the user should know, in sentences.
    pub warnings: Vec<String>,
}
