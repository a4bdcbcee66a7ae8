//! The web app's files, embedded in the binary.

use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
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

/// The file, or the smaller one that the build packed of it, where the browser can unpack it.
fn answer(path: &str, file: EmbeddedFile, headers: &HeaderMap) -> Response {
    let packed = takes_brotli(headers).then(|| WebFiles::get(&format!("{path}.br"))).flatten();
    let is_packed = packed.is_some();
    let mut response = whole(path, packed.unwrap_or(file), headers);
    if is_packed {
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response.headers_mut().insert(VARY, HeaderValue::from_static("accept-encoding"));
    response
}

/// Whether `Accept-Encoding` names `br` without refusing it.
fn takes_brotli(headers: &HeaderMap) -> bool {
    let named = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).any(|one| {
        let (name, quality) = one.split_once(';').unwrap_or((one, "q=1"));
        let refused = quality.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok());
        name.trim().eq_ignore_ascii_case("br") && refused != Some(0.0)
    })
}

fn whole(path: &str, file: EmbeddedFile, headers: &HeaderMap) -> Response {
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
