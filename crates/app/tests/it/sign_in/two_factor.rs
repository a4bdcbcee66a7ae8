//! The second step of signing in.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use totp_rs::{Builder, Secret};

use super::{login, send};
use crate::harness::{Backend, Person, TestApp, assert_problem, on_both_databases, text};

const EMAIL: &str = "ada@example.org";
const PASSWORD: &str = "correct horse";

/// The code that an app shows so many seconds from now.
fn code(secret: &str, seconds: i64) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    let totp =
        Builder::new().with_secret(secret).with_account_name(EMAIL).with_issuer(Some("RoleRabbit"));
    let at = u64::try_from(app::clock::now().timestamp() + seconds).unwrap();
    totp.build().unwrap().generate(at).to_string()
}

/// Sets an app up and gives its secret and the recovery codes. The code of now is used for it: for signing in there is the
/// next one, which a clock that goes on meanwhile makes no worse.
async fn set_up(person: &Person) -> (String, Vec<String>) {
    let (status, setup) = person.post("/api/me/two-factor", &json!({"password": PASSWORD})).await;
    assert_eq!(status, StatusCode::OK, "{setup}");
    let secret = text(&setup, "secret").to_owned();
    let body = json!({"code": code(&secret, 0)});
    let (status, codes) = person.post("/api/me/two-factor/confirm", &body).await;
    assert_eq!(status, StatusCode::OK, "{codes}");
    let codes = codes["codes"].as_array().unwrap().iter();
    (secret, codes.map(|code| code.as_str().unwrap().to_owned()).collect())
}

async fn second_step(person: &Person, code: &str) -> (StatusCode, Value) {
    person.post("/api/auth/second-step", &json!({"code": code})).await
}

on_both_databases! {
    async fn signing_in_asks_for_a_code_once_it_is_set_up(server) {
        let ada = server.user(EMAIL).await;
        let phone = server.stranger();
        phone.sign_in(EMAIL).await;
        let wrong = json!({"password": "wrong password"});
        assert_problem(ada.post("/api/me/two-factor", &wrong).await, 401, "WRONG_PASSWORD");
        let (_, setup) = ada.post("/api/me/two-factor", &json!({"password": PASSWORD})).await;
        assert!(text(&setup, "uri").starts_with("otpauth://totp/RoleRabbit:ada%40example.org?secret="), "{setup}");
        let rows = setup["qr"].as_array().unwrap();
        assert!(rows.len() > 20 && rows.iter().all(|row| row.as_str().unwrap().len() == rows.len()));
        // Nothing is asked for before the first code was confirmed.
        assert_eq!(login(&server.stranger(), EMAIL, PASSWORD).await.0, StatusCode::OK);
        let confirm = ada.post("/api/me/two-factor/confirm", &json!({"code": "000000"})).await;
        assert_problem(confirm, 401, "SECOND_FACTOR_WRONG");

        let (secret, codes) = set_up(&ada).await;
        assert_eq!(codes.len(), 10);
        assert_problem(phone.get("/api/me").await, 401, "NOT_SIGNED_IN");
        assert_eq!(ada.get("/api/me").await.0, StatusCode::OK);
        let (_, security) = ada.get("/api/me/security").await;
        assert!(security["two_factor_since"].is_string() && security["recovery_codes_left"] == 10, "{security}");
        assert!(!security.to_string().contains(&secret));
        let again = ada.post("/api/me/two-factor", &json!({"password": PASSWORD})).await;
        assert_problem(again, 409, "TWO_FACTOR_ON");

        assert_problem(login(&phone, EMAIL, "wrong password").await, 401, "WRONG_PASSWORD");
        assert_problem(second_step(&phone, &code(&secret, 0)).await, 401, "SIGN_IN_EXPIRED");
        assert_problem(login(&phone, EMAIL, PASSWORD).await, 401, "SECOND_FACTOR_REQUIRED");
        assert_problem(phone.get("/api/me").await, 401, "NOT_SIGNED_IN");
        // The code that was used to set it up is used up.
        let used = {
            let user = server.app.store.find_user_by_email(EMAIL).await.unwrap().unwrap();
            server.app.store.use_two_factor_step(user.id, app::clock::now().timestamp() / 30).await.unwrap();
            code(&secret, 0)
        };
        assert_problem(second_step(&phone, &used).await, 401, "SECOND_FACTOR_WRONG");
        let now = code(&secret, 30);
        let (status, me) = second_step(&phone, &now).await;
        assert_eq!((status, &me["user"]["email"]), (StatusCode::OK, &json!(EMAIL)));
        assert_eq!(phone.get("/api/me").await.0, StatusCode::OK);
        // Neither the step nor the code works twice.
        assert_problem(second_step(&phone, &code(&secret, 30)).await, 401, "SIGN_IN_EXPIRED");
        let eve = server.stranger();
        assert_problem(login(&eve, EMAIL, PASSWORD).await, 401, "SECOND_FACTOR_REQUIRED");
        assert_problem(second_step(&eve, &now).await, 401, "SECOND_FACTOR_WRONG");
    }

    async fn a_recovery_code_works_once_and_new_ones_replace_all(server) {
        let ada = server.user(EMAIL).await;
        let eve = server.user("eve@example.org").await;
        let (_, codes) = set_up(&ada).await;
        let (_, of_eve) = set_up(&eve).await;
        let phone = server.stranger();
        login(&phone, EMAIL, PASSWORD).await;
        assert_problem(second_step(&phone, &of_eve[0]).await, 401, "SECOND_FACTOR_WRONG");
        // As people type it.
        assert_eq!(second_step(&phone, &codes[0].to_uppercase().replace('-', " ")).await.0, StatusCode::OK);
        login(&phone, EMAIL, PASSWORD).await;
        assert_problem(second_step(&phone, &codes[0]).await, 401, "SECOND_FACTOR_WRONG");
        let (status, new) = ada.post("/api/me/two-factor/recovery-codes", &json!({"password": PASSWORD})).await;
        assert_eq!(status, StatusCode::OK);
        assert_problem(second_step(&phone, &codes[1]).await, 401, "SECOND_FACTOR_WRONG");
        assert_eq!(second_step(&phone, new["codes"][0].as_str().unwrap()).await.0, StatusCode::OK);
        assert_eq!(ada.get("/api/me/security").await.1["recovery_codes_left"], 9);
    }

    async fn turning_it_off_takes_password_and_code(server) {
        let ada = server.user(EMAIL).await;
        let off = |password: &str, code: &str| {
            let (ada, body) = (ada.clone(), json!({"password": password, "code": code}));
            async move { send(&ada, Method::DELETE, "/api/me/two-factor", &body).await }
        };
        assert_problem(off(PASSWORD, "000000").await, 409, "TWO_FACTOR_OFF");
        let (secret, codes) = set_up(&ada).await;
        assert_problem(off("wrong password", &code(&secret, 30)).await, 401, "WRONG_PASSWORD");
        assert_problem(off(PASSWORD, "no code at all").await, 401, "SECOND_FACTOR_WRONG");
        assert_eq!(off(PASSWORD, &codes[3]).await.0, StatusCode::NO_CONTENT);
        assert_eq!(login(&server.stranger(), EMAIL, PASSWORD).await.0, StatusCode::OK);
        assert_eq!(server.app.store.count_recovery_codes(uuid(&server).await).await.unwrap(), 0);
    }
}

async fn uuid(server: &TestApp) -> uuid::Uuid {
    server.app.store.find_user_by_email(EMAIL).await.unwrap().unwrap().id
}

#[tokio::test]
async fn guessing_codes_ends_after_a_few() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let ada = server.user(EMAIL).await;
    let (secret, _) = set_up(&ada).await;
    let eve = server.stranger();
    login(&eve, EMAIL, PASSWORD).await;
    // One of six was used for setting it up; of the others a sign-in has five.
    for _ in 0..5 {
        assert_problem(second_step(&eve, "000000").await, 401, "SECOND_FACTOR_WRONG");
    }
    assert_problem(second_step(&eve, &code(&secret, 0)).await, 401, "SIGN_IN_EXPIRED");
    // Beginning again does not help: the account has a limit, too.
    login(&eve, EMAIL, PASSWORD).await;
    assert_problem(second_step(&eve, &code(&secret, 0)).await, 429, "TOO_MANY_ATTEMPTS");
}

#[tokio::test]
async fn a_new_password_by_a_link_does_not_go_around_the_second_step() {
    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let admin = crate::flags::administrator(&server).await;
    let ada = server.user(EMAIL).await;
    set_up(&ada).await;
    let id = super::id_of(&server, EMAIL).await;
    let path = format!("/api/admin/users/{id}");
    let (_, link) =
        admin.post(&format!("{path}/reset-link"), &json!({"reason": "forgot it"})).await;
    let body = json!({"token": super::token_of(text(&link, "url")), "password": "another horse"});
    let phone = server.stranger();
    assert_eq!(phone.post("/api/auth/reset-password", &body).await.0, StatusCode::NO_CONTENT);
    let answer = login(&phone, EMAIL, "another horse").await;
    assert_problem(answer, 401, "SECOND_FACTOR_REQUIRED");
    // When phone and codes are lost, an administrator takes the second step away.
    let orders = json!({"remove_two_factor": true, "reason": "showed a passport"});
    assert_eq!(send(&admin, Method::PATCH, &path, &orders).await.0, StatusCode::OK);
    assert_eq!(login(&phone, EMAIL, "another horse").await.0, StatusCode::OK);
    let log = server.app.store.list_audit(1, 0).await.unwrap();
    assert_eq!(log[0].action, "user.remove_two_factor");
}
