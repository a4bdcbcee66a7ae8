//! Redis answers and takes a value.

use super::Subject;
use super::finding::{Finding, whole};
use crate::clock;

const NAME: &str = "redis";

pub(super) async fn check(subject: &Subject) -> Finding {
    let app = &subject.app;
    if app.config.storage.redis_url.is_none() {
        return Finding::skipped(
            NAME,
            "REDIS_URL is not set: caches and limits stay in each process",
        );
    }
    match app.store.cache().probe(&clock::new_id().to_string()).await {
        Ok(true) => Finding::passed(NAME, "a value was written, read back and deleted"),
        Ok(false) => Finding::warning(NAME, "CACHE_DISABLE_REDIS keeps REDIS_URL out of use"),
        Err(error) => Finding::failed(NAME, whole(error))
            .advise("check REDIS_URL, or set CACHE_DISABLE_REDIS=true until it is back"),
    }
}
