//! The schema comes up from nothing, once, however many servers ask for it.

use crate::harness::TestStore;

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
    for url in ["mysql://localhost/x", "store.db", "", "postgres://127.0.0.1:1/x"] {
        url.clone_into(&mut config.database_url);
        assert!(store::Store::open(&config).await.is_err(), "{url}");
    }
}
