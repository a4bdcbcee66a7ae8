//! The options of a design with which a resume takes no more than some pages.

use documents::write::Fitted;
use serde_json::Value;
use uuid::Uuid;

use super::document::read_document;
use super::posting::{PostingText, analyse_remembered};
use super::render_preview::shown_document;
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse_fields};

/// Looks for options of the design; changes nothing.
pub struct FitToPages {
    /// Who asks.
    pub user_id: Uuid,
    /// A stored resume.
    pub resume_id: Option<Uuid>,
    /// The document as it is being edited; wins over a stored one.
    pub document: Option<Value>,
    /// Another template than the document's.
    pub template: Option<String>,
    /// The most pages that it may take.
    pub pages: usize,
    /// What the resume is sent for: bullets that show what it asks are cut last.
    pub posting: Option<PostingText>,
}

/// More pages than this are nothing to fit to.
const MOST_PAGES: usize = 10;

impl FitToPages {
    /// Refuses an unknown template, a number of pages out of range, and a request that names no resume.
    pub async fn run(self, app: &App) -> Result<Fitted, ActionError> {
        if !(1..=MOST_PAGES).contains(&self.pages) {
            let (path, message) = ("pages".to_owned(), format!("must be 1 to {MOST_PAGES}"));
            return Err(refuse_fields(vec![FieldProblem { path, message }]));
        }
        let document = shown_document(app, self.user_id, self.resume_id, self.document).await?;
        let resume = read_document(document)?;
        let posting = match self.posting {
            Some(text) => Some(analyse_remembered(app, self.user_id, text.checked()?).await?),
            None => None,
        };
        let (renderer, template, pages) = (app.renderer.clone(), self.template, self.pages);
        let search = tokio::task::spawn_blocking(move || {
            renderer.fit(&resume, template.as_deref(), pages, posting.as_ref())
        });
        Ok(search.await??)
    }
}
