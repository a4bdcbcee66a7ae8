//! The service fails: the page is read here, or the answer names both ways to get one that reads.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use reqwest::StatusCode;
use serde_json::json;

use super::google::{Answer, Google, annotated};
use super::{ANNOTATE, assert_first_page, server, warning, warnings};
use crate::harness::{Backend, TestApp, assert_problem};
use crate::scans::{FIRST, SECOND, THIRD, photo, scanned};

/// The error as Google writes it.
fn refused(code: u16, status: &str, message: &str) -> String {
    json!({"error": {"code": code, "message": message, "status": status}}).to_string()
}

fn status(code: u16, body: String) -> Answer {
    Answer::Status(code, Vec::new(), body)
}

fn with_wait(code: u16, seconds: u64) -> Answer {
    let body = refused(code, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Requests'");
    Answer::Status(code, vec![("retry-after", seconds.to_string())], body)
}

/// Every way to fail, what is told of it, and how often it is asked.
fn failures() -> Vec<(&'static str, Answer, &'static str, usize)> {
    let whole = json!({"responses": [{"fullTextAnnotation": {"text": "x".repeat(400)}}]});
    let denied =
        refused(403, "PERMISSION_DENIED", "Cloud Vision API has not been used in project 1 before");
    let of_page = json!({"responses": [{"error": {"code": 3, "message": "Bad image data."}}]});
    vec![
        ("403", status(403, denied), "403 Cloud Vision API has not been used", 1),
        (
            "401",
            status(401, refused(401, "UNAUTHENTICATED", "No credentials")),
            "401 No credentials",
            1,
        ),
        ("429 for long", with_wait(429, 120), "429 Quota exceeded", 1),
        ("503", status(503, "<html>down</html>".to_owned()), "503", 3),
        ("silence", Answer::Silence, "took too long", 1),
        ("slowness", Answer::Drip(whole.clone()), "took too long", 1),
        ("a cut", Answer::Cut(whole), "connection broke", 1),
        ("nonsense", status(200, "It works!".to_owned()), "not understood", 1),
        ("another answer", Answer::Json(json!({"kind": "calendar"})), "not understood", 1),
        (
            "a wrong type",
            Answer::Json(json!({"responses": [{"fullTextAnnotation": [7]}]})),
            "not understood",
            1,
        ),
        ("an error of the page", Answer::Json(of_page), "Bad image data", 1),
    ]
}

/// A service whose answer can be changed.
async fn changing() -> (Google, Arc<Mutex<Answer>>) {
    let answer = Arc::new(Mutex::new(Answer::Silence));
    let told = answer.clone();
    (Google::start(move |_, _| told.lock().unwrap().clone()).await, answer)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tesseract_reads_what_the_service_does_not() {
    let (google, answer) = changing().await;
    let server = server(&google, "tesseract").await;
    let person = server.user("ada@example.org").await;
    let file = photo(FIRST);
    for (name, failure, told, times) in failures() {
        *answer.lock().unwrap() = failure;
        let (before, started) = (google.heard(ANNOTATE).len(), Instant::now());
        let (status, parsed) = person.parse("scan.png", file.clone()).await;
        assert_eq!(status, StatusCode::OK, "{name}: {parsed}");
        assert!(started.elapsed() < Duration::from_secs(20), "{name}: {:?}", started.elapsed());
        assert_first_page(&parsed);
        assert_eq!(parsed["report"]["route"], "ocr-tesseract", "{name}");
        let warning = warning(&parsed, "OCR_VISION_LOST");
        assert!(warning.contains(told) && warning.contains("on this server"), "{name}: {warning}");
        assert_eq!(google.heard(ANNOTATE).len() - before, times, "{name}");
        assert_eq!(parsed["report"]["cached"], false, "{name}: another time may be better");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_tesseract_both_ways_are_named() {
    let (google, answer) = changing().await;
    let server = server(&google, "off").await;
    let person = server.user("ada@example.org").await;
    let file = photo(FIRST);
    for (name, failure, told, _) in failures() {
        *answer.lock().unwrap() = failure;
        let started = Instant::now();
        let problem = person.parse("scan.png", file.clone()).await;
        assert!(started.elapsed() < Duration::from_secs(10), "{name}: {:?}", started.elapsed());
        let detail = problem.1["detail"].as_str().unwrap_or_default().to_owned();
        assert_problem(problem, 422, "OCR_UNAVAILABLE");
        for words in [
            told,
            "Google Vision",
            "Tesseract",
            "GOOGLE_VISION_API_KEY",
            "GOOGLE_APPLICATION_CREDENTIALS",
        ] {
            assert!(detail.contains(words), "{name}: {words} is not in {detail}");
        }
    }
    // What failed is not remembered.
    let google = Google::start(|_, heard| annotated(FIRST, heard, 0.98)).await;
    let server = super::server(&google, "off").await;
    let person = server.user("ada@example.org").await;
    assert_first_page(&person.parse("scan.png", file).await.1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_configured_and_nothing_installed() {
    let server = TestApp::start(Backend::Sqlite, &[("OCR_ENGINE", "off")]).await;
    let person = server.user("ada@example.org").await;
    for (name, file) in [("scan.png", photo(FIRST)), ("scan.pdf", scanned(&[FIRST]))] {
        let problem = person.parse(name, file).await;
        let detail = problem.1["detail"].as_str().unwrap_or_default().to_owned();
        assert_problem(problem, 422, "OCR_UNAVAILABLE");
        assert!(
            detail.contains("Tesseract") && detail.contains("GOOGLE_VISION_API_KEY"),
            "{detail}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_service_that_is_busy_for_a_moment_is_asked_again() {
    for (first, least) in
        [(with_wait(429, 1), Duration::from_secs(1)), (status(503, String::new()), Duration::ZERO)]
    {
        let google = Google::start(move |number, heard| match number {
            0 => first.clone(),
            _ => annotated(FIRST, heard, 0.98),
        })
        .await;
        let settings = [
            ("GOOGLE_VISION_API_KEY", super::KEY),
            ("GOOGLE_VISION_ENDPOINT", google.url.as_str()),
            ("OCR_ENGINE", "off"),
        ];
        let server = TestApp::start(Backend::Sqlite, &settings).await;
        let person = server.user("ada@example.org").await;
        let started = Instant::now();
        let (status, parsed) = person.parse("scan.png", photo(FIRST)).await;
        assert_eq!(status, StatusCode::OK, "{parsed}");
        assert!(started.elapsed() >= least, "{:?}", started.elapsed());
        assert_eq!(warnings(&parsed), Vec::<&str>::new());
        assert_eq!(google.heard(ANNOTATE).len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_service_that_refuses_us_is_not_asked_for_every_page() {
    let denied = refused(403, "PERMISSION_DENIED", "Billing is disabled");
    let google = Google::start(move |_, _| status(403, denied.clone())).await;
    let server = server(&google, "tesseract").await;
    let person = server.user("ada@example.org").await;
    let (status, parsed) =
        person.parse("scan.pdf", scanned(&[FIRST, SECOND, THIRD, SECOND, THIRD])).await;
    assert_eq!(status, StatusCode::OK, "{parsed}");
    assert_first_page(&parsed);
    assert!(warnings(&parsed).contains(&"OCR_VISION_LOST"), "{parsed}");
    // Two pages are read at once, so two may have asked before the first refusal came.
    assert!(google.heard(ANNOTATE).len() <= 2, "{}", google.heard(ANNOTATE).len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_lost_with_the_service_are_named_when_nothing_else_reads() {
    let denied = refused(403, "PERMISSION_DENIED", "Billing is disabled");
    let google = Google::start(move |number, heard| match number {
        0 | 1 => annotated(super::page_of(heard), heard, 0.97),
        _ => status(403, denied.clone()),
    })
    .await;
    let server = server(&google, "off").await;
    let person = server.user("ada@example.org").await;
    let (status, parsed) = person.parse("scan.pdf", scanned(&[FIRST, SECOND, THIRD])).await;
    assert_eq!(status, StatusCode::OK, "{parsed}");
    assert_first_page(&parsed);
    assert!(warning(&parsed, "PAGES_NOT_READ").contains("Page 3"), "{parsed}");
    let lost = warning(&parsed, "OCR_VISION_LOST");
    assert!(!lost.contains("this server"), "nothing here read it: {lost}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_blank_page_is_a_page_without_text() {
    let google = Google::start(|_, _| Answer::Json(json!({"responses": [{}]}))).await;
    let server = server(&google, "off").await;
    let person = server.user("ada@example.org").await;
    assert_problem(person.parse("scan.png", photo(FIRST)).await, 422, "NO_TEXT_FOUND");
}
