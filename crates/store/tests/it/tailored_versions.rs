//! Copies of a base resume for one posting.

use serde_json::json;
use store::{NewTailoredVersion, Posting, StoreError, TailoredVersionChanges, User};
use uuid::Uuid;

use crate::harness::{TestStore, document, minutes, now, on_every_database, stored_now};

on_every_database!(a_version_lives_with_its_base, changes_touch_what_they_name);

fn version(user: &User, base_resume_id: Uuid) -> NewTailoredVersion {
    NewTailoredVersion {
        id: Uuid::now_v7(),
        user_id: user.id,
        base_resume_id,
        base_revision: 1,
        name: "For Example Ltd".to_owned(),
        posting: Posting {
            title: Some("Engineer".to_owned()),
            company: None,
            text: "We need\nRust & <C#>".to_owned(),
        },
        edits: json!([{ "id": "1", "after": "x\u{0}y" }]),
        document: None,
        now: now(),
    }
}

async fn a_version_lives_with_its_base(test: &TestStore) {
    let store = &test.store;
    let (ada, bob) = (test.user("ada").await, test.user("bob").await);
    let base = test.resume(&ada).await;
    let made = store.insert_tailored_version(version(&ada, base.id)).await.unwrap();
    assert_eq!(store.get_tailored_version(ada.id, made.id).await.unwrap(), made);
    assert_eq!(made.created_at, stored_now());
    let listed = store.list_tailored_versions(ada.id).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].posting_title.as_deref(), Some("Engineer"));
    let foreign = store.insert_tailored_version(version(&bob, base.id)).await;
    assert!(matches!(foreign, Err(StoreError::NotFound)), "{foreign:?}");

    store.delete_base_resume(ada.id, base.id, now()).await.unwrap();
    assert!(store.list_tailored_versions(ada.id).await.unwrap().is_empty());
    let gone = store.get_tailored_version(ada.id, made.id).await;
    assert!(matches!(gone, Err(StoreError::NotFound)), "{gone:?}");
}

async fn changes_touch_what_they_name(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    let base = test.resume(&user).await;
    let made = store.insert_tailored_version(version(&user, base.id)).await.unwrap();
    let later = now() + minutes(5);
    let changes = TailoredVersionChanges {
        edits: Some(json!([])),
        base_revision: Some(2),
        document: Some(Some(document("Ada"))),
        ..TailoredVersionChanges::default()
    };
    let changed = store.update_tailored_version(user.id, made.id, changes, later).await.unwrap();
    assert_eq!((&changed.name, &changed.posting), (&made.name, &made.posting));
    assert_eq!((changed.base_revision, &changed.document), (2, &Some(document("Ada"))));
    assert_eq!(changed.updated_at, stored_now() + minutes(5));
    assert_eq!(store.get_tailored_version(user.id, made.id).await.unwrap(), changed);
    let forget =
        TailoredVersionChanges { document: Some(None), ..TailoredVersionChanges::default() };
    let changed = store.update_tailored_version(user.id, made.id, forget, later).await.unwrap();
    assert_eq!(changed.document, None);
    store.delete_tailored_version(user.id, made.id).await.unwrap();
    let again = store.delete_tailored_version(user.id, made.id).await;
    assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");
}
