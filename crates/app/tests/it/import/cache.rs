//! A file that was read before is not read again: per user, for a while, on every replica.

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::Value;

use super::TEXT;
use super::redis::RedisServer;
use crate::harness::{Backend, Person, TestApp, on_both_databases};

/// Whether the answer for a file was one of an earlier time.
async fn is_cached(person: &Person, name: &str, bytes: &str) -> bool {
    let (status, answer) = person.parse(name, bytes).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    assert_eq!(answer["resume"]["basics"]["email"], "ada@example.org");
    answer["report"]["cached"].as_bool().unwrap()
}

async fn metrics(person: &Person) -> String {
    person.client.get(person.at("/metrics")).send().await.unwrap().text().await.unwrap()
}

on_both_databases! {
    async fn a_file_is_read_once_per_user(server) {
        let (ada, bob) = (server.user("ada@example.org").await, server.user("bob@example.org").await);
        assert!(!is_cached(&ada, "a.txt", TEXT).await);
        assert!(is_cached(&ada, "a.txt", TEXT).await);
        assert!(is_cached(&ada, "another name.txt", TEXT).await);
        assert!(!is_cached(&ada, "a.md", TEXT).await, "the ending tells Markdown from text");
        assert!(!is_cached(&bob, "a.txt", TEXT).await, "another user's file");
        let first = ada.parse("a.txt", TEXT).await.1;
        assert_eq!(first, ada.parse("a.txt", TEXT).await.1);
        let metrics = metrics(&ada).await;
        for series in [
            "rolerabbit_cache_requests_total{namespace=\"resume_parse\",tier=\"memory\",result=\"hit\"}",
            "rolerabbit_cache_requests_total{namespace=\"resume_parse\",tier=\"database\",result=\"miss\"}",
            "rolerabbit_resume_parses_total{method=\"cache\",source=\"text\",outcome=\"success\"}",
            "rolerabbit_resume_parses_total{method=\"rules\",source=\"text\",outcome=\"success\"}",
            "rolerabbit_resume_parse_duration_seconds_count{method=\"cache\",source=\"text\"}",
        ] {
            assert!(metrics.contains(series), "{series} in {metrics}");
        }
    }

    async fn another_replica_knows_it_from_the_database(server) {
        let ada = server.user("ada@example.org").await;
        assert!(!is_cached(&ada, "a.txt", TEXT).await);
        let (_, elsewhere) = server.replica().await;
        elsewhere.sign_in("ada@example.org").await;
        assert!(is_cached(&elsewhere, "a.txt", TEXT).await);
    }

    async fn a_deleted_account_leaves_nothing(server) {
        let ada = server.user("ada@example.org").await;
        assert!(!is_cached(&ada, "a.txt", TEXT).await);
        let body = serde_json::json!({"password": "correct horse"});
        let request = ada.client.delete(ada.at("/api/me")).json(&body);
        assert!(request.send().await.unwrap().status().is_success());
        let ada = server.user("ada@example.org").await;
        assert!(!is_cached(&ada, "a.txt", TEXT).await);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_forgotten_after_its_time() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let setting = ("CACHE_RESUME_PARSE_TTL_MS", "1500");
        let server = TestApp::start(backend, &[setting]).await;
        let ada = server.user("ada@example.org").await;
        assert!(!is_cached(&ada, "a.txt", TEXT).await);
        assert!(is_cached(&ada, "a.txt", TEXT).await);
        tokio::time::sleep(Duration::from_millis(1600)).await;
        assert!(!is_cached(&ada, "a.txt", TEXT).await);
        tokio::time::sleep(Duration::from_millis(1600)).await;
        let purged = server.app.store.delete_expired_parses(app::clock::now()).await.unwrap();
        assert_eq!(purged, 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redis_answers_for_every_replica_and_may_die() {
    let mut redis = RedisServer::start();
    let setting = ("REDIS_URL", redis.url());
    let server = TestApp::start(Backend::Postgres, &[(setting.0, &setting.1)]).await;
    let ada = server.user("ada@example.org").await;
    let (other, elsewhere) = server.replica().await;
    elsewhere.sign_in("ada@example.org").await;

    assert!(!is_cached(&ada, "a.txt", TEXT).await);
    let hits = "rolerabbit_cache_requests_total{namespace=\"resume_parse\",tier=\"redis\",result=\"hit\"} 1";
    assert!(!metrics(&ada).await.contains(hits));
    assert!(is_cached(&elsewhere, "a.txt", TEXT).await);
    assert!(metrics(&ada).await.contains(hits), "the first hit in Redis");

    // Switched off while the server runs: the database answers, then this process.
    let mut flags = other.flags.now();
    flags.cache_disable_redis = true;
    other.flags.set(flags.clone());
    assert!(is_cached(&elsewhere, "a.txt", TEXT).await);
    assert_eq!(other.store.cache().tier(), store::CacheTier::Memory);
    flags.cache_disable_redis = false;
    other.flags.set(flags.clone());
    assert!(is_cached(&elsewhere, "a.txt", TEXT).await);
    assert_eq!(other.store.cache().tier(), store::CacheTier::Redis);

    redis.kill();
    assert!(is_cached(&ada, "a.txt", TEXT).await);
    assert!(is_cached(&elsewhere, "a.txt", TEXT).await);
    let another = format!("{TEXT}- Moved to Kubernetes\n");
    assert!(!is_cached(&ada, "a.txt", &another).await);
    assert!(is_cached(&elsewhere, "a.txt", &another).await);
    let (status, readiness): (_, Value) = ada.get("/readyz").await;
    assert_eq!((status, &readiness["degraded"][0]), (StatusCode::OK, &Value::from("redis")));
}
