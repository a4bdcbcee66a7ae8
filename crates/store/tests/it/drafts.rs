//! Proposed edits: decided once, applied together with the resume or not at all.

use serde_json::json;
use store::{Draft, DraftStatus, NewDraft, StoreError, User};
use uuid::Uuid;

use crate::harness::{
    TestStore, document, in_parallel, minutes, now, on_every_database, stored_now,
};

on_every_database!(
    a_draft_is_decided_once,
    applying_writes_both_or_neither,
    parallel_applies_write_once,
    drafts_expire_and_are_cleaned_up,
);

async fn draft(test: &TestStore, user: &User, base_resume_id: Uuid) -> Draft {
    let new = NewDraft {
        id: Uuid::now_v7(),
        user_id: user.id,
        base_resume_id,
        kind: "tailor".to_owned(),
        base_revision: 1,
        payload: json!({ "edits": ["\u{0}"] }),
        writer: "rules".to_owned(),
        now: now(),
        expires_at: now() + minutes(60),
    };
    test.store.insert_draft(new).await.unwrap()
}

async fn a_draft_is_decided_once(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    let resume = test.resume(&user).await;
    let made = draft(test, &user, resume.id).await;
    assert_eq!((made.status, made.expires_at), (DraftStatus::Open, stored_now() + minutes(60)));
    assert_eq!(store.get_draft(user.id, made.id).await.unwrap(), made);
    let changed = store.update_draft_payload(user.id, made.id, json!({ "edits": [] })).await;
    assert_eq!(changed.unwrap().payload, json!({ "edits": [] }));
    let closed = store.update_draft_status(user.id, made.id, DraftStatus::Discarded).await;
    assert_eq!(closed.unwrap().status, DraftStatus::Discarded);
    let refused = store.update_draft_status(user.id, made.id, DraftStatus::Applied).await;
    let is_closed = |error| matches!(error, StoreError::NotOpen { status: DraftStatus::Discarded });
    assert!(is_closed(refused.unwrap_err()));
    assert!(is_closed(store.update_draft_payload(user.id, made.id, json!(1)).await.unwrap_err()));

    let second = draft(test, &user, resume.id).await;
    let listed = store.list_drafts(user.id, Some(resume.id)).await.unwrap();
    assert_eq!(listed.iter().map(|draft| draft.id).collect::<Vec<_>>(), [second.id, made.id]);
    assert!(store.list_drafts(user.id, Some(Uuid::now_v7())).await.unwrap().is_empty());
    store.delete_draft(user.id, made.id).await.unwrap();
    assert_eq!(store.list_drafts(user.id, None).await.unwrap(), [second]);
}

async fn applying_writes_both_or_neither(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    let (resume, other) = (test.resume(&user).await, test.resume(&user).await);
    let made = draft(test, &user, resume.id).await;
    let apply = async |revision, at| {
        store.apply_draft(user.id, made.id, revision, document("Grace"), "apply_draft", at).await
    };
    assert!(matches!(apply(7, now()).await, Err(StoreError::Stale { .. })));
    let late = apply(1, now() + minutes(60)).await;
    assert!(matches!(late, Err(StoreError::NotOpen { status: DraftStatus::Expired })));
    store.activate_base_resume(user.id, other.id, now()).await.unwrap();
    assert!(matches!(apply(1, now()).await, Err(StoreError::NotActive)));
    store.activate_base_resume(user.id, resume.id, now()).await.unwrap();
    assert_eq!(store.get_draft(user.id, made.id).await.unwrap(), made, "nothing was written");
    assert_eq!(store.get_base_resume(user.id, resume.id).await.unwrap().revision, 1);

    let applied = apply(1, now() + minutes(59)).await.unwrap();
    assert_eq!((applied.revision, applied.document), (2, document("Grace")));
    let status = store.get_draft(user.id, made.id).await.unwrap().status;
    assert_eq!(status, DraftStatus::Applied);
    let again = apply(2, now()).await;
    assert!(matches!(again, Err(StoreError::NotOpen { status: DraftStatus::Applied })));
}

async fn parallel_applies_write_once(test: &TestStore) {
    let user = test.user("ada").await;
    let resume = test.resume(&user).await;
    let made = draft(test, &user, resume.id).await;
    let replica = test.replica().await;
    let results = in_parallel(16, |index| {
        let store = if index % 2 == 0 { test.store.clone() } else { replica.clone() };
        async move {
            let document = document(&index.to_string());
            store.apply_draft(user.id, made.id, 1, document, "apply_draft", now()).await.is_ok()
        }
    });
    assert_eq!(results.await.into_iter().filter(|applied| *applied).count(), 1);
    assert_eq!(test.store.get_base_resume(user.id, resume.id).await.unwrap().revision, 2);
}

async fn drafts_expire_and_are_cleaned_up(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    let resume = test.resume(&user).await;
    let (first, second) =
        (draft(test, &user, resume.id).await, draft(test, &user, resume.id).await);
    store.update_draft_status(user.id, first.id, DraftStatus::Discarded).await.unwrap();
    assert_eq!(store.expire_drafts(now() + minutes(59)).await.unwrap(), 0);
    assert_eq!(store.delete_closed_drafts(now()).await.unwrap(), 0);
    assert_eq!(store.delete_closed_drafts(now() + minutes(1)).await.unwrap(), 1);
    assert_eq!(store.expire_drafts(now() + minutes(60)).await.unwrap(), 1);
    let status = store.get_draft(user.id, second.id).await.unwrap().status;
    assert_eq!(status, DraftStatus::Expired);
    assert_eq!(store.delete_closed_drafts(now() + minutes(1)).await.unwrap(), 1);
}
