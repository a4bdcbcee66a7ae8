//! Whether the service knows us, asked without a picture and so without a charge.

use std::time::Instant;

use serde_json::json;

use super::{Vision, VisionSettings, sending};
use crate::read::ocr::engine::EngineError;

impl VisionSettings {
    /// Asks the service about no picture at all; the error says why it would not read one.
    ///
    /// It blocks for at most the timeout of the settings.
    pub fn check_credentials(&self) -> Result<(), String> {
        let vision = Vision::new(self.clone()).map_err(|error| error.reason)?;
        match vision.ask_about_nothing() {
            Ok(()) => Ok(()),
            // Who is known and asks nothing is told that something is missing in the question.
            Err(error) if is_of_question(&error) => Ok(()),
            Err(error) => Err(error.reason),
        }
    }
}

impl Vision {
    fn ask_about_nothing(&self) -> Result<(), EngineError> {
        let until = Instant::now() + self.settings.timeout;
        let url = format!("{}/v1/images:annotate", self.settings.endpoint.trim_end_matches('/'));
        let body = json!({"requests": []}).to_string();
        self.send_patiently(until, || {
            let request = self.client.post(&url).header("content-type", "application/json");
            let request = self.authorised(request.body(body.clone()), until)?;
            request.send().map_err(|error| sending(&error))
        })?;
        Ok(())
    }
}

/// Whether the answer is about the question rather than about who asks.
fn is_of_question(error: &EngineError) -> bool {
    let reason = error.reason.to_lowercase();
    reason.starts_with("it answered 400")
        && !["api key", "api_key", "credential", "grant", "token", "permission", "account"]
            .iter()
            .any(|word| reason.contains(word))
}
