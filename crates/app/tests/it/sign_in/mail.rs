//! Letters by SMTP, received by aiosmtpd: proving an address, a new password, and a mail server that is not there.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::{login, send, token_of};
use crate::harness::{Backend, TestApp, assert_problem, read};

const EMAIL: &str = "ada@example.org";
const PASSWORD: &str = "correct horse";

/// A real mail server that shows what it receives.
pub struct MailServer {
    /// Where it listens.
    pub port: u16,
    process: Child,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Drop for MailServer {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

impl MailServer {
    /// Starts one.
    pub fn start() -> Self {
        let port = free_port();
        let mut process = Command::new("aiosmtpd")
            .env("PYTHONUNBUFFERED", "1")
            .args(["-n", "-l", &format!("127.0.0.1:{port}")])
            .args(["-c", "aiosmtpd.handlers.Debugging", "stdout"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("install aiosmtpd (apt-get install python3-aiosmtpd)");
        let lines = Arc::new(Mutex::new(Vec::new()));
        let output = BufReader::new(process.stdout.take().unwrap());
        let kept = Arc::clone(&lines);
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                kept.lock().unwrap().push(line);
            }
        });
        let server = Self { port, process, lines };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("aiosmtpd did not start");
    }

    /// What was received, when it contains all of these words.
    pub async fn letter(&self, words: &[&str]) -> String {
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(20) {
            let all = self.received();
            if let Some(letter) =
                all.iter().find(|letter| words.iter().all(|word| letter.contains(word)))
            {
                return letter.clone();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no letter with {words:?} in {:?}", self.lines.lock().unwrap());
    }

    /// The letters until now.
    fn received(&self) -> Vec<String> {
        let lines = self.lines.lock().unwrap().join("\n");
        // A soft line break of quoted-printable is no part of the text.
        let text = lines.replace("=\n", "").replace("=3D", "=");
        text.split("---------- MESSAGE FOLLOWS ----------").skip(1).map(str::to_owned).collect()
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A server that sends its letters there.
pub async fn server(backend: Backend, port: u16, more: &[(&str, &str)]) -> TestApp {
    let port = port.to_string();
    let mut settings = vec![
        ("SMTP_HOST", "127.0.0.1"),
        ("SMTP_PORT", port.as_str()),
        ("APP_URL", "http://resume.example.org"),
    ];
    settings.extend(more);
    TestApp::start(backend, &settings).await
}

/// The token of the link in a letter.
fn link_token(letter: &str, path: &str) -> String {
    let at = letter
        .find(&format!("http://resume.example.org{path}?token="))
        .unwrap_or_else(|| panic!("{letter}"));
    let link: String = letter[at..].chars().take_while(|c| !c.is_whitespace()).collect();
    token_of(&link)
}

async fn forgot(server: &TestApp, email: &str) -> (StatusCode, Value) {
    server.stranger().post("/api/auth/forgot-password", &json!({"email": email})).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_prove_an_address_and_bring_a_new_password() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let mail = MailServer::start();
        let server = server(backend, mail.port, &[]).await;
        let ada = server.user(EMAIL).await;
        let letter = mail.letter(&["To: ada@example.org", "Confirm your address"]).await;
        assert!(letter.contains("From: RoleRabbit <no-reply@resume.example.org>"), "{letter}");
        let verified = || async { ada.get("/api/me").await.1["user"]["email_verified"].clone() };
        assert_eq!(verified().await, false);
        let body = json!({"token": link_token(&letter, "/verify-email")});
        let stranger = server.stranger();
        assert_problem(
            stranger.post("/api/auth/verify-email", &json!({"token": "guess"})).await,
            404,
            "RESET_LINK_INVALID",
        );
        assert_eq!(stranger.post("/api/auth/verify-email", &body).await.0, StatusCode::NO_CONTENT);
        assert_problem(
            stranger.post("/api/auth/verify-email", &body).await,
            404,
            "RESET_LINK_INVALID",
        );
        assert_eq!(verified().await, true);

        // The answer does not tell whether there is an account, and a forged host does not get into the link.
        let known = stranger
            .client
            .post(stranger.at("/api/auth/forgot-password"))
            .header("host", "evil.example");
        let known =
            read(known.json(&json!({"email": "ADA@example.org"})).send().await.unwrap()).await;
        let unknown = forgot(&server, "nobody@example.org").await;
        assert_eq!(known, unknown);
        assert_eq!(known.0, StatusCode::ACCEPTED);
        let letter = mail.letter(&["To: ada@example.org", "Set a new password"]).await;
        assert!(!letter.contains("evil.example"), "{letter}");
        let body =
            json!({"token": link_token(&letter, "/reset-password"), "password": "another horse"});
        assert_eq!(
            stranger.post("/api/auth/reset-password", &body).await.0,
            StatusCode::NO_CONTENT
        );
        assert_problem(login(&stranger, EMAIL, "correct horse").await, 401, "WRONG_PASSWORD");
        assert_eq!(login(&stranger, EMAIL, "another horse").await.0, StatusCode::OK);
        assert!(!mail.received().iter().any(|letter| letter.contains("nobody@example.org")));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_owner_of_an_address_throws_out_whoever_registered_with_it() {
    let mail = MailServer::start();
    let server = server(Backend::Sqlite, mail.port, &[]).await;
    let eve = server.user(EMAIL).await;
    let (_, key) = eve.post("/api/me/api-keys", &json!({"name": "a back door"})).await;
    let with_key = || async {
        let request = server.stranger().client.get(eve.at("/api/me"));
        request.bearer_auth(key["key"].as_str().unwrap()).send().await.unwrap().status()
    };
    assert_eq!(with_key().await, StatusCode::OK);
    assert_eq!(forgot(&server, EMAIL).await.0, StatusCode::ACCEPTED);
    let letter = mail.letter(&["Set a new password"]).await;
    let body =
        json!({"token": link_token(&letter, "/reset-password"), "password": "the owner's horse"});
    let owner = server.stranger();
    assert_eq!(owner.post("/api/auth/reset-password", &body).await.0, StatusCode::NO_CONTENT);
    assert_eq!(with_key().await, StatusCode::UNAUTHORIZED);
    assert_problem(eve.get("/api/me").await, 401, "NOT_SIGNED_IN");
    let (_, me) = login(&owner, EMAIL, "the owner's horse").await;
    assert_eq!(me["user"]["email_verified"], true);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_server_that_is_not_there_stops_nothing() {
    let server = server(Backend::Sqlite, free_port(), &[]).await;
    let ada = server.user(EMAIL).await;
    assert_eq!(ada.get("/api/me").await.0, StatusCode::OK);
    let asked = Instant::now();
    assert_eq!(forgot(&server, EMAIL).await.0, StatusCode::ACCEPTED);
    assert!(asked.elapsed() < Duration::from_secs(1), "the answer does not wait for the letter");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_sent_in_the_clear_where_tls_is_asked_for() {
    let mail = MailServer::start();
    let server = server(Backend::Sqlite, mail.port, &[("SMTP_TLS", "starttls")]).await;
    server.user(EMAIL).await;
    assert_eq!(forgot(&server, EMAIL).await.0, StatusCode::ACCEPTED);
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(mail.received(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn operators_get_costs_by_mail_even_when_their_webhook_is_gone() {
    let mail = MailServer::start();
    let hook = format!("http://127.0.0.1:{}/hook", free_port());
    let more = [("OPERATOR_EMAIL", "ops@example.org"), ("OPERATOR_WEBHOOK_URL", hook.as_str())];
    let server = server(Backend::Sqlite, mail.port, &more).await;
    let report = app::actions::ReportCosts.run(&server.app).await.unwrap();
    let letter = mail.letter(&["To: ops@example.org", "This month"]).await;
    let subject = format!("Subject: RoleRabbit: costs of {}", report.day);
    assert!(letter.contains(&subject) && letter.contains("0 calls"), "{letter}");
    drop(mail);
    assert!(app::actions::ReportCosts.run(&server.app).await.is_err(), "nobody was told");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_address_holds_when_its_letter_was_read() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let mail = MailServer::start();
        let server = server(backend, mail.port, &[]).await;
        let ada = server.user(EMAIL).await;
        server.user("bob@example.org").await;
        let change = |email: &str, password: &str| {
            let body = json!({"email": email, "password": password});
            let ada = &ada;
            async move { send(ada, Method::PUT, "/api/me/email", &body).await }
        };
        assert_problem(change("no address", PASSWORD).await, 422, "FIELDS_INVALID");
        assert_problem(change("new@example.org", "a wrong one").await, 401, "WRONG_PASSWORD");
        assert_problem(change("Bob@example.org", PASSWORD).await, 409, "EMAIL_TAKEN");
        let asked = change("new@example.org", PASSWORD).await;
        assert_eq!(asked, (StatusCode::OK, json!({"email": EMAIL, "changed": false})));
        let letter = mail.letter(&["To: new@example.org", "Confirm your new address"]).await;
        let body = json!({"token": link_token(&letter, "/verify-email")});
        assert_eq!(ada.get("/api/me").await.1["user"]["email"], EMAIL);

        forgot(&server, EMAIL).await;
        let reset = mail.letter(&["To: ada@example.org", "Set a new password"]).await;
        let reset =
            json!({"token": link_token(&reset, "/reset-password"), "password": "another horse"});

        let stranger = server.stranger();
        let follow = || stranger.post("/api/auth/verify-email", &body);
        assert_eq!(follow().await.0, StatusCode::NO_CONTENT);
        let user = ada.get("/api/me").await.1["user"].clone();
        assert_eq!(user["email"], "new@example.org");
        assert_eq!(user["email_verified"], true);
        let told = mail.letter(&["To: ada@example.org", "was changed"]).await;
        assert!(told.contains("new@example.org"), "{told}");
        assert_problem(follow().await, 404, "RESET_LINK_INVALID");
        assert_problem(login(&stranger, EMAIL, PASSWORD).await, 401, "WRONG_PASSWORD");
        assert_eq!(login(&stranger, "new@example.org", PASSWORD).await.0, StatusCode::OK);

        // Who has only the old mailbox does not get in by a letter that was sent there before.
        assert_problem(
            stranger.post("/api/auth/reset-password", &reset).await,
            404,
            "RESET_LINK_INVALID",
        );

        // A link that was asked for before is worth nothing once the address has moved on.
        change("third@example.org", PASSWORD).await;
        let third = mail.letter(&["To: third@example.org", "Confirm your new address"]).await;
        change("fourth@example.org", PASSWORD).await;
        let body = json!({"token": link_token(&third, "/verify-email")});
        assert_problem(
            stranger.post("/api/auth/verify-email", &body).await,
            404,
            "RESET_LINK_INVALID",
        );
    }
}

#[tokio::test]
async fn without_a_mail_server_another_address_holds_at_once() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let ada = server.user(EMAIL).await;
    let body = json!({"email": " new@example.org ", "password": PASSWORD});
    let changed = send(&ada, Method::PUT, "/api/me/email", &body).await;
    assert_eq!(changed, (StatusCode::OK, json!({"email": "new@example.org", "changed": true})));
    assert_eq!(ada.get("/api/me").await.1["user"]["email"], "new@example.org");
}

#[tokio::test]
async fn without_a_mail_server_the_way_back_in_is_an_administrator() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let ada = server.user(EMAIL).await;
    assert_eq!(server.stranger().get("/api/site").await.1["mail"], false);
    for email in [EMAIL, "nobody@example.org"] {
        assert_problem(forgot(&server, email).await, 503, "MAIL_NOT_SET_UP");
    }
    assert_problem(ada.post("/api/me/verification", &json!({})).await, 503, "MAIL_NOT_SET_UP");
}

#[test]
fn mail_settings_that_make_no_sense_stop_the_start() {
    use app::config::{Config, Environment};
    let host = ("SMTP_HOST", "mail.example.org");
    let url = ("APP_URL", "https://resume.example.org");
    for (settings, named) in [
        (vec![host], "SMTP_HOST"),
        (vec![host, url, ("SMTP_USER", "ada")], "SMTP_PASS"),
        (vec![host, url, ("SMTP_PASS", "secret")], "SMTP_USER"),
        (vec![host, url, ("SMTP_TLS", "maybe")], "SMTP_TLS"),
        (vec![host, url, ("SMTP_FROM", "nobody")], "SMTP_FROM"),
        (vec![host, url, ("OPERATOR_EMAIL", "nobody")], "OPERATOR_EMAIL"),
        (vec![("OPERATOR_EMAIL", "ops@example.org")], "OPERATOR_EMAIL"),
        (vec![("OIDC_ISSUER", "http://idp.example.org"), ("OIDC_CLIENT_ID", "x")], "OIDC_ISSUER"),
        (vec![("OIDC_ISSUER", "https://idp.example.org")], "OIDC_CLIENT_ID"),
        (vec![("EDITOR_ROLLOUT", "some")], "EDITOR_ROLLOUT"),
        (vec![("LEGACY_EDITOR_URL", "javascript:alert(1)")], "LEGACY_EDITOR_URL"),
    ] {
        let error = Config::read(&Environment::of_pairs(&settings)).unwrap_err();
        assert_eq!(error.name, named, "{error}");
        assert!(!error.to_string().contains("secret"));
    }
    assert!(Config::read(&Environment::of_pairs(&[host, url])).unwrap().mail.is_some());
}
