//! The files that went out with tailored versions.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use documents::write::Format;
use serde::{Deserialize, Serialize};
use store::SentFile;
use utoipa::ToSchema;
use uuid::Uuid;

use super::export::attachment;
use crate::actions::{DeleteSentFile, KeepSentFile, OpenSentFile};
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, FieldProblem, refuse, refuse_fields};
use crate::http::body::{Body, Id};
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// A file that went out, without its bytes.
#[derive(Serialize, ToSchema)]
pub struct SentFileView {
    /// The id.
    pub id: Uuid,
    /// The file's name.
    pub name: String,
    /// `pdf` or `docx`.
    pub format: String,
    /// Its size.
    pub size_bytes: i64,
    /// The SHA-256 of its bytes, as lower-case hexadecimal digits.
    pub sha256: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl From<SentFile> for SentFileView {
    fn from(file: SentFile) -> Self {
        let SentFile { id, name, format, size_bytes, sha256, created_at, .. } = file;
        Self { id, name, format, size_bytes, sha256, created_at }
    }
}

/// Which file goes out.
#[derive(Deserialize, ToSchema)]
pub struct SentFileBody {
    /// `pdf` or `docx`.
    pub format: String,
    /// Another template than the document's.
    #[serde(default)]
    pub template: Option<String>,
    /// The day on which it goes out, as `2026-11-26`; absent: today, in UTC.
    #[serde(default)]
    pub applied_on: Option<String>,
}

/// Makes the file of a tailored version that goes out, and keeps it byte for byte; a version that was only saved is applied for then.
#[utoipa::path(post, operation_id = "keep_sent_file", path = "/api/tailored-versions/{id}/sent-files", tag = "tailored versions", params(("id" = Uuid, Path)),
    request_body = SentFileBody,
    responses((status = CREATED, body = SentFileView), (status = "4XX", body = Problem)))]
pub async fn keep(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Body(SentFileBody { format, template, applied_on }): Body<SentFileBody>,
) -> Result<(StatusCode, Json<SentFileView>), ActionError> {
    let format: Format = format.parse().map_err(|_| {
        let message = "must be pdf or docx".to_owned();
        refuse_fields(vec![FieldProblem { path: "format".to_owned(), message }])
    })?;
    let keep = KeepSentFile { user: caller.user, id, format, template, applied_on };
    Ok((StatusCode::CREATED, Json(keep.run(&app).await?.into())))
}

/// Gives a file back exactly as it went out, whatever has become of the resume.
#[utoipa::path(get, operation_id = "download_sent_file", path = "/api/tailored-versions/{id}/sent-files/{file_id}", tag = "tailored versions",
    params(("id" = Uuid, Path), ("file_id" = Uuid, Path)),
    responses((status = OK, content_type = "application/octet-stream", body = Vec<u8>), (status = "4XX", body = Problem)))]
pub async fn download(
    State(app): State<App>,
    caller: SignedIn,
    SentFilePath(version_id, id): SentFilePath,
) -> Result<Response, ActionError> {
    let open = OpenSentFile { user_id: caller.user.id, version_id, id };
    let (file, bytes) = open.run(&app).await?;
    let media_type = match file.format.parse::<Format>() {
        Ok(format) => format.media_type(),
        Err(_) => "application/octet-stream",
    };
    let media_type = HeaderValue::from_static(media_type);
    let head = [(CONTENT_TYPE, media_type), (CONTENT_DISPOSITION, attachment(&file.name))];
    Ok((head, bytes).into_response())
}

/// Forgets a file that went out.
#[utoipa::path(delete, operation_id = "delete_sent_file", path = "/api/tailored-versions/{id}/sent-files/{file_id}", tag = "tailored versions",
    params(("id" = Uuid, Path), ("file_id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn delete(
    State(app): State<App>,
    caller: SignedIn,
    SentFilePath(version_id, id): SentFilePath,
) -> Result<StatusCode, ActionError> {
    DeleteSentFile { user_id: caller.user.id, version_id, id }.run(&app).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The ids of a tailored version and of a file in a path; what is no id names nothing.
pub struct SentFilePath(Uuid, Uuid);

impl axum::extract::FromRequestParts<App> for SentFilePath {
    type Rejection = ActionError;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        app: &App,
    ) -> Result<Self, ActionError> {
        let path = Path::<(Uuid, Uuid)>::from_request_parts(parts, app).await;
        path.map(|Path((version, file))| Self(version, file)).map_err(|_| refuse(codes::NOT_FOUND))
    }
}
