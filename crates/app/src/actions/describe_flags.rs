//! The feature flags with their values, where those come from, and who changed them last.

use serde::Serialize;
use serde_json::Value;
use store::{AuditEntry, AuditQuery};
use utoipa::ToSchema;

use crate::app::App;
use crate::error::ActionError;
use crate::flags::{FLAGS, FlagKind};

/// A flag as it is now.
#[derive(Debug, Serialize, ToSchema)]
pub struct FlagState {
    /// Its name, also in the environment.
    pub name: &'static str,
    /// What kind of value it has.
    pub kind: FlagKind,
    /// One sentence on what it does.
    pub about: &'static str,
    /// The value now.
    #[schema(value_type = Value)]
    pub value: Value,
    /// The value of the environment.
    #[schema(value_type = Value)]
    pub start_value: Value,
    /// Whether an administrator's value holds in place of the environment's.
    pub overridden: bool,
    /// The last change, if there was one.
    #[serde(skip)]
    pub last_change: Option<AuditEntry>,
}

/// Describes every flag as the database has it, not as this server remembers it.
pub async fn describe_flags(app: &App) -> Result<Vec<FlagState>, ActionError> {
    app.refresh_flags().await?;
    let stored = app.store.list_flags().await?;
    let (now, start) = (app.flags.now(), app.flags.start());
    let mut states = Vec::new();
    for flag in FLAGS {
        let query = AuditQuery {
            target: Some(format!("flag {}", flag.name)),
            limit: 1,
            ..AuditQuery::default()
        };
        states.push(FlagState {
            name: flag.name,
            kind: flag.kind,
            about: flag.about,
            value: now.get(flag.name),
            start_value: start.get(flag.name),
            overridden: stored.iter().any(|stored| stored.name == flag.name),
            last_change: app.store.query_audit(query).await?.pop(),
        });
    }
    Ok(states)
}
