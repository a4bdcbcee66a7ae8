//! Showing an uploaded file beside what was understood of it.

use std::time::Duration;

use bytes::Bytes;
use documents::read::{FilePages, ReadError, ReadLimits, show};
use tokio::sync::Semaphore;

use crate::codes;
use crate::error::{ActionError, refuse};

/// Makes pictures of a file's pages; nothing is stored.
pub struct ShowPages {
    /// The file's name on the sender's machine.
    pub file_name: Option<String>,
    /// The file.
    pub bytes: Bytes,
}

/// Drawing is work for a core, and reading goes first.
static DRAWING: Semaphore = Semaphore::const_new(2);

impl ShowPages {
    /// Refuses what cannot be shown, with the codes of reading.
    pub async fn run(self) -> Result<FilePages, ActionError> {
        let _turn = DRAWING.acquire().await.map_err(|error| ActionError::Internal(error.into()))?;
        let Self { file_name, bytes } = self;
        let work = tokio::task::spawn_blocking(move || read_pages(&bytes, file_name.as_deref()));
        match tokio::time::timeout(Duration::from_secs(25), work).await {
            Ok(pages) => Ok(pages??),
            Err(_) => Err(refuse(codes::READ_TIMEOUT)),
        }
    }
}

/// The pages of a file as pictures, or its lines where the format has no pages.
pub fn read_pages(bytes: &[u8], file_name: Option<&str>) -> Result<FilePages, ReadError> {
    show(bytes, file_name, &ReadLimits::default())
}
