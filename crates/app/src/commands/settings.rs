//! `rolerabbit settings`: the reference of all settings.

use clap::Args;

use super::console::{Failure, say};

/// Print the reference of all settings.
#[derive(Debug, Args)]
pub struct Settings {}

impl Settings {
    /// Prints it as Markdown.
    pub fn run(self) -> Result<(), Failure> {
        say(crate::config::reference().trim_end());
        Ok(())
    }
}
