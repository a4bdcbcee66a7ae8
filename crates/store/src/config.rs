//! What `Store::open` needs to know.

use std::path::PathBuf;

use secrecy::SecretString;

/// Where the three kinds of memory are.
#[derive(Clone, Debug)]
pub struct StoreConfig {
    /// `sqlite:PATH` (the file and its folder are made) or `postgres://USER:PASSWORD@HOST/NAME`.
    pub database_url: String,
    /// Where files go.
    pub blobs: BlobConfig,
    /// `redis:` or `rediss:`; without it the cache lives in this process.
    pub redis_url: Option<SecretString>,
    /// Starts with the cache in this process although Redis is configured.
    pub cache_disable_redis: bool,
}

/// Where files go.
#[derive(Clone, Debug)]
pub enum BlobConfig {
    /// A local folder, made when it is missing.
    Folder(PathBuf),
    /// A bucket that speaks S3.
    S3(S3Config),
}

/// A bucket and the right to use it.
#[derive(Clone, Debug)]
pub struct S3Config {
    /// Name of the bucket.
    pub bucket: String,
    /// Region of the bucket; servers other than Amazon's mostly ignore it.
    pub region: String,
    /// Address of the server when it is not Amazon's.
    pub endpoint: Option<String>,
    /// Public half of the key.
    pub access_key_id: String,
    /// Secret half of the key.
    pub secret_access_key: SecretString,
    /// `HOST/BUCKET/KEY` instead of `BUCKET.HOST/KEY`; most servers other than Amazon's want it.
    pub force_path_style: bool,
}
