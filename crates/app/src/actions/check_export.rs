//! What others get out of a file: made as for the download, read back, and held against the resume.

use documents::check::{FileReport, check};
use resume::Resume;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::export_resume::{ExportResume, ExportedFile};
use crate::app::App;
use crate::error::ActionError;
use crate::secret;

/// Makes a file and reads it back.
pub struct CheckExport {
    /// The file to be made.
    pub export: ExportResume,
}

/// A report on one file.
#[derive(Serialize)]
pub struct ExportReport {
    /// The name of the file.
    pub file_name: String,
    /// The SHA-256 of the file, as its download has it in `ETag`.
    pub sha256: String,
    /// What others get out of it.
    #[serde(flatten)]
    pub file: FileReport,
}

impl CheckExport {
    /// The report on the very bytes that a download gives.
    pub async fn run(self, app: &App) -> Result<ExportReport, ActionError> {
        let stored = app.store.get_base_resume(self.export.user.id, self.export.id).await?;
        let resume = Resume::from_json(stored.document)?;
        let ExportedFile { name, format, bytes, accessibility } = self.export.run(app).await?;
        tokio::task::spawn_blocking(move || {
            let sha256 = sha256(&bytes);
            let file = check(&bytes, format, &resume, accessibility)?;
            Ok(ExportReport { file_name: name, sha256, file })
        })
        .await?
    }
}

/// The hash of a file as hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    secret::hexadecimal(&Sha256::digest(bytes))
}
