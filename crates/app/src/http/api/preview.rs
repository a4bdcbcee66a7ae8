//! Pages as they will be exported.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::parsing::{PageRect, ParseWarning};
use crate::actions::RenderPreview;
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Body;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// What to draw: a stored resume, or a document as it is being edited.
#[derive(Deserialize, ToSchema)]
pub struct PreviewBody {
    /// The document as it is being edited.
    #[serde(default)]
    #[schema(value_type = Option<Object>)]
    pub resume: Option<Value>,
    /// A stored resume.
    #[serde(default)]
    pub resume_id: Option<Uuid>,
    /// Another template than the document's.
    #[serde(default)]
    pub template: Option<String>,
}

/// The pages of a resume.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct PreviewView {
    /// The template used.
    pub template: String,
    /// How many pages there are.
    pub page_count: usize,
    /// The pages.
    pub pages: Vec<PageView>,
    /// Where each field stands.
    pub fields: Vec<FieldBoxView>,
    /// What is printed as empty boxes, as no font here has it.
    pub missing_characters: Vec<MissingCharactersView>,
    /// What could not be honoured.
    pub warnings: Vec<ParseWarning>,
}

/// Characters of a field that no font has.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct MissingCharactersView {
    /// The JSON pointer of the field; empty for what the design adds.
    pub path: String,
    /// Each of them once.
    pub characters: String,
}

/// One page.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct PageView {
    /// The page as SVG.
    pub svg: String,
    /// The width in points.
    pub width_pt: f64,
    /// The height in points.
    pub height_pt: f64,
}

/// Where a field stands.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct FieldBoxView {
    /// The JSON pointer of the field in the document.
    pub path: String,
    /// The page, counted from 0.
    pub page: usize,
    /// The place on it.
    pub rect: PageRect,
}

/// Draws the pages, from the same document that an export is made of.
#[utoipa::path(post, operation_id = "render_preview", path = "/api/render/preview", tag = "export", request_body = PreviewBody,
    responses((status = OK, body = PreviewView), (status = "4XX", body = Problem)))]
pub async fn preview(
    State(app): State<App>,
    caller: SignedIn,
    Body(PreviewBody { resume, resume_id, template }): Body<PreviewBody>,
) -> Result<Json<PreviewView>, ActionError> {
    let draw = RenderPreview { user_id: caller.user.id, resume_id, document: resume, template };
    let preview = draw.run(&app).await?;
    Ok(Json(serde_json::from_value(serde_json::to_value(preview)?)?))
}
