//! The key goes to the service and to nobody else.

use std::process::{Command, Stdio};
use std::time::Duration;

use reqwest::Client;
use reqwest::multipart::{Form, Part};
use serde_json::json;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader};

use super::google::{Answer, Google};
use super::{ANNOTATE, KEY};
use crate::harness::assert_problem;
use crate::scans::{FIRST, photo};

/// A service that says the key back to whoever sends it.
async fn tattler() -> Google {
    Google::start(|_, heard| {
        let key = heard.header("x-goog-api-key").unwrap_or_default();
        let body = json!({"error": {"code": 400, "message": format!("API key {key} not valid. Please pass a valid API key.")}});
        Answer::Status(400, Vec::new(), body.to_string())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_key_is_in_no_log_and_no_answer() {
    drop(rustls::crypto::ring::default_provider().install_default());
    let (google, folder) = (tattler().await, tempfile::tempdir().unwrap());
    let mut server = tokio::process::Command::new(env!("CARGO_BIN_EXE_rolerabbit"))
        .arg("serve")
        .env("ROLERABBIT_DATA_DIR", folder.path())
        .env("PORT", "0")
        .env("LOG_LEVEL", "trace")
        .env("OCR_ENGINE", "off")
        .env("GOOGLE_VISION_API_KEY", KEY)
        .env("GOOGLE_VISION_ENDPOINT", &google.url)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let (mut output, mut errors) =
        (BufReader::new(server.stdout.take().unwrap()), server.stderr.take().unwrap());
    let mut line = String::new();
    output.read_line(&mut line).await.unwrap();
    let url = line.trim().rsplit(' ').next().unwrap().to_owned();
    let listen = async {
        let (mut said, mut logged) = (String::new(), String::new());
        tokio::join!(async { output.read_to_string(&mut said).await.unwrap() }, async {
            errors.read_to_string(&mut logged).await.unwrap()
        });
        said + &logged
    };
    let ask = async {
        let client = Client::builder().cookie_store(true).build().unwrap();
        let account = json!({"email": "ada@example.org", "password": "correct horse"});
        client.post(format!("{url}/api/auth/register")).json(&account).send().await.unwrap();
        let form = Form::new().part("file", Part::bytes(photo(FIRST)).file_name("scan.png"));
        let answer = client.post(format!("{url}/api/resumes/parse")).multipart(form);
        let problem = crate::harness::read(answer.send().await.unwrap()).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        server.start_kill().unwrap();
        problem
    };
    let (log, problem) = tokio::join!(listen, ask);
    assert!(!problem.1.to_string().contains(KEY), "{}", problem.1);
    assert!(problem.1["detail"].as_str().unwrap().contains("not valid"), "{}", problem.1);
    assert_problem(problem, 422, "OCR_UNAVAILABLE");
    assert_eq!(google.heard(ANNOTATE).len(), 1);
    assert!(log.contains("/api/resumes/parse"), "the log tells what was asked: {log}");
    assert!(!log.contains(KEY), "{log}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_key_does_not_follow_a_redirection() {
    let other = tattler().await;
    let to = format!("{}{ANNOTATE}", other.url);
    let google = Google::start(move |_, _| {
        Answer::Status(307, vec![("location", to.clone())], String::new())
    })
    .await;
    let output = parse(&google.url, &[("GOOGLE_VISION_API_KEY", KEY)]).await;
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("OCR_UNAVAILABLE") && errors.contains("307"), "{errors}");
    assert_eq!((google.heard(ANNOTATE).len(), other.heard(ANNOTATE).len()), (1, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_command_line_tells_the_failure_in_a_line_without_the_key() {
    let google = tattler().await;
    let output = parse(&google.url, &[("GOOGLE_VISION_API_KEY", KEY)]).await;
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), errors.lines().count()), (Some(1), 1), "{errors}");
    assert!(errors.contains("OCR_UNAVAILABLE") && errors.contains("Tesseract"), "{errors}");
    assert!(!errors.contains(KEY), "{errors}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_that_cannot_be_one_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.json");
    std::fs::write(&broken, json!({"client_email": "a@b.c", "private_key": "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----"}).to_string()).unwrap();
    for (name, value) in [
        ("GOOGLE_APPLICATION_CREDENTIALS", broken.to_str().unwrap()),
        ("GOOGLE_APPLICATION_CREDENTIALS", "/nowhere/account.json"),
        ("GOOGLE_VISION_API_KEY", "two words"),
        ("GOOGLE_VISION_ENDPOINT", "vision.googleapis.com"),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rolerabbit"));
        command.arg("serve").env("ROLERABBIT_DATA_DIR", folder.path()).env("PORT", "0");
        let output = command.env(name, value).output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{name}: {errors}");
        assert!(errors.contains(name), "{errors}");
        assert!(!errors.contains("c2VjcmV0") && !errors.contains("two words"), "{errors}");
    }
}

/// The command line, with nothing of this machine that reads pictures.
async fn parse(url: &str, settings: &[(&str, &str)]) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scan.png");
    std::fs::write(&file, photo(FIRST)).unwrap();
    tokio::process::Command::new(env!("CARGO_BIN_EXE_rolerabbit"))
        .arg("parse")
        .arg(&file)
        .env("OCR_ENGINE", "off")
        .env("GOOGLE_VISION_ENDPOINT", url)
        .envs(settings.iter().copied())
        .output()
        .await
        .unwrap()
}
