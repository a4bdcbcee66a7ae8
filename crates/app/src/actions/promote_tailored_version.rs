//! Making a base resume of a tailored version.

use store::{BaseResume, User};
use uuid::Uuid;

use super::create_base_resume::CreateBaseResume;
use super::open_tailored_version::OpenTailoredVersion;
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};

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
        let (user_id, id) = (self.user.id, self.id);
        let opened = OpenTailoredVersion { user_id, id }.run(app).await?;
        let document = opened.document.ok_or_else(|| refuse(codes::EDIT_DOES_NOT_FIT))?;
        let version = opened.version;
        let (name, document) = (Some(version.name), Some(document));
        CreateBaseResume { user: self.user, name, slot: None, document, reason: "promote" }
            .run(app)
            .await
    }
}
