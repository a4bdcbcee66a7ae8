//! Letters and portfolios as files, and their pages while they are edited.

use documents::write::sheet::words;
use documents::write::{Format, PageAddress, PortfolioPage, Preview, bundle};
use resume::document::{CoverLetter, Portfolio};
use serde_json::Value;
use uuid::Uuid;

use super::export_resume::ExportedFile;
use super::file_name::{NameParts, USUAL};
use super::stored_document::{DocumentKind, field, read_content};
use crate::app::App;
use crate::error::ActionError;

/// Makes a file of a letter.
pub struct ExportLetter {
    /// Whose letter.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
    /// The kind of file.
    pub format: Format,
}

impl ExportLetter {
    /// Every format but JSON, which is what the API answers anyway.
    pub async fn run(self, app: &App) -> Result<ExportedFile, ActionError> {
        let format = self.format;
        if format == Format::Json {
            return Err(field("format", "must be pdf, docx, html, txt or md"));
        }
        let stored = DocumentKind::CoverLetter.get(app, self.user_id, self.id).await?;
        let letter: CoverLetter = read_content(stored.body)?;
        let name =
            file_name(&letter.sender.name, &words(&letter.language).letter, format.extension());
        let renderer = app.renderer.clone();
        let bytes =
            tokio::task::spawn_blocking(move || renderer.export_letter(&letter, format)).await??;
        Ok(ExportedFile { name, format, bytes: bytes.into(), accessibility: None })
    }
}

/// Draws the pages of a letter as it is being edited.
pub struct RenderLetter {
    /// The letter.
    pub content: Value,
}

impl RenderLetter {
    /// The pages as they would be exported.
    pub async fn run(self, app: &App) -> Result<Preview, ActionError> {
        let content = DocumentKind::CoverLetter.checked(self.content)?;
        let letter: CoverLetter = read_content(content)?;
        let renderer = app.renderer.clone();
        Ok(tokio::task::spawn_blocking(move || renderer.preview_letter(&letter)).await??)
    }
}

/// Makes the page of a portfolio as it is stored.
pub struct ExportPortfolio {
    /// Whose portfolio.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
}

impl ExportPortfolio {
    /// The page and the name of its file.
    pub async fn run(self, app: &App) -> Result<(PortfolioPage, String), ActionError> {
        let stored = DocumentKind::Portfolio.get(app, self.user_id, self.id).await?;
        let portfolio: Portfolio = read_content(stored.body)?;
        let name = file_name(&portfolio.name, "Portfolio", "html");
        Ok((PortfolioPage::of(&portfolio, PageAddress::default()), name))
    }
}

/// Makes a file of a portfolio to send or print.
pub struct PortfolioFile {
    /// Whose portfolio.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
    /// PDF or DOCX.
    pub kind: PortfolioFileKind,
}

/// The kinds of files beside the web page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortfolioFileKind {
    /// Pages.
    Pdf,
    /// A Word document.
    Docx,
}

impl PortfolioFile {
    /// The file as the portfolio is stored, without what its page hides.
    pub async fn run(self, app: &App) -> Result<ExportedFile, ActionError> {
        let stored = DocumentKind::Portfolio.get(app, self.user_id, self.id).await?;
        let portfolio: Portfolio = read_content(stored.body)?;
        let format = match self.kind {
            PortfolioFileKind::Pdf => Format::Pdf,
            PortfolioFileKind::Docx => Format::Docx,
        };
        let name = file_name(&portfolio.name, "Portfolio", format.extension());
        let renderer = app.renderer.clone();
        let made = tokio::task::spawn_blocking(move || match self.kind {
            PortfolioFileKind::Pdf => renderer.portfolio_pdf(&portfolio),
            PortfolioFileKind::Docx => renderer.portfolio_docx(&portfolio),
        });
        let bytes = made.await??.into();
        Ok(ExportedFile { name, format, bytes, accessibility: None })
    }
}

/// Makes a site of a portfolio, for any host.
pub struct PortfolioBundle {
    /// Whose portfolio.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
    /// Where it will stand, if that is known.
    pub address: Option<String>,
}

impl PortfolioBundle {
    /// The archive and its name; refuses an address that is none of the web.
    pub async fn run(self, app: &App) -> Result<(Vec<u8>, String), ActionError> {
        let address = self.address.map(|address| address.trim().to_owned());
        let address = address.filter(|address| !address.is_empty());
        if let Some(address) = &address {
            let url = url::Url::parse(address).ok();
            let known = url.is_some_and(|url| {
                ["http", "https"].contains(&url.scheme())
                    && url.query().is_none()
                    && url.fragment().is_none()
            });
            if !known || address.len() > 500 {
                return Err(field("address", "must be an address such as https://ada.example.org"));
            }
        }
        let stored = DocumentKind::Portfolio.get(app, self.user_id, self.id).await?;
        let portfolio: Portfolio = read_content(stored.body)?;
        let name = file_name(&portfolio.name, "Portfolio", "zip");
        let renderer = app.renderer.clone();
        let bytes =
            tokio::task::spawn_blocking(move || bundle(&renderer, &portfolio, address.as_deref()));
        Ok((bytes.await??, name))
    }
}

fn file_name(person: &str, what: &str, ending: &str) -> String {
    let parts =
        NameParts { name: person.to_owned(), kind: what.to_owned(), ..NameParts::default() };
    super::file_name::file_name(USUAL, &parts, ending)
}
