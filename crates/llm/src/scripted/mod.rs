//! A provider that answers over HTTP by script: the counterpart for tests, with every fault there is.
//!
//! It keeps a connection for one request only and counts tokens by its own rule (a word is a token), so that
//! a ledger can be compared with it.

mod wire;

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use url::Url;

use crate::model::Usage;

/// What the provider does with one request.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Answers with a text, streamed when that was asked for.
    Text(Spoken),
    /// Answers with no choice.
    NoChoice,
    /// Answers with a status, headers and a body.
    Status(u16, Vec<(&'static str, String)>, String),
    /// Accepts the request and never answers.
    Silence,
    /// Breaks the connection half-way through this text.
    Cut(String),
}

/// A text and how it is said.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// The text.
    pub text: String,
    /// Why it ends.
    pub finish: &'static str,
    /// How long to wait before every piece.
    pub pause: Option<Duration>,
    /// Whether the text says why the model declines.
    pub refusal: bool,
}

impl Answer {
    /// This text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(Spoken { text: text.into(), finish: "stop", pause: None, refusal: false })
    }

    /// A value as text.
    pub fn json(value: &Value) -> Self {
        Self::text(value.to_string())
    }

    /// This text, cut at the longest answer.
    pub fn truncated(text: impl Into<String>) -> Self {
        Self::Text(Spoken { text: text.into(), finish: "length", pause: None, refusal: false })
    }

    /// This text, with a pause before every piece.
    pub fn drip(text: impl Into<String>, pause: Duration) -> Self {
        let pause = Some(pause);
        Self::Text(Spoken { text: text.into(), finish: "stop", pause, refusal: false })
    }

    /// Declines in these words.
    pub fn refusal(text: impl Into<String>) -> Self {
        Self::Text(Spoken { text: text.into(), finish: "stop", pause: None, refusal: true })
    }

    /// Answers 200 with this body.
    pub fn body(body: impl Into<String>) -> Self {
        Self::Status(200, Vec::new(), body.into())
    }

    /// An error as OpenAI sends it.
    pub fn error(status: u16, code: &str, message: &str) -> Self {
        let error = json!({"message": message, "type": code, "param": null, "code": code});
        Self::Status(status, Vec::new(), json!({"error": error}).to_string())
    }

    /// The same answer with one more header, where it has headers.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        if let Self::Status(_, headers, _) = &mut self {
            headers.push((name, value.to_owned()));
        }
        self
    }
}

/// A request as it came.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Path and query.
    pub target: String,
    /// Header names in lower case, with their values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Value,
}

impl Asked {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Everything that was said to the model.
    pub fn words(&self) -> String {
        let messages = self.body["messages"].as_array().into_iter().flatten();
        let texts = messages.filter_map(|message| message["content"].as_str());
        texts.collect::<Vec<_>>().join("\n")
    }
}

/// Decides what to do with a request.
type Script = Box<dyn FnMut(&Asked) -> Answer + Send>;

/// The provider. It stops when it is dropped.
pub struct Provider {
    /// Where it is; the path is `/v1`.
    pub url: Url,
    state: Arc<Mutex<State>>,
    serving: JoinHandle<()>,
}

struct State {
    script: Script,
    asked: Vec<Asked>,
    counted: Usage,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Provider").field("url", &self.url.as_str()).finish_non_exhaustive()
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Provider {
    /// Answers in this order; the last answer is repeated.
    pub async fn in_order(answers: impl IntoIterator<Item = Answer>) -> io::Result<Self> {
        let mut answers: VecDeque<Answer> = answers.into_iter().collect();
        Self::answering(move |_| {
            let next =
                if answers.len() > 1 { answers.pop_front() } else { answers.front().cloned() };
            next.unwrap_or(Answer::NoChoice)
        })
        .await
    }

    /// Answers as the script decides.
    pub async fn answering(
        script: impl FnMut(&Asked) -> Answer + Send + 'static,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let mut url = Url::parse("http://127.0.0.1/v1").map_err(io::Error::other)?;
        // Cannot fail: the address has a host.
        let _ = url.set_port(Some(listener.local_addr()?.port()));
        let (script, asked, counted) = (Box::new(script), Vec::new(), Usage::default());
        let state = Arc::new(Mutex::new(State { script, asked, counted }));
        #[expect(clippy::disallowed_methods, reason = "it is aborted when the provider is dropped")]
        let serving = tokio::spawn(serve(listener, Arc::clone(&state)));
        Ok(Self { url, state, serving })
    }

    /// The requests so far.
    pub fn asked(&self) -> Vec<Asked> {
        lock(&self.state).asked.clone()
    }

    /// The tokens that it would bill.
    pub fn counted(&self) -> Usage {
        lock(&self.state).counted
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(listener: TcpListener, state: Arc<Mutex<State>>) {
    let mut connections = tokio::task::JoinSet::new();
    while let Ok((connection, _)) = listener.accept().await {
        let state = Arc::clone(&state);
        connections.spawn(async move { answer(connection, &state).await });
        while connections.try_join_next().is_some() {}
    }
}

async fn answer(mut connection: TcpStream, state: &Mutex<State>) -> io::Result<()> {
    let asked = wire::read_request(&mut connection).await?;
    let answer = {
        let mut state = lock(state);
        let answer = (state.script)(&asked);
        state.asked.push(asked.clone());
        answer
    };
    let usage = wire::usage(&asked, &answer);
    // Billed before the answer is under way: a caller that hangs up half-way pays all the same.
    lock(state).bill(usage);
    wire::write_answer(&mut connection, &asked, answer, usage).await?;
    connection.shutdown().await
}

impl State {
    fn bill(&mut self, usage: Usage) {
        self.counted.input_tokens += usage.input_tokens;
        self.counted.cached_tokens += usage.cached_tokens;
        self.counted.output_tokens += usage.output_tokens;
    }
}
