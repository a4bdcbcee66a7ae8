//! Pages for others, without signing in: portfolios under `/p/`, resumes that somebody got a link to under `/s/`.
//!
//! What is not there, has ended or was taken back answers alike. What people wrote is shown in a sandbox without scripts.

use axum::extract::{Form, Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, HeaderMap,
    HeaderName, HeaderValue, LOCATION, SET_COOKIE, X_FRAME_OPTIONS,
};
use axum::http::{Method, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use cookie::{Cookie, SameSite};
use documents::write::{Format, PageAddress, PortfolioPage, style_hash};
use resume::Resume;
use resume::document::{Portfolio, Slug};
use serde::Deserialize;
use store::{Publication, Share};

use super::export::disposition;
use crate::actions::{holds, new_pass, read_content};
use crate::app::App;
use crate::error::ActionError;
use crate::http::client::Client;
use crate::{clock, secret};

/// Who may show a page inside another one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Framed {
    /// Nobody.
    Never,
    /// Our own editor.
    ByUs,
}

/// The cookie of somebody who knew a page's password; it is sent to that page only.
const PASS_COOKIE: &str = "rolerabbit_page";

/// What somebody types who is asked for a password.
#[derive(Deserialize)]
pub struct Knock {
    #[serde(default)]
    password: String,
}

/// Shows a published portfolio.
pub async fn page(
    State(app): State<App>,
    client: Client,
    method: Method,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Result<Response, ActionError> {
    let Some(published) = publication(&app, &slug).await? else { return Ok(gone()) };
    let path = format!("/p/{}", published.slug);
    if !may_see(&headers, published.password_hash.as_deref(), &path) {
        return Ok(door(false));
    }
    let portfolio: Portfolio = read_content(published.body)?;
    let address = format!("{}{path}", client.origin);
    let card = format!("{address}/card.png");
    // A picture for messages would show past the password.
    let card = published.password_hash.is_none().then_some(card.as_str());
    let page = PortfolioPage::of(&portfolio, PageAddress { page: Some(&address), card });
    let searchable = portfolio.searchable && published.password_hash.is_none();
    if method != Method::HEAD {
        app.store.count_publication_view(published.document_id).await?;
    }
    Ok(portfolio_page(page, Framed::Never, searchable))
}

/// Shows the picture that stands for a portfolio in messages.
pub async fn card(
    State(app): State<App>,
    client: Client,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Result<Response, ActionError> {
    let Some(published) = publication(&app, &slug).await? else { return Ok(gone()) };
    let path = format!("/p/{}", published.slug);
    if !may_see(&headers, published.password_hash.as_deref(), &path) {
        return Ok(gone());
    }
    let portfolio: Portfolio = read_content(published.body)?;
    let foot = format!("{}{path}", client.origin);
    let foot = foot.split_once("://").map_or(foot.clone(), |(_, rest)| rest.to_owned());
    let renderer = app.renderer.clone();
    let picture =
        tokio::task::spawn_blocking(move || renderer.portfolio_card(&portfolio, &foot)).await??;
    let kind = HeaderValue::from_static("image/png");
    Ok(([(CONTENT_TYPE, kind), (CACHE_CONTROL, NO_CACHE)], picture).into_response())
}

/// Lets somebody in who knows a portfolio's password.
pub async fn knock_at_page(
    State(app): State<App>,
    client: Client,
    Path(slug): Path<String>,
    Form(Knock { password }): Form<Knock>,
) -> Result<Response, ActionError> {
    let found = publication(&app, &slug).await?;
    let hash = found.and_then(|published| published.password_hash);
    knock(&app, &client, &format!("/p/{slug}"), hash, password).await
}

/// Shows a resume that somebody got a link to.
pub async fn shared(
    State(app): State<App>,
    method: Method,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Result<Response, ActionError> {
    let Some(share) = app.store.find_shared(&slug, clock::now()).await? else { return Ok(gone()) };
    if !may_see(&headers, share.password_hash.as_deref(), &format!("/s/{slug}")) {
        return Ok(door(false));
    }
    let (id, (html, _)) = (share.id, file(&app, share, Format::Html).await?);
    let html = String::from_utf8(html).map_err(anyhow::Error::from)?;
    let link = format!(
        "<main>\n<p class=\"download\"><a href=\"/s/{slug}/resume.pdf\" type=\"application/pdf\">PDF</a></p>\n"
    );
    let html = html.replacen("<main>\n", &link, 1).replacen(
        "<title>",
        "<meta name=\"robots\" content=\"noindex, nofollow\">\n<title>",
        1,
    );
    let style = html.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>"));
    let style = style.map_or(String::new(), |(style, _)| style.to_owned());
    if method != Method::HEAD {
        app.store.count_share_view(id).await?;
    }
    Ok(quiet_page(html, &style, Framed::Never, false))
}

/// The same as PDF.
pub async fn shared_pdf(
    State(app): State<App>,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Result<Response, ActionError> {
    let Some(share) = app.store.find_shared(&slug, clock::now()).await? else { return Ok(gone()) };
    if !may_see(&headers, share.password_hash.as_deref(), &format!("/s/{slug}")) {
        return Ok(gone());
    }
    let (bytes, name) = file(&app, share, Format::Pdf).await?;
    let head = [
        (CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (CONTENT_DISPOSITION, disposition("inline", &name)),
        (CACHE_CONTROL, NO_CACHE),
        (ROBOTS, HeaderValue::from_static("noindex, nofollow")),
    ];
    Ok((head, bytes).into_response())
}

/// Lets somebody in who knows a link's password.
pub async fn knock_at_share(
    State(app): State<App>,
    client: Client,
    Path(slug): Path<String>,
    Form(Knock { password }): Form<Knock>,
) -> Result<Response, ActionError> {
    let found = app.store.find_shared(&slug, clock::now()).await?;
    let hash = found.and_then(|share| share.password_hash);
    knock(&app, &client, &format!("/s/{slug}"), hash, password).await
}

/// A portfolio as an answer.
pub fn portfolio_page(page: PortfolioPage, framed: Framed, searchable: bool) -> Response {
    quiet_page(page.html, &page.style, framed, searchable)
}

const NO_CACHE: HeaderValue = HeaderValue::from_static("no-cache");
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// A page as an answer: no script, no form, nothing from elsewhere, and its own style by its hash.
fn quiet_page(html: String, style: &str, framed: Framed, searchable: bool) -> Response {
    let style = style_hash(style);
    let (ancestors, frame) = match framed {
        Framed::Never => ("'none'", "DENY"),
        Framed::ByUs => ("'self'", "SAMEORIGIN"),
    };
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'; \
         frame-ancestors {ancestors}; sandbox allow-downloads allow-popups allow-popups-to-escape-sandbox \
         allow-top-navigation-by-user-activation"
    );
    let mut response = Html(html).into_response();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static(frame));
    // What is taken from the web is gone at once.
    headers.insert(CACHE_CONTROL, NO_CACHE);
    if !searchable {
        headers.insert(ROBOTS, HeaderValue::from_static("noindex, nofollow"));
    }
    response
}

async fn publication(app: &App, slug: &str) -> Result<Option<Publication>, ActionError> {
    match Slug::parse(slug) {
        Ok(slug) => Ok(app.store.find_published(slug.as_str(), clock::now()).await?),
        Err(_) => Ok(None),
    }
}

async fn file(app: &App, share: Share, format: Format) -> Result<(Vec<u8>, String), ActionError> {
    let resume = Resume::from_json(share.body)?;
    let name = crate::actions::Naming::default().file_name(&resume, "Resume", format)?;
    let renderer = app.renderer.clone();
    let bytes = tokio::task::spawn_blocking(move || renderer.export(&resume, None, format));
    Ok((bytes.await??, name))
}

/// Whether a page has no password, or the browser has a pass for it.
fn may_see(headers: &HeaderMap, password_hash: Option<&str>, path: &str) -> bool {
    let Some(hash) = password_hash else { return true };
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .any(|cookie| cookie.name() == PASS_COOKIE && holds(cookie.value(), hash, path))
}

/// Judges a password. A page that is not there, or has none, answers like a wrong password and takes as long.
async fn knock(
    app: &App,
    client: &Client,
    path: &str,
    hash: Option<String>,
    password: String,
) -> Result<Response, ActionError> {
    app.throttle.sign_in(&format!("page ip {}", client.ip)).await?;
    app.throttle.sign_in(&format!("page {path}")).await?;
    let right = secret::verify_password(password, hash.clone()).await?;
    let Some(hash) = hash.filter(|_| right) else { return Ok(door(true)) };
    let cookie = Cookie::build((PASS_COOKIE, new_pass(&hash, path)))
        .path(path.to_owned())
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(client.is_https())
        .build();
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    for (name, text) in [(SET_COOKIE, cookie.to_string()), (LOCATION, path.to_owned())] {
        headers.insert(name, HeaderValue::from_str(&text).map_err(anyhow::Error::from)?);
    }
    Ok(response)
}

/// Asks for the password; nothing on this page is from a user.
fn door(again: bool) -> Response {
    let status = if again { StatusCode::FORBIDDEN } else { StatusCode::UNAUTHORIZED };
    let told = if again { "<p role=\"alert\">That is not the password.</p>" } else { "" };
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>A password is asked for</title>\n<style>{DOOR_STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>This page has a password</h1>\n<p>Whoever sent you here can tell it to you.</p>\n{told}\n\
         <form method=\"post\">\n<label for=\"password\">Password</label>\n\
         <input id=\"password\" name=\"password\" type=\"password\" autocomplete=\"off\" required maxlength=\"200\">\n\
         <button>Open the page</button>\n</form>\n</main>\n</body>\n</html>\n"
    );
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        style_hash(DOOR_STYLE)
    );
    let mut response = (status, Html(html)).into_response();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(ROBOTS, HeaderValue::from_static("noindex, nofollow"));
    response
}

const DOOR_STYLE: &str = ":root{color-scheme:light dark;font:1.0625rem/1.6 system-ui,sans-serif}\
     main{max-width:24rem;margin:15vh auto;padding:0 1.25rem}h1{font-size:1.5rem;line-height:1.2}\
     label{display:block;font-weight:600}input,button{font:inherit;box-sizing:border-box;width:100%;padding:.6rem .8rem;border-radius:6px;border:1px solid #777}\
     button{margin-top:.8rem;background:#1f4568;color:#fff;border-color:#1f4568;cursor:pointer}\
     :focus-visible{outline:3px solid #6b4ce6;outline-offset:2px}[role=alert]{color:#b3261e;font-weight:600}\
     @media (prefers-color-scheme:dark){[role=alert]{color:#ffb4ab}}";

fn gone() -> Response {
    (StatusCode::NOT_FOUND, Html(GONE)).into_response()
}

const GONE: &str = "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
     <title>No page here</title><main><h1>There is no page at this address</h1>\
     <p>It may have been taken down by its owner.</p></main></html>";
