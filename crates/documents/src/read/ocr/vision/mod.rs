//! Google Cloud Vision: pictures to words over REST, with an API key or a service account.

mod account;
mod answer;
mod check;

use std::io::{Cursor, ErrorKind, Read as _};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use reqwest::StatusCode;
use reqwest::blocking::{Client, RequestBuilder, Response};
use reqwest::redirect::Policy;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};

pub use self::account::ServiceAccount;
use super::engine::{Engine, EngineError, Page, Route, Seen};

/// How often a request that was refused for now is sent again.
const RETRIES: u32 = 2;
/// The longest wait that an answer may ask for.
const LONGEST_WAIT: Duration = Duration::from_secs(4);
/// How long a service that failed is left alone when it does not say how long.
const BRIEFLY: Duration = Duration::from_millis(200);
/// What is told when the time is over.
const TOO_LONG: &str = "it took too long";
/// What is told when the connection ended too early.
const BROKE: &str = "the connection broke";
/// The quality of the pictures that are sent, in percent.
const QUALITY: u8 = 90;
/// The most bytes of an answer that are read.
const MOST_BYTES: u64 = 32 << 20;

/// Who we are to the service.
#[derive(Clone, Debug)]
pub enum VisionCredentials {
    /// An API key.
    Key(SecretString),
    /// A service account, which gets tokens for an hour.
    Account(ServiceAccount),
}

/// Where the service is and who we are to it.
#[derive(Clone, Debug)]
pub struct VisionSettings {
    /// Its address without a path.
    pub endpoint: String,
    /// Who we are.
    pub credentials: VisionCredentials,
    /// How long one page may take, repetitions included.
    pub timeout: Duration,
}

/// The service.
#[derive(Debug)]
pub struct Vision {
    settings: VisionSettings,
    client: Client,
    /// The token of the service account and when it ends.
    token: Mutex<Option<(SecretString, Instant)>>,
}

impl Vision {
    /// A connection to the service; nothing is sent yet.
    pub fn new(settings: VisionSettings) -> Result<Self, EngineError> {
        // The workers of the server start without one; a second one is refused, which is fine.
        drop(rustls::crypto::ring::default_provider().install_default());
        // A redirection would hand the key to whoever it names.
        let client = Client::builder().timeout(settings.timeout).redirect(Policy::none()).build();
        let client = client.map_err(|error| EngineError::new(plain(&error)))?;
        Ok(Self { settings, client, token: Mutex::default() })
    }

    fn authorised(
        &self,
        request: RequestBuilder,
        until: Instant,
    ) -> Result<RequestBuilder, EngineError> {
        match &self.settings.credentials {
            VisionCredentials::Key(key) => {
                Ok(request.header("x-goog-api-key", key.expose_secret()))
            }
            VisionCredentials::Account(account) => {
                let token = self.token(account, until)?;
                Ok(request.bearer_auth(token.expose_secret()))
            }
        }
    }

    fn token(&self, account: &ServiceAccount, until: Instant) -> Result<SecretString, EngineError> {
        let mut kept = self.token.lock().map_err(|_| EngineError::new("the token was lost"))?;
        if let Some((token, _)) = kept.as_ref().filter(|(_, end)| *end > Instant::now()) {
            return Ok(token.clone());
        }
        let asked = Instant::now();
        let answer = self.send_patiently(until, || {
            let form = account.form().map_err(EngineError::new)?;
            let request = self.client.post(&account.token_uri).timeout(left(until)?);
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            request.body(form).send().map_err(|error| sending(&error))
        })?;
        let token = answer.get("access_token").and_then(Value::as_str);
        let token =
            token.ok_or_else(|| EngineError::new("the token's answer is not understood"))?;
        let seconds = answer.get("expires_in").and_then(Value::as_u64).unwrap_or(600);
        let token = SecretString::from(token.to_owned());
        let lasts = Duration::from_secs(seconds.saturating_sub(60).min(3_600));
        *kept = Some((token.clone(), asked + lasts));
        Ok(token)
    }

    /// Forgets the token that the service does not accept any more; whether there was one.
    fn forget_token(&self) -> bool {
        self.token.lock().is_ok_and(|mut kept| kept.take().is_some())
    }

    /// Sends a request, again when it was refused for now, and gives the JSON of the answer.
    fn send_patiently(
        &self,
        until: Instant,
        send: impl Fn() -> Result<Response, EngineError>,
    ) -> Result<Value, EngineError> {
        let mut tries = 0;
        loop {
            let response = send()?;
            let wait = match response.status() {
                status if status.is_success() => return body(response),
                StatusCode::TOO_MANY_REQUESTS => retry_after(&response, Duration::from_secs(1)),
                status if status.is_server_error() => retry_after(&response, BRIEFLY),
                _ => return Err(self.refused(response)),
            };
            if tries == RETRIES || wait > LONGEST_WAIT || Instant::now() + wait >= until {
                return Err(self.refused(response));
            }
            tries += 1;
            thread::sleep(wait);
        }
    }

    /// The status and the first words of what the service says, never with the key in them.
    fn refused(&self, response: Response) -> EngineError {
        let status = response.status();
        let body = body(response).unwrap_or_default();
        let message = body.pointer("/error/message").or_else(|| body.pointer("/error_description"));
        let mut message = message.and_then(Value::as_str).unwrap_or_default().to_owned();
        if let VisionCredentials::Key(key) = &self.settings.credentials {
            message = message.replace(key.expose_secret(), "…");
        }
        let reason = format!("it answered {} {}", status.as_u16(), answer::brief(&message));
        let error = EngineError::new(reason.trim().to_owned());
        EngineError { is_unauthorised: status == StatusCode::UNAUTHORIZED, ..error }
    }
}

impl Engine for Vision {
    fn route(&self) -> Route {
        Route::Vision
    }

    fn recognise(&self, page: &Page, until: Instant) -> Result<Seen, EngineError> {
        let until = until.min(Instant::now() + self.settings.timeout);
        let body = json!({"requests": [{
            "image": {"content": STANDARD.encode(jpeg(page)?)},
            "features": [{"type": "DOCUMENT_TEXT_DETECTION"}],
        }]});
        let url = format!("{}/v1/images:annotate", self.settings.endpoint.trim_end_matches('/'));
        let ask = || {
            self.send_patiently(until, || {
                let request = self.authorised(self.client.post(&url), until)?;
                let request = request.timeout(left(until)?).json(&body);
                request.send().map_err(|error| sending(&error))
            })
        };
        let answer = match ask() {
            // A token may be called back before its time.
            Err(error) if error.is_unauthorised && self.forget_token() => ask()?,
            answer => answer?,
        };
        answer::seen(&answer, page)
    }
}

fn jpeg(page: &Page) -> Result<Vec<u8>, EngineError> {
    let mut file = Cursor::new(Vec::new());
    let (width, height) = page.pixels.dimensions();
    JpegEncoder::new_with_quality(&mut file, QUALITY)
        .encode(page.pixels.as_raw(), width, height, ExtendedColorType::L8)
        .map_err(|error| EngineError::new(error.to_string()))?;
    Ok(file.into_inner())
}

fn retry_after(response: &Response, usual: Duration) -> Duration {
    let value = response.headers().get("retry-after").and_then(|value| value.to_str().ok());
    let seconds = value.and_then(|value| value.trim().parse().ok());
    seconds.map_or(usual, Duration::from_secs)
}

fn body(response: Response) -> Result<Value, EngineError> {
    let mut bytes = Vec::new();
    response.take(MOST_BYTES).read_to_end(&mut bytes).map_err(|error| {
        let cause = error.get_ref().and_then(|cause| cause.downcast_ref::<reqwest::Error>());
        match cause {
            Some(cause) => sending(cause),
            None if error.kind() == ErrorKind::TimedOut => EngineError::timeout(TOO_LONG),
            None => EngineError::new(BROKE),
        }
    })?;
    serde_json::from_slice(&bytes).map_err(|_| EngineError::new("its answer is not understood"))
}

fn left(until: Instant) -> Result<Duration, EngineError> {
    let left = until.saturating_duration_since(Instant::now());
    if left.is_zero() { Err(EngineError::timeout(TOO_LONG)) } else { Ok(left) }
}

fn sending(error: &reqwest::Error) -> EngineError {
    if error.is_timeout() { EngineError::timeout(TOO_LONG) } else { EngineError::new(plain(error)) }
}

/// What went wrong without addresses, which may hold more than people should see.
fn plain(error: &reqwest::Error) -> String {
    if error.is_connect() { "it cannot be reached".to_owned() } else { BROKE.to_owned() }
}
