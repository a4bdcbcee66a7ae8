//! Links in letters to users, and letters that are sent while the caller has its answer already.

use chrono::Duration;
use serde_json::Value;
use store::NewOneTimeToken;
use uuid::Uuid;

use crate::app::App;
use crate::error::ActionError;
use crate::mail::Letter;
use crate::{clock, secret};

/// A link that works once and for a while; only a hash of it is stored, and the user's earlier ones stop working.
pub(super) async fn make_link(
    app: &App,
    (user_id, purpose): (Uuid, &'static str),
    path: &str,
    payload: Value,
    lasts: Duration,
) -> Result<String, ActionError> {
    let (token, now) = (secret::token()?, clock::now());
    let new = NewOneTimeToken {
        token_hash: secret::fingerprint(&token),
        purpose,
        user_id: Some(user_id),
        payload,
        now,
        expires_at: now + lasts,
    };
    app.store.insert_one_time_token(new).await?;
    Ok(format!("{path}?token={token}"))
}

/// Sends a letter behind the answer; one that cannot be sent is in the log.
pub(super) fn send_later(app: &App, letter: Letter) {
    let Some(mailer) = app.mailer.clone() else { return };
    app.tasks.spawn(async move {
        if let Err(error) = mailer.send(letter).await {
            tracing::error!(error = format!("{error:#}"), "a letter was not sent");
        }
    });
}
