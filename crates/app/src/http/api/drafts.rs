//! Drafts: proposed edits waiting for the user.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Draft;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::base_resumes::{BaseResumeView, EditBody};
use super::document_drafts::DocumentDraftView;
use super::documents::DocumentItem;
use super::tailored_versions::TailoredVersionItem;
use crate::actions::{ApplyDraft, DocumentKind, PostingText, Target};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::{Body, Id};
use crate::http::problem::Problem;
use crate::http::session::{AiCaller, SignedIn};

/// A set of proposed edits.
#[derive(Serialize, ToSchema)]
pub struct DraftView {
    /// The id.
    pub id: Uuid,
    /// What made it: `tailor`, `content` or `recommendations`.
    pub kind: String,
    /// The resume that it is for.
    pub resume_id: Uuid,
    /// The resume's revision that it was made from.
    pub base_revision: i64,
    /// `open`, `applied`, `discarded` or `expired`.
    pub status: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it can be applied.
    pub expires_at: DateTime<Utc>,
    /// What is proposed.
    #[serde(flatten)]
    pub proposal: ProposalView,
}

/// What is proposed.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct ProposalView {
    /// The proposed edits.
    pub edits: Vec<ProposedEditView>,
    /// The document with all supported edits applied.
    #[schema(value_type = Object)]
    pub resume: Value,
    /// The ATS score before and after.
    pub score: ScoreChangeView,
    /// `rules` for the built-in writer, else the model's name.
    pub writer: String,
    /// What the user should know.
    pub warnings: Vec<String>,
    /// The posting that they are for.
    #[serde(default)]
    pub posting: Option<PostingText>,
    /// How far tailoring went: `partial` or `full`.
    #[serde(default)]
    pub mode: Option<String>,
    /// What only you can tell.
    #[serde(default)]
    pub questions: Vec<QuestionView>,
}

/// Something that only the person can tell.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct QuestionView {
    /// The JSON pointer of the field that the answer belongs into.
    pub path: String,
    /// What is asked.
    pub text: String,
}

/// A score before and after.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct ScoreChangeView {
    /// Before.
    pub before: u32,
    /// With all supported edits applied.
    pub after: u32,
}

/// One proposed edit, to be accepted or rejected.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct ProposedEditView {
    /// Its id in this draft.
    pub id: String,
    /// The JSON pointer of what it changes.
    pub path: String,
    /// The kind of change.
    pub kind: String,
    /// What stands there.
    #[serde(default)]
    pub before: Value,
    /// What would stand there.
    #[serde(default)]
    pub after: Value,
    /// Why it is proposed.
    pub reason: String,
    /// `supported` when every claim has a source in the resume, else `unsupported`.
    pub verdict: String,
    /// The claims that the text makes.
    pub claims: Vec<ClaimView>,
    /// `rules` for the built-in writer, else the model's name.
    #[serde(default)]
    pub writer: String,
    /// What to look at before it is taken; it makes no edit unsupported.
    #[serde(default)]
    pub warnings: Vec<EditWarningView>,
    /// The edit as it is applied.
    #[schema(value_type = EditBody)]
    pub change: Value,
}

/// Something to look at before an edit is taken.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct EditWarningView {
    /// `cliche`, `too_long`, `lost_section`, `lost_item`, `lost_bullet` or `lost_number`.
    pub kind: String,
    /// The words in question.
    pub text: String,
}

/// A factual claim.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct ClaimView {
    /// The words.
    pub text: String,
    /// `employer`, `number`, `skill` and so on.
    pub kind: String,
    /// Where the resume says so, as a JSON pointer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A draft of either shape: edits to a resume, or a document of its own.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub enum AnyDraftView {
    /// Edits to a resume.
    Edits(Box<DraftView>),
    /// A letter or a portfolio.
    Document(Box<DocumentDraftView>),
}

impl AnyDraftView {
    /// The view of a stored draft, by its kind.
    fn of(draft: Draft) -> Result<Self, ActionError> {
        match DocumentKind::of(&draft.kind) {
            Some(kind) => Ok(Self::Document(Box::new(DocumentDraftView::of(kind, draft)?))),
            None => Ok(Self::Edits(Box::new(DraftView::of(draft)?))),
        }
    }
}

/// The drafts of a user.
#[derive(Serialize, ToSchema)]
pub struct DraftList {
    /// The drafts, newest first.
    pub items: Vec<AnyDraftView>,
}

/// Which drafts.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DraftQuery {
    /// Only those of this resume.
    pub resume_id: Option<Uuid>,
}

/// Which edits to apply.
#[derive(Deserialize, ToSchema)]
pub struct ApplyBody {
    /// The draft.
    pub draft_id: Uuid,
    /// The ids of the accepted edits, or of the passages of a letter or portfolio.
    pub accept: Vec<String>,
    /// The ids of accepted edits that state something new, each confirmed by itself.
    #[serde(default)]
    pub confirm_unsupported: Vec<String>,
    /// The resume's revision that the user saw; absent: whichever is current, with which the edits are merged.
    #[serde(default)]
    pub revision: Option<i64>,
    /// Where the edits go.
    #[serde(default)]
    pub target: Target,
}

/// What was applied.
#[derive(Serialize, ToSchema)]
pub struct AppliedView {
    /// The base resume afterwards.
    pub base_resume: BaseResumeView,
    /// The ids of the edits that were applied.
    pub applied: Vec<String>,
    /// The tailored version that was made.
    pub tailored_version: Option<TailoredVersionItem>,
    /// The letter or portfolio that was made.
    pub document: Option<DocumentItem>,
}

impl DraftView {
    /// The view of a stored draft.
    pub fn of(draft: Draft) -> Result<Self, ActionError> {
        Ok(Self {
            id: draft.id,
            kind: draft.kind,
            resume_id: draft.base_resume_id,
            base_revision: draft.base_revision,
            status: draft.status.as_str().to_owned(),
            created_at: draft.created_at,
            expires_at: draft.expires_at,
            proposal: serde_json::from_value(draft.payload)?,
        })
    }
}

/// Lists drafts.
#[utoipa::path(get, operation_id = "list_drafts", path = "/api/editor/ai/drafts", tag = "editor", params(DraftQuery),
    responses((status = OK, body = DraftList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    caller: SignedIn,
    query: Result<Query<DraftQuery>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<DraftList>, ActionError> {
    let resume_id = query.ok().and_then(|Query(query)| query.resume_id);
    let drafts = app.store.list_drafts(caller.user.id, resume_id).await?;
    let items = drafts.into_iter().map(AnyDraftView::of).collect::<Result<_, _>>()?;
    Ok(Json(DraftList { items }))
}

/// Opens a draft.
#[utoipa::path(get, operation_id = "get_draft", path = "/api/editor/ai/drafts/{id}", tag = "editor", params(("id" = Uuid, Path)),
    responses((status = OK, body = AnyDraftView), (status = "4XX", body = Problem)))]
pub async fn get(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<Json<AnyDraftView>, ActionError> {
    Ok(Json(AnyDraftView::of(app.store.get_draft(caller.user.id, id).await?)?))
}

/// Discards a draft.
#[utoipa::path(delete, operation_id = "discard_draft", path = "/api/editor/ai/drafts/{id}", tag = "editor", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn delete(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    app.store.delete_draft(caller.user.id, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Applies the accepted edits of a draft, all or none, or keeps a proposed document; it costs nothing.
#[utoipa::path(post, operation_id = "apply_draft", path = "/api/editor/ai/apply-draft", tag = "editor", request_body = ApplyBody,
    responses((status = OK, body = AppliedView), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn apply(
    State(app): State<App>,
    AiCaller(caller): AiCaller,
    Body(body): Body<ApplyBody>,
) -> Result<Json<AppliedView>, ActionError> {
    let ApplyBody { draft_id, accept, confirm_unsupported, revision, target } = body;
    let apply =
        ApplyDraft { user: caller.user, draft_id, accept, confirm_unsupported, revision, target };
    let done = apply.run(&app).await?;
    Ok(Json(AppliedView {
        base_resume: done.base_resume.into(),
        applied: done.applied,
        tailored_version: done.tailored_version.map(TailoredVersionItem::from),
        document: done.document.map(DocumentItem::from),
    }))
}
