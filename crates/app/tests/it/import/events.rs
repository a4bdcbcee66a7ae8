//! Reading told as it goes.

use std::time::{Duration, Instant};

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{TEXT, endless_pdf};
use crate::harness::{Backend, Person, TestApp, assert_problem, on_both_databases};

/// The events of an import, each with its name.
async fn events(person: &Person, name: &str, bytes: impl Into<Vec<u8>>) -> Vec<(String, Value)> {
    let request = person.upload(name, bytes).header("accept", "text/event-stream");
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
    assert!(kind.starts_with("text/event-stream"), "{kind}");
    let text = response.text().await.unwrap();
    let event = |block: &str| {
        let line = |key: &str| block.lines().find_map(|line| line.strip_prefix(key)).unwrap();
        (line("event: ").to_owned(), serde_json::from_str(line("data: ")).unwrap())
    };
    text.split("\n\n").filter(|block| !block.is_empty()).map(event).collect()
}

on_both_databases! {
    async fn the_last_event_is_the_answer(server) {
        let person = server.user("ada@example.org").await;
        let mut told = events(&person, "a.txt", TEXT).await;
        let (name, mut result) = told.pop().unwrap();
        assert_eq!(name, "result");
        let stages = ["waiting", "reading", "recognising", "understanding", "asking_model"];
        for (name, progress) in told {
            assert_eq!(name, "progress");
            assert!(stages.contains(&progress["stage"].as_str().unwrap()), "{progress}");
            assert!(progress["done"].is_u64() && progress["total"].is_u64(), "{progress}");
        }
        let (_, again) = person.parse("a.txt", TEXT).await;
        result["report"]["cached"] = json!(true);
        assert_eq!(result, again);
    }

    async fn a_problem_is_an_event_too(server) {
        let person = server.user("ada@example.org").await;
        let (name, problem) = events(&person, "a.pdf", "%PDF-1.7 broken").await.pop().unwrap();
        assert_eq!(name, "problem");
        assert_problem((StatusCode::UNPROCESSABLE_ENTITY, problem), 422, "FILE_DAMAGED");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn slow_work_is_told_every_second() {
    let server = TestApp::start_with(Backend::Sqlite, &[], |config| {
        config.reading.deadline = Duration::from_secs(3);
    })
    .await;
    let person = server.user("ada@example.org").await;
    let request = person.upload("a.pdf", endless_pdf()).header("accept", "text/event-stream");
    let started = Instant::now();
    let mut response = request.send().await.unwrap();
    let first = response.chunk().await.unwrap().unwrap();
    assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
    assert!(first.starts_with(b"event: progress\n"), "{first:?}");
    let mut moments = vec![Instant::now()];
    let mut last = first;
    while let Some(next) = response.chunk().await.unwrap() {
        moments.push(Instant::now());
        last = next;
    }
    assert!(moments.len() >= 4, "{moments:?}");
    assert!(String::from_utf8_lossy(&last).contains("READ_TIMEOUT"), "{last:?}");
    let longest = moments.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap_or_default();
    assert!(longest < Duration::from_millis(1800), "{longest:?}");
}
