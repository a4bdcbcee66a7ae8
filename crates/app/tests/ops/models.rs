//! A language model that can be cut off: the scripted provider behind a door of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use llm::scripted::{Answer, Asked, Provider};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// The provider and the door to it.
pub struct Model {
    pub port: u16,
    _provider: Provider,
    open: Arc<AtomicBool>,
    door: JoinHandle<()>,
}

impl Model {
    pub async fn start() -> Self {
        let provider = Provider::answering(careful).await.unwrap();
        let target = provider.url.port().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let open = Arc::new(AtomicBool::new(true));
        let is_open = open.clone();
        #[expect(clippy::disallowed_methods, reason = "it is aborted when the model is dropped")]
        let door = tokio::spawn(async move {
            let mut connections = tokio::task::JoinSet::new();
            while let Ok((mut near, _)) = listener.accept().await {
                if !is_open.load(Ordering::SeqCst) {
                    continue;
                }
                connections.spawn(async move {
                    if let Ok(mut far) = TcpStream::connect(("127.0.0.1", target)).await {
                        drop(tokio::io::copy_bidirectional(&mut near, &mut far).await);
                    }
                });
            }
        });
        Self { port, _provider: provider, open, door }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/v1", self.port)
    }

    /// From now on every connection is cut before a word is said.
    pub fn cut(&self) {
        self.open.store(false, Ordering::SeqCst);
    }

    pub fn mend(&self) {
        self.open.store(true, Ordering::SeqCst);
    }
}

impl Drop for Model {
    fn drop(&mut self) {
        self.door.abort();
    }
}

/// Lists its models, and ends every text that it is given with a full stop, and writes nothing new.
pub fn careful(asked: &Asked) -> Answer {
    if asked.target.ends_with("/models") {
        return Answer::body(
            json!({"data": [{"id": "gpt-4o-mini"}, {"id": "gpt-4o"}]}).to_string(),
        );
    }
    let messages = asked.body["messages"].as_array().cloned().unwrap_or_default();
    let said = messages.iter().rev().find(|message| message["role"] == "user");
    let said = said.and_then(|message| message["content"].as_str()).unwrap_or_default();
    let data: Value = serde_json::from_str(said).unwrap_or_default();
    let texts: Vec<Value> = data["texts"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|text| Some((text["ref"].clone(), text["text"].as_str()?.to_owned())))
        .map(|(reference, text)| json!({"ref": reference, "text": format!("{}.", text.trim_end_matches('.')), "reason": "A whole sentence."}))
        .collect();
    Answer::json(&json!({"texts": texts}))
}
