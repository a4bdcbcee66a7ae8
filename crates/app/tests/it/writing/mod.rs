//! Content, tailoring and recommendations as drafts, by rules and by a language model over HTTP.

mod admin;
mod drafts;
mod faults;
mod model;
mod prose;
mod quotas;

use llm::scripted::{Answer, Asked};
use serde_json::{Value, json};
use store::AiRequest;

use crate::harness::{Backend, POSTING, Person, TestApp, ada};

/// A writer that ends every text that it is given with a full stop, and writes nothing new.
pub fn careful(asked: &Asked) -> Answer {
    let texts: Vec<Value> = asked_texts(asked)
        .iter()
        .filter_map(|text| Some((text["ref"].clone(), text["text"].as_str()?.to_owned())))
        .map(|(reference, text)| json!({"ref": reference, "text": format!("{}.", text.trim_end_matches('.')), "reason": "A whole sentence."}))
        .collect();
    Answer::json(&json!({"texts": texts}))
}

/// The texts that a question is about.
pub fn asked_texts(asked: &Asked) -> Vec<Value> {
    let messages = asked.body["messages"].as_array().unwrap();
    let said = messages.iter().rev().find(|message| message["role"] == "user").unwrap();
    let data: Value = serde_json::from_str(said["content"].as_str().unwrap()).unwrap();
    data["texts"].as_array().unwrap().clone()
}

/// A server with a model at this address, somebody with a resume, and the resume.
pub async fn start(
    backend: Backend,
    url: &str,
    settings: &[(&str, &str)],
) -> (TestApp, Person, Value) {
    let mut all = vec![("OPENAI_BASE_URL", url), ("AI_TIMEOUT_MS", "3000")];
    all.extend(settings);
    let server = TestApp::start(backend, &all).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    (server, person, made)
}

pub fn generate(made: &Value) -> Value {
    json!({"resume_id": made["id"], "section": "work", "posting": POSTING})
}

pub fn tailor(made: &Value) -> Value {
    json!({"resume_id": made["id"], "posting": POSTING, "mode": "full"})
}

pub const GENERATE: &str = "/api/editor/ai/generate-content";
pub const TAILOR: &str = "/api/editor/ai/tailor";
pub const RECOMMENDATIONS: &str = "/api/editor/ai/apply-recommendations";

pub async fn rows(server: &TestApp) -> Vec<AiRequest> {
    server.app.store.list_ai_requests(None, 1000, 0).await.unwrap()
}

/// How often resume AI was used this month, once every refund is through.
pub async fn used(server: &TestApp, person: &Person) -> i64 {
    let closed = server.app.tasks.clone();
    for _ in 0..200 {
        if closed.is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    person.get("/api/me").await.1["usage"]["resume_ai"].as_i64().unwrap()
}
