//! Bodies of requests: JSON and one file, each failure with its own code.

use axum::body::Bytes;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Path, Request};
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::app::App;
use crate::codes;
use crate::error::{ActionError, FieldProblem, refuse, refuse_fields, refuse_with};

/// The most bytes that a body may have.
pub const BODY_BYTES: usize = 10 * 1024 * 1024;

/// A JSON body.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Body<T> {
    type Rejection = ActionError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ActionError> {
        let content_type = request.headers().get(header::CONTENT_TYPE);
        let is_json = content_type
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("application/json") || value.contains("+json"));
        let bytes = bytes(request, app).await?;
        if !is_json {
            let detail = "Send the body as application/json.";
            return Err(refuse_with(codes::BODY_UNREADABLE, detail));
        }
        read(&bytes).map(Self)
    }
}

/// A JSON body that may be absent.
pub struct OptionalBody<T>(pub T);

impl<T: DeserializeOwned + Default> FromRequest<App> for OptionalBody<T> {
    type Rejection = ActionError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ActionError> {
        let bytes = bytes(request, app).await?;
        if bytes.is_empty() { Ok(Self(T::default())) } else { read(&bytes).map(Self) }
    }
}

/// Reads JSON, telling where it does not fit.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ActionError> {
    serde_json::from_slice(bytes).map_err(|error| {
        refuse_with(codes::BODY_UNREADABLE, format!("The body does not fit: {error}."))
    })
}

/// The bytes of a body, up to the limit.
pub async fn bytes(request: Request, app: &App) -> Result<Bytes, ActionError> {
    Bytes::from_request(request, app).await.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => refuse(codes::BODY_TOO_LARGE),
        _ => refuse_with(codes::BODY_UNREADABLE, "The body ended before it was complete."),
    })
}

/// One uploaded file, with what else the form says.
pub struct Upload {
    /// The name that it had on the sender's machine.
    pub name: Option<String>,
    /// Its content.
    pub bytes: Bytes,
    /// Whether a language model shall read it as well; absent: when the rules are unsure.
    pub second_reader: Option<bool>,
}

impl FromRequest<App> for Upload {
    type Rejection = ActionError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ActionError> {
        let form = Multipart::from_request(request, app).await;
        let mut form = form.map_err(|_| refuse(codes::FILE_MISSING))?;
        let (mut file, mut second_reader) = (None, None);
        while let Some(field) = form.next_field().await.map_err(multipart_error)? {
            match field.name() {
                Some("file") if file.is_none() => {
                    let name = field.file_name().map(str::to_owned);
                    let bytes = field.bytes().await.map_err(multipart_error)?;
                    if bytes.len() > BODY_BYTES {
                        return Err(refuse(codes::FILE_TOO_LARGE));
                    }
                    file = Some((name, bytes));
                }
                Some("second_reader") => {
                    let text = field.text().await.map_err(multipart_error)?;
                    second_reader = Some(switch("second_reader", &text)?);
                }
                _ => {}
            }
        }
        let Some((name, bytes)) = file else { return Err(refuse(codes::FILE_MISSING)) };
        Ok(Self { name, bytes, second_reader })
    }
}

/// A form's `true` or `false`.
fn switch(name: &str, text: &str) -> Result<bool, ActionError> {
    text.trim().parse().map_err(|_| {
        let message = "expected true or false".to_owned();
        refuse_fields(vec![FieldProblem { path: name.to_owned(), message }])
    })
}

fn multipart_error(error: MultipartError) -> ActionError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => refuse(codes::FILE_TOO_LARGE),
        _ => refuse_with(codes::BODY_UNREADABLE, "The upload ended before it was complete."),
    }
}

/// The id in a path; what is no id names nothing.
pub struct Id(pub Uuid);

impl axum::extract::FromRequestParts<App> for Id {
    type Rejection = ActionError;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        app: &App,
    ) -> Result<Self, ActionError> {
        let path = Path::<Uuid>::from_request_parts(parts, app).await;
        path.map(|Path(id)| Self(id)).map_err(|_| refuse(codes::NOT_FOUND))
    }
}

/// What stands behind the question mark of an address; what does not fit is said as a problem.
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned> axum::extract::FromRequestParts<App> for Asked<T> {
    type Rejection = ActionError;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        app: &App,
    ) -> Result<Self, ActionError> {
        let query = axum::extract::Query::<T>::from_request_parts(parts, app).await;
        query.map(|query| Self(query.0)).map_err(|rejection| {
            refuse_with(codes::BODY_UNREADABLE, format!("{}.", rejection.body_text()))
        })
    }
}

/// The name in a path; what is no text names nothing.
pub struct Name(pub String);

impl axum::extract::FromRequestParts<App> for Name {
    type Rejection = ActionError;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        app: &App,
    ) -> Result<Self, ActionError> {
        let path = Path::<String>::from_request_parts(parts, app).await;
        path.map(|Path(name)| Self(name)).map_err(|_| refuse(codes::NOT_FOUND))
    }
}
