//! Signed-in browsers.

use store::{NewSession, Session, StoreError, User};
use uuid::Uuid;

use crate::harness::{TestStore, minutes, now, on_every_database, stored_now};

on_every_database!(a_session_lives_until_its_end, sessions_end_on_request);

async fn session(test: &TestStore, user: &User, token_hash: &str) -> Session {
    let new = NewSession {
        id: Uuid::now_v7(),
        token_hash: token_hash.to_owned(),
        user_id: user.id,
        user_agent: Some("Browser\0/1".to_owned()),
        ip: Some("192.0.2.1".to_owned()),
        now: now(),
        expires_at: now() + minutes(30),
    };
    test.store.insert_session(new).await.unwrap()
}

async fn a_session_lives_until_its_end(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    let made = session(test, &user, "hash").await;
    assert_eq!(made.user_agent.as_deref(), Some("Browser/1"));
    assert_eq!(made.created_at, stored_now());
    let found = store.find_session("hash", now() + minutes(29)).await.unwrap();
    assert_eq!(found, Some((made.clone(), user.clone())));
    assert_eq!(store.find_session("other", now()).await.unwrap(), None);
    assert_eq!(store.find_session("hash", now() + minutes(30)).await.unwrap(), None);

    store.touch_session(made.id, now() + minutes(20), now() + minutes(50)).await.unwrap();
    let (touched, _) = store.find_session("hash", now() + minutes(40)).await.unwrap().unwrap();
    assert_eq!(touched.last_seen_at, stored_now() + minutes(20));
    assert_eq!(store.delete_expired_sessions(now() + minutes(49)).await.unwrap(), 0);
    assert_eq!(store.delete_expired_sessions(now() + minutes(50)).await.unwrap(), 1);

    session(test, &user, "hash").await;
    store.delete_user(user.id).await.unwrap();
    assert_eq!(store.find_session("hash", now()).await.unwrap(), None);
}

async fn sessions_end_on_request(test: &TestStore) {
    let store = &test.store;
    let (ada, bob) = (test.user("ada").await, test.user("bob").await);
    let mine = session(test, &ada, "1").await;
    session(test, &ada, "2").await;
    let third = session(test, &ada, "3").await;
    let foreign = session(test, &bob, "4").await;
    let error = store.delete_session(ada.id, foreign.id).await.unwrap_err();
    assert!(matches!(error, StoreError::NotFound), "{error:?}");
    store.delete_session(ada.id, third.id).await.unwrap();
    assert_eq!(store.list_sessions(ada.id, now()).await.unwrap().len(), 2);
    assert_eq!(store.delete_sessions_of_user(ada.id, Some(mine.id)).await.unwrap(), 1);
    assert_eq!(store.list_sessions(ada.id, now()).await.unwrap(), [mine]);
    assert_eq!(store.delete_sessions_of_user(ada.id, None).await.unwrap(), 1);
    assert_eq!(store.list_sessions(bob.id, now()).await.unwrap(), [foreign]);
}
