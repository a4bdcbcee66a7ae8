//! The second step of signing in: codes of an authenticator app (RFC 6238), recovery codes for the day when it is gone.

mod codes_of_app;
mod recovery;

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;
use store::{Session, User};
use utoipa::ToSchema;

pub(super) use self::codes_of_app::check_code;
use self::codes_of_app::{accept_app_code, new_secret, totp};
use self::recovery::{fingerprints, new_codes};
use super::confirm_identity::confirm_identity;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{clock, codes};

/// Begins to set up an authenticator app.
pub struct SetUpTwoFactor {
    /// Whose.
    pub user: User,
    /// The session of the browser.
    pub session: Option<Session>,
    /// The password, as confirmation.
    pub password: String,
}

/// What an authenticator app needs.
#[derive(Debug, Serialize, ToSchema)]
pub struct TwoFactorSetup {
    /// The secret, to be typed where no camera is at hand.
    pub secret: String,
    /// The address that apps understand.
    pub uri: String,
    /// The rows of a QR code of that address: `1` is dark.
    pub qr: Vec<String>,
}

impl SetUpTwoFactor {
    /// Refuses a wrong password, and when it is on already. Nothing is asked for until the first code was confirmed.
    pub async fn run(self, app: &App) -> Result<TwoFactorSetup, ActionError> {
        confirm_identity(app, &self.user, self.session.as_ref(), self.password).await?;
        let secret = new_secret()?;
        let uri = totp(&secret, &self.user.email)?.to_url().map_err(anyhow::Error::msg)?;
        app.store.set_up_two_factor(self.user.id, secret.clone(), clock::now()).await?;
        let code = QrCode::encode_text(&uri, QrCodeEcc::Medium).map_err(anyhow::Error::msg)?;
        let row =
            |y| (0..code.size()).map(|x| if code.get_module(x, y) { '1' } else { '0' }).collect();
        Ok(TwoFactorSetup { secret, qr: (0..code.size()).map(row).collect(), uri })
    }
}

/// Turns the second step on, when the app shows the right code.
pub struct ConfirmTwoFactor {
    /// Whose.
    pub user: User,
    /// The session that stays; all others end.
    pub session: Option<Session>,
    /// The code that the app shows.
    pub code: String,
}

impl ConfirmTwoFactor {
    /// Gives the recovery codes, which are shown this once.
    pub async fn run(self, app: &App) -> Result<Vec<String>, ActionError> {
        let found = app.store.find_two_factor(self.user.id).await?;
        let two_factor = found.ok_or_else(|| refuse(codes::TWO_FACTOR_OFF))?;
        if two_factor.confirmed_at.is_some() {
            return Err(refuse(codes::TWO_FACTOR_ON));
        }
        accept_app_code(app, &self.user, &two_factor, &self.code).await?;
        let recovery = new_codes()?;
        let hashes = fingerprints(&recovery, self.user.id);
        app.store.confirm_two_factor(self.user.id, hashes, clock::now()).await?;
        let keep = self.session.map(|session| session.id);
        app.store.delete_sessions_of_user(self.user.id, keep).await?;
        Ok(recovery)
    }
}

/// Makes new recovery codes; the old ones stop working.
pub struct NewRecoveryCodes {
    /// Whose.
    pub user: User,
    /// The session of the browser.
    pub session: Option<Session>,
    /// The password, as confirmation.
    pub password: String,
}

impl NewRecoveryCodes {
    /// Refuses a wrong password, and when the second step is off.
    pub async fn run(self, app: &App) -> Result<Vec<String>, ActionError> {
        confirm_identity(app, &self.user, self.session.as_ref(), self.password).await?;
        let found = app.store.find_two_factor(self.user.id).await?;
        if found.is_none_or(|two_factor| two_factor.confirmed_at.is_none()) {
            return Err(refuse(codes::TWO_FACTOR_OFF));
        }
        let recovery = new_codes()?;
        let hashes = fingerprints(&recovery, self.user.id);
        app.store.replace_recovery_codes(self.user.id, hashes).await?;
        Ok(recovery)
    }
}

/// Turns the second step off.
pub struct TurnOffTwoFactor {
    /// Whose.
    pub user: User,
    /// The session of the browser.
    pub session: Option<Session>,
    /// The password, as confirmation.
    pub password: String,
    /// A code of the app, or a recovery code.
    pub code: String,
}

impl TurnOffTwoFactor {
    /// Refuses a wrong password or code, and when it is off already.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        confirm_identity(app, &self.user, self.session.as_ref(), self.password).await?;
        check_code(app, &self.user, &self.code).await?;
        Ok(app.store.delete_two_factor(self.user.id, None).await?)
    }
}
