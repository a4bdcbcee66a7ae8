//! The bucket is private, and signed addresses work until they expire.

use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;
use store::StoreError;
use url::Url;

use super::Subject;
use super::finding::{Finding, whole};
use crate::clock;

const PRIVATE: &str = "bucket_private";
const SIGNED: &str = "signed_url";

/// The shortest time for which an address is signed; then it must be refused.
const SHORT: Duration = Duration::from_secs(1);

pub(super) async fn check(subject: &Subject) -> [Finding; 2] {
    let blobs = subject.app.store.blobs();
    if blobs.is_local() {
        let detail = "files are in the data folder, which no address reaches";
        return [Finding::skipped(PRIVATE, detail), Finding::skipped(SIGNED, detail)];
    }
    let key = format!("check/{}.txt", clock::new_id());
    if let Err(error) = blobs.put(&key, Bytes::from_static(b"signed")).await {
        let detail = format!("nothing can be written: {}", whole(error));
        return [Finding::failed(PRIVATE, detail.clone()), Finding::failed(SIGNED, detail)];
    }
    let findings = [private(subject, &key).await, signed(subject, &key).await];
    // What is left over is found by the retention job.
    drop(blobs.delete(&key).await);
    findings.map(|finding| finding.unwrap_or_else(|(name, error)| Finding::failed(name, error)))
}

type Looked = Result<Finding, (&'static str, String)>;

/// Somebody without a key must not read, list or write.
async fn private(subject: &Subject, key: &str) -> Looked {
    let told = |error: String| (PRIVATE, error);
    let mut url = address(subject, key, Duration::from_mins(1)).await.map_err(told)?;
    url.set_query(None);
    let mut folder = url.clone();
    folder.set_path(url.path().strip_suffix(key).unwrap_or("/"));
    let read = subject.http.get(url.clone());
    let list = subject.http.get(folder);
    let write = subject.http.put(url).body("written by a stranger");
    for (what, request) in [("read", read), ("list", list), ("write", write)] {
        let answer = request.send().await.map_err(|error| told(whole(error.without_url())))?;
        let status = answer.status();
        if status.is_success() {
            return Ok(Finding::failed(PRIVATE, format!("anybody can {what} files ({status})"))
                .advise("take public access away from the bucket"));
        }
        if !matches!(
            status,
            StatusCode::FORBIDDEN
                | StatusCode::UNAUTHORIZED
                | StatusCode::BAD_REQUEST
                | StatusCode::NOT_FOUND
        ) {
            return Err(told(format!(
                "a stranger who wants to {what} is answered {status}, not refused"
            )));
        }
    }
    Ok(Finding::passed(PRIVATE, "a stranger can neither read nor list nor write"))
}

async fn signed(subject: &Subject, key: &str) -> Looked {
    let told = |error: String| (SIGNED, error);
    let url = address(subject, key, Duration::from_mins(1)).await.map_err(told)?;
    let status = |url: Url| async move {
        let answer = subject.http.get(url).send().await;
        answer.map(|answer| answer.status()).map_err(|error| told(whole(error.without_url())))
    };
    let fresh = status(url.clone()).await?;
    if !fresh.is_success() {
        return Ok(Finding::failed(SIGNED, format!("a signed address is answered {fresh}"))
            .advise("check S3_REGION, S3_ENDPOINT, S3_FORCE_PATH_STYLE and this machine's clock"));
    }
    let mut forged = url.clone();
    forged.set_path(&url.path().replace("/check/", "/check2/"));
    if status(forged).await?.is_success() {
        return Ok(Finding::failed(SIGNED, "a signature for one file opens another"));
    }
    let short = address(subject, key, SHORT).await.map_err(told)?;
    tokio::time::sleep(SHORT + Duration::from_millis(1500)).await;
    let expired = status(short).await?;
    if expired.is_success() {
        return Ok(Finding::failed(SIGNED, "a signed address still works after its time")
            .advise("check the clocks of this machine and of the storage"));
    }
    Ok(Finding::passed(SIGNED, "a signed address works, only for its file, until its time is over"))
}

async fn address(subject: &Subject, key: &str, valid_for: Duration) -> Result<Url, String> {
    let signed = subject.app.store.blobs().signed_url(key, valid_for).await;
    let missing = || StoreError::Internal { context: "nothing is signed".to_owned(), source: None };
    signed.and_then(|url| url.ok_or_else(missing)).map_err(whole)
}
