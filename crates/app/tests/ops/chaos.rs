//! Redis, the bucket, the model and PostgreSQL go and come back while people work: nothing that was acknowledged is
//! lost, what fails says so clearly and soon, and everything recovers by itself.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::load::{Load, Work};
use crate::models::Model;
use crate::services::{Postgres, Redis, S3, Server, run, said};

const OUTAGE: Duration = Duration::from_secs(3);
const ALL: [Work; 4] = [Work::Save, Work::Check, Work::Write, Work::Link];

#[expect(clippy::print_stderr, reason = "the figures of the test are its result")]
fn tell(line: &str) {
    eprintln!("{line}");
}

fn degraded(server: &Server) -> Value {
    readiness(server, "")
}

fn readiness(server: &Server, query: &str) -> Value {
    let address = format!("{}/readyz{query}", server.url());
    let answer = run("curl", &["--silent", "--max-time", "20", &address]);
    serde_json::from_slice(&answer.stdout).unwrap_or_else(|_| panic!("{}", said(&answer)))
}

/// Nothing of this kind failed since a moment.
#[track_caller]
fn undisturbed(load: &Load, work: Work, since: Instant) {
    let outcomes = load.outcomes(work, since);
    let good = outcomes.get("ok").copied().unwrap_or(0);
    assert!(good > 0 && outcomes.len() == 1, "{work:?}: {outcomes:?}");
}

/// What failed of this kind since a moment failed with these codes only.
#[track_caller]
fn only(load: &Load, work: Work, since: Instant, codes: &[&str]) -> usize {
    let outcomes = load.outcomes(work, since);
    for outcome in outcomes.keys() {
        assert!(outcome == "ok" || codes.contains(&outcome.as_str()), "{work:?}: {outcomes:?}");
    }
    outcomes.iter().filter(|(outcome, _)| *outcome != "ok").map(|(_, count)| count).sum()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn every_part_goes_and_comes_back_under_load() {
    let (postgres, mut redis, mut s3, model) =
        (Postgres::start(), Redis::start(), S3::start(), Model::start().await);
    let mut settings = vec![
        ("DATABASE_URL", postgres.url()),
        ("REDIS_URL", redis.url()),
        ("OPENAI_BASE_URL", model.url()),
        ("AI_TIMEOUT_MS", "4000".to_owned()),
    ];
    settings.extend(s3.settings());
    let server = Server::start(&settings);
    let work =
        [Work::Save, Work::Save, Work::Save, Work::Check, Work::Write, Work::Write, Work::Link];
    let load = Load::begin(&server.url(), &work).await;
    let begun = Instant::now();
    for work in ALL {
        load.recovery(work, begun).await;
    }

    redis_goes(&load, &server, &mut redis).await;
    bucket_goes(&load, &server, &mut s3).await;
    model_goes(&load, &model).await;
    postgres_goes(&load, &server, &postgres).await;

    let saves = load.end().await;
    tell(&format!("{saves} acknowledged saves, none lost"));
    assert!(saves > 100, "{saves}");
}

/// Redis: nobody notices, but the readiness and the metrics do.
async fn redis_goes(load: &Load, server: &Server, redis: &mut Redis) {
    let away = Instant::now();
    redis.kill();
    tokio::time::sleep(OUTAGE).await;
    assert_eq!(degraded(server), serde_json::json!({"ready": true, "degraded": ["redis"]}));
    let metrics = said(&run("curl", &["--silent", &format!("{}/metrics", server.url())]));
    assert!(
        metrics.contains("rolerabbit_part_up{part=\"redis\"} 0"),
        "it is visible in the metrics"
    );
    redis.restart();
    let back = Instant::now();
    crate::services::wait_until("Redis is used again", Duration::from_secs(20), || {
        degraded(server)["degraded"] == serde_json::json!([])
    });
    tell(&format!(
        "Redis: away {} ms, used again {} ms after its start, no request failed",
        OUTAGE.as_millis(),
        back.elapsed().as_millis()
    ));
    for work in ALL {
        undisturbed(load, work, away);
    }
}

/// The bucket: only what needs files fails, and says why.
async fn bucket_goes(load: &Load, server: &Server, s3: &mut S3) {
    let away = Instant::now();
    s3.kill();
    tokio::time::sleep(OUTAGE).await;
    assert_eq!(degraded(server), serde_json::json!({"ready": false, "degraded": ["storage"]}));
    // All servers have lost the same bucket: a proxy goes on sending them what needs no files.
    let needed = readiness(server, "?needs=database");
    assert_eq!(needed, serde_json::json!({"ready": true, "degraded": ["storage"]}));
    s3.restart();
    let back = Instant::now();
    let recovered = load.recovery(Work::Link, back).await;
    let failed = only(load, Work::Link, away, &["STORAGE_UNAVAILABLE"]);
    tell(&format!(
        "S3: away {} ms, first file {} ms after its start, {failed} requests failed with STORAGE_UNAVAILABLE",
        OUTAGE.as_millis(),
        recovered.as_millis()
    ));
    for work in [Work::Save, Work::Check, Work::Write] {
        undisturbed(load, work, away);
    }
}

/// The model: only what it writes fails.
async fn model_goes(load: &Load, model: &Model) {
    let away = Instant::now();
    model.cut();
    tokio::time::sleep(OUTAGE * 2).await;
    model.mend();
    let back = Instant::now();
    // After some failures a model is left alone for half a minute; who asks meanwhile is told at once.
    let recovered = load.recovery(Work::Write, back).await;
    let failed = only(load, Work::Write, away, &["AI_PROVIDER_DOWN"]);
    assert!(failed > 0, "the outage was noticed");
    tell(&format!(
        "model: away {} ms, first text {} ms after its return, {failed} requests failed with AI_PROVIDER_DOWN",
        (OUTAGE * 2).as_millis(),
        recovered.as_millis()
    ));
    for work in [Work::Save, Work::Check, Work::Link] {
        undisturbed(load, work, away);
    }
}

/// PostgreSQL: everything waits or fails, for a bounded time, and nothing that was acknowledged is lost.
async fn postgres_goes(load: &Load, server: &Server, postgres: &Postgres) {
    let away = Instant::now();
    postgres.crash();
    tokio::time::sleep(OUTAGE * 3).await;
    let readiness = degraded(server);
    assert!(
        readiness["ready"] == false && readiness["degraded"].to_string().contains("database"),
        "{readiness}"
    );
    postgres.begin();
    let back = Instant::now();
    let recovered = load.recovery(Work::Save, back).await;
    let mut failed = 0;
    for work in ALL {
        load.recovery(work, back).await;
        failed += only(load, work, away, &["DATABASE_UNAVAILABLE"]);
    }
    assert!(failed > 0, "the outage was noticed");
    let slowest = load.slowest(away);
    assert!(slowest < Duration::from_secs(20), "an answer took {slowest:?}");
    tell(&format!(
        "PostgreSQL: crashed for {} ms, first save {} ms after its start, {failed} requests failed with DATABASE_UNAVAILABLE, the slowest answer took {} ms",
        (OUTAGE * 3).as_millis(),
        recovered.as_millis(),
        slowest.as_millis()
    ));
}
