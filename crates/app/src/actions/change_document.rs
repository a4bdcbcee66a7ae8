//! Saving changes to a letter or a portfolio.

use serde_json::Value;
use store::{Document, DocumentChanges, User};
use uuid::Uuid;

use super::create_base_resume::checked_name;
use super::stored_document::{DocumentKind, check_room, size_bytes};
use crate::app::App;
use crate::clock;
use crate::error::ActionError;

/// Saves a document that was changed at one revision.
pub struct ChangeDocument {
    /// Whose document.
    pub user: User,
    /// What it is.
    pub kind: DocumentKind,
    /// Which one.
    pub id: Uuid,
    /// The revision that was changed.
    pub revision: i64,
    /// A new title.
    pub title: Option<String>,
    /// The whole new content.
    pub content: Option<Value>,
}

impl ChangeDocument {
    /// A stale revision is answered with the document as it is now; nothing is written then.
    pub async fn run(self, app: &App) -> Result<Document, ActionError> {
        let current = self.kind.get(app, self.user.id, self.id).await?;
        let title = checked_name(self.title)?;
        let body = self.content.map(|content| self.kind.checked(content)).transpose()?;
        if let Some(body) = &body {
            check_room(app, &self.user, size_bytes(body) - size_bytes(&current.body)).await?;
        }
        let changes = DocumentChanges { title, body, blob: None };
        let (user_id, now) = (self.user.id, clock::now());
        Ok(app.store.update_document(user_id, self.id, self.revision, changes, now).await?)
    }
}
