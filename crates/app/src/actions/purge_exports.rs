//! Deleting files that were made long ago and are asked for no more.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::kept_files::{FOLDER, forget};
use crate::app::App;
use crate::error::ActionError;

/// How many rows are looked at in one go.
const AT_ONCE: u64 = 500;

/// Deletes made files by their age, and files among the blobs that no row knows.
pub struct PurgeExports {
    /// Files that were not used since then go.
    pub unused_since: DateTime<Utc>,
    /// Whether nothing is deleted, only counted.
    pub dry_run: bool,
}

/// What was deleted, or would be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PurgedExports {
    /// Files that were too old.
    pub files: u64,
    /// Their size.
    pub size_bytes: u64,
    /// Files that no row knew.
    pub orphans: u64,
    /// Their size.
    pub orphans_size_bytes: u64,
}

impl PurgeExports {
    /// Goes on where it was when it is called again.
    pub async fn run(self, app: &App) -> Result<PurgedExports, ActionError> {
        let mut purged = PurgedExports::default();
        // A file is written before its row, so what lies there before the rows are read is what counts as unknown later.
        let lying = app.store.blobs().list(&format!("{FOLDER}/")).await?;
        let most = if self.dry_run { u64::from(u32::MAX) } else { AT_ONCE };
        let mut old = Vec::new();
        loop {
            let some = app.store.list_exports_unused_since(self.unused_since, most).await?;
            purged.files += some.len() as u64;
            purged.size_bytes +=
                some.iter().map(|file| file.size_bytes.unsigned_abs()).sum::<u64>();
            let is_last = (some.len() as u64) < most;
            let keys: Vec<String> = some.into_iter().map(|file| file.blob_key).collect();
            if !self.dry_run {
                forget(app, &keys).await?;
            }
            old.extend(keys);
            if is_last {
                break;
            }
        }
        let keys: Vec<String> = lying.iter().map(|blob| blob.key.clone()).collect();
        let known = app.store.known_exports(&keys).await?;
        let is_orphan = |key: &String| !known.contains(key) && !old.contains(key);
        for blob in lying.iter().filter(|blob| is_orphan(&blob.key)) {
            purged.orphans += 1;
            purged.orphans_size_bytes += blob.size_bytes;
            if !self.dry_run {
                app.store.blobs().delete(&blob.key).await?;
            }
        }
        Ok(purged)
    }
}
