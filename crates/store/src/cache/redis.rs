//! The cache in Redis; nothing here waits long, because a missing answer is only a miss.

use std::time::Duration;

use bytes::Bytes;
use redis::{
    AsyncCommands, Client, RedisResult,
    aio::{ConnectionManager, ConnectionManagerConfig},
};
use secrecy::{ExposeSecret, SecretString};

use crate::error::{Result, StoreError};

const TIMEOUT: Duration = Duration::from_millis(250);

#[derive(Clone)]
pub struct RedisCache(ConnectionManager);

impl RedisCache {
    /// Prepares the connection; the first call makes it.
    pub fn open(url: &SecretString) -> Result<Self> {
        let refused = |error| StoreError::internal("the Redis URL cannot be used", error);
        let client = Client::open(url.expose_secret()).map_err(refused)?;
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(TIMEOUT))
            .set_response_timeout(Some(TIMEOUT))
            .set_min_delay(Duration::from_millis(10))
            .set_number_of_retries(1);
        Ok(Self(ConnectionManager::new_lazy_with_config(client, config).map_err(refused)?))
    }

    pub async fn get(&self, key: &str) -> RedisResult<Option<Bytes>> {
        let value: Option<Vec<u8>> = self.0.clone().get(key).await?;
        Ok(value.map(Bytes::from))
    }

    pub async fn put(&self, key: &str, value: Bytes, ttl: Duration) -> RedisResult<()> {
        let ttl_ms = u64::try_from(ttl.as_millis()).unwrap_or(u64::MAX).max(1);
        self.0.clone().pset_ex(key, value.as_ref(), ttl_ms).await
    }

    pub async fn delete(&self, key: &str) -> RedisResult<()> {
        self.0.clone().del(key).await
    }

    /// The connection; cloning it shares it.
    pub(super) fn connection(&self) -> ConnectionManager {
        self.0.clone()
    }

    pub async fn ping(&self) -> RedisResult<()> {
        redis::cmd("PING").query_async(&mut self.0.clone()).await
    }
}

impl std::fmt::Debug for RedisCache {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("RedisCache")
    }
}
