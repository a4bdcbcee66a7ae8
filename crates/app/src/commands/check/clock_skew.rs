//! This machine's clock agrees with those of the services: signatures and tokens are good for a time only.

use chrono::{DateTime, Utc};
use store::BlobConfig;
use url::Url;

use super::Subject;
use super::finding::Finding;
use crate::clock;

const NAME: &str = "clock";
/// Beyond this, one-time passwords and short-lived addresses begin to fail.
const WARNING_SECONDS: i64 = 5;
/// Beyond this, Google's tokens are refused; S3 refuses at 15 minutes.
const FAILURE_SECONDS: i64 = 60;

pub(super) async fn check(subject: &Subject) -> Finding {
    let mut clocks = Vec::new();
    let before = clock::now();
    // What fails here was told at the schema's point.
    if let Ok(Some(time)) = subject.app.store.database_time().await {
        clocks.push(("PostgreSQL", skew(before, time, clock::now())));
    }
    for (name, url) in addresses(subject) {
        let before = clock::now();
        // Whatever it answers, the head has its time; one that does not answer is told elsewhere.
        let Ok(answer) = subject.http.head(url).send().await else { continue };
        let date = answer.headers().get("date").and_then(|date| date.to_str().ok());
        if let Some(time) = date.and_then(|date| DateTime::parse_from_rfc2822(date).ok()) {
            clocks.push((name, skew(before, time.to_utc(), clock::now())));
        }
    }
    let Some((name, worst)) = clocks.iter().max_by_key(|(_, seconds)| seconds.abs()) else {
        return Finding::skipped(NAME, "there is no other clock to compare this machine's with");
    };
    let names: Vec<&str> = clocks.iter().map(|(name, _)| *name).collect();
    let detail = match worst.abs() {
        0..=WARNING_SECONDS => {
            let detail = format!("agrees with {} to {WARNING_SECONDS} s", names.join(", "));
            return Finding::passed(NAME, detail);
        }
        _ => format!("differs from {name} by {worst} s"),
    };
    let advice = "let this machine's clock be set by a time server";
    if worst.abs() > FAILURE_SECONDS {
        Finding::failed(NAME, detail).advise(advice)
    } else {
        Finding::warning(NAME, detail).advise(advice)
    }
}

fn addresses(subject: &Subject) -> Vec<(&'static str, Url)> {
    let config = &subject.app.config;
    let mut addresses = Vec::new();
    if let BlobConfig::S3(bucket) = &config.storage.blobs
        && let Some(Ok(url)) = bucket.endpoint.as_ref().map(|endpoint| Url::parse(endpoint))
    {
        addresses.push(("the storage", url));
    }
    if let Some(provider) = &config.ai.provider {
        addresses.push(("the model's provider", provider.base_url.clone()));
    }
    addresses
}

/// By how many seconds our clock is ahead of a time that was told between two moments of ours.
fn skew(before: DateTime<Utc>, told: DateTime<Utc>, after: DateTime<Utc>) -> i64 {
    // A told time may be cut to the second.
    if told >= before - chrono::Duration::seconds(1) && told <= after {
        return 0;
    }
    (before - told).num_seconds()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_right_to_the_second_is_right() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let (before, after) = (at("2026-11-25T10:00:00.9Z"), at("2026-11-25T10:00:01.2Z"));
        assert_eq!(skew(before, at("2026-11-25T10:00:00Z"), after), 0);
        assert_eq!(skew(before, at("2026-11-25T10:00:01Z"), after), 0);
        assert_eq!(skew(before, at("2026-11-25T09:58:30Z"), after), 90);
        assert_eq!(skew(before, at("2026-11-25T10:02:00Z"), after), -119);
    }
}
