//! The cache in this process.

use std::time::{Duration, Instant};

use bytes::Bytes;
use moka::{Expiry, future};

const CAPACITY_BYTES: u64 = 32 * 1024 * 1024;

#[derive(Clone, Debug)]
pub struct MemoryCache(future::Cache<String, Entry>);

#[derive(Clone, Debug)]
struct Entry {
    value: Bytes,
    ttl: Duration,
}

/// Lets every entry live for as long as its writer said.
struct OwnTtl;

impl MemoryCache {
    pub fn new() -> Self {
        let weigh = |key: &String, entry: &Entry| {
            u32::try_from(key.len() + entry.value.len()).unwrap_or(u32::MAX)
        };
        let builder = future::Cache::builder().max_capacity(CAPACITY_BYTES).weigher(weigh);
        Self(builder.expire_after(OwnTtl).build())
    }

    pub async fn get(&self, key: &str) -> Option<Bytes> {
        self.0.get(key).await.map(|entry| entry.value)
    }

    pub async fn put(&self, key: String, value: Bytes, ttl: Duration) {
        self.0.insert(key, Entry { value, ttl }).await;
    }

    pub async fn delete(&self, key: &str) {
        self.0.invalidate(key).await;
    }

    pub fn clear(&self) {
        self.0.invalidate_all();
    }
}

impl Expiry<String, Entry> for OwnTtl {
    fn expire_after_create(&self, _: &String, entry: &Entry, _: Instant) -> Option<Duration> {
        Some(entry.ttl)
    }

    fn expire_after_update(
        &self,
        _: &String,
        entry: &Entry,
        _: Instant,
        _: Option<Duration>,
    ) -> Option<Duration> {
        Some(entry.ttl)
    }
}
