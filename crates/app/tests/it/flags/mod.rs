//! Feature flags: each in both states, changed while servers run, on every one of them.

mod each;
mod fleet;
mod redis;
mod rollout;

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::harness::{Person, TestApp, read};

/// Makes an account and gives it the right to administer.
pub async fn administrator(server: &TestApp) -> Person {
    let person = server.user("root@example.org").await;
    make_admin(server, "root@example.org").await;
    person
}

/// Gives an account the right to administer.
pub async fn make_admin(server: &TestApp, email: &str) {
    let user = server.app.store.find_user_by_email(email).await.unwrap().unwrap();
    let changes = store::UserChanges { role: Some("admin".to_owned()), ..Default::default() };
    server.app.store.update_user(user.id, changes).await.unwrap();
}

/// Sets a flag through the API.
pub async fn set(admin: &Person, name: &str, value: Value) -> (StatusCode, Value) {
    let body = json!({"value": value, "reason": "a test"});
    let request = admin.client.put(admin.at(&format!("/api/admin/flags/{name}"))).json(&body);
    read(request.send().await.unwrap()).await
}

/// Goes back to the environment's value.
pub async fn reset(admin: &Person, name: &str) -> (StatusCode, Value) {
    let body = json!({"reason": "the test is over"});
    let request = admin.client.delete(admin.at(&format!("/api/admin/flags/{name}"))).json(&body);
    read(request.send().await.unwrap()).await
}
