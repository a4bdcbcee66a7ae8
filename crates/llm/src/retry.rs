//! How long to wait before asking again.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBuilder};
use reqwest::header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER};

/// How often and how patiently a call is repeated.
#[derive(Clone, Copy, Debug)]
pub struct RetryPolicy {
    /// How often at most, after the first call.
    pub retries: usize,
    /// The first wait; every further one is twice as long. A random share is added.
    pub first_wait: Duration,
    /// The longest wait, unless the provider asks for a longer one.
    pub longest_wait: Duration,
}

impl RetryPolicy {
    /// The waits, one for each retry.
    pub fn waits(&self) -> impl Iterator<Item = Duration> + Send + use<> {
        ExponentialBuilder::new()
            .with_min_delay(self.first_wait)
            .with_max_delay(self.longest_wait)
            .with_max_times(self.retries)
            .with_jitter()
            .build()
    }
}

/// What `Retry-After` asks for: seconds, or a date that is compared with the answer's own `Date`.
pub fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |value: &HeaderValue| value.to_str().ok().map(|text| text.trim().to_owned());
    if let Some(millis) = headers.get("retry-after-ms").and_then(text) {
        return millis.parse().ok().map(Duration::from_millis);
    }
    let asked = headers.get(RETRY_AFTER).and_then(text)?;
    if let Ok(seconds) = asked.parse::<f64>() {
        return Duration::try_from_secs_f64(seconds.max(0.0)).ok();
    }
    let until = httpdate::parse_http_date(&asked).ok()?;
    let now = httpdate::parse_http_date(&headers.get(DATE).and_then(text)?).ok()?;
    Some(until.duration_since(now).unwrap_or_default())
}
