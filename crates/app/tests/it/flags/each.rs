//! Each flag in both states, switched by an administrator while the server runs.

use llm::scripted::{Answer, Provider};
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{administrator, reset, set};
use crate::harness::{Backend, POSTING, TestApp, ada, assert_problem, on_both_databases, read};

on_both_databases! {
    async fn ai_actions_stop_and_everything_else_goes_on(server) {
        let admin = administrator(&server).await;
        let ada = server.user("ada@example.org").await;
        let made = ada.resume(crate::harness::ada()).await;
        let tailor = json!({"resume_id": made["id"], "posting": POSTING, "mode": "partial"});
        let calls = [
            ("/api/editor/ai/tailor", tailor.clone()),
            // The switch is judged before the body.
            ("/api/editor/ai/tailor", json!("nonsense")),
            ("/api/editor/ai/generate-content", json!({})),
            ("/api/editor/ai/apply-recommendations", json!({})),
            ("/api/editor/ai/generate-cover-letter", json!({})),
            ("/api/editor/ai/generate-portfolio", json!({})),
            ("/api/editor/ai/preflight", json!({})),
            ("/api/editor/ai/apply-draft", json!({})),
        ];
        assert_eq!(ada.post(calls[0].0, &tailor).await.0, StatusCode::OK);
        assert_eq!(set(&admin, "AI_FEATURES_ENABLED", json!(false)).await.0, StatusCode::OK);
        for (path, body) in &calls {
            assert_problem(ada.post(path, body).await, 503, "AI_FEATURES_DISABLED");
        }
        assert_eq!(ada.get("/api/me").await.1["flags"]["ai_features_enabled"], false);
        let check = json!({"resume_id": made["id"], "posting": POSTING});
        assert_eq!(ada.post("/api/editor/ats/run", &check).await.0, StatusCode::OK);
        assert_eq!(ada.parse("a.txt", "Ada Muster\nada@example.org").await.0, StatusCode::OK);
        let edit = json!([{"field": ["basics", "label"], "op": "set", "before": "Backend Engineer", "after": "Engineer"}]);
        let (saved, answer) = ada.save(made["id"].as_str().unwrap(), 1, edit).await;
        assert_eq!(saved, StatusCode::OK, "{answer}");
        let usage = ada.get("/api/me").await.1["usage"].clone();
        assert_eq!(set(&admin, "AI_FEATURES_ENABLED", json!(true)).await.0, StatusCode::OK);
        assert_eq!(ada.get("/api/me").await.1["usage"], usage, "no quota was touched");
        assert_eq!(ada.post(calls[0].0, &tailor).await.0, StatusCode::OK);
    }

    async fn full_tailoring_is_closed_and_opened(server) {
        let admin = administrator(&server).await;
        let ada = server.user("ada@example.org").await;
        let made = ada.resume(crate::harness::ada()).await;
        let full = json!({"resume_id": made["id"], "posting": POSTING, "mode": "full"});
        let partial = json!({"resume_id": made["id"], "posting": POSTING, "mode": "partial"});
        let shown = || async { ada.get("/api/me").await.1["flags"]["editor_tailor_full_enabled"].clone() };
        assert_eq!(shown().await, true);
        assert_eq!(ada.post("/api/editor/ai/tailor", &full).await.0, StatusCode::OK);
        set(&admin, "editor_tailor_full_enabled", json!(false)).await;
        assert_eq!(shown().await, false);
        assert_problem(ada.post("/api/editor/ai/tailor", &full).await, 403, "TAILOR_FULL_DISABLED");
        assert_eq!(ada.post("/api/editor/ai/tailor", &partial).await.0, StatusCode::OK);
        server.set_tier("ada@example.org", "free").await;
        reset(&admin, "EDITOR_TAILOR_FULL_ENABLED").await;
        assert_eq!(shown().await, false, "it is for paid tiers");
        server.set_tier("ada@example.org", "pro").await;
        assert_eq!(shown().await, true);
    }

    async fn metrics_are_hidden_and_shown(server) {
        let admin = administrator(&server).await;
        let status = || async { server.stranger().get("/metrics").await.0.as_u16() };
        assert_eq!(status().await, 200);
        set(&admin, "OBS_EXPORT_METRICS", json!(false)).await;
        assert_eq!(status().await, 404);
        set(&admin, "OBS_EXPORT_METRICS", json!(true)).await;
        assert_eq!(status().await, 200);
    }

    async fn a_change_needs_an_administrator_a_reason_and_a_value_of_its_kind(server) {
        let admin = administrator(&server).await;
        let ada = server.user("ada@example.org").await;
        assert_problem(server.stranger().get("/api/admin/flags").await, 401, "NOT_SIGNED_IN");
        assert_problem(ada.get("/api/admin/flags").await, 403, "ADMIN_ONLY");
        assert_problem(set(&ada, "AI_FEATURES_ENABLED", json!(false)).await, 403, "ADMIN_ONLY");
        assert_problem(reset(&ada, "AI_FEATURES_ENABLED").await, 403, "ADMIN_ONLY");
        assert_problem(set(&admin, "NO_SUCH_FLAG", json!(false)).await, 404, "NOT_FOUND");
        for (name, value) in [
            ("AI_FEATURES_ENABLED", json!("off")),
            ("AI_FEATURES_ENABLED", Value::Null),
            ("AI_MODEL_OVERRIDE", json!(5)),
            ("AI_MODEL_OVERRIDE", json!("a\nb")),
            ("EDITOR_ROLLOUT", json!("some")),
            ("EDITOR_ROLLOUT", json!("free:120")),
        ] {
            assert_problem(set(&admin, name, value).await, 422, "FIELDS_INVALID");
        }
        for reason in ["", "  x ", &"x".repeat(501)] {
            let path = admin.at("/api/admin/flags/AI_FEATURES_ENABLED");
            let body = json!({"value": false, "reason": reason});
            let answer = admin.client.put(path).json(&body).send().await.unwrap();
            assert_problem(read(answer).await, 422, "FIELDS_INVALID");
        }
        assert!(server.app.store.list_flags().await.unwrap().is_empty());
        assert!(server.app.store.list_audit(10, 0).await.unwrap().is_empty());

        set(&admin, "EDITOR_ROLLOUT", json!("Free: 10 %")).await;
        let (_, flags) = set(&admin, "EDITOR_ROLLOUT", json!("pro")).await;
        let flag = flags["items"].as_array().unwrap().iter().find(|flag| flag["name"] == "EDITOR_ROLLOUT");
        let flag = flag.unwrap();
        assert_eq!(
            (&flag["value"], &flag["start_value"], &flag["overridden"], &flag["reason"], &flag["changed_by"]),
            (&json!("pro"), &json!("everyone"), &json!(true), &json!("a test"), &json!("root@example.org"))
        );
        let (_, history) = admin.get("/api/admin/audit?target=flag%20EDITOR_ROLLOUT").await;
        let steps: Vec<_> = history["items"].as_array().unwrap().iter().map(|entry| entry["detail"].clone()).collect();
        assert_eq!(steps, [json!({"before": "free:10", "after": "pro"}), json!({"before": "everyone", "after": "free:10"})]);
        let (_, flags) = reset(&admin, "EDITOR_ROLLOUT").await;
        assert!(flags.to_string().contains("\"overridden\":false"));
        assert_eq!(server.app.flags.now().editor_rollout.to_string(), "everyone");
        assert_problem(ada.get("/api/admin/audit").await, 403, "ADMIN_ONLY");
    }
}

#[tokio::test]
async fn one_model_answers_everything() {
    let word = || Answer::json(&json!({"word": "hello"}));
    let provider = Provider::in_order([word(), word(), word()]).await.unwrap();
    let settings = [
        ("OPENAI_API_KEY", "sk-test"),
        ("OPENAI_BASE_URL", provider.url.as_str()),
        ("OPENAI_MODEL", "gpt-4o-mini"),
    ];
    let server = TestApp::start(Backend::Sqlite, &settings).await;
    let admin = administrator(&server).await;
    let asked = || async {
        let (status, test) = admin.post("/api/admin/ai/test", &json!({})).await;
        assert_eq!(status, StatusCode::OK, "{test}");
        (test["model"].clone(), admin.get("/api/me").await.1["ai_model"].clone())
    };
    assert_eq!(asked().await, (json!("gpt-4o-mini"), json!("gpt-4o-mini")));
    set(&admin, "AI_MODEL_OVERRIDE", json!("gpt-4o")).await;
    assert_eq!(asked().await, (json!("gpt-4o"), json!("gpt-4o")));
    set(&admin, "AI_MODEL_OVERRIDE", Value::Null).await;
    assert_eq!(asked().await, (json!("gpt-4o-mini"), json!("gpt-4o-mini")));
}

#[tokio::test]
async fn an_override_of_the_environment_can_be_taken_away_at_run_time() {
    let server = TestApp::start(
        Backend::Sqlite,
        &[
            ("AI_FEATURES_ENABLED", "false"),
            ("EDITOR_ROLLOUT", "internal"),
            ("AI_MODEL_OVERRIDE", "m"),
        ],
    )
    .await;
    let admin = administrator(&server).await;
    let person = server.user("ada@example.org").await;
    assert_problem(person.post("/api/base-resumes", &json!({})).await, 403, "EDITOR_NOT_YET");
    set(&admin, "AI_FEATURES_ENABLED", json!(true)).await;
    set(&admin, "EDITOR_ROLLOUT", json!("everyone")).await;
    set(&admin, "AI_MODEL_OVERRIDE", Value::Null).await;
    let now = server.app.flags.now();
    assert_eq!((now.ai_features_enabled, now.ai_model_override), (true, None));
    person.resume(ada()).await;
    // A new process starts from the environment and takes over what was set.
    let (other, _) = server.replica().await;
    assert!(!other.flags.now().ai_features_enabled);
    other.refresh_flags().await.unwrap();
    assert!(other.flags.now().ai_features_enabled);
}
