//! A user sees only their own data; somebody else's id is unknown.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::{POSTING, ada, assert_problem, on_both_databases, text};

on_both_databases! {
    async fn somebody_elses_ids_are_unknown(server) {
        let owner = server.user("ada@example.org").await;
        let made = owner.resume(ada()).await;
        let id = text(&made, "id").to_owned();
        let tailor = json!({"resume_id": id, "posting": {"text": POSTING}, "mode": "partial"});
        let (_, draft) = owner.post("/api/editor/ai/tailor", &tailor).await;
        let draft = text(&draft, "id").to_owned();
        let (_, key) = owner.post("/api/me/api-keys", &json!({"name": "laptop"})).await;
        let letter = json!({"resume_id": id, "posting": POSTING});
        let (_, letter_draft) = owner.post("/api/editor/ai/generate-cover-letter", &letter).await;
        let letter_draft = text(&letter_draft, "id").to_owned();
        let (_, letter) = owner.post("/api/documents", &json!({})).await;
        let (_, portfolio) = owner.post("/api/portfolios", &json!({})).await;
        let other = server.user("eve@example.org").await;
        let own = other.resume(json!({"basics": {"name": "Eve"}})).await;
        let none: Vec<Value> = Vec::new();

        let base = format!("/api/base-resumes/{id}");
        let ids = [id.as_str(), "00000000-0000-7000-8000-000000000000", "not-an-id", "%00"];
        for id in ids {
            let base = format!("/api/base-resumes/{id}");
            for path in [base.clone(), format!("{base}/history"), format!("{base}/history/1")] {
                assert_problem(other.get(&path).await, 404, "NOT_FOUND");
            }
            assert_problem(other.delete(&base).await, 404, "NOT_FOUND");
            for path in [format!("{base}/activate"), format!("{base}/duplicate")] {
                assert_problem(other.post(&path, &json!({})).await, 404, "NOT_FOUND");
            }
            assert_problem(other.post(&format!("{base}/export"), &json!({"format": "pdf"})).await, 404, "NOT_FOUND");
            assert_problem(other.save(id, 1, json!([])).await, 404, "NOT_FOUND");
            for (path, body) in [("import", json!({"resume": {}, "replace": true})), ("restore", json!({"revision": 1}))] {
                let answer = other.with_revision(Method::POST, &format!("{base}/{path}"), 1, &body).await;
                assert_problem(answer, 404, "NOT_FOUND");
            }
        }
        for (path, body) in [
            ("/api/editor/ats/run", json!({"resume_id": id, "posting": POSTING})),
            ("/api/editor/ai/tailor", json!({"resume_id": id, "posting": POSTING})),
            ("/api/render/preview", json!({"resume_id": id})),
            ("/api/editor/ai/apply-draft", json!({"draft_id": draft, "accept": none, "revision": 1})),
        ] {
            assert_problem(other.post(path, &body).await, 404, "NOT_FOUND");
        }
        let (letter, portfolio) = (text(&letter, "id"), text(&portfolio, "id"));
        for (path, posts) in [
            (format!("/api/documents/{letter}"), vec!["export"]),
            (format!("/api/portfolios/{portfolio}"), vec!["export", "publish", "unpublish"]),
        ] {
            assert_problem(other.get(&path).await, 404, "NOT_FOUND");
            assert_problem(other.delete(&path).await, 404, "NOT_FOUND");
            let change = other.with_revision(Method::PATCH, &path, 1, &json!({"title": "Eve"})).await;
            assert_problem(change, 404, "NOT_FOUND");
            for verb in posts {
                assert_problem(other.post(&format!("{path}/{verb}"), &json!({"format": "pdf"})).await, 404, "NOT_FOUND");
            }
        }
        assert_problem(other.get(&format!("/api/portfolios/{portfolio}/page")).await, 404, "NOT_FOUND");
        assert_problem(owner.get(&format!("/api/documents/{portfolio}")).await, 404, "NOT_FOUND");
        assert_problem(owner.get(&format!("/api/portfolios/{letter}")).await, 404, "NOT_FOUND");
        for (path, body) in [
            ("/api/editor/ai/generate-cover-letter", json!({"resume_id": id, "posting": POSTING})),
            ("/api/editor/ai/generate-portfolio", json!({"resume_id": id})),
            ("/api/documents", json!({"resume_id": id})),
            ("/api/portfolios", json!({"resume_id": id})),
            ("/api/editor/ai/apply-draft", json!({"draft_id": letter_draft, "accept": none, "target": "document"})),
        ] {
            assert_problem(other.post(path, &body).await, 404, "NOT_FOUND");
        }
        for path in ["/api/documents", "/api/portfolios"] {
            assert_eq!(other.get(path).await.1["items"], json!([]));
        }
        let drafts = format!("/api/editor/ai/drafts/{draft}");
        assert_problem(other.get(&drafts).await, 404, "NOT_FOUND");
        assert_problem(other.delete(&drafts).await, 404, "NOT_FOUND");
        assert_problem(other.delete(&format!("/api/me/api-keys/{}", text(&key, "id"))).await, 404, "NOT_FOUND");
        assert_eq!(other.get("/api/editor/ai/drafts").await.1["items"], json!([]));
        let (_, list) = other.get("/api/base-resumes").await;
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
        assert_eq!(list["items"][0]["id"], own["id"]);
        assert_eq!(owner.get(&base).await, (StatusCode::OK, made));
    }
}

#[tokio::test]
async fn nobody_gets_anything_without_signing_in() {
    let server = crate::harness::TestApp::start(crate::harness::Backend::Sqlite, &[]).await;
    let stranger = server.stranger();
    let id = "00000000-0000-7000-8000-000000000000";
    for path in [
        "/api/me",
        "/api/me/export",
        "/api/me/api-keys",
        "/api/base-resumes",
        "/api/editor/ai/drafts",
        "/api/tailored-versions",
        "/api/documents",
        "/api/portfolios",
    ] {
        assert_problem(stranger.get(path).await, 401, "NOT_SIGNED_IN");
    }
    for path in [
        "/api/base-resumes".to_owned(),
        format!("/api/base-resumes/{id}/export"),
        "/api/editor/ats/run".to_owned(),
        "/api/editor/ai/tailor".to_owned(),
        "/api/render/preview".to_owned(),
        "/api/render/letter".to_owned(),
        "/api/documents".to_owned(),
        "/api/portfolios".to_owned(),
        format!("/api/portfolios/{id}/publish"),
    ] {
        assert_problem(stranger.post(&path, &json!({})).await, 401, "NOT_SIGNED_IN");
    }
    assert_problem(stranger.parse("a.txt", "Ada").await, 401, "NOT_SIGNED_IN");
}
