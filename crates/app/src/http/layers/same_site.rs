//! Protection against requests that another site makes in a signed-in browser.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::{AUTHORIZATION, COOKIE, ORIGIN};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::codes;
use crate::error::refuse_with;
use crate::http::client::{Client, text};

/// Refuses a change asked for by another site: the browser says where the request comes from.
pub async fn same_site(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let changes = !matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    let by_key = parts.headers.contains_key(AUTHORIZATION) && !parts.headers.contains_key(COOKIE);
    if changes && !by_key {
        let ours = Client::of(&app, &parts).origin;
        let site = text(&parts.headers, "sec-fetch-site");
        let origin = text(&parts.headers, ORIGIN.as_str());
        // "same-origin" is the browser's own word, which no page can forge; programs send neither header.
        let same = site == Some("same-origin") || origin.is_none_or(|origin| origin == ours);
        if !same || (origin.is_none() && matches!(site, Some("cross-site" | "same-site"))) {
            let origin = origin.unwrap_or("another site");
            return refuse_with(
                codes::ORIGIN_MISMATCH,
                format!(
                    "Your browser is at {origin}, but this server believes that it is at {ours}. \
                     If both are this server, its administrator sets APP_URL={origin} \
                     (and TRUSTED_PROXIES to the reverse proxy's address)."
                ),
            )
            .into_response();
        }
    }
    next.run(Request::from_parts(parts, body)).await
}
