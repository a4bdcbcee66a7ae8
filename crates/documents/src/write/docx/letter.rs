//! A cover letter as a Word document, with the styles that Word has for letters.

use super::{Body, core_properties, pack, styled, styles};
use crate::write::design::PageDesign;
use crate::write::error::WriteError;
use crate::write::letter::LetterSheet;
use crate::write::sheet::Run;

/// Writes the letter; the same sheet always gives the same bytes.
pub fn write_letter(sheet: &LetterSheet, design: &PageDesign) -> Result<Vec<u8>, WriteError> {
    let (mut docx, tab) = styles::document(design);
    for style in styles::letter(design) {
        docx = docx.add_style(style);
    }
    let mut body = Body { paragraphs: Vec::new(), links: 0, tab, rtl: sheet.rtl };
    body.head(sheet.name.as_ref(), sheet.label.as_ref(), &sheet.contacts);
    let mut lines = |style: &str, runs: &[Run]| {
        for run in runs {
            let paragraph = body.values(styled(style), std::slice::from_ref(run), "");
            body.push(paragraph);
        }
    };
    lines("Date", sheet.date.as_slice());
    lines("InsideAddress", &sheet.recipient);
    lines("Subject", sheet.subject.as_slice());
    lines("Salutation", sheet.salutation.as_slice());
    lines("BodyText", &sheet.paragraphs);
    lines("Closing", sheet.closing.as_slice());
    lines("Signature", sheet.signature.as_slice());
    pack(docx, body, core_properties(&sheet.title, sheet.name.as_ref(), design))
}
