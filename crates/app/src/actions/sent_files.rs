//! The files that went out with applications: made once, kept byte for byte, and given back as they were.

use bytes::Bytes;
use documents::write::Format;
use resume::Resume;
use store::{BlobInfo, SentFile, SentFileLimits, StoreError, User, sha256_hex};
use uuid::Uuid;

use super::allow_template::allow_template;
use super::open_tailored_version::OpenTailoredVersion;
use super::stored_document::{check_room, field};
use super::track_application::checked_day;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{clock, codes};

/// The folder of the files; what is in it cannot be made again.
pub const SENT: &str = "sent/";

/// How many files are kept.
pub const LIMITS: SentFileLimits = SentFileLimits { per_version: 20, per_user: 1_000 };

/// Makes the file of a tailored version that goes out, and keeps it.
pub struct KeepSentFile {
    /// Whose version.
    pub user: User,
    /// Which one.
    pub id: Uuid,
    /// The kind of file: PDF or DOCX.
    pub format: Format,
    /// Another template than the document's.
    pub template: Option<String>,
    /// The day on which it goes out; absent: today, in UTC.
    pub applied_on: Option<String>,
}

impl KeepSentFile {
    /// Refuses other formats, a version whose edits fit nowhere any more, and what the plan has no room for.
    ///
    /// The bytes are written before the row that names them: whatever fails in between leaves a file that
    /// nobody names, and [`super::ForgetStale`] takes it away.
    pub async fn run(self, app: &App) -> Result<SentFile, ActionError> {
        let Self { user, id, format, template, applied_on } = self;
        if !matches!(format, Format::Pdf | Format::Docx) {
            return Err(field("format", "must be pdf or docx"));
        }
        let now = clock::now();
        let applied_on = match applied_on {
            Some(day) => checked_day("applied_on", &day)?,
            None => now.format("%Y-%m-%d").to_string(),
        };
        let opened = OpenTailoredVersion { user_id: user.id, id }.run(app).await?;
        let document = opened.document.ok_or_else(|| refuse(codes::EDIT_DOES_NOT_FIT))?;
        let resume = Resume::from_json(document)?;
        allow_template(app, user.id, &resume, template.as_deref()).await?;
        let person = resume.basics.name.clone().filter(|name| !name.trim().is_empty());
        let person = person.unwrap_or_else(|| opened.base.name.clone());
        let renderer = app.renderer.clone();
        let made = tokio::task::spawn_blocking(move || {
            renderer.export(&resume, template.as_deref(), format)
        });
        let bytes = Bytes::from(made.await??);
        let size_bytes = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        check_room(app, &user, size_bytes).await?;
        let file_id = clock::new_id();
        let file = SentFile {
            id: file_id,
            user_id: user.id,
            tailored_version_id: id,
            name: format!("{person} – Resume.{}", format.extension()),
            format: format.extension().to_owned(),
            blob_key: format!("{SENT}{}/{file_id}.{}", user.id, format.extension()),
            size_bytes,
            sha256: sha256_hex(&bytes),
            created_at: now,
        };
        let key = file.blob_key.clone();
        let info = BlobInfo { content_type: Some(format.media_type()) };
        app.store.blobs().put_with(&key, bytes, info).await?;
        match app.store.insert_sent_file(file, &applied_on, LIMITS).await {
            Ok(file) => Ok(file),
            Err(error) => {
                delete_blobs(app, [key]).await;
                Err(match error {
                    StoreError::QuotaExceeded { .. } => refuse(codes::SENT_FILES_FULL),
                    error => error.into(),
                })
            }
        }
    }
}

/// Gives a sent file back, to the byte.
pub struct OpenSentFile {
    /// Whose file.
    pub user_id: Uuid,
    /// The tailored version.
    pub version_id: Uuid,
    /// Which file.
    pub id: Uuid,
}

impl OpenSentFile {
    /// A file whose bytes are no longer those that went out is an error, not a file.
    pub async fn run(self, app: &App) -> Result<(SentFile, Bytes), ActionError> {
        let file = app.store.get_sent_file(self.user_id, self.version_id, self.id).await?;
        let bytes = app.store.blobs().get_verified(&file.blob_key, &file.sha256).await?;
        Ok((file, bytes))
    }
}

/// Forgets a sent file.
pub struct DeleteSentFile {
    /// Whose file.
    pub user_id: Uuid,
    /// The tailored version.
    pub version_id: Uuid,
    /// Which file.
    pub id: Uuid,
}

impl DeleteSentFile {
    /// First the row, then the bytes.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        let file = app.store.get_sent_file(self.user_id, self.version_id, self.id).await?;
        app.store.delete_sent_file(self.user_id, self.version_id, self.id).await?;
        delete_blobs(app, [file.blob_key]).await;
        Ok(())
    }
}

/// Deletes a tailored version with the files that went out with it.
pub struct DeleteTailoredVersion {
    /// Whose version.
    pub user_id: Uuid,
    /// Which one.
    pub id: Uuid,
}

impl DeleteTailoredVersion {
    /// First the rows, then the bytes.
    pub async fn run(self, app: &App) -> Result<(), ActionError> {
        let files = app.store.list_sent_files(self.user_id).await?;
        app.store.delete_tailored_version(self.user_id, self.id).await?;
        let of_version = files.into_iter().filter(|file| file.tailored_version_id == self.id);
        delete_blobs(app, of_version.map(|file| file.blob_key)).await;
        Ok(())
    }
}

/// Deletes files that no row names any more; what the store of files does not take now is taken away by [`super::ForgetStale`].
pub async fn delete_blobs(app: &App, keys: impl IntoIterator<Item = String>) {
    for key in keys {
        if let Err(error) = app.store.blobs().delete(&key).await {
            tracing::warn!(key, error = %error, "a file is left to be forgotten later");
        }
    }
}
