//! Going back to a saved version; the present one stays in the history.

use store::{BaseResume, BaseResumeChanges};
use uuid::Uuid;

use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{clock, codes};

/// Makes a saved version the present document again.
pub struct RestoreVersion {
    /// Whose resume.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
    /// The revision to go back to.
    pub version: i64,
    /// The revision that the user saw.
    pub revision: i64,
}

impl RestoreVersion {
    /// Refuses an inactive resume, an unknown version, and a stale revision.
    pub async fn run(self, app: &App) -> Result<BaseResume, ActionError> {
        let version = app.store.find_resume_version(self.user_id, self.id, self.version).await?;
        let version = version.ok_or_else(|| refuse(codes::NOT_FOUND))?;
        let changes = BaseResumeChanges { document: Some(version.document), name: None };
        let (id, revision) = (self.id, self.revision);
        let restored = app.store.update_base_resume(
            self.user_id,
            id,
            revision,
            changes,
            "restore",
            clock::now(),
        );
        Ok(restored.await?)
    }
}
