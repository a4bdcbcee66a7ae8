//! A portfolio as files for any host: the page, its picture, and what search engines ask for.

use std::io::{Cursor, Write};

use resume::document::Portfolio;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{PageAddress, PortfolioPage};
use crate::write::error::WriteError;
use crate::write::escape::escape;
use crate::write::renderer::Renderer;

/// The name of the picture beside the page.
pub const CARD_FILE: &str = "card.png";

/// The files in a ZIP archive, the same bytes for the same page; `address` is where they will stand, if that is known.
pub fn bundle(
    renderer: &Renderer,
    portfolio: &Portfolio,
    address: Option<&str>,
) -> Result<Vec<u8>, WriteError> {
    let base = address.map(|address| format!("{}/", address.trim_end_matches('/')));
    let card = base.as_ref().map_or(CARD_FILE.to_owned(), |base| format!("{base}{CARD_FILE}"));
    let place = PageAddress { page: base.as_deref(), card: Some(&card) };
    let page = PortfolioPage::of(portfolio, place);
    let shown = base.as_deref().map_or("", |base| {
        base.split_once("://").map_or(base, |(_, rest)| rest).trim_end_matches('/')
    });
    let mut files = vec![
        ("index.html", with_policy(&page).into_bytes()),
        (CARD_FILE, renderer.portfolio_card(portfolio, shown)?),
        ("robots.txt", robots(portfolio.searchable, base.as_deref()).into_bytes()),
    ];
    if let Some(base) = base.as_deref().filter(|_| portfolio.searchable) {
        files.push(("sitemap.xml", sitemap(base).into_bytes()));
    }
    pack(files).map_err(|error| WriteError::Render { message: error.to_string() })
}

/// The page with its policy inside, for hosts that send no headers.
fn with_policy(page: &PortfolioPage) -> String {
    let policy = format!(
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}; img-src 'self'\">\n",
        escape(&page.policy())
    );
    page.html.replacen("<meta charset=\"utf-8\">\n", &policy, 1)
}

fn robots(searchable: bool, base: Option<&str>) -> String {
    if !searchable {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let map = base.map_or(String::new(), |base| format!("Sitemap: {base}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{map}")
}

fn sitemap(base: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
         <url><loc>{}</loc></url>\n</urlset>\n",
        escape(base)
    )
}

fn pack(files: Vec<(&str, Vec<u8>)>) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(name, options)?;
        archive.write_all(&content)?;
    }
    Ok(archive.finish()?.into_inner())
}
