//! The staged release of the editor: who is outside, and what stays open to them.

use reqwest::{Method, StatusCode};
use serde_json::json;

use super::{administrator, reset, set};
use crate::harness::{Backend, POSTING, Person, TestApp, assert_problem, on_both_databases, read};

/// Whether the editor is open for somebody, as the page is told and as the API acts.
async fn is_in(person: &Person) -> bool {
    let told = person.get("/api/me").await.1["flags"]["editor_open"].as_bool().unwrap();
    let (status, answer) = person.post("/api/render/preview", &json!({})).await;
    assert_eq!(told, answer["code"] != "EDITOR_NOT_YET", "{status} {answer}");
    told
}

on_both_databases! {
    async fn stage_after_stage_opens_for_its_accounts(server) {
        let admin = administrator(&server).await;
        let mut people = Vec::new();
        for name in ["internal", "free", "pro", "premium"] {
            let email = format!("{name}@example.org");
            people.push(server.user(&email).await);
            server.set_tier(&email, if name == "internal" { "premium" } else { name }).await;
        }
        let internal = server.app.store.find_user_by_email("internal@example.org").await.unwrap().unwrap();
        let body = json!({"internal": true, "reason": "works here"});
        let path = admin.at(&format!("/api/admin/users/{}", internal.id));
        let (status, view) = read(admin.client.patch(path).json(&body).send().await.unwrap()).await;
        assert_eq!((status, &view["internal"]), (StatusCode::OK, &json!(true)));
        for (stage, expected) in [
            ("off", [false; 4]),
            ("internal", [true, false, false, false]),
            ("free:0", [true, false, false, false]),
            ("free", [true, true, false, false]),
            ("pro", [true, true, true, false]),
            ("premium", [true, true, true, true]),
            ("everyone", [true; 4]),
        ] {
            assert_eq!(set(&admin, "EDITOR_ROLLOUT", json!(stage)).await.0, StatusCode::OK);
            let mut found = [false; 4];
            for (found, person) in found.iter_mut().zip(&people) {
                *found = is_in(person).await;
            }
            assert_eq!(found, expected, "{stage}");
            assert_eq!(is_in(&admin).await, stage != "off", "administrators count as internal");
        }
        let (_, state) = admin.get("/api/admin/rollout").await;
        assert_eq!(state["groups"][0], json!({"name": "internal", "users": 1, "share_percent": 100.0}));
    }

    async fn who_is_outside_keeps_account_data_and_export(server) {
        let admin = administrator(&server).await;
        let ada = server.user("ada@example.org").await;
        let made = ada.resume(crate::harness::ada()).await;
        let id = made["id"].as_str().unwrap();
        let (_, letter) = ada.post("/api/documents", &json!({})).await;
        set(&admin, "EDITOR_ROLLOUT", json!("off")).await;
        let resume = format!("/api/base-resumes/{id}");
        for (method, path) in [
            (Method::POST, "/api/base-resumes".to_owned()),
            (Method::PATCH, resume.clone()),
            (Method::POST, format!("{resume}/activate")),
            (Method::POST, format!("{resume}/duplicate")),
            (Method::POST, format!("{resume}/import")),
            (Method::POST, format!("{resume}/restore")),
            (Method::POST, "/api/resumes/parse".to_owned()),
            (Method::POST, "/api/editor/ats/run".to_owned()),
            (Method::POST, "/api/editor/ai/tailor".to_owned()),
            (Method::POST, "/api/editor/ai/apply-draft".to_owned()),
            (Method::POST, "/api/documents".to_owned()),
            (Method::POST, "/api/portfolios".to_owned()),
        ] {
            let body = json!({"resume_id": id, "posting": POSTING});
            let answer = ada.client.request(method.clone(), ada.at(&path)).json(&body).send().await.unwrap();
            assert_problem(read(answer).await, 403, "EDITOR_NOT_YET");
        }
        for path in [&resume, "/api/base-resumes", "/api/me", "/api/me/export", "/api/me/sessions", "/api/documents",
                     "/api/site", "/api/templates"] {
            assert_eq!(ada.get(path).await.0, StatusCode::OK, "{path}");
        }
        let export = json!({"format": "json"});
        assert_eq!(ada.post(&format!("{resume}/export"), &export).await.0, StatusCode::OK);
        assert_eq!(ada.post("/api/me/api-keys", &json!({"name": "key"})).await.0, StatusCode::CREATED);
        let letter = format!("/api/documents/{}", letter["id"].as_str().unwrap());
        assert_eq!(ada.delete(&letter).await.0, StatusCode::NO_CONTENT);
        assert_eq!(ada.delete(&resume).await.0, StatusCode::NO_CONTENT);
        assert_eq!(ada.post("/api/auth/logout", &json!({})).await.0, StatusCode::NO_CONTENT);
        ada.sign_in("ada@example.org").await;
        reset(&admin, "EDITOR_ROLLOUT").await;
        assert!(is_in(&ada).await);
    }
}

#[tokio::test]
async fn a_share_is_sticky_and_grows() {
    let server = TestApp::start(Backend::Sqlite, &[("DEFAULT_TIER", "pro")]).await;
    let admin = administrator(&server).await;
    let mut people = Vec::new();
    for number in 0..24 {
        people.push(server.user(&format!("person{number}@example.org")).await);
    }
    let mut before = vec![false; people.len()];
    for (value, least, most) in
        [("pro:0", 0, 0), ("pro:30", 1, 16), ("pro:70", 8, 23), ("pro:100", 24, 24)]
    {
        set(&admin, "EDITOR_ROLLOUT", json!(value)).await;
        let mut now = Vec::new();
        for person in &people {
            now.push(is_in(person).await);
        }
        let count = now.iter().filter(|is_in| **is_in).count();
        assert!((least..=most).contains(&count), "{value}: {count} of 24");
        assert!(before.iter().zip(&now).all(|(before, now)| !before || *now), "{value}");
        // Another server comes to the same answer, and so does a new session.
        let (other, _) = server.replica().await;
        other.refresh_flags().await.unwrap();
        for (number, is_in) in now.iter().enumerate() {
            let email = format!("person{number}@example.org");
            let user = other.store.find_user_by_email(&email).await.unwrap().unwrap();
            assert_eq!(other.flags.now().of(&user).editor_open, *is_in);
        }
        before = now;
    }
}

#[tokio::test]
async fn the_legacy_editor_is_named() {
    let settings =
        [("EDITOR_ROLLOUT", "internal"), ("LEGACY_EDITOR_URL", "https://old.example.org/editor")];
    let server = TestApp::start(Backend::Sqlite, &settings).await;
    let ada = server.user("ada@example.org").await;
    let (_, me) = ada.get("/api/me").await;
    assert_eq!(
        (&me["flags"]["editor_open"], &me["legacy_editor_url"]),
        (&json!(false), &json!("https://old.example.org/editor"))
    );
}
