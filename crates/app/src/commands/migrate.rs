//! `rolerabbit migrate`: the database schema.

use clap::Args;
use store::Store;

use super::console::{Failure, block_on, say};
use crate::config::{Config, Environment};

/// Bring the database schema up to date.
#[derive(Debug, Args)]
pub struct Migrate {
    /// Only say whether it is.
    #[arg(long)]
    check: bool,
}

impl Migrate {
    /// Applies what is missing; with `--check` fails when something is.
    pub fn run(self) -> Result<(), Failure> {
        let config = Config::read(&Environment::of_process()).map_err(Failure::of)?;
        block_on(async move {
            let store = Store::open(&config.storage.store(true)).await.map_err(failure)?;
            let pending = store.pending_migrations().await.map_err(failure)?;
            if pending.is_empty() {
                say("the schema is up to date");
                return Ok(());
            }
            if self.check {
                return Err(Failure::of(format!("the schema lacks {}", pending.join(", "))));
            }
            store.migrate().await.map_err(failure)?;
            say(format!("applied {}", pending.join(", ")));
            Ok(())
        })?
    }
}

fn failure(error: store::StoreError) -> Failure {
    Failure::of(format!("{:#}", anyhow::Error::from(error)))
}
