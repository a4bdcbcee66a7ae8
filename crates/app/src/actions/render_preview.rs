//! The pages of a resume as they will be exported.

use documents::write::Preview;
use serde_json::Value;
use uuid::Uuid;

use super::document::read_document;
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse_fields};

/// Draws the pages of a resume, stored or as it is being edited.
pub struct RenderPreview {
    /// Who asks.
    pub user_id: Uuid,
    /// A stored resume.
    pub resume_id: Option<Uuid>,
    /// The document as it is being edited; wins over a stored one.
    pub document: Option<Value>,
    /// Another template than the document's.
    pub template: Option<String>,
}

impl RenderPreview {
    /// Refuses an unknown template, and a request that names no resume.
    pub async fn run(self, app: &App) -> Result<Preview, ActionError> {
        let document = shown_document(app, self.user_id, self.resume_id, self.document).await?;
        let (resume, renderer) = (read_document(document)?, app.renderer.clone());
        let template = self.template;
        let drawn =
            tokio::task::spawn_blocking(move || renderer.preview(&resume, template.as_deref()));
        Ok(drawn.await??)
    }
}

/// The document that is sent, else the one that is stored.
pub(super) async fn shown_document(
    app: &App,
    user_id: Uuid,
    resume_id: Option<Uuid>,
    document: Option<Value>,
) -> Result<Value, ActionError> {
    match (document, resume_id) {
        (Some(document), _) => Ok(document),
        (None, Some(id)) => Ok(app.store.get_base_resume(user_id, id).await?.document),
        (None, None) => {
            let message = "is missing; send resume or resume_id".to_owned();
            Err(refuse_fields(vec![FieldProblem { path: "resume".to_owned(), message }]))
        }
    }
}
