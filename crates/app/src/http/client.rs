//! Who is calling and how they reach us, believing only proxies that we trust.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use crate::app::App;

/// The caller's side of a request.
#[derive(Clone, Debug)]
pub struct Client {
    /// The caller's address; behind a trusted proxy the one that it reports.
    pub ip: IpAddr,
    /// The origin under which the browser reaches us, such as `https://resume.example.org`.
    pub origin: String,
    /// What kind of browser or program it is.
    pub user_agent: Option<String>,
    /// The id of the request, as the log has it.
    pub request_id: String,
}

impl Client {
    /// Reads it from a request.
    pub fn of(app: &App, parts: &Parts) -> Self {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::from([127, 0, 0, 1]), |peer| peer.0.ip().to_canonical());
        let trusted = |ip: &IpAddr| {
            app.config.server.trusted_proxies.iter().any(|network| network.contains(ip))
        };
        let headers = &parts.headers;
        let behind_proxy = trusted(&peer);
        let forwarded = |name: &str| text(headers, name).filter(|_| behind_proxy);
        // The caller is the last address in the chain that is not one of our own proxies.
        let ip = forwarded("x-forwarded-for").and_then(|chain| {
            chain.split(',').rev().filter_map(|ip| ip.trim().parse().ok()).find(|ip| !trusted(ip))
        });
        let origin = if let Some(url) = &app.config.server.app_url {
            url.origin().ascii_serialization()
        } else {
            let scheme = forwarded("x-forwarded-proto").unwrap_or("http");
            let host = forwarded("x-forwarded-host").or_else(|| text(headers, "host"));
            format!("{scheme}://{}", host.unwrap_or("localhost"))
        };
        let user_agent = text(headers, header::USER_AGENT.as_str());
        Self {
            ip: ip.unwrap_or(peer),
            origin,
            request_id: text(headers, "x-request-id").unwrap_or_default().to_owned(),
            user_agent: user_agent.map(|agent| agent.chars().take(200).collect()),
        }
    }

    /// Whether the browser reaches us over HTTPS.
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }
}

impl FromRequestParts<App> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self::of(app, parts))
    }
}

/// A header as text.
pub fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
