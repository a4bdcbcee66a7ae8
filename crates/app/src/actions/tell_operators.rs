//! Telling operators what they want to know without asking: in the log, and at the address of their choice.

use std::time::Duration;

use anyhow::{Context, anyhow, ensure};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use crate::app::App;
use crate::error::ActionError;
use crate::mail::Letter;

const TIMEOUT: Duration = Duration::from_secs(10);

/// The kind of message that somebody should act on.
pub const BUDGET: &str = "budget";

/// A message to operators.
pub struct TellOperators {
    /// What it is about, as a word: `budget` or `cost_report`.
    pub kind: &'static str,
    /// What it says, in a few words.
    pub subject: String,
    /// What people read.
    pub text: String,
    /// The figures, for programs.
    pub detail: Value,
}

impl TellOperators {
    /// Logs it, and sends it to the webhook and the address that are set.
    ///
    /// One way that works is enough: what is told is not told again because of the other, which is in the log. An error says that
    /// there are ways and none worked.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        let Self { kind, text, detail, .. } = &self;
        if *kind == BUDGET {
            tracing::warn!(kind, %detail, "{text}");
        } else {
            tracing::info!(kind, %detail, "{text}");
        }
        let (posted, mailed) = tokio::join!(self.post(app), self.mail(app));
        let tries: Vec<anyhow::Result<()>> = [posted, mailed].into_iter().flatten().collect();
        let arrived = tries.iter().any(Result::is_ok);
        for failure in tries.into_iter().filter_map(Result::err) {
            if !arrived {
                return Err(failure.into());
            }
            tracing::warn!(kind, "one way to the operators does not work: {failure:#}");
        }
        Ok(())
    }

    /// Sends it to the webhook, if there is one; an answer that is no success is an error.
    async fn post(&self, app: &App) -> Option<anyhow::Result<()>> {
        let webhook = app.config.operations.webhook.as_ref()?;
        let post = async || {
            let client = reqwest::Client::builder()
                .timeout(TIMEOUT)
                .redirect(reqwest::redirect::Policy::none())
                .build()
                .context("the HTTP client")?;
            let Self { kind, text, detail, .. } = self;
            let message = json!({"kind": kind, "text": text, "detail": detail});
            let sent = client.post(webhook.expose_secret()).json(&message).send().await;
            // The address is a secret, and so is an error that names it.
            let answer = sent.map_err(|error| anyhow!("the webhook: {}", error.without_url()))?;
            ensure!(answer.status().is_success(), "the webhook answered {}", answer.status());
            Ok(())
        };
        Some(post().await)
    }

    /// Sends it as a letter, if there is an address.
    async fn mail(&self, app: &App) -> Option<anyhow::Result<()>> {
        let (to, mailer) = (app.config.operations.email.clone()?, app.mailer.as_ref()?);
        let letter = Letter { to, subject: self.subject.clone(), text: self.text.clone() };
        Some(mailer.send(letter).await.context("the mail server"))
    }
}
