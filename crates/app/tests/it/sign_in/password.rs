//! Changing a password, and links for a new one.

use chrono::Duration as Span;
use reqwest::{Method, StatusCode};
use serde_json::json;
use store::NewOneTimeToken;

use super::{id_of, login, send, token_of};
use crate::flags::administrator;
use crate::harness::{Backend, TestApp, assert_problem, on_both_databases, read, text};

const EMAIL: &str = "ada@example.org";

on_both_databases! {
    async fn a_new_password_needs_the_old_one_and_ends_every_other_session(server) {
        let ada = server.user(EMAIL).await;
        let elsewhere = server.stranger();
        elsewhere.sign_in(EMAIL).await;
        let change = |current: &str, new: &str| json!({"current_password": current, "new_password": new});
        let put = |body: serde_json::Value| {
            let ada = ada.clone();
            async move { send(&ada, Method::PUT, "/api/me/password", &body).await }
        };
        assert_problem(put(change("wrong password", "another horse")).await, 401, "WRONG_PASSWORD");
        assert_problem(put(change("", "another horse")).await, 401, "WRONG_PASSWORD");
        assert_problem(put(change("correct horse", "short")).await, 422, "FIELDS_INVALID");
        assert_eq!(elsewhere.get("/api/me").await.0, StatusCode::OK);
        assert_eq!(put(change("correct horse", "another horse")).await.0, StatusCode::OK);
        assert_eq!(ada.get("/api/me").await.0, StatusCode::OK, "with a new session");
        assert_problem(elsewhere.get("/api/me").await, 401, "NOT_SIGNED_IN");
        assert_problem(login(&elsewhere, EMAIL, "correct horse").await, 401, "WRONG_PASSWORD");
        assert_eq!(login(&elsewhere, EMAIL, "another horse").await.0, StatusCode::OK);
    }

    async fn an_administrator_s_link_works_once_and_the_newest_only(server) {
        let admin = administrator(&server).await;
        let ada = server.user(EMAIL).await;
        let path = format!("/api/admin/users/{}/reset-link", id_of(&server, EMAIL).await);
        let link = |reason: &str| {
            let body = json!({"reason": reason});
            let (admin, path) = (admin.clone(), path.clone());
            async move { admin.post(&path, &body).await }
        };
        assert_problem(link("").await, 422, "FIELDS_INVALID");
        assert_problem(ada.post(&path, &json!({"reason": "let me in"})).await, 403, "ADMIN_ONLY");
        let first = token_of(text(&link("forgot it").await.1, "url"));
        let second = token_of(text(&link("lost the first link").await.1, "url"));
        let stored = format!("{:?}", server.app.store.list_audit(10, 0).await.unwrap());
        assert!(!stored.contains(&second), "the log has no token");
        let stranger = server.stranger();
        let reset = |token: &str, password: &str| {
            let body = json!({"token": token, "password": password});
            let stranger = stranger.clone();
            async move { stranger.post("/api/auth/reset-password", &body).await }
        };
        assert_problem(reset(&first, "another horse").await, 404, "RESET_LINK_INVALID");
        assert_problem(reset("guess", "another horse").await, 404, "RESET_LINK_INVALID");
        assert_problem(reset(&second, "short").await, 422, "FIELDS_INVALID");
        let (one, other) = tokio::join!(reset(&second, "another horse"), reset(&second, "a third horse"));
        let won = [one.0, other.0].iter().filter(|status| **status == StatusCode::NO_CONTENT).count();
        assert_eq!(won, 1, "of two at once one wins: {one:?} {other:?}");
        assert_problem(reset(&second, "another horse").await, 404, "RESET_LINK_INVALID");
        assert_problem(ada.get("/api/me").await, 401, "NOT_SIGNED_IN");
        assert_problem(stranger.get("/api/me").await, 401, "NOT_SIGNED_IN");
        assert_problem(login(&ada, EMAIL, "correct horse").await, 401, "WRONG_PASSWORD");
        assert_eq!(server.app.store.find_user_by_email(EMAIL).await.unwrap().unwrap().email_verified_at, None);
    }

    async fn a_link_ends_after_an_hour_and_is_for_one_thing(server) {
        server.user(EMAIL).await;
        let user = server.app.store.find_user_by_email(EMAIL).await.unwrap().unwrap();
        let now = app::clock::now();
        for (token, purpose, expires_at) in [
            ("late", "reset password", now - Span::seconds(1)),
            ("other", "verify address", now + Span::hours(1)),
            ("step", "second step", now + Span::hours(1)),
        ] {
            let token_hash = app::secret::fingerprint(token);
            let new = NewOneTimeToken { token_hash, purpose, user_id: Some(user.id), payload: json!({}), now, expires_at };
            server.app.store.insert_one_time_token(new).await.unwrap();
            let body = json!({"token": token, "password": "another horse"});
            assert_problem(server.stranger().post("/api/auth/reset-password", &body).await, 404, "RESET_LINK_INVALID");
        }
        assert_eq!(login(&server.stranger(), EMAIL, "correct horse").await.0, StatusCode::OK);
    }
}

#[tokio::test]
async fn guessing_links_and_the_present_password_is_slowed_down() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let ada = server.user(EMAIL).await;
    let wrong = json!({"current_password": "wrong password", "new_password": "another horse"});
    for _ in 0..10 {
        let answer = send(&ada, Method::PUT, "/api/me/password", &wrong).await;
        assert_problem(answer, 401, "WRONG_PASSWORD");
    }
    let right = json!({"current_password": "correct horse", "new_password": "another horse"});
    let answer = send(&ada, Method::PUT, "/api/me/password", &right).await;
    assert_problem(answer, 429, "TOO_MANY_ATTEMPTS");
    // Deleting asks at the same door.
    let delete = send(&ada, Method::DELETE, "/api/me", &json!({"password": "guess"})).await;
    assert_problem(delete, 429, "TOO_MANY_ATTEMPTS");
    let stranger = server.stranger();
    let guess = json!({"token": "guess", "password": "another horse"});
    for _ in 0..9 {
        let answer = stranger.post("/api/auth/reset-password", &guess).await;
        assert_problem(answer, 404, "RESET_LINK_INVALID");
    }
    stranger.post("/api/auth/reset-password", &guess).await;
    let request = stranger.client.post(stranger.at("/api/auth/reset-password")).json(&guess);
    let response = request.send().await.unwrap();
    assert!(response.headers().contains_key("retry-after"));
    assert_problem(read(response).await, 429, "TOO_MANY_ATTEMPTS");
}

#[tokio::test]
async fn signing_in_takes_as_long_for_an_unknown_address_as_for_a_wrong_password() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    server.user("first@example.org").await;
    let median = async |email: fn(usize) -> String| {
        let mut times = Vec::new();
        for number in 0..5 {
            let stranger = server.stranger();
            let started = std::time::Instant::now();
            let (status, answer) = login(&stranger, &email(number), "wrong password").await;
            times.push(started.elapsed());
            assert_eq!((status.as_u16(), text(&answer, "code")), (401, "WRONG_PASSWORD"));
            assert_eq!(answer["title"], "E-mail address or password is wrong");
        }
        times.sort();
        times[2].as_secs_f64()
    };
    let known = median(|_| "first@example.org".to_owned()).await;
    let unknown = median(|number| format!("nobody{number}@example.org")).await;
    // Both hash a password, which takes most of the time; without that the unknown one would take hardly any.
    assert!(unknown > known * 0.4 && known > unknown * 0.4, "{known} s known, {unknown} s unknown");
}
