//! Results of parses are kept per user and for a while.

use serde_json::json;

use crate::harness::{TestStore, minutes, now, on_every_database, stored_now};

on_every_database!(a_result_is_kept_per_user_until_its_end);

async fn a_result_is_kept_per_user_until_its_end(test: &TestStore) {
    let store = &test.store;
    let (ada, bob) = (test.user("ada").await.id, test.user("bob").await.id);
    let (first, second) = (json!({ "name": "Ada\u{0}" }), json!({ "name": "Grace" }));
    store.insert_parse(ada, "ab12", &first, now(), now() + minutes(10)).await.unwrap();
    let find = async |user, at| {
        let found = store.find_parse(user, "ab12", at).await.unwrap();
        found.map(|found| found.result)
    };
    let found = store.find_parse(ada, "ab12", now()).await.unwrap().unwrap();
    assert_eq!(found.expires_at, stored_now() + minutes(10));
    assert_eq!(find(ada, now() + minutes(9)).await, Some(first));
    assert_eq!(find(ada, now() + minutes(10)).await, None);
    assert_eq!(find(bob, now()).await, None, "another user's file");
    assert_eq!(store.find_parse(ada, "ab13", now()).await.unwrap(), None);

    store.insert_parse(ada, "ab12", &second, now(), now() + minutes(20)).await.unwrap();
    assert_eq!(find(ada, now() + minutes(15)).await, Some(second));
    assert_eq!(store.delete_expired_parses(now() + minutes(19)).await.unwrap(), 0);
    assert_eq!(store.delete_expired_parses(now() + minutes(20)).await.unwrap(), 1);
}
