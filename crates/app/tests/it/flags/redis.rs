//! Doing without Redis, and with it again, while requests come in: none is lost.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use reqwest::StatusCode;
use serde_json::json;
use store::CacheTier;

use super::{administrator, set};
use crate::harness::{Backend, POSTING, TestApp};
use crate::import::redis::RedisServer;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn switching_redis_either_way_loses_no_request() {
    let mut redis = RedisServer::start();
    let server = TestApp::start(Backend::Sqlite, &[("REDIS_URL", &redis.url())]).await;
    let admin = administrator(&server).await;
    let ada = server.user("ada@example.org").await;
    let made = ada.resume(crate::harness::ada()).await;
    let over = AtomicBool::new(false);
    let requests = async {
        let mut count = 0_u32;
        while !over.load(Ordering::Relaxed) || count < 40 {
            // Another posting each time, so that reading, writing and finding in the cache all happen.
            let posting = format!("{POSTING}\nReference {}", count / 2);
            let body = json!({"resume_id": made["id"], "posting": posting});
            let (status, answer) = ada.post("/api/editor/ats/run", &body).await;
            assert_eq!(status, StatusCode::OK, "{answer}");
            count += 1;
        }
        count
    };
    let switches = async {
        for round in 0..6 {
            let disabled = round % 2 == 0;
            let (status, _) = set(&admin, "CACHE_DISABLE_REDIS", json!(disabled)).await;
            assert_eq!(status, StatusCode::OK);
            let tier = if disabled { CacheTier::Memory } else { CacheTier::Redis };
            assert_eq!(server.app.store.cache().tier(), tier);
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        // Redis dies: requests go on, and the switch ends every wait for it.
        redis.kill();
        tokio::time::sleep(Duration::from_millis(100)).await;
        set(&admin, "CACHE_DISABLE_REDIS", json!(true)).await;
        over.store(true, Ordering::Relaxed);
    };
    let (count, ()) = tokio::join!(requests, switches);
    assert!(count >= 40, "{count} requests");
    assert_eq!(ada.get("/readyz").await.1["degraded"], json!([]));
}
