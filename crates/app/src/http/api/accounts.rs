//! Registering, signing in and out.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::Deserialize;
use utoipa::ToSchema;

use super::me::MeView;
use crate::actions::{
    OpenedSession, Register, SessionOrigin, SetUpAdministrator, SignIn, describe_me,
};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Body;
use crate::http::client::Client;
use crate::http::problem::Problem;
use crate::http::session::{SESSION_DAYS, session_cookie, session_token};
use crate::{clock, secret};

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
    let opened = Register { email, password, origin: origin(&client) }.run(&app).await?;
    signed_in(&app, &client, StatusCode::CREATED, opened).await
}

/// Signs in.
#[utoipa::path(post, operation_id = "sign_in", path = "/api/auth/login", tag = "accounts", request_body = Credentials,
    responses((status = OK, body = MeView), (status = "4XX", body = Problem)))]
pub async fn login(
    State(app): State<App>,
    client: Client,
    Body(Credentials { email, password }): Body<Credentials>,
) -> Result<Response, ActionError> {
    let opened = SignIn { email, password, origin: origin(&client) }.run(&app).await?;
    signed_in(&app, &client, StatusCode::OK, opened).await
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
    if let Some(token) = session_token(&parts) {
        let found = app.store.find_session(&secret::fingerprint(&token), clock::now()).await?;
        if let Some((session, user)) = found {
            app.store.delete_session(user.id, session.id).await?;
        }
    }
    Ok((StatusCode::NO_CONTENT, AppendHeaders([(SET_COOKIE, session_cookie(&client, None)?)])))
}

fn origin(client: &Client) -> SessionOrigin {
    let user_agent = client.user_agent.clone();
    SessionOrigin { ip: client.ip.to_string(), user_agent, days: SESSION_DAYS }
}

async fn signed_in(
    app: &App,
    client: &Client,
    status: StatusCode,
    opened: OpenedSession,
) -> Result<Response, ActionError> {
    let cookie = session_cookie(client, Some(&opened.token))?;
    let me = MeView::from(describe_me(app, opened.user).await?);
    Ok((status, AppendHeaders([(SET_COOKIE, cookie)]), Json(me)).into_response())
}
