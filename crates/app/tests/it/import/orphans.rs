//! When the server goes, its workers go.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use reqwest::Client;
use reqwest::multipart::{Form, Part};
use serde_json::json;

use super::endless_pdf;

/// The children of a process.
fn children(process: u32) -> Vec<u32> {
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).unwrap();
    let of_thread = |thread: std::io::Result<std::fs::DirEntry>| {
        let children = std::fs::read_to_string(thread.ok()?.path().join("children")).ok()?;
        Some(children.split_whitespace().map(|id| id.parse().unwrap()).collect::<Vec<_>>())
    };
    threads.filter_map(of_thread).flatten().collect()
}

/// Whether a process runs; one that has ended and was not yet collected does not.
fn runs(process: u32) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    Path::new(&format!("/proc/{process}")).exists() && !status.contains("State:\tZ")
}

async fn until(what: &str, is_so: impl Fn() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < Duration::from_secs(10), "not {what} after 10 s");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_server_leaves_no_worker_behind() {
    drop(rustls::crypto::ring::default_provider().install_default());
    let folder = tempfile::tempdir().unwrap();
    let mut server = Command::new(env!("CARGO_BIN_EXE_rolerabbit"))
        .arg("serve")
        .env("ROLERABBIT_DATA_DIR", folder.path())
        .env("PORT", "0")
        .env("LOG_LEVEL", "error")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let url = line.trim().rsplit(' ').next().unwrap().to_owned();
    let client = Client::builder().cookie_store(true).build().unwrap();
    let account = json!({"email": "ada@example.org", "password": "correct horse"});
    let request = client.post(format!("{url}/api/auth/register")).json(&account);
    assert!(request.send().await.unwrap().status().is_success());
    let form = Form::new().part("file", Part::bytes(endless_pdf()).file_name("a.pdf"));
    let upload = client.post(format!("{url}/api/resumes/parse")).multipart(form);
    let watch = async {
        until("reading", || !children(server.id()).is_empty()).await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        let workers = children(server.id());
        server.kill().unwrap();
        server.wait().unwrap();
        workers
    };
    let (answer, workers) = tokio::join!(upload.send(), watch);
    assert!(answer.is_err() || answer.unwrap().bytes().await.is_err());
    assert_eq!(workers.len(), 1);
    until("ended", || workers.iter().all(|worker| !runs(*worker))).await;
}
