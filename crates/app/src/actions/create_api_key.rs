//! Making an API key, shown once.

use store::{ApiKey, NewApiKey};
use uuid::Uuid;

use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse_fields};
use crate::{clock, secret};

/// Makes an API key.
pub struct CreateApiKey {
    /// Whose key.
    pub user_id: Uuid,
    /// What the user calls it.
    pub name: String,
}

/// A key that was just made.
pub struct ApiKeyMade {
    /// What is stored of it.
    pub stored: ApiKey,
    /// The key itself, which cannot be shown again.
    pub key: String,
}

impl CreateApiKey {
    /// Refuses an empty or over-long name.
    pub async fn run(self, app: &App) -> Result<ApiKeyMade, ActionError> {
        let length = self.name.trim().chars().count();
        if !(1..=100).contains(&length) {
            let message = "needs 1 to 100 characters".to_owned();
            return Err(refuse_fields(vec![FieldProblem { path: "name".to_owned(), message }]));
        }
        let key = format!("rr_{}", secret::token()?);
        let new = NewApiKey {
            id: clock::new_id(),
            user_id: self.user_id,
            name: self.name,
            prefix: key.chars().take(8).collect(),
            key_hash: secret::fingerprint(&key),
            now: clock::now(),
        };
        let stored = app.store.insert_api_key(new).await?;
        Ok(ApiKeyMade { stored, key })
    }
}
