//! The page as a tagged PDF that is the same, byte for byte, for the same resume.

use serde::{Deserialize, Serialize};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::error::WriteError;

/// The most failures that a verdict lists.
const MOST_FAILURES: usize = 50;

/// How a PDF is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PdfSettings {
    /// Whether it is written as PDF/UA-1; what it cannot keep of that is in the verdict.
    pub accessible: bool,
    /// Whether the printed content goes along as JSON Resume, so that it can be read back without loss.
    pub attach_source: bool,
}

impl Default for PdfSettings {
    fn default() -> Self {
        Self { accessible: true, attach_source: false }
    }
}

/// A PDF and what it can claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// Whether it is accessible.
    pub accessibility: Accessibility,
}

/// Whether a PDF is accessible by the rules of a standard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accessibility {
    /// The standard that was asked for; nothing when none was.
    pub standard: Option<String>,
    /// Whether the file claims it.
    pub claimed: bool,
    /// What stands in the way.
    pub failures: Vec<AccessibilityFailure>,
}

/// One thing that an accessible PDF must not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessibilityFailure {
    /// What is wrong.
    pub message: String,
    /// What may help.
    pub hints: Vec<String>,
}

/// Writes the pages; a PDF that cannot be PDF/UA-1 is written without that claim, and the verdict says why.
pub fn write(document: &PagedDocument, settings: PdfSettings) -> Result<PdfFile, WriteError> {
    let mut accessibility = Accessibility::default();
    if settings.accessible {
        accessibility.standard = Some("PDF/UA-1".to_owned());
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| WriteError::Render { message: error.message().to_string() })?;
        match typst_pdf::pdf(document, &options(standards)) {
            Ok(bytes) => {
                accessibility.claimed = true;
                return Ok(PdfFile { bytes, accessibility });
            }
            Err(errors) => {
                let failure = |error: &typst::diag::SourceDiagnostic| AccessibilityFailure {
                    message: error.message.to_string(),
                    hints: error.hints.iter().map(|hint| hint.v.to_string()).collect(),
                };
                accessibility.failures = errors.iter().take(MOST_FAILURES).map(failure).collect();
                accessibility.failures.dedup();
            }
        }
    }
    let bytes = typst_pdf::pdf(document, &options(PdfStandards::default())).map_err(|errors| {
        let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        WriteError::Render { message: messages.join("; ") }
    })?;
    Ok(PdfFile { bytes, accessibility })
}

/// No time stamp, no identifier of a machine.
fn options(standards: PdfStandards) -> PdfOptions {
    PdfOptions {
        creator: Smart::Custom(Some("RoleRabbit".to_owned())),
        timestamp: None,
        standards,
        ..PdfOptions::default()
    }
}
