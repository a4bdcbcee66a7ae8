//! What was refused to signed-in users, kept for support.

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::app::App;
use crate::http::problem::FailedWith;
use crate::noticed::noting_caller;

/// Keeps the code, the route and the request's id of a failed call of a signed-in user.
pub async fn last_errors(State(app): State<App>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("other", MatchedPath::as_str);
    let route = format!("{} {route}", request.method());
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok());
    let id = id.unwrap_or_default().to_owned();
    let (response, caller) = noting_caller(next.run(request)).await;
    if let (Some(user), Some(FailedWith(code))) = (caller, response.extensions().get()) {
        app.noticed.keep(&app, user, code.name, route, id);
    }
    response
}
