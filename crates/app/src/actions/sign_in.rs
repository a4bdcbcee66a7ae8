//! Signing in: e-mail address and password, then a code where the user has set that up.

use chrono::Duration;
use serde_json::Value;
use store::{NewOneTimeToken, StoreError, User};

use super::open_session::{OpenedSession, SessionOrigin, open_session};
use super::two_factor::check_code;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{clock, codes, secret};

/// What the tokens between the two steps are for.
const PURPOSE: &str = "second step";

/// How long the second step may take.
const STEP_MINUTES: i64 = 10;

/// How many codes can be tried after one password.
const TRIES: i32 = 5;

/// Signs an account in.
pub struct SignIn {
    /// The e-mail address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Where the request comes from.
    pub origin: SessionOrigin,
}

/// How far signing in has come.
pub enum SignInStep {
    /// All is done.
    Open(OpenedSession),
    /// A code is needed, too; the token says that the first step is done.
    Code {
        /// The token for a cookie; only its hash is stored.
        token: String,
    },
}

impl SignIn {
    /// Refuses a wrong pair without telling which half is wrong, and too many attempts.
    pub async fn run(self, app: &App) -> Result<SignInStep, ActionError> {
        let email = self.email.trim();
        app.throttle.sign_in(&format!("ip {}", self.origin.ip)).await?;
        app.throttle.sign_in(&format!("account {}", email.to_lowercase())).await?;
        let user = app.store.find_user_by_email(email).await?;
        let hash = user.as_ref().map(|user| user.password_hash.clone());
        let right = secret::verify_password(self.password, hash).await?;
        let user = user.filter(|_| right).ok_or_else(|| refuse(codes::WRONG_PASSWORD))?;
        first_step_done(app, user, self.origin).await
    }
}

/// Goes on for somebody who has proved who they are once.
pub(super) async fn first_step_done(
    app: &App,
    user: User,
    origin: SessionOrigin,
) -> Result<SignInStep, ActionError> {
    if user.suspended_at.is_some() {
        return Err(refuse(codes::ACCOUNT_SUSPENDED));
    }
    let two_factor = app.store.find_two_factor(user.id).await?;
    if two_factor.is_none_or(|two_factor| two_factor.confirmed_at.is_none()) {
        return Ok(SignInStep::Open(open_session(app, user, origin).await?));
    }
    let (token, now) = (secret::token()?, clock::now());
    let new = NewOneTimeToken {
        token_hash: secret::fingerprint(&token),
        purpose: PURPOSE,
        user_id: Some(user.id),
        payload: Value::Null,
        now,
        expires_at: now + Duration::minutes(STEP_MINUTES),
    };
    app.store.insert_one_time_token(new).await?;
    Ok(SignInStep::Code { token })
}

/// Finishes signing in with a code.
pub struct FinishSignIn {
    /// The token of the first step.
    pub token: String,
    /// The code of the authenticator app, or a recovery code.
    pub code: String,
    /// Where the request comes from.
    pub origin: SessionOrigin,
}

impl FinishSignIn {
    /// Refuses a wrong code, one that was used, too many attempts, and a first step that is long past.
    pub async fn run(self, app: &App) -> Result<OpenedSession, ActionError> {
        let (hash, now) = (secret::fingerprint(&self.token), clock::now());
        let expired = |error| match error {
            StoreError::NotFound => refuse(codes::SIGN_IN_EXPIRED),
            other => other.into(),
        };
        let step = app.store.try_one_time_token(&hash, PURPOSE, TRIES, now).await;
        let id = step.map_err(expired)?.user_id.ok_or_else(|| refuse(codes::SIGN_IN_EXPIRED))?;
        let user = app.store.get_user(id).await?;
        check_code(app, &user, &self.code).await?;
        app.store.use_one_time_token(&hash, PURPOSE, now).await.map_err(expired)?;
        if user.suspended_at.is_some() {
            return Err(refuse(codes::ACCOUNT_SUSPENDED));
        }
        open_session(app, user, self.origin).await
    }
}
