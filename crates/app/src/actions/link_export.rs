//! A resume's file behind an address that is good for a while: for another device, or for somebody to fetch it.

use std::time::Duration;

use documents::write::{Format, PdfSettings};
use store::{BlobInfo, User, sha256_hex};
use uuid::Uuid;

use super::stored_document::check_room;
use super::{ExportResume, Naming};
use crate::app::App;
use crate::clock;
use crate::error::ActionError;
use crate::links::{Link, disposition};

/// How long the address is good for.
const VALID_FOR: Duration = Duration::from_hours(1);

/// Makes a file of a resume, keeps it, and signs its address.
pub struct LinkExport {
    /// Whose resume.
    pub user: User,
    /// Which one.
    pub id: Uuid,
    /// The kind of file.
    pub format: Format,
    /// Another template than the document's.
    pub template: Option<String>,
}

/// A file and where it is for now.
pub struct ExportLink {
    /// The address: a whole one of the bucket, or a path of this server.
    pub url: String,
    /// The file's name.
    pub name: String,
    /// Its size.
    pub size_bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
    /// When the address ends.
    pub expires_at: chrono::DateTime<chrono::Utc>,
}

impl LinkExport {
    /// Refuses when the file does not fit into what the plan has room for. The same file is kept once.
    pub async fn run(self, app: &App) -> Result<ExportLink, ActionError> {
        let Self { user, id, format, template } = self;
        let (pdf, naming) = (PdfSettings::default(), Naming::default());
        let export = ExportResume { user: user.clone(), id, format, template, pdf, naming };
        let file = export.run(app).await?;
        let sha256 = sha256_hex(&file.bytes);
        let size_bytes = file.bytes.len() as u64;
        let folder = format!("exports/{}", user.id);
        let key = format!("{folder}/{sha256}.{}", format.extension());
        let blobs = app.store.blobs();
        let kept = blobs.list(&folder).await?;
        if !kept.iter().any(|blob| blob.key == key) {
            let before: u64 = kept.iter().map(|blob| blob.size_bytes).sum();
            let more = i64::try_from(before + size_bytes).unwrap_or(i64::MAX);
            check_room(app, &user, more).await?;
        }
        // Written anew also when it is there: its time begins again.
        let info = BlobInfo { content_type: Some(format.media_type()) };
        blobs.put_with(&key, file.bytes, info).await?;
        let expires_at = clock::now() + VALID_FOR;
        let disposition = disposition(&file.name);
        let signed = blobs.signed_download(&key, &disposition, VALID_FOR).await?;
        let url = if let Some(url) = signed {
            url.to_string()
        } else {
            let link = Link {
                key,
                name: file.name.clone(),
                content_type: format.media_type().to_owned(),
                until: expires_at.timestamp(),
            };
            format!("/files/{}", app.links.sign(&link)?)
        };
        Ok(ExportLink { url, name: file.name, size_bytes, sha256, expires_at })
    }
}
