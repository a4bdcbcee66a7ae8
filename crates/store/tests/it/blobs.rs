//! Files in a local folder, and addresses of files in a bucket.

use std::time::Duration;

use bytes::Bytes;
use store::{BlobConfig, S3Config, Store, StoreConfig, StoreError};

use crate::harness::TestStore;

#[tokio::test]
async fn a_file_is_written_read_listed_and_deleted() {
    let test = TestStore::empty_sqlite().await;
    let blobs = test.store.blobs();
    blobs.ping().await.unwrap();
    assert!(blobs.is_local());
    let everything: Bytes = (0..=255).collect::<Vec<u8>>().repeat(5000).into();
    blobs.put("users/1/Résumé (final) #2.pdf", everything.clone()).await.unwrap();
    blobs.put("users/1/b", Bytes::new()).await.unwrap();
    blobs.put("users/12/c", Bytes::from_static(b"c")).await.unwrap();
    assert_eq!(blobs.get("users/1/Résumé (final) #2.pdf").await.unwrap(), everything);
    blobs.put("users/1/b", Bytes::from_static(b"new")).await.unwrap();
    assert_eq!(blobs.get("users/1/b").await.unwrap(), "new");
    let listed = blobs.list("users/1").await.unwrap();
    let sizes: Vec<_> = listed.iter().map(|blob| (blob.key.as_str(), blob.size_bytes)).collect();
    assert_eq!(sizes, [("users/1/Résumé (final) #2.pdf", 1_280_000), ("users/1/b", 3)]);
    assert_eq!(blobs.signed_url("users/1/b", Duration::from_mins(1)).await.unwrap(), None);
    blobs.delete("users/1/b").await.unwrap();
    blobs.delete("users/1/b").await.unwrap();
    let gone = blobs.get("users/1/b").await;
    assert!(matches!(gone, Err(StoreError::NotFound)), "{gone:?}");
    let again = test.replica().await;
    assert_eq!(again.blobs().get("users/12/c").await.unwrap(), "c");
}

#[tokio::test]
async fn a_key_cannot_leave_the_folder() {
    let test = TestStore::empty_sqlite().await;
    std::fs::write(test.folder().join("secret"), "x").unwrap();
    for key in ["../secret", "a/../../secret", "/../secret", "a//b", "./secret", "a\0b"] {
        assert!(test.store.blobs().get(key).await.is_err(), "{key}");
        assert!(test.store.blobs().put(key, Bytes::from_static(b"y")).await.is_err(), "{key}");
    }
    assert_eq!(std::fs::read_to_string(test.folder().join("secret")).unwrap(), "x");
}

#[tokio::test]
async fn a_bucket_signs_addresses_without_being_called() {
    let test = TestStore::empty_sqlite().await;
    let bucket = S3Config {
        bucket: "resumes".to_owned(),
        region: "eu-central-1".to_owned(),
        endpoint: Some("https://project.example.org/storage/v1/s3".to_owned()),
        access_key_id: "AKID".to_owned(),
        secret_access_key: "very secret".into(),
        force_path_style: true,
    };
    let config = StoreConfig { blobs: BlobConfig::S3(bucket), ..test.config.clone() };
    assert!(!format!("{config:?}").contains("very secret"));
    let store = Store::open(&config).await.unwrap();
    assert!(!store.blobs().is_local());
    let valid_for = Duration::from_mins(5);
    let url = store.blobs().signed_url("users/1/a b.pdf", valid_for).await.unwrap().unwrap();
    assert_eq!(url.host_str(), Some("project.example.org"));
    assert_eq!(url.path(), "/storage/v1/s3/resumes/users/1/a%20b.pdf");
    assert!(url.query().unwrap().contains("X-Amz-Expires=300"), "{url}");
    assert!(!url.as_str().contains("very"), "{url}");
}
