//! The guard: which claims of a proposed text have no source in the user's own resume.

pub mod evaluation;
mod frozen;
mod losses;
mod measures;
mod names;
mod numbers;
mod quantities;
mod responsibility;
mod roles;
mod sources;
mod spelled;
mod texts;
mod wording;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Resume;
use crate::marks::read_value;

/// A change that somebody proposes, as it stands in the document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProposedChange {
    /// The proposer's own name for it.
    #[serde(default)]
    pub id: String,
    /// A JSON pointer into the resume.
    pub path: String,
    /// What stood there; null when nothing did.
    #[serde(default)]
    pub before: Value,
    /// What would stand there; null when it is removed.
    #[serde(default)]
    pub after: Value,
}

/// Whether every claim has a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Support {
    /// Every claim has a source.
    Supported,
    /// At least one has none, or a frozen field would change.
    Unsupported,
}

/// What kind of fact a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimKind {
    /// A field that no writer may change: identity, employers, titles, dates, degrees.
    Frozen,
    /// A number, with its unit.
    Number,
    /// A date or a year.
    Date,
    /// A skill or a tool.
    Skill,
    /// A certificate, a licence or a degree.
    Credential,
    /// A job title.
    Title,
    /// A name.
    Name,
    /// What the person did, or how far they were responsible.
    Role,
    /// A statement of other words than the user's.
    Statement,
}

/// One claim of a proposed text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The words that claim it.
    pub text: String,
    /// What kind of fact it is.
    pub kind: ClaimKind,
    /// Where the resume says so, as a JSON pointer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Whether the resume says so.
    pub supported: bool,
}

/// What the guard says of one change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// The proposer's name for the change.
    pub id: String,
    /// Whether every claim has a source.
    pub verdict: Support,
    /// The claims of the proposed text.
    pub claims: Vec<Claim>,
    /// What is true and should be looked at all the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
}

/// Something to look at before an edit is taken; it makes no edit unsupported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// What it is.
    pub kind: WarningKind,
    /// The words in question.
    pub text: String,
}

/// What a warning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WarningKind {
    /// A phrase that machines write and nobody believes.
    Cliche,
    /// More words than anybody reads at that place.
    TooLong,
    /// A section of the resume is not there any more.
    LostSection,
    /// An item of a section is not there any more.
    LostItem,
    /// A bullet, a keyword or another text of a list is not there any more.
    LostBullet,
    /// A number is not there any more.
    LostNumber,
}

/// Judges proposed changes against the user's own resume.
///
/// The resume alone is the source: what a proposer says stood there before proves nothing.
pub fn judge(resume: &Resume, changes: &[ProposedChange]) -> Vec<Judgement> {
    let reading = resume.plain();
    let document = reading.to_json();
    let sources = sources::Sources::of(&reading, &document);
    let judge = |change: &ProposedChange| {
        if !resume.marks {
            return judge_one(&document, &sources, change);
        }
        let after = read_value(&change.path, &change.after);
        judge_one(&document, &sources, &ProposedChange { after, ..change.clone() })
    };
    changes.iter().map(judge).collect()
}

fn judge_one(
    document: &Value,
    sources: &sources::Sources<'_>,
    change: &ProposedChange,
) -> Judgement {
    let before = document.pointer(&change.path).unwrap_or(&Value::Null);
    let mut claims = Vec::new();
    if !sources::exists(document, &change.path) {
        claims.push(Claim::new(&change.path, ClaimKind::Frozen, None));
    }
    frozen::check(document, &change.path, before, &change.after, &mut claims);
    texts::check(sources, &change.path, before, &change.after, &mut claims);
    let supported = claims.iter().all(|claim| claim.supported);
    let verdict = if supported { Support::Supported } else { Support::Unsupported };
    let mut warnings = Vec::new();
    wording::check(sources.language, &change.path, before, &change.after, &mut warnings);
    losses::check(&change.path, before, &change.after, &mut warnings);
    Judgement { id: change.id.clone(), verdict, claims, warnings }
}

impl Claim {
    fn new(text: &str, kind: ClaimKind, source: Option<String>) -> Self {
        Self { text: text.to_owned(), kind, supported: source.is_some(), source }
    }
}
