//! Who has the editor.

use clap::Args;
use serde_json::json;

use super::super::console::{Failure, say, say_json};
use crate::actions::{Actor, ChangeFlag, Reasoned, describe_rollout};
use crate::app::App;

/// Show or change who has the editor.
#[derive(Debug, Args)]
pub struct Rollout {
    /// off, internal, free, pro, premium (each adds to the one before; with a share such as pro:25) or everyone; absent: only show.
    stage: Option<String>,
    /// Why: the audit log keeps it.
    #[arg(long, requires = "stage")]
    reason: Option<String>,
}

impl Rollout {
    pub async fn run(self, app: &App, as_json: bool) -> Result<(), Failure> {
        if let Some(stage) = self.stage {
            let why =
                Reasoned { actor: Actor::command_line(), reason: self.reason.unwrap_or_default() };
            let (name, value) = ("EDITOR_ROLLOUT".to_owned(), Some(json!(stage)));
            ChangeFlag { name, value, why }.run(app).await.map_err(Failure::of)?;
        }
        let state = describe_rollout(app).await.map_err(Failure::of)?;
        if as_json {
            return say_json(&state);
        }
        say(state.value);
        for group in state.groups {
            say(format!(
                "{:<10} {:>8} accounts {:>7.2} %",
                group.name, group.users, group.share_percent
            ));
        }
        Ok(())
    }
}
