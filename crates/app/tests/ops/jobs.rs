//! Background work: asked for by every server, done by one, tried again, given up, and told about.

use std::collections::BTreeMap;
use std::time::Duration;

use app::App;
use app::actions::{ForgetStale, TellBudget};
use app::jobs::{JobKind, ask_for_due};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use store::{AiRequest, NewJob};
use tokio_util::sync::CancellationToken;

use crate::harness::{Backend, TestApp, ada, on_both_databases, text};
use crate::services::{Server, wait_until};

/// Works until nothing is due any more.
async fn work_off(apps: &[App]) {
    let stop = CancellationToken::new();
    let working =
        futures::future::join_all(apps.iter().map(|app| app::jobs::run(app.clone(), stop.clone())));
    let ended = async {
        for _ in 0..500 {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let counts = apps[0].store.count_jobs(app::clock::now()).await.unwrap();
            if counts.waiting + counts.running == 0 {
                break;
            }
        }
        stop.cancel();
    };
    futures::join!(working, ended);
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

async fn call(app: &App, time: DateTime<Utc>, cost_microusd: i64) {
    let call = AiRequest {
        id: app::clock::new_id(),
        user_id: None,
        tier: Some("pro".to_owned()),
        resume_id: None,
        action: "tailor".to_owned(),
        provider: "openai".to_owned(),
        model: "gpt-4o".to_owned(),
        input_tokens: 1000,
        cached_tokens: 0,
        output_tokens: 100,
        cost_microusd: Some(cost_microusd),
        status: "ok".to_owned(),
        duration_ms: 1,
        request_id: "r".to_owned(),
        created_at: time,
    };
    app.store.insert_ai_request(call).await.unwrap();
}

on_both_databases! {
    async fn of_three_servers_one_asks_and_one_does(server) {
        let (second, _) = server.replica().await;
        let (third, _) = server.replica().await;
        let apps = [server.app.clone(), second, third];
        let asked = |now| futures::future::join_all(apps.iter().flat_map(|app| (0..4).map(move |_| ask_for_due(app, now))));
        let now = at("2026-11-25T12:00:00Z");
        let first: usize = asked(now).await.into_iter().map(Result::unwrap).sum();
        assert_eq!(first, JobKind::ALL.len(), "twelve asked, and each kind is in the queue once");
        let again: usize = asked(at("2026-11-25T12:04:59Z")).await.into_iter().map(Result::unwrap).sum();
        assert_eq!(again, 0, "nothing is due again yet");
        let listed = server.app.store.list_jobs(now, 100).await.unwrap();
        let mut kinds: Vec<&str> = listed.iter().map(|job| job.kind.as_str()).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, ["add_up_costs", "budget_alert", "cost_report", "retention"]);
        // A run that is late stands for the next one: it is noted as asked for, and nothing piles up.
        let later: usize = asked(at("2026-11-25T13:00:00Z")).await.into_iter().map(Result::unwrap).sum();
        assert_eq!((later, server.app.store.list_jobs(now, 100).await.unwrap().len()), (2, 4));
        work_off(&apps).await;
        assert_eq!(server.app.store.list_jobs(now, 100).await.unwrap(), [], "no job is left over");
    }

    async fn a_job_that_cannot_be_done_is_tried_again_and_then_given_up(server) {
        let app = &server.app;
        let now = app::clock::now();
        let job = |max_attempts| NewJob { id: app::clock::new_id(), kind: "from_the_future".to_owned(), payload: json!({}),
            run_at: now, max_attempts, unique_key: None, now };
        let (patient, last) = (job(5), job(1));
        app.store.insert_job(patient.clone()).await.unwrap();
        app.store.insert_job(last.clone()).await.unwrap();
        let stop = CancellationToken::new();
        let working = app::jobs::run(app.clone(), stop.clone());
        let ended = async {
            for _ in 0..500 {
                tokio::time::sleep(Duration::from_millis(20)).await;
                let jobs = app.store.list_jobs(app::clock::now(), 10).await.unwrap();
                if jobs.iter().filter(|job| job.last_error.is_some()).count() == 2 { break; }
            }
            stop.cancel();
        };
        futures::join!(working, ended);
        let jobs = app.store.list_jobs(app::clock::now(), 10).await.unwrap();
        let find = |id| jobs.iter().find(|job| job.id == id).unwrap();
        let (patient_now, last_now) = (find(patient.id), find(last.id));
        assert_eq!((patient_now.state, patient_now.attempts), ("waiting", 1));
        let wait = (patient_now.run_at - now).num_seconds();
        assert!((14..=30).contains(&wait), "the second attempt comes after {wait} s");
        assert_eq!(last_now.state, "given_up");
        assert!(last_now.last_error.as_ref().unwrap().contains("from_the_future"));
        app.store.retry_job(last.id, 5, app::clock::now()).await.unwrap();
        let again = app.store.list_jobs(app::clock::now(), 10).await.unwrap();
        assert_eq!(again.iter().find(|job| job.id == last.id).unwrap().state, "waiting");
    }

    async fn what_is_over_is_counted_first_and_then_forgotten(server) {
        let app = &server.app;
        let person = server.user("ada@example.org").await;
        let made = person.resume(ada()).await;
        let tailor = json!({"resume_id": made["id"], "posting": crate::harness::POSTING});
        let (_, draft) = person.post("/api/editor/ai/tailor", &tailor).await;
        let (_, open) = person.post("/api/editor/ai/tailor", &tailor).await;
        let discarded = format!("/api/editor/ai/drafts/{}", text(&draft, "id"));
        person.delete(&discarded).await;
        let owner = app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
        app.store.insert_setup_token("old", at("2020-01-01T00:00:00Z")).await.unwrap();
        app.store.insert_parse(owner.id, "0", &json!({}), at("2020-01-01T00:00:00Z"), at("2020-02-01T00:00:00Z")).await.unwrap();
        let old = store::NewDraft { id: app::clock::new_id(), user_id: owner.id, base_resume_id: text(&made, "id").parse().unwrap(),
            kind: "content".to_owned(), base_revision: 1, payload: json!({}), writer: "rules".to_owned(),
            now: at("2020-01-01T00:00:00Z"), expires_at: at("2020-01-02T00:00:00Z") };
        app.store.insert_draft(old.clone()).await.unwrap();
        let would = ForgetStale { dry_run: true }.run(app).await.unwrap();
        assert_eq!((would.rows["setup_tokens"], would.rows["parses"], would.rows["drafts"]), (1, 1, 1), "{would:?}");
        assert!(app.store.get_draft(owner.id, old.id).await.is_ok(), "a dry run deletes nothing");
        let mut done = ForgetStale { dry_run: false }.run(app).await.unwrap();
        done.dry_run = true;
        assert_eq!(done, would, "what was counted is what was deleted");
        assert!(app.store.get_draft(owner.id, old.id).await.is_err());
        let kept = person.get(&format!("/api/editor/ai/drafts/{}", text(&open, "id"))).await;
        assert_eq!(kept.0.as_u16(), 200, "an open draft stays");
        assert_eq!(ForgetStale { dry_run: false }.run(app).await.unwrap().rows.values().sum::<u64>(), 0);
        assert_eq!(person.get("/api/me").await.0.as_u16(), 200, "a session that holds stays");
    }

    async fn the_ledger_is_added_up_by_day_as_often_as_one_likes(server) {
        let app = &server.app;
        let yesterday = app::clock::now() - chrono::Duration::days(1);
        for cost in [100, 250] {
            call(app, yesterday, cost).await;
        }
        call(app, app::clock::now(), 5_000).await;
        for _ in 0..2 {
            app::actions::AddUpCosts.run(app).await.unwrap();
            let day = yesterday.date_naive();
            let sums = app.store.list_ai_cost_days(day, day).await.unwrap();
            assert_eq!(sums.len(), 1, "{sums:?}");
            assert_eq!((sums[0].calls, sums[0].cost_microusd, sums[0].input_tokens, sums[0].tier.as_str()), (2, 350, 2000, "pro"));
            let all = app.store.list_ai_cost_days(at("2000-01-01T00:00:00Z").date_naive(), app::clock::now().date_naive()).await.unwrap();
            assert_eq!(all.len(), 1, "today is not over");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn operators_are_told_of_80_and_100_percent_once_each_and_of_every_day() {
    let sink =
        llm::scripted::Provider::answering(|_| llm::scripted::Answer::body("{}")).await.unwrap();
    let hook = sink.url.join("/hook").unwrap().to_string();
    let settings = [("OPERATOR_WEBHOOK_URL", hook.as_str()), ("AI_MONTHLY_BUDGET_USD", "10")];
    let server = TestApp::start(Backend::Sqlite, &settings).await;
    let (replica, _) = server.replica().await;
    let app = &server.app;
    let tell = async || {
        let told =
            futures::future::join_all([app, &replica, app].map(|app| TellBudget.run(app))).await;
        let mut told: Vec<u8> = told.into_iter().flat_map(Result::unwrap).collect();
        told.sort_unstable();
        told
    };
    call(app, app::clock::now(), 7_900_000).await;
    assert_eq!(tell().await, [0_u8; 0]);
    call(app, app::clock::now(), 100_000).await;
    assert_eq!(tell().await, [80]);
    assert_eq!(tell().await, [0_u8; 0], "once is enough");
    call(app, app::clock::now(), 2_000_000).await;
    assert_eq!(tell().await, [100]);
    assert_eq!(tell().await, [0_u8; 0]);
    JobKind::CostReport.run(app).await.unwrap();
    let asked = sink.asked();
    let kinds: Vec<&str> = asked.iter().map(|asked| asked.body["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["budget", "budget", "cost_report"]);
    assert_eq!(asked[0].body["detail"]["percent"], 80);
    assert!(asked[1].body["text"].as_str().unwrap().contains("$10.000000"), "{}", asked[1].body);
    let report = &asked[2].body["detail"];
    assert_eq!(report["month"]["cost_microusd"], 10_000_000, "{report}");
    assert!(report["storage_bytes"]["resumes"].is_number(), "{report}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_could_not_be_told_is_told_later() {
    let broken = llm::scripted::Provider::in_order([
        llm::scripted::Answer::error(500, "x", "x"),
        llm::scripted::Answer::body("{}"),
    ])
    .await
    .unwrap();
    let hook = broken.url.join("/hook").unwrap().to_string();
    let settings = [("OPERATOR_WEBHOOK_URL", hook.as_str()), ("AI_MONTHLY_BUDGET_USD", "1")];
    let server = TestApp::start(Backend::Sqlite, &settings).await;
    call(&server.app, app::clock::now(), 900_000).await;
    assert!(TellBudget.run(&server.app).await.is_err());
    assert_eq!(TellBudget.run(&server.app).await.unwrap(), [80]);
}

#[test]
fn a_server_does_its_work_shows_it_and_finishes_it_when_it_is_stopped() {
    let mut server = Server::start(&[]);
    let jobs = |server: &Server| -> Vec<Value> {
        serde_json::from_slice(&server.run(&["jobs", "list", "--json"]).stdout).unwrap()
    };
    wait_until("the queue is worked off", Duration::from_secs(30), || jobs(&server).is_empty());
    let metrics = crate::services::said(&crate::services::run(
        "curl",
        &["--silent", &format!("{}/metrics", server.url())],
    ));
    let done: BTreeMap<&str, &str> = metrics
        .lines()
        .filter(|line| {
            line.starts_with("rolerabbit_jobs_runs_total") && line.contains("outcome=\"done\"")
        })
        .map(|line| line.rsplit_once(' ').unwrap())
        .collect();
    assert_eq!(done.len(), JobKind::ALL.len(), "{done:?}");
    assert!(done.values().all(|count| count.parse::<u64>().unwrap() >= 1), "{done:?}");
    let dry = server.run(&["jobs", "run", "retention", "--dry-run"]);
    let dry: Value = serde_json::from_slice(&dry.stdout).unwrap();
    assert_eq!(dry["dry_run"], true);
    assert_eq!(server.run(&["jobs", "run", "nonsense"]).status.code(), Some(1));
    server.stop();
    assert_eq!(jobs(&server), Vec::<Value>::new());
}
