//! The body of a request.

use serde_json::{Map, Value, json};

use super::abilities::Plan;
use crate::model::{Format, Request, Role, Schema};

/// The body for this way of asking.
pub fn body(request: &Request, plan: Plan, stream: bool) -> Value {
    let mut body = Map::new();
    body.insert("model".to_owned(), json!(request.model));
    body.insert("messages".to_owned(), messages(request, plan));
    if let Some(most) = request.max_output_tokens {
        let name = if plan.new_limit_name { "max_completion_tokens" } else { "max_tokens" };
        body.insert(name.to_owned(), json!(most));
    }
    if let Some(temperature) = request.temperature.filter(|_| plan.temperature) {
        // Through text, so that 0.2 is not sent as 0.20000000298.
        let temperature: f64 = temperature.to_string().parse().unwrap_or_default();
        body.insert("temperature".to_owned(), json!(temperature));
    }
    if let Some(format) = request.schema.as_ref().and_then(|schema| response_format(schema, plan)) {
        body.insert("response_format".to_owned(), format);
    }
    if stream {
        body.insert("stream".to_owned(), json!(true));
        if plan.stream_options {
            body.insert("stream_options".to_owned(), json!({"include_usage": true}));
        }
    }
    Value::Object(body)
}

fn response_format(Schema { name, schema }: &Schema, plan: Plan) -> Option<Value> {
    match plan.format {
        Format::Schema => Some(json!({
            "type": "json_schema",
            "json_schema": {"name": name, "strict": true, "schema": schema}
        })),
        Format::Json => Some(json!({"type": "json_object"})),
        Format::Plain => None,
    }
}

fn messages(request: &Request, plan: Plan) -> Value {
    let mut system = request.system.clone();
    if let Some(Schema { schema, .. }) = &request.schema
        && plan.format != Format::Schema
    {
        system.push_str(
            "\n\nAnswer with one JSON object and nothing else. It must fit this JSON schema:\n",
        );
        system.push_str(&schema.to_string());
    }
    let mut messages = Vec::new();
    if !system.is_empty() {
        messages.push(json!({"role": "system", "content": system}));
    }
    for message in &request.messages {
        let role = match message.role {
            Role::User => "user",
            Role::Assistant => "assistant",
        };
        messages.push(json!({"role": role, "content": message.text}));
    }
    Value::Array(messages)
}
