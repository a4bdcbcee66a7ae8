//! Which calls belong to the editor, which is released in stages.

use axum::http::Method;

/// Whether a call is one of the editor's, that is, makes or changes something in it.
///
/// Reading, exporting and deleting what one has, the account and its administration are open to everybody at every stage.
pub fn belongs_to_editor(method: &Method, path: &str) -> bool {
    const ALWAYS_OPEN: [&str; 4] = ["/api/me", "/api/auth/", "/api/admin/", "/api/site"];
    const OWN_WORK: [&str; 2] = ["/export", "/unpublish"];
    let reads = matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS | Method::DELETE);
    path.starts_with("/api/")
        && !reads
        && !ALWAYS_OPEN.iter().any(|start| path.starts_with(start))
        && !OWN_WORK.iter().any(|end| path.ends_with(end))
}
