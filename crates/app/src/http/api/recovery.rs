//! Getting back in: links for a new password, and proving one's address.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::actions::{RequestReset, ResetPassword, SendVerification, VerifyEmail};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Body;
use crate::http::client::Client;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// Whose password was forgotten.
#[derive(Deserialize, ToSchema)]
pub struct ForgottenPassword {
    /// The e-mail address.
    pub email: String,
}

/// What to expect.
#[derive(Serialize, ToSchema)]
pub struct Accepted {
    /// In words.
    pub message: String,
}

/// A link's token and the new password.
#[derive(Deserialize, ToSchema)]
pub struct NewPassword {
    /// The token of the link.
    pub token: String,
    /// The new password, at least 8 characters.
    pub password: String,
}

/// A link's token.
#[derive(Deserialize, ToSchema)]
pub struct LinkToken {
    /// The token of the link.
    pub token: String,
}

/// Sends a link for a new password to whoever has an account with the address; the answer does not tell whether there is one.
#[utoipa::path(post, operation_id = "forgot_password", path = "/api/auth/forgot-password", tag = "accounts", request_body = ForgottenPassword,
    responses((status = ACCEPTED, body = Accepted), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn forgot(
    State(app): State<App>,
    client: Client,
    Body(ForgottenPassword { email }): Body<ForgottenPassword>,
) -> Result<(StatusCode, Json<Accepted>), ActionError> {
    RequestReset { email, ip: client.ip.to_string() }.run(&app).await?;
    let message = "If there is an account with this address, a letter with a link is on its way.";
    Ok((StatusCode::ACCEPTED, Json(Accepted { message: message.to_owned() })))
}

/// Sets a new password by a link; every session ends, and signing in is the next step.
#[utoipa::path(post, operation_id = "reset_password", path = "/api/auth/reset-password", tag = "accounts", request_body = NewPassword,
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn reset(
    State(app): State<App>,
    client: Client,
    Body(NewPassword { token, password }): Body<NewPassword>,
) -> Result<StatusCode, ActionError> {
    ResetPassword { token, password, ip: client.ip.to_string() }.run(&app).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Proves an address by the link of a letter.
#[utoipa::path(post, operation_id = "verify_email", path = "/api/auth/verify-email", tag = "accounts", request_body = LinkToken,
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn verify(
    State(app): State<App>,
    client: Client,
    Body(LinkToken { token }): Body<LinkToken>,
) -> Result<StatusCode, ActionError> {
    VerifyEmail { token, ip: client.ip.to_string() }.run(&app).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sends the letter that proves an address once more.
#[utoipa::path(post, operation_id = "send_verification", path = "/api/me/verification", tag = "accounts",
    responses((status = ACCEPTED, body = Accepted), (status = "4XX", body = Problem), (status = "5XX", body = Problem)))]
pub async fn send_verification(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<(StatusCode, Json<Accepted>), ActionError> {
    SendVerification { user: caller.user }.run(&app).await?;
    let message = "The letter is on its way.".to_owned();
    Ok((StatusCode::ACCEPTED, Json(Accepted { message })))
}
