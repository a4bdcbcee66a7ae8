//! Accounts.

use store::{StoreError, UserChanges};
use uuid::Uuid;

use crate::harness::{TestStore, new_user, now, on_every_database, stored_now};

on_every_database!(
    an_address_is_unique_in_every_case,
    search_takes_every_character_literally,
    changes_touch_what_they_name,
    what_cannot_be_stored_is_refused,
);

async fn an_address_is_unique_in_every_case(test: &TestStore) {
    let store = &test.store;
    let user = store.insert_user(new_user("Émile@Example.org")).await.unwrap();
    assert_eq!(user.email, "Émile@Example.org", "kept as typed");
    assert_eq!(user.created_at, stored_now());
    for same in ["émile@example.ORG", "Émile@Example.org"] {
        let error = store.insert_user(new_user(same)).await.unwrap_err();
        assert!(matches!(error, StoreError::Taken("email")), "{error:?}");
        assert_eq!(store.find_user_by_email(same).await.unwrap(), Some(user.clone()));
    }
    assert_eq!(store.get_user(user.id).await.unwrap(), user);
    assert_eq!(store.find_user_by_email("emile@example.org").await.unwrap(), None);
    assert_eq!(store.count_users().await.unwrap(), 1);
}

async fn search_takes_every_character_literally(test: &TestStore) {
    let store = &test.store;
    for email in ["a_b@x.org", "acb@x.org", "a%b@x.org", "A\\B@x.org"] {
        store.insert_user(new_user(email)).await.unwrap();
    }
    for (search, expected) in [("a_b", 1), ("A%B", 1), ("a\\b", 1), ("X.ORG", 4), ("\0a_b", 1)] {
        let found = store.list_users(Some(search), 10, 0).await.unwrap();
        assert_eq!(found.len(), expected, "{search}");
    }
    assert_eq!(store.list_users(None, 3, 0).await.unwrap().len(), 3);
    assert_eq!(store.list_users(None, 3, 3).await.unwrap().len(), 1);
}

async fn changes_touch_what_they_name(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    test.user("bob").await;
    let changes = UserChanges {
        tier: Some("pro".to_owned()),
        is_internal: Some(true),
        suspended_at: Some(Some(now())),
        ..UserChanges::default()
    };
    let changed = store.update_user(user.id, changes).await.unwrap();
    assert_eq!((changed.tier.as_str(), changed.role.as_str()), ("pro", "user"));
    assert!(changed.is_internal);
    assert_eq!(changed.suspended_at, Some(stored_now()));
    assert_eq!(store.get_user(user.id).await.unwrap(), changed);

    let lift = UserChanges { suspended_at: Some(None), ..UserChanges::default() };
    assert_eq!(store.update_user(user.id, lift).await.unwrap().suspended_at, None);
    let take = UserChanges { email: Some("BOB@example.org".to_owned()), ..UserChanges::default() };
    let error = store.update_user(user.id, take).await.unwrap_err();
    assert!(matches!(error, StoreError::Taken("email")), "{error:?}");
    let unchanged = store.update_user(user.id, UserChanges::default()).await.unwrap();
    assert_eq!(unchanged.email, "ada@example.org");

    let nobody = store.update_user(Uuid::now_v7(), UserChanges::default()).await.unwrap_err();
    assert!(matches!(nobody, StoreError::NotFound), "{nobody:?}");
}

async fn what_cannot_be_stored_is_refused(test: &TestStore) {
    let error = test.store.insert_user(new_user("a\0@x.org")).await.unwrap_err();
    assert!(matches!(error, StoreError::Unstorable { field: "email", .. }), "{error:?}");
    assert_eq!(test.store.find_user_by_email("a\0@x.org").await.unwrap(), None);
    assert_eq!(test.store.count_users().await.unwrap(), 0);
}
