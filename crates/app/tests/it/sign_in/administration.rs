//! Administrators and accounts: search, tier, suspension, the support view, the log, the last administrator.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::{id_of, login, send};
use crate::flags::{administrator, make_admin};
use crate::harness::{POSTING, TestApp, assert_problem, on_both_databases, read, text};

on_both_databases! {
    async fn accounts_are_searched_page_by_page(server) {
        let admin = administrator(&server).await;
        for number in 0..5 {
            server.user(&format!("person{number}@example.org")).await;
        }
        let ada = server.user("Ada_Muster@example.org").await;
        send(&ada, Method::PATCH, "/api/me", &json!({"name": "The Countess"})).await;
        server.set_tier("Ada_Muster@example.org", "pro").await;
        let emails = |query: &str| {
            let (admin, path) = (admin.clone(), format!("/api/admin/users?{query}"));
            async move {
                let (status, list) = admin.get(&path).await;
                assert_eq!(status, StatusCode::OK, "{list}");
                let emails = list["items"].as_array().unwrap().iter().map(|user| text(user, "email").to_owned());
                (emails.collect::<Vec<_>>(), list["total"].as_u64().unwrap())
            }
        };
        assert_eq!(emails("limit=2&offset=1").await, (vec!["person4@example.org".to_owned(), "person3@example.org".to_owned()], 7));
        for query in ["search=ada_m", "search=ADA_MUSTER", "search=countess", "tier=pro", "search=example&tier=pro"] {
            assert_eq!(emails(query).await, (vec!["Ada_Muster@example.org".to_owned()], 1), "{query}");
        }
        assert_eq!(emails("search=adaXmuster").await.1, 0, "an underscore is itself");
        assert_eq!(emails("search=%25").await.1, 0);
        assert_eq!(emails("role=admin").await.1, 1);
        assert_eq!(emails("suspended=true").await.1, 0);
        assert_eq!(emails("internal=false&limit=100").await.1, 7);
        assert_problem(ada.get("/api/admin/users").await, 403, "ADMIN_ONLY");
        for query in ["tier=gold", "limit=many", "suspended=perhaps"] {
            let path = format!("/api/admin/users?{query}");
            assert_problem(admin.get(&path).await, 400, "BODY_UNREADABLE");
        }
        let (_, list) = admin.get("/api/admin/users").await;
        assert!(!list.to_string().contains("argon2"), "no hash leaves the server");
    }

    async fn a_change_has_a_reason_and_is_in_the_log(server) {
        let admin = administrator(&server).await;
        let ada = server.user("ada@example.org").await;
        let path = format!("/api/admin/users/{}", id_of(&server, "ada@example.org").await);
        let change = |body: Value| {
            let (admin, path) = (admin.clone(), path.clone());
            async move { send(&admin, Method::PATCH, &path, &body).await }
        };
        assert_problem(change(json!({"tier": "pro", "reason": " "})).await, 422, "FIELDS_INVALID");
        assert_problem(change(json!({"tier": "gold", "reason": "a gift"})).await, 400, "BODY_UNREADABLE");
        assert_problem(change(json!({"tier": "premium", "reason": "already is"})).await, 422, "FIELDS_INVALID");
        assert_problem(send(&ada, Method::PATCH, &path, &json!({"admin": true, "reason": "me"})).await, 403, "ADMIN_ONLY");
        let (status, view) = change(json!({"tier": "free", "internal": true, "reason": "moved to Free"})).await;
        assert_eq!((status, &view["tier"], &view["internal"]), (StatusCode::OK, &json!("free"), &json!(true)));
        assert_eq!(ada.get("/api/me").await.1["limits"]["base_resume_slots"], 1);
        let (_, log) = admin.get("/api/admin/audit?action=user.change").await;
        let entry = &log["items"][0];
        assert_eq!(log["items"].as_array().unwrap().len(), 1, "what was refused is not in the log");
        assert_eq!(
            (&entry["by"], &entry["target_email"], &entry["reason"], &entry["detail"]["tier"]),
            (&json!("root@example.org"), &json!("ada@example.org"), &json!("moved to Free"), &json!({"before": "premium", "after": "free"}))
        );
        assert_problem(send(&admin, Method::PATCH, "/api/admin/users/0191d1c0-0000-7000-8000-000000000000", &json!({"tier": "pro", "reason": "nobody"})).await, 404, "NOT_FOUND");
    }

    async fn a_suspended_account_is_out_everywhere_until_it_is_let_in_again(server) {
        let admin = administrator(&server).await;
        let ada = server.user("ada@example.org").await;
        let (_, key) = ada.post("/api/me/api-keys", &json!({"name": "laptop"})).await;
        let path = format!("/api/admin/users/{}", id_of(&server, "ada@example.org").await);
        let suspend = |on: bool| {
            let (admin, path) = (admin.clone(), path.clone());
            async move { send(&admin, Method::PATCH, &path, &json!({"suspended": on, "reason": "spam"})).await }
        };
        assert_eq!(suspend(true).await.0, StatusCode::OK);
        assert_problem(ada.get("/api/me").await, 401, "NOT_SIGNED_IN");
        let by_key = || async {
            let request = server.stranger().client.get(ada.at("/api/me")).bearer_auth(text(&key, "key"));
            read(request.send().await.unwrap()).await
        };
        assert_problem(by_key().await, 403, "ACCOUNT_SUSPENDED");
        // Only who knows the password learns that the account is suspended.
        assert_problem(login(&ada, "ada@example.org", "wrong password").await, 401, "WRONG_PASSWORD");
        assert_problem(login(&ada, "ada@example.org", "correct horse").await, 403, "ACCOUNT_SUSPENDED");
        assert_eq!(admin.get("/api/admin/users?suspended=true").await.1["total"], 1);
        assert_eq!(suspend(false).await.0, StatusCode::OK);
        assert_eq!(by_key().await.0, StatusCode::OK);
        assert_problem(ada.get("/api/me").await, 401, "NOT_SIGNED_IN");
        assert_eq!(login(&ada, "ada@example.org", "correct horse").await.0, StatusCode::OK);
    }

    async fn somebody_who_administers_is_always_left(server) {
        let admin = administrator(&server).await;
        let second = server.user("second@example.org").await;
        let own = format!("/api/admin/users/{}", id_of(&server, "root@example.org").await);
        for orders in [json!({"admin": false, "reason": "tired"}), json!({"suspended": true, "reason": "tired"})] {
            assert_problem(send(&admin, Method::PATCH, &own, &orders).await, 409, "LAST_ADMIN");
        }
        make_admin(&server, "second@example.org").await;
        let other = format!("/api/admin/users/{}", id_of(&server, "second@example.org").await);
        let orders = json!({"admin": false, "reason": "a quarrel"});
        // Each removes the other at the same moment.
        let (one, two) = tokio::join!(send(&admin, Method::PATCH, &other, &orders), send(&second, Method::PATCH, &own, &orders));
        let won = [one.0, two.0].iter().filter(|status| **status == StatusCode::OK).count();
        assert_eq!(won, 1, "{one:?} {two:?}");
        let (users, _) = server.app.store.query_users(store::UserQuery {
            role: Some("admin".to_owned()), limit: 10, ..Default::default()
        }).await.unwrap();
        assert_eq!(users.len(), 1);
    }

    async fn support_sees_slots_quota_and_errors_but_no_resume(server) {
        let admin = administrator(&server).await;
        let ada = server.user("ada@example.org").await;
        let made = ada.resume(crate::harness::ada()).await;
        server.set_tier("ada@example.org", "free").await;
        assert_problem(ada.post("/api/base-resumes", &json!({"name": "Secret plan"})).await, 409, "SLOTS_FULL");
        let tailor = json!({"resume_id": made["id"], "posting": POSTING, "mode": "partial"});
        for _ in 0..3 {
            assert_problem(ada.post("/api/editor/ai/tailor", &tailor).await, 403, "TIER_REQUIRED");
        }
        assert_problem(ada.parse("Secret file name.txt", "").await, 422, "FILE_EMPTY");
        server.app.tasks.close();
        server.app.tasks.wait().await;
        server.app.tasks.reopen();
        let path = format!("/api/admin/users/{}", id_of(&server, "ada@example.org").await);
        let (status, view) = admin.get(&path).await;
        assert_eq!(status, StatusCode::OK, "{view}");
        assert_eq!((&view["slots"][0]["slot"], &view["slots"][0]["active"]), (&json!(1), &json!(true)));
        assert_eq!((&view["me"]["limits"]["base_resume_slots"], &view["me"]["usage"]["base_resumes"]), (&json!(1), &json!(1)));
        let codes: Vec<_> = view["errors"].as_array().unwrap().iter().map(|error| text(error, "code")).collect();
        assert_eq!(codes, ["FILE_EMPTY", "TIER_REQUIRED", "SLOTS_FULL"], "the same again and again counts once");
        assert_eq!(view["errors"][2]["route"], "POST /api/base-resumes");
        assert!(!text(&view["errors"][0], "request_id").is_empty());
        let all = view.to_string();
        for private in ["Ada Muster", "Frachtwerk", "Secret", "correct horse", "Kubernetes"] {
            assert!(!all.contains(private), "{private} in {all}");
        }
        assert_problem(ada.get(&path).await, 403, "ADMIN_ONLY");
        let (_, log) = admin.get("/api/admin/audit?action=user.view").await;
        assert_eq!(log["items"][0]["target_email"], "ada@example.org");
    }
}

#[tokio::test]
async fn of_many_errors_the_last_fifty_stay() {
    let server = TestApp::start(crate::harness::Backend::Sqlite, &[]).await;
    server.user("ada@example.org").await;
    let user = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
    for number in 0..60 {
        let error = store::UserError {
            id: app::clock::new_id(),
            user_id: user.id,
            code: format!("CODE_{number}"),
            route: "GET /api/me".to_owned(),
            request_id: String::new(),
            created_at: app::clock::now(),
        };
        server.app.store.insert_user_error(error, 50).await.unwrap();
    }
    let kept = server.app.store.list_user_errors(user.id, 100).await.unwrap();
    assert_eq!((kept.len(), kept[0].code.as_str()), (50, "CODE_59"));
}
