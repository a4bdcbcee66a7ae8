//! What administrators did.

use clap::Args;
use serde_json::json;
use store::AuditQuery;

use super::super::console::{Failure, say, say_json};
use super::user;
use crate::app::App;

/// List what administrators did, from the newest.
#[derive(Debug, Args)]
pub struct Audit {
    /// Only what was done to this account.
    #[arg(long, value_name = "EMAIL")]
    user: Option<String>,
    /// Only what was done to this flag.
    #[arg(long, value_name = "NAME", conflicts_with = "user")]
    flag: Option<String>,
    /// How many at most.
    #[arg(long, default_value_t = 50)]
    limit: u64,
}

impl Audit {
    pub async fn run(self, app: &App, as_json: bool) -> Result<(), Failure> {
        let target = match (self.user, self.flag) {
            (Some(email), _) => Some(format!("user {}", user(app, &email).await?.id)),
            (None, Some(flag)) => Some(format!("flag {}", flag.to_uppercase())),
            (None, None) => None,
        };
        let query = AuditQuery { target, limit: self.limit, ..AuditQuery::default() };
        let entries = app.store.query_audit(query).await.map_err(Failure::of)?;
        if as_json {
            return say_json(&json!({"items": entries}));
        }
        for entry in entries {
            let word = |key: &str| entry.detail[key].as_str().unwrap_or_default().to_owned();
            let (by, reason) = (word("by"), word("reason"));
            let at = entry.created_at.format("%F %T");
            say(format!("{at} {by}: {} {}: {reason}", entry.action, entry.target));
        }
        Ok(())
    }
}
