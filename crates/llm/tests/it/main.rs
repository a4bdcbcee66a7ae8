//! The client against a provider on a real socket, with every fault there is.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod addresses;
mod faults;
mod formats;
mod patience;
mod streams;

use std::time::Duration;

use llm::scripted::{Answer, Provider};
use llm::{Message, OpenAi, OpenAiSettings, Request, Role, Schema};
use serde_json::json;

/// A provider that answers in this order, and an impatient client for it.
async fn provider(answers: impl IntoIterator<Item = Answer>) -> (Provider, OpenAi) {
    let provider = Provider::in_order(answers).await.unwrap();
    let model = OpenAi::new(impatient(&provider)).unwrap();
    (provider, model)
}

fn impatient(provider: &Provider) -> OpenAiSettings {
    let mut settings = OpenAiSettings::new(provider.url.clone());
    settings.timeout = Duration::from_millis(1500);
    settings.retry.first_wait = Duration::from_millis(10);
    settings.breaker_failures = 100;
    settings
}

/// A question for free text.
fn question() -> Request {
    Request {
        model: "small".to_owned(),
        system: "You answer in three words.".to_owned(),
        messages: vec![Message { role: Role::User, text: "How are you today?".to_owned() }],
        max_output_tokens: Some(50),
        temperature: Some(0.2),
        ..Request::default()
    }
}

/// A question for an object with a city, and a nickname that may be absent.
fn structured() -> Request {
    let schema = json!({"type": "object", "additionalProperties": false, "required": ["city", "nickname"],
        "properties": {"city": {"type": "string"}, "nickname": {"type": ["string", "null"]}}});
    Request { schema: Some(Schema { name: "place".to_owned(), schema }), ..question() }
}
