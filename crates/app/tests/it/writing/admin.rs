//! What an administrator sees of the language model: a test call, and the month's costs.

use llm::scripted::{Answer, Provider};
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{GENERATE, careful, generate, start};
use crate::harness::{Backend, TestApp, assert_problem};

async fn make_admin(server: &TestApp, email: &str) {
    let user = server.app.store.find_user_by_email(email).await.unwrap().unwrap();
    let changes = store::UserChanges { role: Some("admin".to_owned()), ..Default::default() };
    server.app.store.update_user(user.id, changes).await.unwrap();
}

#[tokio::test]
async fn the_test_call_shows_status_cause_and_hint() {
    let word = Answer::json(&json!({"word": "hello"}));
    let cases: [(Answer, bool, &str, Value, Value); 4] = [
        (word, true, "ok", json!(200), Value::Null),
        (
            Answer::error(401, "invalid_api_key", "Incorrect key"),
            false,
            "credentials",
            json!(401),
            json!("AI_CREDENTIALS_REFUSED"),
        ),
        (
            Answer::error(404, "model_not_found", "no such model"),
            false,
            "model_unknown",
            json!(404),
            json!("AI_MODEL_UNKNOWN"),
        ),
        (Answer::Silence, false, "timeout", Value::Null, json!("AI_PROVIDER_DOWN")),
    ];
    for (answer, works, status, http_status, code) in cases {
        let provider = Provider::in_order([answer]).await.unwrap();
        let (server, person, _) =
            start(Backend::Sqlite, provider.url.as_str(), &[("AI_TIMEOUT_MS", "800")]).await;
        assert_problem(person.post("/api/admin/ai/test", &json!({})).await, 403, "ADMIN_ONLY");
        make_admin(&server, "ada@example.org").await;
        let (answered, test) = person.post("/api/admin/ai/test", &json!({})).await;
        assert_eq!(answered, StatusCode::OK, "{test}");
        assert_eq!(
            (&test["works"], &test["status"], &test["http_status"], &test["code"]),
            (&json!(works), &json!(status), &http_status, &code),
            "{test}"
        );
        assert_eq!(
            (test["hint"].is_string(), test["cause"].is_string()),
            (!works, !works),
            "{test}"
        );
        if status == "credentials" {
            assert!(test["cause"].as_str().unwrap().contains("Incorrect key"), "{test}");
        }
        assert_eq!(super::rows(&server).await.len(), 1);
    }
}

#[tokio::test]
async fn the_month_s_costs_are_the_ledger_s() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let provider = Provider::answering(careful).await.unwrap();
        let (server, person, made) = start(backend, provider.url.as_str(), &[]).await;
        assert_eq!(person.post(GENERATE, &generate(&made)).await.0, StatusCode::OK);
        assert_problem(person.get("/api/admin/costs").await, 403, "ADMIN_ONLY");
        make_admin(&server, "ada@example.org").await;
        let (status, costs) = person.get("/api/admin/costs").await;
        assert_eq!(status, StatusCode::OK, "{costs}");
        let rows = super::rows(&server).await;
        let cost: i64 = rows.iter().filter_map(|row| row.cost_microusd).sum();
        assert_eq!(
            (&costs["totals"]["calls"], &costs["totals"]["cost_microusd"]),
            (&json!(rows.len()), &json!(cost))
        );
        assert_eq!(costs["by_action"]["generate_content"], costs["totals"]);
        assert_eq!(costs["by_tier"]["premium"], costs["totals"]);
        assert_eq!(costs["by_model"]["gpt-4o-mini"], costs["totals"]);
        assert_problem(person.get("/api/admin/costs?month=yesterday").await, 422, "FIELDS_INVALID");
        assert_eq!(person.get("/api/admin/costs?month=2020-01").await.1["totals"]["calls"], 0);
    }
}
