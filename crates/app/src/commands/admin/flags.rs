//! Feature flags.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::super::console::{Failure, say, say_json};
use super::Why;
use crate::actions::{ChangeFlag, describe_flags};
use crate::app::App;
use crate::flags::{FlagKind, find};

/// List, set and reset feature flags.
#[derive(Debug, Args)]
pub struct Flags {
    #[command(subcommand)]
    command: Option<FlagsCommand>,
}

#[derive(Debug, Subcommand)]
enum FlagsCommand {
    /// List the flags.
    List,
    /// Set a flag; running servers follow within five seconds.
    Set {
        /// The flag's name.
        name: String,
        /// true or false, the name of a model, or a stage such as pro:25.
        value: String,
        #[command(flatten)]
        why: Why,
    },
    /// Go back to the environment's value.
    Reset {
        /// The flag's name.
        name: String,
        #[command(flatten)]
        why: Why,
    },
}

impl Flags {
    pub async fn run(self, app: &App, as_json: bool) -> Result<(), Failure> {
        let change = match self.command {
            None | Some(FlagsCommand::List) => None,
            Some(FlagsCommand::Set { name, value, why }) => {
                let value = Some(typed(&name, &value)?);
                Some(ChangeFlag { name, value, why: why.reasoned() })
            }
            Some(FlagsCommand::Reset { name, why }) => {
                typed(&name, "")?;
                Some(ChangeFlag { name, value: None, why: why.reasoned() })
            }
        };
        if let Some(change) = change {
            change.run(app).await.map_err(Failure::of)?;
        }
        let states = describe_flags(app).await.map_err(Failure::of)?;
        if as_json {
            return say_json(&json!({"items": states}));
        }
        for state in states {
            let from = if state.overridden { "set" } else { "environment" };
            say(format!("{:<28} {:<16} {from}", state.name, word(&state.value)));
        }
        Ok(())
    }
}

/// A value as the flag's kind has it.
fn typed(name: &str, text: &str) -> Result<Value, Failure> {
    let Some(flag) = find(name) else {
        return Err(Failure::of(format!("there is no flag {name}")));
    };
    Ok(match (flag.kind, text) {
        (FlagKind::Switch, "true" | "on") => json!(true),
        (FlagKind::Switch, "false" | "off") => json!(false),
        (FlagKind::Model, "none" | "") => Value::Null,
        _ => json!(text),
    })
}

fn word(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
