//! What a provider's refusal means.

use std::time::Duration;

use reqwest::Response;
use serde_json::Value;

use super::answer::bounded;
use crate::error::{Cause, ModelError};
use crate::retry::retry_after;

/// The most characters of a provider's text that are kept.
const MOST_CHARACTERS: usize = 300;

const CREDIT: [&str; 5] = [
    "insufficient_quota",
    "current quota",
    "insufficient credit",
    "insufficient balance",
    "billing",
];
const CONTEXT: [&str; 7] = [
    "context_length",
    "context length",
    "context size",
    "context_size",
    "context window",
    "maximum context",
    "prompt is too long",
];
const FILTER: [&str; 4] =
    ["content_filter", "content filter", "content_policy", "content management policy"];
const NO_SUCH: [&str; 6] =
    ["not found", "not_found", "does not exist", "unknown model", "invalid model", "no such"];

/// Reads an answer that is no success.
pub async fn of_response(response: Response, limit_bytes: usize) -> ModelError {
    let status = response.status().as_u16();
    let wait = retry_after(response.headers());
    // Whatever it says, the status alone is enough.
    let body = bounded(response, limit_bytes).await.unwrap_or_default();
    let error = serde_json::from_slice::<Value>(&body).ok();
    // Some servers wrap their one answer in a list.
    let error = error.map(|error| error.get(0).cloned().unwrap_or(error));
    let text = match &error {
        Some(error) => text_of(error.get("error").unwrap_or(error)),
        None => String::from_utf8_lossy(&body).into_owned(),
    };
    meaning(status, &text, wait)
}

/// Reads an error that came inside an answer, with the status of that answer or one of its own.
pub fn of_error(status: u16, error: &Value) -> ModelError {
    let own = error["code"].as_u64().or_else(|| error["status"].as_u64());
    let own = own.and_then(|code| u16::try_from(code).ok()).filter(|code| *code >= 400);
    let text = text_of(error);
    let lower = text.to_lowercase();
    let status = match own {
        Some(own) => own,
        None if status >= 400 => status,
        None if lower.contains("rate") && lower.contains("limit") => 429,
        None => 500,
    };
    meaning(status, &text, None)
}

fn text_of(error: &Value) -> String {
    if let Some(text) = error.as_str() {
        return text.to_owned();
    }
    let part = |key: &str| error[key].as_str().unwrap_or_default().to_owned();
    let parts = [part("message"), part("detail"), part("type"), part("code"), part("param")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { error.to_string() } else { parts.join("; ") }
}

fn meaning(status: u16, text: &str, retry_after: Option<Duration>) -> ModelError {
    let lower = text.to_lowercase();
    let about = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let message = shortened(text);
    match status {
        402 => ModelError::OutOfCredit { message },
        429 if about(&CREDIT) => ModelError::OutOfCredit { message },
        400 | 413 | 422 | 500 if about(&CONTEXT) => ModelError::ContextOverflow { message },
        413 => ModelError::ContextOverflow { message },
        400 | 403 | 422 if about(&FILTER) => ModelError::Refused { message },
        401 | 403 => ModelError::Credentials { status, message },
        404 => ModelError::ModelUnknown { message },
        400 | 422 if about(&NO_SUCH) && lower.contains("model") => {
            ModelError::ModelUnknown { message }
        }
        429 => ModelError::RateLimited { retry_after },
        501 => ModelError::Rejected { status, message },
        408 | 409 | 425 | 500.. => {
            ModelError::Unavailable { cause: Cause::Status(status), retry_after }
        }
        _ => ModelError::Rejected { status, message },
    }
}

/// The beginning of a text from outside, on one line and without anything that looks like a key.
pub fn shortened(text: &str) -> String {
    let words = text.split_whitespace().map(|word| if word.contains("sk-") { "…" } else { word });
    words.collect::<Vec<_>>().join(" ").chars().take(MOST_CHARACTERS).collect()
}
