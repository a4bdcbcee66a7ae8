//! A save that was acknowledged survives `kill -9` of the server.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use reqwest::{Client, StatusCode};
use serde_json::{Value, json};

use crate::harness::{Process, TestDatabase};

/// One account that saves one edit after the other, remembering the last one that was acknowledged.
async fn save_until_cut_off(
    url: String,
    client: Client,
    id: String,
    last: Arc<AtomicU64>,
    acknowledged: Arc<AtomicU64>,
) {
    for number in 1.. {
        let before = (number > 1).then(|| json!((number - 1).to_string()));
        let mut edit =
            json!({"field": ["basics", "label"], "op": "set", "after": number.to_string()});
        if let Some(before) = before {
            edit["before"] = before;
        }
        let request =
            client.patch(format!("{url}/api/base-resumes/{id}")).header("if-match", number);
        let Ok(response) = request.json(&json!({"edits": [edit]})).send().await else { return };
        if response.status() != StatusCode::OK || response.bytes().await.is_err() {
            return;
        }
        last.store(number, Ordering::SeqCst);
        acknowledged.fetch_add(1, Ordering::SeqCst);
    }
}

async fn kill_loses_nothing(database: Option<&str>) {
    drop(rustls::crypto::ring::default_provider().install_default());
    let folder = tempfile::tempdir().unwrap();
    let server = Process::start(folder.path(), database, &[]);
    let acknowledged = Arc::new(AtomicU64::new(0));
    let mut accounts = Vec::new();
    let mut savers = tokio::task::JoinSet::new();
    for number in 0..8 {
        let client = Client::builder().cookie_store(true).build().unwrap();
        let body = json!({"email": format!("{number}@example.org"), "password": "correct horse"});
        let registered = client
            .post(format!("{}/api/auth/register", server.url))
            .json(&body)
            .send()
            .await
            .unwrap();
        assert_eq!(registered.status(), StatusCode::CREATED);
        let made = client
            .post(format!("{}/api/base-resumes", server.url))
            .json(&json!({}))
            .send()
            .await
            .unwrap();
        let made: Value = made.json().await.unwrap();
        let id = made["id"].as_str().unwrap().to_owned();
        let last = Arc::new(AtomicU64::new(0));
        savers.spawn(save_until_cut_off(
            server.url.clone(),
            client.clone(),
            id.clone(),
            last.clone(),
            acknowledged.clone(),
        ));
        accounts.push((client, id, last));
    }
    while acknowledged.load(Ordering::SeqCst) < 1000 {
        assert!(!savers.is_empty());
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    drop(server); // SIGKILL in the middle of saves
    savers.join_all().await;

    let server = Process::start(folder.path(), database, &[]);
    for (client, id, last) in accounts {
        let stored =
            client.get(format!("{}/api/base-resumes/{id}", server.url)).send().await.unwrap();
        let stored: Value = stored.json().await.unwrap();
        let label: u64 = stored["resume"]["basics"]["label"].as_str().unwrap().parse().unwrap();
        let last = last.load(Ordering::SeqCst);
        // One more save may have been written whose answer was cut off.
        assert!(label == last || label == last + 1, "acknowledged {last}, stored {label}");
        assert_eq!(stored["revision"].as_u64().unwrap(), label + 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_9_during_a_thousand_saves_loses_none_embedded() {
    kill_loses_nothing(None).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_9_during_a_thousand_saves_loses_none_on_postgres() {
    let database = TestDatabase::create().await;
    kill_loses_nothing(Some(&database.url)).await;
}
