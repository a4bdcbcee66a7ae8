//! `rolerabbit templates`: the designs to choose from.

use clap::Args;
use documents::write::templates;

use super::console::{Failure, say, say_json};

/// List the templates.
#[derive(Debug, Args)]
pub struct Templates {
    /// Print JSON with name, structure and tier.
    #[arg(long)]
    json: bool,
}

impl Templates {
    /// Prints the list.
    pub fn run(self) -> Result<(), Failure> {
        if self.json {
            return say_json(&templates());
        }
        for template in templates() {
            say(format!(
                "{:<12} {:<14} {:<8} {}",
                template.name, template.structure, template.tier, template.description
            ));
        }
        Ok(())
    }
}
