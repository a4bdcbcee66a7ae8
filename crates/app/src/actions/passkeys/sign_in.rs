//! Signing in with a passkey: the device knows whose it is, and has checked that it is them, so that neither address nor
//! password nor code is asked for.

use std::num::NonZeroU32;
use std::time::Duration;

use passki::{
    AuthenticationCredential, AuthenticationOptions, AuthenticationState, PasskiError,
    StoredPasskey, UserVerificationRequirement,
};
use serde_json::Value;

use super::{TIMEOUT_MS, read_answer, recall, remember};
use crate::actions::open_session::{OpenedSession, SessionOrigin, open_session};
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::passkeys::{challenge_of, refused, relying_party};
use crate::{clock, codes};

/// What the challenges are for.
const PURPOSE: &str = "sign in with passkey";

/// How often one address can begin: each time the database remembers something.
const STARTS: NonZeroU32 = NonZeroU32::new(30).unwrap();
const STARTS_PERIOD: Duration = Duration::from_mins(1);

/// Begins to sign in with a passkey.
pub struct StartPasskeySignIn {
    /// The address under which the browser reaches us.
    pub site: String,
    /// The caller's address.
    pub ip: String,
}

impl StartPasskeySignIn {
    /// Gives what `navigator.credentials.get` wants.
    pub async fn run(self, app: &App) -> Result<Value, ActionError> {
        let party = relying_party(&self.site)?;
        app.throttle.attempt("passkey", STARTS, STARTS_PERIOD, &self.ip).await?;
        let mut options = AuthenticationOptions::default();
        options.timeout = TIMEOUT_MS;
        options.user_verification = UserVerificationRequirement::Required;
        let started = party.start_passkey_authentication(&[], options);
        let (challenge, state) = started.map_err(anyhow::Error::from)?;
        remember(app, (PURPOSE, None), &challenge.challenge, &state).await?;
        Ok(serde_json::to_value(challenge)?)
    }
}

/// Signs in with what a device has signed.
pub struct SignInWithPasskey {
    /// What the browser gave.
    pub credential: Value,
    /// The address under which the browser reaches us.
    pub site: String,
    /// Where the request comes from.
    pub origin: SessionOrigin,
}

impl SignInWithPasskey {
    /// Refuses a key that is not known, an answer that nobody asked for, that comes too late or once more, a count that does
    /// not grow, a device that did not check who uses it, and too many attempts.
    pub async fn run(self, app: &App) -> Result<OpenedSession, ActionError> {
        app.throttle.sign_in(&format!("ip {}", self.origin.ip)).await?;
        let party = relying_party(&self.site)?;
        let answer: AuthenticationCredential = read_answer(self.credential)?;
        let challenge = challenge_of(&answer.response.client_data_json)?;
        let (state, _): (AuthenticationState, _) = recall(app, PURPOSE, &challenge).await?;
        let found = app.store.find_passkey(&answer.raw_id).await?;
        let (passkey, user) = found.ok_or_else(|| refuse(codes::PASSKEY_UNKNOWN))?;
        app.throttle.sign_in(&format!("passkey {}", passkey.id)).await?;
        let mut known: StoredPasskey = serde_json::from_value(passkey.public_key)?;
        known.counter = u32::try_from(passkey.counter).unwrap_or(u32::MAX);
        let checked = party.finish_passkey_authentication(&answer, &state, &known);
        let checked = checked.map_err(refused)?;
        // The device says whose key it believes to have used.
        if checked.user_handle.as_deref() != Some(user.id.as_bytes()) {
            return Err(refused(PasskiError::CredentialNotAllowed));
        }
        if user.suspended_at.is_some() {
            return Err(refuse(codes::ACCOUNT_SUSPENDED));
        }
        let counter = i64::from(checked.counter);
        if !app.store.use_passkey(passkey.id, counter, clock::now()).await? {
            return Err(refused(PasskiError::CounterRegression));
        }
        open_session(app, user, self.origin).await
    }
}
