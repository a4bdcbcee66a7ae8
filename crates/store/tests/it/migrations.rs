//! The schema comes up from nothing, once, however many servers ask for it.

use sea_orm::{ConnectionTrait, Database};

use crate::harness::{TestStore, on_every_database};

on_every_database!(a_newer_schema_is_accepted);

/// A new version has migrated while this one still runs, or is started once more.
async fn a_newer_schema_is_accepted(test: &TestStore) {
    let database = Box::pin(Database::connect(&test.config.database_url)).await.unwrap();
    let future = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m2099_x', 1)";
    database.execute_unprepared(future).await.unwrap();
    assert!(test.store.pending_migrations().await.unwrap().is_empty());
    test.store.migrate().await.unwrap();
    test.user("ada").await;
}

async fn comes_up(test: &TestStore) {
    let pending = test.store.pending_migrations().await.unwrap();
    assert!(pending.len() >= 16, "{pending:?}");
    assert!(pending.is_sorted() && pending[0].starts_with("m20261124_"), "{pending:?}");
    assert_eq!(test.store.pending_migrations().await.unwrap(), pending, "asking changes nothing");

    let replica = test.replica().await;
    let (first, second) = tokio::join!(test.store.migrate(), replica.migrate());
    first.unwrap();
    second.unwrap();
    assert!(test.store.pending_migrations().await.unwrap().is_empty());
    test.store.migrate().await.unwrap();
    assert_eq!(test.store.count_users().await.unwrap(), 0);
    test.store.ping().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite() {
    let test = TestStore::empty_sqlite().await;
    assert!(test.store.is_embedded());
    comes_up(&test).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgres() {
    let test = TestStore::empty_postgres().await;
    assert!(!test.store.is_embedded());
    comes_up(&test).await;
}

#[tokio::test]
async fn an_unknown_database_is_refused() {
    let mut config = TestStore::empty_sqlite().await.config;
    for url in ["mysql://localhost/x", "store.db", "", "sqlite:", "sqlite::memory:"] {
        url.clone_into(&mut config.database_url);
        assert!(store::Store::open(&config).await.is_err(), "{url}");
    }
}

#[tokio::test]
async fn a_path_is_taken_literally() {
    let test = TestStore::empty_sqlite().await;
    let mut config = test.config.clone();
    for name in ["a b%20c #1.db", "Žofie/ü?.db"] {
        let path = test.folder().join(name);
        for url in [format!("sqlite:{}", path.display()), format!("sqlite://{}", path.display())] {
            url.clone_into(&mut config.database_url);
            store::Store::open(&config).await.unwrap().migrate().await.unwrap();
            assert!(path.exists(), "{url}");
        }
    }
    config.database_url = format!("sqlite:{}?mode=rwc", test.folder().join("c.db").display());
    store::Store::open(&config).await.unwrap();
    assert!(test.folder().join("c.db").exists());
}
