//! Files: what a parser sees in them, how they are called, what they carry, and how long they are kept.

use app::actions::{PurgeExports, PurgedExports};
use reqwest::StatusCode;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::harness::{Person, ada, assert_problem, on_both_databases, text};

async fn file(person: &Person, resume: &Value, body: Value) -> (String, String, Vec<u8>) {
    let path = format!("/api/base-resumes/{}/export", text(resume, "id"));
    let answer = person.client.post(person.at(&path)).json(&body).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
    let (tag, name) = (header("etag"), header("content-disposition"));
    (tag.trim_matches('"').to_owned(), name, answer.bytes().await.unwrap().to_vec())
}

async fn report(person: &Person, resume: &Value, body: Value) -> Value {
    let path = format!("/api/base-resumes/{}/export-report", text(resume, "id"));
    let (status, report) = person.post(&path, &body).await;
    assert_eq!(status, StatusCode::OK, "{report}");
    report
}

on_both_databases! {
    async fn a_report_is_about_the_very_file(server) {
        let person = server.user("ada@example.org").await;
        let resume = person.resume(ada()).await;
        let (tag, _, bytes) = file(&person, &resume, json!({"format": "pdf"})).await;
        let told = report(&person, &resume, json!({"format": "pdf"})).await;
        let hash = Sha256::digest(&bytes).iter().fold(String::new(), |hash, byte| format!("{hash}{byte:02x}"));
        assert_eq!((tag.as_str(), text(&told, "sha256")), (hash.as_str(), hash.as_str()));
        assert_eq!((&told["size_bytes"], &told["format"], &told["passed"]), (&json!(bytes.len()), &json!("pdf"), &json!(true)), "{told}");
        assert_eq!(told["accessibility"], json!({"standard": "PDF/UA-1", "claimed": true, "failures": []}));
        let ways: Vec<&str> = told["texts"].as_array().unwrap().iter().map(|check| text(check, "way")).collect();
        assert_eq!(ways, ["layout", "drawing", "tags"]);
        let name = told["fields"].as_array().unwrap().iter().find(|field| field["path"] == "/basics/name").unwrap();
        assert_eq!((&name["expected"], &name["read"], &name["passed"]), (&json!("Ada Muster"), &json!("Ada Muster"), &json!(true)));
        for format in ["docx", "html", "txt", "md", "json"] {
            let told = report(&person, &resume, json!({"format": format})).await;
            assert_eq!((&told["passed"], &told["accessibility"]), (&json!(true), &Value::Null), "{format}: {told}");
        }
        let path = format!("/api/base-resumes/{}/export-report", text(&resume, "id"));
        assert_problem(person.post(&path, &json!({"format": "exe"})).await, 422, "FIELDS_INVALID");
        let eve = server.user("eve@example.org").await;
        assert_problem(eve.post(&path, &json!({"format": "pdf"})).await, 404, "NOT_FOUND");
    }

    async fn a_pdf_with_its_source_is_imported_without_loss(server) {
        let person = server.user("ada@example.org").await;
        let mut document = ada();
        document["work"][1]["x-hidden"] = json!(true);
        let resume = person.resume(document).await;
        let (_, _, bytes) = file(&person, &resume, json!({"format": "pdf", "attach_source": true})).await;
        let (status, parsed) = person.parse("ada.pdf", bytes).await;
        assert_eq!(status, StatusCode::OK, "{parsed}");
        assert_eq!((&parsed["report"]["route"], &parsed["report"]["kind"], &parsed["report"]["pages"]), (&json!("attachment"), &json!("pdf"), &json!(1)), "{parsed}");
        assert_eq!(parsed["resume"]["work"], json!([ada()["work"][0]]), "a hidden position does not travel");
        assert_eq!(parsed["resume"]["skills"], ada()["skills"]);
        let (_, _, plain) = file(&person, &resume, json!({"format": "pdf"})).await;
        assert_eq!(person.parse("plain.pdf", plain).await.1["report"]["route"], "text-layer");
    }

    async fn files_are_called_by_a_pattern(server) {
        let person = server.user("ada@example.org").await;
        let resume = person.resume(ada()).await;
        let today = app::clock::now().date_naive();
        let body = json!({"format": "pdf", "file_name": "{name}-{title}-{company}-{date}", "title": "Pilot/Captain", "company": "Häfen & Söhne"});
        let (_, name, _) = file(&person, &resume, body).await;
        assert!(name.contains(&format!("filename=\"Ada Muster-Pilot-Captain-H_fen _ S_hne-{today}.pdf\"")), "{name}");
        assert!(name.contains("filename*=UTF-8''Ada%20Muster-Pilot-Captain-H%C3%A4fen%20%26%20S%C3%B6hne-"), "{name}");
        let (_, name, _) = file(&person, &resume, json!({"format": "docx"})).await;
        assert!(name.contains("filename=\"Ada Muster _ Resume.docx\""), "{name}");
        let path = format!("/api/base-resumes/{}/export", text(&resume, "id"));
        assert_problem(person.post(&path, &json!({"format": "pdf", "file_name": "x".repeat(201)})).await, 422, "FIELDS_INVALID");
    }

    async fn files_and_letters_are_called_in_their_language(server) {
        let person = server.user("ada@example.org").await;
        let mut german = ada();
        german["x-design"] = json!({"language": "de-AT"});
        let resume = person.resume(german).await;
        let (_, name, _) = file(&person, &resume, json!({"format": "pdf"})).await;
        assert!(name.contains("filename=\"Ada Muster _ Lebenslauf.pdf\""), "{name}");
        let (_, name, _) = file(&person, &resume, json!({"format": "pdf", "file_name": "{kind}"})).await;
        assert!(name.contains("filename=\"Lebenslauf.pdf\""), "{name}");
        let (status, letter) = person.post("/api/documents", &json!({})).await;
        assert_eq!((status, &letter["title"]), (StatusCode::CREATED, &json!("Anschreiben")), "{letter}");
        let path = person.at(&format!("/api/documents/{}/export", text(&letter, "id")));
        let answer = person.client.post(path).json(&json!({"format": "pdf"})).send().await.unwrap();
        let name = answer.headers()["content-disposition"].to_str().unwrap();
        assert!(name.contains("filename=\"Ada Muster _ Anschreiben.pdf\""), "{name}");
    }

    async fn a_file_is_made_once_and_forgotten_by_its_age(server) {
        let person = server.user("ada@example.org").await;
        let resume = person.resume(ada()).await;
        let store = &server.app.store;
        let lying = || async { store.blobs().list("cache/").await.unwrap() };
        let (first, _, bytes) = file(&person, &resume, json!({"format": "pdf"})).await;
        let kept = lying().await;
        assert_eq!((kept.len(), kept[0].size_bytes), (1, bytes.len() as u64), "{kept:?}");
        let (second, _, again) = file(&person, &resume, json!({"format": "pdf"})).await;
        assert_eq!((&first, &bytes, lying().await.len()), (&second, &again, 1));
        // What lies there is what is given out.
        store.blobs().put(&kept[0].key, bytes::Bytes::from_static(b"%PDF-kept")).await.unwrap();
        assert_eq!(file(&person, &resume, json!({"format": "pdf"})).await.2, b"%PDF-kept");
        // Other options, another template, another content, another user: another file.
        for body in [json!({"format": "pdf", "attach_source": true}), json!({"format": "pdf", "template": "compact"}), json!({"format": "docx"})] {
            assert_ne!(file(&person, &resume, body).await.2, b"%PDF-kept");
        }
        let eve = server.user("eve@example.org").await;
        let other = eve.resume(ada()).await;
        assert_ne!(file(&eve, &other, json!({"format": "pdf"})).await.2, b"%PDF-kept");
        assert_eq!(lying().await.len(), 5);
        // A lost blob is made anew.
        store.blobs().delete(&kept[0].key).await.unwrap();
        assert_eq!(file(&person, &resume, json!({"format": "pdf"})).await.2, bytes);

        store.blobs().put("cache/nobody/orphan.pdf", bytes::Bytes::from_static(b"12345")).await.unwrap();
        let now = app::clock::now();
        let purge = |unused_since, dry_run| PurgeExports { unused_since, dry_run }.run(&server.app);
        let dry = purge(now + chrono::Duration::hours(1), true).await.unwrap();
        assert_eq!((dry.files, dry.orphans, dry.orphans_size_bytes), (5, 1, 5), "{dry:?}");
        assert_eq!(lying().await.len(), 6, "a dry run deletes nothing");
        let none = purge(now - chrono::Duration::hours(1), false).await.unwrap();
        assert_eq!((none.files, none.orphans), (0, 1), "{none:?}");
        assert_eq!(lying().await.len(), 5);
        assert_eq!(person.client.delete(person.at("/api/me")).json(&json!({"password": "correct horse"})).send().await.unwrap().status(), StatusCode::NO_CONTENT);
        assert_eq!(lying().await.len(), 1, "an account takes its files with it");
        let all = purge(now + chrono::Duration::hours(1), false).await.unwrap();
        assert_eq!(all.files, 1);
        assert_eq!(lying().await, []);
        assert_eq!(purge(now, false).await.unwrap(), PurgedExports::default());
    }
}
