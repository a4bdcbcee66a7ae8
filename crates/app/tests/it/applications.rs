//! Keeping track of applications, and of the exact files that went out.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use store::sha256_hex;

use crate::harness::{
    Backend, POSTING, Person, TestApp, ada, assert_problem, on_both_databases, read, text,
};

/// A base resume and a tailored version of it.
async fn tailored(person: &Person) -> (Value, String) {
    let made = person.resume(ada()).await;
    person.post(&format!("/api/base-resumes/{}/activate", text(&made, "id")), &json!({})).await;
    let posting =
        json!({"text": POSTING, "title": "Senior Backend Engineer", "company": "Hafen AG"});
    let tailor = json!({"resume_id": made["id"], "posting": posting, "mode": "partial"});
    let (status, draft) = person.post("/api/editor/ai/tailor", &tailor).await;
    assert_eq!(status, StatusCode::OK, "{draft}");
    let ids: Vec<_> = draft["edits"].as_array().unwrap().iter().map(|edit| &edit["id"]).collect();
    let apply = json!({"draft_id": draft["id"], "accept": ids, "target": "tailored_version"});
    let (status, applied) = person.post("/api/editor/ai/apply-draft", &apply).await;
    assert_eq!(status, StatusCode::OK, "{applied}");
    let id = text(&applied["tailored_version"], "id").to_owned();
    (made, format!("/api/tailored-versions/{id}"))
}

async fn change(person: &Person, path: &str, changes: Value) -> (StatusCode, Value) {
    let request = person.client.request(Method::PATCH, person.at(path));
    read(request.json(&changes).send().await.unwrap()).await
}

async fn bytes_of(person: &Person, path: &str) -> (reqwest::header::HeaderMap, Vec<u8>) {
    let answer = person.client.get(person.at(path)).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    (answer.headers().clone(), answer.bytes().await.unwrap().to_vec())
}

async fn used(person: &Person) -> i64 {
    person.get("/api/me").await.1["usage"]["storage_bytes"].as_i64().unwrap()
}

on_both_databases! {
    async fn an_application_is_tracked_field_by_field(server) {
        let person = server.user("ada@example.org").await;
        let (_, path) = tailored(&person).await;
        let (_, list) = person.get("/api/tailored-versions").await;
        let fresh = &list["items"][0];
        assert_eq!((&fresh["status"], &fresh["applied_on"], &fresh["posting_url"], &fresh["note"]), (&json!("saved"), &Value::Null, &Value::Null, &Value::Null));
        assert_eq!((&fresh["posting_title"], &fresh["posting_company"], &fresh["sent_files"]), (&json!("Senior Backend Engineer"), &json!("Hafen AG"), &json!([])));
        let all = json!({"name": " Harbour ", "posting_title": "Engineer", "posting_company": "Hafen Hamburg", "posting_url": "https://example.org/jobs?id=1#a",
            "status": "interview", "applied_on": "2026-11-20", "note": "Call Ms Kruse\non Friday"});
        let (status, changed) = change(&person, &path, all.clone()).await;
        assert_eq!(status, StatusCode::OK, "{changed}");
        for (key, value) in all.as_object().unwrap() {
            let expected = if key == "name" { &json!("Harbour") } else { value };
            assert_eq!(&changed[key], expected, "{key}");
        }
        // One field leaves the others alone; a blank text is forgotten, a blank name is not.
        let (_, changed) = change(&person, &path, json!({"status": "offer"})).await;
        assert_eq!((&changed["status"], &changed["applied_on"], &changed["posting_url"]), (&json!("offer"), &json!("2026-11-20"), &json!("https://example.org/jobs?id=1#a")));
        let blank = json!({"name": " ", "posting_title": "", "posting_company": " ", "posting_url": "", "applied_on": "", "note": ""});
        let (_, changed) = change(&person, &path, blank).await;
        for key in ["posting_title", "posting_company", "posting_url", "applied_on", "note"] {
            assert_eq!(changed[key], Value::Null, "{key}");
        }
        assert_eq!((&changed["name"], &changed["status"]), (&json!("Harbour"), &json!("offer")));
        assert_eq!(person.get(&path).await.1["status"], "offer");
        assert_eq!(person.get("/api/tailored-versions").await.1["items"][0]["status"], "offer");
    }

    async fn what_is_not_acceptable_is_told_at_once_and_nothing_changes(server) {
        let person = server.user("ada@example.org").await;
        let (_, path) = tailored(&person).await;
        let before = person.get(&path).await.1;
        let wrong = json!({"posting_title": "x".repeat(201), "posting_company": "two\nlines", "posting_url": "javascript:alert(1)",
            "status": "hired", "applied_on": "2026-02-30", "note": "x".repeat(5_001)});
        let answer = change(&person, &path, wrong.clone()).await;
        let mut named: Vec<_> = answer.1["fields"].as_array().unwrap().iter().map(|field| text(field, "path").to_owned()).collect();
        named.sort();
        assert_eq!(named, ["applied_on", "note", "posting_company", "posting_title", "posting_url", "status"]);
        assert_problem(answer, 422, "FIELDS_INVALID");
        for url in ["example.org/jobs", "ftp://example.org", "https://", "data:text/html,x", " javascript:alert(1)"] {
            assert_problem(change(&person, &path, json!({"posting_url": url})).await, 422, "FIELDS_INVALID");
        }
        for day in ["26.11.2026", "2026-13-01", "10000-01-01", "tomorrow"] {
            assert_problem(change(&person, &path, json!({"applied_on": day})).await, 422, "FIELDS_INVALID");
        }
        assert_problem(change(&person, &path, json!({"note": "nul \u{0}"})).await, 422, "FIELDS_INVALID");
        assert_eq!(person.get(&path).await.1, before);
        let other = server.user("eve@example.org").await;
        assert_problem(change(&other, &path, json!({"status": "offer"})).await, 404, "NOT_FOUND");
        assert_problem(change(&server.stranger(), &path, json!({})).await, 401, "NOT_SIGNED_IN");
    }

    async fn the_file_that_went_out_stays_as_it_was(server) {
        let person = server.user("ada@example.org").await;
        let (made, path) = tailored(&person).await;
        let files = format!("{path}/sent-files");
        let before = used(&person).await;
        let (status, pdf) = person.post(&files, &json!({"format": "pdf", "applied_on": "2026-11-25"})).await;
        assert_eq!(status, StatusCode::CREATED, "{pdf}");
        assert_eq!((&pdf["name"], &pdf["format"]), (&json!("Ada Muster – Resume.pdf"), &json!("pdf")));
        let at = format!("{files}/{}", text(&pdf, "id"));
        let (headers, sent) = bytes_of(&person, &at).await;
        assert!(sent.starts_with(b"%PDF-"));
        assert_eq!((headers["content-type"].to_str().unwrap(), sha256_hex(&sent).as_str()), ("application/pdf", text(&pdf, "sha256")));
        assert!(headers["content-disposition"].to_str().unwrap().contains("Ada%20Muster%20%E2%80%93%20Resume.pdf"));
        assert_eq!(used(&person).await - before, i64::try_from(sent.len()).unwrap());
        let (_, version) = person.get(&path).await;
        assert_eq!((&version["status"], &version["applied_on"]), (&json!("applied"), &json!("2026-11-25")));
        // The resume moves on, the application too; the file does not.
        let edit = json!([{"field": ["basics", "name"], "op": "set", "before": "Ada Muster", "after": "Ada Neumann"}]);
        assert_eq!(person.save(text(&made, "id"), 1, edit).await.0, StatusCode::OK);
        change(&person, &path, json!({"status": "interview"})).await;
        let (status, docx) = person.post(&files, &json!({"format": "docx"})).await;
        assert_eq!((status, &docx["name"]), (StatusCode::CREATED, &json!("Ada Neumann – Resume.docx")), "{docx}");
        assert_eq!(bytes_of(&person, &at).await.1, sent);
        let (_, version) = person.get(&path).await;
        assert_eq!((&version["status"], &version["applied_on"]), (&json!("interview"), &json!("2026-11-25")), "a later file changes neither");
        let (_, list) = person.get("/api/tailored-versions").await;
        assert_eq!(list["items"][0]["sent_files"], json!([docx, pdf]));
        assert_eq!(version["sent_files"], list["items"][0]["sent_files"]);
        // Forgotten, its bytes and its room are free.
        assert_eq!(person.delete(&format!("{files}/{}", text(&docx, "id"))).await.0, StatusCode::NO_CONTENT);
        assert_eq!(server.app.store.blobs().list("sent").await.unwrap().len(), 1);
        assert_eq!(person.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert!(server.app.store.blobs().list("sent").await.unwrap().is_empty());
        assert_problem(person.get(&at).await, 404, "NOT_FOUND");
    }

    async fn sent_files_are_their_owners_only_and_pdf_or_docx(server) {
        let person = server.user("ada@example.org").await;
        let (_, path) = tailored(&person).await;
        let (_, second) = tailored(&person).await;
        let files = format!("{path}/sent-files");
        let (_, pdf) = person.post(&files, &json!({"format": "pdf"})).await;
        let id = text(&pdf, "id");
        let other = server.user("eve@example.org").await;
        for at in [format!("{files}/{id}"), format!("{files}/not-an-id")] {
            assert_problem(other.get(&at).await, 404, "NOT_FOUND");
            assert_problem(other.delete(&at).await, 404, "NOT_FOUND");
        }
        assert_problem(other.post(&files, &json!({"format": "pdf"})).await, 404, "NOT_FOUND");
        assert_problem(server.stranger().get(&format!("{files}/{id}")).await, 401, "NOT_SIGNED_IN");
        assert_problem(person.get(&format!("{second}/sent-files/{id}")).await, 404, "NOT_FOUND");
        for wrong in [json!({"format": "txt"}), json!({"format": "exe"}), json!({"format": "pdf", "applied_on": "soon"})] {
            assert_problem(person.post(&files, &wrong).await, 422, "FIELDS_INVALID");
        }
        assert_problem(person.post(&files, &json!({"format": "pdf", "template": "none"})).await, 422, "TEMPLATE_UNKNOWN");
        assert_eq!(server.app.store.blobs().list("sent").await.unwrap().len(), 1);
        assert_eq!(person.get(&format!("{files}/{id}")).await.0, StatusCode::OK);
    }

    async fn a_damaged_file_is_no_file(server) {
        let person = server.user("ada@example.org").await;
        let (_, path) = tailored(&person).await;
        let (_, pdf) = person.post(&format!("{path}/sent-files"), &json!({"format": "pdf"})).await;
        let blobs = server.app.store.blobs();
        let key = blobs.list("sent").await.unwrap()[0].key.clone();
        blobs.put(&key, bytes::Bytes::from_static(b"%PDF- another")).await.unwrap();
        assert_problem(person.get(&format!("{path}/sent-files/{}", text(&pdf, "id"))).await, 500, "INTERNAL");
    }

    async fn files_are_in_the_archive_and_go_with_the_account(server) {
        let person = server.user("ada@example.org").await;
        let (_, path) = tailored(&person).await;
        change(&person, &path, json!({"note": "Call on Friday"})).await;
        let files = format!("{path}/sent-files");
        let (_, pdf) = person.post(&files, &json!({"format": "pdf"})).await;
        let (_, sent) = bytes_of(&person, &format!("{files}/{}", text(&pdf, "id"))).await;
        let (_, archive) = bytes_of(&person, "/api/me/export").await;
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
        let mut kept = Vec::new();
        let name = format!("sent-files/{}.pdf", text(&pdf, "id"));
        std::io::copy(&mut archive.by_name(&name).unwrap(), &mut kept).unwrap();
        assert!(kept == sent, "the archive has the file to the byte");
        let versions: Value = serde_json::from_reader(archive.by_name("tailored-versions.json").unwrap()).unwrap();
        assert_eq!((&versions[0]["note"], &versions[0]["application_status"], &versions[0]["posting"]["text"]), (&json!("Call on Friday"), &json!("applied"), &json!(POSTING)));
        let sent_files: Value = serde_json::from_reader(archive.by_name("sent-files.json").unwrap()).unwrap();
        assert_eq!(sent_files[0]["sha256"], pdf["sha256"]);

        let other = server.user("eve@example.org").await;
        let (_, path) = tailored(&other).await;
        let (_, docx) = other.post(&format!("{path}/sent-files"), &json!({"format": "docx"})).await;
        let request = person.client.delete(person.at("/api/me")).json(&json!({"password": "correct horse"}));
        assert_eq!(request.send().await.unwrap().status(), StatusCode::NO_CONTENT);
        let left = server.app.store.blobs().list("").await.unwrap();
        assert!(left.len() == 1 && left[0].key.contains(text(&docx, "id")), "{left:?}");
    }
}

#[tokio::test]
async fn twenty_files_are_kept_for_an_application_and_the_plan_has_room_for_them() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let (_, path) = tailored(&person).await;
    let files = format!("{path}/sent-files");
    for _ in 0..20 {
        let (status, kept) = person.post(&files, &json!({"format": "docx"})).await;
        assert_eq!(status, StatusCode::CREATED, "{kept}");
    }
    assert_problem(person.post(&files, &json!({"format": "docx"})).await, 409, "SENT_FILES_FULL");
    assert_eq!(
        server.app.store.blobs().list("sent").await.unwrap().len(),
        20,
        "the refused one is gone"
    );
    let user = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
    let most = app::tiers::Tier::Free.limits().storage_bytes;
    let body = json!({"paragraphs": ["x".repeat(1000)]});
    let fill = store::NewDocument {
        id: app::clock::new_id(),
        user_id: user.id,
        kind: "cover_letter".to_owned(),
        title: "Full".to_owned(),
        body,
        blob_key: None,
        blob_size_bytes: most,
        now: app::clock::now(),
    };
    server.app.store.insert_document(fill).await.unwrap();
    server.set_tier("ada@example.org", "premium").await;
    let (_, second) = tailored(&person).await;
    server.set_tier("ada@example.org", "free").await;
    let full = person.post(&format!("{second}/sent-files"), &json!({"format": "pdf"})).await;
    assert_problem(full, 409, "STORAGE_FULL");
}

#[tokio::test]
async fn files_that_no_application_names_are_forgotten_after_a_day() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let person = server.user("ada@example.org").await;
    let (made, path) = tailored(&person).await;
    let (_, kept_path) = tailored(&person).await;
    for path in [&path, &kept_path] {
        person.post(&format!("{path}/sent-files"), &json!({"format": "docx"})).await;
    }
    let blobs = server.app.store.blobs();
    let folder = server.app.config.storage.data_dir.join("files");
    let age = |days: i64| {
        let then = app::clock::now().timestamp() - days * 86_400;
        std::time::UNIX_EPOCH + std::time::Duration::from_secs(then.cast_unsigned())
    };
    // The base resume takes its version along, and the version the row that names the file.
    let gone = person.delete(&format!("/api/base-resumes/{}", text(&made, "id"))).await;
    assert_eq!(gone.0, StatusCode::NO_CONTENT, "{}", gone.1);
    app::actions::ForgetStale { dry_run: false }.run(&server.app).await.unwrap();
    assert_eq!(blobs.list("sent").await.unwrap().len(), 2, "it may just be about to be named");
    for blob in blobs.list("sent").await.unwrap() {
        let file = std::fs::File::options().write(true).open(folder.join(&blob.key)).unwrap();
        file.set_modified(age(400)).unwrap();
    }
    let would = app::actions::ForgetStale { dry_run: true }.run(&server.app).await.unwrap();
    assert_eq!((would.old_files, would.orphaned_files), (0, 1));
    app::actions::ForgetStale { dry_run: false }.run(&server.app).await.unwrap();
    assert_eq!(blobs.list("sent").await.unwrap().len(), 1, "the one that is named stays for ever");
    let (_, list) = person.get("/api/tailored-versions").await;
    let kept = text(&list["items"][0]["sent_files"][0], "id").to_owned();
    bytes_of(&person, &format!("{kept_path}/sent-files/{kept}")).await;
}
