//! Deleting an account with everything in it.

use store::User;

use super::kept_files::forget_all;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{codes, secret};

/// Deletes the account and, with it, all that it owns.
pub struct DeleteAccount {
    /// Whose account.
    pub user: User,
    /// The password, as confirmation.
    pub password: String,
}

impl DeleteAccount {
    /// Refuses a wrong password.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        if !secret::verify_password(self.password, Some(self.user.password_hash)).await? {
            return Err(refuse(codes::WRONG_PASSWORD));
        }
        forget_all(app, self.user.id).await?;
        Ok(app.store.delete_user(self.user.id).await?)
    }
}
