//! The way to the sign-in provider and back: addresses that a browser goes to, not a program.

use axum::extract::State;
use axum::http::header::{HeaderValue, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use url::form_urlencoded;
use utoipa::IntoParams;

use super::accounts::origin;
use crate::actions::{FinishProvider, ProviderOutcome, SignInStep, StartProvider};
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::http::body::Asked;
use crate::http::client::{Client, text};
use crate::http::problem::Problem;
use crate::http::session::{
    PROVIDER_COOKIE, STEP_COOKIE, SignedIn, cookie_value, session_cookie, short_cookie,
};

/// Where our answer address is; the provider must know it.
const CALLBACK: &str = "/api/auth/oidc/callback";

/// Why somebody goes to the provider.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct StartQuery {
    /// Where to go afterwards: a path of this server.
    pub next: Option<String>,
    /// `true` to connect the signed-in account with the provider.
    pub connect: Option<bool>,
}

/// What the provider sends the browser back with.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CallbackQuery {
    /// The code to exchange.
    pub code: Option<String>,
    /// Our own state.
    pub state: Option<String>,
    /// Who says that it is the provider (RFC 9207).
    pub iss: Option<String>,
}

/// Sends the browser to the sign-in provider.
#[utoipa::path(get, operation_id = "start_provider", path = "/api/auth/oidc/start", tag = "accounts", params(StartQuery),
    responses((status = SEE_OTHER), (status = "4XX", body = Problem)))]
pub async fn start(
    State(app): State<App>,
    client: Client,
    caller: Result<SignedIn, ActionError>,
    headers: HeaderMap,
    Asked(StartQuery { next, connect }): Asked<StartQuery>,
) -> Result<Response, ActionError> {
    let connect = if connect == Some(true) {
        from_our_page(&client, &headers)?;
        Some(caller?.user.id)
    } else {
        None
    };
    let redirect = format!("{}{CALLBACK}", client.origin);
    let start = StartProvider { next, connect, redirect, ip: client.ip.to_string() };
    match start.run(&app).await {
        Ok((url, token)) => {
            let cookie = short_cookie(&client, PROVIDER_COOKIE, Some(&token))?;
            go(url.as_str(), &[cookie])
        }
        Err(error) => to_sign_in(&error, &[]),
    }
}

/// Takes the provider's answer and signs in.
#[utoipa::path(get, operation_id = "finish_provider", path = "/api/auth/oidc/callback", tag = "accounts", params(CallbackQuery),
    responses((status = SEE_OTHER), (status = "4XX", body = Problem)))]
pub async fn callback(
    State(app): State<App>,
    client: Client,
    parts: Parts,
    Asked(CallbackQuery { code, state, iss }): Asked<CallbackQuery>,
) -> Result<Response, ActionError> {
    let done = short_cookie(&client, PROVIDER_COOKIE, None)?;
    let (Some(token), Some(state)) = (cookie_value(&parts, PROVIDER_COOKIE), state) else {
        return to_sign_in(&refuse(codes::SIGN_IN_EXPIRED), &[done]);
    };
    let finish = FinishProvider { token, state, code, issuer: iss, origin: origin(&client) };
    match finish.run(&app).await {
        Ok(ProviderOutcome::SignedIn(step, next)) => match *step {
            SignInStep::Open(opened) => {
                go(&next, &[session_cookie(&client, Some(&opened.token))?, done])
            }
            SignInStep::Code { token } => {
                let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
                let step = short_cookie(&client, STEP_COOKIE, Some(&token))?;
                go(&format!("/sign-in?step=code&next={next}"), &[step, done])
            }
        },
        Ok(ProviderOutcome::Connected) => go("/account", &[done]),
        Err(error) => to_sign_in(&error, &[done]),
    }
}

/// Refuses to connect an account when another site sent the browser here: whoever had signed it in at the provider under
/// a name of their own would get a way into the account.
fn from_our_page(client: &Client, headers: &HeaderMap) -> Result<(), ActionError> {
    let ours = match text(headers, "sec-fetch-site") {
        Some(site) => site == "same-origin",
        // Browsers leave that header out where there is no HTTPS.
        None => text(headers, "referer").is_some_and(|from| {
            from.strip_prefix(&client.origin).is_some_and(|rest| rest.starts_with('/'))
        }),
    };
    if ours { Ok(()) } else { Err(refuse(codes::ORIGIN_MISMATCH)) }
}

/// The sign-in page says what went wrong.
fn to_sign_in(error: &ActionError, cookies: &[HeaderValue]) -> Result<Response, ActionError> {
    let code = match error {
        ActionError::Refused(refusal) => refusal.code,
        other => {
            tracing::error!(error = %other, "signing in with the provider");
            codes::INTERNAL
        }
    };
    go(&format!("/sign-in?problem={}", code.name), cookies)
}

fn go(to: &str, cookies: &[HeaderValue]) -> Result<Response, ActionError> {
    let to = HeaderValue::from_str(to).map_err(|error| ActionError::Internal(error.into()))?;
    let mut response = (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response();
    for cookie in cookies {
        response.headers_mut().append(SET_COOKIE, cookie.clone());
    }
    Ok(response)
}
