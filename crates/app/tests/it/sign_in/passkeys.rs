//! Passkeys: adding them, signing in with them, and answers that must open nothing.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::authenticator::{Device, PRESENT, VERIFIED, text};
use super::mail::MailServer;
use super::{login, send};
use crate::harness::{self, Backend, Person, TestApp, assert_problem, on_both_databases};

/// Whose account it is.
pub const EMAIL: &str = "ada@example.org";
const PASSWORD: &str = "correct horse";

/// The server at a name: at a bare number browsers know no passkeys.
pub fn named(mut server: TestApp) -> TestApp {
    server.url.set_host(Some("localhost")).unwrap();
    server
}

/// A device in front of the server's page.
pub fn device(server: &TestApp) -> Device {
    Device::at(&server.url.origin().ascii_serialization())
}

/// Asks what a new key is to be made for.
pub async fn question(person: &Person) -> Value {
    let body = json!({"password": PASSWORD});
    let (status, question) = person.post("/api/me/passkeys/start", &body).await;
    assert_eq!(status, StatusCode::OK, "{question}");
    question["public_key"].clone()
}

/// Adds what a device has made.
pub async fn add(person: &Person, name: &str, credential: Value) -> (StatusCode, Value) {
    person.post("/api/me/passkeys", &json!({"name": name, "credential": credential})).await
}

/// A device with a key to somebody's account, and the key's id.
pub async fn added(server: &TestApp, person: &Person) -> (Device, String) {
    let mut device = device(server);
    let (status, made) = add(person, "phone", device.create(&question(person).await)).await;
    assert_eq!(status, StatusCode::CREATED, "{made}");
    (device, harness::text(&made, "id").to_owned())
}

/// Asks what is to be signed.
pub async fn challenge(person: &Person) -> Value {
    let (status, question) = person.post("/api/auth/passkey/start", &json!({})).await;
    assert_eq!(status, StatusCode::OK, "{question}");
    question["public_key"].clone()
}

/// Signs in with what a device has signed.
pub async fn answer(person: &Person, credential: &Value) -> (StatusCode, Value) {
    person.post("/api/auth/passkey", &json!({"credential": credential})).await
}

async fn sign_in(server: &TestApp, device: &Device) -> (StatusCode, Value) {
    let person = server.stranger();
    answer(&person, &device.sign(&challenge(&person).await)).await
}

async fn suspend(server: &TestApp, on: bool) {
    let id = server.app.store.find_user_by_email(EMAIL).await.unwrap().unwrap().id;
    let suspended_at = Some(on.then(app::clock::now));
    let changes = store::UserChanges { suspended_at, ..Default::default() };
    server.app.store.update_user(id, changes).await.unwrap();
}

on_both_databases! {
    async fn a_passkey_is_added_opens_the_account_and_is_removed(server) {
        let server = named(server);
        let ada = server.user(EMAIL).await;
        assert_eq!(server.stranger().get("/api/site").await.1["passkeys"], true);
        assert_eq!(ada.get("/api/me/passkeys").await.1, json!({"items": []}));
        let wrong = json!({"password": "wrong password"});
        assert_problem(ada.post("/api/me/passkeys/start", &wrong).await, 401, "WRONG_PASSWORD");

        let asked = question(&ada).await;
        assert_eq!(asked["rp"], json!({"name": "RoleRabbit", "id": "localhost"}));
        assert_eq!(asked["user"]["name"], EMAIL);
        let wanted = json!({"residentKey": "required", "userVerification": "required"});
        assert_eq!((&asked["authenticatorSelection"], &asked["attestation"]), (&wanted, &json!("none")));
        let mut phone = device(&server);
        let credential = phone.create(&asked);
        for name in ["", "   ", &"x".repeat(101)] {
            assert_problem(add(&ada, name, credential.clone()).await, 422, "FIELDS_INVALID");
        }
        let (status, made) = add(&ada, "  phone ", credential).await;
        assert_eq!(status, StatusCode::CREATED, "{made}");
        assert_eq!((&made["name"], &made["domain"]), (&json!("phone"), &json!("localhost")));
        assert_eq!(made["last_used_at"], Value::Null);
        // The device is told which keys it has already.
        assert_eq!(question(&ada).await["excludeCredentials"][0]["id"], text(&phone.id));

        let laptop = server.stranger();
        let asked = challenge(&laptop).await;
        assert_eq!((&asked["rpId"], &asked["userVerification"]), (&json!("localhost"), &json!("required")));
        assert_eq!(asked["allowCredentials"], json!([]));
        let (status, me) = answer(&laptop, &phone.sign(&asked)).await;
        assert_eq!((status, &me["user"]["email"]), (StatusCode::OK, &json!(EMAIL)));
        assert_eq!(laptop.get("/api/me").await.0, StatusCode::OK);
        let listed = ada.get("/api/me/passkeys").await.1["items"][0].clone();
        assert!(listed["last_used_at"].is_string() && listed["id"] == made["id"], "{listed}");
        assert_eq!(ada.get("/api/me/security").await.1["passkeys"], 1);

        let path = format!("/api/me/passkeys/{}", harness::text(&made, "id"));
        let (status, renamed) = send(&ada, Method::PATCH, &path, &json!({"name": "old phone"})).await;
        assert_eq!((status, &renamed["name"]), (StatusCode::OK, &json!("old phone")));
        assert_problem(send(&ada, Method::PATCH, &path, &json!({"name": " "})).await, 422, "FIELDS_INVALID");
        assert_eq!(ada.delete(&path).await.0, StatusCode::NO_CONTENT);
        assert_problem(ada.delete(&path).await, 404, "NOT_FOUND");
        assert_problem(sign_in(&server, &phone).await, 401, "PASSKEY_UNKNOWN");
        // Who is signed in stays so.
        assert_eq!(laptop.get("/api/me").await.0, StatusCode::OK);
    }

    async fn a_passkey_takes_the_place_of_password_and_code(server) {
        let server = named(server);
        let ada = server.user(EMAIL).await;
        let (phone, _) = added(&server, &ada).await;
        let id = server.app.store.find_user_by_email(EMAIL).await.unwrap().unwrap().id;
        let now = app::clock::now();
        server.app.store.set_up_two_factor(id, "A".repeat(32), now).await.unwrap();
        server.app.store.confirm_two_factor(id, Vec::new(), now).await.unwrap();
        let by_password = login(&server.stranger(), EMAIL, PASSWORD).await;
        assert_problem(by_password, 401, "SECOND_FACTOR_REQUIRED");
        assert_eq!(sign_in(&server, &phone).await.0, StatusCode::OK);

        suspend(&server, true).await;
        assert_problem(sign_in(&server, &phone).await, 403, "ACCOUNT_SUSPENDED");
        suspend(&server, false).await;
        assert_eq!(sign_in(&server, &phone).await.0, StatusCode::OK);
    }

    async fn an_administrator_takes_the_keys_of_a_lost_device_away(server) {
        let server = named(server);
        let admin = crate::flags::administrator(&server).await;
        let ada = server.user(EMAIL).await;
        let (phone, _) = added(&server, &ada).await;
        let path = format!("/api/admin/users/{}", crate::sign_in::id_of(&server, EMAIL).await);
        assert_eq!(admin.get(&path).await.1["security"]["passkeys"], 1);
        let orders = json!({"remove_passkeys": true, "reason": "showed a passport"});
        assert_problem(send(&ada, Method::PATCH, &path, &orders).await, 403, "ADMIN_ONLY");
        assert_eq!(send(&admin, Method::PATCH, &path, &orders).await.0, StatusCode::OK);
        let log = server.app.store.list_audit(1, 0).await.unwrap();
        assert_eq!(log[0].action, "user.remove_passkeys");
        assert_problem(sign_in(&server, &phone).await, 401, "PASSKEY_UNKNOWN");
        assert_eq!(login(&server.stranger(), EMAIL, PASSWORD).await.0, StatusCode::OK);
        // Where there is none, nothing is done and the log keeps nothing.
        assert_problem(send(&admin, Method::PATCH, &path, &orders).await, 404, "NOT_FOUND");
        let log = server.app.store.list_audit(100, 0).await.unwrap();
        assert_eq!(log.iter().filter(|entry| entry.action == "user.remove_passkeys").count(), 1);
    }

    async fn an_answer_is_taken_once_and_for_its_own_question(server) {
        let server = named(server);
        let ada = server.user(EMAIL).await;
        let mut phone = device(&server);
        let asked = question(&ada).await;
        let credential = phone.create(&asked);
        assert_eq!(add(&ada, "phone", credential.clone()).await.0, StatusCode::CREATED);
        assert_problem(add(&ada, "phone", credential).await, 403, "PASSKEY_EXPIRED");
        // The question of a key to be made is none to sign in with, and the other way round.
        let asked = question(&ada).await;
        assert_problem(answer(&ada, &phone.sign(&asked)).await, 403, "PASSKEY_EXPIRED");
        let stranger = server.stranger();
        let to_sign = challenge(&stranger).await;
        let mut made = asked.clone();
        made["challenge"] = to_sign["challenge"].clone();
        assert_problem(add(&ada, "other", device(&server).create(&made)).await, 403, "PASSKEY_EXPIRED");
        // Only the newest question for one's account counts.
        question(&ada).await;
        assert_problem(add(&ada, "other", device(&server).create(&asked)).await, 403, "PASSKEY_EXPIRED");

        let signed = phone.sign(&to_sign);
        assert_eq!(answer(&stranger, &signed).await.0, StatusCode::OK);
        assert_problem(answer(&stranger, &signed).await, 403, "PASSKEY_EXPIRED");
        // Nobody asked this.
        let guess = json!({"challenge": text(&[7; 32])});
        assert_problem(answer(&stranger, &phone.sign(&guess)).await, 403, "PASSKEY_EXPIRED");
        // A wrong answer uses the question up, too.
        let asked = challenge(&stranger).await;
        let unverified = Device { flags: PRESENT, ..device(&server) };
        assert_problem(answer(&stranger, &unverified.sign(&asked)).await, 401, "PASSKEY_UNKNOWN");
        assert_problem(answer(&stranger, &phone.sign(&asked)).await, 403, "PASSKEY_EXPIRED");
    }

    async fn a_question_waits_for_five_minutes(server) {
        let server = named(server);
        let ada = server.user(EMAIL).await;
        let (phone, _) = added(&server, &ada).await;
        let (made, signed) = (question(&ada).await, challenge(&ada).await);
        let at = |minutes: i64| app::clock::now() + chrono::Duration::minutes(minutes);
        for (asked, purpose) in [(made, "add passkey"), (signed.clone(), "sign in with passkey")] {
            let hash = app::secret::fingerprint(harness::text(&asked, "challenge"));
            let late = server.app.store.use_one_time_token(&hash, purpose, at(5)).await;
            assert!(matches!(late, Err(store::StoreError::NotFound)), "{late:?}");
            server.app.store.use_one_time_token(&hash, purpose, at(4)).await.unwrap();
        }
        assert_problem(answer(&ada, &phone.sign(&signed)).await, 403, "PASSKEY_EXPIRED");
    }

    async fn a_count_that_does_not_grow_is_refused(server) {
        let server = named(server);
        let ada = server.user(EMAIL).await;
        let (mut phone, _) = added(&server, &ada).await;
        for (counter, refused) in [(0, false), (5, false), (5, true), (4, true), (0, true), (6, false)] {
            phone.counter = counter;
            let signed = sign_in(&server, &phone).await;
            if refused {
                assert_problem(signed, 403, "PASSKEY_COPIED");
            } else {
                assert_eq!(signed.0, StatusCode::OK, "{counter}");
            }
        }
    }

    async fn somebody_elses_key_opens_nothing(server) {
        let server = named(server);
        let (ada, eve) = (server.user(EMAIL).await, server.user("eve@example.org").await);
        let (of_ada, id) = added(&server, &ada).await;
        let (mut of_eve, _) = added(&server, &eve).await;
        // Eve's signature under the name of Ada's key.
        let stranger = server.stranger();
        let mut forged = of_eve.sign(&challenge(&stranger).await);
        forged["rawId"] = json!(text(&of_ada.id));
        forged["response"]["userHandle"] = json!(text(&of_ada.user));
        assert_problem(answer(&stranger, &forged).await, 403, "PASSKEY_REFUSED");
        // Eve's key, which says that it is Ada's.
        let user = std::mem::replace(&mut of_eve.user, of_ada.user.clone());
        assert_problem(sign_in(&server, &of_eve).await, 403, "PASSKEY_REFUSED");
        of_eve.user = Vec::new();
        assert_problem(sign_in(&server, &of_eve).await, 403, "PASSKEY_REFUSED");
        of_eve.user = user;
        let (status, me) = sign_in(&server, &of_eve).await;
        assert_eq!((status, &me["user"]["email"]), (StatusCode::OK, &json!("eve@example.org")));

        // A key for Ada's question does not get into Eve's account, nor the other way round.
        let asked = question(&ada).await;
        let credential = device(&server).create(&asked);
        assert_problem(add(&eve, "mine", credential).await, 403, "PASSKEY_EXPIRED");
        let asked = question(&eve).await;
        let mut again = device(&server);
        again.id = of_ada.id.clone();
        assert_problem(add(&eve, "mine", again.create(&asked)).await, 409, "PASSKEY_TAKEN");
        let path = format!("/api/me/passkeys/{id}");
        assert_problem(eve.delete(&path).await, 404, "NOT_FOUND");
        assert_problem(send(&eve, Method::PATCH, &path, &json!({"name": "mine"})).await, 404, "NOT_FOUND");
        assert_eq!(eve.get("/api/me/passkeys").await.1["items"].as_array().unwrap().len(), 1);
        assert_eq!(sign_in(&server, &of_ada).await.1["user"]["email"], EMAIL);
        for path in ["/api/me/passkeys", "/api/me/passkeys/start"] {
            let body = json!({"name": "x", "password": PASSWORD, "credential": {}});
            assert_problem(server.stranger().post(path, &body).await, 401, "NOT_SIGNED_IN");
        }
    }

    async fn other_pages_and_unverified_people_are_refused(server) {
        let server = named(server);
        let ada = server.user(EMAIL).await;
        let (mut phone, _) = added(&server, &ada).await;
        let ours = phone.origin.clone();
        for origin in ["https://evil.example", "https://localhost", &ours.replace("localhost", "localhost.evil.example")] {
            phone.origin = origin.to_owned();
            let (status, problem) = sign_in(&server, &phone).await;
            assert!(harness::text(&problem, "detail").contains(origin), "{problem}");
            assert_problem((status, problem), 403, "PASSKEY_REFUSED");
        }
        phone.origin.clone_from(&ours);
        phone.framed = true;
        assert_problem(sign_in(&server, &phone).await, 403, "PASSKEY_REFUSED");
        phone.framed = false;
        "evil.example".clone_into(&mut phone.domain);
        assert_problem(sign_in(&server, &phone).await, 403, "PASSKEY_REFUSED");
        "localhost".clone_into(&mut phone.domain);
        for flags in [PRESENT, VERIFIED, 0] {
            phone.flags = flags;
            assert_problem(sign_in(&server, &phone).await, 403, "PASSKEY_UNVERIFIED");
            let mut new = Device { flags, ..device(&server) };
            let credential = new.create(&question(&ada).await);
            assert_problem(add(&ada, "new", credential).await, 403, "PASSKEY_UNVERIFIED");
        }
        let mut new = Device { origin: "https://evil.example".to_owned(), ..device(&server) };
        let credential = new.create(&question(&ada).await);
        assert_problem(add(&ada, "new", credential).await, 403, "PASSKEY_REFUSED");
        let mut new = Device { domain: "evil.example".to_owned(), ..device(&server) };
        let credential = new.create(&question(&ada).await);
        assert_problem(add(&ada, "new", credential).await, 403, "PASSKEY_REFUSED");
        assert_eq!(ada.get("/api/me/passkeys").await.1["items"].as_array().unwrap().len(), 1);
    }

    async fn passkeys_are_told_to_their_owner_and_go_with_the_account(server) {
        let server = named(server);
        let ada = server.user(EMAIL).await;
        let (phone, _) = added(&server, &ada).await;
        let archive = ada.client.get(ada.at("/api/me/export")).send().await.unwrap();
        let archive = archive.bytes().await.unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
        let account: Value = serde_json::from_reader(archive.by_name("account.json").unwrap()).unwrap();
        assert_eq!(account["passkeys"][0]["name"], "phone");
        assert_eq!(account["passkeys"][0]["domain"], "localhost");
        assert!(!account.to_string().contains(&text(&phone.id)), "{account}");
        assert!(!account.to_string().contains("public_key"), "{account}");
        assert_eq!(send(&ada, Method::DELETE, "/api/me", &json!({"password": PASSWORD})).await.0, StatusCode::NO_CONTENT);
        assert_eq!(server.app.store.find_passkey(&text(&phone.id)).await.unwrap(), None);
        assert_problem(sign_in(&server, &phone).await, 401, "PASSKEY_UNKNOWN");
    }
}

#[tokio::test]
async fn another_server_takes_the_answer() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let url = "http://localhost:8080";
        let server = TestApp::start(backend, &[("APP_URL", url)]).await;
        let (_replica, elsewhere) = server.replica().await;
        let ada = server.user(EMAIL).await;
        let mut phone = Device::at(url);
        let asked = question(&ada).await;
        elsewhere.sign_in(EMAIL).await;
        assert_eq!(add(&elsewhere, "phone", phone.create(&asked)).await.0, StatusCode::CREATED);
        let asked = challenge(&server.stranger()).await;
        assert_eq!(answer(&elsewhere, &phone.sign(&asked)).await.0, StatusCode::OK);
    }
}

#[tokio::test]
async fn where_browsers_know_no_passkeys_that_is_said() {
    for (url, works) in [
        ("http://127.0.0.1:8080", false),
        ("http://resume.example.org", false),
        ("https://[::1]", false),
        ("https://resume.example.org", true),
    ] {
        let server = TestApp::start(Backend::Sqlite, &[("APP_URL", url)]).await;
        let stranger = server.stranger();
        assert_eq!(stranger.get("/api/site").await.1["passkeys"], works, "{url}");
        if works {
            assert_eq!(challenge(&stranger).await["rpId"], "resume.example.org");
            continue;
        }
        let (status, problem) = stranger.post("/api/auth/passkey/start", &json!({})).await;
        let detail = harness::text(&problem, "detail");
        assert!(detail.contains(url) && detail.contains("APP_URL"), "{problem}");
        assert_problem((status, problem), 409, "PASSKEYS_UNAVAILABLE");
        if url.starts_with("http:") {
            let ada = server.user(EMAIL).await;
            let start = ada.post("/api/me/passkeys/start", &json!({"password": PASSWORD})).await;
            assert_problem(start, 409, "PASSKEYS_UNAVAILABLE");
        }
        let body = json!({"credential": Device::at(url).sign(&json!({"challenge": "AAAA"}))});
        let answer = stranger.post("/api/auth/passkey", &body).await;
        assert_problem(answer, 409, "PASSKEYS_UNAVAILABLE");
    }
}

#[tokio::test]
async fn guessing_and_collecting_end_after_a_while() {
    let server = named(TestApp::start(Backend::Sqlite, &[]).await);
    let ada = server.user(EMAIL).await;
    let (phone, _) = added(&server, &ada).await;
    for _ in 0..10 {
        assert_problem(sign_in(&server, &device(&server)).await, 401, "PASSKEY_UNKNOWN");
    }
    assert_problem(sign_in(&server, &phone).await, 429, "TOO_MANY_ATTEMPTS");
    let stranger = server.stranger();
    let mut starts = Vec::new();
    for _ in 0..40 {
        starts.push(stranger.post("/api/auth/passkey/start", &json!({})).await);
    }
    assert_eq!(starts[0].0, StatusCode::OK);
    assert_problem(starts.remove(39), 429, "TOO_MANY_ATTEMPTS");

    let id = server.app.store.find_user_by_email(EMAIL).await.unwrap().unwrap().id;
    let known = server.app.store.list_passkeys(id).await.unwrap().remove(0);
    let asked = question(&ada).await;
    for number in 1..20 {
        let credential_id = format!("number {number}");
        let copy = store::Passkey { id: app::clock::new_id(), credential_id, ..known.clone() };
        server.app.store.insert_passkey(copy, 20).await.unwrap();
    }
    let start = ada.post("/api/me/passkeys/start", &json!({"password": PASSWORD})).await;
    assert_problem(start, 409, "PASSKEYS_FULL");
    let late = add(&ada, "one more", device(&server).create(&asked)).await;
    assert_problem(late, 409, "PASSKEYS_FULL");
}

#[tokio::test]
async fn the_only_way_in_stays() {
    let server = named(TestApp::start(Backend::Sqlite, &[]).await);
    let ada = server.user(EMAIL).await;
    let (phone, id) = added(&server, &ada).await;
    let (_, second) = added(&server, &ada).await;
    let user = server.app.store.find_user_by_email(EMAIL).await.unwrap().unwrap().id;
    let changes = store::UserChanges { password_hash: Some(String::new()), ..Default::default() };
    server.app.store.update_user(user, changes).await.unwrap();
    assert_eq!(ada.delete(&format!("/api/me/passkeys/{second}")).await.0, StatusCode::NO_CONTENT);
    assert_problem(ada.delete(&format!("/api/me/passkeys/{id}")).await, 409, "LAST_WAY_IN");
    assert_eq!(sign_in(&server, &phone).await.0, StatusCode::OK);
    assert_problem(ada.delete(&format!("/api/me/passkeys/{second}")).await, 404, "NOT_FOUND");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_tell_of_keys_and_the_owner_of_an_address_throws_strange_ones_out() {
    let mail = MailServer::start();
    let url = "http://localhost:8080";
    let server = super::mail::server(Backend::Sqlite, mail.port, &[("APP_URL", url)]).await;
    let eve = server.user(EMAIL).await;
    let mut phone = Device::at(url);
    let mut tablet = Device::at(url);
    for device in [&mut phone, &mut tablet] {
        let credential = device.create(&question(&eve).await);
        assert_eq!(add(&eve, "phone", credential).await.0, StatusCode::CREATED);
    }
    let letter = mail.letter(&["To: ada@example.org", "A passkey was added"]).await;
    assert!(letter.contains("http://localhost:8080/account"), "{letter}");
    let keys = eve.get("/api/me/passkeys").await.1;
    let id = harness::text(&keys["items"][1], "id");
    assert_eq!(eve.delete(&format!("/api/me/passkeys/{id}")).await.0, StatusCode::NO_CONTENT);
    mail.letter(&["To: ada@example.org", "A passkey was removed"]).await;

    // Whoever registered with somebody else's address keeps no key to it.
    assert_eq!(sign_in(&server, &phone).await.0, StatusCode::OK);
    let forgot = json!({"email": EMAIL});
    server.stranger().post("/api/auth/forgot-password", &forgot).await;
    let letter = mail.letter(&["Set a new password"]).await;
    let link: String = letter[letter.find("token=").unwrap()..]
        .chars()
        .take_while(|letter| !letter.is_whitespace())
        .collect();
    let body = json!({"token": super::token_of(&link), "password": "the owner's horse"});
    let owner = server.stranger();
    assert_eq!(owner.post("/api/auth/reset-password", &body).await.0, StatusCode::NO_CONTENT);
    assert_problem(sign_in(&server, &phone).await, 401, "PASSKEY_UNKNOWN");
}
