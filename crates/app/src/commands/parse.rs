//! `rolerabbit parse`: files into JSON Resume.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;

use super::console::{Failure, complain, say_json};
use super::files::parsed;

/// Read files into JSON Resume.
#[derive(Debug, Args)]
pub struct Parse {
    /// The files: PDF, DOCX, text, Markdown or JSON Resume.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Write NAME.json for each file into this folder instead of printing.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Add confidences, places and warnings.
    #[arg(long)]
    report: bool,
}

impl Parse {
    /// A file that cannot be read is told on the standard error; the rest go on.
    pub fn run(self) -> Result<(), Failure> {
        if let Some(folder) = &self.out {
            std::fs::create_dir_all(folder)
                .map_err(|error| Failure::of(format!("{}: {error}", folder.display())))?;
        }
        let mut failed = 0_usize;
        for file in &self.files {
            if let Err(failure) = self.parse(file) {
                failure.tell();
                failed += 1;
            }
        }
        match failed {
            0 => Ok(()),
            1 if self.files.len() == 1 => Err(Failure::told()),
            failed => {
                complain(format!("{failed} of {} files could not be read", self.files.len()));
                Err(Failure::told())
            }
        }
    }

    fn parse(&self, file: &Path) -> Result<(), Failure> {
        let parsed = parsed(file)?;
        let answer: Value = if self.report {
            serde_json::to_value(parsed).map_err(Failure::of)?
        } else {
            parsed.resume
        };
        let Some(folder) = &self.out else { return say_json(&answer) };
        let name = file.file_stem().unwrap_or_default();
        let path = folder.join(name).with_added_extension("json");
        let text = serde_json::to_string_pretty(&answer).map_err(Failure::of)?;
        std::fs::write(&path, text)
            .map_err(|error| Failure::of(format!("{}: {error}", path.display())))
    }
}
