//! The monthly quota holds under parallel calls on several servers.

use llm::scripted::{Answer, Provider};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};

use super::{GENERATE, RECOMMENDATIONS, careful, generate, start, used};
use crate::harness::{Backend, POSTING, Process, TestDatabase, ada, assert_problem};

/// Calls in parallel over several servers; gives how each was answered.
async fn storm(calls: Vec<(Client, String, Value)>) -> Vec<(StatusCode, Option<String>, Value)> {
    let mut storm = tokio::task::JoinSet::new();
    for (client, url, body) in calls {
        storm.spawn(async move {
            let answer = client.post(url).json(&body).send().await.unwrap();
            let retry_after =
                answer.headers().get("retry-after").map(|value| value.to_str().unwrap().to_owned());
            (answer.status(), retry_after, answer.json().await.unwrap())
        });
    }
    storm.join_all().await
}

async fn parallel_calls_get_exactly_the_quota(database: Option<&str>, servers: usize) {
    let provider = Provider::answering(careful).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let settings = [("OPENAI_BASE_URL", provider.url.as_str()), ("DEFAULT_TIER", "free")];
    let servers: Vec<Process> =
        (0..servers).map(|_| Process::start(folder.path(), database, &settings)).collect();
    let client = Client::builder().cookie_store(true).build().unwrap();
    let url = |at: usize, path: &str| format!("{}{path}", servers[at % servers.len()].url);
    let account = json!({"email": "ada@example.org", "password": "correct horse"});
    client.post(url(0, "/api/auth/register")).json(&account).send().await.unwrap();
    // A browser sends its cookie to one address; a key goes to all of them.
    let key = client
        .post(url(0, "/api/me/api-keys"))
        .json(&json!({"name": "test"}))
        .send()
        .await
        .unwrap();
    let key: Value = key.json().await.unwrap();
    let mut headers = reqwest::header::HeaderMap::new();
    let bearer = format!("Bearer {}", key["key"].as_str().unwrap_or_else(|| panic!("{key}")));
    headers.insert("authorization", bearer.parse().unwrap());
    let client = Client::builder().default_headers(headers).build().unwrap();
    let made = client
        .post(url(0, "/api/base-resumes"))
        .json(&json!({"resume": ada()}))
        .send()
        .await
        .unwrap();
    let made: Value = made.json().await.unwrap();
    let calls = (0..200).map(|at| {
        let mut body = generate(&made);
        // Each is another question, so that none is answered from memory.
        body["instructions"] = json!(format!("version {at}"));
        if at % 3 == 0 {
            body = json!({"resume_id": made["id"], "posting": format!("{POSTING} {at}"), "recommendations": Value::Null});
        }
        let path = if at % 3 == 0 { RECOMMENDATIONS } else { GENERATE };
        (client.clone(), url(at, path), body)
    });
    let answers = storm(calls.collect()).await;
    let by_model = answers
        .iter()
        .filter(|(status, _, draft)| *status == StatusCode::OK && draft["writer"] == "gpt-4o-mini")
        .count();
    for (status, retry_after, answer) in &answers {
        let refused = *status == StatusCode::TOO_MANY_REQUESTS && retry_after.is_some();
        assert!(refused || *status == StatusCode::OK, "{status} {answer}");
    }
    assert_eq!(
        by_model,
        5,
        "{:?}",
        answers.iter().map(|(status, _, answer)| (status, &answer["code"])).collect::<Vec<_>>()
    );
    if servers.len() > 1 {
        let over =
            answers.iter().filter(|(_, _, answer)| answer["code"] == "QUOTA_EXCEEDED").count();
        assert!(over > 0, "the quota decided, not the hourly limits alone");
    }
    let me: Value = client.get(url(0, "/api/me")).send().await.unwrap().json().await.unwrap();
    assert_eq!(me["usage"]["resume_ai"], 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_parallel_calls_on_three_processes_get_exactly_the_quota() {
    let database = TestDatabase::create().await;
    parallel_calls_get_exactly_the_quota(Some(&database.url), 3).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_parallel_calls_on_the_embedded_database_get_exactly_the_quota() {
    parallel_calls_get_exactly_the_quota(None, 1).await;
}

#[tokio::test]
async fn a_quota_that_is_used_up_says_when_it_starts_anew_and_leaves_the_rules() {
    let provider = Provider::in_order([Answer::json(&json!({"texts": []}))]).await.unwrap();
    let (server, person, made) =
        start(Backend::Sqlite, provider.url.as_str(), &[("DEFAULT_TIER", "free")]).await;
    let owner = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
    let month = app::clock::month(app::clock::now());
    for _ in 0..5 {
        server.app.store.reserve_usage(owner.id, "resume_ai", &month, Some(5)).await.unwrap();
    }
    let call = person.client.post(person.at(GENERATE)).json(&generate(&made));
    let answer = call.send().await.unwrap();
    let wait: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!(wait <= 31 * 24 * 3600 + 1);
    assert_problem(crate::harness::read(answer).await, 429, "QUOTA_EXCEEDED");
    // A stream has begun before it is refused: its last event says how long to wait.
    let call = person.client.post(person.at(GENERATE)).json(&generate(&made));
    let streamed = call.header("accept", "text/event-stream").send().await.unwrap();
    assert_eq!(streamed.status(), StatusCode::OK);
    let events = streamed.text().await.unwrap();
    let (_, last) = events.rsplit_once("data: ").unwrap();
    let problem: Value = serde_json::from_str(last.trim()).unwrap();
    assert_eq!(problem["code"], "QUOTA_EXCEEDED", "{events}");
    let told = problem["retry_after_s"].as_u64().unwrap();
    assert!(told > 0 && told <= wait, "{told} of {wait}");
    assert!(provider.asked().is_empty());
    let mut rules = generate(&made);
    rules["writer"] = json!("rules");
    assert_eq!(person.post(GENERATE, &rules).await.0, StatusCode::OK);
    assert_eq!(used(&server, &person).await, 5);
}
