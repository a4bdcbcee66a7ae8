//! Giving a passkey another name, and taking it away.

use store::{Passkey, User};
use uuid::Uuid;

use super::read_name;
use crate::actions::mail_link::send_later;
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::mail::Letter;

/// Gives a passkey another name.
pub struct RenamePasskey {
    /// Whose.
    pub user_id: Uuid,
    /// Which.
    pub id: Uuid,
    /// The name.
    pub name: String,
}

impl RenamePasskey {
    /// Refuses an empty or over-long name.
    pub async fn run(self, app: &App) -> Result<Passkey, ActionError> {
        let name = read_name(&self.name)?;
        Ok(app.store.update_passkey_name(self.user_id, self.id, &name).await?)
    }
}

/// Takes a passkey away: it opens the account no more.
pub struct RemovePasskey {
    /// Whose.
    pub user: User,
    /// Which.
    pub id: Uuid,
}

impl RemovePasskey {
    /// Refuses to take the only way in away.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        let (store, user) = (&app.store, self.user);
        let by_provider = app.oidc.is_some() && !store.list_identities(user.id).await?.is_empty();
        if user.password_hash.is_empty() && !by_provider {
            let passkeys = store.list_passkeys(user.id).await?;
            if passkeys.iter().all(|passkey| passkey.id == self.id) && !passkeys.is_empty() {
                return Err(refuse(codes::LAST_WAY_IN));
            }
        }
        store.delete_passkey(user.id, self.id).await?;
        let text = "A passkey was removed from your RoleRabbit account and opens it no more.\n\n\
                    If it was not you, sign in and change your password.\n";
        let subject = "A passkey was removed from your RoleRabbit account".to_owned();
        send_later(app, Letter { to: user.email, subject, text: text.to_owned() });
        Ok(())
    }
}
