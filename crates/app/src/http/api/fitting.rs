//! Making a resume fit a number of pages.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::actions::{FitToPages, PostingText};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Body;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// What to fit: a stored resume, or a document as it is being edited.
#[derive(Deserialize, ToSchema)]
pub struct FitBody {
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
    /// The most pages that it may take, 1 to 10.
    pub pages: usize,
    /// What the resume is sent for: bullets that show what it asks are cut last.
    #[serde(default)]
    pub posting: Option<PostingText>,
}

/// The least tight options that fit, or the tightest where none do.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct FitView {
    /// The template used.
    pub template: String,
    /// The pages that were wanted.
    pub pages_wanted: usize,
    /// The pages of the design as it was.
    pub pages_before: usize,
    /// The pages with these options.
    pub page_count: usize,
    /// Whether they are enough.
    pub fits: bool,
    /// The size of body text in points; never under 9, unless it was before.
    pub size_pt: f64,
    /// The factor on all spacing; never under 0.75, unless it was before.
    pub spacing: f64,
    /// The margin in millimetres; never under 12, unless it was before.
    pub margin_mm: f64,
    /// How many lines stand after the last page that was wanted.
    pub lines_over: usize,
    /// Where it does not fit: the bullets to cut for that, least needed first.
    pub cuts: Vec<CutView>,
    /// Whether it fits without those bullets.
    pub fits_without_cuts: bool,
    /// How many layouts were tried.
    pub layouts: usize,
}

/// A bullet that can go.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct CutView {
    /// The stable id of the item that it belongs to.
    pub item_id: String,
    /// Its JSON pointer in the document.
    pub path: String,
    /// Its text.
    pub text: String,
    /// What speaks for keeping it, from 0 to 11.
    pub keep_points: u32,
    /// `not_in_posting`, `no_figure`, `older_position`, `late_in_list`.
    pub reasons: Vec<String>,
}

/// Finds the design options with which a resume takes no more than some pages; changes nothing.
#[utoipa::path(post, operation_id = "fit_to_pages", path = "/api/render/fit", tag = "export", request_body = FitBody,
    responses((status = OK, body = FitView), (status = "4XX", body = Problem)))]
pub async fn fit(
    State(app): State<App>,
    caller: SignedIn,
    Body(FitBody { resume, resume_id, template, pages, posting }): Body<FitBody>,
) -> Result<Json<FitView>, ActionError> {
    let user_id = caller.user.id;
    let fit = FitToPages { user_id, resume_id, document: resume, template, pages, posting };
    let fitted = fit.run(&app).await?;
    Ok(Json(serde_json::from_value(serde_json::to_value(fitted)?)?))
}
