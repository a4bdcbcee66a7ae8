//! Copying a base resume into a free slot.

use store::{BaseResume, User};
use uuid::Uuid;

use super::create_base_resume::CreateBaseResume;
use crate::app::App;
use crate::error::ActionError;

/// Copies a base resume into the lowest free slot.
pub struct DuplicateBaseResume {
    /// Whose resume.
    pub user: User,
    /// Which one.
    pub id: Uuid,
    /// The copy's name.
    pub name: Option<String>,
}

impl DuplicateBaseResume {
    /// Refuses when all slots are in use.
    pub async fn run(self, app: &App) -> Result<BaseResume, ActionError> {
        let original = app.store.get_base_resume(self.user.id, self.id).await?;
        let name: String = self
            .name
            .unwrap_or_else(|| original.name.chars().take(190).chain(" (copy)".chars()).collect());
        let document = Some(original.document);
        CreateBaseResume {
            user: self.user,
            name: Some(name),
            slot: None,
            document,
            reason: "duplicate",
        }
        .run(app)
        .await
    }
}
