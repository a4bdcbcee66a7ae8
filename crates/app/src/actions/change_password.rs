//! Changing one's password.

use store::{Session, User, UserChanges};

use super::confirm_identity::confirm_identity;
use super::open_session::{OpenedSession, SessionOrigin, open_session};
use super::register::check_password;
use crate::app::App;
use crate::error::ActionError;
use crate::secret;

/// Changes a password, or sets the first one.
pub struct ChangePassword {
    /// Whose.
    pub user: User,
    /// The session of the browser.
    pub session: Option<Session>,
    /// The password now; not looked at when there is none.
    pub current: String,
    /// The new one.
    pub new: String,
    /// Where the request comes from.
    pub origin: SessionOrigin,
}

impl ChangePassword {
    /// Ends every session, this one too, and opens a new one: a token that somebody else has is worth nothing any more.
    pub async fn run(self, app: &App) -> Result<OpenedSession, ActionError> {
        check_password("new_password", &self.new)?;
        confirm_identity(app, &self.user, self.session.as_ref(), self.current).await?;
        let password_hash = Some(secret::hash_password(self.new).await?);
        let changes = UserChanges { password_hash, ..UserChanges::default() };
        let user = app.store.update_user(self.user.id, changes).await?;
        app.store.delete_sessions_of_user(user.id, None).await?;
        open_session(app, user, self.origin).await
    }
}
