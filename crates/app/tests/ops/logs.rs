//! Logs and traces say what happened and never what anybody wrote.

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::Duration;

use llm::scripted::{Answer, Provider};
use serde_json::{Value, json};

use crate::models::Model;
use crate::services::{free_port, listens, wait_until};

const NAME: &str = "Zebulon Quagmirewood";
const EMPLOYER: &str = "Xylotherm Paddlewheel Ltd";
const SECRET_SENTENCE: &str = "I was responsible for the glockenspiel warehouse of Ouagadougou";
const EMAIL: &str = "zebulon.secret@example.org";
const PASSWORD: &str = "unguessable-marmalade-77";
const KEY: &str = "key-Kx7fQ2vB9mT4wL6z";

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn no_text_of_a_resume_and_no_secret_is_in_the_logs_or_traces() {
    drop(rustls::crypto::ring::default_provider().install_default());
    let model = Model::start().await;
    let collector = Provider::answering(|_| Answer::body("{}")).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let mut process = Command::new(env!("CARGO_BIN_EXE_rolerabbit"))
        .arg("serve")
        .env("ROLERABBIT_DATA_DIR", folder.path())
        .env("PORT", port.to_string())
        .env("LOG_LEVEL", "debug")
        .env("OPENAI_BASE_URL", model.url())
        .env("OPENAI_API_KEY", KEY)
        .env(
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            format!("http://127.0.0.1:{}", collector.url.port().unwrap()),
        )
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = process.stderr.take().unwrap();
    let reading = std::thread::spawn(move || {
        let mut text = String::new();
        drop(pipe.read_to_string(&mut text));
        text
    });
    wait_until("the server listens", Duration::from_secs(30), || listens(port));
    let last = somebody_works(port, &model).await;
    let sent = || {
        let asked = collector.asked();
        asked.iter().map(|asked| asked.body.to_string()).collect::<String>()
    };
    wait_until("the collector has the last request", Duration::from_secs(20), || {
        sent().contains(&last)
    });
    crate::services::run("kill", &["-TERM", &process.id().to_string()]);
    process.wait().unwrap();
    let log = reading.join().unwrap();
    nothing_is_told(&log, &sent(), &last);
    traces_hang_together(&collector);
}

/// Does everything that handles text, in order and out of order; the id of the last good request.
async fn somebody_works(port: u16, model: &Model) -> String {
    let client = reqwest::Client::builder().cookie_store(true).build().unwrap();
    let at = |path: &str| format!("http://127.0.0.1:{port}{path}");
    let post = async |path: &str, body: Value| {
        let trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        let answer =
            client.post(at(path)).header("traceparent", trace).json(&body).send().await.unwrap();
        let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap_or_default(), id)
    };
    assert_eq!(
        post("/api/auth/register", json!({"email": EMAIL, "password": PASSWORD})).await.0,
        201
    );
    post("/api/auth/login", json!({"email": EMAIL, "password": "wrong-pass-phrase"})).await;
    let resume = json!({"basics": {"name": NAME, "summary": SECRET_SENTENCE},
        "work": [{"name": EMPLOYER, "position": "Engineer", "startDate": "2019", "highlights": [SECRET_SENTENCE]}]});
    let (_, made, _) = post("/api/base-resumes", json!({"resume": resume})).await;
    let posting = format!("{}\n{SECRET_SENTENCE}", crate::harness::POSTING);
    let mut last = String::new();
    for (path, body) in [
        ("/api/editor/ats/run", json!({"resume_id": made["id"], "posting": posting})),
        (
            "/api/editor/ai/tailor",
            json!({"resume_id": made["id"], "posting": posting, "mode": "full"}),
        ),
        (
            "/api/editor/ai/generate-content",
            json!({"resume_id": made["id"], "section": "work", "instructions": SECRET_SENTENCE}),
        ),
        (
            "/api/editor/ai/generate-cover-letter",
            json!({"resume_id": made["id"], "posting": posting}),
        ),
        (
            "/api/editor/ai/generate-content",
            json!({"resume_id": made["id"], "section": 7, "instructions": SECRET_SENTENCE}),
        ),
        ("/api/render/preview", json!({"resume": resume, "template": "none"})),
        ("/api/base-resumes", json!({"resume": [SECRET_SENTENCE]})),
    ] {
        last = post(path, body).await.2;
    }
    for (name, bytes) in [
        ("cv.txt", format!("{NAME}\n{EMAIL}\n{EMPLOYER}\n{SECRET_SENTENCE}")),
        ("cv.pdf", format!("%PDF-1.7 {SECRET_SENTENCE}")),
    ] {
        let part = reqwest::multipart::Part::bytes(bytes.into_bytes()).file_name(name);
        let form = reqwest::multipart::Form::new().part("file", part);
        client.post(at("/api/resumes/parse")).multipart(form).send().await.unwrap();
    }
    model.cut();
    let (status, problem, _) = post(
        "/api/editor/ai/generate-content",
        json!({"resume_id": made["id"], "section": "summary"}),
    )
    .await;
    assert!(status >= 500, "{problem}");
    client.get(at(&format!("/help?secret={KEY}"))).send().await.unwrap();
    last
}

/// The log is JSON, has the request, and neither log nor traces have a word that was typed.
fn nothing_is_told(log: &str, traces: &str, last: &str) {
    assert!(log.lines().count() > 12, "{log}");
    for line in log.lines() {
        let entry: Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"));
        assert!(entry["timestamp"].is_string() && entry["level"].is_string(), "{line}");
    }
    let request = log.lines().find(|line| line.contains(last)).unwrap();
    assert!(request.contains("\"route\":\"/api/base-resumes\""), "{request}");
    for canary in [
        NAME,
        "Quagmirewood",
        EMPLOYER,
        "glockenspiel",
        "Ouagadougou",
        PASSWORD,
        "wrong-pass-phrase",
        KEY,
        EMAIL,
        "zebulon",
    ] {
        assert!(
            !log.contains(canary),
            "{canary:?} is in the log: {:?}",
            log.lines().find(|line| line.contains(canary))
        );
        assert!(!traces.contains(canary), "{canary:?} is in the traces");
    }
}

/// The caller's trace goes on, a call of the model is within its request, failures are marked.
fn traces_hang_together(collector: &Provider) {
    let spans: Vec<Value> = collector
        .asked()
        .iter()
        .flat_map(|asked| {
            asked.body["resourceSpans"][0]["scopeSpans"][0]["spans"].as_array().unwrap().clone()
        })
        .collect();
    assert!(collector.asked().iter().all(|asked| asked.target == "/v1/traces"));
    let tailor = spans.iter().find(|span| span["name"] == "POST /api/editor/ai/tailor").unwrap();
    assert_eq!(
        (&tailor["traceId"], &tailor["parentSpanId"]),
        (&json!("4bf92f3577b34da6a3ce929d0e0e4736"), &json!("00f067aa0ba902b7"))
    );
    let model_span = spans
        .iter()
        .find(|span| span["name"] == "ask model" && span["parentSpanId"] == tailor["spanId"])
        .unwrap();
    assert!(model_span["attributes"].to_string().contains("gpt-4o-mini"), "{model_span}");
    let took = |span: &Value| {
        span["endTimeUnixNano"].as_str().unwrap().parse::<u64>().unwrap()
            - span["startTimeUnixNano"].as_str().unwrap().parse::<u64>().unwrap()
    };
    assert!(took(tailor) >= took(model_span) && took(tailor) > 0);
    assert!(
        spans.iter().any(|span| span["name"] == "ask model" && span["status"]["code"] == 2),
        "the cut call is marked"
    );
}
