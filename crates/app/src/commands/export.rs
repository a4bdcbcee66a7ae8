//! `rolerabbit export`: a file of a resume, without a server.

use std::path::PathBuf;

use clap::Args;
use documents::write::{Fitted, Format, Renderer, WriteError};

use super::console::{Failure, complain};
use super::files;
use crate::actions::analyse_now;

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
    /// Tighten spacing, margins and text until the PDF takes no more than this many pages.
    #[arg(long, value_name = "PAGES", value_parser = clap::value_parser!(u8).range(1..=10))]
    fit: Option<u8>,
    /// With --fit: the posting that it is sent for; bullets that show what it asks are cut last.
    #[arg(long, requires = "fit")]
    posting: Option<PathBuf>,
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
        if self.fit.is_some() && format != Format::Pdf {
            return Err(Failure::of(
                "--fit is for pdf: the other formats have no pages of their own",
            ));
        }
        let mut resume = files::resume(&self.resume)?;
        let (renderer, template) = (Renderer::new(), self.template.as_deref());
        let mut told = Ok(());
        if let Some(pages) = self.fit {
            let posting = self.posting.as_deref().map(files::posting).transpose()?;
            let posting = posting.as_ref().map(analyse_now);
            let fitted = renderer.fit(&resume, template, pages.into(), posting.as_ref());
            let fitted = fitted.map_err(failed)?;
            told = tell(&fitted);
            fitted.put_into(&mut resume.design);
        }
        let file = renderer.export(&resume, template, format).map_err(failed)?;
        // A page with boxes instead of letters must not leave the house unnoticed.
        if format == Format::Pdf {
            for warning in renderer.warnings(&resume, template).map_err(failed)? {
                complain(format!("warning: {} ({})", warning.message, warning.code));
            }
        }
        std::fs::write(&self.output, file)
            .map_err(|error| Failure::of(format!("{}: {error}", self.output.display())))?;
        told
    }
}

fn failed(error: WriteError) -> Failure {
    Failure::of(format!("{error} ({})", error.code()))
}

/// Says what was found; a resume that does not fit is written as tight as it may be, and that is a failure.
fn tell(fitted: &Fitted) -> Result<(), Failure> {
    let Fitted { pages_before, page_count, size_pt, spacing, margin_mm, .. } = fitted;
    let pages =
        |count: usize| if count == 1 { "1 page".to_owned() } else { format!("{count} pages") };
    complain(format!(
        "{} instead of {}: text {size_pt} pt, spacing {spacing}, margins {margin_mm} mm",
        pages(*page_count),
        pages(*pages_before),
    ));
    if fitted.fits {
        return Ok(());
    }
    complain(format!(
        "{} more than {}: tighter than this it would be hard to read",
        if fitted.lines_over == 1 {
            "1 line".to_owned()
        } else {
            format!("{} lines", fitted.lines_over)
        },
        pages(fitted.pages_wanted),
    ));
    for cut in &fitted.cuts {
        complain(format!("could go: {} ({} {})", cut.text, cut.item_id, cut.path));
    }
    complain(if fitted.fits_without_cuts {
        "it fits without these bullets"
    } else {
        "even without its bullets it does not fit: shorten paragraphs or hide sections"
    });
    Err(Failure::told())
}
