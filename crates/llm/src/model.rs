//! What is asked of a model, and what comes back.

use std::fmt;
use std::time::Duration;

use futures::future::BoxFuture;
use serde_json::Value;
use tokio_util::sync::CancellationToken;

use crate::error::ModelError;

/// Somebody who answers text with text.
pub trait Model: Send + Sync + fmt::Debug {
    /// Who answers, in a short word: `openai`, `azure`, `local` or the server's host name.
    fn provider(&self) -> &str;

    /// Asks once; retries and changes of format are attempts of the same asking.
    ///
    /// With `progress` the answer is streamed. Cancelling the request's token ends it at once.
    fn ask<'a>(&'a self, request: &'a Request, progress: OnProgress<'a>) -> BoxFuture<'a, Asked>;

    /// Lists the models that the key may ask, which costs nothing; a server that keeps no list answers `ModelUnknown`.
    fn list_models(&self) -> BoxFuture<'_, Result<Vec<String>, ModelError>>;
}

/// One question.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The model's name, as its provider calls it.
    pub model: String,
    /// What the model is told to do.
    pub system: String,
    /// The conversation; data from outside belongs here.
    pub messages: Vec<Message>,
    /// The form that the answer must have; absent: free text.
    pub schema: Option<Schema>,
    /// The longest answer.
    pub max_output_tokens: Option<u32>,
    /// From 0 (always the same) to 2.
    pub temperature: Option<f32>,
    /// Cancelled by a caller that does not want the answer any more.
    pub cancel: CancellationToken,
}

/// One turn of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Who speaks.
    pub role: Role,
    /// What is said.
    pub text: String,
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// We do.
    User,
    /// The model does, in an example or an earlier turn.
    Assistant,
}

/// The form of an answer: a JSON schema without references.
///
/// For servers that enforce it, every object lists all its properties as `required` and has
/// `additionalProperties: false`; what may be absent has the type `["…", "null"]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// A name of letters, digits, `_` and `-`.
    pub name: String,
    /// The schema.
    pub schema: Value,
}

/// The outcome of asking, with every call that it took.
#[derive(Debug)]
pub struct Asked {
    /// The calls, in order; empty when none was made.
    pub attempts: Vec<Attempt>,
    /// The answer.
    pub reply: Result<Reply, ModelError>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The text as it came.
    pub text: String,
    /// The value read from it; present when a schema was asked for, and then it fits the schema.
    pub json: Option<Value>,
    /// The model's name as it answered.
    pub model: String,
    /// What the answering call used.
    pub usage: Usage,
    /// Whether the text was cut at the longest answer.
    pub truncated: bool,
}

/// Tokens as the provider counted them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Tokens sent, cached ones included.
    pub input_tokens: u64,
    /// Tokens sent that the provider had cached.
    pub cached_tokens: u64,
    /// Tokens received.
    pub output_tokens: u64,
}

/// One call to the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The model's name as it answered, else as it was asked.
    pub model: String,
    /// `ok`, or [`ModelError::status`].
    pub status: &'static str,
    /// What it used; zero when the provider did not say.
    pub usage: Usage,
    /// How long it took.
    pub duration: Duration,
    /// How long we waited before it.
    pub waited: Duration,
    /// How the form of the answer was asked for.
    pub format: Format,
}

/// How the form of an answer is asked for; servers differ in what they know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// In words only.
    Plain,
    /// As some JSON object; the schema in words.
    Json,
    /// As JSON by the schema.
    #[default]
    Schema,
}

/// What happens while an answer is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress<'a> {
    /// A call begins; text of an earlier call is void.
    Attempt(usize),
    /// More text.
    Text(&'a str),
}

/// Somebody who wants to know what happens while an answer is under way.
pub type OnProgress<'a> = Option<&'a (dyn Fn(Progress<'_>) + Send + Sync)>;
