//! The writing actions against a small model that really runs: `cargo xtask real-model` builds and starts it.
//!
//! Its texts are poor, so nothing here judges them: an answer is a draft that the guard has judged, or a clear problem;
//! the ledger has what the server counted, and the resume stays as it is.

use std::time::{Duration, Instant};

use futures::StreamExt;
use reqwest::{Client, StatusCode, Url};
use serde_json::{Value, json};
use store::AiRequest;

use crate::harness::{Backend, POSTING, Person, TestApp, ada, text};

const GENERATE: &str = "/api/editor/ai/generate-content";
const TAILOR: &str = "/api/editor/ai/tailor";
const LETTER: &str = "/api/editor/ai/generate-cover-letter";

/// The model's server, with what it has counted so far.
struct RealServer {
    base: Url,
    http: Client,
    before: Counted,
}

/// What the server says that it has read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Counted {
    read: i64,
    written: i64,
}

#[expect(clippy::disallowed_methods, reason = "the test command says where its server is")]
fn told(variable: &str) -> String {
    std::env::var(variable)
        .unwrap_or_else(|_| panic!("{variable} must be set: run `cargo xtask real-model`"))
}

impl RealServer {
    async fn at(variable: &str) -> Self {
        // Fails only where a provider of cryptography is there already.
        drop(rustls::crypto::ring::default_provider().install_default());
        let base: Url = told(variable).parse().unwrap();
        let mut server = Self {
            base,
            http: Client::builder().build().unwrap(),
            before: Counted { read: 0, written: 0 },
        };
        server.before = server.counted().await;
        server
    }

    async fn metrics(&self) -> String {
        let mut url = self.base.join("/metrics").unwrap();
        let key = self.base.password().unwrap().to_owned();
        url.set_password(None).unwrap();
        let answer = self.http.get(url).bearer_auth(key).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        answer.text().await.unwrap()
    }

    async fn series(&self, name: &str) -> i64 {
        let metrics = self.metrics().await;
        let line = metrics.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.trim().parse::<f64>().unwrap() as i64
    }

    async fn counted(&self) -> Counted {
        Counted {
            read: self.series("llamacpp:prompt_tokens_total ").await,
            written: self.series("llamacpp:tokens_predicted_total ").await,
        }
    }

    /// What the server has counted since this was made.
    async fn since(&self) -> Counted {
        let now = self.counted().await;
        Counted { read: now.read - self.before.read, written: now.written - self.before.written }
    }

    async fn is_idle(&self) -> bool {
        self.series("llamacpp:requests_processing ").await == 0
    }

    /// Our server with this model, somebody with a resume, and the resume.
    async fn start(&self, settings: &[(&str, &str)]) -> (TestApp, Person, Value) {
        let model = told("TEST_REAL_MODEL");
        let mut all = vec![
            ("OPENAI_BASE_URL", self.base.as_str()),
            ("OPENAI_MODEL", &model),
            ("AI_TIMEOUT_MS", "600000"),
        ];
        all.extend(settings);
        let server = TestApp::start(Backend::Sqlite, &all).await;
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        (server, person, made)
    }
}

async fn rows(server: &TestApp) -> Vec<AiRequest> {
    server.app.store.list_ai_requests(None, 1000, 0).await.unwrap()
}

/// Waits for refunds and rows of calls that ended.
async fn settled(server: &TestApp) {
    for _ in 0..500 {
        if server.app.tasks.is_empty() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("work is left over");
}

async fn make_admin(server: &TestApp) {
    let user = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
    let changes = store::UserChanges { role: Some("admin".to_owned()), ..Default::default() };
    server.app.store.update_user(user.id, changes).await.unwrap();
}

/// The events of a streamed call: those of progress, and the last one with its name.
async fn streamed(person: &Person, path: &str, body: &Value) -> (Vec<Value>, String, Value) {
    let request = person.client.post(person.at(path)).header("accept", "text/event-stream");
    let answer = request.json(body).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let all = answer.text().await.unwrap();
    let events: Vec<(String, Value)> = all
        .split("\n\n")
        .filter_map(|event| {
            let name = event.lines().find_map(|line| line.strip_prefix("event: "))?;
            let data = event.lines().find_map(|line| line.strip_prefix("data: "))?;
            Some((name.to_owned(), serde_json::from_str(data).unwrap()))
        })
        .collect();
    let (name, last) = events.last().cloned().unwrap();
    let progress = events.into_iter().filter(|(name, _)| name == "progress");
    (progress.map(|(_, told)| told).collect(), name, last)
}

/// What came of a call: a draft whose every edit was judged, or a problem that says what to do.
#[expect(clippy::print_stdout, reason = "what the model did is for people")]
fn judged(what: &str, name: &str, last: &Value, rows: &[AiRequest], took: Duration) {
    let statuses: Vec<&str> = rows.iter().map(|row| row.status.as_str()).collect();
    let (read, written) = rows.iter().fold((0, 0), |(read, written), row| {
        (read + row.input_tokens, written + row.output_tokens)
    });
    let outcome = if name == "result" {
        let parts = ["edits", "passages"].iter().find_map(|key| last[*key].as_array());
        let parts = parts.unwrap_or_else(|| panic!("no draft: {last}"));
        for part in parts {
            let claims = part["claims"].as_array().unwrap();
            let supported = claims.iter().all(|claim| claim["supported"] != json!(false));
            let verdict = part["verdict"].as_str().unwrap();
            assert!(["supported", "unsupported"].contains(&verdict), "{part}");
            if !supported {
                assert_eq!(verdict, "unsupported", "{part}");
            }
        }
        let unsupported = parts.iter().filter(|part| part["verdict"] == "unsupported").count();
        format!(
            "draft by {}, {} texts, {unsupported} unsupported, warnings {}",
            last["writer"],
            parts.len(),
            last["warnings"]
        )
    } else {
        assert_eq!(name, "problem");
        assert!(!text(last, "help").is_empty() && !text(last, "detail").is_empty(), "{last}");
        format!("{} {}", last["status"], last["code"])
    };
    println!(
        "{what}: {outcome}; {} calls {statuses:?}, {read} + {written} tokens, {} ms",
        rows.len(),
        took.as_millis()
    );
}

/// The ledger has, to the token, what the server counted; what it had cached it did not read again.
async fn assert_counted(real: &RealServer, rows: &[AiRequest]) {
    let read = rows.iter().map(|row| row.input_tokens - row.cached_tokens).sum();
    let written = rows.iter().map(|row| row.output_tokens).sum();
    assert_eq!(Counted { read, written }, real.since().await, "{rows:?}");
    assert!(rows.iter().all(|row| row.model == told("TEST_REAL_MODEL")), "{rows:?}");
    assert!(rows.iter().all(|row| row.cost_microusd.is_none()), "no price is known: {rows:?}");
}

async fn assert_unchanged(person: &Person, made: &Value) {
    let stored = person.get(&format!("/api/base-resumes/{}", text(made, "id"))).await.1;
    assert_eq!((&stored["resume"], &stored["revision"]), (&made["resume"], &json!(1)));
}

#[tokio::test]
#[ignore = "needs a model that runs: cargo xtask real-model"]
#[expect(clippy::print_stdout, reason = "what the model did is for people")]
async fn the_test_call_shows_that_it_works_and_what_is_wrong() {
    let real = RealServer::at("TEST_REAL_MODEL_URL").await;
    let (server, person, _) = real.start(&[]).await;
    make_admin(&server).await;
    let (status, test) = person.post("/api/admin/ai/test", &json!({})).await;
    println!("test call: {test}");
    assert_eq!((status, &test["works"]), (StatusCode::OK, &json!(true)), "{test}");
    assert_counted(&real, &rows(&server).await).await;
    let (_, costs) = person.get("/api/admin/costs").await;
    assert_eq!((&costs["totals"]["calls"], &costs["totals"]["unpriced"]), (&json!(1), &json!(1)));

    let mut wrong = real.base.clone();
    wrong.set_password(Some("local-wrong")).unwrap();
    let (server, person, _) = real.start(&[("OPENAI_BASE_URL", wrong.as_str())]).await;
    make_admin(&server).await;
    let (_, test) = person.post("/api/admin/ai/test", &json!({})).await;
    println!("test call with a wrong key: {test}");
    assert_eq!(
        (&test["works"], &test["status"], &test["http_status"], &test["code"]),
        (&json!(false), &json!("credentials"), &json!(401), &json!("AI_CREDENTIALS_REFUSED"))
    );
    assert!(test["hint"].is_string() && test["cause"].is_string(), "{test}");
}

#[tokio::test]
#[ignore = "needs a model that runs: cargo xtask real-model"]
async fn content_is_a_judged_draft_and_progress_is_told() {
    let real = RealServer::at("TEST_REAL_MODEL_URL").await;
    let (server, person, made) = real.start(&[("DEFAULT_TIER", "free")]).await;
    let body = json!({"resume_id": made["id"], "section": "work", "posting": POSTING});
    let started = Instant::now();
    let (progress, name, last) = streamed(&person, GENERATE, &body).await;
    settled(&server).await;
    let rows = rows(&server).await;
    judged("generate content", &name, &last, &rows, started.elapsed());
    assert!(progress.iter().any(|told| told["characters"].as_u64() > Some(0)), "{progress:?}");
    assert_counted(&real, &rows).await;
    assert_unchanged(&person, &made).await;
    let by_model = name == "result" && last["writer"] != "rules";
    assert_eq!(person.get("/api/me").await.1["usage"]["resume_ai"], i64::from(by_model));
    // The same question again is answered from memory, when the first was answered in all its parts.
    if name == "result" && rows.iter().all(|row| row.status == "ok") {
        let (_, name, again) = streamed(&person, GENERATE, &body).await;
        assert_eq!((name.as_str(), &again["edits"]), ("result", &last["edits"]));
    }
}

#[tokio::test]
#[ignore = "needs a model that runs: cargo xtask real-model"]
async fn tailoring_in_full_is_a_judged_draft() {
    let real = RealServer::at("TEST_REAL_MODEL_URL").await;
    let (server, person, made) = real.start(&[]).await;
    let body = json!({"resume_id": made["id"], "posting": POSTING, "mode": "full"});
    let started = Instant::now();
    let (_, name, last) = streamed(&person, TAILOR, &body).await;
    settled(&server).await;
    let rows = rows(&server).await;
    judged("tailor in full", &name, &last, &rows, started.elapsed());
    assert_counted(&real, &rows).await;
    assert_unchanged(&person, &made).await;
    if name == "result" {
        assert!(last["score"]["before"].is_number() && last["score"]["after"].is_number());
        // What the guard does not support is not accepted in bulk.
        let edits = last["edits"].as_array().unwrap();
        let unsupported: Vec<&Value> = edits
            .iter()
            .filter(|edit| edit["verdict"] == "unsupported")
            .map(|edit| &edit["id"])
            .collect();
        if !unsupported.is_empty() {
            let apply = json!({"draft_id": last["id"], "accept": unsupported, "revision": 1});
            let (status, refused) = person.post("/api/editor/ai/apply-draft", &apply).await;
            assert!(status.is_client_error(), "{refused}");
            assert_unchanged(&person, &made).await;
        }
    }
}

#[tokio::test]
#[ignore = "needs a model that runs: cargo xtask real-model"]
async fn a_letter_is_a_judged_draft() {
    let real = RealServer::at("TEST_REAL_MODEL_URL").await;
    let (server, person, made) = real.start(&[("DEFAULT_TIER", "free")]).await;
    for redact in [false, true] {
        let body = json!({"resume_id": made["id"], "posting": POSTING, "redact": redact});
        let started = Instant::now();
        let (_, name, last) = streamed(&person, LETTER, &body).await;
        settled(&server).await;
        let what = if redact { "redacted letter" } else { "letter" };
        judged(what, &name, &last, &rows(&server).await, started.elapsed());
    }
    assert_counted(&real, &rows(&server).await).await;
    assert_unchanged(&person, &made).await;
}

#[tokio::test]
#[ignore = "needs a model that runs: cargo xtask real-model"]
#[expect(clippy::print_stdout, reason = "what the model did is for people")]
async fn a_caller_who_goes_away_ends_the_call_at_the_server_too() {
    let real = RealServer::at("TEST_REAL_MODEL_URL").await;
    let (server, person, made) = real.start(&[("DEFAULT_TIER", "free")]).await;
    let body = json!({"resume_id": made["id"], "section": "work", "length": "long"});
    let request = person.client.post(person.at(GENERATE)).header("accept", "text/event-stream");
    let mut events = request.json(&body).send().await.unwrap().bytes_stream();
    while real.is_idle().await {
        tokio::time::timeout(Duration::from_mins(1), events.next()).await.unwrap();
    }
    drop(events);
    settled(&server).await;
    let rows = rows(&server).await;
    assert!(!rows.is_empty() && rows.iter().any(|row| row.status == "cancelled"), "{rows:?}");
    assert_eq!(person.get("/api/me").await.1["usage"]["resume_ai"], 0, "given back");
    assert_unchanged(&person, &made).await;
    let left = Instant::now();
    while !real.is_idle().await {
        assert!(left.elapsed() < Duration::from_mins(1), "the server goes on for nobody");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    println!("cancelled: the server was idle {} ms later", left.elapsed().as_millis());
}

#[tokio::test]
#[ignore = "needs a model that runs: cargo xtask real-model"]
async fn a_model_with_little_memory_is_told_apart_from_one_that_fails() {
    let real = RealServer::at("TEST_REAL_MODEL_NARROW_URL").await;
    let (server, person, made) = real.start(&[("DEFAULT_TIER", "free")]).await;
    let long = format!("{POSTING}\n{}", "You plan, you build, you measure. ".repeat(400));
    let body = json!({"resume_id": made["id"], "section": "work", "posting": long,
        "instructions": "Keep to what the posting asks. ".repeat(60)});
    let started = Instant::now();
    let (_, name, last) = streamed(&person, GENERATE, &body).await;
    settled(&server).await;
    let rows = rows(&server).await;
    judged("little memory", &name, &last, &rows, started.elapsed());
    if rows.iter().all(|row| row.status == "context_overflow") {
        assert_eq!((&last["status"], &last["code"]), (&json!(422), &json!("AI_TEXT_TOO_LONG")));
    }
    assert!(rows.iter().any(|row| row.status == "context_overflow"), "{rows:?}");
    assert_unchanged(&person, &made).await;
    let by_model = name == "result" && last["writer"] != "rules";
    assert_eq!(person.get("/api/me").await.1["usage"]["resume_ai"], i64::from(by_model));
}
