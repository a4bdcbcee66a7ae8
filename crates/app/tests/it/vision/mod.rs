//! Scans read by Google Cloud Vision at a test address: what is sent, what is understood, and what happens when it fails.

mod account;
mod failures;
mod google;
mod secrets;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::StatusCode;
use serde_json::{Value, json};

use self::google::{Google, annotated};
use crate::harness::{Backend, TestApp};
use crate::scans::{FIRST, SECOND, THIRD, photo, scanned};

/// Where pictures are read.
const ANNOTATE: &str = "/v1/images:annotate";
/// An API key that must be seen nowhere.
const KEY: &str = "AIzaTest-0123456789-secret-key";

/// A server that asks this service, with nothing else that reads pictures unless `engine` names it.
async fn server(google: &Google, engine: &str) -> TestApp {
    let settings = [
        ("GOOGLE_VISION_API_KEY", KEY),
        ("GOOGLE_VISION_ENDPOINT", google.url.as_str()),
        ("GOOGLE_VISION_TIMEOUT_MS", "3000"),
        ("OCR_ENGINE", engine),
    ];
    TestApp::start(Backend::Sqlite, &settings).await
}

/// The codes of what an answer warns of about its pictures.
fn warnings(parsed: &Value) -> Vec<&str> {
    let warnings = parsed["report"]["warnings"].as_array().unwrap();
    let codes = warnings.iter().filter_map(|warning| warning["code"].as_str());
    codes.filter(|code| code.starts_with("OCR_") || code.starts_with("PAGES_")).collect()
}

/// The words of a warning.
#[track_caller]
fn warning<'a>(parsed: &'a Value, code: &str) -> &'a str {
    let warnings = parsed["report"]["warnings"].as_array().unwrap();
    let one = warnings.iter().find(|warning| warning["code"] == code);
    one.unwrap_or_else(|| panic!("no {code} in {parsed}"))["message"].as_str().unwrap()
}

/// What every reader must find on the first page.
#[track_caller]
fn assert_first_page(parsed: &Value) {
    let resume = &parsed["resume"];
    assert_eq!(resume["basics"]["name"], "Grace Example", "{resume}");
    assert_eq!(resume["basics"]["email"], "grace@example.org", "{resume}");
    assert_eq!(resume["work"][0]["position"], "Chief Accountant", "{resume}");
    assert_eq!(resume["work"][0]["name"], "Harbour Freight Company", "{resume}");
    assert_eq!(resume["education"][0]["institution"], "Oak University", "{resume}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_photo_is_read_with_an_api_key() {
    let google = Google::start(|_, heard| annotated(FIRST, heard, 0.98)).await;
    let server = server(&google, "off").await;
    let person = server.user("ada@example.org").await;
    let (status, parsed) = person.parse("scan.png", photo(FIRST)).await;
    assert_eq!(status, StatusCode::OK, "{parsed}");
    assert_first_page(&parsed);
    assert_eq!(
        (&parsed["report"]["route"], &parsed["report"]["pages"]),
        (&json!("ocr-vision"), &json!(1))
    );
    assert_eq!(warnings(&parsed), Vec::<&str>::new(), "{parsed}");
    let places = parsed["report"]["fields"].as_array().unwrap();
    let name = places.iter().find(|field| field["path"] == "/basics/name").unwrap();
    let (x, y) = (name["rect"]["x"].as_f64().unwrap(), name["rect"]["y"].as_f64().unwrap());
    assert!((55.0..66.0).contains(&x) && (45.0..70.0).contains(&y), "{name}");

    let heard = google.heard(ANNOTATE);
    assert_eq!(heard.len(), 1);
    assert_eq!(heard[0].header("x-goog-api-key"), Some(KEY));
    assert_eq!(heard[0].header("authorization"), None);
    let mut body = heard[0].json();
    let content = body["requests"][0]["image"]["content"].take();
    assert!(STANDARD.decode(content.as_str().unwrap()).unwrap().starts_with(&[0xFF, 0xD8, 0xFF]));
    let expected = json!({"requests": [{"image": {"content": null}, "features": [{"type": "DOCUMENT_TEXT_DETECTION"}]}]});
    assert_eq!(body, expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_service_doubts_is_doubted() {
    let google = Google::start(|_, heard| annotated(FIRST, heard, 0.55)).await;
    let server = server(&google, "off").await;
    let person = server.user("ada@example.org").await;
    let (_, parsed) = person.parse("scan.png", photo(FIRST)).await;
    assert_first_page(&parsed);
    assert_eq!(warnings(&parsed), ["OCR_UNSURE"]);
    for field in parsed["report"]["fields"].as_array().unwrap() {
        assert!(field["confidence"].as_f64().unwrap() < 0.6, "{field}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_of_a_scanned_pdf_is_asked_for() {
    let google = Google::start(|_, heard| annotated(page_of(heard), heard, 0.97)).await;
    let server = server(&google, "off").await;
    let person = server.user("ada@example.org").await;
    let (status, parsed) = person.parse("scan.pdf", scanned(&[FIRST, SECOND, THIRD])).await;
    assert_eq!(status, StatusCode::OK, "{parsed}");
    assert_first_page(&parsed);
    let text = parsed["resume"].to_string();
    for words in ["Forecasting", "French", "Certified Management Accountant"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert_eq!(
        (&parsed["report"]["route"], &parsed["report"]["pages"]),
        (&json!("ocr-vision"), &json!(3))
    );
    assert_eq!(google.heard(ANNOTATE).len(), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_the_service_cannot_read_is_read_here_and_the_others_there() {
    let google = Google::start(|_, heard| {
        if page_of(heard).len() == SECOND.len() {
            return google::Answer::Json(
                json!({"responses": [{"error": {"code": 3, "message": "Bad image data."}}]}),
            );
        }
        annotated(page_of(heard), heard, 0.97)
    })
    .await;
    let server = server(&google, "auto").await;
    let person = server.user("ada@example.org").await;
    let (status, parsed) = person.parse("scan.pdf", scanned(&[SECOND, FIRST, THIRD])).await;
    assert_eq!(status, StatusCode::OK, "{parsed}");
    assert!(parsed["resume"].to_string().contains("Forecasting"), "{parsed}");
    let told = warning(&parsed, "OCR_VISION_LOST");
    assert!(told.contains("Bad image data") && told.contains("on this server"), "{told}");
    assert_eq!(google.heard(ANNOTATE).len(), 3, "the other pages were asked for");
}

/// Which page a picture shows: the one with most of its ink where the page has its lines.
fn page_of(heard: &google::Heard) -> &'static [crate::scans::Line] {
    let request = heard.json();
    let content = request["requests"][0]["image"]["content"].as_str().unwrap();
    let picture = image::load_from_memory(&STANDARD.decode(content).unwrap()).unwrap().into_luma8();
    let scale = picture.height() as f32 / crate::scans::PAGE.1;
    let lowest = picture.enumerate_pixels().filter(|(_, _, pixel)| pixel.0[0] < 100);
    let lowest = lowest.map(|(_, y, _)| y).max().unwrap() as f32 / scale;
    let pages = [FIRST, SECOND, THIRD];
    let distance = |page: &&'static [crate::scans::Line]| (page.last().unwrap().1 - lowest).abs();
    pages.into_iter().min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap()
}
