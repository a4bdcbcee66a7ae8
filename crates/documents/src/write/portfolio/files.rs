//! A portfolio as pages to send or print, and as a Word document.

use resume::document::{Portfolio, Theme};
use resume::model::{Design, Record};
use serde::Serialize;
use serde_json::json;

use super::sheet::PortfolioSheet;
use super::{accent, language};
use crate::write::design::{PageDesign, legible, resolve};
use crate::write::docx;
use crate::write::error::WriteError;
use crate::write::pdf::{self, PdfSettings};
use crate::write::renderer::{MOST_BYTES, MOST_PAGES, Renderer};
use crate::write::template::DesignDefaults;

const TEMPLATE: &str = include_str!("pages.typ");
/// Where paper has another size.
const LETTER_PAPER: [&str; 4] = ["US", "CA", "MX", "PH"];

#[derive(Serialize)]
struct Data<'a> {
    design: &'a PageDesign,
    #[serde(flatten)]
    sheet: &'a PortfolioSheet,
}

impl Renderer {
    /// A portfolio as a tagged PDF, the same bytes for the same portfolio.
    pub fn portfolio_pdf(&self, portfolio: &Portfolio) -> Result<Vec<u8>, WriteError> {
        let design = design(portfolio, self.font_families());
        let sheet = PortfolioSheet::new(portfolio, &design.lang);
        let too_long = |pages: usize| WriteError::TooLong { pages, limit: MOST_PAGES };
        if sheet.bytes() > MOST_BYTES {
            return Err(too_long(MOST_PAGES + 1));
        }
        let data = serde_json::to_string(&Data { design: &design, sheet: &sheet })
            .map_err(|error| WriteError::Render { message: error.to_string() })?;
        let document = self.compile(TEMPLATE, data, &design.lang)?;
        let pages = document.pages().len();
        if pages > MOST_PAGES {
            return Err(too_long(pages));
        }
        Ok(pdf::write(&document, PdfSettings::default())?.bytes)
    }

    /// A portfolio as a Word document, the same bytes for the same portfolio.
    pub fn portfolio_docx(&self, portfolio: &Portfolio) -> Result<Vec<u8>, WriteError> {
        let design = design(portfolio, self.font_families());
        docx::write_portfolio(&PortfolioSheet::new(portfolio, &design.lang), &design)
    }
}

/// The look of the web page, as far as paper has it.
fn design(portfolio: &Portfolio, families: &[String]) -> PageDesign {
    let (font, heading, head) = match portfolio.theme {
        Theme::Paper => ("TeX Gyre Pagella", "rule", "plain"),
        Theme::Studio => ("Inter", "plain", "band"),
        Theme::Margin => ("Source Sans 3", "caps", "plain"),
    };
    let theme = json!({ "heading": heading, "head": head });
    let defaults = DesignDefaults {
        font: font.to_owned(),
        accent: legible(&accent(&portfolio.accent).unwrap_or_else(|| "#1f4568".to_owned())),
        size_pt: if portfolio.theme == Theme::Margin { 10.5 } else { 10.0 },
        margin_mm: 22.0,
        aside: Vec::new(),
        theme: theme.as_object().cloned().unwrap_or_default(),
    };
    let chosen = json!({ "language": language(&portfolio.language) });
    let chosen = chosen.as_object().cloned().unwrap_or_default();
    let (mut design, _) = resolve(&Design::from_map(chosen), &defaults, families);
    if design.region.as_deref().is_some_and(|region| LETTER_PAPER.contains(&region)) {
        design.paper = "us-letter";
    }
    design.page_numbers = true;
    design
}
