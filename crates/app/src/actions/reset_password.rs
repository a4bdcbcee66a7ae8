//! Links with which somebody sets a new password: by mail, or from an administrator.

use chrono::{DateTime, Duration, Utc};
use serde_json::json;
use store::{StoreError, User, UserChanges};
use uuid::Uuid;

use super::mail_link::make_link;
use super::reasoned::Reasoned;
use super::register::check_password;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::mail::Letter;
use crate::{clock, codes, secret};

/// What the tokens are for.
const PURPOSE: &str = "reset password";

/// How long a link works.
const LINK_MINUTES: i64 = 60;

/// Makes a link for somebody who cannot sign in.
pub struct MakeResetLink {
    /// The account.
    pub id: Uuid,
    /// Who does it and why.
    pub why: Reasoned,
}

/// A link that was just made; only its hash is stored.
pub struct ResetLink {
    /// The path with the token, to be put behind the server's address.
    pub path: String,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// Whose it is.
    pub user: User,
}

impl MakeResetLink {
    /// Refuses an act without a reason; earlier links stop working.
    pub async fn run(self, app: &App) -> Result<ResetLink, ActionError> {
        self.why.check()?;
        let user = app.store.get_user(self.id).await?;
        let entry = self.why.entry("user.reset_link", format!("user {}", user.id), json!({}));
        app.store.insert_audit(entry).await?;
        reset_link(app, user, false).await
    }
}

/// Sends a link by mail to whoever has an account with the address.
pub struct RequestReset {
    /// The address.
    pub email: String,
    /// The caller's address.
    pub ip: String,
}

impl RequestReset {
    /// Answers the same in the same time whether or not there is such an account: the work comes after the answer.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        let mailer = app.mailer.clone().ok_or_else(|| refuse(codes::MAIL_NOT_SET_UP))?;
        let email = self.email.trim().to_owned();
        app.throttle.sign_in(&format!("ip {}", self.ip)).await?;
        app.throttle.sign_in(&format!("reset {}", email.to_lowercase())).await?;
        let app = app.clone();
        app.tasks.clone().spawn(async move {
            let sent: anyhow::Result<()> = async {
                let found = app.store.find_user_by_email(&email).await?;
                let Some(user) = found.filter(|user| user.suspended_at.is_none()) else {
                    return Ok(());
                };
                let to = user.email.clone();
                let link = reset_link(&app, user, true).await.map_err(anyhow::Error::from)?;
                mailer.send(letter(to, &format!("{}{}", mailer.origin, link.path))).await
            }
            .await;
            if let Err(error) = sent {
                tracing::error!(error = format!("{error:#}"), "a letter was not sent");
            }
        });
        Ok(())
    }
}

fn letter(to: String, link: &str) -> Letter {
    let text = format!(
        "Somebody, we hope you, asked for a new password for your RoleRabbit account.\n\n\
         Set it here, within one hour:\n{link}\n\n\
         If it was not you, there is nothing to do: your password stays as it is.\n"
    );
    Letter { to, subject: "Set a new password for RoleRabbit".to_owned(), text }
}

/// Sets a new password by a link.
pub struct ResetPassword {
    /// The token of the link.
    pub token: String,
    /// The new password.
    pub password: String,
    /// The caller's address.
    pub ip: String,
}

impl ResetPassword {
    /// Ends every session and opens none: whoever has the link must still pass the second step, where one is set up.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        app.throttle.sign_in(&format!("ip {}", self.ip)).await?;
        check_password("password", &self.password)?;
        let (hash, now) = (secret::fingerprint(&self.token), clock::now());
        // Looked at first: a wrong link must not cost a hash, nor a weak password the link.
        let token = link_valid(app.store.try_one_time_token(&hash, PURPOSE, i32::MAX, now).await)?;
        let id = token.user_id.ok_or_else(|| refuse(codes::RESET_LINK_INVALID))?;
        let user = app.store.get_user(id).await?;
        let sent_to = token.payload["sent_to"].as_str();
        if sent_to.is_some_and(|address| address != user.email) {
            return Err(refuse(codes::RESET_LINK_INVALID));
        }
        let by_mail = sent_to.is_some();
        let changes = UserChanges {
            password_hash: Some(secret::hash_password(self.password).await?),
            // Who has the letter's link can read letters to the address.
            email_verified_at: by_mail.then_some(now),
            ..UserChanges::default()
        };
        let first_proof = by_mail && user.email_verified_at.is_none();
        link_valid(app.store.redeem_for_user(&hash, PURPOSE, changes, now).await)?;
        if first_proof {
            close_other_doors(app, id).await?;
        }
        Ok(())
    }
}

/// Takes every other way in away: until now somebody else may have had the account under this address.
async fn close_other_doors(app: &App, id: Uuid) -> Result<(), ActionError> {
    for key in app.store.list_api_keys(id).await? {
        app.store.delete_api_key(id, key.id).await?;
    }
    for identity in app.store.list_identities(id).await? {
        app.store.delete_identity(id, identity.id).await?;
    }
    for passkey in app.store.list_passkeys(id).await? {
        app.store.delete_passkey(id, passkey.id).await?;
    }
    match app.store.delete_two_factor(id, None).await {
        Ok(()) | Err(StoreError::NotFound) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn link_valid<T>(result: Result<T, StoreError>) -> Result<T, ActionError> {
    match result {
        Err(StoreError::NotFound) => Err(refuse(codes::RESET_LINK_INVALID)),
        other => Ok(other?),
    }
}

async fn reset_link(app: &App, user: User, by_mail: bool) -> Result<ResetLink, ActionError> {
    // A letter to an old address must open nothing, and prove nothing, once there is a new one.
    let sent_to = by_mail.then_some(user.email.as_str());
    let (whose, lasts) = ((user.id, PURPOSE), Duration::minutes(LINK_MINUTES));
    let path = make_link(app, whose, "/reset-password", json!({"sent_to": sent_to}), lasts).await?;
    Ok(ResetLink { path, expires_at: clock::now() + lasts, user })
}
