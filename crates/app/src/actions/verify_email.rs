//! Proving that letters to an address reach the user.

use chrono::Duration;
use serde_json::json;
use store::{NewOneTimeToken, StoreError, User, UserChanges};

use super::change_address;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::mail::Letter;
use crate::{clock, codes, secret};

/// What the tokens are for.
const PURPOSE: &str = "verify address";

/// How long a link works.
const LINK_HOURS: i64 = 48;

/// Sends a link to the user's address.
pub struct SendVerification {
    /// To whom.
    pub user: User,
}

impl SendVerification {
    /// Refuses without a mail server, and too many letters.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        let mailer = app.mailer.clone().ok_or_else(|| refuse(codes::MAIL_NOT_SET_UP))?;
        app.throttle.sign_in(&format!("verify {}", self.user.id)).await?;
        let (token, now) = (secret::token()?, clock::now());
        let new = NewOneTimeToken {
            token_hash: secret::fingerprint(&token),
            purpose: PURPOSE,
            user_id: Some(self.user.id),
            // A link to an old address must not prove a new one.
            payload: json!({"email": self.user.email}),
            now,
            expires_at: now + Duration::hours(LINK_HOURS),
        };
        app.store.insert_one_time_token(new).await?;
        let link = format!("{}/verify-email?token={token}", mailer.origin);
        let text = format!(
            "Welcome to RoleRabbit. Please confirm that this address is yours:\n{link}\n\n\
             If you did not make an account, there is nothing to do.\n"
        );
        let subject = "Confirm your address for RoleRabbit".to_owned();
        let letter = Letter { to: self.user.email, subject, text };
        app.tasks.spawn(async move {
            if let Err(error) = mailer.send(letter).await {
                tracing::error!(error = format!("{error:#}"), "a letter was not sent");
            }
        });
        Ok(())
    }
}

/// Proves an address by the link of a letter.
pub struct VerifyEmail {
    /// The token of the link.
    pub token: String,
    /// The caller's address.
    pub ip: String,
}

impl VerifyEmail {
    /// Refuses a link that was used, is too old, was never sent, or was sent to an address that is no longer the user's.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        app.throttle.sign_in(&format!("ip {}", self.ip)).await?;
        let (hash, now) = (secret::fingerprint(&self.token), clock::now());
        let token = match app.store.use_one_time_token(&hash, PURPOSE, now).await {
            Err(StoreError::NotFound) => {
                let moving = change_address::PURPOSE;
                return match app.store.use_one_time_token(&hash, moving, now).await {
                    Err(StoreError::NotFound) => Err(refuse(codes::RESET_LINK_INVALID)),
                    token => change_address::follow(app, token?).await,
                };
            }
            token => token?,
        };
        let id = token.user_id.ok_or_else(|| refuse(codes::RESET_LINK_INVALID))?;
        let user = app.store.get_user(id).await?;
        if token.payload["email"] != user.email.as_str() {
            return Err(refuse(codes::RESET_LINK_INVALID));
        }
        let changes = UserChanges { email_verified_at: Some(now), ..UserChanges::default() };
        app.store.update_user(id, changes).await?;
        Ok(())
    }
}
