//! Doing what is in the queue, a few jobs at a time.

use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};

use futures::FutureExt;
use store::{Job, StoreError};
use tokio_util::sync::CancellationToken;

use super::{JobFailure, JobKind, ask_for_due};
use crate::app::App;
use crate::{clock, metrics};

/// How many jobs a server does at once.
const WORKERS: usize = 2;
/// How long a server without work waits before it looks again.
const PAUSE: Duration = Duration::from_secs(2);
/// How often a server asks for the regular work.
const ASK_EVERY: Duration = Duration::from_secs(10);
/// For how long a job is held; a server that dies holds it no longer.
const LEASE: chrono::Duration = chrono::Duration::seconds(60);
/// How often a job that goes on is held for longer.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// The wait before the second attempt; it doubles with each further one.
const FIRST_WAIT: chrono::Duration = chrono::Duration::seconds(15);
const LONGEST_WAIT: chrono::Duration = chrono::Duration::hours(1);

/// Works until it is told to stop; a job that is under way is finished first.
pub async fn run(app: App, stop: CancellationToken) {
    let workers = (0..WORKERS).map(|_| work(&app, &stop));
    futures::join!(ask(&app, &stop), futures::future::join_all(workers));
}

async fn ask(app: &App, stop: &CancellationToken) {
    let mut timer = tokio::time::interval(ASK_EVERY);
    timer.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = timer.tick() => {}
        }
        if let Err(error) = ask_for_due(app, clock::now()).await {
            tracing::warn!(error = %error, "regular work could not be asked for");
        }
    }
}

async fn work(app: &App, stop: &CancellationToken) {
    let worker = clock::new_id().to_string();
    while !stop.is_cancelled() {
        match app.store.claim_job(&worker, clock::now(), LEASE).await {
            Ok(Some(job)) => {
                do_one(app, &worker, job).await;
                continue;
            }
            Ok(None) => {}
            Err(error) => tracing::warn!(error = %error, "the queue does not answer"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// Does a job and notes what came of it.
async fn do_one(app: &App, worker: &str, job: Job) {
    let started = Instant::now();
    let kind = JobKind::find(&job.kind);
    let work = async {
        match kind {
            Some(kind) => kind.run(app).await,
            // A newer server has put it there, and a newer server will do it.
            None => Err(JobFailure::Retry(format!("this version knows no job {:?}", job.kind))),
        }
    };
    // A panic in a job is a failed attempt, not the end of the server.
    let work = AssertUnwindSafe(work).catch_unwind();
    let outcome = tokio::select! {
        outcome = work => outcome.unwrap_or_else(|_| Err(JobFailure::Retry("it panicked".to_owned()))),
        () = hold(app, worker, &job) => {
            tracing::warn!(kind = job.kind, "another server has taken a job that took too long");
            return;
        }
    };
    let name = kind.map_or("unknown", JobKind::name);
    let took = started.elapsed();
    let noted = match outcome {
        Ok(result) => {
            tracing::info!(kind = name, took_ms = took.as_millis() as u64, %result, "job done");
            metrics::job(name, "done", took);
            app.store.finish_job(job.id, worker).await
        }
        Err(failure) => fail(app, worker, &job, name, failure, took).await,
    };
    if let Err(error) = noted {
        // The lease ends by itself, and the job is done again: every kind of job stands that.
        tracing::warn!(kind = name, error = %error, "the outcome of a job could not be noted");
    }
}

async fn fail(
    app: &App,
    worker: &str,
    job: &Job,
    name: &'static str,
    failure: JobFailure,
    took: Duration,
) -> Result<(), StoreError> {
    let (error, again) = match failure {
        JobFailure::Retry(error) => (error, job.attempts < job.max_attempts),
        JobFailure::GiveUp(error) => (error, false),
    };
    metrics::job(name, if again { "retried" } else { "given_up" }, took);
    tracing::warn!(kind = name, attempt = job.attempts, again, error, "a job failed");
    let retry_at = again.then(|| clock::now() + wait_after(job.attempts));
    app.store.fail_job(job.id, worker, &error, retry_at).await
}

/// Holds a job for longer and longer; ends when it cannot be held any more.
async fn hold(app: &App, worker: &str, job: &Job) {
    loop {
        tokio::time::sleep(HEARTBEAT).await;
        match app.store.extend_job(job.id, worker, clock::now() + LEASE).await {
            Err(StoreError::NotFound) => return,
            Ok(()) => {}
            Err(error) => tracing::warn!(error = %error, "a job could not be held for longer"),
        }
    }
}

/// How long to wait after the attempt of this number.
fn wait_after(attempt: i32) -> chrono::Duration {
    let doublings = u32::try_from(attempt - 1).unwrap_or(0).min(12);
    LONGEST_WAIT.min(FIRST_WAIT * 2_i32.pow(doublings))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_an_hour() {
        let waits: Vec<i64> = [1, 2, 3, 9, 40].map(|n| wait_after(n).num_seconds()).into();
        assert_eq!(waits, [15, 30, 60, 3600, 3600]);
    }
}
