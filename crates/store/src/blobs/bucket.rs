//! A bucket that speaks S3.

use std::time::Duration;

use object_store::{
    BackoffConfig, ClientOptions, RetryConfig,
    aws::{AmazonS3, AmazonS3Builder, Checksum},
};
use secrecy::ExposeSecret;

use super::failed;
use crate::{config::S3Config, error::Result};

/// How long one call may take; a bucket that is gone must not hold a request for minutes.
const TIMEOUT: Duration = Duration::from_secs(15);
/// How long a call is repeated.
const PATIENCE: Duration = Duration::from_secs(10);

/// Prepares the connection; nothing is sent yet.
pub fn open(config: &S3Config) -> Result<AmazonS3> {
    let retry = RetryConfig {
        max_retries: 3,
        retry_timeout: PATIENCE,
        backoff: BackoffConfig {
            init_backoff: Duration::from_millis(100),
            max_backoff: Duration::from_secs(2),
            base: 2.0,
        },
    };
    // Plain HTTP only where the operator wrote it: a server on the same machine or network.
    let plain = config.endpoint.as_ref().is_some_and(|address| address.starts_with("http://"));
    let options = ClientOptions::new()
        .with_timeout(TIMEOUT)
        .with_connect_timeout(Duration::from_secs(3))
        .with_allow_http(plain);
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(&config.bucket)
        .with_region(&config.region)
        .with_access_key_id(&config.access_key_id)
        .with_secret_access_key(config.secret_access_key.expose_secret())
        .with_checksum_algorithm(Checksum::SHA256)
        .with_retry(retry)
        .with_client_options(options)
        .with_virtual_hosted_style_request(!config.force_path_style);
    if let Some(endpoint) = &config.endpoint {
        builder = builder.with_endpoint(endpoint);
    }
    builder.build().map_err(failed)
}
