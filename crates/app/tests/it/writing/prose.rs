//! Letters and portfolio texts by a language model.

use llm::scripted::{Answer, Asked, Provider};
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{rows, start};
use crate::harness::{Backend, POSTING, assert_problem, text};

const LETTER: &str = "/api/editor/ai/generate-cover-letter";
const PORTFOLIO: &str = "/api/editor/ai/generate-portfolio";

fn body(made: &Value) -> Value {
    json!({"resume_id": made["id"], "posting": {"text": POSTING, "title": "Senior Backend Engineer", "company": "Parcel Works"}})
}

fn answer(texts: &[(&str, &str)]) -> Answer {
    let texts: Vec<Value> = texts
        .iter()
        .map(|(reference, text)| json!({"ref": reference, "text": text, "reason": "It answers the posting."}))
        .collect();
    Answer::json(&json!({"texts": texts}))
}

fn honest(_: &Asked) -> Answer {
    answer(&[
        ("opening", "I am applying for the role of Senior Backend Engineer at Parcel Works."),
        (
            "evidence1",
            "At Frachtwerk GmbH I built services in Rust on PostgreSQL for 2 million parcels a day.",
        ),
        ("closing", "I would be glad to talk with you."),
    ])
}

async fn cover_letters(server: &crate::harness::TestApp, person: &crate::harness::Person) -> i64 {
    super::used(server, person).await;
    person.get("/api/me").await.1["usage"]["cover_letters"].as_i64().unwrap()
}

#[tokio::test]
async fn a_model_s_letter_is_a_draft_with_sources() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let provider = Provider::answering(honest).await.unwrap();
        let (server, person, made) =
            start(backend, provider.url.as_str(), &[("DEFAULT_TIER", "free")]).await;
        let (status, draft) = person.post(LETTER, &body(&made)).await;
        assert_eq!((status, &draft["writer"]), (StatusCode::OK, &json!("gpt-4o-mini")), "{draft}");
        let passages = draft["passages"].as_array().unwrap();
        assert_eq!(passages.len(), 3);
        assert!(passages.iter().all(|passage| passage["verdict"] == "supported"), "{draft}");
        assert!(!passages[1]["sources"].as_array().unwrap().is_empty(), "{draft}");
        for asked in provider.asked() {
            assert!(!asked.words().contains("ada@example.org"));
        }
        assert_eq!(cover_letters(&server, &person).await, 1);
        assert_eq!(rows(&server).await[0].action, "cover_letter");
        // Two letters a month: the third is refused, and the rules still write.
        let mut other = body(&made);
        other["again"] = json!(true);
        assert_eq!(person.post(LETTER, &other).await.0, StatusCode::OK);
        assert_eq!(cover_letters(&server, &person).await, 2);
    }
}

#[tokio::test]
async fn inventions_in_a_letter_are_marked_and_not_kept_in_bulk() {
    let script = |_: &Asked| {
        answer(&[
            ("opening", "I am applying for the role of Senior Backend Engineer at Parcel Works."),
            ("evidence1", "At Google I led 40 engineers and wrote Kafka in Haskell."),
            ("closing", "I would be glad to talk with you."),
        ])
    };
    let provider = Provider::answering(script).await.unwrap();
    let (_server, person, made) = start(Backend::Sqlite, provider.url.as_str(), &[]).await;
    let (_, draft) = person.post(LETTER, &body(&made)).await;
    let passages = draft["passages"].as_array().unwrap();
    let verdicts: Vec<&str> = passages.iter().map(|passage| text(passage, "verdict")).collect();
    assert_eq!(verdicts, ["supported", "unsupported", "supported"], "{draft}");
    let ids: Vec<&Value> = passages.iter().map(|passage| &passage["id"]).collect();
    let keep = json!({"draft_id": draft["id"], "accept": ids, "target": "document"});
    assert_problem(
        person.post("/api/editor/ai/apply-draft", &keep).await,
        409,
        "DRAFT_UNSUPPORTED_EDIT",
    );
    let keep = json!({"draft_id": draft["id"], "accept": [ids[0], ids[2]], "target": "document"});
    let (status, kept) = person.post("/api/editor/ai/apply-draft", &keep).await;
    assert_eq!(status, StatusCode::OK, "{kept}");
    assert!(!kept.to_string().contains("Google"));
}

#[tokio::test]
async fn an_unusable_letter_leaves_the_rules_and_costs_nothing() {
    let provider = Provider::in_order([answer(&[("opening", "")])]).await.unwrap();
    let (server, person, made) = start(Backend::Sqlite, provider.url.as_str(), &[]).await;
    let (status, draft) = person.post(LETTER, &body(&made)).await;
    assert_eq!((status, &draft["writer"]), (StatusCode::OK, &json!("rules")), "{draft}");
    assert!(draft["warnings"].to_string().contains("could not be used"), "{draft}");
    assert_eq!(cover_letters(&server, &person).await, 0);
    let down = Provider::in_order([Answer::error(401, "invalid_api_key", "bad")]).await.unwrap();
    let (server, person, made) = start(Backend::Sqlite, down.url.as_str(), &[]).await;
    assert_problem(person.post(LETTER, &body(&made)).await, 503, "AI_CREDENTIALS_REFUSED");
    assert_eq!((cover_letters(&server, &person).await, rows(&server).await.len()), (0, 1));
}

#[tokio::test]
async fn a_portfolio_s_words_come_from_a_model_and_its_results_from_the_resume() {
    let script = |_: &Asked| {
        answer(&[
            ("headline", "Backend Engineer – Rust and PostgreSQL"),
            ("about", "I build services in Rust on PostgreSQL for parcels."),
        ])
    };
    let provider = Provider::answering(script).await.unwrap();
    let (_server, person, made) = start(Backend::Sqlite, provider.url.as_str(), &[]).await;
    let (status, draft) =
        person.post(PORTFOLIO, &json!({"resume_id": made["id"], "redact": true})).await;
    assert_eq!((status, &draft["writer"]), (StatusCode::OK, &json!("gpt-4o-mini")), "{draft}");
    assert_eq!(draft["portfolio"]["headline"], "Backend Engineer – Rust and PostgreSQL");
    assert!(draft["portfolio"].to_string().contains("2 million parcels"), "{draft}");
    let asked = provider.asked();
    assert!(!asked[0].words().contains("Frachtwerk"), "{}", asked[0].words());
}
