//! The ledger outlives the accounts and adds up by month.

use chrono::{DateTime, Utc};
use store::{AiRequest, StoreError};
use uuid::Uuid;

use crate::harness::{TestStore, on_every_database};

on_every_database!(a_month_adds_up, the_ledger_outlives_the_account);

fn request(user_id: Option<Uuid>, at: &str, cost_microusd: Option<i64>) -> AiRequest {
    AiRequest {
        id: Uuid::now_v7(),
        user_id,
        resume_id: None,
        action: "tailor".to_owned(),
        provider: "openai".to_owned(),
        model: "gpt-4o-mini".to_owned(),
        input_tokens: 1000,
        cached_tokens: 200,
        output_tokens: 300,
        cost_microusd,
        status: "ok".to_owned(),
        duration_ms: 1234,
        request_id: "r1".to_owned(),
        created_at: at.parse::<DateTime<Utc>>().unwrap(),
    }
}

async fn a_month_adds_up(test: &TestStore) {
    let store = &test.store;
    assert_eq!(store.month_cost_microusd("2026-11").await.unwrap(), 0);
    for (at, cost) in [
        ("2026-10-31T23:59:59.999999Z", Some(1)),
        ("2026-11-01T00:00:00Z", Some(10)),
        ("2026-11-15T12:00:00.5Z", None),
        ("2026-11-30T23:59:59.999999Z", Some(3_000_000_000)),
        ("2026-12-01T00:00:00Z", Some(1000)),
    ] {
        store.insert_ai_request(request(None, at, cost)).await.unwrap();
    }
    assert_eq!(store.month_cost_microusd("2026-11").await.unwrap(), 3_000_000_010);
    assert_eq!(store.month_cost_microusd("2026-12").await.unwrap(), 1000);
    for malformed in ["", "2026", "2026-13", "2026-11-01", "x"] {
        let error = store.month_cost_microusd(malformed).await.unwrap_err();
        assert!(matches!(error, StoreError::Unstorable { field: "period", .. }), "{malformed}");
    }
}

async fn the_ledger_outlives_the_account(test: &TestStore) {
    let store = &test.store;
    let user = test.user("ada").await;
    let mine = request(Some(user.id), "2026-11-02T00:00:00Z", Some(7));
    let other = request(None, "2026-11-01T00:00:00Z", None);
    store.insert_ai_request(mine.clone()).await.unwrap();
    store.insert_ai_request(other.clone()).await.unwrap();
    assert_eq!(
        store.list_ai_requests(Some(user.id), 10, 0).await.unwrap(),
        std::slice::from_ref(&mine)
    );
    assert_eq!(store.list_ai_requests(None, 10, 0).await.unwrap(), [mine.clone(), other.clone()]);
    store.delete_user(user.id).await.unwrap();
    let orphan = AiRequest { user_id: None, ..mine };
    assert_eq!(store.list_ai_requests(None, 10, 0).await.unwrap(), [orphan, other]);
}
