//! Cover letters, portfolios, and how much a user stores.

use serde_json::json;
use store::{DocumentChanges, NewDocument, StoreError, User};
use uuid::Uuid;

use crate::harness::{
    TestStore, in_parallel, json_size, minutes, now, on_every_database, stored_now,
};

on_every_database!(
    a_document_is_kept_and_changed,
    a_stale_save_writes_nothing,
    a_page_is_published_as_it_was_at_one_address,
    a_draft_becomes_one_document,
    storage_counts_everything,
);

fn letter(user: &User, title: &str) -> NewDocument {
    NewDocument {
        id: Uuid::now_v7(),
        user_id: user.id,
        kind: "cover_letter".to_owned(),
        title: title.to_owned(),
        body: json!({ "text": "Dear \u{0} ü" }),
        blob_key: None,
        blob_size_bytes: 0,
        now: now(),
    }
}

async fn a_document_is_kept_and_changed(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    let made = store.insert_document(letter(&user, "One")).await.unwrap();
    store.insert_document(letter(&user, "Two")).await.unwrap();
    assert_eq!(store.get_document(user.id, made.id).await.unwrap(), made);
    assert_eq!(made.size_bytes, json_size(&made.body));

    let blob = DocumentChanges {
        blob: Some(Some(("letters/1.pdf".to_owned(), 1000))),
        ..DocumentChanges::default()
    };
    let later = now() + minutes(1);
    let changed =
        store.update_document(user.id, made.id, made.revision, blob, later).await.unwrap();
    assert_eq!((&changed.title, &changed.body), (&made.title, &made.body));
    assert_eq!(changed.blob_key.as_deref(), Some("letters/1.pdf"));
    assert_eq!(changed.size_bytes, made.size_bytes + 1000);
    assert_eq!(changed.updated_at, stored_now() + minutes(1));
    let listed = store.list_documents(user.id, Some("cover_letter")).await.unwrap();
    assert_eq!((listed.len(), listed[0].size_bytes), (2, changed.size_bytes));
    assert!(store.list_documents(user.id, Some("portfolio")).await.unwrap().is_empty());
    store.delete_document(user.id, made.id).await.unwrap();
    let gone = store.get_document(user.id, made.id).await;
    assert!(matches!(gone, Err(StoreError::NotFound)), "{gone:?}");
}

async fn a_stale_save_writes_nothing(test: &TestStore) {
    let (store, user) = (&test.store, test.user("ada").await);
    let made = store.insert_document(letter(&user, "One")).await.unwrap();
    assert_eq!(made.revision, 1);
    let titled = |title: &str| DocumentChanges {
        title: Some(title.to_owned()),
        ..DocumentChanges::default()
    };
    let saved = store.update_document(user.id, made.id, 1, titled("Two"), now()).await.unwrap();
    assert_eq!(saved.revision, 2);
    let stale = store.update_document(user.id, made.id, 1, titled("Three"), now()).await;
    let Err(StoreError::StaleDocument { current }) = stale else { panic!("{stale:?}") };
    assert_eq!(*current, saved);
    assert_eq!(store.get_document(user.id, made.id).await.unwrap(), saved);
}

async fn a_page_is_published_as_it_was_at_one_address(test: &TestStore) {
    let (store, user) = (&test.store, test.user("ada").await);
    let page = store.insert_document(letter(&user, "Page")).await.unwrap();
    let other = store.insert_document(letter(&user, "Other")).await.unwrap();
    let shown = store.insert_publication(user.id, page.id, 1, "ada", now()).await.unwrap();
    assert_eq!((&shown.body, shown.revision), (&page.body, 1));
    let taken = store.insert_publication(user.id, other.id, 1, "ada", now()).await;
    assert!(matches!(taken, Err(StoreError::Taken("slug"))), "{taken:?}");
    let changes = DocumentChanges { body: Some(json!({})), ..DocumentChanges::default() };
    store.update_document(user.id, page.id, 1, changes, now()).await.unwrap();
    assert_eq!(store.find_published("ada", now()).await.unwrap(), Some(shown), "as it was");
    let stale = store.insert_publication(user.id, page.id, 1, "ada", now()).await;
    assert!(matches!(stale, Err(StoreError::StaleDocument { .. })), "{stale:?}");
    store.insert_publication(user.id, page.id, 2, "quill", now()).await.unwrap();
    assert_eq!(store.find_published("ada", now()).await.unwrap(), None);
    assert_eq!(store.list_publications(user.id).await.unwrap().len(), 1);
    let suspended =
        store::UserChanges { suspended_at: Some(Some(now())), ..store::UserChanges::default() };
    store.update_user(user.id, suspended).await.unwrap();
    assert_eq!(store.find_published("quill", now()).await.unwrap(), None);
    store.delete_publication(user.id, page.id).await.unwrap();
    assert!(matches!(store.delete_publication(user.id, page.id).await, Err(StoreError::NotFound)));
}

async fn a_draft_becomes_one_document(test: &TestStore) {
    let (store, user) = (&test.store, test.user("ada").await);
    let resume = test.resume(&user).await;
    let draft = store::NewDraft {
        id: Uuid::now_v7(),
        user_id: user.id,
        base_resume_id: resume.id,
        kind: "cover_letter".to_owned(),
        base_revision: 1,
        payload: json!({}),
        writer: "rules".to_owned(),
        now: now(),
        expires_at: now() + minutes(1),
    };
    let draft = store.insert_draft(draft).await.unwrap();
    let late = NewDocument { now: now() + minutes(1), ..letter(&user, "Late") };
    let expired = store.apply_draft_as_document(user.id, draft.id, late).await;
    assert!(matches!(expired, Err(StoreError::NotOpen { .. })), "{expired:?}");
    let made = in_parallel(8, |_| {
        let (store, new) = (store.clone(), letter(&user, "One"));
        async move { store.apply_draft_as_document(new.user_id, draft.id, new).await }
    });
    let made: Vec<_> = made.await.into_iter().collect();
    assert_eq!(made.iter().filter(|made| made.is_ok()).count(), 1, "{made:?}");
    assert_eq!(store.list_documents(user.id, None).await.unwrap().len(), 1);
}

async fn storage_counts_everything(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    assert_eq!(store.storage_bytes(user.id).await.unwrap(), 0);
    let resume = test.resume(&user).await;
    let text = json_size(&resume.document);
    assert_eq!(store.storage_bytes(user.id).await.unwrap(), text, "without its saved version");
    let new = NewDocument { blob_size_bytes: 5_000_000_000, ..letter(&user, "One") };
    let made = store.insert_document(new).await.unwrap();
    let expected = text + json_size(&made.body) + 5_000_000_000;
    assert_eq!(store.storage_bytes(user.id).await.unwrap(), expected);
    let stranger = test.user("bob").await;
    assert_eq!(store.storage_bytes(stranger.id).await.unwrap(), 0);
}
