//! Quotas hold under parallel calls of several servers.

use store::StoreError;
use uuid::Uuid;

use crate::harness::{TestStore, in_parallel, on_every_database};

on_every_database!(a_quota_is_exact, refunds_stop_at_zero, two_hundred_parallel_calls_fit_exactly);

const MONTH: &str = "2026-11";

async fn a_quota_is_exact(test: &TestStore) {
    let store = &test.store;
    let (ada, bob) = (test.user("ada").await.id, test.user("bob").await.id);
    for used in 1..=2 {
        assert_eq!(store.reserve_usage(ada, "cover_letter", MONTH, Some(2)).await.unwrap(), used);
    }
    let refused = store.reserve_usage(ada, "cover_letter", MONTH, Some(2)).await;
    assert!(matches!(refused, Err(StoreError::QuotaExceeded { limit: 2 })), "{refused:?}");
    store.reserve_usage(ada, "cover_letter", "2026-12", Some(2)).await.unwrap();
    store.reserve_usage(bob, "cover_letter", MONTH, Some(2)).await.unwrap();
    assert_eq!(store.reserve_usage(ada, "ai", MONTH, None).await.unwrap(), 1);
    let usage = store.get_usage(ada, MONTH).await.unwrap();
    assert_eq!(usage, [("ai".to_owned(), 1), ("cover_letter".to_owned(), 2)]);
    let none = store.reserve_usage(bob, "ai", MONTH, Some(0)).await;
    assert!(matches!(none, Err(StoreError::QuotaExceeded { limit: 0 })), "{none:?}");
    let nobody = store.reserve_usage(Uuid::now_v7(), "ai", MONTH, None).await;
    assert!(matches!(nobody, Err(StoreError::NotFound)), "{nobody:?}");
}

async fn refunds_stop_at_zero(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await.id;
    store.refund_usage(user, "ai", MONTH).await.unwrap();
    store.reserve_usage(user, "ai", MONTH, Some(1)).await.unwrap();
    store.refund_usage(user, "ai", MONTH).await.unwrap();
    store.refund_usage(user, "ai", MONTH).await.unwrap();
    assert_eq!(store.get_usage(user, MONTH).await.unwrap(), [("ai".to_owned(), 0)]);
    assert_eq!(store.reserve_usage(user, "ai", MONTH, Some(1)).await.unwrap(), 1);
}

async fn two_hundred_parallel_calls_fit_exactly(test: &TestStore) {
    let (user, replica) = (test.user("ada").await.id, test.replica().await);
    let results = in_parallel(200, |index| {
        let store = if index % 2 == 0 { test.store.clone() } else { replica.clone() };
        async move { store.reserve_usage(user, "ai", MONTH, Some(5)).await }
    });
    let (reserved, refused): (Vec<_>, Vec<_>) = results.await.into_iter().partition(Result::is_ok);
    assert_eq!(reserved.len(), 5);
    for result in refused {
        assert!(matches!(result, Err(StoreError::QuotaExceeded { limit: 5 })), "{result:?}");
    }
    assert_eq!(test.store.get_usage(user, MONTH).await.unwrap(), [("ai".to_owned(), 5)]);
}
