//! Signing in with a provider that speaks OpenID Connect.

use secrecy::SecretString;
use url::{Host, Url};

use super::environment::{ConfigError, Environment, Variable, wrong};

const OIDC_ISSUER: Variable = Variable::plain(
    "OIDC_ISSUER",
    "no provider",
    "The provider's issuer address; people can then sign in with it, too. Redirect address there: APP_URL/api/auth/oidc/callback.",
);
const OIDC_CLIENT_ID: Variable =
    Variable::plain("OIDC_CLIENT_ID", "none", "What the provider calls this server.");
const OIDC_CLIENT_SECRET: Variable = Variable::secret(
    "OIDC_CLIENT_SECRET",
    "What this server proves itself with; absent: a public client with PKCE alone.",
);
const OIDC_NAME: Variable = Variable::plain(
    "OIDC_NAME",
    "the host of OIDC_ISSUER",
    "What people call the provider, for the button on the sign-in page.",
);

/// The variables of this section.
pub const VARIABLES: [&Variable; 4] =
    [&OIDC_ISSUER, &OIDC_CLIENT_ID, &OIDC_CLIENT_SECRET, &OIDC_NAME];

/// A provider and our account with it.
#[derive(Clone, Debug)]
pub struct OidcConfig {
    /// The issuer, exactly as it was set.
    pub issuer: String,
    /// What the provider calls us.
    pub client_id: String,
    /// What we prove ourselves with.
    pub client_secret: Option<SecretString>,
    /// What people call the provider.
    pub name: String,
}

impl OidcConfig {
    /// Reads the section; `None` without a provider.
    pub(super) fn read(environment: &Environment) -> Result<Option<Self>, ConfigError> {
        let Some(issuer) = environment.text(&OIDC_ISSUER)? else { return Ok(None) };
        let url = Url::parse(&issuer).ok().filter(is_safe);
        let Some(url) = url else {
            return Err(wrong(&OIDC_ISSUER, "expected an address that begins with https://"));
        };
        let Some(client_id) = environment.text(&OIDC_CLIENT_ID)? else {
            return Err(wrong(&OIDC_CLIENT_ID, "is missing: OIDC_ISSUER needs it"));
        };
        let client_secret = environment.secret(&OIDC_CLIENT_SECRET)?;
        let name = environment.text(&OIDC_NAME)?;
        let name = name.unwrap_or_else(|| url.host_str().unwrap_or_default().to_owned());
        Ok(Some(Self { issuer, client_id, client_secret, name }))
    }
}

/// Whether what is said at an address stays between it and us: TLS, or this machine itself.
pub fn is_safe(url: &Url) -> bool {
    let here = match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && here)
}
