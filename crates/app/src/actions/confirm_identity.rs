//! Asking once more who somebody is, before what cannot be taken back.

use chrono::Duration;
use store::{Session, User};

use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{clock, codes, secret};

/// How long after signing in somebody without a password is still believed.
const FRESH_MINUTES: i64 = 15;

/// Refuses a wrong password; somebody who has none must have signed in a moment ago.
pub(super) async fn confirm_identity(
    app: &App,
    user: &User,
    session: Option<&Session>,
    password: String,
) -> Result<(), ActionError> {
    if user.password_hash.is_empty() {
        let fresh = |session: &Session| {
            clock::now() - session.created_at < Duration::minutes(FRESH_MINUTES)
        };
        return if session.is_some_and(fresh) { Ok(()) } else { Err(refuse(codes::SIGN_IN_AGAIN)) };
    }
    // A session that was taken over must not become a way to guess the password.
    app.throttle.sign_in(&format!("password of {}", user.id)).await?;
    if secret::verify_password(password, Some(user.password_hash.clone())).await? {
        Ok(())
    } else {
        Err(refuse(codes::WRONG_PASSWORD))
    }
}
