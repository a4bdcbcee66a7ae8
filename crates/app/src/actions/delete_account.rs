//! Deleting an account with everything in it.

use store::{Session, User, UserQuery};

use super::confirm_identity::confirm_identity;
use super::forget_stale::GENERATED;
use super::kept_files::forget_all;
use super::sent_files::{SENT, delete_blobs};
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};

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
    /// Refuses to leave other accounts without anybody who administers the server, and a wrong password; somebody who has none must have signed in a moment ago.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        confirm_identity(app, &self.user, self.session.as_ref(), self.password).await?;
        if self.user.role == "admin" && is_last_administrator(app, &self.user).await? {
            return Err(refuse(codes::LAST_ADMIN));
        }
        forget_all(app, self.user.id).await?;
        app.store.delete_user(self.user.id).await?;
        delete_files(app, &self.user).await;
        Ok(())
    }
}

/// Deletes the files of an account that is gone; what cannot be deleted now is found by [`super::ForgetStale`].
async fn delete_files(app: &App, user: &User) {
    for folder in GENERATED.iter().chain([&SENT]) {
        match app.store.blobs().list(&format!("{folder}{}", user.id)).await {
            Ok(files) => delete_blobs(app, files.into_iter().map(|file| file.key)).await,
            Err(error) => tracing::warn!(folder, error = %error, "files are left for later"),
        }
    }
}

/// Whether there are other accounts, and nobody else administers the server.
async fn is_last_administrator(app: &App, user: &User) -> Result<bool, ActionError> {
    let query = UserQuery {
        role: Some("admin".to_owned()),
        suspended: Some(false),
        limit: 2,
        ..UserQuery::default()
    };
    let (admins, _) = app.store.query_users(query).await?;
    Ok(admins.iter().all(|admin| admin.id == user.id) && app.store.count_users().await? > 1)
}
