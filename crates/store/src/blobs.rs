//! Files: in a local folder, or in a bucket that speaks S3.

mod bucket;
mod moving;

pub use moving::Copied;

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::TryStreamExt;
use object_store::{
    Attribute, Attributes, ObjectStore, ObjectStoreExt, PutOptions, PutPayload,
    aws::AmazonS3,
    local::LocalFileSystem,
    path::Path,
    signer::{SignedUrlOptions, Signer},
};
use reqwest::Method;
use sha2::{Digest, Sha256};
use url::Url;

use crate::{
    config::BlobConfig,
    error::{Result, StoreError},
};

/// The store of files. Cloning it is cheap.
#[derive(Clone, Debug)]
pub struct Blobs {
    objects: Arc<dyn ObjectStore>,
    /// The same store once more, where it can sign addresses.
    signer: Option<Arc<AmazonS3>>,
}

/// A stored file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlobSummary {
    /// Its key.
    pub key: String,
    /// Its size.
    pub size_bytes: u64,
    /// When it was written.
    pub modified_at: DateTime<Utc>,
}

/// What a file says of itself to browsers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlobInfo<'a> {
    /// Its media type, such as `application/pdf`.
    pub content_type: Option<&'a str>,
}

impl Blobs {
    pub(crate) fn open(config: &BlobConfig) -> Result<Self> {
        match config {
            BlobConfig::Folder(folder) => {
                std::fs::create_dir_all(folder).map_err(|error| {
                    let context = format!("cannot make the folder {}", folder.display());
                    StoreError::internal(context, error)
                })?;
                let local = LocalFileSystem::new_with_prefix(folder).map_err(failed)?;
                let local = local.with_fsync(true).with_automatic_cleanup(true);
                Ok(Self { objects: Arc::new(local), signer: None })
            }
            BlobConfig::S3(config) => {
                let bucket = Arc::new(bucket::open(config)?);
                Ok(Self { objects: bucket.clone(), signer: Some(bucket) })
            }
        }
    }

    /// Opens a store of files apart from the one in use, to move files between both.
    pub fn open_other(config: &BlobConfig) -> Result<Self> {
        // Fails when another part of the program has chosen a provider already, which is as good.
        drop(rustls::crypto::ring::default_provider().install_default());
        Self::open(config)
    }

    /// Says whether files are in a local folder.
    pub fn is_local(&self) -> bool {
        self.signer.is_none()
    }

    /// Writes a file, in place of an earlier one; when this returns, the file is on the disk.
    pub async fn put(&self, key: &str, bytes: Bytes) -> Result<()> {
        self.put_with(key, bytes, BlobInfo::default()).await
    }

    /// Writes a file with what it says of itself; a folder keeps the bytes only.
    ///
    /// A bucket is told the SHA-256 of the bytes and refuses what was damaged on the way.
    pub async fn put_with(&self, key: &str, bytes: Bytes, info: BlobInfo<'_>) -> Result<()> {
        let mut attributes = Attributes::new();
        if let Some(content_type) = info.content_type.filter(|_| !self.is_local()) {
            attributes.insert(Attribute::ContentType, content_type.to_owned().into());
        }
        let options = PutOptions { attributes, ..PutOptions::default() };
        let payload = PutPayload::from_bytes(bytes);
        self.objects.put_opts(&path(key)?, payload, options).await.map_err(failed)?;
        Ok(())
    }

    /// Reads a file, or `NotFound`.
    pub async fn get(&self, key: &str) -> Result<Bytes> {
        self.objects.get(&path(key)?).await.map_err(failed)?.bytes().await.map_err(failed)
    }

    /// Reads a file that must have this SHA-256 (lower-case hexadecimal digits); a damaged one is an error, not a file.
    pub async fn get_verified(&self, key: &str, sha256: &str) -> Result<Bytes> {
        let bytes = self.get(key).await?;
        if sha256_hex(&bytes) == sha256 {
            return Ok(bytes);
        }
        let context = format!("the file {key:?} is damaged: its SHA-256 is not {sha256}");
        Err(StoreError::Internal { context, source: None })
    }

    /// The media type that a bucket answers with for a file; `None` for a folder, or when none was given.
    pub async fn content_type(&self, key: &str) -> Result<Option<String>> {
        let options = object_store::GetOptions { head: true, ..Default::default() };
        let found = self.objects.get_opts(&path(key)?, options).await.map_err(failed)?;
        Ok(found.attributes.get(&Attribute::ContentType).map(|kind| kind.as_ref().to_owned()))
    }

    /// Deletes a file; a file that is not there is deleted already.
    pub async fn delete(&self, key: &str) -> Result<()> {
        match self.objects.delete(&path(key)?).await.map_err(failed) {
            Err(StoreError::NotFound) | Ok(()) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Lists the files below a prefix, which ends at a `/`, by key; an empty one means all files.
    pub async fn list(&self, prefix: &str) -> Result<Vec<BlobSummary>> {
        let prefix = if prefix.is_empty() { None } else { Some(path(prefix)?) };
        let found: Vec<_> =
            self.objects.list(prefix.as_ref()).try_collect().await.map_err(failed)?;
        let mut blobs: Vec<_> = found
            .into_iter()
            .map(|file| BlobSummary {
                key: file.location.into(),
                size_bytes: file.size,
                modified_at: file.last_modified,
            })
            .collect();
        blobs.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(blobs)
    }

    /// Adds up the sizes of the files below a prefix.
    pub async fn size_bytes(&self, prefix: &str) -> Result<u64> {
        Ok(self.list(prefix).await?.iter().map(|blob| blob.size_bytes).sum())
    }

    /// Signs an address at which anybody can read a file for a while; `None` for a local folder,
    /// whose files the program has to serve itself.
    pub async fn signed_url(&self, key: &str, valid_for: Duration) -> Result<Option<Url>> {
        let Some(signer) = &self.signer else { return Ok(None) };
        signer.signed_url(Method::GET, &path(key)?, valid_for).await.map(Some).map_err(failed)
    }

    /// The same, for a browser that is to save the file: the value becomes its `Content-Disposition`.
    pub async fn signed_download(
        &self,
        key: &str,
        disposition: &str,
        valid_for: Duration,
    ) -> Result<Option<Url>> {
        let Some(signer) = &self.signer else { return Ok(None) };
        let options =
            SignedUrlOptions::default().with_query([("response-content-disposition", disposition)]);
        let signed = signer.signed_url_opts(Method::GET, &path(key)?, valid_for, &options).await;
        signed.map(Some).map_err(failed)
    }

    /// Lists a folder that need not be there, as a sign of life; a missing bucket and a wrong key show, too.
    pub async fn ping(&self) -> Result<()> {
        self.objects.list(Some(&path("ping")?)).try_next().await.map_err(failed)?;
        Ok(())
    }
}

/// The SHA-256 of bytes as lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn path(key: &str) -> Result<Path> {
    Path::parse(key).map_err(|error| StoreError::internal(format!("the key {key:?}"), error))
}

fn failed(error: object_store::Error) -> StoreError {
    match error {
        object_store::Error::NotFound { .. } => StoreError::NotFound,
        // What is left after all attempts: no connection, a timeout, or an answer of 500 and above.
        error @ object_store::Error::Generic { store: "S3", .. } => {
            StoreError::Unavailable { part: "storage", source: Box::new(error) }
        }
        error => StoreError::internal("the file store failed", error),
    }
}
