//! `rolerabbit check` and `rolerabbit smoke` against real services, in order and out of order.

use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use crate::alerting::Prometheus;
use crate::models::Model;
use crate::services::{
    ACCESS_KEY, BUCKET, Postgres, Redis, Running, S3, SECRET_KEY, Server, free_port, listens, said,
    wait_until,
};

/// The point's outcome and what was said about it.
fn point<'a>(report: &'a Value, name: &str) -> (&'a str, &'a str) {
    let checks = report["checks"].as_array().or_else(|| report["steps"].as_array()).unwrap();
    let found = checks.iter().find(|check| check["check"] == name);
    let found = found.unwrap_or_else(|| panic!("no {name} in {report}"));
    (found["outcome"].as_str().unwrap(), found["detail"].as_str().unwrap())
}

fn report(output: &std::process::Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", said(output)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_is_found_to_be_in_order_and_every_fault_is_named() {
    let (postgres, mut redis, s3, model) =
        (Postgres::start(), Redis::start(), S3::start(), Model::start().await);
    let token = "m3tr1cs-Vt8QzK2nX0bW";
    let mut settings = vec![
        ("DATABASE_URL", postgres.url()),
        ("REDIS_URL", redis.url()),
        ("OPENAI_BASE_URL", model.url()),
        ("METRICS_TOKEN", token.to_owned()),
    ];
    settings.extend(s3.settings());
    let server = Server::start(&settings);
    let prometheus = Prometheus::scraping(server.port, Some(token), None);
    prometheus.wait_for_series("rolerabbit_build_info");

    let output =
        server.run(&["check", "--url", &server.url(), "--prometheus", &prometheus.url(), "--json"]);
    let good = report(&output);
    assert_eq!((output.status.code(), &good["ready"]), (Some(0), &Value::Bool(true)), "{good:#}");
    for name in [
        "schema",
        "redis",
        "model",
        "storage",
        "bucket_private",
        "signed_url",
        "metrics",
        "prometheus",
        "clock",
        "secrets",
    ] {
        assert_eq!(point(&good, name).0, "passed", "{name} in {good:#}");
    }
    assert!(
        !said(&output).contains(token) && !said(&output).contains(SECRET_KEY),
        "no secret is told"
    );

    let output = server.run(&["smoke", "--url", &server.url(), "--json"]);
    let good = report(&output);
    assert_eq!(output.status.code(), Some(0), "{good:#}");
    for step in
        ["parse_docx", "parse_pdf", "ats", "tailor", "cover_letter", "portfolio", "clean_up"]
    {
        assert_eq!(point(&good, step).0, "passed", "{step} in {good:#}");
    }
    assert_eq!(users(&postgres), 0, "the throw-away account is gone");

    // Each fault by itself, named at its point, with exit code 1.
    let check = |changes: &[(&str, &str)]| {
        let mut command = server.command("check");
        let output = command.arg("--json").envs(changes.iter().copied()).output().unwrap();
        (output.status.code(), report(&output))
    };
    let nobody = format!("http://127.0.0.1:{}", free_port());
    let mail = [("SMTP_HOST", "127.0.0.1"), ("SMTP_PORT", "1"), ("APP_URL", "http://127.0.0.1")];
    for (changes, name) in [
        (vec![("S3_SECRET_ACCESS_KEY", "Not-the-secret-0123456")], "storage"),
        (vec![("S3_ACCESS_KEY_ID", "nobody")], "storage"),
        (vec![("OPENAI_BASE_URL", nobody.as_str())], "model"),
        (vec![("OPENAI_MODEL", "no-such-model")], "model"),
        (
            vec![("GOOGLE_VISION_API_KEY", "x"), ("GOOGLE_VISION_ENDPOINT", nobody.as_str())],
            "vision",
        ),
        (mail.to_vec(), "smtp"),
        (vec![("OBS_EXPORT_METRICS", "false")], "metrics"),
        (vec![("METRICS_TOKEN", "secret"), ("APP_URL", "https://resume.example.org")], "secrets"),
    ] {
        let (code, report) = check(&changes);
        assert_eq!((code, point(&report, name).0), (Some(1), "failed"), "{changes:?}: {report:#}");
    }
    redis.kill();
    let (code, report) = check(&[]);
    assert_eq!((code, point(&report, "redis").0), (Some(1), "failed"), "{report:#}");
    let (code, report) = check(&[("CACHE_DISABLE_REDIS", "true")]);
    assert_eq!((code, point(&report, "redis").0), (Some(0), "warning"), "{report:#}");
    let fresh = format!("{}x", postgres.url());
    psql(&postgres, "CREATE DATABASE postgresx");
    let (code, report) = check(&[("DATABASE_URL", &fresh), ("CACHE_DISABLE_REDIS", "true")]);
    assert_eq!((code, point(&report, "schema").0), (Some(1), "failed"), "{report:#}");
    postgres.crash();
    let (code, report) = check(&[("CACHE_DISABLE_REDIS", "true")]);
    assert_eq!((code, point(&report, "schema").0), (Some(1), "failed"), "{report:#}");
}

/// A mail server that takes letters from one account alone.
const MAIL_SERVER: &str = r#"
import sys, threading
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from aiosmtpd.smtp import AuthResult

def knows(server, session, envelope, mechanism, data):
    known = (data.login, data.password) == (b"rolerabbit", b"under the oak")
    return AuthResult(success=known, handled=False)

Controller(Sink(), "127.0.0.1", int(sys.argv[1]), authenticator=knows, auth_required=True, auth_require_tls=False).start()
threading.Event().wait()
"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_server_and_google_vision_are_asked_whether_they_know_us() {
    let port = free_port();
    let mut python = Command::new("/usr/bin/python3");
    let _mail = Running::start(python.args(["-c", MAIL_SERVER, &port.to_string()]));
    wait_until("the mail server listens", Duration::from_secs(20), || listens(port));
    let vision = llm::scripted::Provider::answering(|asked| match asked.header("x-goog-api-key") {
        Some("known-key") => llm::scripted::Answer::body(r#"{"responses": []}"#),
        _ => llm::scripted::Answer::error(
            400,
            "INVALID_ARGUMENT",
            "API key not valid. Please pass a valid API key.",
        ),
    })
    .await
    .unwrap();
    let (port, endpoint) = (port.to_string(), vision.url.to_string());
    let server = Server::start(&[]);
    for (password, key, outcome, code) in
        [("under the oak", "known-key", "passed", 0), ("a wild goose", "unknown-key", "failed", 1)]
    {
        let mut command = server.command("check");
        let settings = [
            ("SMTP_HOST", "127.0.0.1"),
            ("SMTP_PORT", &port),
            ("SMTP_USER", "rolerabbit"),
            ("SMTP_PASS", password),
            ("APP_URL", "http://127.0.0.1"),
            ("GOOGLE_VISION_API_KEY", key),
            ("GOOGLE_VISION_ENDPOINT", &endpoint),
        ];
        let output = command.arg("--json").envs(settings).output().unwrap();
        let found = report(&output);
        for name in ["smtp", "vision"] {
            assert_eq!(point(&found, name).0, outcome, "{name}: {found:#}");
        }
        assert_eq!(output.status.code(), Some(code), "{found:#}");
        assert!(code == 0 || point(&found, "smtp").1.contains("535"), "{found:#}");
        assert!(!said(&output).contains(password) && !said(&output).contains(key), "{found:#}");
    }
}

#[test]
fn a_bucket_that_anybody_can_read_is_found() {
    let s3 = S3::start();
    s3.let_everybody_read();
    let mut settings = s3.settings();
    settings.push(("LOG_LEVEL", "error".to_owned()));
    let server = Server::start(&settings);
    let output = server.run(&["check", "--json"]);
    let report = report(&output);
    assert_eq!(
        (output.status.code(), point(&report, "bucket_private").0),
        (Some(1), "failed"),
        "{report:#}"
    );
    assert!(point(&report, "bucket_private").1.contains("anybody can read"), "{report:#}");
}

#[test]
fn smoke_works_with_an_account_where_nobody_can_register_and_leaves_it_as_it_was() {
    let mut server = Server::start(&[]);
    let url = server.url();
    let http = |command: &mut Command| {
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
        serde_json::from_slice::<Value>(&output.stdout).unwrap_or_default()
    };
    let curl = |path: &str, body: &str, cookies: &str| {
        let mut command = Command::new("curl");
        command.args(["--silent", "--show-error", "--fail", "-b", cookies, "-c", cookies]);
        if !body.is_empty() {
            command.args(["-H", "content-type: application/json", "-d", body]);
        }
        command.arg(format!("{url}{path}"));
        command
    };
    let cookies = server.data.join("cookies").display().to_string();
    http(&mut curl(
        "/api/auth/register",
        r#"{"email":"ada@example.org","password":"correct horse"}"#,
        &cookies,
    ));
    let mine = http(&mut curl("/api/base-resumes", r#"{"name":"Mine"}"#, &cookies));
    let key = http(&mut curl("/api/me/api-keys", r#"{"name":"smoke"}"#, &cookies));
    let key = key["key"].as_str().unwrap().to_owned();

    server.restart_with("DISABLE_SIGNUPS", "true");
    let output = server.run(&["smoke", "--url", &url, "--json"]);
    let said = report(&output);
    assert_eq!((output.status.code(), point(&said, "account").0), (Some(1), "failed"), "{said:#}");
    assert!(point(&said, "account").1.contains("SIGNUPS_DISABLED"), "{said:#}");
    for arguments in [
        vec!["--email", "ada@example.org", "--password", "correct horse"],
        vec!["--api-key", key.as_str()],
    ] {
        let all = [vec!["smoke", "--url", url.as_str(), "--json"], arguments.clone()].concat();
        let output = server.run(&all);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?}: {}",
            crate::services::said(&output)
        );
    }
    let list = http(&mut curl("/api/base-resumes", "", &cookies));
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), 1, "{list}");
    assert_eq!((&items[0]["id"], &items[0]["active"]), (&mine["id"], &Value::Bool(true)), "{list}");
    let documents = http(&mut curl("/api/documents", "", &cookies));
    assert!(documents["items"].as_array().unwrap().is_empty(), "{documents}");
}

#[test]
fn smoke_names_what_failed() {
    let server = Server::start(&[("AI_FEATURES_ENABLED", "false".to_owned())]);
    let output = server.run(&["smoke", "--url", &server.url(), "--json"]);
    let said = report(&output);
    assert_eq!(output.status.code(), Some(1));
    for step in ["tailor", "cover_letter", "portfolio"] {
        let (outcome, detail) = point(&said, step);
        assert!(outcome == "failed" && detail.contains("AI_FEATURES_DISABLED"), "{said:#}");
    }
    for step in ["parse_docx", "parse_pdf", "ats", "export", "clean_up"] {
        assert_eq!(point(&said, step).0, "passed", "{said:#}");
    }
    let nobody = format!("http://127.0.0.1:{}", free_port());
    let output = server.run(&["smoke", "--url", &nobody]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        crate::services::said(&output).contains("FAILED   ready"),
        "{}",
        crate::services::said(&output)
    );
}

#[test]
fn every_secret_may_come_from_a_file() {
    let folder = tempfile::tempdir().unwrap();
    for variable in app::config::secrets() {
        let value = match variable.name {
            "DATABASE_URL" => "sqlite:/nowhere/x.db",
            "REDIS_URL" => "redis://127.0.0.1:1",
            name if name.ends_with("_URL") => "https://example.org/hook",
            _ => "Kx7fQ2vB9mT4wL6z",
        };
        let path = folder.path().join(variable.name);
        std::fs::write(&path, format!("{value}\n")).unwrap();
        let name = format!("{}_FILE", variable.name);
        let environment = app::config::Environment::of_pairs(&[(&name, path.to_str().unwrap())]);
        assert_eq!(environment.text(variable).unwrap().as_deref(), Some(value), "{name}");
        let missing = app::config::Environment::of_pairs(&[(&name, "/no/such/file")]);
        let error = missing.text(variable).unwrap_err();
        assert_eq!(error.name, name, "{error}");
    }
    // All together, as a container's secrets come, and the program understands them.
    let s3 = folder.path();
    let at = |name: &str| s3.join(name).display().to_string();
    let output = Command::new(env!("CARGO_BIN_EXE_rolerabbit"))
        .args(["check", "--json"])
        .env("ROLERABBIT_DATA_DIR", folder.path().join("data"))
        .env("METRICS_TOKEN_FILE", at("METRICS_TOKEN"))
        .env("S3_BUCKET", BUCKET)
        .env("S3_ACCESS_KEY_ID", ACCESS_KEY)
        .env("S3_SECRET_ACCESS_KEY_FILE", at("S3_SECRET_ACCESS_KEY"))
        .env("S3_ENDPOINT", format!("http://127.0.0.1:{}", free_port()))
        .output()
        .unwrap();
    let said = report(&output);
    assert_eq!((output.status.code(), point(&said, "storage").0), (Some(1), "failed"), "{said:#}");
    assert_eq!(point(&said, "metrics").0, "passed", "{said:#}");
}

fn psql(postgres: &Postgres, sql: &str) -> String {
    let port = postgres.port.to_string();
    let arguments =
        ["-h", "127.0.0.1", "-p", &port, "-U", "postgres", "-d", "postgres", "-Atc", sql];
    let output = crate::services::run(&crate::services::binary("psql"), &arguments);
    assert!(output.status.success(), "{}", said(&output));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn users(postgres: &Postgres) -> i64 {
    psql(postgres, "SELECT count(*) FROM users").parse().unwrap()
}

#[test]
fn redis_over_tls_is_trusted_when_the_machine_trusts_who_certified_it() {
    let folder = tempfile::tempdir().unwrap();
    let redis = Redis::with_tls(folder.path());
    let server = Server::start(&[("REDIS_URL", format!("rediss://127.0.0.1:{}/", redis.port))]);
    let check = |trusted: &str| {
        let mut command = server.command("check");
        report(&command.arg("--json").env("SSL_CERT_FILE", trusted).output().unwrap())
    };
    let authority = folder.path().join("authority.pem");
    let trusting = check(authority.to_str().unwrap());
    assert_eq!(point(&trusting, "redis").0, "passed", "{trusting:#}");
    let stranger = check("/etc/ssl/certs/ca-certificates.crt");
    assert_eq!(point(&stranger, "redis").0, "failed", "{stranger:#}");
}

#[test]
fn nonsense_in_a_setting_stops_the_start_also_where_it_is_not_used() {
    let folder = tempfile::tempdir().unwrap();
    let check = |name: &str, value: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rolerabbit"));
        command.current_dir(folder.path()).args(["check", "--json"]).env(name, value);
        command.output().unwrap()
    };
    for (name, value) in [
        ("LOG_LEVEL", "warning"),
        ("SMTP_PORT", "x"),
        ("SMTP_TLS", "perhaps"),
        ("S3_FORCE_PATH_STYLE", "q"),
        ("PORT", "eighty"),
    ] {
        let output = check(name, value);
        assert!(!output.status.success() && said(&output).contains(name), "{}", said(&output));
    }
    // What is empty counts as absent, and so does a secret whose file is.
    let empty = folder.path().join("empty");
    std::fs::write(&empty, "\n").unwrap();
    for (name, value) in [
        ("METRICS_TOKEN_FILE", ""),
        ("METRICS_TOKEN_FILE", empty.to_str().unwrap()),
        ("OPENAI_API_KEY_FILE", empty.to_str().unwrap()),
    ] {
        let report = report(&check(name, value));
        assert_eq!(point(&report, "model").0, "skipped", "{name}={value}: {report:#}");
    }
    // The embedded database in the usual folder has no password to be weak, whoever reaches the server.
    let report = report(&check("APP_URL", "https://resume.example.org"));
    assert_eq!(point(&report, "secrets").0, "passed", "{report:#}");
}
