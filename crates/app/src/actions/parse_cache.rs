//! Files that were read before: per user, for as long as the settings say.
//!
//! Two tiers. The quick one is the cache (memory or Redis), which may forget at any time; it keeps an answer for an hour at
//! most, so that little of a deleted account outlives it. The lasting one is the database, which every replica sees.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::parse_resume::ParsedResume;
use super::remembered::count;
use crate::app::App;
use crate::error::ActionError;
use crate::{clock, metrics, secret};

const NAMESPACE: &str = "resume_parse";

/// The longest time in the quick tier.
const QUICK: chrono::Duration = chrono::Duration::hours(1);

/// Raised with every change that makes the parser answer differently: older cached answers are not used.
const PARSER_VERSION: u32 = 3;

/// The cached answer for one file of one user.
pub struct ParseCache<'a> {
    app: &'a App,
    user_id: Uuid,
    key: String,
}

/// An answer in the quick tier.
#[derive(Serialize, Deserialize)]
struct Entry {
    parsed: ParsedResume,
    expires_at: DateTime<Utc>,
}

impl<'a> ParseCache<'a> {
    /// The place for a file with these options, of which everything counts that changes the answer.
    pub fn of(
        app: &'a App,
        user_id: Uuid,
        file_name: Option<&str>,
        options: &str,
        bytes: &[u8],
    ) -> Self {
        // The flag may have changed since the last call; the cache follows it here.
        app.store.cache().set_redis_disabled(app.flags.now().cache_disable_redis);
        Self { app, user_id, key: key(file_name, options, bytes) }
    }

    /// A name for this place, different for every user.
    pub fn name(&self) -> String {
        format!("{}:{}", self.user_id, self.key)
    }

    /// The answer of an earlier time.
    pub async fn find(&self) -> Result<Option<ParsedResume>, ActionError> {
        let now = clock::now();
        if let Some(entry) = self.find_quickly().await
            && entry.expires_at > now
        {
            return Ok(Some(entry.parsed));
        }
        let found = self.app.store.find_parse(self.user_id, &self.key, now).await?;
        let entry = found.and_then(|found| {
            let parsed = serde_json::from_value(found.result).ok()?;
            Some(Entry { parsed, expires_at: found.expires_at })
        });
        let result = if entry.is_some() { "hit" } else { "miss" };
        metrics::cache(NAMESPACE, "database", result);
        let Some(entry) = entry else { return Ok(None) };
        self.keep_quickly(&entry, now).await;
        Ok(Some(entry.parsed))
    }

    /// Keeps an answer; one that cannot be kept is still an answer.
    pub async fn keep(&self, parsed: &ParsedResume) {
        let now = clock::now();
        let ttl = chrono::Duration::from_std(self.app.config.cache.parse_ttl).ok();
        let Some(expires_at) = ttl.and_then(|ttl| now.checked_add_signed(ttl)) else { return };
        let entry = Entry { parsed: parsed.clone(), expires_at };
        let kept = match serde_json::to_value(parsed) {
            Ok(value) => {
                let store = &self.app.store;
                store.insert_parse(self.user_id, &self.key, &value, now, expires_at).await
            }
            Err(_) => return,
        };
        match kept {
            Ok(()) => self.keep_quickly(&entry, now).await,
            Err(error) => tracing::warn!(%error, "a read file could not be remembered"),
        }
    }

    async fn find_quickly(&self) -> Option<Entry> {
        let found = self.app.store.cache().find(NAMESPACE, &self.name()).await;
        count(NAMESPACE, &found);
        serde_json::from_slice(&found.value?).ok()
    }

    async fn keep_quickly(&self, entry: &Entry, now: DateTime<Utc>) {
        let left = (entry.expires_at - now).min(QUICK).to_std().unwrap_or_default();
        self.app.store.cache().put_json(NAMESPACE, &self.name(), entry, left).await;
    }
}

fn key(file_name: Option<&str>, options: &str, bytes: &[u8]) -> String {
    // The ending tells Markdown from plain text; nothing else of the name is looked at.
    let ending = file_name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
    let ending = ending.unwrap_or_default().to_lowercase();
    let mut hash = Sha256::new();
    hash.update(PARSER_VERSION.to_le_bytes());
    for part in [ending.as_str(), options] {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    hash.update(bytes);
    secret::hexadecimal(&hash.finalize())
}
