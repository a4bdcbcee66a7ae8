//! Figures that are the same on every server because they come from what all share: read when they are asked for.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use store::StoreError;
use tokio::sync::Mutex;
use tokio::time::timeout;

use crate::app::App;
use crate::models::Budget;
use crate::{clock, metrics};

/// How long figures are good for; scraping more often costs the database nothing.
const FRESH: Duration = Duration::from_secs(5);
/// Adding up what is stored reads whole tables.
const FRESH_STORAGE: Duration = Duration::from_mins(1);
/// How long a part may take to answer before the other figures go without it.
const PATIENCE: Duration = Duration::from_secs(2);

/// When the figures were read last.
#[derive(Debug, Default)]
pub struct Gauges(Mutex<(Option<Instant>, Option<Instant>)>);

impl Gauges {
    /// Shared by all handlers.
    pub fn new() -> Arc<Self> {
        Arc::default()
    }
}

/// Brings the shared figures up to date; a part that does not answer keeps its last figure and is shown as down.
pub async fn refresh(app: &App) {
    let mut read = app.gauges.0.lock().await;
    let old = |at: Option<Instant>, fresh| at.is_none_or(|at| at.elapsed() >= fresh);
    if !old(read.0, FRESH) {
        return;
    }
    read.0 = Some(Instant::now());
    let database = answers(app.store.ping()).await;
    let storage = answers(app.store.blobs().ping()).await;
    let redis = answers(app.store.cache().ping()).await;
    for (part, up) in [("database", database), ("storage", storage), ("redis", redis)] {
        metrics::part(part, up);
    }
    if !database {
        return;
    }
    let shared = async {
        jobs(app).await?;
        scores(app).await?;
        if app.models.provider().is_some() {
            drop(Budget::now(app).await);
        }
        Ok::<_, StoreError>(())
    };
    note(timeout(PATIENCE, shared).await);
    if old(read.1, FRESH_STORAGE) {
        read.1 = Some(Instant::now());
        note(timeout(PATIENCE * 5, stored(app, storage)).await);
    }
}

async fn answers(ping: impl Future<Output = Result<(), StoreError>>) -> bool {
    matches!(timeout(PATIENCE, ping).await, Ok(Ok(())))
}

fn note(outcome: Result<Result<(), StoreError>, tokio::time::error::Elapsed>) {
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(error = %error, "shared figures are not known"),
        Err(_) => tracing::warn!("shared figures took too long"),
    }
}

async fn jobs(app: &App) -> Result<(), StoreError> {
    let now = clock::now();
    let counts = app.store.count_jobs(now).await?;
    let oldest = app.store.oldest_due_job(now).await?;
    let age = oldest.map_or(0.0, |due| (now - due).as_seconds_f64().max(0.0));
    metrics::job_queue(counts, age);
    Ok(())
}

async fn scores(app: &App) -> Result<(), StoreError> {
    let mut users: BTreeMap<&'static str, i64> =
        metrics::SCORE_BUCKETS.into_iter().map(|bucket| (bucket, 0)).collect();
    for (score, count) in app.store.count_users_by_score().await? {
        let bucket = metrics::score_bucket(u32::try_from(score).unwrap_or(0));
        *users.entry(bucket).or_default() += count;
    }
    metrics::score_users(&users);
    Ok(())
}

async fn stored(app: &App, files: bool) -> Result<(), StoreError> {
    for (kind, bytes) in app.store.storage_by_kind().await? {
        metrics::stored(kind, bytes as f64);
    }
    if files {
        let bytes = app.store.blobs().size_bytes("").await?;
        metrics::stored("files".to_owned(), bytes as f64);
    }
    Ok(())
}
