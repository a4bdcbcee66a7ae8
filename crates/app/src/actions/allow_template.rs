//! Which templates a user's tier has.

use documents::write::template_of;
use resume::Resume;
use uuid::Uuid;

use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::tiers::Tier;

/// Refuses a file in a template that the user's tier does not have; looking at a page in it is free.
///
/// The template is the one named here, else the resume's own.
pub async fn allow_template(
    app: &App,
    user_id: Uuid,
    resume: &Resume,
    name: Option<&str>,
) -> Result<(), ActionError> {
    let template = template_of(resume, name)?;
    let user = app.store.get_user(user_id).await?;
    let tier: Tier = user.tier.parse().unwrap_or(Tier::Free);
    if tier.limits().templates.is_none() || template.tier == "free" {
        return Ok(());
    }
    Err(refuse(codes::TEMPLATE_NOT_IN_TIER))
}
