//! Published pages: what others see, without signing in.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, X_FRAME_OPTIONS,
};
use axum::response::{Html, IntoResponse, Response};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use documents::write::PortfolioPage;
use resume::document::{Portfolio, Slug};
use sha2::{Digest, Sha256};

use crate::actions::read_content;
use crate::app::App;
use crate::error::ActionError;
use crate::http::client::Client;

/// Who may show a page inside another one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Framed {
    /// Nobody.
    Never,
    /// Our own editor.
    ByUs,
}

/// Shows a published portfolio.
pub async fn page(
    State(app): State<App>,
    client: Client,
    Path(slug): Path<String>,
) -> Result<Response, ActionError> {
    let published = match Slug::parse(&slug) {
        Ok(slug) => app.store.find_published(slug.as_str()).await?,
        Err(_) => None,
    };
    let Some(published) = published else {
        return Ok((StatusCode::NOT_FOUND, Html(GONE)).into_response());
    };
    let portfolio: Portfolio = read_content(published.body)?;
    let address = format!("{}/p/{}", client.origin, published.slug);
    let page = PortfolioPage::of(&portfolio, Some(&address));
    Ok(portfolio_page(page, Framed::Never, portfolio.searchable))
}

/// A portfolio as an answer: no script, no form, nothing from elsewhere, and its own style by its hash.
pub fn portfolio_page(page: PortfolioPage, framed: Framed, searchable: bool) -> Response {
    let style = BASE64_STANDARD.encode(Sha256::digest(page.style.as_bytes()));
    let (ancestors, frame) = match framed {
        Framed::Never => ("'none'", "DENY"),
        Framed::ByUs => ("'self'", "SAMEORIGIN"),
    };
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'; \
         frame-ancestors {ancestors}; sandbox allow-popups allow-popups-to-escape-sandbox \
         allow-top-navigation-by-user-activation"
    );
    let mut response = Html(page.html).into_response();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static(frame));
    // What is taken from the web is gone at once.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if !searchable {
        let robots = HeaderName::from_static("x-robots-tag");
        headers.insert(robots, HeaderValue::from_static("noindex, nofollow"));
    }
    response
}

const GONE: &str = "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
     <title>No page here</title><main><h1>There is no page at this address</h1>\
     <p>It may have been taken down by its owner.</p></main></html>";
