//! A portfolio as a Word document, in the order of its web page.

use super::{Body, core_properties, pack, styled, styles};
use crate::write::design::PageDesign;
use crate::write::error::WriteError;
use crate::write::portfolio::PortfolioSheet;

/// Writes the portfolio; the same sheet always gives the same bytes.
pub fn write_portfolio(
    PortfolioSheet { sheet, reach }: &PortfolioSheet,
    design: &PageDesign,
) -> Result<Vec<u8>, WriteError> {
    let (docx, tab) = styles::document(design);
    let mut body = Body { paragraphs: Vec::new(), links: 0, tab, rtl: sheet.rtl };
    body.head(sheet.name.as_ref(), sheet.label.as_ref(), &sheet.contacts);
    for section in &sheet.sections {
        body.section(section);
    }
    if let Some(reach) = reach {
        body.heading(&reach.heading);
        for run in &reach.text {
            let paragraph = body.values(styled("Normal"), std::slice::from_ref(run), "");
            body.push(paragraph);
        }
        body.contacts(&reach.details);
    }
    pack(docx, body, core_properties(&sheet.title, sheet.name.as_ref(), design))
}
