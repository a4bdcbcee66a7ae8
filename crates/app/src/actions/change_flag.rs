//! Changing a feature flag while the servers run.

use serde_json::{Value, json};

use super::reasoned::Reasoned;
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse, refuse_fields};
use crate::{codes, flags};

/// Changes a flag, on this server at once and on every other within five seconds.
pub struct ChangeFlag {
    /// The flag's name, in whatever case.
    pub name: String,
    /// The new value; `None` goes back to the environment's.
    pub value: Option<Value>,
    /// Who does it and why.
    pub why: Reasoned,
}

impl ChangeFlag {
    /// Refuses an unknown flag, a value of another kind, and an act without a reason.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        let flag = flags::find(&self.name).ok_or_else(|| refuse(codes::NOT_FOUND))?;
        self.why.check()?;
        let mut after = app.flags.start().clone();
        if let Some(value) = &self.value {
            after.put(flag.name, value).map_err(|message| {
                refuse_fields(vec![FieldProblem { path: "value".to_owned(), message }])
            })?;
        }
        app.refresh_flags().await?;
        let before = app.flags.now().get(flag.name);
        // In its own spelling: "Free: 10 %" becomes "free:10".
        let value = self.value.map(|_| after.get(flag.name));
        let action = if value.is_some() { "flag.set" } else { "flag.reset" };
        let detail = json!({"before": before, "after": after.get(flag.name)});
        let entry = self.why.entry(action, format!("flag {}", flag.name), detail);
        app.store.update_flag_audited(flag.name, value, entry).await?;
        Ok(app.refresh_flags().await?)
    }
}
