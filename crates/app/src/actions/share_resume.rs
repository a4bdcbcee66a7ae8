//! Giving away a link to a resume, as it is now and with what others may see.

use documents::write::carried;
use resume::Resume;
use serde_json::Value;
use store::{GuardChanges, Share, User};
use uuid::Uuid;

use super::guard_page::PageGuard;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{clock, codes, secret};

/// The most links of one account.
pub const MOST_SHARES: u64 = 20;
/// The longest label in characters.
const LONGEST_LABEL: usize = 200;

/// Which contact details others see; none unless it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// The e-mail address.
    pub show_email: bool,
    /// The telephone number.
    pub show_phone: bool,
    /// Street and postal code; the town is always shown.
    pub show_address: bool,
}

/// Makes a link to a resume.
pub struct ShareResume {
    /// Whose resume.
    pub user: User,
    /// Which one.
    pub resume_id: Uuid,
    /// For whom it is, in the owner's words.
    pub label: String,
    /// What they see.
    pub audience: Audience,
    /// Another template than the document's.
    pub template: Option<String>,
    /// Who may see it.
    pub guard: PageGuard,
}

impl ShareResume {
    /// Refuses when there are too many links already.
    pub async fn run(self, app: &App) -> Result<Share, ActionError> {
        let stored = app.store.get_base_resume(self.user.id, self.resume_id).await?;
        if app.store.count_shares(self.user.id).await? >= MOST_SHARES {
            return Err(refuse(codes::SHARES_FULL));
        }
        let GuardChanges { password_hash, expires_at } = self.guard.changes().await?;
        let share = Share {
            id: Uuid::now_v7(),
            user_id: self.user.id,
            base_resume_id: stored.id,
            slug: secret::token()?,
            label: self.label.chars().take(LONGEST_LABEL).collect(),
            body: shown(stored.document, self.audience, self.template)?,
            password_hash: password_hash.flatten(),
            expires_at: expires_at.flatten(),
            view_count: 0,
            created_at: clock::now(),
        };
        Ok(app.store.insert_share(share).await?)
    }
}

/// The printed part of a resume with the details that the audience sees.
fn shown(
    document: Value,
    audience: Audience,
    template: Option<String>,
) -> Result<Value, ActionError> {
    let mut shown = carried::printed(&Resume::from_json(document)?);
    if let Some(template) = template {
        if shown["x-design"].is_object() {
            shown["x-design"]["template"] = Value::String(template);
        } else {
            shown["x-design"] = serde_json::json!({ "template": template });
        }
    }
    if let Some(basics) = shown.get_mut("basics").and_then(Value::as_object_mut) {
        if !audience.show_email {
            basics.shift_remove("email");
        }
        if !audience.show_phone {
            basics.shift_remove("phone");
        }
        if !audience.show_address
            && let Some(place) = basics.get_mut("location").and_then(Value::as_object_mut)
        {
            place.shift_remove("address");
            place.shift_remove("postalCode");
        }
    }
    Ok(shown)
}
