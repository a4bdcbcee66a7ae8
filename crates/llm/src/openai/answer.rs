//! The body of an answer, read tolerantly: servers differ in everything but the essentials.

use reqwest::Response;
use serde_json::Value;

use super::failure;
use crate::error::{Cause, ModelError};
use crate::json::read_json;
use crate::model::{OnProgress, Progress, Reply, Request, Usage};
use crate::schema::misfit;

/// What a provider sent, before it is judged.
#[derive(Debug, Default)]
pub struct Received {
    /// The text.
    pub text: String,
    /// Why the model declines.
    pub refusal: Option<String>,
    /// Why it ended, in the provider's word.
    pub finish: Option<String>,
    /// The model's name.
    pub model: Option<String>,
    /// Tokens.
    pub usage: Usage,
}

/// Reads a whole answer.
pub async fn receive(
    response: Response,
    limit_bytes: usize,
    progress: OnProgress<'_>,
) -> Result<Received, ModelError> {
    let status = response.status().as_u16();
    let bytes = bounded(response, limit_bytes).await?;
    let value: Value = serde_json::from_slice(&bytes)
        .map_err(|_| ModelError::invalid("the server did not answer with JSON"))?;
    if let Some(error) = value.get("error").filter(|error| !error.is_null()) {
        return Err(failure::of_error(status, error));
    }
    let mut received = Received::default();
    received.note(&value);
    if let Some(choice) = value.pointer("/choices/0") {
        received.note_choice(choice, choice.get("message").unwrap_or(&Value::Null));
    }
    if let Some(tell) = progress.filter(|_| !received.text.is_empty()) {
        tell(Progress::Text(&received.text));
    }
    Ok(received)
}

/// The bytes of a body, up to a limit.
pub async fn bounded(mut response: Response, limit_bytes: usize) -> Result<Vec<u8>, ModelError> {
    let mut bytes = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if bytes.len() + chunk.len() > limit_bytes => {
                return Err(ModelError::TooLarge { limit_bytes });
            }
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Ok(None) => return Ok(bytes),
            Err(_) => return Err(ModelError::unavailable(Cause::Cut)),
        }
    }
}

impl Received {
    /// Notes the model's name and the usage.
    pub fn note(&mut self, value: &Value) {
        if let Some(model) = value["model"].as_str().filter(|model| !model.is_empty()) {
            self.model = Some(model.to_owned());
        }
        let usage = &value["usage"];
        if usage.is_object() {
            let number = |path: &str| usage.pointer(path).and_then(Value::as_u64);
            let cached = number("/prompt_tokens_details/cached_tokens")
                .or_else(|| number("/prompt_cache_hit_tokens"));
            self.usage = Usage {
                input_tokens: number("/prompt_tokens").unwrap_or_default(),
                cached_tokens: cached.unwrap_or_default(),
                output_tokens: number("/completion_tokens").unwrap_or_default(),
            };
        }
    }

    /// Notes a choice and its message, or the next piece of one; gives the new text.
    pub fn note_choice(&mut self, choice: &Value, message: &Value) -> String {
        if let Some(finish) = choice["finish_reason"].as_str().filter(|word| !word.is_empty()) {
            self.finish = Some(finish.to_owned());
        }
        if let Some(refusal) = message["refusal"].as_str().filter(|text| !text.is_empty()) {
            self.refusal.get_or_insert_default().push_str(refusal);
        }
        let text = text_of(&message["content"]);
        self.text.push_str(&text);
        text
    }
}

/// The text of a message's content: a text, or a list of parts.
fn text_of(content: &Value) -> String {
    match content {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().filter_map(|part| part["text"].as_str()).collect(),
        _ => String::new(),
    }
}

/// Makes a reply of what was received, when it is one.
pub fn judge(received: Received, request: &Request) -> Result<Reply, ModelError> {
    let Received { text, refusal, finish, model, usage } = received;
    if let Some(message) = refusal {
        return Err(ModelError::Refused { message: failure::shortened(&message) });
    }
    if finish.as_deref() == Some("content_filter") {
        return Err(ModelError::Refused { message: "the provider's filter stopped it".to_owned() });
    }
    if text.trim().is_empty() {
        return Err(ModelError::Empty);
    }
    let truncated = finish.as_deref() == Some("length");
    let json = match &request.schema {
        None => None,
        Some(_) if truncated => return Err(ModelError::invalid("it is cut at the longest answer")),
        Some(schema) => {
            let value = read_json(&text).map_err(ModelError::invalid)?;
            if let Some(problem) = misfit(&schema.schema, &value) {
                return Err(ModelError::invalid(problem));
            }
            Some(value)
        }
    };
    let model = model.unwrap_or_else(|| request.model.clone());
    Ok(Reply { text, json, model, usage, truncated })
}
