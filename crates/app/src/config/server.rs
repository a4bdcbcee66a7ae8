//! Where the server listens and how it is reached.

use std::net::IpAddr;

use ipnet::IpNet;
use secrecy::SecretString;
use url::Url;

use super::environment::{ConfigError, Environment, Variable, wrong};

const HOST: Variable =
    Variable::plain("HOST", "127.0.0.1", "The address to listen on; 0.0.0.0 for every network.");
const PORT: Variable = Variable::plain("PORT", "8080", "The port to listen on; 0 for a free one.");
const APP_URL: Variable = Variable::plain(
    "APP_URL",
    "the address of each request",
    "The address under which people reach the server, such as https://resume.example.org.",
);
const TRUSTED_PROXIES: Variable = Variable::plain(
    "TRUSTED_PROXIES",
    "none",
    "Addresses or networks of reverse proxies, comma separated, whose X-Forwarded headers are believed.",
);
const LOG_LEVEL: Variable = Variable::plain(
    "LOG_LEVEL",
    "info",
    "What is logged: error, warn, info, debug, trace, or a filter such as app=debug,info.",
);
const METRICS_TOKEN: Variable =
    Variable::secret("METRICS_TOKEN", "A bearer token that /metrics asks for.");

/// The variables of this section.
pub const VARIABLES: [&Variable; 6] =
    [&HOST, &PORT, &APP_URL, &TRUSTED_PROXIES, &LOG_LEVEL, &METRICS_TOKEN];

/// Where the server listens and how it is reached.
#[derive(Clone, Debug)]
pub struct ServerConfig {
    /// The address to listen on.
    pub host: IpAddr,
    /// The port to listen on; 0 for a free one.
    pub port: u16,
    /// The public address, when it is stated.
    pub app_url: Option<Url>,
    /// Networks whose X-Forwarded headers are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The filter of the log.
    pub log_level: String,
    /// The bearer token of `/metrics`.
    pub metrics_token: Option<SecretString>,
}

impl ServerConfig {
    pub(super) fn read(environment: &Environment) -> Result<Self, ConfigError> {
        let host = match environment.text(&HOST)?.as_deref() {
            None | Some("localhost") => IpAddr::from([127, 0, 0, 1]),
            Some(text) => {
                text.parse().map_err(|_| wrong(&HOST, "expected an IP address such as 0.0.0.0"))?
            }
        };
        Ok(Self {
            host,
            port: environment.parse(&PORT, "a port from 0 to 65535")?.unwrap_or(8080),
            app_url: app_url(environment)?,
            trusted_proxies: trusted_proxies(environment)?,
            log_level: log_level(environment)?,
            metrics_token: environment.secret(&METRICS_TOKEN)?,
        })
    }
}

fn app_url(environment: &Environment) -> Result<Option<Url>, ConfigError> {
    let Some(url) = environment.parse::<Url>(&APP_URL, "an address such as https://example.org")?
    else {
        return Ok(None);
    };
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
        return Err(wrong(&APP_URL, "expected an address that begins with http:// or https://"));
    }
    if url.path() != "/" || url.query().is_some() {
        return Err(wrong(
            &APP_URL,
            "expected an address without a path: the app lives at its root",
        ));
    }
    Ok(Some(url))
}

fn trusted_proxies(environment: &Environment) -> Result<Vec<IpNet>, ConfigError> {
    let text = environment.text(&TRUSTED_PROXIES)?.unwrap_or_default();
    let entries = text.split(',').map(str::trim).filter(|entry| !entry.is_empty());
    entries
        .map(|entry| {
            let network = entry.parse().or_else(|_| entry.parse::<IpAddr>().map(IpNet::from));
            network.map_err(|_| {
                wrong(&TRUSTED_PROXIES, format!("expected addresses or networks, found {entry:?}"))
            })
        })
        .collect()
}

fn log_level(environment: &Environment) -> Result<String, ConfigError> {
    let text = environment.text(&LOG_LEVEL)?.unwrap_or_else(|| "info".to_owned());
    // A word alone is a level; the filter would take any other for the name of a module that never logs.
    let levels = ["off", "error", "warn", "info", "debug", "trace"];
    let is_known =
        |part: &str| part.contains('=') || levels.contains(&part.trim().to_lowercase().as_str());
    match text.parse::<tracing_subscriber::EnvFilter>() {
        Ok(_) if text.split(',').all(is_known) => Ok(text),
        _ => Err(wrong(&LOG_LEVEL, "expected error, warn, info, debug, trace or a filter")),
    }
}
