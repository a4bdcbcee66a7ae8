//! A sign-in provider that speaks OpenID Connect: authorization code with PKCE, state and nonce.

mod id_token;
mod provider;

use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use url::Url;

use self::provider::Provider;
use crate::config::OidcConfig;
use crate::secret;

/// The provider, whose description is fetched when it is first needed.
#[derive(Clone, Debug)]
pub struct Oidc(Arc<Provider>);

/// What must come back from the provider unchanged, and what proves that we asked.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Asked {
    /// Binds the answer to the browser that asked.
    pub state: String,
    /// Binds the provider's token to this question.
    pub nonce: String,
    /// Proves that who asked also fetches the token (PKCE).
    pub verifier: String,
}

/// Whom the provider vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// The provider, as its tokens name it.
    pub issuer: String,
    /// The provider's own name for the account, which never changes.
    pub subject: String,
    /// The e-mail address, when the provider says that letters to it reach the person.
    pub verified_email: Option<String>,
    /// What the person is called.
    pub name: Option<String>,
}

impl Asked {
    /// Secrets for a new question.
    pub fn new() -> anyhow::Result<Self> {
        Ok(Self { state: secret::token()?, nonce: secret::token()?, verifier: secret::token()? })
    }

    /// Whether an answer is one to this question.
    pub fn is_answered_by(&self, state: &str) -> bool {
        self.state.as_bytes().ct_eq(state.as_bytes()).into()
    }
}

impl Oidc {
    /// Prepares the way; the provider is not called yet.
    pub fn open(config: OidcConfig) -> anyhow::Result<Self> {
        Ok(Self(Arc::new(Provider::new(config)?)))
    }

    /// What people call the provider.
    pub fn name(&self) -> &str {
        &self.0.config.name
    }

    /// Where the browser goes to sign in.
    pub async fn sign_in_url(&self, asked: &Asked, redirect: &str) -> anyhow::Result<Url> {
        let mut url = self.0.description().await?.authorization_endpoint.clone();
        let challenge = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(asked.verifier.as_bytes()));
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.0.config.client_id)
            .append_pair("redirect_uri", redirect)
            .append_pair("scope", "openid email profile")
            .append_pair("state", &asked.state)
            .append_pair("nonce", &asked.nonce)
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256");
        Ok(url)
    }

    /// Whether an answer's `iss` names this provider; some providers send none.
    pub fn is_from_issuer(&self, issuer: Option<&str>) -> bool {
        issuer.is_none_or(|issuer| issuer == self.0.config.issuer)
    }

    /// Fetches the token for a code, checks it and says for whom the provider vouches.
    pub async fn claims(
        &self,
        asked: &Asked,
        code: &str,
        redirect: &str,
    ) -> anyhow::Result<Claims> {
        let tokens = self.0.fetch_tokens(asked, code, redirect).await?;
        let header = id_token::header(&tokens.id_token)?;
        let key = self.0.key(&header).await?;
        let token = id_token::check(&tokens.id_token, &header, &key, &self.0.config, &asked.nonce)?;
        let mut person = token.person;
        if person.email.is_none()
            && let Some(told) = self.0.user_info(&tokens.access_token).await?
        {
            anyhow::ensure!(told.sub == token.sub, "the provider speaks of somebody else");
            person = told.person;
        }
        Ok(Claims {
            issuer: self.0.config.issuer.clone(),
            subject: token.sub,
            verified_email: person.email.filter(|_| person.email_verified.is_true()),
            name: person.name.map(|name| name.chars().take(100).collect()),
        })
    }
}
