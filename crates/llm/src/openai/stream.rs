//! A streamed answer: server-sent events, each with the next piece of text.

use std::pin::pin;

use eventsource_stream::{EventStreamError, Eventsource};
use futures::{StreamExt, stream};
use reqwest::Response;
use serde_json::Value;

use super::answer::Received;
use super::failure;
use crate::error::{Cause, ModelError};
use crate::model::Progress;

/// Around every piece of text stand some two hundred bytes of an event.
const EVENT_OVERHEAD: usize = 16;

/// Reads events until the answer is complete.
///
/// Complete is what ends with `[DONE]`, or has said why it ended before the connection closed.
pub async fn receive(
    response: Response,
    limit_bytes: usize,
    tell: &(dyn Fn(Progress<'_>) + Send + Sync),
) -> Result<Received, ModelError> {
    let status = response.status().as_u16();
    let most_bytes = limit_bytes.saturating_mul(EVENT_OVERHEAD);
    let bytes = stream::try_unfold((response, 0_usize), move |(mut response, read)| async move {
        match response.chunk().await {
            Ok(Some(chunk)) if read + chunk.len() > most_bytes => {
                Err(ModelError::TooLarge { limit_bytes })
            }
            Ok(Some(chunk)) => {
                let read = read + chunk.len();
                Ok(Some((chunk, (response, read))))
            }
            Ok(None) => Ok(None),
            Err(_) => Err(ModelError::unavailable(Cause::Cut)),
        }
    });
    let mut events = pin!(bytes.eventsource());
    let mut received = Received::default();
    while let Some(event) = events.next().await {
        let event = event.map_err(|error| match error {
            EventStreamError::Transport(error) => error,
            _ => ModelError::invalid("the stream is no text"),
        })?;
        if event.data.trim() == "[DONE]" {
            return Ok(received);
        }
        let value: Value = serde_json::from_str(&event.data)
            .map_err(|_| ModelError::invalid("an event of the stream is no JSON"))?;
        if let Some(error) = value.get("error").filter(|error| !error.is_null()) {
            return Err(failure::of_error(status, error));
        }
        received.note(&value);
        if let Some(choice) = value.pointer("/choices/0") {
            let text = received.note_choice(choice, choice.get("delta").unwrap_or(&Value::Null));
            if !text.is_empty() {
                tell(Progress::Text(&text));
            }
        }
        if received.text.len() > limit_bytes {
            return Err(ModelError::TooLarge { limit_bytes });
        }
    }
    if received.finish.is_some() { Ok(received) } else { Err(ModelError::unavailable(Cause::Cut)) }
}
