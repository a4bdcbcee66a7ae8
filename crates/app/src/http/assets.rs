//! The web app's files, embedded in the binary.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use rust_embed::{Embed, EmbeddedFile};

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../../web/dist"]
#[allow_missing = true]
struct WebFiles;

const NOT_BUILT: &str = "<!doctype html><title>RoleRabbit</title><p>The web app is not part of this build: \
     start with <code>cargo xtask run</code>. The API is at <a href=/api/docs>/api/docs</a>.";

/// Answers with a file of the web app, or with its page for every address that the app itself routes.
pub async fn web_app(uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    if let Some(file) = WebFiles::get(path) {
        return answer(path, file, &headers);
    }
    // A missing script or picture is missing; only addresses without a file name are pages.
    let is_page = !path.rsplit('/').next().unwrap_or_default().contains('.');
    match WebFiles::get("index.html").filter(|_| is_page) {
        Some(page) => answer("index.html", page, &headers),
        None if is_page => Html(NOT_BUILT).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(path: &str, file: EmbeddedFile, headers: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", BASE64_URL_SAFE_NO_PAD.encode(&file.metadata.sha256_hash()[..16]));
    // The build puts a hash into the names below assets/: they never change.
    let cache = if path.starts_with("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let known = headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let head = [(CACHE_CONTROL, cache.to_owned()), (ETAG, tag)];
    if known {
        return (StatusCode::NOT_MODIFIED, head).into_response();
    }
    let media_type = mime_guess::from_path(path).first_or_octet_stream().to_string();
    (head, [(CONTENT_TYPE, media_type)], file.data).into_response()
}
