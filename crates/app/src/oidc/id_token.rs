//! The provider's signed statement about who has signed in, checked in every respect.

use anyhow::{Context, ensure};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation, decode, decode_header};
use serde::Deserialize;
use subtle::ConstantTimeEq;

use crate::clock;
use crate::config::OidcConfig;

/// How far the provider's clock may be off, in seconds.
const CLOCK_SKEW: i64 = 60;

/// Signatures by which nobody but the provider can have signed: none with a shared secret, and not `none`.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// What the token says.
#[derive(Clone, Debug, Deserialize)]
pub struct IdToken {
    /// The provider's own name for the account.
    pub sub: String,
    iss: String,
    aud: Audience,
    azp: Option<String>,
    exp: i64,
    iat: i64,
    nonce: Option<String>,
    /// Who it is.
    #[serde(flatten)]
    pub person: Person,
}

/// Who somebody is, as far as the provider says.
#[derive(Clone, Debug, Deserialize)]
pub struct Person {
    /// The e-mail address.
    pub email: Option<String>,
    /// Whether the provider knows that letters to it reach the person.
    #[serde(default)]
    pub email_verified: Truth,
    /// What the person is called.
    pub name: Option<String>,
}

/// `true`, which some providers write as text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(untagged)]
pub enum Truth {
    /// As the standard has it.
    Is(bool),
    /// As text.
    Text(String),
    /// Not said.
    #[default]
    Unsaid,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Truth {
    /// Whether it is so.
    pub fn is_true(&self) -> bool {
        match self {
            Self::Is(truth) => *truth,
            Self::Text(text) => text == "true",
            Self::Unsaid => false,
        }
    }
}

/// The token's header, when its algorithm is one that we accept.
pub fn header(token: &str) -> anyhow::Result<Header> {
    let header = decode_header(token).context("the token has no header")?;
    ensure!(ALGORITHMS.contains(&header.alg), "the token is signed by {:?}", header.alg);
    Ok(header)
}

/// Checks signature, issuer, audience, times and nonce.
pub fn check(
    token: &str,
    header: &Header,
    key: &Jwk,
    config: &OidcConfig,
    nonce: &str,
) -> anyhow::Result<IdToken> {
    if let Some(algorithm) = key.common.key_algorithm {
        let named = format!("{:?}", header.alg);
        ensure!(algorithm.to_string() == named, "the key is for {algorithm}, not for {named}");
    }
    let mut validation = Validation::new(header.alg);
    validation.set_issuer(&[&config.issuer]);
    validation.set_audience(&[&config.client_id]);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    validation.leeway = CLOCK_SKEW as u64;
    let key = DecodingKey::from_jwk(key).context("the provider's key")?;
    let token = decode::<IdToken>(token, &key, &validation).context("the provider's token")?.claims;
    // Each again with its type: a library that skips a claim of an unexpected type must not decide.
    let now = clock::now().timestamp();
    ensure!(token.exp > now - CLOCK_SKEW, "the token has expired");
    ensure!(token.iat < now + CLOCK_SKEW, "the token is from the future");
    ensure!(token.iss == config.issuer, "the token is of {}", token.iss);
    let for_us = match &token.aud {
        Audience::One(audience) => *audience == config.client_id,
        Audience::Many(all) => {
            all.contains(&config.client_id)
                && (all.len() == 1 || token.azp.as_ref() == Some(&config.client_id))
        }
    };
    ensure!(for_us, "the token is for somebody else");
    ensure!(
        token.azp.as_ref().is_none_or(|azp| *azp == config.client_id),
        "the token is for another client"
    );
    ensure!(!token.sub.is_empty() && token.sub.len() <= 255, "the token names nobody");
    let given = token.nonce.as_deref().unwrap_or_default();
    ensure!(
        bool::from(given.as_bytes().ct_eq(nonce.as_bytes())),
        "the token answers another question"
    );
    Ok(token)
}
