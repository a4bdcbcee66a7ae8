//! Asking for regular work when it is due; every server does, and the first one succeeds.

use chrono::{DateTime, Duration, Utc};
use serde_json::json;
use store::{NewJob, StoreError};

use super::JobKind;
use crate::app::App;
use crate::clock;

/// Puts the regular work that is due into the queue; how many jobs this server was first with.
pub async fn ask_for_due(app: &App, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let mut asked = 0;
    for kind in JobKind::ALL {
        let job = NewJob {
            id: clock::new_id(),
            kind: kind.name().to_owned(),
            payload: json!({}),
            run_at: now,
            max_attempts: kind.max_attempts(),
            // A run that is late stands for the next one as well.
            unique_key: Some(kind.name().to_owned()),
            now,
        };
        let due = last_due(now, kind.every());
        asked += usize::from(app.store.insert_scheduled_job(kind.name(), due, job).await?);
    }
    Ok(asked)
}

/// The last time at or before `now` at which something is due that comes `every` so often, beginning `after` midnight.
fn last_due(now: DateTime<Utc>, (every, after): (Duration, Duration)) -> DateTime<Utc> {
    let period = every.num_seconds().max(1);
    let since = now.timestamp() - after.num_seconds();
    let due = since - since.rem_euclid(period) + after.num_seconds();
    DateTime::from_timestamp(due, 0).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(now: &str, every: (Duration, Duration), expected: &str) {
        let now: DateTime<Utc> = now.parse().unwrap();
        assert_eq!(last_due(now, every), expected.parse::<DateTime<Utc>>().unwrap(), "{now}");
    }

    #[test]
    fn regular_work_is_due_at_round_times() {
        let daily = (Duration::days(1), Duration::hours(6));
        check("2026-11-25T05:59:59Z", daily, "2026-11-24T06:00:00Z");
        check("2026-11-25T06:00:00Z", daily, "2026-11-25T06:00:00Z");
        check("2026-11-25T23:59:59.9Z", daily, "2026-11-25T06:00:00Z");
        let hourly = (Duration::hours(1), Duration::zero());
        check("2026-11-25T05:59:59Z", hourly, "2026-11-25T05:00:00Z");
        check("2026-11-25T06:00:00Z", hourly, "2026-11-25T06:00:00Z");
    }
}
