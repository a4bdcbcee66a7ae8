//! Every series and label that a rule or a dashboard names is there in `/metrics` of a server under traffic.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::alerting::{alerts, rules};
use crate::harness::{Backend, POSTING, TestApp, ada};
use crate::models::Model;
use crate::services::{deploy, root, run, said};

/// The names of series, each with its labels and their values.
type Series = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

fn series_of(metrics: &str) -> Series {
    let mut series = Series::new();
    for line in metrics.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (name, labels) = match line.split_once('{') {
            Some((name, rest)) => (name, rest.rsplit_once('}').unwrap().0),
            None => (line.split(' ').next().unwrap(), ""),
        };
        let known = series.entry(name.to_owned()).or_default();
        for label in labels.split("\",").filter(|label| !label.is_empty()) {
            let (key, value) = label.split_once("=\"").unwrap();
            known.entry(key.to_owned()).or_default().insert(value.trim_end_matches('"').to_owned());
        }
    }
    series
}

/// What an expression names: series with their matchers, and the labels by which it adds up.
fn named(expression: &str) -> (Vec<(String, Vec<String>)>, Vec<String>) {
    let mut selectors = Vec::new();
    for (at, _) in expression.match_indices("rolerabbit_") {
        let rest = &expression[at..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let after = &rest[name.len()..];
        let matchers =
            after.strip_prefix('{').map_or("", |inside| inside.split('}').next().unwrap());
        selectors.push((
            name,
            matchers.split(',').filter(|m| !m.is_empty()).map(str::to_owned).collect(),
        ));
    }
    let mut labels = Vec::new();
    for part in expression.split(" by (").skip(1) {
        let inside = part.split(')').next().unwrap();
        labels.extend(inside.split(',').map(|label| label.trim().to_owned()));
    }
    (selectors, labels)
}

fn missing(expression: &str, series: &Series) -> Vec<String> {
    let (selectors, labels) = named(expression);
    let mut missing = Vec::new();
    for (name, matchers) in &selectors {
        let Some(known) = series.get(name) else {
            missing.push(format!("no series {name}"));
            continue;
        };
        for matcher in matchers {
            let (label, value) = matcher.split_once(['=', '!']).unwrap();
            let Some(values) = known.get(label) else {
                missing.push(format!("{name} has no label {label}"));
                continue;
            };
            let exact = value.starts_with('"').then(|| value.trim_matches('"'));
            if exact.is_some_and(|value| !values.contains(value)) {
                missing.push(format!("{name} has no {matcher}, but {values:?}"));
            }
        }
        for label in labels.iter().filter(|label| *label != "le") {
            if !known.contains_key(label) {
                missing.push(format!("{name} has no label {label}"));
            }
        }
    }
    missing
}

/// A server that has done everything that is counted.
async fn busy() -> (TestApp, Series, String) {
    let model = Model::start().await;
    let url = model.url();
    let settings = [
        ("OPENAI_BASE_URL", url.as_str()),
        ("AI_MONTHLY_BUDGET_USD", "5"),
        ("DEFAULT_TIER", "premium"),
    ];
    let server = TestApp::start(Backend::Sqlite, &settings).await;
    let person = server.user("ada@example.org").await;
    let made = person.resume(ada()).await;
    let id = &made["id"];
    for _ in 0..2 {
        person.parse("a.txt", "Ada Muster\nada@example.org\n\nExperience\nFrachtwerk GmbH, Engineer, 2019 - 2024\n").await;
    }
    person.parse("empty.txt", "").await;
    person.parse("broken.pdf", "%PDF-1.7").await;
    person.post("/api/editor/ats/run", &json!({"resume_id": id, "posting": POSTING})).await;
    for (path, body) in [
        ("tailor", json!({"resume_id": id, "posting": POSTING, "mode": "full"})),
        ("generate-content", json!({"resume_id": id, "section": "work", "posting": POSTING})),
        ("generate-cover-letter", json!({"resume_id": id, "posting": POSTING})),
        ("generate-portfolio", json!({"resume_id": id})),
    ] {
        person.post(&format!("/api/editor/ai/{path}"), &body).await;
    }
    // A model without a price, one that fails, a limit that is reached, and an error of ours.
    let mut flags = server.app.flags.now();
    flags.ai_model_override = Some("house-model".to_owned());
    server.app.flags.set(flags.clone());
    person
        .post(
            "/api/editor/ai/generate-content",
            &json!({"resume_id": id, "section": "work", "again": true, "posting": POSTING}),
        )
        .await;
    model.cut();
    let written = person
        .post(
            "/api/editor/ai/generate-content",
            &json!({"resume_id": id, "section": "summary", "again": true}),
        )
        .await;
    assert!(!written.0.is_success(), "{written:?}");
    model.mend();
    for _ in 0..12 {
        server
            .stranger()
            .post("/api/auth/login", &json!({"email": "ada@example.org", "password": "wrong"}))
            .await;
    }
    app::jobs::ask_for_due(&server.app, app::clock::now()).await.unwrap();
    let stop = tokio_util::sync::CancellationToken::new();
    let jobs = app::jobs::run(server.app.clone(), stop.clone());
    let ended = async {
        while server.app.store.count_jobs(app::clock::now()).await.unwrap().waiting > 0 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        stop.cancel();
    };
    futures::join!(jobs, ended);
    let metrics =
        person.client.get(person.at("/metrics")).send().await.unwrap().text().await.unwrap();
    let series = series_of(&metrics);
    (server, series, metrics)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_series_and_label_that_is_named_is_there() {
    let (_server, series, metrics) = busy().await;
    let mut faults = Vec::new();
    // The contract of the product.
    for name in [
        "rolerabbit_resume_parse_duration_seconds{method=,source=}",
        "rolerabbit_resume_parses_total{method=,source=,outcome=}",
        "rolerabbit_resume_parse_failures_total{method=,source=,reason=}",
        "rolerabbit_ai_actions_total{action=,tier=,outcome=}",
        "rolerabbit_ai_action_duration_seconds{action=,model=}",
        "rolerabbit_ai_tokens_total{model=,kind=}",
        "rolerabbit_ai_cost_usd_total{model=,action=}",
        "rolerabbit_ai_budget_usd",
        "rolerabbit_ai_month_cost_usd",
        "rolerabbit_ats_checks_total{result_bucket=}",
        "rolerabbit_ats_check_duration_seconds",
        "rolerabbit_ats_last_score_users{bucket=}",
        "rolerabbit_guard_claims_total{verdict=}",
        "rolerabbit_cache_requests_total{namespace=,tier=,result=}",
        "rolerabbit_http_request_duration_seconds{route=,method=,status=}",
        "rolerabbit_jobs_runs_total{kind=,outcome=}",
        "rolerabbit_storage_bytes{kind=}",
    ] {
        let (base, labels) = name.split_once('{').unwrap_or((name, ""));
        let name =
            if base.ends_with("_seconds") { format!("{base}_bucket") } else { base.to_owned() };
        let Some(known) = series.get(&name) else {
            faults.push(format!("no series {name}"));
            continue;
        };
        for label in labels.trim_end_matches("=}").split("=,").filter(|label| !label.is_empty()) {
            if !known.contains_key(label) {
                faults.push(format!("{name} has no label {label}"));
            }
        }
    }
    for (alert, expression) in alerts() {
        // Which statuses of 500 and above there were is not a matter of this test.
        let found = missing(&expression, &series);
        faults.extend(found.into_iter().map(|fault| format!("alert {alert}: {fault}")));
    }
    for (board, expression) in dashboard_expressions() {
        let found = missing(&expression, &series);
        faults.extend(found.into_iter().map(|fault| format!("{board}: {fault}")));
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(!metrics.contains("ada@example.org") && !metrics.contains("Ada"), "nobody is named");
    let zero = metrics
        .lines()
        .any(|line| line.starts_with("rolerabbit_ats_last_score_users{bucket=\"0\"} 0"));
    assert!(zero, "the bucket of zero is there while nobody is in it");
}

/// Every expression of every panel, with the dashboard's name.
fn dashboard_expressions() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(deploy("grafana/dashboards")).unwrap() {
        let path = file.unwrap().path();
        let board: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        for panel in board["panels"].as_array().unwrap() {
            for target in panel["targets"].as_array().unwrap() {
                let name = format!(
                    "{} / {}",
                    board["title"].as_str().unwrap(),
                    panel["title"].as_str().unwrap()
                );
                found.push((name, target["expr"].as_str().unwrap().to_owned()));
            }
        }
    }
    assert!(found.len() > 20, "{}", found.len());
    found
}

#[test]
fn a_series_or_label_that_is_not_there_is_missed() {
    let series = series_of("rolerabbit_a_total{kind=\"x\",b=\"y\"} 1\nrolerabbit_c 2\n");
    for (expression, expected) in [
        ("sum by (kind) (rate(rolerabbit_a_total{b=\"y\"}[5m])) > 1", 0),
        ("rolerabbit_c > 0", 0),
        ("rolerabbit_d > 0", 1),
        ("rolerabbit_a_total{kind=\"z\"}", 1),
        ("rolerabbit_a_total{nothing=~\"z\"}", 1),
        ("sum by (user) (rolerabbit_c)", 1),
    ] {
        assert_eq!(missing(expression, &series).len(), expected, "{expression}");
    }
}

#[test]
fn every_dashboard_s_expression_is_valid_and_every_plan_s_panel_is_there() {
    let mut text = String::from("groups:\n  - name: panels\n    rules:\n");
    let expressions = dashboard_expressions();
    for (number, (_, expression)) in expressions.iter().enumerate() {
        let expression = expression.replace("$__rate_interval", "5m");
        text.push_str(&format!(
            "      - record: panel{number}\n        expr: >-\n          {expression}\n"
        ));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("panels.yml");
    std::fs::write(&path, text).unwrap();
    let check = run("promtool", &["check", "rules", path.to_str().unwrap()]);
    assert!(check.status.success(), "{}", said(&check));
    for panel in [
        "AI action latency, p95 by model",
        "Resumes read, success and failure",
        "Users by latest ATS score",
        "Share of the month's budget",
        "Requests by route",
        "Errors by status",
        "Duration, p95 by route",
        "Jobs in the queue",
        "Share of cache hits",
        "Refused by a limit or quota",
        "Stored bytes by kind",
    ] {
        assert!(
            expressions.iter().any(|(name, _)| name.ends_with(&format!("/ {panel}"))),
            "{panel}"
        );
    }
}

#[test]
fn every_alert_has_its_entry_in_the_runbook() {
    let runbook = std::fs::read_to_string(root().join("docs/operators/runbook.md")).unwrap();
    let rules = rules();
    let links: Vec<&str> =
        rules.lines().filter_map(|line| line.trim().strip_prefix("runbook_url: ")).collect();
    assert_eq!(links.len(), alerts().len());
    for link in links {
        let anchor = link.strip_prefix("https://resume.example.org/help/runbook#").unwrap();
        let heading = runbook.lines().find(|line| {
            line.strip_prefix("## ")
                .is_some_and(|title| title.to_lowercase().replace(' ', "-") == anchor)
        });
        let heading = heading.unwrap_or_else(|| panic!("no heading for {link}"));
        let entry = runbook.split(heading).nth(1).unwrap().split("\n## ").next().unwrap();
        for part in ["**Means**", "**Look**", "**Do**"] {
            assert!(entry.contains(part), "{heading} has no {part}");
        }
    }
}
