//! How often something may be done, counted in Redis for all servers together.
//!
//! The generic cell rate algorithm: one number per key, the time at which the allowance would be full again. Redis tells
//! the time, so that the clocks of the servers do not matter.

use std::time::Duration;

use redis::{RedisResult, Script};

use super::Cache;
use super::redis::RedisCache;

/// What is left of an allowance after one use of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Whether the use is within the allowance; otherwise it was not counted.
    pub allowed: bool,
    /// How many uses there are in all.
    pub most: u32,
    /// How many are left right now.
    pub remaining: u32,
    /// How long to wait for the next one; zero when it was allowed.
    pub retry_after: Duration,
    /// When all of them are there again.
    pub full_after: Duration,
}

/// Answers allowed (1 or 0), remaining, and the two waits in milliseconds.
const SCRIPT: &str = "
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local interval, most = tonumber(ARGV[1]), tonumber(ARGV[2])
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now)
local earliest = full + interval - interval * most
if earliest > now then
  return {0, 0, math.ceil(earliest - now), math.ceil(full - now)}
end
full = full + interval
redis.call('SET', KEYS[1], string.format('%.3f', full), 'PX', math.ceil(full - now))
return {1, math.floor((now - earliest) / interval), 0, math.ceil(full - now)}";

impl Cache {
    /// Uses an allowance of `most` per `period` once; `None` when no Redis counts for all servers now.
    pub async fn take(&self, key: &str, most: u32, period: Duration) -> Option<Taken> {
        let redis = self.active_redis()?;
        match redis.take(&format!("rolerabbit:limit:{key}:{most}"), most, period).await {
            Ok(taken) => Some(taken),
            Err(error) => {
                tracing::debug!(%error, "Redis did not count");
                None
            }
        }
    }
}

impl RedisCache {
    async fn take(&self, key: &str, most: u32, period: Duration) -> RedisResult<Taken> {
        let interval_ms = period.as_secs_f64() * 1000.0 / f64::from(most.max(1));
        let script = Script::new(SCRIPT);
        let mut call = script.key(key);
        call.arg(interval_ms).arg(most);
        let (allowed, remaining, retry_after_ms, full_after_ms): (u8, u32, u64, u64) =
            call.invoke_async(&mut self.connection()).await?;
        Ok(Taken {
            allowed: allowed == 1,
            most,
            remaining,
            retry_after: Duration::from_millis(retry_after_ms),
            full_after: Duration::from_millis(full_after_ms),
        })
    }
}
