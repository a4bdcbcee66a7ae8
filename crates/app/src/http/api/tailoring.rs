//! Tailoring to a posting.

use axum::Json;
use axum::extract::State;
use resume::tailor::Mode;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::drafts::DraftView;
use crate::actions::{PostingText, TailorResume};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Body;
use crate::http::problem::Problem;
use crate::http::session::AiCaller;

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
}

fn partial() -> Mode {
    Mode::Partial
}

/// Proposes edits that bring the active resume closer to a posting, as a draft.
#[utoipa::path(post, operation_id = "tailor_resume", path = "/api/editor/ai/tailor", tag = "editor", request_body = TailorBody,
    responses((status = OK, body = DraftView), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn tailor(
    State(app): State<App>,
    AiCaller(caller): AiCaller,
    Body(TailorBody { resume_id, posting, mode }): Body<TailorBody>,
) -> Result<Json<DraftView>, ActionError> {
    let draft = TailorResume { user: caller.user, resume_id, posting, mode }.run(&app).await?;
    Ok(Json(DraftView::of(draft)?))
}
