//! Forgetting what has expired: sessions, drafts, cached answers.

use std::time::Duration;

use store::StoreError;

use crate::app::App;
use crate::clock;

/// How often it is done; several replicas may do it side by side without harm.
const EVERY: Duration = Duration::from_hours(1);

/// Purges at the start and then regularly, for as long as it is polled.
pub async fn purge_expired_regularly(app: App) {
    let mut timer = tokio::time::interval(EVERY);
    loop {
        timer.tick().await;
        match purge_expired(&app).await {
            Ok(rows) => tracing::info!(rows, "purged what had expired"),
            Err(error) => tracing::warn!(error = %error, "could not purge what has expired"),
        }
    }
}

/// Deletes expired sessions and cached answers, closes expired drafts, deletes closed ones after their retention.
async fn purge_expired(app: &App) -> Result<u64, StoreError> {
    let now = clock::now();
    app.store.expire_drafts(now).await?;
    let sessions = app.store.delete_expired_sessions(now).await?;
    let tokens = app.store.delete_expired_tokens(now).await?;
    let parses = app.store.delete_expired_parses(now).await?;
    let drafts = app.store.delete_closed_drafts(now - app.config.drafts.retention).await?;
    Ok(sessions + tokens + parses + drafts)
}
