//! Files in a bucket that checks signatures: private, signed, typed, compared, within the plan's room, and moved.

use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;
use serde_json::json;
use store::{BlobInfo, sha256_hex};

use crate::harness::{Backend, Person, TestApp, ada, assert_problem, text};
use crate::services::{S3, Server, borrowed, said};

async fn link(person: &Person, id: &str, format: &str) -> (StatusCode, serde_json::Value) {
    person.post(&format!("/api/base-resumes/{id}/export-link"), &json!({"format": format})).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_in_a_bucket_is_fetched_by_a_signed_address_only() {
    let s3 = S3::start();
    let settings = s3.settings();
    let server = TestApp::start(Backend::Sqlite, &borrowed(&settings)).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    let (status, made_link) = link(&person, text(&made, "id"), "pdf").await;
    assert_eq!(status, StatusCode::OK, "{made_link}");
    let url = text(&made_link, "url");
    assert!(url.starts_with(&s3.endpoint()), "{url}");
    let stranger = reqwest::Client::new_with_patience();
    let fetched = stranger.get(url).send().await.unwrap();
    assert_eq!(fetched.status(), StatusCode::OK);
    assert_eq!(fetched.headers()["content-type"], "application/pdf");
    assert!(
        fetched.headers()["content-disposition"].to_str().unwrap().starts_with("attachment"),
        "{:?}",
        fetched.headers()
    );
    let bytes = fetched.bytes().await.unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert_eq!(sha256_hex(&bytes), text(&made_link, "sha256"));
    let bare = url.split('?').next().unwrap();
    for forged in [
        bare.to_owned(),
        url.replace("X-Amz-Expires=3600", "X-Amz-Expires=36000"),
        url.replace(".pdf?", ".txt?"),
    ] {
        let refused = stranger.get(&forged).send().await.unwrap();
        assert_eq!(refused.status(), StatusCode::FORBIDDEN, "{forged}");
    }
    // The same file is kept once.
    link(&person, text(&made, "id"), "pdf").await;
    let kept = server.app.store.blobs().list("exports").await.unwrap();
    assert_eq!(kept.len(), 1, "{kept:?}");
    let kind = server.app.store.blobs().content_type(&kept[0].key).await.unwrap();
    assert_eq!(kind.as_deref(), Some("application/pdf"));
    let short = server
        .app
        .store
        .blobs()
        .signed_url(&kept[0].key, Duration::from_secs(1))
        .await
        .unwrap()
        .unwrap();
    tokio::time::sleep(Duration::from_millis(2500)).await;
    assert_eq!(
        stranger.get(short).send().await.unwrap().status(),
        StatusCode::FORBIDDEN,
        "its time is over"
    );
}

trait WithPatience {
    fn new_with_patience() -> reqwest::Client;
}

impl WithPatience for reqwest::Client {
    fn new_with_patience() -> reqwest::Client {
        reqwest::Client::builder().timeout(Duration::from_secs(20)).build().unwrap()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_in_the_data_folder_has_an_address_of_the_same_kind_and_counts_against_the_plan() {
    let server = TestApp::start(Backend::Sqlite, &[("DEFAULT_TIER", "free")]).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    let id = text(&made, "id");
    let (status, made_link) = link(&person, id, "docx").await;
    assert_eq!(status, StatusCode::OK, "{made_link}");
    let url = text(&made_link, "url");
    let stranger = server.stranger();
    let fetched = stranger.client.get(stranger.at(url)).send().await.unwrap();
    assert_eq!(fetched.status(), StatusCode::OK);
    assert!(fetched.headers()["content-type"].to_str().unwrap().contains("wordprocessingml"));
    assert!(fetched.headers()["content-disposition"].to_str().unwrap().contains(".docx"));
    assert_eq!(sha256_hex(&fetched.bytes().await.unwrap()), text(&made_link, "sha256"));
    assert_problem(stranger.get(&format!("{url}x")).await, 404, "NOT_FOUND");
    assert_problem(stranger.get("/files/nonsense").await, 404, "NOT_FOUND");
    assert_problem(link(&stranger, id, "pdf").await, 401, "NOT_SIGNED_IN");
    let other = server.user("eve@example.org").await;
    assert_problem(link(&other, id, "pdf").await, 404, "NOT_FOUND");
    assert_problem(link(&person, id, "exe").await, 422, "FIELDS_INVALID");
    let owner = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
    let large = Bytes::from(vec![0; 50 * 1024 * 1024]);
    server.app.store.blobs().put(&format!("exports/{}/large.bin", owner.id), large).await.unwrap();
    assert_problem(link(&person, id, "pdf").await, 409, "STORAGE_FULL");
    assert_eq!(
        link(&person, id, "docx").await.0,
        StatusCode::OK,
        "what is there takes no more room"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_move_into_a_bucket_and_back_and_are_all_there() {
    let s3 = S3::start();
    let local = tempfile::tempdir().unwrap();
    let folder = local.path().join("files");
    let keys: Vec<String> =
        (0..40).map(|number| format!("exports/u{}/file {number} – é.pdf", number % 3)).collect();
    let content = |key: &str| Bytes::from(key.repeat(1000));
    let there = store::Blobs::open_other(&store::BlobConfig::Folder(folder.clone())).unwrap();
    for key in &keys {
        there.put(key, content(key)).await.unwrap();
    }
    let server = Server::start(&s3.settings());
    let config = store::S3Config {
        bucket: "rolerabbit".to_owned(),
        region: "us-east-1".to_owned(),
        endpoint: Some(s3.endpoint()),
        access_key_id: crate::services::ACCESS_KEY.to_owned(),
        secret_access_key: crate::services::SECRET_KEY.into(),
        force_path_style: true,
    };
    let bucket = store::Blobs::open_other(&store::BlobConfig::S3(config)).unwrap();
    // Half of it is there from an attempt that was cut off, and one of these is damaged.
    for key in &keys[..10] {
        bucket.put(key, content(key)).await.unwrap();
    }
    bucket.put(&keys[3], Bytes::from_static(b"damaged")).await.unwrap();
    let moved = server.run(&["blobs", "move", "--from-folder", folder.to_str().unwrap()]);
    assert_eq!(moved.status.code(), Some(0), "{}", said(&moved));
    assert!(
        said(&moved).contains("31 files copied and compared, 9 were there already"),
        "{}",
        said(&moved)
    );
    for key in &keys {
        assert_eq!(bucket.get(key).await.unwrap(), content(key), "{key}");
    }
    assert_eq!(bucket.content_type(&keys[20]).await.unwrap().as_deref(), Some("application/pdf"));
    assert!(there.list("").await.unwrap().is_empty(), "they are in one place now");
    let back = server.run(&["blobs", "move", "--to-folder", folder.to_str().unwrap(), "--keep"]);
    assert_eq!(back.status.code(), Some(0), "{}", said(&back));
    for key in &keys {
        assert_eq!(there.get(key).await.unwrap(), content(key), "{key}");
    }
    assert_eq!(bucket.list("").await.unwrap().len(), keys.len());
    let usage = server.run(&["blobs", "usage", "--json"]);
    let usage: serde_json::Value = serde_json::from_slice(&usage.stdout).unwrap();
    let bytes: usize = keys.iter().map(|key| content(key).len()).sum();
    assert_eq!(usage["file_bytes"], bytes);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_of_accounts_that_are_gone_and_old_generated_files_are_forgotten() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let owner = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
    let blobs = server.app.store.blobs();
    let gone = app::clock::new_id();
    let keys = [
        format!("exports/{}/new.pdf", owner.id),
        format!("exports/{}/old.pdf", owner.id),
        format!("uploads/{gone}/orphan.pdf"),
        format!("uploads/{}/old-but-not-generated.pdf", owner.id),
        format!("uploads/{gone}/just-written.pdf"),
    ];
    for key in &keys {
        blobs.put_with(key, Bytes::from_static(b"x"), BlobInfo::default()).await.unwrap();
    }
    let folder = server.app.config.storage.data_dir.join("files");
    for (key, days) in [(&keys[1], 31), (&keys[2], 2), (&keys[3], 400)] {
        let file = std::fs::File::options().write(true).open(folder.join(key)).unwrap();
        let then = std::time::UNIX_EPOCH
            + Duration::from_secs((app::clock::now().timestamp() - days * 86_400).cast_unsigned());
        file.set_modified(then).unwrap();
    }
    let would = app::actions::ForgetStale { dry_run: true }.run(&server.app).await.unwrap();
    assert_eq!((would.old_files, would.orphaned_files, would.file_bytes), (1, 1, 2));
    assert_eq!(blobs.list("").await.unwrap().len(), 5);
    app::actions::ForgetStale { dry_run: false }.run(&server.app).await.unwrap();
    let left: Vec<String> =
        blobs.list("").await.unwrap().into_iter().map(|blob| blob.key).collect();
    let mut expected = vec![keys[0].clone(), keys[3].clone(), keys[4].clone()];
    expected.sort();
    assert_eq!(left, expected);
    drop(person);
}
