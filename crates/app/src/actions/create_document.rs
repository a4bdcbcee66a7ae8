//! A new letter or portfolio, written by hand.

use documents::write::sheet::words;
use resume::Resume;
use resume::document::{CoverLetter, Portfolio};
use serde_json::{Value, json};
use store::{Document, NewDocument, User};
use uuid::Uuid;

use super::create_base_resume::checked_name;
use super::stored_document::{DocumentKind, check_room, size_bytes};
use crate::app::App;
use crate::clock;
use crate::error::ActionError;

/// Stores a new document.
pub struct CreateDocument {
    /// Whose document.
    pub user: User,
    /// What it is.
    pub kind: DocumentKind,
    /// What the user calls it.
    pub title: Option<String>,
    /// The resume whose letterhead or name it takes; absent: the active one, if there is one.
    pub resume_id: Option<Uuid>,
    /// The content; absent: an empty document of that resume's person.
    pub content: Option<Value>,
}

impl CreateDocument {
    /// Refuses content of another shape and a full storage.
    pub async fn run(self, app: &App) -> Result<Document, ActionError> {
        let content = match &self.content {
            Some(content) => self.kind.checked(content.clone())?,
            None => self.blank(app).await?,
        };
        check_room(app, &self.user, size_bytes(&content)).await?;
        let untitled = match self.kind {
            DocumentKind::CoverLetter => {
                words(content["language"].as_str().unwrap_or_default()).letter.as_str()
            }
            DocumentKind::Portfolio => "Portfolio",
        };
        let document = NewDocument {
            id: clock::new_id(),
            user_id: self.user.id,
            kind: self.kind.as_str().to_owned(),
            title: checked_name(self.title)?.unwrap_or_else(|| untitled.to_owned()),
            body: content,
            blob_key: None,
            blob_size_bytes: 0,
            now: clock::now(),
        };
        Ok(app.store.insert_document(document).await?)
    }

    async fn blank(&self, app: &App) -> Result<Value, ActionError> {
        let user_id = self.user.id;
        let active = async || -> Result<Option<Uuid>, ActionError> {
            let resumes = app.store.list_base_resumes(user_id).await?;
            Ok(resumes.into_iter().find(|resume| resume.active).map(|resume| resume.id))
        };
        let id = if self.resume_id.is_some() { self.resume_id } else { active().await? };
        let resume = match id {
            Some(id) => app.store.get_base_resume(user_id, id).await?.document,
            None => json!({}),
        };
        let resume = Resume::from_json(resume)?;
        let today = clock::now().format("%Y-%m-%d").to_string();
        Ok(match self.kind {
            DocumentKind::CoverLetter => serde_json::to_value(CoverLetter::blank(&resume, &today)),
            DocumentKind::Portfolio => serde_json::to_value(Portfolio::blank(&resume)),
        }?)
    }
}
