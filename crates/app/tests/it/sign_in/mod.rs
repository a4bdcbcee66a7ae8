//! Ways to sign in and to get back in, and attempts to break each of them.

mod administration;
mod authenticator;
mod forged_passkeys;
mod mail;
mod passkeys;
mod password;
mod provider;
mod sessions;
mod two_factor;

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::harness::{Person, TestApp, read};

/// PUT, PATCH or DELETE with a JSON body.
pub async fn send(
    person: &Person,
    method: reqwest::Method,
    path: &str,
    body: &Value,
) -> (StatusCode, Value) {
    read(person.client.request(method, person.at(path)).json(body).send().await.unwrap()).await
}

/// Tries to sign in.
pub async fn login(person: &Person, email: &str, password: &str) -> (StatusCode, Value) {
    person.post("/api/auth/login", &json!({"email": email, "password": password})).await
}

/// The id of an account.
pub async fn id_of(server: &TestApp, email: &str) -> String {
    server.app.store.find_user_by_email(email).await.unwrap().unwrap().id.to_string()
}

/// A link's token.
pub fn token_of(link: &str) -> String {
    link.split_once("token=").unwrap().1.to_owned()
}
