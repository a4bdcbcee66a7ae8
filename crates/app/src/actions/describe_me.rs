//! What the signed-in user has, may do and has used.

use store::User;

use crate::app::App;
use crate::clock;
use crate::error::ActionError;
use crate::flags::UserFlags;
use crate::tiers::{Limits, Tier};

/// The signed-in user with limits, usage and flags.
pub struct Me {
    /// The account.
    pub user: User,
    /// Its tier.
    pub tier: Tier,
    /// What the tier may do.
    pub limits: Limits,
    /// Base resumes stored.
    pub base_resumes: i64,
    /// Uses in this calendar month, by metric.
    pub month: Vec<(String, i64)>,
    /// Bytes stored.
    pub storage_bytes: i64,
    /// The flags as this user sees them.
    pub flags: UserFlags,
    /// The language model that would write; nobody's when none is set up.
    pub ai_model: Option<String>,
    /// Where users go who do not have the editor yet.
    pub legacy_editor_url: Option<String>,
}

/// Describes a user.
pub async fn describe_me(app: &App, user: User) -> Result<Me, ActionError> {
    let tier: Tier = user.tier.parse().unwrap_or(Tier::Free);
    let resumes = app.store.list_base_resumes(user.id).await?;
    let month = app.store.get_usage(user.id, &clock::month(clock::now())).await?;
    let storage_bytes = app.store.storage_bytes(user.id).await?;
    let flags = app.flags.now();
    let model = app
        .models
        .provider()
        .map(|_| flags.ai_model_override.clone().unwrap_or_else(|| app.config.ai.model.clone()));
    Ok(Me {
        tier,
        limits: tier.limits(),
        base_resumes: i64::try_from(resumes.len()).unwrap_or(i64::MAX),
        month,
        storage_bytes,
        flags: flags.of(&user),
        ai_model: model,
        legacy_editor_url: app.config.features.legacy_editor_url.as_ref().map(ToString::to_string),
        user,
    })
}
