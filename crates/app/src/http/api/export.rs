//! Resumes as files.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use documents::write::Format;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::actions::{ExportResume, ExportedFile};
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse_fields};
use crate::http::body::{Body, Id};
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// What kind of file.
#[derive(Deserialize, ToSchema)]
pub struct ExportBody {
    /// `pdf`, `docx`, `html`, `txt`, `md` or `json`.
    pub format: String,
    /// Another template than the document's.
    #[serde(default)]
    pub template: Option<String>,
}

/// Makes a file of a base resume.
#[utoipa::path(post, operation_id = "export_resume", path = "/api/base-resumes/{id}/export", tag = "export", params(("id" = Uuid, Path)),
    request_body = ExportBody,
    responses((status = OK, content_type = "application/octet-stream", body = Vec<u8>), (status = "4XX", body = Problem)))]
pub async fn export(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Body(ExportBody { format, template }): Body<ExportBody>,
) -> Result<Response, ActionError> {
    let format: Format = format.parse().map_err(|_| {
        let message = "must be pdf, docx, html, txt, md or json".to_owned();
        refuse_fields(vec![FieldProblem { path: "format".to_owned(), message }])
    })?;
    let file = ExportResume { user_id: caller.user.id, id, format, template }.run(&app).await?;
    let ExportedFile { name, format, bytes } = file;
    let media_type = HeaderValue::from_static(format.media_type());
    let head = [(CONTENT_TYPE, media_type), (CONTENT_DISPOSITION, attachment(&name))];
    Ok((head, bytes).into_response())
}

/// A download's name: an ASCII form for old clients, the real one in UTF-8 beside it (RFC 6266).
pub fn attachment(name: &str) -> HeaderValue {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || " .-_".contains(c) { c } else { '_' })
        .collect();
    let encoded: String = name
        .bytes()
        .map(|byte| match byte {
            byte if byte.is_ascii_alphanumeric() || b".-_".contains(&byte) => {
                char::from(byte).to_string()
            }
            byte => format!("%{byte:02X}"),
        })
        .collect();
    let value = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    HeaderValue::from_str(&value).unwrap_or_else(|_| HeaderValue::from_static("attachment"))
}
