//! Letters and portfolios that a writer proposes.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chrono::{DateTime, Utc};
use resume::document::Part;
use resume::guard::{Claim, Support};
use resume::write::{Length, Tone};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Draft, User};
use utoipa::ToSchema;
use uuid::Uuid;

use super::document_content::{LetterContent, PortfolioContent};
use super::drafts::ClaimView;
use crate::actions::{
    DocumentKind, DocumentProposal, GenerateCoverLetter, GeneratePortfolio, PostingText, Writing,
    WritingProgressSender,
};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Body;
use crate::http::client::Client;
use crate::http::events;
use crate::http::problem::Problem;
use crate::http::session::AiCaller;

/// A letter to be written.
#[derive(Deserialize, ToSchema)]
pub struct CoverLetterBody {
    /// The resume; it must be the active one.
    pub resume_id: Uuid,
    /// The posting: its text, or an object with text, title and company.
    pub posting: PostingText,
    /// How it is to be written.
    #[serde(flatten)]
    pub writing: Writing,
}

/// A portfolio to be written.
#[derive(Deserialize, ToSchema)]
pub struct PortfolioBody {
    /// The resume; it must be the active one.
    pub resume_id: Uuid,
    /// How it is to be written.
    #[serde(flatten)]
    pub writing: Writing,
}

/// A proposed letter or portfolio.
#[derive(Serialize, ToSchema)]
pub struct DocumentDraftView {
    /// The id.
    pub id: Uuid,
    /// What it would become.
    pub kind: DocumentKind,
    /// The resume that it was written from.
    pub resume_id: Uuid,
    /// The resume's revision.
    pub base_revision: i64,
    /// `open`, `applied`, `discarded` or `expired`.
    pub status: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it can be kept.
    pub expires_at: DateTime<Utc>,
    /// What it would be called.
    pub title: String,
    /// The texts that were written, each to be accepted or left out.
    pub passages: Vec<PassageView>,
    /// All of them one after the other.
    pub text: String,
    /// A letter as it would be with every passage.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<LetterContent>)]
    pub letter: Option<Value>,
    /// A portfolio as it would be with every passage.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<PortfolioContent>)]
    pub portfolio: Option<Value>,
    /// `rules` for the built-in writer, else the model's name.
    pub writer: String,
    /// What the user should know.
    pub warnings: Vec<String>,
    /// The posting that a letter answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posting: Option<PostingText>,
    /// How it should sound.
    #[schema(value_type = String)]
    pub tone: Tone,
    /// How long it should be.
    #[schema(value_type = String)]
    pub length: Length,
}

/// One text of a proposed document.
#[derive(Serialize, ToSchema)]
pub struct PassageView {
    /// Its id in this draft.
    pub id: String,
    /// The JSON pointer of the text in the document.
    pub path: String,
    /// What it says.
    pub text: String,
    /// `supported` when every claim has a source in the resume, else `unsupported`.
    #[schema(value_type = String)]
    pub verdict: Support,
    /// The claims that it makes.
    pub claims: Vec<ClaimView>,
    /// JSON pointers into the resume from which it was written.
    pub sources: Vec<String>,
}

impl CoverLetterBody {
    /// The action of this user.
    pub fn action(self, user: User, request_id: String) -> GenerateCoverLetter {
        let Self { resume_id, posting, writing } = self;
        GenerateCoverLetter { user, resume_id, posting, writing, request_id }
    }
}

impl PortfolioBody {
    /// The action of this user.
    pub fn action(self, user: User, request_id: String) -> GeneratePortfolio {
        let Self { resume_id, writing } = self;
        GeneratePortfolio { user, resume_id, writing, request_id }
    }
}

impl DocumentDraftView {
    /// The view of a stored draft of this kind.
    pub fn of(kind: DocumentKind, draft: Draft) -> Result<Self, ActionError> {
        let proposal: DocumentProposal = serde_json::from_value(draft.payload)?;
        let texts: Vec<&str> = proposal.passages.iter().map(|part| part.text.as_str()).collect();
        let text = texts.join("\n\n");
        let (letter, portfolio) = match kind {
            DocumentKind::CoverLetter => (Some(proposal.content), None),
            DocumentKind::Portfolio => (None, Some(proposal.content)),
        };
        Ok(Self {
            id: draft.id,
            kind,
            resume_id: draft.base_resume_id,
            base_revision: draft.base_revision,
            status: draft.status.as_str().to_owned(),
            created_at: draft.created_at,
            expires_at: draft.expires_at,
            title: proposal.title,
            text,
            passages: proposal
                .passages
                .into_iter()
                .map(PassageView::of)
                .collect::<Result<_, _>>()?,
            letter,
            portfolio,
            writer: proposal.writer,
            warnings: proposal.warnings,
            posting: proposal.posting,
            tone: proposal.tone,
            length: proposal.length,
        })
    }
}

impl PassageView {
    fn of(part: Part) -> Result<Self, ActionError> {
        let Part { id, path, text, verdict, claims, sources } = part;
        let claim = |claim: Claim| serde_json::from_value(serde_json::to_value(claim)?);
        let claims = claims.into_iter().map(claim).collect::<Result<_, serde_json::Error>>()?;
        Ok(Self { id, path, text, verdict, claims, sources })
    }
}

/// Writes a cover letter from the active resume to a posting, as a draft.
///
/// Answers as a stream of events when asked for, as tailoring does.
#[utoipa::path(post, operation_id = "generate_cover_letter", path = "/api/editor/ai/generate-cover-letter", tag = "editor",
    request_body = CoverLetterBody,
    responses((status = OK, body = DocumentDraftView), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn generate_cover_letter(
    State(app): State<App>,
    AiCaller(caller): AiCaller,
    client: Client,
    headers: HeaderMap,
    Body(body): Body<CoverLetterBody>,
) -> Result<Response, ActionError> {
    let generate = body.action(caller.user, client.request_id);
    let work = async move |progress: WritingProgressSender| {
        let draft = generate.run(&app, &progress).await?;
        DocumentDraftView::of(DocumentKind::CoverLetter, draft)
    };
    events::answer(&headers, work).await
}

/// Writes the texts of a portfolio from the active resume, as a draft.
///
/// Answers as a stream of events when asked for, as tailoring does.
#[utoipa::path(post, operation_id = "generate_portfolio", path = "/api/editor/ai/generate-portfolio", tag = "editor",
    request_body = PortfolioBody,
    responses((status = OK, body = DocumentDraftView), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn generate_portfolio(
    State(app): State<App>,
    AiCaller(caller): AiCaller,
    client: Client,
    headers: HeaderMap,
    Body(body): Body<PortfolioBody>,
) -> Result<Response, ActionError> {
    let generate = body.action(caller.user, client.request_id);
    let work = async move |progress: WritingProgressSender| {
        let draft = generate.run(&app, &progress).await?;
        DocumentDraftView::of(DocumentKind::Portfolio, draft)
    };
    events::answer(&headers, work).await
}
