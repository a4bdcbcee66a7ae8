//! The one-time link by which the first administrator gets in.

use chrono::Duration;
use store::StoreError;

use super::open_session::{OpenedSession, SessionOrigin, open_session};
use super::register::new_user;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::tiers::Tier;
use crate::{clock, codes, secret};

/// How long the link can be used.
const LINK_HOURS: i64 = 24;

/// Makes the link's path when there is no account yet, or `None` when there is one.
pub async fn print_setup_link(app: &App) -> Result<Option<String>, ActionError> {
    if app.store.count_users().await? > 0 {
        return Ok(None);
    }
    let (token, now) = (secret::token()?, clock::now());
    let expires_at = now + Duration::hours(LINK_HOURS);
    app.store.insert_setup_token(&secret::fingerprint(&token), expires_at).await?;
    Ok(Some(format!("/setup?token={token}")))
}

/// Makes the first administrator's account and signs it in.
pub struct SetUpAdministrator {
    /// The token of the link.
    pub token: String,
    /// The e-mail address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Where the request comes from.
    pub origin: SessionOrigin,
}

impl SetUpAdministrator {
    /// Refuses a link that was used, is too old or was never given out.
    pub async fn run(self, app: &App) -> Result<OpenedSession, ActionError> {
        app.throttle.sign_in(&format!("ip {}", self.origin.ip)).await?;
        let user = new_user(&self.email, self.password, Tier::Premium.name(), "admin").await?;
        let token_hash = secret::fingerprint(&self.token);
        let user = match app.store.insert_first_admin(&token_hash, user).await {
            Err(StoreError::NotFound) => return Err(refuse(codes::SETUP_LINK_INVALID)),
            made => made?,
        };
        open_session(app, user, self.origin).await
    }
}
