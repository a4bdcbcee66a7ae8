//! `rolerabbit admin`: accounts, flags and the staged release, on the configured database; servers may run meanwhile.

mod audit;
mod flags;
mod rollout;
mod users;

use clap::{Args, Subcommand};
use store::User;

use super::console::{Failure, block_on};
use crate::actions::{Actor, Reasoned};
use crate::app::App;
use crate::config::{Config, Environment};

/// Manage accounts, flags and the staged release.
#[derive(Debug, Args)]
pub struct Admin {
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: AdminCommand,
}

#[derive(Debug, Subcommand)]
enum AdminCommand {
    /// List accounts.
    Users(users::Users),
    /// Show one account: slots, quota, last errors.
    Show(users::Show),
    /// Change the tier of an account.
    Tier(users::SetTier),
    /// Make an account an administrator, or an ordinary user again.
    Role(users::SetRole),
    /// Suspend an account, or lift the suspension.
    Suspend(users::Suspend),
    /// Mark an account as internal: it sees a staged release first.
    Internal(users::Internal),
    /// Make a link with which a user sets a new password.
    ResetLink(users::ResetLink),
    /// Take the second step of signing in away, when phone and recovery codes are lost.
    RemoveTwoFactor(users::RemoveTwoFactor),
    /// Take all passkeys away, when a device with one is lost.
    RemovePasskeys(users::RemovePasskeys),
    /// List, set and reset feature flags.
    Flags(flags::Flags),
    /// Show or change who has the editor.
    Rollout(rollout::Rollout),
    /// List what administrators did.
    Audit(audit::Audit),
}

/// Why something is done.
#[derive(Debug, Args)]
pub struct Why {
    /// Why: the audit log keeps it.
    #[arg(long)]
    reason: String,
}

impl Why {
    /// An act at the command line with its reason.
    pub fn reasoned(self) -> Reasoned {
        Reasoned { actor: Actor::command_line(), reason: self.reason }
    }
}

impl Admin {
    /// Runs one of the commands on the configured database.
    pub fn run(self) -> Result<(), Failure> {
        let config = Config::read(&Environment::of_process()).map_err(Failure::of)?;
        let json = self.json;
        block_on(async move {
            let app = App::open(config).await.map_err(|error| Failure::of(format!("{error:#}")))?;
            let pending = app.store.pending_migrations().await.map_err(Failure::of)?;
            if !pending.is_empty() {
                return Err(Failure::of(
                    "the schema is not up to date; run `rolerabbit migrate` first",
                ));
            }
            match self.command {
                AdminCommand::Users(command) => command.run(&app, json).await,
                AdminCommand::Show(command) => command.run(&app, json).await,
                AdminCommand::Tier(command) => command.run(&app, json).await,
                AdminCommand::Role(command) => command.run(&app, json).await,
                AdminCommand::Suspend(command) => command.run(&app, json).await,
                AdminCommand::Internal(command) => command.run(&app, json).await,
                AdminCommand::ResetLink(command) => command.run(&app, json).await,
                AdminCommand::RemoveTwoFactor(command) => command.run(&app, json).await,
                AdminCommand::RemovePasskeys(command) => command.run(&app, json).await,
                AdminCommand::Flags(command) => command.run(&app, json).await,
                AdminCommand::Rollout(command) => command.run(&app, json).await,
                AdminCommand::Audit(command) => command.run(&app, json).await,
            }
        })?
    }
}

/// The account with an address.
async fn user(app: &App, email: &str) -> Result<User, Failure> {
    let found = app.store.find_user_by_email(email).await.map_err(Failure::of)?;
    found.ok_or_else(|| Failure::of(format!("there is no account with the address {email}")))
}
