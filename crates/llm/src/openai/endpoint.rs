//! Where a question goes, and which key goes with it.

use std::fmt;
use std::net::IpAddr;

use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use url::{Host, Url};

use super::OpenAiSettingsError;

/// The version of Azure's API that is asked for when the address names none.
const AZURE_VERSION: &str = "2024-10-21";

/// A provider's address with the credentials for it.
pub struct Endpoint {
    /// The address of chat completions.
    pub url: Url,
    /// The header that carries the key, when one is sent.
    pub credentials: Option<(HeaderName, HeaderValue)>,
    /// Who answers there, in a short word.
    pub provider: String,
    /// Whether it is OpenAI itself, which wants the newer names of settings.
    pub is_openai: bool,
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { url, provider, credentials, .. } = self;
        write!(
            f,
            "{provider} at {url}, {} key",
            if credentials.is_some() { "with" } else { "without" }
        )
    }
}

impl Endpoint {
    /// The address as it was given, with `/chat/completions` at the end of its path.
    pub fn new(base: &Url, key: Option<&SecretString>) -> Result<Self, OpenAiSettingsError> {
        if !matches!(base.scheme(), "http" | "https") || base.host_str().is_none() {
            return Err(OpenAiSettingsError::NotHttp);
        }
        let mut url = base.clone();
        // Cannot fail: the address has a host.
        let _ = url.set_username("");
        let _ = url.set_password(None);
        url.set_fragment(None);
        let path = base.path().trim_end_matches('/');
        if !path.ends_with("/chat/completions") {
            url.set_path(&format!("{path}/chat/completions"));
        }
        let azure = is_azure(base);
        if azure && path.contains("/deployments/") && base.query().is_none() {
            url.query_pairs_mut().append_pair("api-version", AZURE_VERSION);
        }
        let host = base.host_str().unwrap_or_default();
        Ok(Self {
            credentials: key_for(base, key).and_then(|key| header(&key, azure)),
            provider: provider(base, azure),
            is_openai: host == "api.openai.com",
            url,
        })
    }
}

impl Endpoint {
    /// The address of the list of models, beside that of chat completions.
    pub fn models(&self) -> Url {
        let mut url = self.url.clone();
        let path = url.path().trim_end_matches("/chat/completions");
        // Azure lists models for the whole resource, not for a deployment.
        let path = path.split("/deployments/").next().unwrap_or(path);
        url.set_path(&format!("{path}/models"));
        url
    }
}

/// The key that may go to an address.
fn key_for(base: &Url, key: Option<&SecretString>) -> Option<String> {
    let own = base.password().or(Some(base.username())).filter(|own| !own.is_empty());
    if let Some(own) = own {
        return Some(own.to_owned());
    }
    let key = key?.expose_secret().trim();
    let cloud_key = key.starts_with("sk-");
    let safe = base.scheme() == "https" && !is_local(base);
    (!key.is_empty() && (safe || !cloud_key)).then(|| key.to_owned())
}

fn header(key: &str, azure: bool) -> Option<(HeaderName, HeaderValue)> {
    let (name, text) = if azure {
        (HeaderName::from_static("api-key"), key.to_owned())
    } else {
        (AUTHORIZATION, format!("Bearer {key}"))
    };
    let mut value = HeaderValue::from_str(&text).ok()?;
    value.set_sensitive(true);
    Some((name, value))
}

fn is_azure(base: &Url) -> bool {
    let host = base.host_str().unwrap_or_default();
    [".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com"]
        .iter()
        .any(|ending| host.ends_with(ending))
        || base.query_pairs().any(|(name, _)| name == "api-version")
}

fn provider(base: &Url, azure: bool) -> String {
    let host = base.host_str().unwrap_or_default();
    match host {
        _ if azure => "azure".to_owned(),
        "api.openai.com" => "openai".to_owned(),
        "openrouter.ai" => "openrouter".to_owned(),
        _ if is_local(base) => "local".to_owned(),
        host => host.to_owned(),
    }
}

/// Whether an address is on this machine or in a private network, where no key is needed.
pub fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => is_local_ip(IpAddr::V4(ip)),
        Some(Host::Ipv6(ip)) => is_local_ip(IpAddr::V6(ip).to_canonical()),
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            // A name without a dot is a machine of the same network, such as a container's.
            !name.contains('.')
                || [".localhost", ".local", ".lan", ".internal", ".home.arpa"]
                    .iter()
                    .any(|ending| name.ends_with(ending))
        }
        None => false,
    }
}

fn is_local_ip(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            ip.is_loopback() || ip.is_private() || ip.is_link_local() || ip.is_unspecified()
        }
        IpAddr::V6(ip) => {
            ip.is_loopback()
                || ip.is_unique_local()
                || ip.is_unicast_link_local()
                || ip.is_unspecified()
        }
    }
}
