//! Changing the address that one signs in with.

use chrono::Duration;
use serde_json::json;
use store::{NewOneTimeToken, OneTimeToken, Session, StoreError, User, UserChanges};

use super::confirm_identity::confirm_identity;
use super::register::check_address;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::mail::Letter;
use crate::{clock, codes, secret};

/// What the tokens are for.
pub(super) const PURPOSE: &str = "change address";

/// How long a link works.
const LINK_HOURS: i64 = 24;

/// Gives an account another address.
pub struct ChangeAddress {
    /// Whose.
    pub user: User,
    /// The session of the browser.
    pub session: Option<Session>,
    /// The password; not looked at when there is none.
    pub password: String,
    /// The new address.
    pub email: String,
}

/// What became of it.
#[derive(Clone, Debug)]
pub enum AddressChange {
    /// A link went to the new address; until it is followed, the old one holds.
    Asked,
    /// No mail server is set up, so that it was changed at once.
    Changed(User),
}

impl ChangeAddress {
    /// Refuses a wrong password, what is no address, and an address that another account has.
    pub async fn run(self, app: &App) -> Result<AddressChange, ActionError> {
        let email = self.email.trim().to_owned();
        check_address(&email)?;
        confirm_identity(app, &self.user, self.session.as_ref(), self.password).await?;
        let owner = app.store.find_user_by_email(&email).await?;
        if owner.is_some_and(|owner| owner.id != self.user.id) {
            return Err(StoreError::Taken("email").into());
        }
        let Some(mailer) = app.mailer.clone() else {
            let changes = UserChanges { email: Some(email), ..UserChanges::default() };
            return Ok(AddressChange::Changed(app.store.update_user(self.user.id, changes).await?));
        };
        app.throttle.sign_in(&format!("verify {}", self.user.id)).await?;
        let (token, now) = (secret::token()?, clock::now());
        let new = NewOneTimeToken {
            token_hash: secret::fingerprint(&token),
            purpose: PURPOSE,
            user_id: Some(self.user.id),
            payload: json!({"from": self.user.email, "to": email}),
            now,
            expires_at: now + Duration::hours(LINK_HOURS),
        };
        app.store.insert_one_time_token(new).await?;
        let link = format!("{}/verify-email?token={token}", mailer.origin);
        let text = format!(
            "Somebody, we hope you, wants to sign in to RoleRabbit with this address from now on.\n\n\
             Confirm it within one day:\n{link}\n\n\
             If it was not you, there is nothing to do: nothing is changed.\n"
        );
        let subject = "Confirm your new address for RoleRabbit".to_owned();
        send(app, Letter { to: email, subject, text });
        Ok(AddressChange::Asked)
    }
}

/// Follows the link of the letter: the new address holds and is proved, and the old one is told.
pub(super) async fn follow(app: &App, token: OneTimeToken) -> Result<(), ActionError> {
    let invalid = || refuse(codes::RESET_LINK_INVALID);
    let user = app.store.get_user(token.user_id.ok_or_else(invalid)?).await?;
    let (from, to) = (token.payload["from"].as_str(), token.payload["to"].as_str());
    let to = to.filter(|_| from == Some(user.email.as_str())).ok_or_else(invalid)?;
    let changes = UserChanges {
        email: Some(to.to_owned()),
        email_verified_at: Some(clock::now()),
        ..UserChanges::default()
    };
    app.store.update_user(user.id, changes).await?;
    let text = format!(
        "Your RoleRabbit account is now signed in to with {to}.\n\n\
         If it was not you, tell whoever runs this site at once.\n"
    );
    let subject = "Your address for RoleRabbit was changed".to_owned();
    send(app, Letter { to: user.email, subject, text });
    Ok(())
}

fn send(app: &App, letter: Letter) {
    let Some(mailer) = app.mailer.clone() else { return };
    app.tasks.spawn(async move {
        if let Err(error) = mailer.send(letter).await {
            tracing::error!(error = format!("{error:#}"), "a letter was not sent");
        }
    });
}
