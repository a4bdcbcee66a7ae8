//! Accounts: registering, signing in and out, keys, and who may ask from where.

use reqwest::StatusCode;
use serde_json::json;

use crate::harness::{Backend, TestApp, assert_problem, on_both_databases, read, text};

on_both_databases! {
    async fn a_person_registers_signs_out_and_in(server) {
        let ada = server.user("Ada@Example.org").await;
        let (_, me) = ada.get("/api/me").await;
        assert_eq!(me["user"]["email"], "Ada@Example.org");
        assert_eq!((&me["user"]["tier"], &me["user"]["role"]), (&json!("premium"), &json!("user")));
        assert_eq!(me["limits"]["base_resume_slots"], 10);
        assert_eq!(me["limits"]["hourly"]["ats"], 240);
        assert_eq!(me["flags"], json!({"ai_features_enabled": true, "editor_tailor_full_enabled": true, "editor_open": true}));
        assert_eq!(ada.post("/api/auth/logout", &json!({})).await.0, StatusCode::NO_CONTENT);
        assert_problem(ada.get("/api/me").await, 401, "NOT_SIGNED_IN");
        let wrong = json!({"email": "ada@example.org", "password": "wrong password"});
        assert_problem(ada.post("/api/auth/login", &wrong).await, 401, "WRONG_PASSWORD");
        let right = json!({"email": "ada@example.ORG", "password": "correct horse"});
        assert_eq!(ada.post("/api/auth/login", &right).await.0, StatusCode::OK);
        assert_eq!(ada.get("/api/me").await.0, StatusCode::OK);
        let again = json!({"email": "ADA@example.org", "password": "correct horse"});
        assert_problem(server.stranger().post("/api/auth/register", &again).await, 409, "EMAIL_TAKEN");
    }

    async fn a_key_is_shown_once_works_and_can_be_taken_back(server) {
        let ada = server.user("ada@example.org").await;
        let (status, made) = ada.post("/api/me/api-keys", &json!({"name": "laptop"})).await;
        assert_eq!(status, StatusCode::CREATED);
        let key = text(&made, "key");
        let (_, list) = ada.get("/api/me/api-keys").await;
        assert!(!list.to_string().contains(key) && list.to_string().contains(text(&made, "prefix")));
        let with_key = |key: String| {
            let request = server.stranger().client.get(ada.at("/api/me")).bearer_auth(key);
            async move { read(request.send().await.unwrap()).await }
        };
        assert_eq!(with_key(key.to_owned()).await.0, StatusCode::OK);
        assert_problem(with_key(format!("{key}x")).await, 401, "NOT_SIGNED_IN");
        let path = format!("/api/me/api-keys/{}", text(&made, "id"));
        assert_eq!(ada.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert_problem(with_key(key.to_owned()).await, 401, "NOT_SIGNED_IN");
    }

    async fn all_data_can_be_taken_along_and_deleted(server) {
        let ada = server.user("ada@example.org").await;
        ada.resume(crate::harness::ada()).await;
        let archive = ada.client.get(ada.at("/api/me/export")).send().await.unwrap();
        let archive = archive.bytes().await.unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
        let names: Vec<_> = archive.file_names().map(str::to_owned).collect();
        let resume = names.iter().find(|name| name.ends_with("resume.json")).unwrap();
        let stored: serde_json::Value = serde_json::from_reader(archive.by_name(resume).unwrap()).unwrap();
        assert_eq!(stored["document"]["basics"]["name"], "Ada Muster");
        let delete = |password: &str| ada.client.delete(ada.at("/api/me")).json(&json!({"password": password})).send();
        assert_problem(read(delete("wrong password").await.unwrap()).await, 401, "WRONG_PASSWORD");
        assert_eq!(delete("correct horse").await.unwrap().status(), StatusCode::NO_CONTENT);
        assert_problem(ada.get("/api/me").await, 401, "NOT_SIGNED_IN");
        assert_eq!(server.app.store.count_users().await.unwrap(), 0);
    }

    async fn the_setup_link_works_once(server) {
        let link = app::actions::print_setup_link(&server.app).await.unwrap().unwrap();
        let token = link.split_once("token=").unwrap().1;
        let body = |token: &str| json!({"token": token, "email": "root@example.org", "password": "correct horse"});
        let person = server.stranger();
        assert_problem(person.post("/api/auth/setup", &body("guess")).await, 404, "SETUP_LINK_INVALID");
        let (status, me) = person.post("/api/auth/setup", &body(token)).await;
        assert_eq!((status, &me["user"]["role"]), (StatusCode::CREATED, &json!("admin")));
        let again = json!({"token": token, "email": "second@example.org", "password": "correct horse"});
        assert_problem(server.stranger().post("/api/auth/setup", &again).await, 404, "SETUP_LINK_INVALID");
        assert!(app::actions::print_setup_link(&server.app).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn unacceptable_credentials_are_named_by_field() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    for (email, password, fields) in [
        ("nobody", "correct horse", vec!["email"]),
        ("a@b@c", "correct horse", vec!["email"]),
        ("ada@example.org", "short", vec!["password"]),
        (" ", "", vec!["email", "password"]),
    ] {
        let body = json!({"email": email, "password": password});
        let answer = server.stranger().post("/api/auth/register", &body).await;
        let named: Vec<_> = answer.1["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["path"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(named, fields);
        assert_problem(answer, 422, "FIELDS_INVALID");
    }
}

#[tokio::test]
async fn guessing_passwords_is_slowed_down() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    server.user("ada@example.org").await;
    let guess = json!({"email": "ada@example.org", "password": "wrong password"});
    let stranger = server.stranger();
    for _ in 0..10 {
        assert_problem(stranger.post("/api/auth/login", &guess).await, 401, "WRONG_PASSWORD");
    }
    let response =
        stranger.client.post(stranger.at("/api/auth/login")).json(&guess).send().await.unwrap();
    let wait: u64 = response.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait));
    assert_problem(read(response).await, 429, "TOO_MANY_ATTEMPTS");
}

#[tokio::test]
async fn another_site_cannot_act_in_a_signed_in_browser() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let ada = server.user("ada@example.org").await;
    let create = || ada.client.post(ada.at("/api/base-resumes")).json(&json!({}));
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let answer = read(create().header(name, value).send().await.unwrap()).await;
        assert_problem(answer, 403, "ORIGIN_MISMATCH");
    }
    let own = server.url.origin().ascii_serialization();
    assert_eq!(create().header("origin", own).send().await.unwrap().status(), StatusCode::CREATED);
}

#[tokio::test]
async fn behind_a_proxy_the_cookie_is_secure_and_a_wrong_address_is_explained() {
    let settings = [("APP_URL", "https://resume.example.org"), ("TRUSTED_PROXIES", "10.0.0.0/8")];
    let server = TestApp::start(Backend::Sqlite, &settings).await;
    let person = server.stranger();
    let register = |origin: &str, email: &str| {
        let body = json!({"email": email, "password": "correct horse"});
        person
            .client
            .post(person.at("/api/auth/register"))
            .header("origin", origin)
            .json(&body)
            .send()
    };
    let response = register("https://resume.example.org", "a@example.org").await.unwrap();
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    for attribute in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(attribute), "{attribute} in {cookie}");
    }
    let answer = read(register("http://192.168.0.7:8080", "b@example.org").await.unwrap()).await;
    assert!(text(&answer.1, "detail").contains("APP_URL=http://192.168.0.7:8080"), "{}", answer.1);
    assert_problem(answer, 403, "ORIGIN_MISMATCH");
}

#[tokio::test]
async fn only_a_trusted_proxy_is_believed() {
    for (trusted, expected) in [("127.0.0.1", true), ("10.0.0.1", false)] {
        let server = TestApp::start(Backend::Sqlite, &[("TRUSTED_PROXIES", trusted)]).await;
        let person = server.stranger();
        let response = person
            .client
            .post(person.at("/api/auth/register"))
            .header("x-forwarded-proto", "https")
            .header("x-forwarded-host", "resume.example.org")
            .header("origin", "https://resume.example.org")
            .json(&json!({"email": "a@example.org", "password": "correct horse"}))
            .send()
            .await
            .unwrap();
        assert_eq!(response.status().is_success(), expected, "trusting {trusted}");
    }
}

#[tokio::test]
async fn sign_ups_can_be_switched_off() {
    let server = TestApp::start(Backend::Sqlite, &[("DISABLE_SIGNUPS", "true")]).await;
    let body = json!({"email": "a@example.org", "password": "correct horse"});
    assert_problem(
        server.stranger().post("/api/auth/register", &body).await,
        403,
        "SIGNUPS_DISABLED",
    );
    assert_eq!(server.stranger().get("/api/site").await.1["signups_disabled"], true);
}
