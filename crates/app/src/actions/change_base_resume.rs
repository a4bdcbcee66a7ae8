//! Saving changes to the active base resume.

use json_patch::Patch;
use resume::edit::{Edit, apply_all, merge};
use serde_json::Value;
use store::{BaseResume, BaseResumeChanges, StoreError};
use uuid::Uuid;

use super::create_base_resume::checked_name;
use super::document::{check_edit_count, read_document};
use crate::app::App;
use crate::error::{ActionError, StaleResume, refuse_with};
use crate::{clock, codes};

/// What is changed in the document.
pub enum DocumentChange {
    /// Nothing: only the name is.
    None,
    /// Typed edits.
    Edits(Vec<Edit>),
    /// A JSON patch (RFC 6902).
    Patch(Patch),
}

impl DocumentChange {
    fn count(&self) -> usize {
        match self {
            Self::None => 0,
            Self::Edits(edits) => edits.len(),
            Self::Patch(Patch(operations)) => operations.len(),
        }
    }
}

/// Saves changes made to one revision of a base resume.
pub struct ChangeBaseResume {
    /// Whose resume.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
    /// The revision that the changes were made to.
    pub revision: i64,
    /// A new name.
    pub name: Option<String>,
    /// What is changed in the document.
    pub change: DocumentChange,
}

impl ChangeBaseResume {
    /// Refuses an inactive resume; a stale revision is answered with both versions and their merge.
    pub async fn run(self, app: &App) -> Result<BaseResume, ActionError> {
        let current = app.store.get_base_resume(self.user_id, self.id).await?;
        check_edit_count(self.change.count())?;
        if !current.active {
            return Err(StoreError::NotActive.into());
        }
        let name = checked_name(self.name.clone())?;
        if current.revision != self.revision {
            return Err(self.stale(app, current).await?);
        }
        let document = match &self.change {
            DocumentChange::None => None,
            change => Some(changed(&current.document, change)?),
        };
        let changes = BaseResumeChanges { document, name };
        let (id, user_id) = (self.id, self.user_id);
        let saved = app
            .store
            .update_base_resume(user_id, id, self.revision, changes, "edit", clock::now())
            .await;
        match saved {
            Err(StoreError::Stale { current }) => Err(self.stale(app, *current).await?),
            saved => Ok(saved?),
        }
    }

    /// Both versions and their merge, from the revision that the caller started from.
    async fn stale(&self, app: &App, current: BaseResume) -> Result<ActionError, ActionError> {
        let base = app.store.find_resume_version(self.user_id, self.id, self.revision).await?;
        let merged = base.and_then(|base| {
            let ours = changed(&base.document, &self.change).ok()?;
            Some(merge(&base.document, &ours, &current.document))
        });
        let (merged, conflicts) =
            merged.map_or((None, Vec::new()), |merged| (Some(merged.document), merged.conflicts));
        Ok(ActionError::Stale(Box::new(StaleResume { current, merged, conflicts })))
    }
}

/// The document after the change, still a resume with ids.
fn changed(document: &Value, change: &DocumentChange) -> Result<Value, ActionError> {
    let mut document = document.clone();
    match change {
        DocumentChange::None => {}
        DocumentChange::Edits(edits) => drop(apply_all(&mut document, edits)?),
        DocumentChange::Patch(patch) => json_patch::patch(&mut document, patch)
            .map_err(|error| refuse_with(codes::EDIT_DOES_NOT_FIT, error.to_string()))?,
    }
    Ok(read_document(document)?.to_json())
}
