//! The only clock: everything else takes the time as an argument.

use chrono::{DateTime, SubsecRound, Utc};

/// The time now, to the microsecond, which is what every database keeps.
#[expect(clippy::disallowed_methods, reason = "this is the one clock")]
pub fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(6)
}

/// The calendar month of a time, as quotas count it: `YYYY-MM` in UTC.
pub fn month(now: DateTime<Utc>) -> String {
    now.format("%Y-%m").to_string()
}

/// A new id, ordered by time (UUIDv7).
pub fn new_id() -> uuid::Uuid {
    uuid::Uuid::now_v7()
}
