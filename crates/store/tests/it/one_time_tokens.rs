//! Links and steps of signing in that work once and for a while.

use serde_json::{Value, json};
use store::{NewOneTimeToken, StoreError, UserChanges};
use uuid::Uuid;

use crate::harness::{TestStore, in_parallel, minutes, now, on_every_database};

on_every_database!(
    a_token_works_once,
    a_token_is_for_one_thing_and_the_newest_counts,
    tries_are_counted,
    a_change_by_a_token_happens_once,
    expired_tokens_go,
);

fn token(hash: &str, purpose: &'static str, user_id: Option<Uuid>) -> NewOneTimeToken {
    NewOneTimeToken {
        token_hash: hash.to_owned(),
        purpose,
        user_id,
        payload: json!({"next": "/"}),
        now: now(),
        expires_at: now() + minutes(10),
    }
}

async fn a_token_works_once(test: &TestStore) {
    let user = test.user("ada").await.id;
    test.store.insert_one_time_token(token("hash", "reset", Some(user))).await.unwrap();
    let store = test.store.clone();
    let used = in_parallel(8, |_| {
        let store = store.clone();
        async move { store.use_one_time_token("hash", "reset", now()).await.is_ok() }
    });
    assert_eq!(used.await.into_iter().filter(|used| *used).count(), 1);
    let nobody = test.store.insert_one_time_token(token("other", "reset", Some(Uuid::now_v7())));
    assert!(matches!(nobody.await, Err(StoreError::NotFound)));
}

async fn a_token_is_for_one_thing_and_the_newest_counts(test: &TestStore) {
    let store = &test.store;
    let (ada, bob) = (test.user("ada").await.id, test.user("bob").await.id);
    for (hash, purpose, user) in [
        ("old", "reset", ada),
        ("verify", "verify", ada),
        ("bob", "reset", bob),
        ("new", "reset", ada),
    ] {
        store.insert_one_time_token(token(hash, purpose, Some(user))).await.unwrap();
    }
    for (hash, purpose) in
        [("old", "reset"), ("new", "verify"), ("verify", "reset"), ("none", "reset")]
    {
        let refused = store.use_one_time_token(hash, purpose, now()).await;
        assert!(matches!(refused, Err(StoreError::NotFound)), "{hash} for {purpose}: {refused:?}");
    }
    let late = store.use_one_time_token("new", "reset", now() + minutes(10)).await;
    assert!(matches!(late, Err(StoreError::NotFound)), "{late:?}");
    let used = store.use_one_time_token("new", "reset", now()).await.unwrap();
    assert_eq!((used.user_id, used.payload), (Some(ada), json!({"next": "/"})));
    store.use_one_time_token("bob", "reset", now()).await.unwrap();
    store.use_one_time_token("verify", "verify", now()).await.unwrap();
}

async fn tries_are_counted(test: &TestStore) {
    let mut new = token("hash", "step", None);
    new.payload = Value::Null;
    test.store.insert_one_time_token(new).await.unwrap();
    for attempt in 1..=3 {
        let tried = test.store.try_one_time_token("hash", "step", 3, now()).await.unwrap();
        assert_eq!((tried.attempts, tried.payload), (attempt, Value::Null));
    }
    let over = test.store.try_one_time_token("hash", "step", 3, now()).await;
    assert!(matches!(over, Err(StoreError::NotFound)), "{over:?}");
}

async fn a_change_by_a_token_happens_once(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await.id;
    store.insert_one_time_token(token("hash", "reset", Some(user))).await.unwrap();
    let change =
        |hash: &str| UserChanges { password_hash: Some(hash.to_owned()), ..UserChanges::default() };
    let changed = store.redeem_for_user("hash", "reset", change("first"), now()).await.unwrap();
    assert_eq!(changed.password_hash, "first");
    let again = store.redeem_for_user("hash", "reset", change("second"), now()).await;
    assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");
    assert_eq!(store.get_user(user).await.unwrap().password_hash, "first");
}

async fn expired_tokens_go(test: &TestStore) {
    test.store.insert_one_time_token(token("hash", "step", None)).await.unwrap();
    assert_eq!(test.store.delete_expired_tokens(now()).await.unwrap(), 0);
    assert_eq!(test.store.delete_expired_tokens(now() + minutes(10)).await.unwrap(), 1);
}
