//! Cover letters, portfolios, and how much a user stores.

use serde_json::json;
use store::{DocumentChanges, NewDocument, StoreError, User};
use uuid::Uuid;

use crate::harness::{TestStore, json_size, minutes, now, on_every_database, stored_now};

on_every_database!(a_document_is_kept_and_changed, storage_counts_everything);

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
    let changed = store.update_document(user.id, made.id, blob, later).await.unwrap();
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
