//! Putting a resume into a slot.

use documents::write::pin_version;
use resume::Resume;
use serde_json::{Value, json};
use store::{BaseResume, NewBaseResume, User};

use super::document::read_document;
use crate::app::App;
use crate::clock;
use crate::error::{ActionError, FieldProblem, refuse_fields};
use crate::tiers::Tier;

/// Puts a new resume into a slot; the first one becomes active.
pub struct CreateBaseResume {
    /// Whose resume.
    pub user: User,
    /// What the user calls it.
    pub name: Option<String>,
    /// The slot, or the lowest free one.
    pub slot: Option<i32>,
    /// The document, or an empty one.
    pub document: Option<Value>,
    /// Why it was made, for the history.
    pub reason: &'static str,
}

impl CreateBaseResume {
    /// Refuses when the slot is taken or all are in use.
    pub async fn run(self, app: &App) -> Result<BaseResume, ActionError> {
        let tier: Tier = self.user.tier.parse().unwrap_or(Tier::Free);
        let slots = tier.limits().base_resume_slots;
        if self.slot.is_some_and(|slot| !(1..=slots).contains(&slot)) {
            let message = format!("your plan has slots 1 to {slots}");
            return Err(refuse_fields(vec![FieldProblem { path: "slot".to_owned(), message }]));
        }
        let mut resume = read_document(self.document.unwrap_or_else(|| json!({"basics": {}})))?;
        pin_version(&mut resume.design);
        let new = NewBaseResume {
            id: clock::new_id(),
            user_id: self.user.id,
            slot: self.slot,
            name: checked_name(self.name)?.unwrap_or_else(|| title_of(&resume)),
            document: resume.to_json(),
            reason: self.reason.to_owned(),
            now: clock::now(),
        };
        Ok(app.store.insert_base_resume(new, slots).await?)
    }
}

/// A resume's name, when it has an acceptable length.
pub(super) fn checked_name(name: Option<String>) -> Result<Option<String>, ActionError> {
    let name = name.filter(|name| !name.trim().is_empty());
    if name.as_ref().is_some_and(|name| name.chars().count() > 200) {
        let message = "may have at most 200 characters".to_owned();
        return Err(refuse_fields(vec![FieldProblem { path: "name".to_owned(), message }]));
    }
    Ok(name)
}

fn title_of(resume: &Resume) -> String {
    let basics = &resume.basics;
    let named =
        [&basics.label, &basics.name].into_iter().flatten().find(|text| !text.trim().is_empty());
    named.map_or_else(
        || "My resume".to_owned(),
        |text| text.chars().filter(|c| !c.is_control()).take(100).collect(),
    )
}
