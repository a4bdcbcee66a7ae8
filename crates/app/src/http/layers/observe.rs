//! One log line, one measurement and, where a collector is set up, one span for each request.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::app::App;
use crate::http::client::text;

/// Measures a request by route, method and status; neither log nor span has a query or a body.
pub async fn observe(State(app): State<App>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let route =
        request.extensions().get::<MatchedPath>().map_or("other", MatchedPath::as_str).to_owned();
    let method = request.method().clone();
    let id = text(request.headers(), "x-request-id").unwrap_or_default().to_owned();
    let traceparent = text(request.headers(), "traceparent").map(str::to_owned);
    let describe = |response: &Response| {
        let status = response.status();
        let attributes = vec![
            ("http.request.method", method.to_string()),
            ("http.route", route.clone()),
            ("http.response.status_code", status.as_u16().to_string()),
            ("rolerabbit.request_id", id.clone()),
        ];
        (format!("{method} {route}"), status.is_server_error(), attributes)
    };
    let response = app.traces.request(traceparent.as_deref(), next.run(request), describe).await;
    let (took, status) = (started.elapsed(), response.status().as_u16());
    crate::metrics::request(&route, method.as_str(), status, took);
    tracing::info!(%method, route, status, took_ms = took.as_millis() as u64, request_id = id, "request");
    response
}
