//! Every write of a resume stays readable.

use store::{BaseResumeChanges, StoreError};

use crate::harness::{TestStore, document, json_size, minutes, now, on_every_database, stored_now};

on_every_database!(every_write_is_kept, versions_go_with_their_resume);

async fn every_write_is_kept(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    let id = test.resume(&user).await.id;
    for (revision, name) in [(1, "Grace"), (2, "Barbara")] {
        let changes = BaseResumeChanges { document: Some(document(name)), name: None };
        let at = now() + minutes(revision);
        store.update_base_resume(user.id, id, revision, changes, "edit", at).await.unwrap();
    }
    store.update_resume_version_label(user.id, id, 2, Some("before the interview")).await.unwrap();
    let versions = store.list_resume_versions(user.id, id).await.unwrap();
    let seen: Vec<_> =
        versions.iter().map(|version| (version.revision, version.reason.as_str())).collect();
    assert_eq!(seen, [(3, "edit"), (2, "edit"), (1, "create")]);
    assert_eq!(versions[1].label.as_deref(), Some("before the interview"));
    assert_eq!(versions[0].created_at, stored_now() + minutes(2));
    assert_eq!(versions[2].size_bytes, json_size(&document("Ada")));
    for (revision, name) in [(1, "Ada"), (2, "Grace"), (3, "Barbara")] {
        let version = store.find_resume_version(user.id, id, revision).await.unwrap().unwrap();
        assert_eq!(version.document, document(name));
    }
    assert_eq!(store.find_resume_version(user.id, id, 4).await.unwrap(), None);
    let missing = store.update_resume_version_label(user.id, id, 4, None).await;
    assert!(matches!(missing, Err(StoreError::NotFound)), "{missing:?}");
}

async fn versions_go_with_their_resume(test: &TestStore) {
    let user = test.user("ada").await;
    let id = test.resume(&user).await.id;
    assert!(test.store.storage_bytes(user.id).await.unwrap() > 0);
    test.store.delete_base_resume(user.id, id, now()).await.unwrap();
    assert_eq!(test.store.storage_bytes(user.id).await.unwrap(), 0);
    let gone = test.store.list_resume_versions(user.id, id).await;
    assert!(matches!(gone, Err(StoreError::NotFound)), "{gone:?}");
}
