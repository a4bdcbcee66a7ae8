//! Passkeys: adding one to an account, signing in with it, taking it away.

mod add;
mod change;
mod sign_in;

use chrono::Duration;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::{NewOneTimeToken, StoreError};
use uuid::Uuid;

pub use self::add::{AddPasskey, StartPasskey};
pub use self::change::{RemovePasskey, RenamePasskey};
pub use self::sign_in::{SignInWithPasskey, StartPasskeySignIn};
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse, refuse_fields, refuse_with};
use crate::{clock, codes, secret};

/// How many an account can have.
const MOST_PASSKEYS: i64 = 20;

/// How long a challenge waits for its answer.
const MINUTES: i64 = 5;

/// How long the browser waits for somebody to touch a key.
const TIMEOUT_MS: u64 = 5 * 60 * 1000;

/// Remembers what we asked, for every server, until its challenge is answered: once.
async fn remember(
    app: &App,
    (purpose, user_id): (&'static str, Option<Uuid>),
    challenge: &str,
    state: &impl Serialize,
) -> Result<(), ActionError> {
    let now = clock::now();
    let new = NewOneTimeToken {
        token_hash: secret::fingerprint(challenge),
        purpose,
        user_id,
        payload: serde_json::to_value(state)?,
        now,
        expires_at: now + Duration::minutes(MINUTES),
    };
    Ok(app.store.insert_one_time_token(new).await?)
}

/// What we asked with a challenge, and whom. It is used up by that, whatever the answer is worth.
async fn recall<T: DeserializeOwned>(
    app: &App,
    purpose: &'static str,
    challenge: &str,
) -> Result<(T, Option<Uuid>), ActionError> {
    let hash = secret::fingerprint(challenge);
    match app.store.use_one_time_token(&hash, purpose, clock::now()).await {
        Err(StoreError::NotFound) => Err(refuse(codes::PASSKEY_EXPIRED)),
        token => {
            let token = token?;
            Ok((serde_json::from_value(token.payload)?, token.user_id))
        }
    }
}

/// What a browser sends of a key, as `PublicKeyCredential.toJSON()` writes it.
fn read_answer<T: DeserializeOwned>(answer: Value) -> Result<T, ActionError> {
    serde_json::from_value(answer).map_err(|error| {
        let detail = format!("The field credential does not fit: {error}.");
        refuse_with(codes::BODY_UNREADABLE, detail)
    })
}

/// What a user calls a key, without the blanks around it.
fn read_name(name: &str) -> Result<String, ActionError> {
    let name = name.trim();
    if (1..=100).contains(&name.chars().count()) {
        Ok(name.to_owned())
    } else {
        let message = "needs 1 to 100 characters".to_owned();
        Err(refuse_fields(vec![FieldProblem { path: "name".to_owned(), message }]))
    }
}
