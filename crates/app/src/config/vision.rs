//! How pictures of text are read.

use std::time::Duration;

use documents::read::{OcrEngine, OcrSettings, ServiceAccount, VisionCredentials, VisionSettings};

use secrecy::ExposeSecret as _;

use super::environment::{ConfigError, Environment, Variable, wrong};

const OCR_ENGINE: Variable = Variable::plain(
    "OCR_ENGINE",
    "auto",
    "What reads scans and photos on this machine: auto (the best engine that is there), tesseract, or off.",
);
const GOOGLE_VISION_API_KEY: Variable = Variable::secret(
    "GOOGLE_VISION_API_KEY",
    "An API key of Google Cloud Vision, which then reads scans and photos before this machine does.",
);
const GOOGLE_APPLICATION_CREDENTIALS: Variable = Variable::plain(
    "GOOGLE_APPLICATION_CREDENTIALS",
    "absent",
    "The path of the JSON key of a service account that may use Google Cloud Vision; the API key goes before it.",
);
const GOOGLE_VISION_ENDPOINT: Variable = Variable::plain(
    "GOOGLE_VISION_ENDPOINT",
    "https://vision.googleapis.com",
    "The address of Google Cloud Vision, such as a regional one.",
);
const GOOGLE_VISION_TIMEOUT_MS: Variable = Variable::plain(
    "GOOGLE_VISION_TIMEOUT_MS",
    "8000",
    "How long Google Cloud Vision may take for a page before this machine reads it, in milliseconds.",
);

/// The variables of this section.
pub const VARIABLES: [&Variable; 5] = [
    &OCR_ENGINE,
    &GOOGLE_VISION_API_KEY,
    &GOOGLE_APPLICATION_CREDENTIALS,
    &GOOGLE_VISION_ENDPOINT,
    &GOOGLE_VISION_TIMEOUT_MS,
];

/// How pictures of text are read.
#[derive(Clone, Debug, Default)]
pub struct VisionConfig {
    /// What the reader of files needs.
    pub ocr: OcrSettings,
}

impl VisionConfig {
    /// Reads the section; a key file that cannot be used stops the start.
    pub fn read(environment: &Environment) -> Result<Self, ConfigError> {
        let engine = match environment.text(&OCR_ENGINE)?.as_deref() {
            None | Some("auto") => OcrEngine::Auto,
            Some("tesseract") => OcrEngine::Tesseract,
            Some("off") => OcrEngine::Off,
            Some(_) => return Err(wrong(&OCR_ENGINE, "expected auto, tesseract or off")),
        };
        let endpoint = endpoint(environment)?;
        let timeout = environment.parse(&GOOGLE_VISION_TIMEOUT_MS, "milliseconds")?;
        let timeout = Duration::from_millis(timeout.unwrap_or(8_000).max(1));
        let vision = credentials(environment)?.map(|credentials| VisionSettings {
            endpoint,
            credentials,
            timeout,
        });
        Ok(Self { ocr: OcrSettings { engine, vision } })
    }
}

fn endpoint(environment: &Environment) -> Result<String, ConfigError> {
    let Some(text) = environment.text(&GOOGLE_VISION_ENDPOINT)? else {
        return Ok("https://vision.googleapis.com".to_owned());
    };
    match url::Url::parse(&text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(text),
        _ => Err(wrong(&GOOGLE_VISION_ENDPOINT, "expected an address that begins with https://")),
    }
}

fn credentials(environment: &Environment) -> Result<Option<VisionCredentials>, ConfigError> {
    if let Some(key) = environment.secret(&GOOGLE_VISION_API_KEY)? {
        if !key.expose_secret().bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(wrong(
                &GOOGLE_VISION_API_KEY,
                "a key has no blanks and no other signs than ASCII",
            ));
        }
        return Ok(Some(VisionCredentials::Key(key)));
    }
    let variable = &GOOGLE_APPLICATION_CREDENTIALS;
    let Some(path) = environment.text(variable)? else { return Ok(None) };
    let text = std::fs::read_to_string(&path)
        .map_err(|error| wrong(variable, format!("cannot read {path}: {error}")))?;
    let account = ServiceAccount::from_json(&text)
        .map_err(|problem| wrong(variable, format!("{path}: {problem}")))?;
    Ok(Some(VisionCredentials::Account(account)))
}
