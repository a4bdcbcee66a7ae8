//! Google Cloud Vision knows our credentials; asking it about no picture costs nothing.

use super::Subject;
use super::finding::Finding;

const NAME: &str = "vision";

pub(super) async fn check(subject: &Subject) -> Finding {
    let Some(settings) = subject.app.config.vision.ocr.vision.clone() else {
        return Finding::skipped(
            NAME,
            "Google Cloud Vision is not set up: this machine reads scans, if it can",
        );
    };
    match tokio::task::spawn_blocking(move || settings.check_credentials()).await {
        Ok(Ok(())) => Finding::passed(NAME, "Google Cloud Vision knows the credentials"),
        Ok(Err(problem)) => Finding::failed(NAME, problem).advise(
            "check GOOGLE_VISION_API_KEY or GOOGLE_APPLICATION_CREDENTIALS, and that the Vision API is enabled",
        ),
        Err(error) => Finding::failed(NAME, error.to_string()),
    }
}
