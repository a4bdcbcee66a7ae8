//! A service account: a signed claim for a token, the token for an hour of pictures.

use std::process::Command;
use std::time::UNIX_EPOCH;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use reqwest::StatusCode;
use ring::signature::{KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RsaKeyPair, UnparsedPublicKey};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::google::{Answer, Google, Heard, annotated};
use super::{ANNOTATE, assert_first_page, warning};
use crate::harness::{Backend, TestApp, assert_problem};
use crate::scans::{FIRST, SECOND, photo};

const EMAIL: &str = "reader@project.iam.gserviceaccount.com";

/// A key made for this test, as PEM, and what verifies its signatures.
pub fn key() -> (String, Vec<u8>) {
    let arguments = ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"];
    let made = Command::new("openssl").args(arguments).output().expect("openssl makes the key");
    let pem = String::from_utf8(made.stdout).unwrap();
    let inside: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let pair = RsaKeyPair::from_pkcs8(&STANDARD.decode(inside).unwrap()).unwrap();
    (pem, pair.public_key().as_ref().to_vec())
}

/// The file that Google makes for a key, with tokens given out at this address.
fn key_file(folder: &TempDir, pem: &str, url: &str) -> String {
    let file = json!({"type": "service_account", "project_id": "project", "private_key_id": "key-1", "private_key": pem,
        "client_email": EMAIL, "client_id": "1", "token_uri": format!("{url}/token")});
    let path = folder.path().join("account.json");
    std::fs::write(&path, file.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Whether a request for a token has a claim that is signed, ours, for this address and good now.
fn is_good_claim(heard: &Heard, public: &[u8], url: &str) -> bool {
    let form: Vec<(String, String)> =
        url::form_urlencoded::parse(heard.body.as_bytes()).into_owned().collect();
    let of = |name: &str| form.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
    let Some((signed, signature)) = of("assertion").and_then(|text| text.rsplit_once('.')) else {
        return false;
    };
    let decoded = |part: &str| URL_SAFE_NO_PAD.decode(part).unwrap();
    let key = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, public);
    let parts: Vec<Value> =
        signed.split('.').map(|part| serde_json::from_slice(&decoded(part)).unwrap()).collect();
    let [header, claim] = &parts[..] else { return false };
    let now = UNIX_EPOCH.elapsed().unwrap().as_secs();
    let time = |name: &str| claim[name].as_u64().unwrap();
    key.verify(signed.as_bytes(), &decoded(signature)).is_ok()
        && of("grant_type") == Some("urn:ietf:params:oauth:grant-type:jwt-bearer")
        && heard.header("content-type") == Some("application/x-www-form-urlencoded")
        && (&header["alg"], &header["typ"], &header["kid"])
            == (&json!("RS256"), &json!("JWT"), &json!("key-1"))
        && (&claim["iss"], &claim["aud"]) == (&json!(EMAIL), &json!(format!("{url}/token")))
        && claim["scope"] == "https://www.googleapis.com/auth/cloud-vision"
        && now.abs_diff(time("iat")) < 60
        && time("exp") - time("iat") == 3600
}

/// A service that gives out numbered tokens for good claims and accepts only those that `accepts` likes.
async fn google(public: Vec<u8>, accepts: impl Fn(&str) -> bool + Send + Sync + 'static) -> Google {
    let tokens = std::sync::atomic::AtomicUsize::new(0);
    Google::start(move |_, heard| {
        let url = format!("http://{}", heard.header("host").unwrap());
        if heard.target == "/token" {
            if !is_good_claim(heard, &public, &url) {
                let body = json!({"error": "invalid_grant", "error_description": "Invalid JWT Signature."});
                return Answer::Status(400, Vec::new(), body.to_string());
            }
            let number = tokens.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
            let token = format!("token-{number}");
            return Answer::Json(json!({"access_token": token, "expires_in": 3599, "token_type": "Bearer"}));
        }
        match heard.header("authorization").and_then(|value| value.strip_prefix("Bearer ")) {
            Some(token) if accepts(token) => {
                let lines = super::page_of(heard);
                annotated(lines, heard, 0.98)
            }
            _ => Answer::Status(401, Vec::new(), json!({"error": {"message": "Invalid Credentials"}}).to_string()),
        }
    })
    .await
}

async fn server(google: &Google, file: &str, engine: &str) -> TestApp {
    let settings = [
        ("GOOGLE_APPLICATION_CREDENTIALS", file),
        ("GOOGLE_VISION_ENDPOINT", google.url.as_str()),
        ("OCR_ENGINE", engine),
    ];
    // One worker, so that the second file comes to the process that has a token.
    TestApp::start_with(Backend::Sqlite, &settings, |config| config.reading.workers = 1).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_token_serves_many_pages() {
    let (folder, (pem, public)) = (tempfile::tempdir().unwrap(), key());
    let google = google(public, |token| token == "token-1").await;
    let server = server(&google, &key_file(&folder, &pem, &google.url), "off").await;
    let person = server.user("ada@example.org").await;
    let (status, parsed) = person.parse("scan.png", photo(FIRST)).await;
    assert_eq!(status, StatusCode::OK, "{parsed}");
    assert_first_page(&parsed);
    assert_eq!(person.parse("scan.png", photo(SECOND)).await.0, StatusCode::OK);
    assert_eq!(google.heard("/token").len(), 1);
    let heard = google.heard(ANNOTATE);
    assert_eq!(heard.len(), 2);
    assert!(heard.iter().all(|one| one.header("x-goog-api-key").is_none()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_was_called_back_is_replaced() {
    let (folder, (pem, public)) = (tempfile::tempdir().unwrap(), key());
    let google = google(public, |token| token != "token-1").await;
    let server = server(&google, &key_file(&folder, &pem, &google.url), "off").await;
    let person = server.user("ada@example.org").await;
    let (status, parsed) = person.parse("scan.png", photo(FIRST)).await;
    assert_eq!(status, StatusCode::OK, "{parsed}");
    assert_eq!((google.heard("/token").len(), google.heard(ANNOTATE).len()), (2, 2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_that_is_not_known_is_told() {
    let (folder, (pem, _)) = (tempfile::tempdir().unwrap(), key());
    let (_, another) = key();
    let google = google(another, |_| true).await;
    let file = key_file(&folder, &pem, &google.url);
    let server_here = server(&google, &file, "tesseract").await;
    let person = server_here.user("ada@example.org").await;
    let (status, parsed) = person.parse("scan.png", photo(FIRST)).await;
    assert_eq!(status, StatusCode::OK, "{parsed}");
    assert!(warning(&parsed, "OCR_VISION_LOST").contains("400 Invalid JWT Signature"), "{parsed}");
    let alone = server(&google, &file, "off").await;
    let person = alone.user("ada@example.org").await;
    assert_problem(person.parse("scan.png", photo(FIRST)).await, 422, "OCR_UNAVAILABLE");
    assert_eq!(google.heard(ANNOTATE).len(), 0, "no picture goes out without a token");
}
