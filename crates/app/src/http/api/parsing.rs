//! Reading files into resumes.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use resume::Resume;
use resume::language::Language;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::actions::{ParseResume, ParsedResume};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Upload;
use crate::http::client::Client;
use crate::http::events;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;
use crate::readers::nobody_listens;

/// A file read into a resume.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct ParsedResumeView {
    /// The resume as JSON Resume.
    #[schema(value_type = Object)]
    pub resume: Value,
    /// How it was read and how sure we are.
    pub report: ParseReportView,
}

/// How a file was read and how sure we are.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct ParseReportView {
    /// The kind of file, found from its content.
    pub kind: String,
    /// How it was read.
    pub route: String,
    /// How many pages it has; 0 when the format has none.
    pub pages: u32,
    /// Overall confidence from 0 to 1.
    pub confidence: f32,
    /// Every value found.
    pub fields: Vec<ParsedField>,
    /// Text that found no place.
    pub leftover: Vec<String>,
    /// What the user should look at.
    pub warnings: Vec<ParseWarning>,
    /// How long it took in milliseconds.
    pub duration_ms: u64,
    /// Whether the answer is that of an earlier time.
    pub cached: bool,
    /// The language that most of it is written in, as a BCP 47 tag; absent: another than the rules know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// Where a value was found and how sure we are of it.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct ParsedField {
    /// The JSON pointer of the value in the resume.
    pub path: String,
    /// From 0 to 1.
    pub confidence: f32,
    /// The page, counted from 0.
    pub page: Option<u32>,
    /// The place on the page in points.
    pub rect: Option<PageRect>,
}

/// A rectangle on a page in points, from the top left corner.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct PageRect {
    /// The left edge.
    pub x: f32,
    /// The top edge.
    pub y: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
}

/// Something that the user should look at.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct ParseWarning {
    /// A stable code.
    pub code: String,
    /// One sentence.
    pub message: String,
}

/// The file to read.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the form in the API description")]
pub struct UploadForm {
    /// The file, of any kind that can be imported, at most 10 MiB and 30 pages.
    #[schema(value_type = String, format = Binary)]
    pub file: Vec<u8>,
    /// Whether a language model shall read it as well: `true` always, `false` never; without it, when the rules are unsure.
    pub second_reader: Option<bool>,
}

/// Reads a file into a resume with confidence and evidence; stores nothing but the answer itself.
///
/// With `Accept: text/event-stream` the answer is a stream of events: `progress` (`{stage, done, total}`, at least once a
/// second; the stages are waiting, reading, recognising, understanding, asking_model), then `result` with the answer as JSON
/// or `problem` with the problem document. Ending the request ends the work.
#[utoipa::path(post, operation_id = "parse_resume", path = "/api/resumes/parse", tag = "import",
    request_body(content = UploadForm, content_type = "multipart/form-data"),
    responses((status = OK, body = ParsedResumeView), (status = "4XX", body = Problem),
        (status = SERVICE_UNAVAILABLE, body = Problem)))]
pub async fn parse(
    State(app): State<App>,
    caller: SignedIn,
    client: Client,
    headers: HeaderMap,
    upload: Upload,
) -> Result<Response, ActionError> {
    let Upload { name, bytes, second_reader } = upload;
    let (tier, request_id) = (caller.tier(), client.request_id);
    let user_id = caller.user.id;
    let work = ParseResume { user_id, tier, file_name: name, bytes, second_reader, request_id };
    let progress = nobody_listens();
    if !events::are_wanted(&headers) {
        return Ok(Json(view(work.run_telling(&app, &progress).await?)?).into_response());
    }
    let stages = progress.subscribe();
    let work = async move { view(work.run_telling(&app, &progress).await?) };
    Ok(events::stream(work, stages).into_response())
}

fn view(parsed: ParsedResume) -> Result<ParsedResumeView, ActionError> {
    let mut view: ParsedResumeView = serde_json::from_value(serde_json::to_value(parsed)?)?;
    let resume = Resume::from_json(view.resume.clone()).ok();
    let language = resume.as_ref().and_then(Language::of_resume);
    view.report.language = language.map(|language| language.tag().to_owned());
    Ok(view)
}
