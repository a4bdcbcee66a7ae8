//! The page as a tagged PDF that is the same, byte for byte, for the same resume.

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::error::WriteError;

/// Writes PDF/UA-1 where the text allows it, and else a tagged PDF without that claim.
pub fn write(document: &PagedDocument) -> Result<Vec<u8>, WriteError> {
    if let Ok(standards) = PdfStandards::new(&[PdfStandard::Ua_1])
        && let Ok(bytes) = typst_pdf::pdf(document, &options(standards))
    {
        return Ok(bytes);
    }
    typst_pdf::pdf(document, &options(PdfStandards::default())).map_err(|errors| {
        let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        WriteError::Render { message: messages.join("; ") }
    })
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
