//! Signing in with a provider: the whole way, and every way to cheat on it that we know of.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::extract::{Form, State};
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use reqwest::{Client, Response, StatusCode, Url, redirect};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;

use crate::flags::administrator;
use crate::harness::{Backend, TestApp, assert_problem};

const CLIENT: &str = "rolerabbit";
const SECRET: &str = "s+cr t:é";

/// A provider that a test tells what to say.
#[derive(Clone)]
struct Provider {
    url: String,
    shared: Arc<Shared>,
}

struct Shared {
    pkcs8: Vec<u8>,
    public: Vec<u8>,
    url: Mutex<String>,
    /// What was asked for, by the code that answers it.
    asked: Mutex<HashMap<String, HashMap<String, String>>>,
    /// What the next token says differently, and how it is signed.
    change: Mutex<Change>,
}

#[derive(Clone, Default)]
struct Change {
    claims: Value,
    header: Option<Header>,
    key: Option<Vec<u8>>,
    userinfo: Option<Value>,
}

impl Provider {
    async fn start() -> Self {
        let pkcs8 =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
                .unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(
            &ECDSA_P256_SHA256_FIXED_SIGNING,
            pkcs8.as_ref(),
            &SystemRandom::new(),
        );
        let shared = Arc::new(Shared {
            public: pair.unwrap().public_key().as_ref().to_vec(),
            pkcs8: pkcs8.as_ref().to_vec(),
            url: Mutex::default(),
            asked: Mutex::default(),
            change: Mutex::default(),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        shared.url.lock().unwrap().clone_from(&url);
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(description))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/me", get(user_info))
            .with_state(Arc::clone(&shared));
        #[expect(clippy::disallowed_methods, reason = "the test's runtime ends it")]
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, shared }
    }

    fn says(&self, change: Change) {
        *self.shared.change.lock().unwrap() = change;
    }

    /// What the provider does when somebody signs in there: a code for what was asked.
    fn sign_in(&self, authorize: &Url) -> String {
        let asked: HashMap<_, _> = authorize.query_pairs().into_owned().collect();
        assert_eq!(
            (asked["response_type"].as_str(), asked["client_id"].as_str()),
            ("code", CLIENT)
        );
        assert_eq!(asked["code_challenge_method"], "S256");
        let code = app::secret::token().unwrap();
        self.shared.asked.lock().unwrap().insert(code.clone(), asked);
        code
    }
}

async fn description(State(shared): State<Arc<Shared>>) -> Json<Value> {
    let url = shared.url.lock().unwrap().clone();
    Json(
        json!({"issuer": url, "authorization_endpoint": format!("{url}/authorize"), "token_endpoint": format!("{url}/token"),
        "jwks_uri": format!("{url}/keys"), "userinfo_endpoint": format!("{url}/me"),
        "token_endpoint_auth_methods_supported": ["client_secret_basic"]}),
    )
}

async fn keys(State(shared): State<Arc<Shared>>) -> Json<Value> {
    let part = |range: std::ops::Range<usize>| BASE64_URL_SAFE_NO_PAD.encode(&shared.public[range]);
    Json(
        json!({"keys": [{"kty": "EC", "crv": "P-256", "kid": "one", "use": "sig", "alg": "ES256", "x": part(1..33), "y": part(33..65)}]}),
    )
}

async fn user_info(State(shared): State<Arc<Shared>>) -> Json<Value> {
    Json(shared.change.lock().unwrap().userinfo.clone().unwrap_or(json!({"sub": "ada"})))
}

async fn token(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> (StatusCode, Json<Value>) {
    let refused = (StatusCode::BAD_REQUEST, Json(json!({"error": "invalid_grant"})));
    // As RFC 6749 has it, both halves are form-encoded first.
    let basic = base64::prelude::BASE64_STANDARD.encode(format!("{CLIENT}:s%2Bcr+t%3A%C3%A9"));
    if headers["authorization"] != format!("Basic {basic}") {
        return refused;
    }
    let Some(asked) = shared.asked.lock().unwrap().remove(&form["code"]) else { return refused };
    let challenge = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(form["code_verifier"].as_bytes()));
    if asked["code_challenge"] != challenge || asked["redirect_uri"] != form["redirect_uri"] {
        return refused;
    }
    let change = shared.change.lock().unwrap().clone();
    let now = app::clock::now().timestamp();
    let url = shared.url.lock().unwrap().clone();
    let mut claims = json!({"iss": url, "sub": "ada", "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": asked["nonce"],
        "email": "ada@example.org", "email_verified": true, "name": "Ada Muster"});
    for (name, value) in change.claims.as_object().into_iter().flatten() {
        claims[name] = value.clone();
    }
    let header = change
        .header
        .unwrap_or(Header { kid: Some("one".to_owned()), ..Header::new(Algorithm::ES256) });
    let pkcs8 = change.key.unwrap_or(shared.pkcs8.clone());
    let key = if header.alg == Algorithm::HS256 {
        EncodingKey::from_secret(&pkcs8)
    } else {
        EncodingKey::from_ec_der(&pkcs8)
    };
    let id_token = encode(&header, &claims, &key).unwrap();
    (
        StatusCode::OK,
        Json(json!({"access_token": "t", "token_type": "Bearer", "id_token": id_token})),
    )
}

/// A browser that keeps cookies and shows where it is sent.
struct Browser {
    client: Client,
    url: Url,
}

impl Browser {
    fn of(server: &TestApp) -> Self {
        let client = Client::builder()
            .cookie_store(true)
            .redirect(redirect::Policy::none())
            .build()
            .unwrap();
        Self { client, url: server.url.clone() }
    }

    async fn get(&self, path: &str) -> Response {
        self.get_from(path, "same-origin").await
    }

    /// Follows a link on a page of this or another site.
    async fn get_from(&self, path: &str, site: &str) -> Response {
        let request = self.client.get(self.url.join(path).unwrap());
        request.header("sec-fetch-site", site).send().await.unwrap()
    }

    /// Goes to the provider; where it was sent.
    async fn start(&self, query: &str) -> Url {
        location(&self.get(&format!("/api/auth/oidc/start{query}")).await).parse().unwrap()
    }

    /// Comes back from the provider; where it was sent.
    async fn back(&self, authorize: &Url, code: &str) -> String {
        location(&self.get(&answer(authorize, code)).await)
    }

    /// All of it.
    async fn sign_in(&self, provider: &Provider, query: &str) -> String {
        let authorize = self.start(query).await;
        let code = provider.sign_in(&authorize);
        self.back(&authorize, &code).await
    }

    async fn me(&self) -> (StatusCode, Value) {
        crate::harness::read(self.get("/api/me").await).await
    }
}

fn answer(authorize: &Url, code: &str) -> String {
    let asked: HashMap<_, _> = authorize.query_pairs().into_owned().collect();
    assert!(asked["redirect_uri"].ends_with("/api/auth/oidc/callback"));
    format!("/api/auth/oidc/callback?code={code}&state={}", asked["state"])
}

fn location(response: &Response) -> String {
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    response.headers()["location"].to_str().unwrap().to_owned()
}

async fn start(backend: Backend, more: &[(&str, &str)]) -> (Provider, TestApp) {
    let provider = Provider::start().await;
    let mut settings = vec![
        ("OIDC_ISSUER", provider.url.as_str()),
        ("OIDC_CLIENT_ID", CLIENT),
        ("OIDC_CLIENT_SECRET", SECRET),
        ("OIDC_NAME", "Our provider"),
    ];
    settings.extend(more);
    let server = TestApp::start(backend, &settings).await;
    (provider, server)
}

#[tokio::test]
async fn the_provider_makes_an_account_and_opens_it_again() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let (provider, server) = start(backend, &[]).await;
        assert_eq!(server.stranger().get("/api/site").await.1["sign_in_provider"], "Our provider");
        let browser = Browser::of(&server);
        assert_eq!(browser.sign_in(&provider, "?next=/documents").await, "/documents");
        let (_, me) = browser.me().await;
        assert_eq!(
            (&me["user"]["email"], &me["user"]["email_verified"], &me["user"]["name"]),
            (&json!("ada@example.org"), &json!(true), &json!("Ada Muster"))
        );
        // The provider's name for the account counts, not the address.
        provider.says(Change { claims: json!({"email": "new@example.org"}), ..Change::default() });
        let again = Browser::of(&server);
        assert_eq!(again.sign_in(&provider, "").await, "/");
        assert_eq!(again.me().await.1["user"]["id"], me["user"]["id"]);
        assert_eq!(server.app.store.count_users().await.unwrap(), 1);
        // There is no password, and the empty one is none.
        for password in ["", "correct horse"] {
            let body = json!({"email": "ada@example.org", "password": password});
            assert_problem(
                server.stranger().post("/api/auth/login", &body).await,
                401,
                "WRONG_PASSWORD",
            );
        }
    }
}

#[tokio::test]
async fn an_account_is_connected_only_where_both_sides_know_the_address() {
    let (provider, server) = start(Backend::Sqlite, &[]).await;
    let ada = server.user("ada@example.org").await;
    let browser = Browser::of(&server);
    // Somebody may have registered with an address that is not theirs.
    assert_eq!(
        browser.sign_in(&provider, "").await,
        "/sign-in?problem=SIGN_IN_PROVIDER_ACCOUNT_EXISTS"
    );
    assert_eq!(browser.me().await.0, StatusCode::UNAUTHORIZED);
    let user = server.app.store.find_user_by_email("ada@example.org").await.unwrap().unwrap();
    let changes =
        store::UserChanges { email_verified_at: Some(app::clock::now()), ..Default::default() };
    server.app.store.update_user(user.id, changes).await.unwrap();
    for unproved in [json!(false), json!("false"), Value::Null] {
        provider.says(Change { claims: json!({"email_verified": unproved}), ..Change::default() });
        assert_eq!(browser.sign_in(&provider, "").await, "/sign-in?problem=SIGN_IN_PROVIDER_EMAIL");
    }
    provider.says(Change::default());
    assert_eq!(browser.sign_in(&provider, "").await, "/");
    assert_eq!(browser.me().await.1["user"]["id"], json!(user.id));
    assert_eq!(ada.get("/api/me/security").await.1["identities"][0]["email"], "ada@example.org");
}

#[tokio::test]
async fn somebody_who_is_signed_in_connects_and_disconnects() {
    let (provider, server) = start(Backend::Sqlite, &[]).await;
    provider
        .says(Change { claims: json!({"email": "elsewhere@example.org"}), ..Change::default() });
    let browser = Browser::of(&server);
    let body = json!({"email": "ada@example.org", "password": "correct horse"});
    let stranger = browser.get("/api/auth/oidc/start?connect=true").await;
    assert_eq!(stranger.status(), StatusCode::UNAUTHORIZED);
    browser
        .client
        .post(browser.url.join("/api/auth/register").unwrap())
        .json(&body)
        .send()
        .await
        .unwrap();
    // Another site must not begin it: it could have signed the browser in at the provider under a name of its own.
    for site in ["cross-site", "same-site", "none"] {
        let answer = browser.get_from("/api/auth/oidc/start?connect=true", site).await;
        assert_problem(crate::harness::read(answer).await, 403, "ORIGIN_MISMATCH");
    }
    assert_eq!(browser.sign_in(&provider, "?connect=true").await, "/account");
    let other = Browser::of(&server);
    assert_eq!(other.sign_in(&provider, "").await, "/");
    assert_eq!(other.me().await.1["user"]["email"], "ada@example.org");
    // Another account cannot take the same one.
    let eve = Browser::of(&server);
    let body = json!({"email": "eve@example.org", "password": "correct horse"});
    eve.client.post(eve.url.join("/api/auth/register").unwrap()).json(&body).send().await.unwrap();
    assert_eq!(eve.sign_in(&provider, "?connect=true").await, "/sign-in?problem=IDENTITY_TAKEN");
    let security: Value = browser.get("/api/me/security").await.json().await.unwrap();
    let path = format!("/api/me/identities/{}", security["identities"][0]["id"].as_str().unwrap());
    let delete = |browser: &Browser| browser.client.delete(browser.url.join(&path).unwrap()).send();
    assert_eq!(delete(&eve).await.unwrap().status(), StatusCode::NOT_FOUND);
    assert_eq!(delete(&browser).await.unwrap().status(), StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn an_answer_that_nobody_asked_for_opens_nothing() {
    let (provider, server) = start(Backend::Sqlite, &[]).await;
    let (ada, eve) = (Browser::of(&server), Browser::of(&server));
    let authorize = ada.start("").await;
    let code = provider.sign_in(&authorize);
    // Somebody else's browser, with or without a question of its own.
    assert_eq!(eve.back(&authorize, &code).await, "/sign-in?problem=SIGN_IN_EXPIRED");
    eve.start("").await;
    assert_eq!(eve.back(&authorize, &code).await, "/sign-in?problem=SIGN_IN_PROVIDER_FAILED");
    // Another state, another issuer, no code.
    let failed = "/sign-in?problem=SIGN_IN_PROVIDER_FAILED";
    for query in ["code=x&state=forged", "error=access_denied", "code=x"] {
        let authorize = ada.start("").await;
        let state =
            authorize.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned();
        let query = if query.starts_with("error") {
            format!("{query}&state={state}")
        } else {
            query.to_owned()
        };
        let to = location(&ada.get(&format!("/api/auth/oidc/callback?{query}")).await);
        assert!(to == failed || to == "/sign-in?problem=SIGN_IN_EXPIRED", "{query}: {to}");
    }
    let authorize = ada.start("").await;
    let code = provider.sign_in(&authorize);
    let path = answer(&authorize, &code);
    assert_eq!(location(&ada.get(&format!("{path}&iss=https://evil.example")).await), failed);
    // An answer works once.
    let authorize = ada.start("").await;
    let code = provider.sign_in(&authorize);
    assert_eq!(ada.back(&authorize, &code).await, "/");
    assert_eq!(ada.back(&authorize, &code).await, "/sign-in?problem=SIGN_IN_EXPIRED");
    assert_eq!(eve.me().await.0, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_token_that_does_not_hold_opens_nothing() {
    let (provider, server) = start(Backend::Sqlite, &[]).await;
    let now = app::clock::now().timestamp();
    let stranger =
        EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
            .unwrap();
    let named =
        |kid: &str, algorithm| Some(Header { kid: Some(kid.to_owned()), ..Header::new(algorithm) });
    let claims = |claims: Value| Change { claims, ..Change::default() };
    let cases = [
        ("issuer", claims(json!({"iss": "https://evil.example"}))),
        ("audience", claims(json!({"aud": "another"}))),
        ("audiences", claims(json!({"aud": [CLIENT, "another"]}))),
        ("party", claims(json!({"azp": "another"}))),
        ("expired", claims(json!({"exp": now - 120}))),
        ("expiry as text", claims(json!({"exp": "9999999999"}))),
        ("no expiry", claims(json!({"exp": null}))),
        ("future", claims(json!({"iat": now + 600}))),
        ("nonce", claims(json!({"nonce": "another"}))),
        ("no nonce", claims(json!({"nonce": null}))),
        ("nobody", claims(json!({"sub": ""}))),
        ("another key", Change { key: Some(stranger.as_ref().to_vec()), ..Change::default() }),
        ("unknown key", Change { header: named("two", Algorithm::ES256), ..Change::default() }),
        // Signed with what everybody can read.
        (
            "shared secret",
            Change {
                header: named("one", Algorithm::HS256),
                key: Some(provider.shared.public.clone()),
                ..Change::default()
            },
        ),
        (
            "another person",
            Change {
                claims: json!({"email": null}),
                userinfo: Some(
                    json!({"sub": "eve", "email": "ada@example.org", "email_verified": true}),
                ),
                ..Change::default()
            },
        ),
    ];
    for (name, change) in cases {
        provider.says(change);
        let browser = Browser::of(&server);
        let to = browser.sign_in(&provider, "").await;
        // Each test of one address counts against its limit; the next minute is not waited for.
        assert!(to == "/sign-in?problem=SIGN_IN_PROVIDER_FAILED", "{name}: {to}");
        assert_eq!(browser.me().await.0, StatusCode::UNAUTHORIZED, "{name}");
    }
    assert_eq!(server.app.store.count_users().await.unwrap(), 0);
}

#[tokio::test]
async fn who_comes_back_goes_to_a_page_of_ours_only() {
    let (provider, server) = start(Backend::Sqlite, &[]).await;
    for (next, expected) in [
        ("/resumes/1?a=b", "/resumes/1?a=b"),
        ("https://evil.example", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/\t/evil.example", "/"),
    ] {
        let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
        let browser = Browser::of(&server);
        assert_eq!(browser.sign_in(&provider, &format!("?next={next}")).await, expected);
    }
}

#[tokio::test]
async fn suspended_closed_and_absent_are_said() {
    let (provider, server) = start(Backend::Sqlite, &[]).await;
    let admin = administrator(&server).await;
    let browser = Browser::of(&server);
    assert_eq!(browser.sign_in(&provider, "").await, "/");
    let path = format!("/api/admin/users/{}", super::id_of(&server, "ada@example.org").await);
    let body = json!({"suspended": true, "reason": "spam"});
    super::send(&admin, reqwest::Method::PATCH, &path, &body).await;
    assert_eq!(browser.me().await.0, StatusCode::UNAUTHORIZED);
    assert_eq!(browser.sign_in(&provider, "").await, "/sign-in?problem=ACCOUNT_SUSPENDED");

    let (provider, server) = start(Backend::Sqlite, &[("DISABLE_SIGNUPS", "true")]).await;
    let browser = Browser::of(&server);
    assert_eq!(browser.sign_in(&provider, "").await, "/sign-in?problem=SIGNUPS_DISABLED");

    let server = TestApp::start(Backend::Sqlite, &[]).await;
    let browser = Browser::of(&server);
    let to = location(&browser.get("/api/auth/oidc/start").await);
    assert_eq!(to, "/sign-in?problem=SIGN_IN_PROVIDER_OFF");
}
