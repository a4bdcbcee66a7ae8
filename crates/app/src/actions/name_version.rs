//! Giving a saved version a name, or taking it away.

use store::ResumeVersion;
use uuid::Uuid;

use super::stored_document::field;
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};

/// The longest name in characters.
const LONGEST: usize = 100;

/// Names a saved version of a resume, whether or not the resume is active: the document stays as it is.
pub struct NameVersion {
    /// Whose resume.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
    /// The revision to be named.
    pub revision: i64,
    /// The name; blank takes it away.
    pub label: String,
}

impl NameVersion {
    /// Refuses a name that is no single line of at most 100 characters.
    pub async fn run(self, app: &App) -> Result<ResumeVersion, ActionError> {
        let Self { user_id, id, revision, label } = self;
        let label = label.trim();
        if label.chars().count() > LONGEST || label.chars().any(char::is_control) {
            let message = format!("needs to be one line of at most {LONGEST} characters");
            return Err(field("label", message));
        }
        let label = Some(label).filter(|label| !label.is_empty());
        app.store.update_resume_version_label(user_id, id, revision, label).await?;
        let version = app.store.find_resume_version(user_id, id, revision).await?;
        version.ok_or_else(|| refuse(codes::NOT_FOUND))
    }
}
