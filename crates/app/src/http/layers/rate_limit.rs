//! What is left of the limit that a call was counted against.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::throttle;

/// Adds `X-RateLimit-Limit`, `-Remaining` and `-Reset` (seconds until all uses are there again) where a limit counted.
pub async fn rate_limit_headers(request: Request, next: Next) -> Response {
    let (mut response, taken) = throttle::noting(next.run(request)).await;
    if let Some(taken) = taken {
        for (name, value) in [
            ("x-ratelimit-limit", u64::from(taken.most)),
            ("x-ratelimit-remaining", u64::from(taken.remaining)),
            ("x-ratelimit-reset", taken.full_after.as_secs_f64().ceil() as u64),
        ] {
            response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from(value));
        }
    }
    response
}
