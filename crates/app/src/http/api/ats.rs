//! The ATS check.

use axum::Json;
use axum::extract::State;
use resume::edit::Edit;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::base_resumes::EditBody;
use crate::actions::{PostingText, RunAtsCheck};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Body;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// What to compare.
#[derive(Deserialize, ToSchema)]
pub struct AtsBody {
    /// The resume.
    pub resume_id: Uuid,
    /// The posting: its text, or an object with text, title and company.
    pub posting: PostingText,
    /// Edits to try out: the report is about the resume as it would be with them; nothing is saved.
    #[serde(default)]
    #[schema(value_type = Vec<EditBody>)]
    pub edits: Vec<Edit>,
}

/// The deterministic comparison of a resume with a posting; it is not an employer's own system.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct AtsReportView {
    /// From 0 to 100: the sum of the parts.
    pub score: u32,
    /// `A` to `F`.
    pub grade: String,
    /// What the score is made of.
    pub parts: Vec<ScorePartView>,
    /// What the posting asks, and whether the resume shows it.
    pub requirements: Vec<RequirementView>,
    /// What parsers and recruiters trip over.
    pub findings: Vec<FindingView>,
    /// What would earn more points.
    pub recommendations: Vec<RecommendationView>,
    /// Attempts to game the score, such as `stuffing`.
    pub flags: Vec<String>,
    /// The resume's revision that was checked.
    pub revision: i64,
}

/// A part of the score.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct ScorePartView {
    /// What it measures.
    pub name: String,
    /// The points earned.
    pub points: u32,
    /// The points possible.
    pub max: u32,
}

/// One thing that the posting asks.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct RequirementView {
    /// What is asked.
    pub text: String,
    /// `skill`, `title`, `experience`, `education` and so on.
    pub kind: String,
    /// `must` or `nice`.
    pub importance: String,
    /// Its weight among the requirements.
    pub weight: f64,
    /// `met`, `partly`, `missing` or `contradicted`.
    pub verdict: String,
    /// The share of its weight that was earned, in percent.
    #[serde(default)]
    pub credit: u32,
    /// The form in which the resume names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// About how many points of the score the rest of it would earn.
    #[serde(default)]
    pub missing_points: u32,
    /// What would earn them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
    /// The places in the resume that show it.
    pub evidence: Vec<EvidenceView>,
}

/// A place in the resume.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct EvidenceView {
    /// Its JSON pointer.
    pub path: String,
    /// The words found there.
    pub text: String,
    /// The stable id of the item that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// The name of the field.
    #[serde(default)]
    pub field: String,
    /// Where the words begin in the field, in bytes.
    #[serde(default)]
    pub start: usize,
    /// Where they end, in bytes.
    #[serde(default)]
    pub end: usize,
}

/// Something that parsers or recruiters trip over.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct FindingView {
    /// The rule's name.
    pub rule: String,
    /// How much it matters.
    pub severity: String,
    /// Where, as a JSON pointer.
    pub path: String,
    /// What it is.
    pub message: String,
    /// An edit that mends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<EditBody>)]
    pub fix: Option<Value>,
}

/// Something that would earn points.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct RecommendationView {
    /// Its id in this report.
    pub id: String,
    /// What to do.
    pub title: String,
    /// The points it would earn, found by running the check on the changed resume.
    pub points: f64,
    /// About how many minutes it takes.
    #[serde(default)]
    pub minutes: u32,
    /// Edits that do it, when the facts are in the resume already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Vec<EditBody>>)]
    pub edits: Option<Vec<Value>>,
    /// What to ask the user, when they are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
}

/// Compares a resume with a posting; needs no model and costs no quota.
#[utoipa::path(post, operation_id = "run_ats_check", path = "/api/editor/ats/run", tag = "editor", request_body = AtsBody,
    responses((status = OK, body = AtsReportView), (status = "4XX", body = Problem)))]
pub async fn run(
    State(app): State<App>,
    caller: SignedIn,
    Body(AtsBody { resume_id, posting, edits }): Body<AtsBody>,
) -> Result<Json<AtsReportView>, ActionError> {
    let check = RunAtsCheck { user: caller.user, resume_id, posting, edits }.run(&app).await?;
    Ok(Json(serde_json::from_value(serde_json::to_value(check)?)?))
}
