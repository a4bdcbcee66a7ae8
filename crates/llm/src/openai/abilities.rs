//! What a server turned out to understand, remembered per model.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::endpoint::Endpoint;
use crate::error::ModelError;
use crate::model::{Format, Request};

/// How to ask a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How the form of the answer is asked for.
    pub format: Format,
    /// Whether the limit is called `max_completion_tokens` instead of `max_tokens`.
    pub new_limit_name: bool,
    /// Whether the temperature may be said.
    pub temperature: bool,
    /// Whether the usage of a streamed answer may be asked for.
    pub stream_options: bool,
}

/// What was learned of every model.
#[derive(Debug, Default)]
pub struct Abilities {
    plans: Mutex<HashMap<String, Plan>>,
}

impl Abilities {
    /// How to ask this model, as far as is known.
    pub fn of(&self, model: &str, endpoint: &Endpoint) -> Plan {
        let plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        plans.get(model).copied().unwrap_or(Plan {
            format: Format::Schema,
            new_limit_name: endpoint.is_openai,
            temperature: true,
            stream_options: true,
        })
    }

    /// Remembers a way of asking that worked.
    pub fn learn(&self, model: &str, plan: Plan) {
        self.plans.lock().unwrap_or_else(PoisonError::into_inner).insert(model.to_owned(), plan);
    }
}

impl Plan {
    /// Another way of asking, when the error may be about the way; `None` when it is about something else.
    pub fn after(self, error: &ModelError, request: &Request) -> Option<Self> {
        let ModelError::Rejected { status, message } = error else { return None };
        if !matches!(status, 400 | 415 | 422 | 501) {
            return None;
        }
        let message = message.to_lowercase();
        let about = |words: &[&str]| words.iter().any(|word| message.contains(word));
        if about(&["max_tokens", "max_completion_tokens"]) && request.max_output_tokens.is_some() {
            let other = Self { new_limit_name: !self.new_limit_name, ..self };
            // Changing back and forth is bounded by the caller.
            return Some(other);
        }
        if about(&["temperature"]) && self.temperature && request.temperature.is_some() {
            return Some(Self { temperature: false, ..self });
        }
        if about(&["stream_options", "include_usage"]) && self.stream_options {
            return Some(Self { stream_options: false, ..self });
        }
        // What else is wrong is not always said: a simpler form is worth a try.
        request.schema.as_ref()?;
        match self.format {
            Format::Schema => Some(Self { format: Format::Json, ..self }),
            Format::Json => Some(Self { format: Format::Plain, ..self }),
            Format::Plain => None,
        }
    }
}
