//! Service accounts: a signed claim is exchanged for a token.

use std::time::UNIX_EPOCH;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use secrecy::{ExposeSecret as _, SecretSlice};
use serde::Deserialize;
use serde_json::json;

/// What a token may be used for.
const SCOPE: &str = "https://www.googleapis.com/auth/cloud-vision";
/// How long a token lasts, in seconds.
const LIFETIME: u64 = 3_600;

/// A service account of Google Cloud.
#[derive(Clone, Debug)]
pub struct ServiceAccount {
    /// Its name.
    email: String,
    /// Which of its keys this is.
    key_id: Option<String>,
    /// Where tokens are given out.
    pub(super) token_uri: String,
    /// The private key as PKCS #8.
    key: SecretSlice<u8>,
}

#[derive(Deserialize)]
struct KeyFile {
    client_email: String,
    private_key: String,
    private_key_id: Option<String>,
    token_uri: Option<String>,
}

impl ServiceAccount {
    /// Reads the JSON file that Google makes for a key; the error says what is wrong with it.
    pub fn from_json(text: &str) -> Result<Self, String> {
        let file: KeyFile = serde_json::from_str(text)
            .map_err(|error| format!("it is no key of a service account ({error})"))?;
        let key = from_pem(&file.private_key).ok_or("its private_key is no PEM of PKCS #8")?;
        RsaKeyPair::from_pkcs8(&key).map_err(|error| format!("its private_key: {error}"))?;
        let token_uri = file.token_uri.unwrap_or("https://oauth2.googleapis.com/token".to_owned());
        reqwest::Url::parse(&token_uri).map_err(|_| "its token_uri is no address")?;
        Ok(Self {
            email: file.client_email,
            key_id: file.private_key_id,
            token_uri,
            key: key.into(),
        })
    }

    /// The form that asks for a token, good for now.
    pub(super) fn form(&self) -> Result<String, String> {
        let now = UNIX_EPOCH.elapsed().map_err(|error| error.to_string())?.as_secs();
        let header = json!({"alg": "RS256", "typ": "JWT", "kid": self.key_id});
        let claim = json!({"iss": self.email, "scope": SCOPE, "aud": self.token_uri, "iat": now, "exp": now + LIFETIME});
        let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(header), part(claim));
        let key =
            RsaKeyPair::from_pkcs8(self.key.expose_secret()).map_err(|error| error.to_string())?;
        let mut signature = vec![0; key.public().modulus_len()];
        key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), signed.as_bytes(), &mut signature)
            .map_err(|error| error.to_string())?;
        let signature = URL_SAFE_NO_PAD.encode(signature);
        Ok(format!(
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion={signed}.{signature}"
        ))
    }
}

fn from_pem(text: &str) -> Option<Vec<u8>> {
    let inside = text.split("-----BEGIN PRIVATE KEY-----").nth(1)?;
    let inside = inside.split("-----END PRIVATE KEY-----").next()?;
    STANDARD.decode(inside.split_whitespace().collect::<String>()).ok()
}
