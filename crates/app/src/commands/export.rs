//! `rolerabbit export`: a file of a resume, without a server.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use documents::check::{FileReport, check};
use documents::write::{Format, PdfSettings, Renderer, WriteError, pin_version};
use resume::Resume;

use super::console::{Failure, complain, say};
use super::{files, fitting};
use crate::actions::analyse_now;
use crate::config::{Environment, FontsConfig};

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
    /// Let a PDF carry its printed content as JSON Resume, to be imported again without loss.
    #[arg(long)]
    attach_source: bool,
    /// Write a PDF without the claim and the rules of PDF/UA-1.
    #[arg(long)]
    no_pdf_ua: bool,
    /// Read the file back and write what a parser sees into FILE, as JSON; pdftotext and mutool are asked too when they are
    /// installed.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

impl Export {
    /// Writes the file; fails when a report was asked for and the file does not pass.
    pub fn run(self) -> Result<(), Failure> {
        let ending = self.output.extension().map(|ending| ending.to_string_lossy().into_owned());
        let format = self.format.clone().or(ending).unwrap_or_else(|| "pdf".to_owned());
        let format: Format = format.parse().map_err(|_| {
            Failure::of(format!("{format:?} is no format: use pdf, docx, html, txt, md or json"))
        })?;
        if self.fit.is_some() && format != Format::Pdf {
            return Err(Failure::of(
                "--fit is for pdf: the other formats have no pages of their own",
            ));
        }
        let mut resume = files::resume(&self.resume)?;
        pin_version(&mut resume.design);
        let fonts = FontsConfig::read(&Environment::of_process()).map_err(Failure::of)?;
        let renderer = Renderer::new().with_fonts_in(fonts.folders);
        let template = self.template.as_deref();
        let failed = |error: WriteError| Failure::of(format!("{error} ({})", error.code()));
        let mut fits = true;
        if let Some(pages) = self.fit {
            let posting = self.posting.as_deref().map(files::posting).transpose()?;
            let posting = posting.as_ref().map(analyse_now);
            let fitted = renderer.fit(&resume, template, pages.into(), posting.as_ref());
            let fitted = fitted.map_err(failed)?;
            fitting::tell(&fitted);
            fits = fitted.fits;
            fitted.put_into(&mut resume.design);
        }
        let settings =
            PdfSettings { accessible: !self.no_pdf_ua, attach_source: self.attach_source };
        let (bytes, accessibility) = if format == Format::Pdf {
            let file = renderer.export_pdf(&resume, template, settings).map_err(failed)?;
            // A page with boxes instead of letters must not leave the house unnoticed.
            for warning in renderer.warnings(&resume, template).map_err(failed)? {
                complain(format!("warning: {} ({})", warning.message, warning.code));
            }
            (file.bytes, Some(file.accessibility))
        } else {
            (renderer.export(&resume, template, format).map_err(failed)?, None)
        };
        write(&self.output, &bytes)?;
        if let Some(place) = &self.report {
            let report = check(&bytes, format, &resume, accessibility)
                .map_err(|error| Failure::of(format!("{error} ({})", error.code())))?;
            self.tell(report, format, &resume, place)?;
        }
        if fits { Ok(()) } else { Err(Failure::told()) }
    }

    /// Writes the report of a file, and says what is in it; fails when the file does not pass.
    fn tell(
        &self,
        mut report: FileReport,
        format: Format,
        resume: &Resume,
        place: &Path,
    ) -> Result<(), Failure> {
        if format == Format::Pdf {
            for (program, text) in other_programs(&self.output) {
                report.add_text(program, resume, text);
            }
        }
        let json = serde_json::to_vec_pretty(&report).map_err(Failure::of)?;
        write(place, &json)?;
        let lost = report.fields.iter().filter(|field| !field.passed).count();
        say(format!("{} of {} fields come back", report.fields.len() - lost, report.fields.len()));
        for text in &report.texts {
            let verdict = if text.passed { "whole" } else { "NOT whole" };
            say(format!("{}: {verdict}, {:.1} % of the letters", text.way, 100.0 * text.recall));
        }
        if let Some(verdict) = report.accessibility.filter(|verdict| verdict.standard.is_some()) {
            say(if verdict.claimed { "PDF/UA-1: yes" } else { "PDF/UA-1: no" });
            verdict.failures.iter().for_each(|failure| say(format!("  {}", failure.message)));
        }
        if report.passed {
            Ok(())
        } else {
            Err(Failure::of("the file does not pass; see the report"))
        }
    }
}

/// What other programs take out of a PDF, as far as they are installed.
fn other_programs(file: &Path) -> Vec<(&'static str, String)> {
    let ask = |program: &'static str, before: &[&str], after: &[&str]| {
        let output = Command::new(program).args(before).arg(file).args(after).output().ok()?;
        output
            .status
            .success()
            .then(|| (program, String::from_utf8_lossy(&output.stdout).into_owned()))
    };
    let asked = [
        ask("pdftotext", &["-enc", "UTF-8"], &["-"]),
        ask("mutool", &["draw", "-q", "-F", "text"], &[]),
    ];
    asked.into_iter().flatten().collect()
}

fn write(place: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(place, bytes)
        .map_err(|error| Failure::of(format!("{}: {error}", place.display())))
}
