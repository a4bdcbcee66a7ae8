//! A cache that may forget anything at any time: in this process, or in Redis for all servers.

mod limit;
mod memory;
mod redis;

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use secrecy::SecretString;
use serde::{Serialize, de::DeserializeOwned};

pub use self::limit::Taken;
use self::{memory::MemoryCache, redis::RedisCache};
use crate::error::{Result, StoreError};

/// The cache. Cloning it is cheap; the caller's key must contain the user where the value does.
#[derive(Clone, Debug)]
pub struct Cache {
    memory: MemoryCache,
    redis: Option<RedisCache>,
    redis_disabled: Arc<AtomicBool>,
}

/// Where a value was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CacheTier {
    /// In this process.
    Memory,
    /// In Redis.
    Redis,
}

/// How a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookupResult {
    /// The value was there.
    Hit,
    /// The value was not there.
    Miss,
    /// Redis did not answer, which counts as not there.
    Error,
}

/// What a search found, with what its metric needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The value, if it was there.
    pub value: Option<Bytes>,
    /// Where it was looked for.
    pub tier: CacheTier,
    /// How the search ended.
    pub result: LookupResult,
}

impl Cache {
    pub(crate) fn open(redis_url: Option<&SecretString>, redis_disabled: bool) -> Result<Self> {
        let redis = redis_url.map(RedisCache::open).transpose()?;
        let redis_disabled = Arc::new(AtomicBool::new(redis_disabled));
        Ok(Self { memory: MemoryCache::new(), redis, redis_disabled })
    }

    /// Says where values are kept now.
    pub fn tier(&self) -> CacheTier {
        if self.active_redis().is_some() { CacheTier::Redis } else { CacheTier::Memory }
    }

    /// Turns Redis off or on while the program runs; what this process had kept is forgotten, since
    /// other servers may have changed it meanwhile.
    pub fn set_redis_disabled(&self, disabled: bool) {
        if self.redis_disabled.swap(disabled, Ordering::Relaxed) != disabled {
            self.memory.clear();
        }
    }

    /// Looks for a value and says how that went.
    pub async fn find(&self, namespace: &'static str, key: &str) -> Lookup {
        let key = full_key(namespace, key);
        let tier = self.tier();
        let found = match self.active_redis() {
            Some(redis) => redis.get(&key).await,
            None => Ok(self.memory.get(&key).await),
        };
        let (value, result) = match found {
            Ok(Some(value)) => (Some(value), LookupResult::Hit),
            Ok(None) => (None, LookupResult::Miss),
            Err(error) => {
                tracing::debug!(%error, namespace, "Redis did not answer");
                (None, LookupResult::Error)
            }
        };
        Lookup { value, tier, result }
    }

    /// Looks for a value.
    pub async fn get(&self, namespace: &'static str, key: &str) -> Option<Bytes> {
        self.find(namespace, key).await.value
    }

    /// Keeps a value for a while, in place of an earlier one.
    pub async fn put(&self, namespace: &'static str, key: &str, value: Bytes, ttl: Duration) {
        let key = full_key(namespace, key);
        match self.active_redis() {
            Some(redis) => forget_error(namespace, redis.put(&key, value, ttl).await),
            None => self.memory.put(key, value, ttl).await,
        }
    }

    /// Forgets a value.
    pub async fn delete(&self, namespace: &'static str, key: &str) {
        let key = full_key(namespace, key);
        match self.active_redis() {
            Some(redis) => forget_error(namespace, redis.delete(&key).await),
            None => self.memory.delete(&key).await,
        }
    }

    /// Looks for a value that [`Cache::put_json`] kept; one of another shape counts as not there.
    pub async fn get_json<T: DeserializeOwned>(
        &self,
        namespace: &'static str,
        key: &str,
    ) -> Option<T> {
        let value = self.get(namespace, key).await?;
        serde_json::from_slice(&value).ok()
    }

    /// Keeps a value as JSON for a while.
    pub async fn put_json<T: Serialize>(
        &self,
        namespace: &'static str,
        key: &str,
        value: &T,
        ttl: Duration,
    ) {
        if let Ok(bytes) = serde_json::to_vec(value) {
            self.put(namespace, key, bytes.into(), ttl).await;
        }
    }

    /// Asks Redis for a sign of life, if it is configured and not turned off.
    pub async fn ping(&self) -> Result<()> {
        let Some(redis) = self.active_redis() else { return Ok(()) };
        redis.ping().await.map_err(|error| StoreError::internal("Redis does not answer", error))
    }

    /// Writes a value to Redis, reads it back and deletes it; `false` when there is no Redis or it is turned off.
    pub async fn probe(&self, name: &str) -> Result<bool> {
        let Some(redis) = self.active_redis() else { return Ok(false) };
        let failed = |error| StoreError::internal("Redis does not answer", error);
        let key = full_key("probe", name);
        let value = Bytes::from(name.to_owned());
        redis.put(&key, value.clone(), Duration::from_mins(1)).await.map_err(failed)?;
        let read = redis.get(&key).await.map_err(failed)?;
        redis.delete(&key).await.map_err(failed)?;
        if read == Some(value) {
            return Ok(true);
        }
        let context = "Redis took a value and does not give it back".to_owned();
        Err(StoreError::Internal { context, source: None })
    }

    fn active_redis(&self) -> Option<&RedisCache> {
        self.redis.as_ref().filter(|_| !self.redis_disabled.load(Ordering::Relaxed))
    }
}

fn full_key(namespace: &'static str, key: &str) -> String {
    format!("rolerabbit:{namespace}:{key}")
}

fn forget_error(namespace: &'static str, result: ::redis::RedisResult<()>) {
    if let Err(error) = result {
        tracing::debug!(%error, namespace, "Redis did not answer");
    }
}
