//! Files that were made before: the same content, template, options and program give the same bytes, so they are given
//! out again. Nothing depends on it: without room or blobs a file is made anew.

use bytes::Bytes;
use documents::write::{Format, PdfSettings};
use serde_json::Value;
use sha2::{Digest, Sha256};
use store::{KeptExport, User};
use tracing::warn;
use uuid::Uuid;

use crate::app::App;
use crate::tiers::Tier;
use crate::{clock, secret};

/// The folder of made files among the blobs.
pub const FOLDER: &str = "cache";

/// A file that may have been made before.
pub struct KeptFile {
    user_id: Uuid,
    resume_id: Uuid,
    room_bytes: i64,
    key: String,
}

impl KeptFile {
    /// The file of a document, by everything that its bytes depend on.
    pub async fn of(
        app: &App,
        user: &User,
        resume_id: Uuid,
        document: &Value,
        template: Option<&str>,
        format: Format,
        settings: PdfSettings,
    ) -> anyhow::Result<Self> {
        let told = serde_json::json!({
            "document": document, "template": template, "format": format, "fonts": app.renderer.font_families(),
            "accessible": settings.accessible, "attach": settings.attach_source,
        });
        let renderer = app.renderer.clone();
        let hash = tokio::task::spawn_blocking(move || {
            let told = told.to_string();
            let mut hash = Sha256::new();
            hash.update(documents::write::DRAWN_BY.as_bytes());
            hash.update(told.as_bytes());
            hash.update(renderer.other_fonts(&told).unwrap_or_default().as_bytes());
            secret::hexadecimal(&hash.finalize())
        })
        .await?;
        let tier: Tier = user.tier.parse().unwrap_or(Tier::Free);
        Ok(Self {
            user_id: user.id,
            resume_id,
            room_bytes: tier.limits().storage_bytes,
            key: format!("{FOLDER}/{}/{hash}.{}", user.id.simple(), format.extension()),
        })
    }

    /// The bytes, when they are still there.
    pub async fn find(&self, app: &App) -> Option<Bytes> {
        match app.store.use_export(&self.key, clock::now()).await {
            Ok(true) => app.store.blobs().get(&self.key).await.ok(),
            Ok(false) => None,
            Err(error) => {
                warn!(%error, "a kept file could not be looked for");
                None
            }
        }
    }

    /// Keeps the bytes, in the place of what was not used for the longest time when the plan has no more room.
    pub async fn keep(&self, app: &App, bytes: Bytes) {
        if let Err(error) = self.try_to_keep(app, bytes).await {
            warn!(%error, "a file could not be kept");
        }
    }

    async fn try_to_keep(&self, app: &App, bytes: Bytes) -> anyhow::Result<()> {
        let size_bytes = i64::try_from(bytes.len())?;
        let mut free = self.room_bytes - app.store.storage_bytes(self.user_id).await? - size_bytes;
        if free < 0 {
            return Ok(());
        }
        let kept = app.store.list_exports(self.user_id).await?;
        free -= kept.iter().map(|file| file.size_bytes).sum::<i64>();
        let mut gone = Vec::new();
        for file in kept {
            if free >= 0 {
                break;
            }
            free += file.size_bytes;
            gone.push(file.blob_key);
        }
        forget(app, &gone).await?;
        app.store.blobs().put(&self.key, bytes).await?;
        let file = KeptExport {
            blob_key: self.key.clone(),
            user_id: self.user_id,
            resume_id: self.resume_id,
            size_bytes,
            used_at: clock::now(),
        };
        Ok(app.store.keep_export(file).await?)
    }
}

/// Deletes files and what is known of them; the blob first, so that none is left without a row.
pub async fn forget(app: &App, keys: &[String]) -> anyhow::Result<()> {
    for key in keys {
        app.store.blobs().delete(key).await?;
    }
    Ok(app.store.delete_exports(keys).await?)
}

/// Deletes every file that was made for a user.
pub async fn forget_all(app: &App, user_id: Uuid) -> anyhow::Result<()> {
    let keys = app.store.list_exports(user_id).await?;
    forget(app, &keys.into_iter().map(|file| file.blob_key).collect::<Vec<_>>()).await
}
