//! What letters and portfolios have in common: their kind, their content, the room that they take.

use resume::document::{CoverLetter, Portfolio};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Document, User};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::app::App;
use crate::codes;
use crate::error::{ActionError, FieldProblem, refuse, refuse_fields};
use crate::tiers::Tier;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// A cover letter.
    CoverLetter,
    /// A portfolio.
    Portfolio,
}

/// The most bytes of a document's content as JSON.
const MOST_BYTES: usize = 200_000;

impl DocumentKind {
    /// The word in JSON and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CoverLetter => "cover_letter",
            Self::Portfolio => "portfolio",
        }
    }

    /// The kind of this word.
    pub fn of(word: &str) -> Option<Self> {
        [Self::CoverLetter, Self::Portfolio].into_iter().find(|kind| kind.as_str() == word)
    }

    /// Gives one document of a user; one of another kind is not found.
    pub async fn get(self, app: &App, user_id: Uuid, id: Uuid) -> Result<Document, ActionError> {
        let document = app.store.get_document(user_id, id).await?;
        if document.kind == self.as_str() { Ok(document) } else { Err(refuse(codes::NOT_FOUND)) }
    }

    /// Content from outside: complete, of this kind, of a reasonable size; every text as it came.
    pub fn checked(self, content: Value) -> Result<Value, ActionError> {
        let content = match self {
            Self::CoverLetter => serde_json::to_value(read_content::<CoverLetter>(content)?)?,
            Self::Portfolio => serde_json::to_value(read_content::<Portfolio>(content)?)?,
        };
        if content.to_string().len() > MOST_BYTES {
            return Err(refuse(codes::DOCUMENT_TOO_LARGE));
        }
        Ok(content)
    }
}

/// Reads content as the document that it should be.
pub fn read_content<T: DeserializeOwned>(content: Value) -> Result<T, ActionError> {
    serde_json::from_value(content).map_err(|error| field("content", error.to_string()))
}

/// The size of content as it is stored.
pub fn size_bytes(content: &Value) -> i64 {
    i64::try_from(content.to_string().len()).unwrap_or(i64::MAX)
}

/// Refuses when the user's plan has no room for this many bytes more; what shrinks always has room.
pub async fn check_room(app: &App, user: &User, more_bytes: i64) -> Result<(), ActionError> {
    let tier: Tier = user.tier.parse().unwrap_or(Tier::Free);
    if more_bytes <= 0 {
        return Ok(());
    }
    let used = app.store.storage_bytes(user.id).await?;
    if used.saturating_add(more_bytes) > tier.limits().storage_bytes {
        return Err(refuse(codes::STORAGE_FULL));
    }
    Ok(())
}

/// A refusal of one field.
pub fn field(path: &str, message: impl Into<String>) -> ActionError {
    refuse_fields(vec![FieldProblem { path: path.to_owned(), message: message.into() }])
}
