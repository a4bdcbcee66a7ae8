//! Signing in with e-mail address and password.

use super::open_session::{OpenedSession, SessionOrigin, open_session};
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{codes, secret};

/// Signs an account in.
pub struct SignIn {
    /// The e-mail address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Where the request comes from.
    pub origin: SessionOrigin,
}

impl SignIn {
    /// Refuses a wrong pair without telling which half is wrong, and too many attempts.
    pub async fn run(self, app: &App) -> Result<OpenedSession, ActionError> {
        let email = self.email.trim();
        app.throttle.sign_in(&format!("ip {}", self.origin.ip)).await?;
        app.throttle.sign_in(&format!("account {}", email.to_lowercase())).await?;
        let user = app.store.find_user_by_email(email).await?;
        let hash = user.as_ref().map(|user| user.password_hash.clone());
        let right = secret::verify_password(self.password, hash).await?;
        let user = user.filter(|_| right).ok_or_else(|| refuse(codes::WRONG_PASSWORD))?;
        if user.suspended_at.is_some() {
            return Err(refuse(codes::ACCOUNT_SUSPENDED));
        }
        open_session(app, user, self.origin).await
    }
}
