//! Following the flags that administrators set, on whichever server they do it.

use std::time::Duration;

use tokio::time::MissedTickBehavior;

use crate::app::App;

/// How often the database is asked. A change is promised everywhere within five seconds.
const EVERY: Duration = Duration::from_secs(1);

/// Follows for as long as it is polled; while the database does not answer, the last values hold.
pub async fn follow_flags(app: App) {
    let mut timer = tokio::time::interval(EVERY);
    timer.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        timer.tick().await;
        if let Err(error) = app.refresh_flags().await {
            tracing::warn!(%error, "the flags could not be read");
        }
    }
}
