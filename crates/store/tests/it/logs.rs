//! Flags, the audit log and the latest ATS scores.

use serde_json::json;
use store::AuditEntry;
use uuid::Uuid;

use crate::harness::{TestStore, minutes, now, on_every_database, stored_now};

on_every_database!(
    a_flag_is_set_and_taken_back,
    the_audit_log_outlives_the_actor,
    the_latest_score_counts,
);

async fn a_flag_is_set_and_taken_back(test: &TestStore) {
    let store = &test.store;
    let actor = test.user("ada").await.id;
    assert!(store.list_flags().await.unwrap().is_empty());
    store.update_flag("B", Some(json!(true)), Some(actor), now()).await.unwrap();
    store.update_flag("A", Some(json!({ "x": [1] })), None, now()).await.unwrap();
    store.update_flag("B", Some(json!(false)), None, now() + minutes(1)).await.unwrap();
    let flags = store.list_flags().await.unwrap();
    assert_eq!((flags[0].name.as_str(), &flags[0].value), ("A", &json!({ "x": [1] })));
    assert_eq!((flags[1].name.as_str(), &flags[1].value), ("B", &json!(false)));
    assert_eq!((flags[1].updated_at, flags[1].updated_by), (stored_now() + minutes(1), None));
    store.update_flag("B", None, Some(actor), now()).await.unwrap();
    assert_eq!(store.list_flags().await.unwrap().len(), 1);
}

async fn the_audit_log_outlives_the_actor(test: &TestStore) {
    let store = &test.store;
    let actor = test.user("ada").await.id;
    let entry = |action: &str, after: i64| AuditEntry {
        id: Uuid::now_v7(),
        actor_id: Some(actor),
        action: action.to_owned(),
        target: "flag B".to_owned(),
        detail: json!({ "before": true, "after": false }),
        created_at: stored_now() + minutes(after),
    };
    store.insert_audit(entry("first", 0)).await.unwrap();
    store.insert_audit(entry("second", 1)).await.unwrap();
    store.delete_user(actor).await.unwrap();
    let listed = store.list_audit(10, 0).await.unwrap();
    let actions: Vec<_> = listed.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["second", "first"]);
    assert!(listed.iter().all(|entry| entry.actor_id.is_none()));
    assert_eq!(store.list_audit(1, 1).await.unwrap()[0].action, "first");
}

async fn the_latest_score_counts(test: &TestStore) {
    let store = &test.store;
    let mut users = Vec::new();
    for name in ["ada", "bob", "eve"] {
        users.push(test.user(name).await.id);
    }
    for (user, score) in [(0, 70), (1, 0), (2, 70), (0, 0)] {
        store.update_ats_score(users[user], None, score, now()).await.unwrap();
    }
    assert_eq!(store.count_users_by_score().await.unwrap(), [(0, 2), (70, 1)]);
    store.delete_user(users[1]).await.unwrap();
    assert_eq!(store.count_users_by_score().await.unwrap(), [(0, 1), (70, 1)]);
}
