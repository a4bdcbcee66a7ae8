//! Deleting an account with everything in it.

use store::{Session, User};

use super::confirm_identity::confirm_identity;
use super::kept_files::forget_all;
use crate::app::App;
use crate::error::ActionError;

/// Deletes the account and, with it, all that it owns.
pub struct DeleteAccount {
    /// Whose account.
    pub user: User,
    /// The session of the browser.
    pub session: Option<Session>,
    /// The password, as confirmation; not looked at when there is none.
    pub password: String,
}

impl DeleteAccount {
    /// Refuses a wrong password; somebody who has none must have signed in a moment ago.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        confirm_identity(app, &self.user, self.session.as_ref(), self.password).await?;
        forget_all(app, self.user.id).await?;
        Ok(app.store.delete_user(self.user.id).await?)
    }
}
