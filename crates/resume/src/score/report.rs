//! What the check answers; its JSON shape is a promise to callers.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::edit::Edit;
use crate::posting::{Importance, RequirementKind};

/// The result of a check.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// 0 to 100, the sum of the parts.
    pub score: u32,
    /// `A` (85 and more), `B` (70), `C` (55), `D` (40), `E` (20) or `F`.
    pub grade: String,
    /// What the score is made of.
    pub parts: Vec<Part>,
    /// Each requirement of the posting and what meets it.
    pub requirements: Vec<RequirementReport>,
    /// What parsers and recruiters trip over.
    pub findings: Vec<Finding>,
    /// What to do next, most points for the least effort first.
    pub recommendations: Vec<Recommendation>,
    /// Attempts to please the machine rather than the reader: `stuffing`, `posting_pasted`, `hidden_text`.
    pub flags: Vec<String>,
}

/// One part of the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What is counted.
    pub name: String,
    /// Points earned.
    pub points: u32,
    /// Points that could be earned.
    pub max: u32,
}

/// How a requirement is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The resume shows it.
    Met,
    /// The resume shows some of it, or says that it is being learnt.
    Partly,
    /// The resume says nothing about it.
    Missing,
    /// The resume says that it is not there.
    Contradicted,
}

/// A requirement and what meets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequirementReport {
    /// The words of the posting.
    pub text: String,
    /// What sort of thing it is.
    pub kind: RequirementKind,
    /// Whether the posting insists.
    pub importance: Importance,
    /// How much it counts among the others.
    pub weight: u32,
    /// How it is answered.
    pub verdict: Verdict,
    /// The share of its weight that was earned, in percent.
    pub credit: u32,
    /// The form in which the resume names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// About how many points of the score the rest of it would earn.
    #[serde(default)]
    pub missing_points: u32,
    /// What would earn them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<Cow<'static, str>>,
    /// The places that decided.
    pub evidence: Vec<Evidence>,
}

/// A place in the resume.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// A JSON pointer into the resume document.
    pub path: String,
    /// The stable id of the item that it belongs to; absent outside of items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// The name of the field.
    #[serde(default)]
    pub field: Cow<'static, str>,
    /// The words found there.
    pub text: String,
    /// Where the words begin in the field, in bytes.
    pub start: usize,
    /// Where they end, in bytes.
    pub end: usize,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The resume may be lost or misread.
    Error,
    /// A reader will notice.
    Warning,
    /// Could be better.
    Info,
}

/// Something that parsers or recruiters trip over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule's stable id.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// A JSON pointer into the resume document; empty for the whole document.
    pub path: String,
    /// What is wrong, in a sentence.
    pub message: String,
    /// A change that mends it, where that is safe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix: Option<Edit>,
}

/// Something to do that raises the score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Unique in the report, and the same for the same resume and posting.
    pub id: String,
    /// What to do.
    pub title: String,
    /// How many points the same check gives on top once it is done.
    pub points: u32,
    /// About how long it takes.
    #[serde(default)]
    pub minutes: u32,
    /// The changes, when the facts are already in the resume.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edits: Option<Vec<Edit>>,
    /// What only the user can answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
}
