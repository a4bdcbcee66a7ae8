//! Answers that are worked out once and remembered for a while: in Redis for all servers, or in this process.
//!
//! Only for what can be worked out again at any time; a cache that is gone costs time and nothing else.

use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use store::{CacheTier, Lookup, LookupResult};
use uuid::Uuid;

use crate::app::App;
use crate::{metrics, secret};

/// Raised with every change of the engine's answers: those of an older program are not used.
const ENGINE_VERSION: u32 = 2;

/// A place in the cache for one answer to one user.
pub struct Remembered<'a> {
    app: &'a App,
    namespace: &'static str,
    key: String,
    ttl: Duration,
}

impl<'a> Remembered<'a> {
    /// The place; `question` is everything that the answer depends on.
    pub fn of(
        app: &'a App,
        namespace: &'static str,
        ttl: Duration,
        user_id: Uuid,
        question: &impl Serialize,
    ) -> Self {
        // The flag may have changed since the last call; the cache follows it here.
        app.store.cache().set_redis_disabled(app.flags.now().cache_disable_redis);
        let question = serde_json::to_vec(question).unwrap_or_default();
        let mut hash = Sha256::new();
        hash.update(ENGINE_VERSION.to_le_bytes());
        hash.update(question);
        let key = format!("{user_id}:{}", secret::hexadecimal(&hash.finalize()));
        Self { app, namespace, key, ttl }
    }

    /// The answer of an earlier time.
    pub async fn find<T: DeserializeOwned>(&self) -> Option<T> {
        let found = self.app.store.cache().find(self.namespace, &self.key).await;
        count(self.namespace, &found);
        serde_json::from_slice(&found.value?).ok()
    }

    /// Keeps an answer.
    pub async fn keep(&self, answer: &impl Serialize) {
        self.app.store.cache().put_json(self.namespace, &self.key, answer, self.ttl).await;
    }
}

/// Counts a search in the quick cache.
pub fn count(namespace: &'static str, found: &Lookup) {
    let tier = match found.tier {
        CacheTier::Memory => "memory",
        CacheTier::Redis => "redis",
    };
    let result = match found.result {
        LookupResult::Hit => "hit",
        LookupResult::Miss => "miss",
        LookupResult::Error => "error",
    };
    metrics::cache(namespace, tier, result);
}
