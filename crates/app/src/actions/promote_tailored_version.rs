//! Making a base resume of a tailored version.

use resume::edit::{Edit, apply_all};
use store::{BaseResume, User};
use uuid::Uuid;

use super::create_base_resume::CreateBaseResume;
use crate::app::App;
use crate::error::ActionError;

/// Puts a tailored version into a free slot as a base resume of its own.
pub struct PromoteTailoredVersion {
    /// Whose version.
    pub user: User,
    /// Which one.
    pub id: Uuid,
}

impl PromoteTailoredVersion {
    /// Refuses when all slots are in use, or an edit does not fit the base resume any more.
    pub async fn run(self, app: &App) -> Result<BaseResume, ActionError> {
        let version = app.store.get_tailored_version(self.user.id, self.id).await?;
        let base = app.store.get_base_resume(self.user.id, version.base_resume_id).await?;
        let edits: Vec<Edit> = serde_json::from_value(version.edits)?;
        let mut document = base.document;
        apply_all(&mut document, &edits)?;
        let (name, document) = (Some(version.name), Some(document));
        CreateBaseResume { user: self.user, name, slot: None, document, reason: "promote" }
            .run(app)
            .await
    }
}
