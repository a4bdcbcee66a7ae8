//! The list of sessions, ending them, and a new session for every sign-in.

use reqwest::{Method, StatusCode};
use serde_json::json;

use super::{id_of, send};
use crate::harness::{Backend, Person, TestApp, assert_problem, on_both_databases, read, text};

const EMAIL: &str = "ada@example.org";

on_both_databases! {
    async fn sessions_are_listed_and_ended(server) {
        let ada = server.user(EMAIL).await;
        let (phone, tablet, eve) = (server.stranger(), server.stranger(), server.user("eve@example.org").await);
        phone.sign_in(EMAIL).await;
        tablet.sign_in(EMAIL).await;
        let (_, list) = ada.get("/api/me/sessions").await;
        let items = list["items"].as_array().unwrap();
        assert_eq!(items.len(), 3);
        assert_eq!(items.iter().filter(|one| one["current"] == true).count(), 1);
        assert!(items.iter().all(|one| one["ip"] == "127.0.0.1" && one.get("token_hash").is_none()));
        let (_, mine) = phone.get("/api/me/sessions").await;
        let phones = mine["items"].as_array().unwrap().iter().find(|one| one["current"] == true).unwrap();
        let path = format!("/api/me/sessions/{}", text(phones, "id"));
        assert_problem(eve.delete(&path).await, 404, "NOT_FOUND");
        assert_eq!(phone.get("/api/me").await.0, StatusCode::OK, "somebody else cannot end it");
        assert_eq!(ada.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert_problem(phone.get("/api/me").await, 401, "NOT_SIGNED_IN");
        assert_eq!(tablet.get("/api/me").await.0, StatusCode::OK);
        assert_eq!(ada.delete("/api/me/sessions").await, (StatusCode::OK, json!({"ended": 1})));
        assert_problem(tablet.get("/api/me").await, 401, "NOT_SIGNED_IN");
        assert_eq!(ada.get("/api/me").await.0, StatusCode::OK);
        assert_eq!(eve.get("/api/me").await.0, StatusCode::OK);
    }

    async fn a_profile_has_a_name(server) {
        let ada = server.user(EMAIL).await;
        let rename = |name: &str| {
            let (ada, body) = (ada.clone(), json!({"name": name}));
            async move { send(&ada, Method::PATCH, "/api/me", &body).await }
        };
        assert_eq!(rename("  Ada <b>Muster</b> ").await.1["user"]["name"], "Ada <b>Muster</b>");
        assert_problem(rename(&"x".repeat(101)).await, 422, "FIELDS_INVALID");
        assert_problem(rename("a\u{0}b").await, 422, "FIELDS_INVALID");
        assert_eq!(ada.get("/api/me").await.1["user"]["name"], "Ada <b>Muster</b>");
        assert_eq!(rename("").await.1["user"]["name"], json!(null));
        let (_, found) = ada.get("/api/me/export").await;
        assert_eq!(found, json!(null), "an archive, no JSON");
    }
}

/// The session token of an answer.
fn token(response: &reqwest::Response) -> String {
    let cookies = response.headers().get_all("set-cookie").iter();
    let cookie = cookies
        .map(|value| value.to_str().unwrap())
        .find(|value| value.starts_with("rolerabbit_session="));
    cookie.unwrap().split([';', '=']).nth(1).unwrap().to_owned()
}

#[tokio::test]
async fn a_session_that_was_planted_is_not_taken_over() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    server.user(EMAIL).await;
    let eve = server.user("eve@example.org").await;
    let login = |cookie: String| {
        let body = json!({"email": EMAIL, "password": "correct horse"});
        let client = reqwest::Client::builder().build().unwrap();
        client.post(eve.at("/api/auth/login")).header("cookie", cookie).json(&body).send()
    };
    // A value that somebody made up, and a real session of somebody else.
    let planted = "rolerabbit_session=planted-by-eve";
    let first = token(&login(planted.to_owned()).await.unwrap());
    assert_ne!(first, "planted-by-eve");
    let with = |token: String| {
        let client = reqwest::Client::builder().build().unwrap();
        client.get(eve.at("/api/me")).header("cookie", format!("rolerabbit_session={token}")).send()
    };
    assert_eq!(with("planted-by-eve".to_owned()).await.unwrap().status(), 401);
    let second = token(&login(format!("rolerabbit_session={first}")).await.unwrap());
    assert_ne!(first, second);
    assert_eq!(with(first).await.unwrap().status(), 401, "the session before is over");
    assert_eq!(with(second).await.unwrap().status(), 200);
}

#[tokio::test]
async fn another_site_cannot_act_on_an_account() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let ada = server.user(EMAIL).await;
    crate::flags::make_admin(&server, EMAIL).await;
    let id = id_of(&server, EMAIL).await;
    for (method, path) in [
        (Method::PATCH, "/api/me".to_owned()),
        (Method::PUT, "/api/me/password".to_owned()),
        (Method::DELETE, "/api/me/sessions".to_owned()),
        (Method::POST, "/api/me/two-factor".to_owned()),
        (Method::POST, "/api/auth/login".to_owned()),
        (Method::POST, "/api/auth/second-step".to_owned()),
        (Method::POST, "/api/auth/forgot-password".to_owned()),
        (Method::POST, "/api/auth/reset-password".to_owned()),
        (Method::PATCH, format!("/api/admin/users/{id}")),
        (Method::POST, format!("/api/admin/users/{id}/reset-link")),
        (Method::PUT, "/api/admin/flags/EDITOR_ROLLOUT".to_owned()),
        (Method::DELETE, "/api/admin/flags/EDITOR_ROLLOUT".to_owned()),
    ] {
        let request = ada.client.request(method, ada.at(&path)).json(&json!({}));
        let answer = request.header("origin", "https://evil.example").send().await.unwrap();
        assert_problem(read(answer).await, 403, "ORIGIN_MISMATCH");
    }
}

#[tokio::test]
async fn a_key_is_no_browser_but_its_owner() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let ada = server.user(EMAIL).await;
    let (_, made) = ada.post("/api/me/api-keys", &json!({"name": "laptop"})).await;
    let with_key = |person: &Person, path: &str| {
        let request = person.client.get(person.at(path)).bearer_auth(text(&made, "key"));
        async move { read(request.send().await.unwrap()).await }
    };
    let (status, sessions) = with_key(&server.stranger(), "/api/me/sessions").await;
    assert_eq!(status, StatusCode::OK);
    assert!(sessions["items"].as_array().unwrap().iter().all(|one| one["current"] == false));
}
