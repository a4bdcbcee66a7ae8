//! What a file does to its reader, it does to nobody else.

use std::time::{Duration, Instant};

use reqwest::StatusCode;
use serde_json::json;

use super::{TEXT, endless_pdf, heavy_docx};
use crate::harness::{Backend, TestApp, assert_problem};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_takes_too_much_memory_ends_its_worker_only() {
    let server = TestApp::start_with(Backend::Sqlite, &[], |config| {
        config.reading.worker.memory_bytes = 512 << 20;
    })
    .await;
    let person = server.user("ada@example.org").await;
    assert_problem(person.parse("a.docx", heavy_docx(5)).await, 422, "FILE_TOO_COMPLEX");
    assert_eq!(person.parse("a.txt", TEXT).await.0, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_overflows_its_stack_is_replaced() {
    let server = TestApp::start_with(Backend::Sqlite, &[], |config| {
        config.reading.worker.stack_bytes = 20 << 10;
    })
    .await;
    let person = server.user("ada@example.org").await;
    for round in 0..3 {
        let text = format!("{TEXT}{round}");
        assert_problem(person.parse("a.txt", text).await, 422, "FILE_DAMAGED");
    }
    assert_eq!(person.get("/api/base-resumes").await.1["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_takes_too_long_is_given_up() {
    let server = TestApp::start_with(Backend::Sqlite, &[], |config| {
        config.reading.workers = 1;
        config.reading.deadline = Duration::from_secs(2);
    })
    .await;
    let person = server.user("ada@example.org").await;
    let started = Instant::now();
    assert_problem(person.parse("a.pdf", endless_pdf()).await, 422, "READ_TIMEOUT");
    assert!(started.elapsed() < Duration::from_secs(8), "{:?}", started.elapsed());
    assert_eq!(person.parse("a.txt", TEXT).await.0, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_is_given_up_frees_its_worker() {
    let server =
        TestApp::start_with(Backend::Sqlite, &[], |config| config.reading.workers = 1).await;
    let person = server.user("ada@example.org").await;
    let slow = person.upload("a.pdf", endless_pdf()).timeout(Duration::from_millis(300));
    assert!(slow.send().await.unwrap_err().is_timeout());
    let started = Instant::now();
    assert_eq!(person.parse("a.txt", TEXT).await.0, StatusCode::OK);
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn too_many_files_at_once_are_told_to_come_again() {
    let server = TestApp::start_with(Backend::Sqlite, &[], |config| {
        config.reading.workers = 1;
        config.reading.waiting = 1;
        config.reading.wait = Duration::from_millis(100);
        config.reading.deadline = Duration::from_secs(2);
    })
    .await;
    let person = server.user("ada@example.org").await;
    let slow = person.parse("a.pdf", endless_pdf());
    let others = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        // The first of these waits its time in vain, the others find no place to wait.
        let ask = |number: usize| person.upload("a.txt", format!("{TEXT}{number}")).send();
        futures::future::join_all((0..4).map(ask)).await
    };
    let (slow, others) = tokio::join!(slow, others);
    assert_problem(slow, 422, "READ_TIMEOUT");
    for response in others {
        let response = response.unwrap();
        let wait: u64 = response.headers()["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=30).contains(&wait), "{wait}");
        assert_problem(crate::harness::read(response).await, 503, "READERS_BUSY");
    }
    assert_eq!(person.parse("a.txt", TEXT).await.0, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_file_sent_twice_at_once_is_read_once() {
    let server = TestApp::start_with(Backend::Sqlite, &[], |config| {
        // With one worker and no place to wait, two readings at once would be refused.
        config.reading.workers = 1;
        config.reading.waiting = 0;
    })
    .await;
    let person = server.user("ada@example.org").await;
    let text = TEXT.repeat(200);
    let ask = |_| person.parse("a.txt", text.clone());
    for (status, answer) in futures::future::join_all((0..6).map(ask)).await {
        assert_eq!((status, &answer["report"]["kind"]), (StatusCode::OK, &json!("text")));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_that_is_no_worker_is_our_own_fault() {
    let server = TestApp::start_with(Backend::Sqlite, &[], |config| {
        config.reading.program = "/bin/false".into();
    })
    .await;
    let person = server.user("ada@example.org").await;
    assert_problem(person.parse("a.txt", TEXT).await, 500, "INTERNAL");
}
