//! Files behind addresses that are good for a while.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use documents::write::Format;
use serde::Serialize;
use utoipa::ToSchema;

use super::export::ExportBody;
use crate::actions::{ExportLink, LinkExport};
use crate::app::App;
use crate::clock;
use crate::codes;
use crate::error::{ActionError, FieldProblem, refuse, refuse_fields};
use crate::http::body::{Body, Id};
use crate::http::problem::Problem;
use crate::http::session::SignedIn;
use crate::links::disposition;

/// A file and where it is for now.
#[derive(Serialize, ToSchema)]
pub struct ExportLinkView {
    /// The address, good without signing in: a whole one, or a path of this server.
    pub url: String,
    /// The file's name.
    pub name: String,
    /// Its size.
    pub size_bytes: u64,
    /// Its SHA-256, as lower-case hexadecimal digits.
    pub sha256: String,
    /// When the address ends.
    pub expires_at: DateTime<Utc>,
}

/// Makes a file of a base resume and gives its address, which is good for an hour.
#[utoipa::path(post, operation_id = "link_export", path = "/api/base-resumes/{id}/export-link", tag = "export", params(("id" = Uuid, Path)),
    request_body = ExportBody, responses((status = OK, body = ExportLinkView), (status = "4XX", body = Problem)))]
pub async fn link_export(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Body(ExportBody { format, template, .. }): Body<ExportBody>,
) -> Result<Json<ExportLinkView>, ActionError> {
    let format: Format = format.parse().map_err(|_| {
        let message = "must be pdf, docx, html, txt, md or json".to_owned();
        refuse_fields(vec![FieldProblem { path: "format".to_owned(), message }])
    })?;
    let made = LinkExport { user: caller.user, id, format, template }.run(&app).await?;
    let ExportLink { url, name, size_bytes, sha256, expires_at } = made;
    Ok(Json(ExportLinkView { url, name, size_bytes, sha256, expires_at }))
}

/// The file behind a signed address of the data folder; a forged address and one whose time is over are 404.
#[utoipa::path(get, operation_id = "download", path = "/files/{token}", tag = "export", params(("token" = String, Path)),
    responses((status = OK, content_type = "application/octet-stream", body = Vec<u8>), (status = "4XX", body = Problem)))]
pub async fn download(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<Response, ActionError> {
    let link = app.links.read(&token, clock::now()).ok_or_else(|| refuse(codes::NOT_FOUND))?;
    let bytes = app.store.blobs().get(&link.key).await?;
    let value = |text: &str| {
        HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("application/octet-stream"))
    };
    let head: [(HeaderName, HeaderValue); 3] = [
        (CONTENT_TYPE, value(&link.content_type)),
        (CONTENT_DISPOSITION, value(&disposition(&link.name))),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((head, bytes).into_response())
}
