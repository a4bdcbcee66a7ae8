//! `rolerabbit export`: a file of a resume, without a server.

use std::path::PathBuf;

use clap::Args;
use documents::write::{Format, Renderer};

use super::console::Failure;
use super::files;

/// Make a PDF, DOCX, HTML, text, Markdown or JSON file of a resume.
#[derive(Debug, Args)]
pub struct Export {
    /// The resume: JSON Resume, PDF, DOCX or text.
    resume: PathBuf,
    /// The template; absent: the one that the resume names, or the default.
    #[arg(long)]
    template: Option<String>,
    /// pdf, docx, html, txt, md or json; absent: by the ending of OUT.
    #[arg(long)]
    format: Option<String>,
    /// The file to write.
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
}

impl Export {
    /// Writes the file.
    pub fn run(self) -> Result<(), Failure> {
        let ending = self.output.extension().map(|ending| ending.to_string_lossy().into_owned());
        let format = self.format.or(ending).unwrap_or_else(|| "pdf".to_owned());
        let format: Format = format.parse().map_err(|_| {
            Failure::of(format!("{format:?} is no format: use pdf, docx, html, txt, md or json"))
        })?;
        let resume = files::resume(&self.resume)?;
        let file = Renderer::new()
            .export(&resume, self.template.as_deref(), format)
            .map_err(|error| Failure::of(format!("{error} ({})", error.code())))?;
        std::fs::write(&self.output, file)
            .map_err(|error| Failure::of(format!("{}: {error}", self.output.display())))
    }
}
