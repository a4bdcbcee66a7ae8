//! Showing an uploaded file.

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::parsing::UploadForm;
use crate::actions::{ShowPages, ShownPage};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Upload;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// How a file looks.
#[derive(Serialize, ToSchema)]
pub struct FilePagesView {
    /// Its pages; empty when the format has none or no picture of them can be shown.
    pub pages: Vec<FilePageView>,
    /// Its lines, when the format has no pages.
    pub text: Vec<String>,
}

/// One page of a file.
#[derive(Serialize, ToSchema)]
pub struct FilePageView {
    /// The width in the units of a report's places.
    pub width: f32,
    /// The height in the same units.
    pub height: f32,
    /// A picture of the page as a `data:` address.
    pub image: String,
}

impl From<ShownPage> for FilePageView {
    fn from(ShownPage { width, height, image }: ShownPage) -> Self {
        Self { width, height, image }
    }
}

/// Shows a file: pictures of its pages, or its lines where the format has no pages; stores nothing.
#[utoipa::path(post, operation_id = "show_pages", path = "/api/resumes/pages", tag = "import",
    request_body(content = UploadForm, content_type = "multipart/form-data"),
    responses((status = OK, body = FilePagesView), (status = "4XX", body = Problem)))]
pub async fn show(
    State(app): State<App>,
    _caller: SignedIn,
    upload: Upload,
) -> Result<Json<FilePagesView>, ActionError> {
    let Upload { name, bytes, .. } = upload;
    let shown = ShowPages { file_name: name, bytes }.run(&app).await?;
    let pages = shown.pages.into_iter().map(FilePageView::from).collect();
    Ok(Json(FilePagesView { pages, text: shown.text }))
}
