//! Slots, the active resume, and writes that never overwrite unseen.

use serde_json::{Value, json};
use store::{BaseResume, BaseResumeChanges, NewBaseResume, StoreError};
use uuid::Uuid;

use crate::harness::{
    TestStore, document, in_parallel, json_size, minutes, new_resume, now, on_every_database,
    stored_now,
};

on_every_database!(
    the_first_is_active_and_slots_fill_from_below,
    a_wanted_slot_is_respected,
    fifty_parallel_creations_fill_the_slots_exactly,
    a_document_comes_back_byte_for_byte,
    a_stale_write_is_refused_with_the_current_resume,
    parallel_writers_lose_nothing,
    only_the_active_resume_is_edited,
    exactly_one_stays_active,
    a_deletion_passes_the_mark_on,
    parallel_changes_of_the_mark_leave_one,
    what_cannot_be_stored_is_refused,
);

fn changes(document: Value) -> BaseResumeChanges {
    BaseResumeChanges { document: Some(document), name: None }
}

async fn the_first_is_active_and_slots_fill_from_below(test: &TestStore) {
    let user = test.user("ada").await;
    assert_eq!(test.store.find_active_base_resume(user.id).await.unwrap(), None);
    let first = test.resume(&user).await;
    assert_eq!((first.slot, first.active, first.revision), (1, true, 1));
    assert_eq!((first.created_at, first.updated_at), (stored_now(), stored_now()));
    let second = test.resume(&user).await;
    assert_eq!((second.slot, second.active), (2, false));
    let third = test.resume(&user).await;
    test.store.delete_base_resume(user.id, second.id, now()).await.unwrap();
    assert_eq!(test.resume(&user).await.slot, 2);
    assert_eq!(test.store.get_base_resume(user.id, third.id).await.unwrap(), third);
    let list = test.store.list_base_resumes(user.id).await.unwrap();
    assert_eq!(list.iter().map(|resume| resume.slot).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(list[0].size_bytes, json_size(&first.document));
    assert_eq!(test.store.find_active_base_resume(user.id).await.unwrap(), Some(first));
}

async fn a_wanted_slot_is_respected(test: &TestStore) {
    let user = test.user("ada").await;
    let wanted = |slot| NewBaseResume { slot: Some(slot), ..new_resume(&user) };
    let insert = async |slot| test.store.insert_base_resume(wanted(slot), 5).await;
    assert_eq!(insert(3).await.unwrap().slot, 3);
    assert!(matches!(insert(3).await, Err(StoreError::SlotTaken { slot: 3 })));
    for outside in [0, -1, 6, i32::MAX] {
        let refused = insert(outside).await;
        assert!(matches!(refused, Err(StoreError::NoFreeSlot { limit: 5 })), "{outside}");
    }
    assert_eq!(test.resume(&user).await.slot, 1);
    let none = test.store.insert_base_resume(new_resume(&user), 0).await;
    assert!(matches!(none, Err(StoreError::NoFreeSlot { limit: 0 })));
    let nobody = NewBaseResume { user_id: Uuid::now_v7(), ..new_resume(&user) };
    let refused = test.store.insert_base_resume(nobody, 5).await;
    assert!(matches!(refused, Err(StoreError::NotFound)));
}

async fn fifty_parallel_creations_fill_the_slots_exactly(test: &TestStore) {
    let (user, replica) = (test.user("ada").await, test.replica().await);
    let results = in_parallel(50, |index| {
        let store = if index % 2 == 0 { test.store.clone() } else { replica.clone() };
        let new = new_resume(&user);
        async move { store.insert_base_resume(new, 5).await }
    });
    let (made, refused): (Vec<_>, Vec<_>) = results.await.into_iter().partition(Result::is_ok);
    assert_eq!(made.len(), 5);
    for result in refused {
        assert!(matches!(result, Err(StoreError::NoFreeSlot { limit: 5 })), "{result:?}");
    }
    let list = test.store.list_base_resumes(user.id).await.unwrap();
    assert_eq!(list.iter().map(|resume| resume.slot).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert_eq!(list.iter().filter(|resume| resume.active).count(), 1);
}

async fn a_document_comes_back_byte_for_byte(test: &TestStore) {
    let user = test.user("ada").await;
    let long = "é".repeat(10_000);
    let text = format!(
        r#"{{"z":1,"a":"C# = <b>\u0000 \ud83d\ude00 שלום","n":[0.1,1e-7,12345678901234567,-0.0],"é":"{long}","":null}}"#
    );
    let document: Value = serde_json::from_str(&text).unwrap();
    let new = NewBaseResume { document: document.clone(), ..new_resume(&user) };
    let made = test.store.insert_base_resume(new, 5).await.unwrap();
    let read = test.store.get_base_resume(user.id, made.id).await.unwrap();
    assert_eq!(read.document.to_string(), document.to_string());
    assert_eq!(read, made);
    let version = test.store.find_resume_version(user.id, made.id, 1).await.unwrap().unwrap();
    assert_eq!(version.document.to_string(), document.to_string());
}

async fn a_stale_write_is_refused_with_the_current_resume(test: &TestStore) {
    let user = test.user("ada").await;
    let id = test.resume(&user).await.id;
    let write = async |revision, name: &str| {
        let at = now() + minutes(revision);
        test.store
            .update_base_resume(user.id, id, revision, changes(document(name)), "edit", at)
            .await
    };
    let second = write(1, "Grace").await.unwrap();
    assert_eq!((second.revision, &second.document), (2, &document("Grace")));
    assert_eq!((second.created_at, second.updated_at), (stored_now(), stored_now() + minutes(1)));
    for stale in [0, 1, 3, -7] {
        let Err(StoreError::Stale { current }) = write(stale, "Lost").await else {
            panic!("revision {stale} was taken")
        };
        assert_eq!(*current, second);
    }
    assert_eq!(test.store.get_base_resume(user.id, id).await.unwrap(), second);
    let versions = test.store.list_resume_versions(user.id, id).await.unwrap();
    assert_eq!(versions.len(), 2, "a refused write leaves nothing behind");
}

async fn parallel_writers_lose_nothing(test: &TestStore) {
    let (user, replica) = (test.user("ada").await, test.replica().await);
    let new = NewBaseResume { document: json!({ "lines": [] }), ..new_resume(&user) };
    let id = test.store.insert_base_resume(new, 5).await.unwrap().id;
    let writers = in_parallel(8, |writer| {
        let store = if writer % 2 == 0 { test.store.clone() } else { replica.clone() };
        async move {
            for line in 0..10 {
                let mut current = store.get_base_resume(user.id, id).await.unwrap();
                while let Err(error) = append(&store, &current, &format!("{writer}/{line}")).await {
                    let StoreError::Stale { current: newer } = error else { panic!("{error:?}") };
                    current = *newer;
                }
            }
        }
    });
    writers.await;
    let resume = test.store.get_base_resume(user.id, id).await.unwrap();
    assert_eq!(resume.revision, 81);
    let lines = resume.document["lines"].as_array().unwrap();
    assert_eq!(lines.iter().collect::<std::collections::HashSet<_>>().len(), 80);
    assert_eq!(test.store.list_resume_versions(user.id, id).await.unwrap().len(), 81);
}

async fn append(store: &store::Store, resume: &BaseResume, line: &str) -> store::Result<()> {
    let mut document = resume.document.clone();
    document["lines"].as_array_mut().unwrap().push(line.into());
    let (user_id, id, revision) = (resume.user_id, resume.id, resume.revision);
    let written =
        store.update_base_resume(user_id, id, revision, changes(document), "edit", now()).await;
    written.map(drop)
}

async fn only_the_active_resume_is_edited(test: &TestStore) {
    let user = test.user("ada").await;
    test.resume(&user).await;
    let other = test.resume(&user).await;
    let edit = changes(document("Grace"));
    let refused =
        test.store.update_base_resume(user.id, other.id, 1, edit.clone(), "edit", now()).await;
    assert!(matches!(refused, Err(StoreError::NotActive)), "{refused:?}");
    assert_eq!(test.store.get_base_resume(user.id, other.id).await.unwrap(), other);

    let replace = BaseResumeChanges { name: Some("Imported".to_owned()), ..edit };
    let replaced = test
        .store
        .replace_base_resume(user.id, other.id, 1, replace.clone(), "import", now())
        .await
        .unwrap();
    assert_eq!((replaced.revision, replaced.active), (2, false));
    assert_eq!((replaced.name.as_str(), replaced.slot), ("Imported", other.slot));
    let stale =
        test.store.replace_base_resume(user.id, other.id, 1, replace, "import", now()).await;
    assert!(matches!(stale, Err(StoreError::Stale { .. })), "{stale:?}");
}

async fn exactly_one_stays_active(test: &TestStore) {
    let user = test.user("ada").await;
    let (first, second) = (test.resume(&user).await, test.resume(&user).await);
    let activated =
        test.store.activate_base_resume(user.id, second.id, now() + minutes(1)).await.unwrap();
    assert!(activated.active);
    assert_eq!(activated.revision, 1, "the document did not change");
    assert!(!test.store.get_base_resume(user.id, first.id).await.unwrap().active);
    let active = test.store.find_active_base_resume(user.id).await.unwrap();
    assert_eq!(active, Some(activated.clone()));
    let again = test.store.activate_base_resume(user.id, second.id, now() + minutes(2)).await;
    assert_eq!(again.unwrap(), activated);
}

async fn a_deletion_passes_the_mark_on(test: &TestStore) {
    let user = test.user("ada").await;
    let (first, second) = (test.resume(&user).await, test.resume(&user).await);
    let third = test.resume(&user).await;
    test.store.activate_base_resume(user.id, third.id, now()).await.unwrap();
    let delete = async |id| test.store.delete_base_resume(user.id, id, now()).await;
    assert_eq!(delete(second.id).await.unwrap(), None, "it was not the active one");
    assert_eq!(delete(third.id).await.unwrap(), Some(first.id));
    assert!(test.store.get_base_resume(user.id, first.id).await.unwrap().active);
    assert_eq!(delete(first.id).await.unwrap(), None);
    assert!(matches!(delete(first.id).await, Err(StoreError::NotFound)));
    assert!(test.store.list_base_resumes(user.id).await.unwrap().is_empty());
}

async fn parallel_changes_of_the_mark_leave_one(test: &TestStore) {
    let (user, replica) = (test.user("ada").await, test.replica().await);
    let mut ids = Vec::new();
    for _ in 0..4 {
        ids.push(test.resume(&user).await.id);
    }
    let results = in_parallel(40, |index| {
        let store = if index % 2 == 0 { test.store.clone() } else { replica.clone() };
        let id = ids[index % 4];
        let new = new_resume(&user);
        async move {
            match index % 10 {
                8 => store.delete_base_resume(user.id, id, now()).await.map(drop),
                9 => store.insert_base_resume(new, 4).await.map(drop),
                _ => store.activate_base_resume(user.id, id, now()).await.map(drop),
            }
        }
    });
    for result in results.await {
        let expected = matches!(
            result,
            Ok(()) | Err(StoreError::NotFound | StoreError::NoFreeSlot { limit: 4 })
        );
        assert!(expected, "{result:?}");
    }
    let list = test.store.list_base_resumes(user.id).await.unwrap();
    assert_eq!(list.iter().filter(|resume| resume.active).count(), 1, "{list:?}");
}

async fn what_cannot_be_stored_is_refused(test: &TestStore) {
    let user = test.user("ada").await;
    let deep = (0..130).fold(Value::Null, |inner, _| json!([inner]));
    let new = NewBaseResume { document: deep, ..new_resume(&user) };
    let refused = test.store.insert_base_resume(new, 5).await;
    assert!(matches!(refused, Err(StoreError::Unstorable { field: "document", .. })));
    let new = NewBaseResume { name: "a\0b".to_owned(), ..new_resume(&user) };
    let refused = test.store.insert_base_resume(new, 5).await;
    assert!(matches!(refused, Err(StoreError::Unstorable { field: "name", .. })));
    let deep = (0..118).fold(Value::Null, |inner, _| json!([inner]));
    let new = NewBaseResume { document: deep.clone(), ..new_resume(&user) };
    let made = test.store.insert_base_resume(new, 5).await.unwrap();
    assert_eq!(test.store.get_base_resume(user.id, made.id).await.unwrap().document, deep);
}
