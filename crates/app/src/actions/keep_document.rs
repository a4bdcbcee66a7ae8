//! Keeping a proposed letter or portfolio as a stored document.

use resume::document::{Part, without};
use resume::guard::Support;
use store::{Document, Draft, NewDocument, User};

use super::document_draft::DocumentProposal;
use super::stored_document::{DocumentKind, check_room, field, size_bytes};
use crate::app::App;
use crate::error::{ActionError, refuse_with};
use crate::{clock, codes};

/// Makes a document of the accepted passages of an open draft.
pub struct KeepDocument<'a> {
    /// Whose draft.
    pub user: &'a User,
    /// The draft.
    pub draft: Draft,
    /// The ids of the passages that the user accepted; the others are left out.
    pub accept: &'a [String],
    /// The ids of accepted passages that state something new, each confirmed by itself.
    pub confirm_unsupported: &'a [String],
}

impl KeepDocument<'_> {
    /// Refuses an unknown passage, and an unsupported one that was not confirmed by itself.
    pub async fn run(self, app: &App) -> Result<Document, ActionError> {
        let Some(kind) = DocumentKind::of(&self.draft.kind) else {
            let message = "this draft changes a resume; send base_resume or tailored_version";
            return Err(field("target", message));
        };
        let proposal: DocumentProposal = serde_json::from_value(self.draft.payload)?;
        let passages = &proposal.passages;
        if let Some(id) = self.accept.iter().find(|id| passages.iter().all(|part| part.id != **id))
        {
            return Err(field("accept", format!("the draft has no passage {id:?}")));
        }
        let accepted = |part: &Part| self.accept.contains(&part.id);
        let doubtful = passages.iter().find(|part| {
            let confirmed = self.confirm_unsupported.contains(&part.id);
            accepted(part) && part.verdict != Support::Supported && !confirmed
        });
        if let Some(part) = doubtful {
            let detail =
                format!("The passage {} states something that your resume does not.", part.id);
            return Err(refuse_with(codes::DRAFT_UNSUPPORTED_EDIT, detail));
        }
        let left_out: Vec<&str> =
            passages.iter().filter(|part| !accepted(part)).map(|part| part.path.as_str()).collect();
        let content = without(proposal.content, &left_out);
        check_room(app, self.user, size_bytes(&content)).await?;
        let document = NewDocument {
            id: clock::new_id(),
            user_id: self.user.id,
            kind: kind.as_str().to_owned(),
            title: proposal.title,
            body: content,
            blob_key: None,
            blob_size_bytes: 0,
            now: clock::now(),
        };
        Ok(app.store.apply_draft_as_document(self.user.id, self.draft.id, document).await?)
    }
}
