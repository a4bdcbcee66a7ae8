//! Language models: text in, text out. Knows nothing of resumes, users, money or databases.
//!
//! One trait, [`Model`]; one client, [`OpenAi`], for every server that speaks OpenAI's chat completions; one fake
//! provider, [`scripted::Provider`], that answers over HTTP by script. Every call to a provider is an [`Attempt`]
//! that the caller sees, failures and retries included.

mod breaker;
mod error;
mod json;
mod model;
mod openai;
mod retry;
mod schema;
pub mod scripted;

pub use error::{Cause, ModelError};
pub use json::read_json;
pub use model::{
    Asked, Attempt, Format, Message, Model, OnProgress, Progress, Reply, Request, Role, Schema,
    Usage,
};
pub use openai::{OpenAi, OpenAiSettings, OpenAiSettingsError, is_local};
pub use tokio_util::sync::CancellationToken;
