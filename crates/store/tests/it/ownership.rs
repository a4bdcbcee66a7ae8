//! Somebody else's id is as good as no id; a deleted account takes everything along.

use serde_json::json;
use store::{
    BaseResumeChanges, DocumentChanges, DraftStatus, NewDocument, NewDraft, NewTailoredVersion,
    Posting, Result, SentFile, SentFileLimits, StoreError, TailoredVersionChanges, User,
};
use uuid::Uuid;

use crate::harness::{TestStore, document, minutes, now, on_every_database};

on_every_database!(a_stranger_finds_nothing, an_account_takes_everything_along);

struct Belongings {
    resume: Uuid,
    version: Uuid,
    draft: Uuid,
    document: Uuid,
    sent_file: Uuid,
}

async fn fill(test: &TestStore, user: &User) -> Belongings {
    let store = &test.store;
    let resume = test.resume(user).await.id;
    let (version, draft, letter) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let posting = Posting { title: None, company: None, text: "x".to_owned() };
    let new = NewTailoredVersion {
        id: version,
        user_id: user.id,
        base_resume_id: resume,
        base_revision: 1,
        name: "x".to_owned(),
        posting,
        edits: json!([]),
        document: None,
        now: now(),
    };
    store.insert_tailored_version(new).await.unwrap();
    let file = sent_file(user.id, version);
    let limits = SentFileLimits { per_version: 1, per_user: 1 };
    let sent_file = store.insert_sent_file(file, "2026-11-26", limits).await.unwrap().id;
    let new = NewDraft {
        id: draft,
        user_id: user.id,
        base_resume_id: resume,
        kind: "tailor".to_owned(),
        base_revision: 1,
        payload: json!([]),
        writer: "rules".to_owned(),
        now: now(),
        expires_at: now() + minutes(60),
    };
    store.insert_draft(new).await.unwrap();
    let new = NewDocument {
        id: letter,
        user_id: user.id,
        kind: "cover_letter".to_owned(),
        title: "x".to_owned(),
        body: json!({}),
        blob_key: None,
        blob_size_bytes: 0,
        now: now(),
    };
    store.insert_document(new).await.unwrap();
    store.insert_parse(user.id, "ab", &json!(1), now(), now() + minutes(9)).await.unwrap();
    store.reserve_usage(user.id, "ai", "2026-11", None).await.unwrap();
    store.update_ats_score(user.id, Some(resume), 50, now()).await.unwrap();
    Belongings { resume, version, draft, document: letter, sent_file }
}

fn sent_file(user_id: Uuid, tailored_version_id: Uuid) -> SentFile {
    let id = Uuid::now_v7();
    SentFile {
        id,
        user_id,
        tailored_version_id,
        name: "Ada.pdf".to_owned(),
        format: "pdf".to_owned(),
        blob_key: format!("sent/{user_id}/{id}.pdf"),
        size_bytes: 7,
        sha256: "00".to_owned(),
        created_at: now(),
    }
}

async fn a_stranger_finds_nothing(test: &TestStore) {
    let store = &test.store;
    let ada = test.user("ada").await;
    let eve = test.user("eve").await.id;
    let of_ada = fill(test, &ada).await;
    let before = store.get_base_resume(ada.id, of_ada.resume).await.unwrap();
    assert_eq!(store.find_base_resume(eve, of_ada.resume).await.unwrap(), None);
    let edit = || BaseResumeChanges { document: Some(document("Eve")), name: None };
    refused(store.get_base_resume(eve, of_ada.resume).await);
    refused(store.update_base_resume(eve, of_ada.resume, 1, edit(), "x", now()).await);
    refused(store.replace_base_resume(eve, of_ada.resume, 1, edit(), "x", now()).await);
    refused(store.activate_base_resume(eve, of_ada.resume, now()).await);
    refused(store.delete_base_resume(eve, of_ada.resume, now()).await);
    refused(store.list_resume_versions(eve, of_ada.resume).await);
    refused(store.find_resume_version(eve, of_ada.resume, 1).await);
    refused(store.update_resume_version_label(eve, of_ada.resume, 1, Some("x")).await);
    refused(store.get_tailored_version(eve, of_ada.version).await);
    let changes = TailoredVersionChanges::default();
    refused(store.update_tailored_version(eve, of_ada.version, changes, now()).await);
    refused(store.delete_tailored_version(eve, of_ada.version).await);
    let limits = SentFileLimits { per_version: 9, per_user: 9 };
    let foreign = sent_file(eve, of_ada.version);
    refused(store.insert_sent_file(foreign, "2026-11-26", limits).await);
    refused(store.get_sent_file(eve, of_ada.version, of_ada.sent_file).await);
    refused(store.delete_sent_file(eve, of_ada.version, of_ada.sent_file).await);
    assert!(store.list_sent_files(eve).await.unwrap().is_empty());
    refused(store.get_draft(eve, of_ada.draft).await);
    refused(store.update_draft_status(eve, of_ada.draft, DraftStatus::Discarded).await);
    refused(store.update_draft_payload(eve, of_ada.draft, json!(1)).await);
    refused(store.apply_draft(eve, of_ada.draft, 1, document("Eve"), "x", now()).await);
    refused(store.delete_draft(eve, of_ada.draft).await);
    refused(store.get_document(eve, of_ada.document).await);
    let changes = DocumentChanges::default();
    refused(store.update_document(eve, of_ada.document, 1, changes, now()).await);
    refused(store.insert_publication(eve, of_ada.document, 1, "eve", now()).await);
    refused(store.delete_publication(eve, of_ada.document).await);
    assert_eq!(store.find_publication(eve, of_ada.document).await.unwrap(), None);
    refused(store.delete_document(eve, of_ada.document).await);
    assert!(store.list_base_resumes(eve).await.unwrap().is_empty());
    assert!(store.list_tailored_versions(eve).await.unwrap().is_empty());
    assert!(store.list_drafts(eve, Some(of_ada.resume)).await.unwrap().is_empty());
    assert!(store.list_documents(eve, None).await.unwrap().is_empty());
    assert_eq!(store.get_base_resume(ada.id, of_ada.resume).await.unwrap(), before);
}

async fn an_account_takes_everything_along(test: &TestStore) {
    let store = &test.store;
    let (ada, bob) = (test.user("ada").await, test.user("bob").await);
    let of_ada = fill(test, &ada).await;
    let of_bob = fill(test, &bob).await;
    store.delete_user(ada.id).await.unwrap();
    refused(store.get_user(ada.id).await);
    refused(store.delete_user(ada.id).await);
    refused(store.get_base_resume(ada.id, of_ada.resume).await);
    refused(store.get_tailored_version(ada.id, of_ada.version).await);
    refused(store.get_sent_file(ada.id, of_ada.version, of_ada.sent_file).await);
    assert!(store.list_sent_files(ada.id).await.unwrap().is_empty());
    refused(store.get_draft(ada.id, of_ada.draft).await);
    refused(store.get_document(ada.id, of_ada.document).await);
    assert_eq!(store.find_parse(ada.id, "ab", now()).await.unwrap(), None);
    assert!(store.get_usage(ada.id, "2026-11").await.unwrap().is_empty());
    assert_eq!(store.count_users_by_score().await.unwrap(), [(50, 1)]);
    assert_eq!(store.storage_bytes(ada.id).await.unwrap(), 0);
    store.get_draft(bob.id, of_bob.draft).await.unwrap();
    store.get_document(bob.id, of_bob.document).await.unwrap();
}

#[track_caller]
fn refused<T: std::fmt::Debug>(result: Result<T>) {
    assert!(matches!(result, Err(StoreError::NotFound)), "{result:?}");
}
