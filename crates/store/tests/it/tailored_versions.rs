//! Copies of a base resume for one posting.

use sea_orm::{ConnectionTrait, Database, Statement};
use serde_json::json;
use store::{
    NewTailoredVersion, Posting, SentFile, SentFileLimits, StoreError, TailoredVersionChanges, User,
};
use uuid::Uuid;

use crate::harness::{TestStore, document, minutes, now, on_every_database, stored_now};

on_every_database!(
    a_version_lives_with_its_base,
    changes_touch_what_they_name,
    sent_files_are_counted_and_bounded,
    a_row_of_the_version_before_is_saved_only
);

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

async fn sent_files_are_counted_and_bounded(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    let base = test.resume(&user).await;
    let first = store.insert_tailored_version(version(&user, base.id)).await.unwrap();
    let second = store.insert_tailored_version(version(&user, base.id)).await.unwrap();
    assert_eq!((first.application_status.as_str(), &first.applied_on), ("saved", &None));
    let before = store.storage_bytes(user.id).await.unwrap();
    let limits = SentFileLimits { per_version: 2, per_user: 3 };
    let file = |version: Uuid| SentFile {
        id: Uuid::now_v7(),
        user_id: user.id,
        tailored_version_id: version,
        name: "Ada – Resume.pdf".to_owned(),
        format: "pdf".to_owned(),
        blob_key: format!("sent/{}/x.pdf", user.id),
        size_bytes: 1_000,
        sha256: "ab".to_owned(),
        created_at: now(),
    };
    let keep =
        |version: Uuid, day: &'static str| store.insert_sent_file(file(version), day, limits);
    let kept = keep(first.id, "2026-11-26").await.unwrap();
    assert_eq!(store.get_sent_file(user.id, first.id, kept.id).await.unwrap(), kept);
    assert_eq!(kept.created_at, stored_now());
    let tracked = store.get_tailored_version(user.id, first.id).await.unwrap();
    assert_eq!(tracked.application_status, "applied");
    assert_eq!(tracked.applied_on.as_deref(), Some("2026-11-26"));
    let changes = TailoredVersionChanges {
        application_status: Some("offer".to_owned()),
        posting_url: Some("https://example.org".to_owned()),
        ..TailoredVersionChanges::default()
    };
    store.update_tailored_version(user.id, first.id, changes, now()).await.unwrap();
    keep(first.id, "2026-11-27").await.unwrap();
    let tracked = store.get_tailored_version(user.id, first.id).await.unwrap();
    assert_eq!(tracked.application_status, "offer", "a file changes no state but the first");
    assert_eq!(tracked.applied_on.as_deref(), Some("2026-11-26"));
    assert_eq!(tracked.posting_url.as_deref(), Some("https://example.org"));
    let forget = TailoredVersionChanges {
        posting_url: Some(String::new()),
        ..TailoredVersionChanges::default()
    };
    let forgot = store.update_tailored_version(user.id, first.id, forget, now()).await.unwrap();
    assert_eq!(forgot.posting_url, None);
    let full = keep(first.id, "2026-11-27").await;
    assert!(matches!(full, Err(StoreError::QuotaExceeded { limit: 2 })), "{full:?}");
    keep(second.id, "2026-11-27").await.unwrap();
    let full = keep(second.id, "2026-11-27").await;
    assert!(matches!(full, Err(StoreError::QuotaExceeded { limit: 3 })), "{full:?}");
    assert_eq!(store.storage_bytes(user.id).await.unwrap() - before, 3_000);
    let by_user = store.list_storage_by_user(5).await.unwrap();
    assert_eq!(by_user[0].2, store.storage_bytes(user.id).await.unwrap());
    store.delete_sent_file(user.id, first.id, kept.id).await.unwrap();
    let again = store.delete_sent_file(user.id, first.id, kept.id).await;
    assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");
    assert_eq!(store.list_sent_files(user.id).await.unwrap().len(), 2);
    store.delete_tailored_version(user.id, first.id).await.unwrap();
    assert_eq!(store.list_sent_files(user.id).await.unwrap().len(), 1);
}

/// While servers are replaced, the old ones add rows without the columns that are new.
async fn a_row_of_the_version_before_is_saved_only(test: &TestStore) {
    let user = test.user("ada").await;
    let base = test.resume(&user).await;
    let connection = Box::pin(Database::connect(&test.config.database_url)).await.unwrap();
    let insert = "INSERT INTO tailored_versions (id, user_id, base_resume_id, base_revision, name, posting_text, edits, \
         created_at, updated_at) VALUES ($1, $2, $3, 1, 'Old', 'We need', '[]', $4, $4)";
    let id = Uuid::now_v7();
    let values = [id.into(), user.id.into(), base.id.into(), stored_now().into()];
    let backend = connection.get_database_backend();
    connection.execute_raw(Statement::from_sql_and_values(backend, insert, values)).await.unwrap();
    let version = test.store.get_tailored_version(user.id, id).await.unwrap();
    assert_eq!(version.application_status, "saved");
    assert_eq!((version.posting_url, version.applied_on, version.note), (None, None, None));
}
