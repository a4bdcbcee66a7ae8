//! The ledger outlives the accounts and adds up by month.

use chrono::{DateTime, Utc};
use store::{AiRequest, StoreError};
use uuid::Uuid;

use crate::harness::{TestStore, on_every_database};

on_every_database!(a_month_adds_up, a_month_splits_up, the_ledger_outlives_the_account);

fn request(user_id: Option<Uuid>, at: &str, cost_microusd: Option<i64>) -> AiRequest {
    AiRequest {
        id: Uuid::now_v7(),
        user_id,
        tier: Some("pro".to_owned()),
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

async fn a_month_splits_up(test: &TestStore) {
    let store = &test.store;
    for (at, cost, status, tier) in [
        ("2026-10-31T23:59:59.999999Z", Some(1), "ok", Some("pro")),
        ("2026-11-01T00:00:00Z", Some(10), "ok", Some("pro")),
        ("2026-11-01T23:59:59.999999Z", None, "ok", Some("pro")),
        ("2026-11-01T12:00:00Z", Some(5), "timeout", Some("pro")),
        ("2026-11-02T00:00:00Z", Some(3), "ok", None),
    ] {
        let (status, tier) = (status.to_owned(), tier.map(str::to_owned));
        let call = AiRequest { status, tier, ..request(None, at, cost) };
        store.insert_ai_request(call).await.unwrap();
    }
    let costs = store.list_ai_costs("2026-11").await.unwrap();
    let seen: Vec<_> = costs
        .iter()
        .map(|cost| {
            (
                cost.day.as_str(),
                cost.tier.as_str(),
                cost.calls,
                cost.failures,
                cost.unpriced,
                cost.cost_microusd,
            )
        })
        .collect();
    assert_eq!(seen, [("2026-11-01", "pro", 3, 1, 1, 15), ("2026-11-02", "", 1, 0, 0, 3)]);
    assert_eq!(
        (costs[0].input_tokens, costs[0].cached_tokens, costs[0].output_tokens),
        (3000, 600, 900)
    );
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
    let late = request(Some(user.id), "2026-11-03T00:00:00Z", None);
    assert!(matches!(store.insert_ai_request(late).await, Err(StoreError::NotFound)));
    let orphan = AiRequest { user_id: None, ..mine };
    assert_eq!(store.list_ai_requests(None, 10, 0).await.unwrap(), [orphan, other]);
}
