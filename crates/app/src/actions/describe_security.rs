//! How a user can sign in.

use chrono::{DateTime, Utc};
use store::{Identity, User};

use crate::app::App;
use crate::error::ActionError;

/// How a user can sign in.
pub struct Security {
    /// Whether there is a password.
    pub has_password: bool,
    /// Since when a code is asked for, too.
    pub two_factor_since: Option<DateTime<Utc>>,
    /// How many recovery codes are left.
    pub recovery_codes_left: u64,
    /// How many passkeys there are.
    pub passkeys: usize,
    /// Accounts at sign-in providers.
    pub identities: Vec<Identity>,
}

/// Describes it.
pub async fn describe_security(app: &App, user: &User) -> Result<Security, ActionError> {
    let two_factor = app.store.find_two_factor(user.id).await?;
    Ok(Security {
        has_password: !user.password_hash.is_empty(),
        two_factor_since: two_factor.and_then(|two_factor| two_factor.confirmed_at),
        recovery_codes_left: app.store.count_recovery_codes(user.id).await?,
        passkeys: app.store.list_passkeys(user.id).await?.len(),
        identities: app.store.list_identities(user.id).await?,
    })
}
