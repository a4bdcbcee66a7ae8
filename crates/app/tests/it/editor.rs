//! The ATS check, tailoring, and drafts.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::harness::{
    Backend, POSTING, Person, TestApp, ada, assert_problem, on_both_databases, text,
};

async fn tailor(person: &Person, id: &Value, mode: &str) -> (StatusCode, Value) {
    person.post("/api/editor/ai/tailor", &json!({"resume_id": id, "posting": {"text": POSTING, "title": "Senior Backend Engineer"}, "mode": mode})).await
}

fn edit_ids(draft: &Value) -> Vec<String> {
    draft["edits"].as_array().unwrap().iter().map(|edit| text(edit, "id").to_owned()).collect()
}

on_both_databases! {
    async fn a_check_explains_its_score_with_evidence(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let check = json!({"resume_id": made["id"], "posting": POSTING});
        let (status, report) = person.post("/api/editor/ats/run", &check).await;
        assert_eq!(status, StatusCode::OK, "{report}");
        let score = report["score"].as_u64().unwrap();
        let parts: u64 = report["parts"].as_array().unwrap().iter().map(|part| part["points"].as_u64().unwrap()).sum();
        assert_eq!(score, parts);
        let rust = report["requirements"].as_array().unwrap().iter().find(|item| item["text"].as_str().unwrap().contains("Rust")).unwrap();
        assert_eq!((&rust["verdict"], &rust["importance"]), (&json!("met"), &json!("must")));
        let evidence = rust["evidence"][0]["path"].as_str().unwrap();
        assert!(made["resume"].pointer(evidence).is_some(), "{evidence} is in the resume");
        assert_eq!(person.post("/api/editor/ats/run", &check).await.1, report, "the same twice");
        let empty = person.resume(json!({})).await;
        let (_, report) = person.post("/api/editor/ats/run", &json!({"resume_id": empty["id"], "posting": POSTING})).await;
        assert_eq!(report["score"], 0);
    }

    async fn a_check_tries_edits_out_and_saves_nothing(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let ask = |edits: Value| json!({"resume_id": made["id"], "posting": POSTING, "edits": edits});
        let (_, before) = person.post("/api/editor/ats/run", &ask(json!([]))).await;
        let edit = json!({"field": ["skills", "1", "keywords"], "op": "set", "before": ["Docker", "Kubernetes", "PostgreSQL"], "after": ["Docker", "Kubernetes", "PostgreSQL", "Kafka"]});
        let (status, tried) = person.post("/api/editor/ats/run", &ask(json!([edit]))).await;
        assert_eq!(status, StatusCode::OK, "{tried}");
        assert!(tried["score"].as_u64() > before["score"].as_u64(), "{} > {}", tried["score"], before["score"]);
        assert_eq!(tried["revision"], before["revision"]);
        assert_eq!(person.get(&format!("/api/base-resumes/{}", text(&made, "id"))).await.1["resume"], made["resume"]);
        let misfit = json!({"field": ["basics", "label"], "op": "set", "before": "Baker", "after": "Cook"});
        assert_problem(person.post("/api/editor/ats/run", &ask(json!([misfit]))).await, 409, "EDIT_DOES_NOT_FIT");
        assert_problem(person.post("/api/editor/ats/run", &ask(json!(vec![edit; 1001]))).await, 422, "TOO_MANY_EDITS");
    }

    async fn a_remembered_report_ends_with_the_next_revision(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let check = json!({"resume_id": made["id"], "posting": POSTING});
        let hits = || {
            let series = r#"rolerabbit_cache_requests_total{namespace="ats_score",tier="memory",result="hit"} "#;
            let metrics = server.app.metrics.render();
            metrics.lines().find_map(|line| line.strip_prefix(series)?.parse::<u64>().ok()).unwrap_or_default()
        };
        let (_, first) = person.post("/api/editor/ats/run", &check).await;
        let before = hits();
        assert_eq!(person.post("/api/editor/ats/run", &check).await.1, first);
        assert!(hits() > before, "the second answer was remembered");
        let edit = json!([{"field": ["skills"], "op": "set", "before": made["resume"]["skills"]}]);
        let (status, saved) = person.save(text(&made, "id"), 1, edit).await;
        assert_eq!(status, StatusCode::OK, "{saved}");
        let (_, later) = person.post("/api/editor/ats/run", &check).await;
        assert_eq!(later["revision"], 2);
        assert_ne!(later["requirements"], first["requirements"], "the report is about the resume as it is now");
    }

    async fn chosen_edits_of_a_draft_are_applied_and_the_rest_not(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let (status, draft) = tailor(&person, &made["id"], "partial").await;
        assert_eq!((status, &draft["writer"], &draft["status"]), (StatusCode::OK, &json!("rules"), &json!("open")), "{draft}");
        assert!(draft["score"]["after"].as_u64() >= draft["score"]["before"].as_u64());
        let ids = edit_ids(&draft);
        assert!(ids.len() >= 2, "{draft}");
        for edit in draft["edits"].as_array().unwrap() {
            assert_eq!(edit["verdict"], "supported");
            assert!(!text(edit, "reason").is_empty());
        }
        assert_eq!(person.get(&format!("/api/base-resumes/{}", text(&made, "id"))).await.1["resume"], made["resume"], "nothing applied unseen");
        let apply = json!({"draft_id": draft["id"], "accept": [ids[0]], "revision": 1});
        let (status, applied) = person.post("/api/editor/ai/apply-draft", &apply).await;
        assert_eq!((status, &applied["applied"]), (StatusCode::OK, &json!([ids[0]])), "{applied}");
        assert_eq!(applied["base_resume"]["revision"], 2);
        let rejected = &draft["edits"][1];
        assert_eq!(applied["base_resume"]["resume"].pointer(text(rejected, "path")), made["resume"].pointer(text(rejected, "path")));
        assert_ne!(applied["base_resume"]["resume"], made["resume"]);
        assert_problem(person.post("/api/editor/ai/apply-draft", &apply).await, 409, "DRAFT_NOT_OPEN");
        let (_, history) = person.get(&format!("/api/base-resumes/{}/history", text(&made, "id"))).await;
        assert_eq!(history["items"][0]["reason"], "draft");
    }

    async fn a_tailored_version_leaves_the_base_alone(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let (_, draft) = tailor(&person, &made["id"], "full").await;
        let apply = json!({"draft_id": draft["id"], "accept": edit_ids(&draft), "revision": 1, "target": "tailored_version"});
        let (status, applied) = person.post("/api/editor/ai/apply-draft", &apply).await;
        assert_eq!((status, &applied["base_resume"]["revision"]), (StatusCode::OK, &json!(1)), "{applied}");
        let path = format!("/api/tailored-versions/{}", text(&applied["tailored_version"], "id"));
        let (_, version) = person.get(&path).await;
        assert_ne!(version["resume"], made["resume"]);
        let (status, promoted) = person.post(&format!("{path}/promote"), &json!({})).await;
        assert_eq!((status, &promoted["resume"]), (StatusCode::CREATED, &version["resume"]));
        assert_eq!(person.get("/api/tailored-versions").await.1["items"].as_array().unwrap().len(), 1);
        assert_eq!(person.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert_problem(person.get(&path).await, 404, "NOT_FOUND");
    }

    async fn a_draft_is_refused_after_the_resume_moved_on_or_was_discarded(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let (_, draft) = tailor(&person, &made["id"], "partial").await;
        let edit = json!([{"field": ["basics", "label"], "op": "set", "before": "Backend Engineer", "after": "Engineer"}]);
        person.save(text(&made, "id"), 1, edit).await;
        let apply = |revision: Option<i64>| json!({"draft_id": draft["id"], "accept": edit_ids(&draft), "revision": revision});
        let stale = person.post("/api/editor/ai/apply-draft", &apply(Some(1))).await;
        assert_eq!(stale.1["merged"]["basics"]["label"], "Engineer", "{}", stale.1);
        assert_problem(stale, 409, "REVISION_CONFLICT");
        let unknown = json!({"draft_id": draft["id"], "accept": ["none"], "revision": 2});
        assert_problem(person.post("/api/editor/ai/apply-draft", &unknown).await, 422, "FIELDS_INVALID");
        let path = format!("/api/editor/ai/drafts/{}", text(&draft, "id"));
        assert_eq!(person.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert_problem(person.post("/api/editor/ai/apply-draft", &apply(Some(2))).await, 404, "NOT_FOUND");
    }

    async fn an_unsupported_edit_needs_its_own_word(server) {
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let (_, draft) = tailor(&person, &made["id"], "partial").await;
        let owner = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
        let id = text(&draft, "id").parse().unwrap();
        let mut payload = server.app.store.get_draft(owner.id, id).await.unwrap().payload;
        payload["edits"][0]["verdict"] = json!("unsupported");
        server.app.store.update_draft_payload(owner.id, id, payload).await.unwrap();
        let ids = edit_ids(&draft);
        let apply = json!({"draft_id": draft["id"], "accept": ids, "revision": 1});
        assert_problem(person.post("/api/editor/ai/apply-draft", &apply).await, 409, "DRAFT_UNSUPPORTED_EDIT");
        let confirmed = json!({"draft_id": draft["id"], "accept": ids, "confirm_unsupported": [ids[0]], "revision": 1});
        assert_eq!(person.post("/api/editor/ai/apply-draft", &confirmed).await.0, StatusCode::OK);
    }
}

#[tokio::test]
async fn tiers_and_flags_decide_who_may_tailor() {
    let server = TestApp::start(Backend::Sqlite, &[("DEFAULT_TIER", "free")]).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    assert_problem(tailor(&person, &made["id"], "partial").await, 403, "TIER_REQUIRED");
    let check = json!({"resume_id": made["id"], "posting": POSTING});
    assert_eq!(person.post("/api/editor/ats/run", &check).await.0, StatusCode::OK);

    let server = TestApp::start(Backend::Sqlite, &[("EDITOR_TAILOR_FULL_ENABLED", "false")]).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    assert_problem(tailor(&person, &made["id"], "full").await, 403, "TAILOR_FULL_DISABLED");
    assert_eq!(tailor(&person, &made["id"], "partial").await.0, StatusCode::OK);
    assert_eq!(person.get("/api/me").await.1["flags"]["editor_tailor_full_enabled"], false);
}

#[tokio::test]
async fn with_ai_off_the_switch_is_judged_before_the_body() {
    let server = TestApp::start(Backend::Sqlite, &[("AI_FEATURES_ENABLED", "false")]).await;
    assert_problem(
        server.stranger().post("/api/editor/ai/tailor", &json!({})).await,
        401,
        "NOT_SIGNED_IN",
    );
    let person = server.user("ada@example.org").await;
    for path in ["/api/editor/ai/tailor", "/api/editor/ai/apply-draft"] {
        assert_problem(person.post(path, &json!("nonsense")).await, 503, "AI_FEATURES_DISABLED");
    }
    let made = person.resume(ada()).await;
    let check = json!({"resume_id": made["id"], "posting": POSTING});
    assert_eq!(person.post("/api/editor/ats/run", &check).await.0, StatusCode::OK);
    assert_eq!(person.get("/api/me").await.1["flags"]["ai_features_enabled"], false);
}

#[tokio::test]
async fn only_the_active_resume_is_tailored_and_hourly_limits_hold() {
    let server = TestApp::start(Backend::Sqlite, &[("DEFAULT_TIER", "pro")]).await;
    let person = server.user("ada@example.org").await;
    let first = person.resume(ada()).await;
    let second = person.resume(ada()).await;
    assert_problem(tailor(&person, &second["id"], "partial").await, 409, "RESUME_NOT_ACTIVE");
    let body = json!({"resume_id": first["id"], "posting": POSTING, "mode": "full"});
    for used in 1..=10 {
        let call = person.client.post(person.at("/api/editor/ai/tailor")).json(&body);
        let answer = call.send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        let header = |name: &str| answer.headers()[name].to_str().unwrap().parse::<u64>().unwrap();
        assert_eq!((header("x-ratelimit-limit"), header("x-ratelimit-remaining")), (10, 10 - used));
        assert!(header("x-ratelimit-reset") <= 3600);
    }
    assert_problem(tailor(&person, &first["id"], "full").await, 429, "RATE_LIMITED");
    assert_eq!(tailor(&person, &first["id"], "partial").await.0, StatusCode::OK);
}
