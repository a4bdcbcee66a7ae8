//! `rolerabbit export`: a file of a resume, without a server.

use std::path::PathBuf;

use clap::Args;
use documents::write::{Format, Renderer, WriteError};

use super::console::{Failure, complain};
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
        let (renderer, template) = (Renderer::new(), self.template.as_deref());
        let failed = |error: WriteError| Failure::of(format!("{error} ({})", error.code()));
        let file = renderer.export(&resume, template, format).map_err(failed)?;
        // A page with boxes instead of letters must not leave the house unnoticed.
        if format == Format::Pdf {
            for warning in renderer.warnings(&resume, template).map_err(failed)? {
                complain(format!("warning: {} ({})", warning.message, warning.code));
            }
        }
        std::fs::write(&self.output, file)
            .map_err(|error| Failure::of(format!("{}: {error}", self.output.display())))
    }
}
