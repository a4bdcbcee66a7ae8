//! Registering, signing in and out.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::Deserialize;
use store::StoreError;
use utoipa::ToSchema;

use super::me::MeView;
use crate::actions::{
    FinishSignIn, OpenedSession, Register, SendVerification, SessionOrigin, SetUpAdministrator,
    SignIn, SignInStep, describe_me,
};
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::http::body::Body;
use crate::http::client::Client;
use crate::http::problem::Problem;
use crate::http::session::{
    SESSION_DAYS, STEP_COOKIE, cookie_value, session_cookie, session_token, short_cookie,
};
use crate::{clock, codes, secret};

/// E-mail address and password.
#[derive(Deserialize, ToSchema)]
pub struct Credentials {
    /// The e-mail address.
    pub email: String,
    /// The password, at least 8 characters.
    pub password: String,
}

/// The one-time link's token and what the administrator chooses.
#[derive(Deserialize, ToSchema)]
pub struct Setup {
    /// The token of the link.
    pub token: String,
    /// The e-mail address.
    pub email: String,
    /// The password, at least 8 characters.
    pub password: String,
}

/// Makes an account and signs it in.
#[utoipa::path(post, operation_id = "register", path = "/api/auth/register", tag = "accounts", request_body = Credentials,
    responses((status = CREATED, body = MeView), (status = "4XX", body = Problem)))]
pub async fn register(
    State(app): State<App>,
    client: Client,
    Body(Credentials { email, password }): Body<Credentials>,
) -> Result<Response, ActionError> {
    app.throttle.register(&client.ip.to_string()).await?;
    let opened = Register { email, password, origin: origin(&client) }.run(&app).await?;
    if app.mailer.is_some() {
        SendVerification { user: opened.user.clone() }.run(&app).await?;
    }
    signed_in(&app, &client, StatusCode::CREATED, opened).await
}

/// Signs in. Where a code is needed, too, the answer is 401 SECOND_FACTOR_REQUIRED with a cookie for the second step.
#[utoipa::path(post, operation_id = "sign_in", path = "/api/auth/login", tag = "accounts", request_body = Credentials,
    responses((status = OK, body = MeView), (status = "4XX", body = Problem)))]
pub async fn login(
    State(app): State<App>,
    client: Client,
    parts: Parts,
    Body(Credentials { email, password }): Body<Credentials>,
) -> Result<Response, ActionError> {
    // A wrong password ends no session: who mistypes stays signed in.
    let step = SignIn { email, password, origin: origin(&client) }.run(&app).await?;
    end_session(&app, &parts).await?;
    match step {
        SignInStep::Open(opened) => signed_in(&app, &client, StatusCode::OK, opened).await,
        SignInStep::Code { token } => {
            let cookie = short_cookie(&client, STEP_COOKIE, Some(&token))?;
            let problem = refuse(codes::SECOND_FACTOR_REQUIRED);
            Ok((AppendHeaders([(SET_COOKIE, cookie)]), problem).into_response())
        }
    }
}

/// A code of the authenticator app, or a recovery code.
#[derive(Deserialize, ToSchema)]
pub struct SecondStep {
    /// The code.
    pub code: String,
}

/// Finishes signing in with a code.
#[utoipa::path(post, operation_id = "finish_sign_in", path = "/api/auth/second-step", tag = "accounts", request_body = SecondStep,
    responses((status = OK, body = MeView), (status = "4XX", body = Problem)))]
pub async fn second_step(
    State(app): State<App>,
    client: Client,
    parts: Parts,
    Body(SecondStep { code }): Body<SecondStep>,
) -> Result<Response, ActionError> {
    let token = cookie_value(&parts, STEP_COOKIE);
    let token = token.ok_or_else(|| refuse(codes::SIGN_IN_EXPIRED))?;
    let opened = FinishSignIn { token, code, origin: origin(&client) }.run(&app).await?;
    let mut response = signed_in(&app, &client, StatusCode::OK, opened).await?;
    response.headers_mut().append(SET_COOKIE, short_cookie(&client, STEP_COOKIE, None)?);
    Ok(response)
}

/// Makes the first administrator, by the one-time link that `serve` prints on an empty database.
#[utoipa::path(post, operation_id = "set_up_administrator", path = "/api/auth/setup", tag = "accounts", request_body = Setup,
    responses((status = CREATED, body = MeView), (status = "4XX", body = Problem)))]
pub async fn setup(
    State(app): State<App>,
    client: Client,
    Body(Setup { token, email, password }): Body<Setup>,
) -> Result<Response, ActionError> {
    let origin = origin(&client);
    let opened = SetUpAdministrator { token, email, password, origin }.run(&app).await?;
    signed_in(&app, &client, StatusCode::CREATED, opened).await
}

/// Signs out: the session ends on the server, too.
#[utoipa::path(post, operation_id = "sign_out", path = "/api/auth/logout", tag = "accounts", responses((status = NO_CONTENT)))]
pub async fn logout(
    State(app): State<App>,
    client: Client,
    parts: Parts,
) -> Result<impl IntoResponse, ActionError> {
    end_session(&app, &parts).await?;
    Ok((StatusCode::NO_CONTENT, AppendHeaders([(SET_COOKIE, session_cookie(&client, None)?)])))
}

/// Ends the session that the browser has: who signs in gets a new one, whatever the cookie said before.
pub(super) async fn end_session(app: &App, parts: &Parts) -> Result<(), ActionError> {
    let Some(token) = session_token(parts) else { return Ok(()) };
    let found = app.store.find_session(&secret::fingerprint(&token), clock::now()).await?;
    if let Some((session, user)) = found {
        match app.store.delete_session(user.id, session.id).await {
            Ok(()) | Err(StoreError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Where a session is opened from.
pub(super) fn origin(client: &Client) -> SessionOrigin {
    let user_agent = client.user_agent.clone();
    SessionOrigin { ip: client.ip.to_string(), user_agent, days: SESSION_DAYS }
}

/// The answer that gives a browser its session.
pub(super) async fn signed_in(
    app: &App,
    client: &Client,
    status: StatusCode,
    opened: OpenedSession,
) -> Result<Response, ActionError> {
    let cookie = session_cookie(client, Some(&opened.token))?;
    let me = MeView::from(describe_me(app, opened.user).await?);
    Ok((status, AppendHeaders([(SET_COOKIE, cookie)]), Json(me)).into_response())
}
