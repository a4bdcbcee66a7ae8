//! The models that a key may ask: the one question to a provider that costs nothing.

use std::time::Duration;

use reqwest::Client;
use serde_json::Value;

use super::answer::bounded;
use super::endpoint::Endpoint;
use super::failure;
use crate::error::{Cause, ModelError};

/// The most bytes of a list; providers with thousands of models describe each at length.
const MOST_BYTES: usize = 16_000_000;

/// Asks for the list.
pub async fn models(
    http: &Client,
    endpoint: &Endpoint,
    timeout: Duration,
) -> Result<Vec<String>, ModelError> {
    let mut call = http.get(endpoint.models()).timeout(timeout);
    if let Some((name, value)) = &endpoint.credentials {
        call = call.header(name.clone(), value.clone());
    }
    let response = call.send().await.map_err(|error| {
        let timeout = error.is_timeout() && !error.is_connect();
        ModelError::unavailable(if timeout { Cause::Timeout } else { Cause::Connection })
    })?;
    if !response.status().is_success() {
        return Err(failure::of_response(response, MOST_BYTES).await);
    }
    let bytes = bounded(response, MOST_BYTES).await?;
    let answer: Value = serde_json::from_slice(&bytes)
        .map_err(|_| ModelError::invalid("the server did not answer with JSON"))?;
    let list = answer["data"].as_array().or_else(|| answer["models"].as_array());
    let list = list.ok_or_else(|| ModelError::invalid("the server's answer holds no list"))?;
    let name = |model: &Value| {
        let id = model["id"].as_str().or_else(|| model["name"].as_str());
        id.map(str::to_owned)
    };
    Ok(list.iter().filter_map(name).collect())
}
