//! A file goes into the store of files, comes back byte for byte, and goes.

use bytes::Bytes;
use store::{BlobInfo, StoreError, sha256_hex};

use super::Subject;
use super::finding::{Finding, whole};
use crate::clock;

const NAME: &str = "storage";

pub(super) async fn check(subject: &Subject) -> Finding {
    let blobs = subject.app.store.blobs();
    let place = if blobs.is_local() { "the data folder" } else { "the bucket" };
    let key = format!("check/{}.txt", clock::new_id());
    let there_and_back = async {
        let bytes = Bytes::from(format!("written by `rolerabbit check` as {key}").repeat(500));
        let sha256 = sha256_hex(&bytes);
        let info = BlobInfo { content_type: Some("text/plain") };
        blobs.put_with(&key, bytes, info).await?;
        blobs.get_verified(&key, &sha256).await?;
        blobs.delete(&key).await?;
        match blobs.get(&key).await {
            Err(StoreError::NotFound) => Ok(()),
            Ok(_) => {
                let context = "a deleted file is still there".to_owned();
                Err(StoreError::Internal { context, source: None })
            }
            Err(error) => Err(error),
        }
    };
    match there_and_back.await {
        Ok(()) => Finding::passed(NAME, format!("a file was written to {place}, read back and deleted")),
        Err(error) => Finding::failed(NAME, format!("{place}: {}", whole(error))).advise(
            "check ROLERABBIT_DATA_DIR or the S3_… settings, and that the key may write, read, list and delete",
        ),
    }
}
