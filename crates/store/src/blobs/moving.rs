//! Files from one store to another, each compared after it was written.

use super::{BlobInfo, Blobs, sha256_hex};
use crate::error::{Result, StoreError};

/// What was copied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    /// Files that were written.
    pub files: u64,
    /// Files that the other store had already, byte for byte.
    pub already_there: u64,
    /// Bytes of both.
    pub bytes: u64,
}

impl Blobs {
    /// Copies every file to another store and reads it back there; a file that is there already is not sent again.
    ///
    /// `media_type` says what a key's file is. It can be run again after it was cut off.
    ///
    /// # Errors
    /// The first file that cannot be copied, or that differs after it was written.
    pub async fn copy_to(
        &self,
        other: &Blobs,
        media_type: impl Fn(&str) -> Option<&'static str>,
    ) -> Result<Copied> {
        let mut copied = Copied::default();
        for blob in self.list("").await? {
            let bytes = self.get(&blob.key).await?;
            let sha256 = sha256_hex(&bytes);
            copied.bytes += bytes.len() as u64;
            match other.get(&blob.key).await {
                Ok(there) if sha256_hex(&there) == sha256 => {
                    copied.already_there += 1;
                    continue;
                }
                Ok(_) | Err(StoreError::NotFound) => {}
                Err(error) => return Err(error),
            }
            let info = BlobInfo { content_type: media_type(&blob.key) };
            other.put_with(&blob.key, bytes, info).await?;
            other.get_verified(&blob.key, &sha256).await?;
            copied.files += 1;
        }
        Ok(copied)
    }
}
