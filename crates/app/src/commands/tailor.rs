//! `rolerabbit tailor`: proposed edits and the tailored resume.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use resume::tailor::{Mode, tailor};

use super::console::{Failure, say_json};
use super::files;
use crate::actions::analyse_now;

/// Propose edits that bring a resume closer to a posting.
#[derive(Debug, Args)]
pub struct Tailor {
    /// The resume: JSON Resume, PDF, DOCX or text.
    resume: PathBuf,
    /// The posting: a text file, or JSON with text, title and company.
    posting: PathBuf,
    /// How far to go.
    #[arg(long, value_enum, default_value = "partial")]
    mode: TailorMode,
}

/// How far to go.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum TailorMode {
    /// Reorder and choose.
    Partial,
    /// Rework the whole resume.
    Full,
}

impl Tailor {
    /// Prints the edits, each with its reason and verdict, and the resume with the supported ones applied.
    pub fn run(self) -> Result<(), Failure> {
        let resume = files::resume(&self.resume)?;
        let posting = analyse_now(&files::posting(&self.posting)?);
        let mode = match self.mode {
            TailorMode::Partial => Mode::Partial,
            TailorMode::Full => Mode::Full,
        };
        say_json(&tailor(&resume, &posting, mode))
    }
}
