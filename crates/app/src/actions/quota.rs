//! A use of a monthly quota: counted before the work, given back unless the work was done.

use std::time::Duration;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use store::StoreError;
use uuid::Uuid;

use crate::app::App;
use crate::error::{ActionError, refuse_until};
use crate::{clock, codes};

/// A use that is counted; dropping it gives it back.
#[must_use = "a use that is not settled is given back"]
pub struct Reservation {
    app: App,
    user_id: Uuid,
    metric: &'static str,
    period: String,
    settled: bool,
}

impl Reservation {
    /// Counts a use in this month, unless the limit is reached.
    ///
    /// Exact under parallel calls on any number of servers: check and count are one statement.
    pub async fn take(
        app: &App,
        user_id: Uuid,
        metric: &'static str,
        limit: Option<i64>,
    ) -> Result<Self, ActionError> {
        let now = clock::now();
        let period = clock::month(now);
        match app.store.reserve_usage(user_id, metric, &period, limit).await {
            Ok(_) => Ok(Self { app: app.clone(), user_id, metric, period, settled: false }),
            Err(StoreError::QuotaExceeded { .. }) => {
                Err(refuse_until(codes::QUOTA_EXCEEDED, until_next_month(now)))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The work was done: the use stays counted.
    pub fn settle(mut self) {
        self.settled = true;
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        if self.settled {
            return;
        }
        let (app, user_id, metric) = (self.app.clone(), self.user_id, self.metric);
        let period = std::mem::take(&mut self.period);
        // The caller may have gone away: the refund does not depend on anybody waiting for it.
        self.app.tasks.spawn(async move {
            if let Err(error) = app.store.refund_usage(user_id, metric, &period).await {
                tracing::error!(%error, metric, "a use of a quota was not given back");
            }
        });
    }
}

/// How long it is until quotas start anew.
fn until_next_month(now: DateTime<Utc>) -> Duration {
    let (year, month) = match now.month() {
        12 => (now.year() + 1, 1),
        month => (now.year(), month + 1),
    };
    let next = NaiveDate::from_ymd_opt(year, month, 1).and_then(|day| day.and_hms_opt(0, 0, 0));
    let next = next.map_or(now, |next| next.and_utc());
    (next - now).to_std().unwrap_or_default()
}
