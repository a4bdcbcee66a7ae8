//! Failures as RFC 9457 problem details: the only place that knows status codes.

use std::fmt::Write;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use resume::edit::Conflict;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::api::base_resumes::BaseResumeView;
use super::api::documents::stored_document;
use crate::codes::{self, Code, Kind};
use crate::error::{ActionError, FieldProblem, refuse_with};

/// What went wrong, what to do, and a stable code (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// A URI that names the kind of problem: the help page's entry.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened, in a few words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened in this case.
    pub detail: String,
    /// The stable code.
    pub code: String,
    /// Where to read what to do.
    pub help: String,
    /// The fields that are not acceptable.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// Seconds after which another try is worth it, as the header Retry-After says where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after_s: Option<u64>,
    /// REVISION_CONFLICT: what is stored now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current: Option<BaseResumeView>,
    /// REVISION_CONFLICT of a letter or portfolio: what is stored now, as its address answers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub current_document: Option<Value>,
    /// REVISION_CONFLICT: both versions merged; a conflicting field has your value.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub merged: Option<Value>,
    /// REVISION_CONFLICT: the fields that both sides changed, as `{at, base, ours, theirs}`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<Object>)]
    pub conflicts: Vec<Conflict>,
}

impl Problem {
    fn of(code: Code, detail: String) -> Self {
        let help = format!("/help#{}", code.name);
        Self {
            kind: help.clone(),
            title: code.title.to_owned(),
            status: status(code.kind).as_u16(),
            detail,
            code: code.name.to_owned(),
            help,
            fields: Vec::new(),
            retry_after_s: None,
            current: None,
            current_document: None,
            merged: None,
            conflicts: Vec::new(),
        }
    }
}

fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::Malformed => StatusCode::BAD_REQUEST,
        Kind::NotSignedIn => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::PreconditionMissing => StatusCode::PRECONDITION_REQUIRED,
        Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Kind::Unsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Timeout => StatusCode::GATEWAY_TIMEOUT,
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let problem_json = HeaderValue::from_static("application/problem+json");
        let retry_after = self.retry_after_s.map(HeaderValue::from);
        let mut response =
            (status, [(header::CONTENT_TYPE, problem_json)], Json(self)).into_response();
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        response
    }
}

impl From<ActionError> for Problem {
    fn from(error: ActionError) -> Self {
        match error {
            ActionError::Refused(refusal) => {
                let mut problem = Self::of(refusal.code, refusal.detail);
                problem.fields = refusal.fields;
                problem.retry_after_s =
                    refusal.retry_after.map(|wait| wait.as_secs().saturating_add(1));
                problem
            }
            ActionError::Stale(stale) => {
                let code = codes::REVISION_CONFLICT;
                let mut problem = Self::of(code, code.advice.to_owned());
                problem.current = Some(BaseResumeView::from(stale.current));
                problem.merged = stale.merged;
                problem.conflicts = stale.conflicts;
                problem
            }
            ActionError::StaleDocument(document) => {
                let code = codes::REVISION_CONFLICT;
                let mut problem = Self::of(code, code.advice.to_owned());
                problem.current_document = Some(stored_document(*document));
                problem
            }
            ActionError::Internal(error) => {
                tracing::error!(error = format!("{error:#}"), "internal error");
                Self::of(codes::INTERNAL, codes::INTERNAL.advice.to_owned())
            }
        }
    }
}

/// What a response says that went wrong, for the layers around it.
#[derive(Clone, Copy, Debug)]
pub struct FailedWith(pub Code);

impl IntoResponse for ActionError {
    fn into_response(self) -> Response {
        let problem = Problem::from(self);
        let code = codes::find(&problem.code).unwrap_or(codes::INTERNAL);
        let mut response = problem.into_response();
        response.extensions_mut().insert(FailedWith(code));
        response
    }
}

/// Answers an address under /api that does not exist.
pub async fn no_such_route() -> ActionError {
    refuse_with(codes::NOT_FOUND, "There is no such address in the API; see /api/docs.")
}

/// Answers a method that an address does not offer.
pub async fn no_such_method() -> ActionError {
    crate::error::refuse(codes::METHOD_NOT_ALLOWED)
}

/// Answers when a handler panicked: our own fault, told without details.
pub fn after_panic(_: Box<dyn std::any::Any + Send>) -> Response {
    ActionError::Internal(anyhow::anyhow!("a handler panicked")).into_response()
}

/// The page behind every `help` link: each code with what to do about it.
pub async fn help() -> Html<String> {
    let mut page = String::from(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <title>Help with errors – RoleRabbit</title><link rel=stylesheet href=\"/help.css\">\
         <main><h1>Help with errors</h1><p>Every error of RoleRabbit has a code. This is what they mean. \
         <a href=/hilfe lang=de hreflang=de>Auf Deutsch</a></p>",
    );
    for code in codes::ALL {
        let Code { name, title, advice, .. } = code;
        let _ = write!(
            page,
            "<section id={name}><h2>{title}</h2><p><code>{name}</code></p><p>{advice}</p></section>"
        );
    }
    page.push_str("</main></html>");
    Html(page)
}
