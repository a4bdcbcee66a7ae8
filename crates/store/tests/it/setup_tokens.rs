//! The one-time link of the first administrator.

use store::StoreError;

use crate::harness::{TestStore, in_parallel, minutes, new_user, now, on_every_database};

on_every_database!(a_link_works_once, a_link_ends, an_address_in_use_keeps_the_link);

async fn a_link_works_once(test: &TestStore) {
    test.store.insert_setup_token("old", now() + minutes(10)).await.unwrap();
    test.store.insert_setup_token("hash", now() + minutes(10)).await.unwrap();
    let old = test.store.use_setup_token("old", now()).await.unwrap_err();
    assert!(matches!(old, StoreError::NotFound), "a new link replaces the old: {old:?}");
    let store = test.store.clone();
    let made = in_parallel(8, |index| {
        let store = store.clone();
        async move {
            let admin = new_user(&format!("admin{index}@example.org"));
            store.insert_first_admin("hash", admin).await.is_ok()
        }
    });
    assert_eq!(made.await.into_iter().filter(|made| *made).count(), 1);
    assert_eq!(test.store.count_users().await.unwrap(), 1);
    let used = test.store.use_setup_token("hash", now()).await.unwrap_err();
    assert!(matches!(used, StoreError::NotFound), "{used:?}");
}

async fn a_link_ends(test: &TestStore) {
    test.store.insert_setup_token("hash", now()).await.unwrap();
    let late = test.store.use_setup_token("hash", now()).await.unwrap_err();
    assert!(matches!(late, StoreError::NotFound), "{late:?}");
    test.store.use_setup_token("hash", now() - minutes(1)).await.unwrap();
}

async fn an_address_in_use_keeps_the_link(test: &TestStore) {
    test.user("ada").await;
    test.store.insert_setup_token("hash", now() + minutes(10)).await.unwrap();
    let taken = test.store.insert_first_admin("hash", new_user("ADA@example.org")).await;
    assert!(matches!(taken, Err(StoreError::Taken("email"))), "{taken:?}");
    test.store.use_setup_token("hash", now()).await.unwrap();
}
