//! Keys on people's devices.

use serde_json::json;
use store::{Passkey, StoreError};
use uuid::Uuid;

use crate::harness::{TestStore, in_parallel, minutes, now, on_every_database, stored_now};

on_every_database!(
    a_key_opens_its_account_only,
    a_counter_only_grows,
    no_more_are_kept_than_allowed,
    an_account_takes_its_keys_along,
);

fn passkey(user_id: Uuid, credential_id: &str) -> Passkey {
    Passkey {
        id: Uuid::now_v7(),
        user_id,
        credential_id: credential_id.to_owned(),
        public_key: json!({"public_key": [1, 2, 3]}),
        counter: 0,
        domain: "resume.example.org".to_owned(),
        name: "phone".to_owned(),
        created_at: stored_now(),
        last_used_at: None,
    }
}

async fn a_key_opens_its_account_only(test: &TestStore) {
    let store = &test.store;
    let (ada, bob) = (test.user("ada").await, test.user("bob").await);
    let key = store.insert_passkey(passkey(ada.id, "abc"), 9).await.unwrap();
    assert_eq!(store.find_passkey("abc").await.unwrap(), Some((key.clone(), ada.clone())));
    for unknown in ["ABC", "other", "", "a\0bc"] {
        assert_eq!(store.find_passkey(unknown).await.unwrap(), None, "{unknown:?}");
    }
    let again = store.insert_passkey(passkey(bob.id, "abc"), 9).await;
    assert!(matches!(again, Err(StoreError::Taken("passkey"))), "{again:?}");
    assert!(store.list_passkeys(bob.id).await.unwrap().is_empty());

    let foreign = store.update_passkey_name(bob.id, key.id, "mine").await;
    assert!(matches!(foreign, Err(StoreError::NotFound)), "{foreign:?}");
    let foreign = store.delete_passkey(bob.id, key.id).await;
    assert!(matches!(foreign, Err(StoreError::NotFound)), "{foreign:?}");
    let renamed = store.update_passkey_name(ada.id, key.id, "tablet").await.unwrap();
    assert_eq!(renamed, Passkey { name: "tablet".to_owned(), ..key.clone() });
    assert_eq!(store.list_passkeys(ada.id).await.unwrap(), [renamed]);

    // What a person takes along names the key, and nothing that opens anything.
    let told = serde_json::to_string(&key).unwrap();
    assert!(told.contains("phone") && !told.contains("abc") && !told.contains("public_key"));
    store.delete_passkey(ada.id, key.id).await.unwrap();
    assert_eq!(store.find_passkey("abc").await.unwrap(), None);
    assert!(!store.use_passkey(key.id, 5, now()).await.unwrap());
    let orphan = store.insert_passkey(passkey(Uuid::now_v7(), "abc"), 9).await;
    assert!(matches!(orphan, Err(StoreError::NotFound)), "{orphan:?}");
}

async fn a_counter_only_grows(test: &TestStore) {
    let store = test.store.clone();
    let ada = test.user("ada").await.id;
    let key = store.insert_passkey(passkey(ada, "abc"), 9).await.unwrap().id;
    for (counter, accepted) in
        [(0, true), (0, true), (7, true), (7, false), (6, false), (0, false), (8, true)]
    {
        let used = store.use_passkey(key, counter, now() + minutes(counter)).await.unwrap();
        assert_eq!(used, accepted, "{counter}");
    }
    let kept = store.list_passkeys(ada).await.unwrap();
    assert_eq!((kept[0].counter, kept[0].last_used_at), (8, Some(stored_now() + minutes(8))));
    let used = in_parallel(8, |_| {
        let store = store.clone();
        async move { store.use_passkey(key, 9, now()).await.unwrap() }
    });
    assert_eq!(used.await.into_iter().filter(|used| *used).count(), 1);
}

async fn no_more_are_kept_than_allowed(test: &TestStore) {
    let ada = test.user("ada").await.id;
    let kept = in_parallel(8, |index| {
        let store = test.store.clone();
        async move { store.insert_passkey(passkey(ada, &index.to_string()), 3).await }
    });
    let kept = kept.await;
    assert_eq!(kept.iter().filter(|kept| kept.is_ok()).count(), 3, "{kept:?}");
    let full = |kept: &&Result<Passkey, StoreError>| {
        matches!(kept, Err(StoreError::QuotaExceeded { limit: 3 }))
    };
    assert_eq!(kept.iter().filter(full).count(), 5, "{kept:?}");
}

async fn an_account_takes_its_keys_along(test: &TestStore) {
    let store = &test.store;
    let (ada, bob) = (test.user("ada").await, test.user("bob").await);
    store.insert_passkey(passkey(ada.id, "of ada"), 9).await.unwrap();
    store.insert_passkey(passkey(bob.id, "of bob"), 9).await.unwrap();
    store.delete_user(ada.id).await.unwrap();
    assert_eq!(store.find_passkey("of ada").await.unwrap(), None);
    assert!(store.find_passkey("of bob").await.unwrap().is_some());
}
