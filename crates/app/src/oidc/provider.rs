//! Calls to the provider: its description, its keys, tokens for codes, and who somebody is.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use jsonwebtoken::Header;
use jsonwebtoken::jwk::{Jwk, JwkSet};
use reqwest::{Client, RequestBuilder, redirect};
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio::sync::Mutex;
use url::Url;

use super::Asked;
use super::id_token::Person;
use crate::config::{OidcConfig, is_safe};

const TIMEOUT: Duration = Duration::from_secs(10);

/// How long the provider's description is believed.
const DESCRIPTION_LASTS: Duration = Duration::from_hours(1);

/// How long keys are believed when a token names one that is not among them: less, and a stranger could make us ask all the time.
const KEYS_LAST_AT_LEAST: Duration = Duration::from_secs(30);

/// More than any of the answers needs.
const ANSWER_BYTES: usize = 1024 * 1024;

/// The provider.
#[derive(Debug)]
pub struct Provider {
    /// Our account with it.
    pub config: OidcConfig,
    http: Client,
    description: Mutex<Option<(Instant, Arc<Description>)>>,
    keys: Mutex<Option<(Instant, Arc<JwkSet>)>>,
}

/// What the provider says of itself.
#[derive(Debug, Deserialize)]
pub struct Description {
    issuer: String,
    /// Where browsers sign in.
    pub authorization_endpoint: Url,
    token_endpoint: Url,
    jwks_uri: Url,
    userinfo_endpoint: Option<Url>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
}

/// What a code is exchanged for.
#[derive(Deserialize)]
pub struct Tokens {
    /// Opens the description of the person.
    pub access_token: String,
    /// The signed statement.
    pub id_token: String,
}

/// Who somebody is, as the provider's own address for that says.
#[derive(Debug, Deserialize)]
pub struct UserInfo {
    /// The provider's own name for the account.
    pub sub: String,
    /// Who it is.
    #[serde(flatten)]
    pub person: Person,
}

impl Provider {
    /// Prepares the way.
    pub fn new(config: OidcConfig) -> anyhow::Result<Self> {
        let http = Client::builder()
            .timeout(TIMEOUT)
            // An answer from elsewhere is none from the provider.
            .redirect(redirect::Policy::none())
            .build()?;
        Ok(Self { config, http, description: Mutex::default(), keys: Mutex::default() })
    }

    /// What the provider says of itself.
    pub async fn description(&self) -> anyhow::Result<Arc<Description>> {
        let mut known = self.description.lock().await;
        if let Some((at, description)) = &*known
            && at.elapsed() < DESCRIPTION_LASTS
        {
            return Ok(Arc::clone(description));
        }
        let issuer = self.config.issuer.trim_end_matches('/');
        let address = format!("{issuer}/.well-known/openid-configuration");
        let description: Description = self.ask(self.http.get(address)).await?;
        ensure!(
            description.issuer == self.config.issuer,
            "OIDC_ISSUER says {}, but the provider calls itself {}",
            self.config.issuer,
            description.issuer
        );
        let addresses = [
            Some(&description.authorization_endpoint),
            Some(&description.token_endpoint),
            Some(&description.jwks_uri),
            description.userinfo_endpoint.as_ref(),
        ];
        for address in addresses.into_iter().flatten() {
            ensure!(is_safe(address), "{address} is not protected by TLS");
        }
        let description = Arc::new(description);
        *known = Some((Instant::now(), Arc::clone(&description)));
        Ok(description)
    }

    /// Exchanges a code.
    pub async fn fetch_tokens(
        &self,
        asked: &Asked,
        code: &str,
        redirect: &str,
    ) -> anyhow::Result<Tokens> {
        let description = self.description().await?;
        let id = self.config.client_id.as_str();
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", redirect),
            ("code_verifier", &asked.verifier),
        ];
        let mut request = self.http.post(description.token_endpoint.clone());
        let methods = description.token_endpoint_auth_methods_supported.as_deref();
        let basic = methods.is_none_or(|all| all.iter().any(|one| one == "client_secret_basic"));
        match &self.config.client_secret {
            Some(secret) if basic => {
                // Both halves are form-encoded first (RFC 6749, 2.3.1).
                let encode = |text: &str| form_encoded(text);
                request = request.basic_auth(encode(id), Some(encode(secret.expose_secret())));
            }
            Some(secret) => {
                form.extend([("client_id", id), ("client_secret", secret.expose_secret())]);
            }
            None => form.push(("client_id", id)),
        }
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let request =
            request.header("content-type", "application/x-www-form-urlencoded").body(body);
        self.ask(request).await.context("the provider gives no token for the code")
    }

    /// The key that a token names; an unknown one may be new.
    pub async fn key(&self, header: &Header) -> anyhow::Result<Jwk> {
        let mut known = self.keys.lock().await;
        if let Some((at, keys)) = &*known {
            match find_key(keys, header) {
                Some(key) => return Ok(key),
                None => ensure!(at.elapsed() > KEYS_LAST_AT_LEAST, "the token's key is unknown"),
            }
        }
        let address = self.description().await?.jwks_uri.clone();
        let keys: Arc<JwkSet> = Arc::new(self.ask(self.http.get(address)).await?);
        *known = Some((Instant::now(), Arc::clone(&keys)));
        find_key(&keys, header).context("the token's key is none of the provider's")
    }

    /// Who somebody is; `None` when the provider has no address for that.
    pub async fn user_info(&self, access_token: &str) -> anyhow::Result<Option<UserInfo>> {
        let Some(address) = self.description().await?.userinfo_endpoint.clone() else {
            return Ok(None);
        };
        Ok(Some(self.ask(self.http.get(address).bearer_auth(access_token)).await?))
    }

    async fn ask<T: DeserializeOwned>(&self, request: RequestBuilder) -> anyhow::Result<T> {
        let mut response = request.send().await.context("the provider does not answer")?;
        let status = response.status();
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            ensure!(body.len() + chunk.len() <= ANSWER_BYTES, "the provider's answer is too long");
            body.extend_from_slice(&chunk);
        }
        ensure!(status.is_success(), "the provider answers {status}");
        serde_json::from_slice(&body).context("the provider's answer is not understood")
    }
}

/// The key of that name; without a name the only one that there is.
fn find_key(keys: &JwkSet, header: &Header) -> Option<Jwk> {
    match (&header.kid, keys.keys.as_slice()) {
        (Some(id), _) => keys.find(id).cloned(),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    }
}

fn form_encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
