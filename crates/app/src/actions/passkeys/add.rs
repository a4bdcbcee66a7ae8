//! Adding a passkey to one's account.

use passki::{
    RegistrationCredential, RegistrationOptions, RegistrationState, ResidentKeyRequirement,
    StoredPasskey, UserVerificationRequirement,
};
use serde_json::Value;
use store::{Passkey, Session, StoreError, User};

use super::{MOST_PASSKEYS, TIMEOUT_MS, read_answer, read_name, recall, remember};
use crate::actions::confirm_identity::confirm_identity;
use crate::actions::mail_link::send_later;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::mail::Letter;
use crate::passkeys::{challenge_of, check_new, refused, relying_party};
use crate::{clock, codes};

/// What the challenges are for.
const PURPOSE: &str = "add passkey";

/// Begins to add a passkey.
pub struct StartPasskey {
    /// To whose account.
    pub user: User,
    /// The session of the browser.
    pub session: Option<Session>,
    /// The password, as confirmation; not looked at when there is none.
    pub password: String,
    /// The address under which the browser reaches us.
    pub site: String,
}

impl StartPasskey {
    /// Gives what `navigator.credentials.create` wants. Refuses a wrong password, and an address that browsers know no passkeys at.
    pub async fn run(self, app: &App) -> Result<Value, ActionError> {
        let party = relying_party(&self.site)?;
        confirm_identity(app, &self.user, self.session.as_ref(), self.password).await?;
        let known = app.store.list_passkeys(self.user.id).await?;
        if i64::try_from(known.len()).unwrap_or(i64::MAX) >= MOST_PASSKEYS {
            return Err(refuse(codes::PASSKEYS_FULL));
        }
        let here = known.into_iter().filter(|passkey| passkey.domain == party.rp_id);
        let keys = here.map(|passkey| serde_json::from_value(passkey.public_key));
        let known = keys.collect::<Result<Vec<StoredPasskey>, _>>()?;
        let mut options = RegistrationOptions::default();
        options.timeout = TIMEOUT_MS;
        options.resident_key = ResidentKeyRequirement::Required;
        options.user_verification = UserVerificationRequirement::Required;
        options.exclude_credentials = Some(&known);
        let (id, email) = (self.user.id, self.user.email.as_str());
        let name = self.user.name.as_deref().filter(|name| !name.is_empty()).unwrap_or(email);
        let started = party.start_passkey_registration(id.as_bytes(), email, name, options);
        let (challenge, state) = started.map_err(anyhow::Error::from)?;
        remember(app, (PURPOSE, Some(id)), &challenge.challenge, &state).await?;
        Ok(serde_json::to_value(challenge)?)
    }
}

/// Adds a passkey that a device has made.
pub struct AddPasskey {
    /// To whose account.
    pub user: User,
    /// What the user calls it.
    pub name: String,
    /// What the browser gave.
    pub credential: Value,
    /// The address under which the browser reaches us.
    pub site: String,
}

impl AddPasskey {
    /// Refuses an answer that nobody asked this user for, that comes too late or once more, and that does not hold.
    pub async fn run(self, app: &App) -> Result<Passkey, ActionError> {
        let party = relying_party(&self.site)?;
        let name = read_name(&self.name)?;
        let answer: RegistrationCredential = read_answer(self.credential)?;
        let challenge = challenge_of(&answer.response.client_data_json)?;
        let (state, whose): (RegistrationState, _) = recall(app, PURPOSE, &challenge).await?;
        if whose != Some(self.user.id) {
            return Err(refuse(codes::PASSKEY_EXPIRED));
        }
        let made = party.finish_passkey_registration(&answer, &state).map_err(refused)?;
        check_new(&made)?;
        let new = Passkey {
            id: clock::new_id(),
            user_id: self.user.id,
            credential_id: passki::Passki::base64_encode(&made.credential_id),
            counter: i64::from(made.counter),
            public_key: serde_json::to_value(made)?,
            domain: party.rp_id,
            name,
            created_at: clock::now(),
            last_used_at: None,
        };
        let passkey = match app.store.insert_passkey(new, MOST_PASSKEYS).await {
            Err(StoreError::QuotaExceeded { .. }) => return Err(refuse(codes::PASSKEYS_FULL)),
            passkey => passkey?,
        };
        let text = format!(
            "A new passkey can sign in to your RoleRabbit account. You find it at {}/account.\n\n\
             If it was not you, remove it there at once and change your password.\n",
            self.site
        );
        let subject = "A passkey was added to your RoleRabbit account".to_owned();
        send_later(app, Letter { to: self.user.email, subject, text });
        Ok(passkey)
    }
}
