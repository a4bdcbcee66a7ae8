//! The cache, in this process and in Redis, whatever happens to Redis.

use std::time::{Duration, Instant};

use bytes::Bytes;
use serde_json::{Value, json};
use store::{CacheTier, LookupResult, Store, StoreConfig};
use uuid::Uuid;

use crate::harness::{RedisServer, TestStore};

const MINUTE: Duration = Duration::from_mins(1);

async fn with_redis(test: &TestStore, redis: &RedisServer) -> Store {
    let config = StoreConfig { redis_url: Some(redis.url()), ..test.config.clone() };
    Store::open(&config).await.unwrap()
}

async fn keeps_and_forgets(store: &Store, tier: CacheTier) {
    let cache = store.cache();
    let key = Uuid::new_v4().to_string();
    assert_eq!(cache.tier(), tier);
    cache.ping().await.unwrap();
    assert_eq!(cache.find("parse", &key).await.result, LookupResult::Miss);
    cache.put("parse", &key, Bytes::from_static(b"\0\xff"), MINUTE).await;
    let found = cache.find("parse", &key).await;
    assert_eq!((found.tier, found.result), (tier, LookupResult::Hit));
    assert_eq!(found.value.as_deref(), Some(&b"\0\xff"[..]));
    assert_eq!(cache.get("score", &key).await, None, "another namespace");
    cache.put("parse", &key, Bytes::from_static(b"2"), MINUTE).await;
    assert_eq!(cache.get("parse", &key).await.as_deref(), Some(&b"2"[..]));
    assert_eq!(cache.get_json::<Vec<i32>>("parse", &key).await, None, "another shape");
    cache.put_json("parse", &key, &json!({ "a": 1 }), MINUTE).await;
    assert_eq!(cache.get_json::<Value>("parse", &key).await, Some(json!({ "a": 1 })));
    cache.delete("parse", &key).await;
    assert_eq!(cache.get("parse", &key).await, None);
    cache.put("parse", &key, Bytes::from_static(b"short"), Duration::from_millis(50)).await;
    tokio::time::sleep(Duration::from_millis(150)).await;
    assert_eq!(cache.get("parse", &key).await, None, "its time is over");
}

#[tokio::test]
async fn in_this_process() {
    let test = TestStore::empty_sqlite().await;
    keeps_and_forgets(&test.store, CacheTier::Memory).await;
}

#[tokio::test]
async fn in_redis_for_every_server() {
    let (test, redis) = (TestStore::empty_sqlite().await, RedisServer::start());
    let (store, replica) = (with_redis(&test, &redis).await, with_redis(&test, &redis).await);
    keeps_and_forgets(&store, CacheTier::Redis).await;
    store.cache().put("parse", "shared", Bytes::from_static(b"x"), MINUTE).await;
    assert_eq!(replica.cache().get("parse", "shared").await.as_deref(), Some(&b"x"[..]));
}

#[tokio::test]
async fn a_dead_redis_is_a_miss_and_a_new_one_works() {
    let (test, mut redis) = (TestStore::empty_sqlite().await, RedisServer::start());
    let store = with_redis(&test, &redis).await;
    let cache = store.cache();
    cache.put("parse", "key", Bytes::from_static(b"x"), MINUTE).await;
    redis.kill();
    for _ in 0..20 {
        let begun = Instant::now();
        assert_eq!(cache.find("parse", "key").await.result, LookupResult::Error);
        cache.put("parse", "key", Bytes::from_static(b"y"), MINUTE).await;
        cache.delete("parse", "key").await;
        assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    }
    assert!(cache.ping().await.is_err());
    redis.restart();
    for attempt in 0.. {
        cache.put("parse", "key", Bytes::from_static(b"z"), MINUTE).await;
        if cache.get("parse", "key").await.is_some() {
            break;
        }
        assert!(attempt < 50, "Redis is back, but the cache does not notice");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    keeps_and_forgets(&store, CacheTier::Redis).await;
}

#[tokio::test]
async fn a_store_opens_without_its_redis() {
    let (test, mut redis) = (TestStore::empty_sqlite().await, RedisServer::start());
    redis.kill();
    let store = with_redis(&test, &redis).await;
    assert_eq!(store.cache().find("parse", "key").await.result, LookupResult::Error);
}

#[tokio::test]
async fn redis_can_be_turned_off_and_on() {
    let (test, redis) = (TestStore::empty_sqlite().await, RedisServer::start());
    let store = with_redis(&test, &redis).await;
    let cache = store.cache();
    cache.put("parse", "key", Bytes::from_static(b"redis"), MINUTE).await;
    let switched = store.clone();
    switched.cache().set_redis_disabled(true);
    keeps_and_forgets(&store, CacheTier::Memory).await;
    assert_eq!(cache.get("parse", "key").await, None);
    cache.put("parse", "key", Bytes::from_static(b"memory"), MINUTE).await;
    cache.set_redis_disabled(false);
    assert_eq!(cache.get("parse", "key").await.as_deref(), Some(&b"redis"[..]));
    cache.set_redis_disabled(true);
    assert_eq!(cache.get("parse", "key").await, None, "what may be stale is forgotten");

    let config = StoreConfig {
        redis_url: Some(redis.url()),
        cache_disable_redis: true,
        ..test.config.clone()
    };
    let disabled = Store::open(&config).await.unwrap();
    assert_eq!(disabled.cache().tier(), CacheTier::Memory);
}

#[tokio::test]
async fn switching_under_load_loses_no_request() {
    let (test, redis) = (TestStore::empty_sqlite().await, RedisServer::start());
    let store = with_redis(&test, &redis).await;
    let mut tasks = tokio::task::JoinSet::new();
    for task in 0..8 {
        let cache = store.cache().clone();
        tasks.spawn(async move {
            for step in 0..200 {
                let key = format!("{task}/{step}");
                cache.put("parse", &key, key.clone().into(), MINUTE).await;
                let found = cache.find("parse", &key).await;
                assert_ne!(found.result, LookupResult::Error);
                assert!(found.value.is_none_or(|value| value == key));
            }
        });
    }
    for round in 0..50 {
        store.cache().set_redis_disabled(round % 2 == 0);
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    tasks.join_all().await;
}

#[tokio::test]
async fn an_allowance_is_one_for_all_servers_and_comes_back() {
    let (test, redis) = (TestStore::empty_sqlite().await, RedisServer::start());
    assert_eq!(
        test.store.cache().take("tailor:ada", 5, MINUTE).await,
        None,
        "nobody counts for all"
    );
    let (store, replica) = (with_redis(&test, &redis).await, with_redis(&test, &redis).await);
    let mut allowed = 0;
    for round in 0..10 {
        let cache = if round % 2 == 0 { store.cache() } else { replica.cache() };
        let taken = cache.take("tailor:ada", 5, MINUTE).await.unwrap();
        allowed += u32::from(taken.allowed);
        assert_eq!(taken.remaining, 5_u32.saturating_sub(round + 1));
        assert_eq!(taken.allowed, taken.retry_after.is_zero());
        assert!(taken.full_after <= MINUTE);
    }
    assert_eq!(allowed, 5);
    assert!(store.cache().take("tailor:bob", 5, MINUTE).await.unwrap().allowed, "another person");
    let brief = Duration::from_millis(300);
    assert!(store.cache().take("brief", 1, brief).await.unwrap().allowed);
    let refused = store.cache().take("brief", 1, brief).await.unwrap();
    assert!(!refused.allowed && refused.retry_after <= brief);
    tokio::time::sleep(refused.retry_after + Duration::from_millis(20)).await;
    assert!(store.cache().take("brief", 1, brief).await.unwrap().allowed);
}
