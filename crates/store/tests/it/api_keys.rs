//! Keys for programs.

use store::{NewApiKey, StoreError};
use uuid::Uuid;

use crate::harness::{TestStore, minutes, now, on_every_database, stored_now};

on_every_database!(a_key_opens_its_account_only);

async fn a_key_opens_its_account_only(test: &TestStore) {
    let store = &test.store;
    let (ada, bob) = (test.user("ada").await, test.user("bob").await);
    let new = NewApiKey {
        id: Uuid::now_v7(),
        user_id: ada.id,
        name: "laptop".to_owned(),
        prefix: "rr_1234".to_owned(),
        key_hash: "hash".to_owned(),
        now: now(),
    };
    let key = store.insert_api_key(new.clone()).await.unwrap();
    assert_eq!(store.find_api_key("hash").await.unwrap(), Some((key.clone(), ada.clone())));
    assert_eq!(store.find_api_key("other").await.unwrap(), None);
    store.touch_api_key(key.id, now() + minutes(1)).await.unwrap();
    let listed = store.list_api_keys(ada.id).await.unwrap();
    assert_eq!(listed[0].last_used_at, Some(stored_now() + minutes(1)));
    assert!(store.list_api_keys(bob.id).await.unwrap().is_empty());

    let foreign = store.delete_api_key(bob.id, key.id).await.unwrap_err();
    assert!(matches!(foreign, StoreError::NotFound), "{foreign:?}");
    store.delete_api_key(ada.id, key.id).await.unwrap();
    assert_eq!(store.find_api_key("hash").await.unwrap(), None);
    let orphan = store.insert_api_key(NewApiKey { user_id: Uuid::now_v7(), ..new }).await;
    assert!(matches!(orphan, Err(StoreError::NotFound)), "{orphan:?}");
}
