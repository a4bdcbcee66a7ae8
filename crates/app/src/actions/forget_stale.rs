//! Forgetting what is over: sessions, links, readings, drafts, jobs, and files that nobody needs.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::Duration;
use serde::Serialize;
use store::{BlobSummary, Stale, StoreError};
use uuid::Uuid;

use super::sent_files::SENT;
use crate::app::App;
use crate::error::ActionError;
use crate::{clock, metrics};

/// Folders of files that can be made again from what they were made of.
pub const GENERATED: [&str; 2] = ["exports/", "cache/"];

/// A file of an account that is not there is left alone for so long: the account may just be about to be written.
const ORPHAN_AGE: Duration = Duration::days(1);

/// Deletes what is older than its time, or only counts it.
pub struct ForgetStale {
    /// Counts and deletes nothing.
    pub dry_run: bool,
}

/// What was forgotten, or would be.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Forgotten {
    /// Whether nothing was deleted.
    pub dry_run: bool,
    /// Rows by kind.
    pub rows: BTreeMap<&'static str, u64>,
    /// Generated files older than the retention.
    pub old_files: u64,
    /// Files of accounts that are gone, and sent files of applications that are.
    pub orphaned_files: u64,
    /// The bytes of both kinds of files.
    pub file_bytes: u64,
}

impl ForgetStale {
    /// Rows first, then files; it can be cut off anywhere and done again.
    pub async fn run(self, app: &App) -> Result<Forgotten, ActionError> {
        let now = clock::now();
        let made_before = now - app.config.drafts.retention;
        let mut forgotten = Forgotten { dry_run: self.dry_run, ..Forgotten::default() };
        if !self.dry_run {
            app.store.expire_drafts(now).await?;
        }
        for kind in Stale::ALL {
            let rows = if self.dry_run {
                app.store.count_stale(kind, now, made_before).await?
            } else {
                app.store.delete_stale(kind, now, made_before).await?
            };
            forgotten.rows.insert(kind.name(), rows);
            self.count(kind.name(), rows);
        }
        let mut owners = Owners { app, known: HashMap::new(), sent: None };
        for blob in app.store.blobs().list("").await? {
            let old = blob.modified_at < made_before && is_generated(&blob);
            let orphaned = !old
                && blob.modified_at < now - ORPHAN_AGE
                && (owners.owner_is_gone(&blob.key).await?
                    || owners.application_is_gone(&blob.key).await?);
            if !old && !orphaned {
                continue;
            }
            if !self.dry_run {
                app.store.blobs().delete(&blob.key).await?;
            }
            forgotten.old_files += u64::from(old);
            forgotten.orphaned_files += u64::from(orphaned);
            forgotten.file_bytes += blob.size_bytes;
        }
        self.count("files", forgotten.old_files + forgotten.orphaned_files);
        Ok(forgotten)
    }

    fn count(&self, kind: &'static str, number: u64) {
        if !self.dry_run {
            metrics::forgotten(kind, number);
        }
    }
}

fn is_generated(blob: &BlobSummary) -> bool {
    GENERATED.iter().any(|folder| blob.key.starts_with(folder))
}

/// Accounts that files belong to, each looked up once.
struct Owners<'a> {
    app: &'a App,
    known: HashMap<Uuid, bool>,
    /// The user last asked for, with the keys of the files that the user's applications name.
    sent: Option<(Uuid, HashSet<String>)>,
}

impl Owners<'_> {
    /// Whether the account that the key names is not there; a key without an account belongs to the server.
    async fn owner_is_gone(&mut self, key: &str) -> Result<bool, StoreError> {
        let Some(owner) = owner_of(key) else { return Ok(false) };
        if let Some(gone) = self.known.get(&owner) {
            return Ok(*gone);
        }
        let gone = match self.app.store.get_user(owner).await {
            Ok(_) => false,
            Err(StoreError::NotFound) => true,
            Err(error) => return Err(error),
        };
        self.known.insert(owner, gone);
        Ok(gone)
    }

    /// Whether the key is one of a sent file that no application names any more; files come by key, so user after user.
    async fn application_is_gone(&mut self, key: &str) -> Result<bool, StoreError> {
        let Some(owner) = owner_of(key).filter(|_| key.starts_with(SENT)) else {
            return Ok(false);
        };
        if self.sent.as_ref().is_none_or(|(known, _)| *known != owner) {
            let files = self.app.store.list_sent_files(owner).await?;
            self.sent = Some((owner, files.into_iter().map(|file| file.blob_key).collect()));
        }
        Ok(self.sent.as_ref().is_some_and(|(_, keys)| !keys.contains(key)))
    }
}

/// The account that a key names.
fn owner_of(key: &str) -> Option<Uuid> {
    key.split('/').nth(1)?.parse().ok()
}
