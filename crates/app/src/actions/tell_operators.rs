//! Telling operators what they want to know without asking: in the log, and at the address of their choice.

use std::time::Duration;

use anyhow::Context;
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use crate::app::App;
use crate::error::ActionError;

const TIMEOUT: Duration = Duration::from_secs(10);

/// The kind of message that somebody should act on.
pub const BUDGET: &str = "budget";

/// A message to operators.
pub struct TellOperators {
    /// What it is about, as a word: `budget` or `cost_report`.
    pub kind: &'static str,
    /// What people read.
    pub text: String,
    /// The figures, for programs.
    pub detail: Value,
}

impl TellOperators {
    /// Logs it, and sends it when there is an address; an answer that is no success is an error.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        let Self { kind, text, detail } = self;
        if kind == BUDGET {
            tracing::warn!(kind, detail = %detail, "{text}");
        } else {
            tracing::info!(kind, detail = %detail, "{text}");
        }
        let Some(webhook) = &app.config.operations.webhook else { return Ok(()) };
        let client = reqwest::Client::builder()
            .timeout(TIMEOUT)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .context("the HTTP client")?;
        let message = json!({"kind": kind, "text": text, "detail": detail});
        let sent = client.post(webhook.expose_secret()).json(&message).send().await;
        // The address is a secret, and so is an error that names it.
        let answer =
            sent.map_err(|error| anyhow::anyhow!("the webhook: {}", error.without_url()))?;
        if !answer.status().is_success() {
            return Err(anyhow::anyhow!("the webhook answered {}", answer.status()).into());
        }
        Ok(())
    }
}
