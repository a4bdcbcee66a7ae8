//! How far the staged release of the editor has come.

use serde::Serialize;
use utoipa::ToSchema;

use crate::app::App;
use crate::error::ActionError;
use crate::tiers::Tier;

/// How far the release has come.
#[derive(Debug, Serialize, ToSchema)]
pub struct RolloutState {
    /// The stage with its share, such as `pro:25`.
    pub value: String,
    /// Who has the editor, group by group in the order of the stages.
    pub groups: Vec<RolloutGroup>,
    /// Where the others go; absent: a page that says "not yet".
    pub legacy_editor_url: Option<String>,
}

/// A group of users in the release.
#[derive(Debug, Serialize, ToSchema)]
pub struct RolloutGroup {
    /// `internal` or the tier.
    pub name: String,
    /// How many accounts it has.
    pub users: i64,
    /// The share of them who have the editor, in percent.
    pub share_percent: f64,
}

/// Describes the release; administrators without the internal mark count in their tier here, and have the editor.
pub async fn describe_rollout(app: &App) -> Result<RolloutState, ActionError> {
    app.refresh_flags().await?;
    let rollout = app.flags.now().editor_rollout;
    let counts = app.store.count_users_by_tier().await?;
    let internal = counts.iter().filter(|count| count.is_internal).map(|count| count.users).sum();
    let mut groups = vec![RolloutGroup {
        name: "internal".to_owned(),
        users: internal,
        share_percent: if rollout.includes_internal() { 100.0 } else { 0.0 },
    }];
    groups.extend(Tier::ALL.map(|tier| {
        RolloutGroup {
            name: tier.name().to_owned(),
            users: counts
                .iter()
                .filter(|count| !count.is_internal && count.tier == tier.name())
                .map(|count| count.users)
                .sum(),
            share_percent: f64::from(rollout.share_of(tier)) / 100.0,
        }
    }));
    let legacy = app.config.features.legacy_editor_url.as_ref().map(ToString::to_string);
    Ok(RolloutState { value: rollout.to_string(), groups, legacy_editor_url: legacy })
}
