//! Alerts: valid, tested, sensitive to their thresholds, routed, and once from a real scrape to a real PagerDuty event.

use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::services::{
    Running, Server, changed, deploy, free_port, listens, run, said, wait_until,
};

/// A Prometheus with our configuration.
pub struct Prometheus {
    port: u16,
    _process: Running,
    _folder: TempDir,
}

impl Prometheus {
    /// Scrapes a server every second, with our rules; alerts go to an Alertmanager when one is named.
    pub fn scraping(server: u16, token: Option<&str>, alertmanager: Option<u16>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let token_file = folder.path().join("token");
        std::fs::write(&token_file, token.unwrap_or("none")).unwrap();
        let configuration = changed(
            "prometheus/prometheus.yml",
            &[
                ("rolerabbit:8080", format!("127.0.0.1:{server}")),
                ("alertmanager:9093", format!("127.0.0.1:{}", alertmanager.unwrap_or(1))),
                ("/etc/prometheus/metrics_token", token_file.display().to_string()),
                ("scrape_interval: 15s", "scrape_interval: 1s".to_owned()),
                ("evaluation_interval: 15s", "evaluation_interval: 1s".to_owned()),
            ],
        );
        let file = folder.path().join("prometheus.yml");
        std::fs::write(&file, configuration).unwrap();
        std::fs::copy(deploy("prometheus/rules.yml"), folder.path().join("rules.yml")).unwrap();
        let port = free_port();
        let process = Running::start(
            Command::new("prometheus")
                .arg(format!("--config.file={}", file.display()))
                .arg(format!("--storage.tsdb.path={}", folder.path().join("data").display()))
                .arg(format!("--web.listen-address=127.0.0.1:{port}"))
                // Else the first alert is dropped before the Alertmanager is known, and comes a minute later.
                .arg("--rules.alert.resend-delay=2s"),
        );
        wait_until("Prometheus listens", Duration::from_secs(30), || listens(port));
        Self { port, _process: process, _folder: folder }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The results of a query.
    pub fn query(&self, expression: &str) -> Vec<Value> {
        let output = run(
            "curl",
            &[
                "--silent",
                "--get",
                "--data-urlencode",
                &format!("query={expression}"),
                &format!("{}/api/v1/query", self.url()),
            ],
        );
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        answer["data"]["result"].as_array().cloned().unwrap_or_default()
    }

    pub fn wait_for_series(&self, expression: &str) {
        wait_until(expression, Duration::from_secs(30), || !self.query(expression).is_empty());
    }
}

/// The text of the rules.
pub fn rules() -> String {
    std::fs::read_to_string(deploy("prometheus/rules.yml")).unwrap()
}

/// Each alert's name and expression.
pub fn alerts() -> Vec<(String, String)> {
    let rules = rules();
    let lines: Vec<&str> = rules.lines().collect();
    let starts = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((at, line.trim().strip_prefix("- alert: ")?)));
    starts.map(|(at, name)| (name.to_owned(), lines[at + 2].trim().to_owned())).collect()
}

fn promtool_test(rules: &str) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("rules.yml"), rules).unwrap();
    let tests = folder.path().join("rules_test.yml");
    std::fs::copy(deploy("prometheus/rules_test.yml"), &tests).unwrap();
    let output = run("promtool", &["test", "rules", tests.to_str().unwrap()]);
    (output.status.success(), said(&output))
}

#[test]
fn the_rules_are_valid_and_fire_when_they_should() {
    let check =
        run("promtool", &["check", "rules", deploy("prometheus/rules.yml").to_str().unwrap()]);
    assert!(check.status.success(), "{}", said(&check));
    let syntax = run(
        "promtool",
        &[
            "check",
            "config",
            "--syntax-only",
            deploy("prometheus/prometheus.yml").to_str().unwrap(),
        ],
    );
    assert!(syntax.status.success(), "{}", said(&syntax));
    let (passed, said) = promtool_test(&rules());
    assert!(passed, "{said}");
    let tests = std::fs::read_to_string(deploy("prometheus/rules_test.yml")).unwrap();
    for (alert, _) in alerts() {
        assert!(
            tests.contains(&format!("alertname: {alert}\n        exp_alerts:\n")),
            "{alert} is never seen to fire"
        );
    }
}

/// The last number in an expression, which is its threshold, made so large or so small that the tests must notice.
fn mutated(expression: &str) -> Vec<String> {
    let mut changed = Vec::new();
    for (sign, harder) in [(" > ", "1e12"), (" >= ", "1e12"), (" == ", "77")] {
        let Some(at) = expression.find(sign) else { continue };
        // The budget's own guard stands in brackets before the threshold.
        let at =
            if expression.contains("> 0)") { expression.rfind(sign).unwrap_or(at) } else { at };
        let from = at + sign.len();
        let number = expression[from..].split([' ', ')']).next().unwrap();
        let rest = &expression[from + number.len()..];
        changed.push(format!("{}{harder}{rest}", &expression[..from]));
        if sign == " > " && number != "0" {
            changed.push(format!("{}-1{rest}", &expression[..from]));
        }
    }
    changed
}

/// The part of a file that begins with one of its items and goes up to the next item.
fn items<'a>(text: &'a str, begin: &str) -> Vec<&'a str> {
    let starts: Vec<usize> = text.match_indices(begin).map(|(at, _)| at + 1).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| &text[*start..end]).collect()
}

/// Runs the tests of one alert on its own rule, changed: whether they pass.
fn passes_alone(alert: &str, change: impl Fn(&str) -> String) -> bool {
    let (rules, tests) =
        (rules(), std::fs::read_to_string(deploy("prometheus/rules_test.yml")).unwrap());
    let rule = items(&rules, "\n      - alert: ");
    let name = format!("- alert: {alert}\n");
    let rule = rule.into_iter().find(|rule| rule.contains(&name)).unwrap();
    let rule = rule.split("\n  - name: ").next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let changed = change(rule);
    std::fs::write(
        folder.path().join("rules.yml"),
        format!("groups:\n  - name: one\n    rules:\n{changed}\n"),
    )
    .unwrap();
    let head = tests.split("tests:\n").next().unwrap();
    let name = format!("alertname: {alert}\n");
    let own: Vec<&str> =
        items(&tests, "\n  - interval: ").into_iter().filter(|test| test.contains(&name)).collect();
    assert!(!own.is_empty(), "{alert} has no test");
    let file = folder.path().join("rules_test.yml");
    std::fs::write(&file, format!("{head}tests:\n{}", own.concat())).unwrap();
    run("promtool", &["test", "rules", file.to_str().unwrap()]).status.success()
}

#[test]
fn a_changed_threshold_is_noticed_by_the_tests_of_the_rules() {
    let mut tried = 0;
    for (alert, expression) in alerts() {
        assert!(passes_alone(&alert, str::to_owned), "{alert} as it is");
        let mutations = mutated(&expression);
        assert!(!mutations.is_empty() || alert == "NoServer", "{alert}: {expression}");
        for mutation in mutations {
            let passed = passes_alone(&alert, |rule| rule.replace(&expression, &mutation));
            assert!(!passed, "{alert} was not missed as {mutation}");
            tried += 1;
        }
    }
    assert!(tried >= 20, "only {tried} mutations were tried");
    for (alert, from, to) in
        [("AiActionSlow", "for: 10m", "for: 0m"), ("ServerDown", "for: 1m", "for: 50m")]
    {
        assert!(
            !passes_alone(alert, |rule| rule.replacen(from, to, 1)),
            "{alert} was not missed with {to}"
        );
    }
}

#[test]
fn alerts_that_wake_somebody_go_to_pagerduty_and_the_others_to_the_chat() {
    let file = deploy("alertmanager/alertmanager.yml");
    let check = run("amtool", &["check-config", file.to_str().unwrap()]);
    assert!(check.status.success(), "{}", said(&check));
    let rules = rules();
    let mut severities = Vec::new();
    for (alert, _) in alerts() {
        let rest = &rules[rules.find(&format!("- alert: {alert}\n")).unwrap()..];
        let severity = rest.split("severity: ").nth(1).unwrap().split('\n').next().unwrap();
        severities.push(severity.to_owned());
        let receiver = if severity == "critical" { "pagerduty" } else { "chat" };
        let arguments = [
            "config",
            "routes",
            "test",
            "--config.file",
            file.to_str().unwrap(),
            &format!("--verify.receivers={receiver}"),
            &format!("alertname={alert}"),
            &format!("severity={severity}"),
            "service=rolerabbit",
        ];
        let routed = run("amtool", &arguments);
        assert!(routed.status.success(), "{alert}: {}", said(&routed));
    }
    assert!(
        severities.iter().any(|s| s == "critical") && severities.iter().any(|s| s == "warning")
    );
    let wrong = [
        "config",
        "routes",
        "test",
        "--config.file",
        file.to_str().unwrap(),
        "--verify.receivers=chat",
        "severity=critical",
    ];
    assert!(!run("amtool", &wrong).status.success(), "the comparison can fail");
}

/// Takes everything that is posted, and says 202.
async fn sink() -> (u16, Arc<Mutex<Vec<(String, Value)>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let posted: Arc<Mutex<Vec<(String, Value)>>> = Arc::default();
    let kept = posted.clone();
    #[expect(clippy::disallowed_methods, reason = "the test's runtime ends it")]
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            let mut bytes = Vec::new();
            let body = loop {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                if let Some((head, body)) = text.split_once("\r\n\r\n") {
                    let length = head.lines().find_map(|line| {
                        line.to_lowercase().strip_prefix("content-length: ")?.parse::<usize>().ok()
                    });
                    if body.len() >= length.unwrap_or(0) {
                        let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
                        break (path, serde_json::from_str(body).unwrap_or_default());
                    }
                }
                if connection.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
                    break (String::new(), Value::Null);
                }
            };
            kept.lock().unwrap().push(body);
            let answer =
                b"HTTP/1.1 202 Accepted\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}";
            drop(connection.write_all(answer).await);
        }
    });
    (port, posted)
}

fn alertmanager(folder: &Path, sink: u16) -> (u16, Running) {
    std::fs::write(folder.join("key"), "0123456789abcdef0123456789abcdef").unwrap();
    let configuration = changed(
        "alertmanager/alertmanager.yml",
        &[
            (
                "https://events.pagerduty.com/v2/enqueue",
                format!("http://127.0.0.1:{sink}/v2/enqueue"),
            ),
            ("/etc/alertmanager/pagerduty_routing_key", folder.join("key").display().to_string()),
            ("http://chat-bridge:9099/alerts", format!("http://127.0.0.1:{sink}/chat")),
            ("group_wait: 10s", "group_wait: 1s".to_owned()),
        ],
    );
    let file = folder.join("alertmanager.yml");
    std::fs::write(&file, configuration).unwrap();
    let port = free_port();
    let process = Running::start(
        Command::new("prometheus-alertmanager")
            .arg(format!("--config.file={}", file.display()))
            .arg(format!("--storage.path={}", folder.join("data").display()))
            .arg(format!("--web.listen-address=127.0.0.1:{port}"))
            // Else it opens a port of its own on every address.
            .arg("--cluster.listen-address="),
    );
    wait_until("Alertmanager listens", Duration::from_secs(30), || listens(port));
    (port, process)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn six_files_that_cannot_be_read_become_a_pagerduty_event() {
    let (sink, posted) = sink().await;
    let folder = tempfile::tempdir().unwrap();
    let (manager, _manager) = alertmanager(folder.path(), sink);
    let server = Server::start(&[]);
    let prometheus = Prometheus::scraping(server.port, None, Some(manager));
    // The series are there before the first failure, at zero: that is what makes the increase seen.
    prometheus.wait_for_series("rolerabbit_resume_parses_total{outcome=\"failure\"}");
    tokio::time::sleep(Duration::from_secs(2)).await;
    let client = reqwest::Client::builder().cookie_store(true).build().unwrap();
    let body = serde_json::json!({"email": "ada@example.org", "password": "correct horse"});
    client.post(format!("{}/api/auth/register", server.url())).json(&body).send().await.unwrap();
    for number in 0..8 {
        let part =
            reqwest::multipart::Part::bytes(format!("%PDF-1.7 damaged {number}").into_bytes())
                .file_name("a.pdf");
        let form = reqwest::multipart::Form::new().part("file", part);
        let answer = client
            .post(format!("{}/api/resumes/parse", server.url()))
            .multipart(form)
            .send()
            .await
            .unwrap();
        assert!(answer.status().is_client_error(), "{}", answer.status());
    }
    let event = || {
        let posted = posted.lock().unwrap();
        posted
            .iter()
            .find(|(path, body)| {
                path == "/v2/enqueue" && body["payload"]["class"] == "ResumeParseFailures"
            })
            .cloned()
    };
    wait_until("PagerDuty is told", Duration::from_mins(1), || event().is_some());
    let (_, event) = event().unwrap();
    assert_eq!(
        (&event["event_action"], &event["payload"]["severity"]),
        (&"trigger".into(), &"critical".into()),
        "{event:#}"
    );
    assert_eq!(
        event["payload"]["summary"], "More than 5 resumes could not be read in 5 minutes.",
        "{event:#}"
    );
    assert_eq!(
        event["payload"]["custom_details"]["runbook"],
        "https://resume.example.org/help/runbook#resume-parse-failures",
        "{event:#}"
    );
}
