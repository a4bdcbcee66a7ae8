//! Codes that an authenticator app shows: six digits for thirty seconds.

use std::num::NonZeroU32;
use std::time::Duration;

use store::{TwoFactor, User};
use totp_rs::{Builder, Secret, Totp};

use super::recovery::fingerprint;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{clock, codes, secret};

/// How many codes can be tried: one in a million fits, three at any time.
const TRIES: NonZeroU32 = NonZeroU32::new(6).unwrap();
const TRIES_PERIOD: Duration = Duration::from_mins(10);

/// A secret for a new app, in Base32.
pub fn new_secret() -> anyhow::Result<String> {
    Ok(Secret::new(Box::new(secret::random_bytes::<20>()?)).to_base32())
}

/// The way of making codes that every app knows: SHA-1, six digits, thirty seconds.
pub fn totp(secret: &str, email: &str) -> anyhow::Result<Totp> {
    let secret = Secret::try_from_base32(secret).map_err(|error| anyhow::anyhow!("{error:?}"))?;
    // A colon would end the name in the app's address.
    let totp = Builder::new()
        .with_secret(secret)
        .with_account_name(email.replace(':', "_"))
        .with_issuer(Some("RoleRabbit"))
        .build();
    totp.map_err(|error| anyhow::anyhow!("{error:?}"))
}

/// Accepts a code of the app or a recovery code, each once.
pub async fn check_code(app: &App, user: &User, code: &str) -> Result<(), ActionError> {
    let found = app.store.find_two_factor(user.id).await?;
    let two_factor = found.filter(|two_factor| two_factor.confirmed_at.is_some());
    let two_factor = two_factor.ok_or_else(|| refuse(codes::TWO_FACTOR_OFF))?;
    if looks_like_app_code(code) {
        return accept_app_code(app, user, &two_factor, code).await;
    }
    app.throttle.attempt("second_factor", TRIES, TRIES_PERIOD, &user.id.to_string()).await?;
    if app.store.use_recovery_code(user.id, &fingerprint(code, user.id), clock::now()).await? {
        Ok(())
    } else {
        Err(refuse(codes::SECOND_FACTOR_WRONG))
    }
}

/// Accepts a code of the app once: whoever has read it over a shoulder comes too late.
pub async fn accept_app_code(
    app: &App,
    user: &User,
    two_factor: &TwoFactor,
    code: &str,
) -> Result<(), ActionError> {
    app.throttle.attempt("second_factor", TRIES, TRIES_PERIOD, &user.id.to_string()).await?;
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let now = u64::try_from(clock::now().timestamp()).unwrap_or_default();
    let step = totp(&two_factor.secret, &user.email)?.check(&digits, now);
    let step = step.ok_or_else(|| refuse(codes::SECOND_FACTOR_WRONG))?;
    let step = i64::try_from(step).unwrap_or(i64::MAX);
    if app.store.use_two_factor_step(user.id, step).await? {
        Ok(())
    } else {
        Err(refuse(codes::SECOND_FACTOR_WRONG))
    }
}

fn looks_like_app_code(code: &str) -> bool {
    code.chars().filter(|c| !c.is_whitespace()).count() == 6
}
