//! Replacing a base resume by an imported one.

use documents::write::pin_version;
use serde_json::Value;
use store::{BaseResume, BaseResumeChanges};
use uuid::Uuid;

use super::create_base_resume::checked_name;
use super::document::read_document;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{clock, codes};

/// Replaces a base resume's document; what was there stays in the history.
pub struct ImportIntoSlot {
    /// Whose resume.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
    /// The revision that the user saw.
    pub revision: i64,
    /// The new document.
    pub document: Value,
    /// A new name.
    pub name: Option<String>,
    /// The user's word that the present document is to be replaced.
    pub replace: bool,
}

impl ImportIntoSlot {
    /// Refuses without confirmation, and a stale revision; an inactive resume may be replaced, too.
    pub async fn run(self, app: &App) -> Result<BaseResume, ActionError> {
        app.store.get_base_resume(self.user_id, self.id).await?;
        if !self.replace {
            return Err(refuse(codes::REPLACE_NOT_CONFIRMED));
        }
        let mut resume = read_document(self.document)?;
        pin_version(&mut resume.design);
        let changes =
            BaseResumeChanges { document: Some(resume.to_json()), name: checked_name(self.name)? };
        let store = &app.store;
        let (id, revision) = (self.id, self.revision);
        Ok(store
            .replace_base_resume(self.user_id, id, revision, changes, "import", clock::now())
            .await?)
    }
}
