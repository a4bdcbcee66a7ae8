//! Opening a session for somebody who has proved who they are.

use chrono::Duration;
use store::{NewSession, User};

use crate::app::App;
use crate::error::ActionError;
use crate::{clock, secret};

/// Where a session is opened from.
#[derive(Clone, Debug)]
pub struct SessionOrigin {
    /// The caller's address.
    pub ip: String,
    /// The browser or program.
    pub user_agent: Option<String>,
    /// How many days the session lasts.
    pub days: i64,
}

/// A session that was just opened.
pub struct OpenedSession {
    /// The account.
    pub user: User,
    /// The token for the cookie; only its hash is stored.
    pub token: String,
}

/// Opens a session for a user.
pub async fn open_session(
    app: &App,
    user: User,
    origin: SessionOrigin,
) -> Result<OpenedSession, ActionError> {
    let (token, now) = (secret::token()?, clock::now());
    app.store
        .insert_session(NewSession {
            id: clock::new_id(),
            user_id: user.id,
            token_hash: secret::fingerprint(&token),
            now,
            expires_at: now + Duration::days(origin.days),
            user_agent: origin.user_agent,
            ip: Some(origin.ip),
        })
        .await?;
    Ok(OpenedSession { user, token })
}
