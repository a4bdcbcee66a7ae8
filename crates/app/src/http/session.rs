//! Who may call: extractors that a handler names in its signature.

use axum::extract::FromRequestParts;
use axum::http::header::{AUTHORIZATION, COOKIE, HeaderValue};
use axum::http::request::Parts;
use chrono::Duration;
use cookie::{Cookie, SameSite};
use store::{Session, User};

use super::client::{Client, text};
use super::rollout::belongs_to_editor;
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::noticed::called_by;
use crate::tiers::Tier;
use crate::{clock, secret};

/// The session cookie's name.
const COOKIE_NAME: &str = "rolerabbit_session";

/// How exactly the list of sessions says when each was last used.
const SEEN_MINUTES: i64 = 5;

/// How long a session lasts.
pub const SESSION_DAYS: i64 = 30;

/// Somebody who is signed in, by session cookie or API key.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The account.
    pub user: User,
    /// The session of the browser; none with an API key.
    pub session: Option<Session>,
}

impl SignedIn {
    /// The account's tier.
    pub fn tier(&self) -> Tier {
        self.user.tier.parse().unwrap_or(Tier::Free)
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = ActionError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ActionError> {
        let signed_in = match bearer(parts) {
            Some(key) => by_api_key(app, key).await?,
            None => by_session(app, parts).await?,
        };
        called_by(signed_in.user.id);
        if signed_in.user.suspended_at.is_some() {
            return Err(refuse(codes::ACCOUNT_SUSPENDED));
        }
        if belongs_to_editor(&parts.method, parts.uri.path())
            && !app.flags.now().of(&signed_in.user).editor_open
        {
            return Err(refuse(codes::EDITOR_NOT_YET));
        }
        Ok(signed_in)
    }
}

fn bearer(parts: &Parts) -> Option<&str> {
    text(&parts.headers, AUTHORIZATION.as_str())?.strip_prefix("Bearer ").map(str::trim)
}

async fn by_api_key(app: &App, key: &str) -> Result<SignedIn, ActionError> {
    let found = app.store.find_api_key(&secret::fingerprint(key)).await?;
    let (key, user) = found.ok_or_else(|| refuse(codes::NOT_SIGNED_IN))?;
    let now = clock::now();
    if key.last_used_at.is_none_or(|last| now - last > Duration::minutes(1)) {
        app.store.touch_api_key(key.id, now).await?;
    }
    Ok(SignedIn { user, session: None })
}

async fn by_session(app: &App, parts: &Parts) -> Result<SignedIn, ActionError> {
    let token = session_token(parts).ok_or_else(|| refuse(codes::NOT_SIGNED_IN))?;
    let now = clock::now();
    let found = app.store.find_session(&secret::fingerprint(&token), now).await?;
    let (session, user) = found.ok_or_else(|| refuse(codes::NOT_SIGNED_IN))?;
    if now - session.last_seen_at > Duration::minutes(SEEN_MINUTES) {
        app.store.touch_session(session.id, now, session.expires_at).await?;
    }
    Ok(SignedIn { user, session: Some(session) })
}

/// The session token that a request's cookie carries.
pub fn session_token(parts: &Parts) -> Option<String> {
    cookie_value(parts, COOKIE_NAME)
}

/// The value of a cookie.
pub fn cookie_value(parts: &Parts, name: &str) -> Option<String> {
    parts
        .headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name)
        .map(|cookie| cookie.value().to_owned())
}

/// The header that gives a browser its session; an absent token takes it away.
pub fn session_cookie(client: &Client, token: Option<&str>) -> Result<HeaderValue, ActionError> {
    let lifetime = if token.is_some() {
        cookie::time::Duration::days(SESSION_DAYS)
    } else {
        cookie::time::Duration::ZERO
    };
    let cookie = Cookie::build((COOKIE_NAME, token.unwrap_or_default()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        // A browser drops a Secure cookie that comes over plain HTTP, as in a home network.
        .secure(client.is_https())
        .max_age(lifetime)
        .build();
    HeaderValue::from_str(&cookie.to_string()).map_err(|error| ActionError::Internal(error.into()))
}

/// The cookie between the two steps of signing in.
pub const STEP_COOKIE: &str = "rolerabbit_step";

/// The cookie while somebody is at the sign-in provider.
pub const PROVIDER_COOKIE: &str = "rolerabbit_provider";

/// A cookie for the moments of signing in, which only those addresses see; an absent value takes it away.
pub fn short_cookie(
    client: &Client,
    name: &'static str,
    value: Option<&str>,
) -> Result<HeaderValue, ActionError> {
    let minutes = if value.is_some() { 15 } else { 0 };
    let cookie = Cookie::build((name, value.unwrap_or_default()))
        .path("/api/auth")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(client.is_https())
        .max_age(cookie::time::Duration::minutes(minutes))
        .build();
    HeaderValue::from_str(&cookie.to_string()).map_err(|error| ActionError::Internal(error.into()))
}

/// Somebody who is signed in and calls an AI route, while the AI actions are switched on.
///
/// Comes before the body in a handler's signature, so that the switch is judged first.
pub struct AiCaller(pub SignedIn);

impl FromRequestParts<App> for AiCaller {
    type Rejection = ActionError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ActionError> {
        let caller = SignedIn::from_request_parts(parts, app).await?;
        if app.flags.now().ai_features_enabled {
            Ok(Self(caller))
        } else {
            Err(refuse(codes::AI_FEATURES_DISABLED))
        }
    }
}

/// An administrator who is signed in.
pub struct Admin(pub SignedIn);

impl FromRequestParts<App> for Admin {
    type Rejection = ActionError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ActionError> {
        let caller = SignedIn::from_request_parts(parts, app).await?;
        if caller.user.role == "admin" { Ok(Self(caller)) } else { Err(refuse(codes::ADMIN_ONLY)) }
    }
}
