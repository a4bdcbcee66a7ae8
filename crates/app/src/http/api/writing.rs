//! What writers propose for the active resume: content, tailoring, recommendations, each as a draft.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use resume::model::{ItemId, SectionKind};
use resume::tailor::Mode;
use resume::write::Subject;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::document_drafts::{CoverLetterBody, PortfolioBody};
use super::drafts::DraftView;
use crate::actions::{
    EditAction, PostingText, Preflight, ProposeEdits, Writing, WritingProgressSender,
};
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse_fields};
use crate::http::body::Body;
use crate::http::client::Client;
use crate::http::events;
use crate::http::problem::Problem;
use crate::http::session::{AiCaller, SignedIn};

/// What to tailor to what.
#[derive(Deserialize, ToSchema)]
pub struct TailorBody {
    /// The resume; it must be the active one.
    pub resume_id: Uuid,
    /// The posting: its text, or an object with text, title and company.
    pub posting: PostingText,
    /// `partial` or `full`.
    #[serde(default = "partial")]
    #[schema(value_type = String)]
    pub mode: Mode,
    /// How it is to be written.
    #[serde(flatten)]
    pub writing: Writing,
}

/// What to write.
#[derive(Deserialize, ToSchema)]
pub struct GenerateBody {
    /// The resume; it must be the active one.
    pub resume_id: Uuid,
    /// The section by its JSON Resume key (`work`, `projects`, `education`, `skills` …), `summary` or `headline`.
    pub section: String,
    /// One entry of the section, by its id; all of them without it.
    #[serde(default)]
    pub item: Option<String>,
    /// The posting that it should fit.
    #[serde(default)]
    pub posting: Option<PostingText>,
    /// How it is to be written.
    #[serde(flatten)]
    pub writing: Writing,
}

/// Which recommendations to follow.
#[derive(Deserialize, ToSchema)]
pub struct RecommendationsBody {
    /// The resume; it must be the active one.
    pub resume_id: Uuid,
    /// The posting that the check was made for.
    pub posting: PostingText,
    /// The recommendations by their ids in the report; all that can be followed without it.
    #[serde(default)]
    pub recommendations: Option<Vec<String>>,
    /// How it is to be written.
    #[serde(flatten)]
    pub writing: Writing,
}

/// What would be asked of a model.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum PreflightBody {
    /// Content.
    GenerateContent(GenerateBody),
    /// Tailoring.
    Tailor(TailorBody),
    /// Recommendations.
    ApplyRecommendations(RecommendationsBody),
    /// A cover letter.
    GenerateCoverLetter(CoverLetterBody),
    /// A portfolio.
    GeneratePortfolio(PortfolioBody),
}

fn partial() -> Mode {
    Mode::Partial
}

/// A request of a signed-in person.
struct Asking {
    caller: SignedIn,
    request_id: String,
}

impl TailorBody {
    fn action(self, Asking { caller, request_id }: Asking) -> ProposeEdits {
        let Self { resume_id, posting, mode, writing } = self;
        let (user, posting, action) = (caller.user, Some(posting), EditAction::Tailor(mode));
        ProposeEdits { user, resume_id, action, posting, writing, request_id }
    }
}

impl GenerateBody {
    fn action(self, Asking { caller, request_id }: Asking) -> Result<ProposeEdits, ActionError> {
        let Self { resume_id, section, item, posting, writing } = self;
        let subject = if section == "headline" {
            Subject::Headline
        } else {
            let Some(section) = SectionKind::from_key(&section) else {
                let message = format!("there is no section {section:?}");
                let problem = FieldProblem { path: "section".to_owned(), message };
                return Err(refuse_fields(vec![problem]));
            };
            Subject::Section { section, item: item.as_deref().map(ItemId::from) }
        };
        let (user, action) = (caller.user, EditAction::GenerateContent(subject));
        Ok(ProposeEdits { user, resume_id, action, posting, writing, request_id })
    }
}

impl RecommendationsBody {
    fn action(self, Asking { caller, request_id }: Asking) -> ProposeEdits {
        let Self { resume_id, posting, recommendations, writing } = self;
        let action = EditAction::ApplyRecommendations(recommendations);
        ProposeEdits {
            user: caller.user,
            resume_id,
            action,
            posting: Some(posting),
            writing,
            request_id,
        }
    }
}

/// Proposes edits that bring the active resume closer to a posting, as a draft.
///
/// With `Accept: text/event-stream` the answer is a stream of events: `progress` (`{done, total, characters}`, at least once
/// a second), then `result` with the draft or `problem` with the problem document. Ending the request ends the work.
#[utoipa::path(post, operation_id = "tailor_resume", path = "/api/editor/ai/tailor", tag = "editor", request_body = TailorBody,
    responses((status = OK, body = DraftView), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn tailor(
    State(app): State<App>,
    AiCaller(caller): AiCaller,
    client: Client,
    headers: HeaderMap,
    Body(body): Body<TailorBody>,
) -> Result<Response, ActionError> {
    let asking = Asking { caller, request_id: client.request_id };
    answer(app, &headers, body.action(asking)).await
}

/// Proposes content for a section, an entry or the headline, as a draft; questions come where facts are missing.
///
/// Answers as a stream of events when asked for, as tailoring does.
#[utoipa::path(post, operation_id = "generate_content", path = "/api/editor/ai/generate-content", tag = "editor", request_body = GenerateBody,
    responses((status = OK, body = DraftView), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn generate_content(
    State(app): State<App>,
    AiCaller(caller): AiCaller,
    client: Client,
    headers: HeaderMap,
    Body(body): Body<GenerateBody>,
) -> Result<Response, ActionError> {
    let asking = Asking { caller, request_id: client.request_id };
    answer(app, &headers, body.action(asking)?).await
}

/// Proposes what the check recommends, as a draft.
///
/// Answers as a stream of events when asked for, as tailoring does.
#[utoipa::path(post, operation_id = "apply_recommendations", path = "/api/editor/ai/apply-recommendations", tag = "editor", request_body = RecommendationsBody,
    responses((status = OK, body = DraftView), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn apply_recommendations(
    State(app): State<App>,
    AiCaller(caller): AiCaller,
    client: Client,
    headers: HeaderMap,
    Body(body): Body<RecommendationsBody>,
) -> Result<Response, ActionError> {
    let asking = Asking { caller, request_id: client.request_id };
    answer(app, &headers, body.action(asking)).await
}

/// Shows what would be sent to a language model, with tokens and price; nothing is sent and nothing counted.
#[utoipa::path(post, operation_id = "preflight", path = "/api/editor/ai/preflight", tag = "editor", request_body = PreflightBody,
    responses((status = OK, body = Preflight), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn preflight(
    State(app): State<App>,
    AiCaller(caller): AiCaller,
    client: Client,
    Body(body): Body<PreflightBody>,
) -> Result<Json<Preflight>, ActionError> {
    let asking = Asking { caller, request_id: client.request_id };
    let action = match body {
        PreflightBody::GenerateContent(body) => body.action(asking)?,
        PreflightBody::Tailor(body) => body.action(asking),
        PreflightBody::ApplyRecommendations(body) => body.action(asking),
        PreflightBody::GenerateCoverLetter(body) => {
            let letter = body.action(asking.caller.user, asking.request_id);
            return Ok(Json(letter.preflight(&app).await?));
        }
        PreflightBody::GeneratePortfolio(body) => {
            let portfolio = body.action(asking.caller.user, asking.request_id);
            return Ok(Json(portfolio.preflight(&app).await?));
        }
    };
    Ok(Json(action.preflight(&app).await?))
}

async fn answer(
    app: App,
    headers: &HeaderMap,
    action: ProposeEdits,
) -> Result<Response, ActionError> {
    let work = async move |progress: WritingProgressSender| {
        DraftView::of(action.run(&app, &progress).await?)
    };
    events::answer(headers, work).await
}
