//! `rolerabbit guard`: which claims of edits have no source in the resume.

use std::path::PathBuf;

use clap::Args;
use resume::guard::{ProposedChange, judge};
use serde_json::json;

use super::console::{Failure, say_json};
use super::files;

/// Judge edits: which claims have no source in the resume.
#[derive(Debug, Args)]
pub struct Guard {
    /// The resume: JSON Resume, PDF, DOCX or text.
    resume: PathBuf,
    /// The edits: JSON, a list of {id, path, before, after} with JSON pointers as paths.
    edits: PathBuf,
}

impl Guard {
    /// Prints a verdict per edit with its claims.
    pub fn run(self) -> Result<(), Failure> {
        let resume = files::resume(&self.resume)?;
        let edits: Vec<ProposedChange> = serde_json::from_slice(&files::bytes(&self.edits)?)
            .map_err(|error| {
                let file = self.edits.display();
                Failure::of(format!(
                    "{file}: expected a list of {{id, path, before, after}}, but {error}"
                ))
            })?;
        say_json(&json!({"edits": judge(&resume, &edits)}))
    }
}
