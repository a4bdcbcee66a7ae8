//! Resumes as files.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, ETAG};
use axum::response::{IntoResponse, Response};
use documents::write::{Format, PdfSettings};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::export_report::ExportReportView;
use crate::actions::{CheckExport, ExportResume, ExportedFile, Naming, sha256};
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
    /// Whether a PDF is written as PDF/UA-1; absent: yes.
    #[serde(default)]
    pub accessible: Option<bool>,
    /// Whether a PDF carries its printed content as JSON Resume, to be imported again without loss; absent: no.
    #[serde(default)]
    pub attach_source: Option<bool>,
    /// How the file is called: text with `{name}`, `{kind}`, `{title}`, `{company}` and `{date}`; at most 200 characters.
    #[serde(default)]
    pub file_name: Option<String>,
    /// The job title that goes into the name of the file; absent: the person's own.
    #[serde(default)]
    pub title: Option<String>,
    /// The company that goes into the name of the file.
    #[serde(default)]
    pub company: Option<String>,
}

impl ExportBody {
    fn action(self, caller: SignedIn, id: Uuid) -> Result<ExportResume, ActionError> {
        let format: Format = self.format.parse().map_err(|_| {
            let message = "must be pdf, docx, html, txt, md or json".to_owned();
            refuse_fields(vec![FieldProblem { path: "format".to_owned(), message }])
        })?;
        let usual = PdfSettings::default();
        let pdf = PdfSettings {
            accessible: self.accessible.unwrap_or(usual.accessible),
            attach_source: self.attach_source.unwrap_or(usual.attach_source),
        };
        let naming = Naming { pattern: self.file_name, title: self.title, company: self.company };
        let (user, template) = (caller.user, self.template);
        Ok(ExportResume { user, id, format, template, pdf, naming })
    }
}

/// Makes a file of a base resume.
#[utoipa::path(post, operation_id = "export_resume", path = "/api/base-resumes/{id}/export", tag = "export", params(("id" = Uuid, Path)),
    request_body = ExportBody,
    responses((status = OK, content_type = "application/octet-stream", body = Vec<u8>), (status = "4XX", body = Problem)))]
pub async fn export(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Body(body): Body<ExportBody>,
) -> Result<Response, ActionError> {
    let file = body.action(caller, id)?.run(&app).await?;
    let ExportedFile { name, format, bytes, .. } = file;
    let media_type = HeaderValue::from_static(format.media_type());
    let mut response =
        [(CONTENT_TYPE, media_type), (CONTENT_DISPOSITION, attachment(&name))].into_response();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{}\"", sha256(&bytes))) {
        response.headers_mut().insert(ETAG, tag);
    }
    *response.body_mut() = bytes.into();
    Ok(response)
}

/// Makes the same file and reads it back: what a parser sees, field by field.
#[utoipa::path(post, operation_id = "check_export", path = "/api/base-resumes/{id}/export-report", tag = "export", params(("id" = Uuid, Path)),
    request_body = ExportBody,
    responses((status = OK, body = ExportReportView), (status = "4XX", body = Problem)))]
pub async fn report(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Body(body): Body<ExportBody>,
) -> Result<Json<ExportReportView>, ActionError> {
    let export = body.action(caller, id)?;
    Ok(Json(CheckExport { export }.run(&app).await?.into()))
}

/// A download's name: an ASCII form for old clients, the real one in UTF-8 beside it (RFC 6266).
pub fn attachment(name: &str) -> HeaderValue {
    disposition("attachment", name)
}

/// The name of a file that is shown or downloaded.
pub fn disposition(way: &'static str, name: &str) -> HeaderValue {
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
    let value = format!("{way}; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    HeaderValue::from_str(&value).unwrap_or_else(|_| HeaderValue::from_static(way))
}
