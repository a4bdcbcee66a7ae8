//! The second step of signing in.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::me::Confirmation;
use crate::actions::{
    ConfirmTwoFactor, NewRecoveryCodes, SetUpTwoFactor, TurnOffTwoFactor, TwoFactorSetup,
};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Body;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// The code that the authenticator app shows.
#[derive(Deserialize, ToSchema)]
pub struct AppCode {
    /// The code.
    pub code: String,
}

/// Password and code, as confirmation.
#[derive(Deserialize, ToSchema)]
pub struct PasswordAndCode {
    /// The account's password; absent for an account that only signs in with a provider.
    #[serde(default)]
    pub password: String,
    /// A code of the app, or a recovery code.
    pub code: String,
}

/// Codes for the day when the authenticator app is gone.
#[derive(Serialize, ToSchema)]
pub struct RecoveryCodes {
    /// The codes: this is the only time they are shown.
    pub codes: Vec<String>,
}

/// Begins to set up an authenticator app; nothing is asked for until its first code was confirmed.
#[utoipa::path(post, operation_id = "set_up_two_factor", path = "/api/me/two-factor", tag = "accounts", request_body = Confirmation,
    responses((status = OK, body = TwoFactorSetup), (status = "4XX", body = Problem)))]
pub async fn set_up(
    State(app): State<App>,
    caller: SignedIn,
    Body(Confirmation { password }): Body<Confirmation>,
) -> Result<Json<TwoFactorSetup>, ActionError> {
    let SignedIn { user, session } = caller;
    Ok(Json(SetUpTwoFactor { user, session, password }.run(&app).await?))
}

/// Turns the second step on and gives recovery codes. All other sessions end.
#[utoipa::path(post, operation_id = "confirm_two_factor", path = "/api/me/two-factor/confirm", tag = "accounts", request_body = AppCode,
    responses((status = OK, body = RecoveryCodes), (status = "4XX", body = Problem)))]
pub async fn confirm(
    State(app): State<App>,
    caller: SignedIn,
    Body(AppCode { code }): Body<AppCode>,
) -> Result<Json<RecoveryCodes>, ActionError> {
    let SignedIn { user, session } = caller;
    let codes = ConfirmTwoFactor { user, session, code }.run(&app).await?;
    Ok(Json(RecoveryCodes { codes }))
}

/// Makes new recovery codes; the old ones stop working.
#[utoipa::path(post, operation_id = "new_recovery_codes", path = "/api/me/two-factor/recovery-codes", tag = "accounts", request_body = Confirmation,
    responses((status = OK, body = RecoveryCodes), (status = "4XX", body = Problem)))]
pub async fn new_recovery_codes(
    State(app): State<App>,
    caller: SignedIn,
    Body(Confirmation { password }): Body<Confirmation>,
) -> Result<Json<RecoveryCodes>, ActionError> {
    let SignedIn { user, session } = caller;
    let codes = NewRecoveryCodes { user, session, password }.run(&app).await?;
    Ok(Json(RecoveryCodes { codes }))
}

/// Turns the second step off.
#[utoipa::path(delete, operation_id = "turn_off_two_factor", path = "/api/me/two-factor", tag = "accounts", request_body = PasswordAndCode,
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn turn_off(
    State(app): State<App>,
    caller: SignedIn,
    Body(PasswordAndCode { password, code }): Body<PasswordAndCode>,
) -> Result<StatusCode, ActionError> {
    let SignedIn { user, session } = caller;
    TurnOffTwoFactor { user, session, password, code }.run(&app).await?;
    Ok(StatusCode::NO_CONTENT)
}
