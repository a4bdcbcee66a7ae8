//! Files: in a local folder, or in a bucket that speaks S3.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use futures::TryStreamExt;
use object_store::{
    ObjectStore, ObjectStoreExt, PutPayload, aws::AmazonS3, aws::AmazonS3Builder,
    local::LocalFileSystem, path::Path, signer::Signer,
};
use reqwest::Method;
use secrecy::ExposeSecret;
use url::Url;

use crate::{
    config::{BlobConfig, S3Config},
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
                let bucket = Arc::new(bucket(config)?);
                Ok(Self { objects: bucket.clone(), signer: Some(bucket) })
            }
        }
    }

    /// Says whether files are in a local folder.
    pub fn is_local(&self) -> bool {
        self.signer.is_none()
    }

    /// Writes a file, in place of an earlier one; when this returns, the file is on the disk.
    pub async fn put(&self, key: &str, bytes: Bytes) -> Result<()> {
        self.objects.put(&path(key)?, PutPayload::from_bytes(bytes)).await.map_err(failed)?;
        Ok(())
    }

    /// Reads a file, or `NotFound`.
    pub async fn get(&self, key: &str) -> Result<Bytes> {
        self.objects.get(&path(key)?).await.map_err(failed)?.bytes().await.map_err(failed)
    }

    /// Deletes a file; a file that is not there is deleted already.
    pub async fn delete(&self, key: &str) -> Result<()> {
        match self.objects.delete(&path(key)?).await.map_err(failed) {
            Err(StoreError::NotFound) | Ok(()) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Lists the files below a prefix, which ends at a `/`, by key.
    pub async fn list(&self, prefix: &str) -> Result<Vec<BlobSummary>> {
        let prefix = path(prefix)?;
        let found: Vec<_> = self.objects.list(Some(&prefix)).try_collect().await.map_err(failed)?;
        let mut blobs: Vec<_> = found
            .into_iter()
            .map(|file| BlobSummary { key: file.location.into(), size_bytes: file.size })
            .collect();
        blobs.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(blobs)
    }

    /// Signs an address at which anybody can read a file for a while; `None` for a local folder,
    /// whose files the program has to serve itself.
    pub async fn signed_url(&self, key: &str, valid_for: Duration) -> Result<Option<Url>> {
        let Some(signer) = &self.signer else { return Ok(None) };
        signer.signed_url(Method::GET, &path(key)?, valid_for).await.map(Some).map_err(failed)
    }

    /// Lists a folder that need not be there, as a sign of life; a missing bucket and a wrong key show, too.
    pub async fn ping(&self) -> Result<()> {
        self.objects.list(Some(&path("ping")?)).try_next().await.map_err(failed)?;
        Ok(())
    }
}

fn bucket(config: &S3Config) -> Result<AmazonS3> {
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(&config.bucket)
        .with_region(&config.region)
        .with_access_key_id(&config.access_key_id)
        .with_secret_access_key(config.secret_access_key.expose_secret())
        .with_virtual_hosted_style_request(!config.force_path_style);
    if let Some(endpoint) = &config.endpoint {
        // Plain HTTP only where the operator wrote it: a server on the same machine or network.
        builder = builder.with_endpoint(endpoint).with_allow_http(endpoint.starts_with("http://"));
    }
    builder.build().map_err(failed)
}

fn path(key: &str) -> Result<Path> {
    Path::parse(key).map_err(|error| StoreError::internal(format!("the key {key:?}"), error))
}

fn failed(error: object_store::Error) -> StoreError {
    match error {
        object_store::Error::NotFound { .. } => StoreError::NotFound,
        error => StoreError::internal("the file store failed", error),
    }
}
