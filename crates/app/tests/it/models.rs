//! Asking a model, as every action does: switches, budget, fallback, ledger, metrics, prices.

use app::actions::{Answered, AskModel, Asker};
use app::error::ActionError;
use llm::scripted::{Answer, Asked, Provider};
use llm::{Message, Role, Schema};
use serde_json::json;
use store::AiRequest;

use crate::harness::{Backend, TestApp, on_both_databases};

fn question(request_id: &str) -> AskModel {
    let schema = json!({"type": "object", "required": ["city"], "additionalProperties": false,
        "properties": {"city": {"type": "string"}}});
    AskModel {
        asker: Asker {
            user_id: None,
            tier: Some("pro"),
            resume_id: None,
            action: "test",
            request_id: request_id.to_owned(),
        },
        system: "Name a city.".to_owned(),
        messages: vec![Message { role: Role::User, text: "Which city is it?".to_owned() }],
        schema: Some(Schema { name: "city".to_owned(), schema }),
        max_output_tokens: 100,
        temperature: 0.0,
        progress: None,
    }
}

/// Asks for a city; Atlantis is none.
async fn ask(server: &TestApp, request_id: &str) -> Result<Answered<String>, String> {
    let check = |reply: &llm::Reply| {
        let city = reply.json.as_ref().and_then(|value| value["city"].as_str()).unwrap_or_default();
        if city == "Atlantis" { Err("no such city".to_owned()) } else { Ok(city.to_owned()) }
    };
    let answer = question(request_id).run(&server.app, Box::new(check)).await;
    answer.map_err(|error| match error {
        ActionError::Refused(refusal) => refusal.code.name.to_owned(),
        other => panic!("{other}"),
    })
}

async fn rows(server: &TestApp) -> Vec<AiRequest> {
    let mut rows = server.app.store.list_ai_requests(None, 100, 0).await.unwrap();
    rows.reverse();
    rows
}

fn city(name: &str) -> Answer {
    Answer::json(&json!({"city": name}))
}

on_both_databases! {
    async fn nobody_is_asked_when_no_model_is_set_up(server) {
        assert_eq!(ask(&server, "r").await.unwrap_err(), "AI_CREDENTIALS_MISSING");
        assert!(rows(&server).await.is_empty());
    }
}

#[tokio::test]
async fn the_ledger_equals_the_provider_s_own_count() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let down = Answer::error(500, "server_error", "oops");
        let provider = Provider::in_order([
            city("Bern"),
            down,
            city("Oslo"),
            Answer::text("no JSON"),
            city("Rome"),
            city("Atlantis"),
            city("Paris"),
        ])
        .await
        .unwrap();
        let server = TestApp::start(backend, &[("OPENAI_BASE_URL", provider.url.as_str())]).await;
        for (id, expected, model) in [
            ("r1", "Bern", "gpt-4o-mini"),
            ("r2", "Oslo", "gpt-4o-mini"),
            ("r3", "Rome", "gpt-4o"),
            ("r4", "Paris", "gpt-4o"),
        ] {
            let answered = ask(&server, id).await.unwrap();
            assert_eq!((answered.value.as_str(), answered.model.as_str()), (expected, model));
        }
        let rows = rows(&server).await;
        let seen: Vec<_> = rows
            .iter()
            .map(|row| (row.request_id.as_str(), row.model.as_str(), row.status.as_str()))
            .collect();
        let (small, large) = ("gpt-4o-mini", "gpt-4o");
        assert_eq!(
            seen,
            [
                ("r1", small, "ok"),
                ("r2", small, "server_error"),
                ("r2", small, "ok"),
                ("r3", small, "invalid_reply"),
                ("r3", large, "ok"),
                ("r4", small, "invalid_reply"),
                ("r4", large, "ok"),
            ]
        );
        assert_eq!(provider.asked().len(), rows.len());
        let counted = provider.counted();
        let sum = |part: fn(&AiRequest) -> i64| rows.iter().map(part).sum::<i64>().cast_unsigned();
        assert_eq!(
            (
                sum(|row| row.input_tokens),
                sum(|row| row.cached_tokens),
                sum(|row| row.output_tokens)
            ),
            (counted.input_tokens, counted.cached_tokens, counted.output_tokens)
        );
        // 4 words of a question and 3 cached ones before it; "{"city":"Bern"}" is one word: at 0.15, 0.075 and 0.60
        // dollars a million that is 0.6 + 0.225 + 0.6 micro-dollars, at 2.50, 1.25 and 10 it is 10 + 3.75 + 10.
        let costs: Vec<_> = rows.iter().map(|row| row.cost_microusd.unwrap()).collect();
        assert_eq!(costs, [1, 0, 1, 2, 24, 1, 24]);
        assert!(
            rows.iter().all(|row| row.provider == "local" && row.tier.as_deref() == Some("pro"))
        );
        let person = server.stranger();
        let metrics =
            person.client.get(person.at("/metrics")).send().await.unwrap().text().await.unwrap();
        assert!(metrics.contains("rolerabbit_ai_month_cost_usd 0.000053"), "{metrics}");
        assert!(
            metrics.contains("rolerabbit_ai_tokens_total{model=\"gpt-4o-mini\",kind=\"output\"}"),
            "{metrics}"
        );
        assert!(
            metrics.contains("rolerabbit_ai_cost_usd_total{model=\"gpt-4o\",action=\"test\"}"),
            "{metrics}"
        );
    }
}

#[tokio::test]
async fn an_override_is_asked_alone_and_a_model_without_a_price_is_reported() {
    let provider = Provider::in_order([city("Atlantis"), city("Bern")]).await.unwrap();
    let settings =
        [("OPENAI_BASE_URL", provider.url.as_str()), ("AI_MODEL_OVERRIDE", "house-model")];
    let server = TestApp::start(Backend::Sqlite, &settings).await;
    assert_eq!(ask(&server, "r1").await.unwrap_err(), "AI_REPLY_UNUSABLE");
    assert_eq!(ask(&server, "r2").await.unwrap().model, "house-model");
    let rows = rows(&server).await;
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row.cost_microusd.is_none() && row.model == "house-model"));
    let costs =
        server.app.store.list_ai_costs(&app::clock::month(app::clock::now())).await.unwrap();
    assert_eq!((costs[0].calls, costs[0].unpriced), (2, 2));
}

#[tokio::test]
async fn a_used_up_budget_stops_or_warns() {
    for (action, expected) in [("stop", Err("AI_BUDGET_REACHED")), ("warn", Ok("Bern"))] {
        let provider = Provider::in_order([city("Bern")]).await.unwrap();
        let settings = [
            ("OPENAI_BASE_URL", provider.url.as_str()),
            ("AI_MONTHLY_BUDGET_USD", "0.000001"),
            ("AI_BUDGET_ACTION", action),
        ];
        let server = TestApp::start(Backend::Sqlite, &settings).await;
        assert_eq!(ask(&server, "r1").await.unwrap().value, "Bern");
        let second = ask(&server, "r2").await.map(|answered| answered.value);
        assert_eq!(second.as_deref().map_err(String::as_str), expected);
        assert_eq!(provider.asked().len(), if action == "stop" { 1 } else { 2 });
    }
}

#[tokio::test]
async fn the_switch_and_every_failure_have_their_code() {
    let provider = Provider::in_order([city("Bern")]).await.unwrap();
    let settings = [("OPENAI_BASE_URL", provider.url.as_str()), ("AI_FEATURES_ENABLED", "false")];
    let server = TestApp::start(Backend::Sqlite, &settings).await;
    assert_eq!(ask(&server, "r").await.unwrap_err(), "AI_FEATURES_DISABLED");
    assert!(provider.asked().is_empty());
    for (answer, code, status) in [
        (Answer::error(401, "invalid_api_key", "no"), "AI_CREDENTIALS_REFUSED", "credentials"),
        (Answer::error(402, "payment", "no"), "AI_OUT_OF_CREDIT", "out_of_credit"),
        (Answer::error(404, "model_not_found", "no"), "AI_MODEL_UNKNOWN", "model_unknown"),
        (
            Answer::error(429, "rate_limit", "no").with_header("retry-after", "60"),
            "AI_PROVIDER_BUSY",
            "rate_limited",
        ),
        (Answer::Silence, "AI_PROVIDER_DOWN", "timeout"),
        (
            Answer::error(400, "context_length_exceeded", "no"),
            "AI_TEXT_TOO_LONG",
            "context_overflow",
        ),
        (Answer::refusal("I would rather not."), "AI_DECLINED", "refused"),
        (Answer::text("no JSON"), "AI_REPLY_UNUSABLE", "invalid_reply"),
        (Answer::NoChoice, "AI_REPLY_UNUSABLE", "empty"),
    ] {
        let provider = Provider::in_order([answer]).await.unwrap();
        let settings = [("OPENAI_BASE_URL", provider.url.as_str()), ("AI_TIMEOUT_MS", "700")];
        let server = TestApp::start(Backend::Sqlite, &settings).await;
        assert_eq!(ask(&server, "r").await.unwrap_err(), code);
        let rows = rows(&server).await;
        assert_eq!(rows[0].status, status);
        assert_eq!(rows.len(), provider.asked().len(), "{code}");
    }
}

#[tokio::test]
async fn a_caller_who_leaves_ends_the_call_and_the_ledger_still_has_it() {
    let provider = Provider::in_order([Answer::Silence]).await.unwrap();
    let server =
        TestApp::start(Backend::Sqlite, &[("OPENAI_BASE_URL", provider.url.as_str())]).await;
    let left = tokio::time::timeout(std::time::Duration::from_millis(200), ask(&server, "r")).await;
    assert!(left.is_err());
    server.app.tasks.close();
    tokio::time::timeout(std::time::Duration::from_secs(5), server.app.tasks.wait()).await.unwrap();
    assert_eq!(rows(&server).await[0].status, "cancelled");
}

#[tokio::test]
async fn a_cloud_key_stays_away_from_a_local_server() {
    let provider = Provider::answering(|_: &Asked| city("Bern")).await.unwrap();
    let settings =
        [("OPENAI_BASE_URL", provider.url.as_str()), ("OPENAI_API_KEY", "sk-proj-secret")];
    let server = TestApp::start(Backend::Sqlite, &settings).await;
    ask(&server, "r").await.unwrap();
    assert_eq!(provider.asked()[0].header("authorization"), None);
}
