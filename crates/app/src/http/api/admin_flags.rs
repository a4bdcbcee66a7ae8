//! Feature flags and the staged release, as administrators see and change them.

use axum::Json;
use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::actions::{
    Actor, ChangeFlag, FlagState, Reasoned, RolloutState, describe_flags, describe_rollout,
};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::{Body, Name};
use crate::http::problem::Problem;
use crate::http::session::Admin;

/// All flags.
#[derive(Serialize, ToSchema)]
pub struct FlagList {
    /// The flags.
    pub items: Vec<FlagView>,
}

/// A flag as it is now, with its last change.
#[derive(Serialize, ToSchema)]
pub struct FlagView {
    /// The flag.
    #[serde(flatten)]
    pub state: FlagState,
    /// When it was last changed.
    pub changed_at: Option<DateTime<Utc>>,
    /// By whom.
    pub changed_by: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// A new value and why.
#[derive(Deserialize, ToSchema)]
pub struct FlagChange {
    /// `true` or `false`, a model's name or `null`, or a stage such as `pro:25`.
    #[schema(value_type = Value)]
    pub value: Value,
    /// Why, 3 to 500 characters: the audit log keeps it.
    pub reason: String,
}

/// Why something is done.
#[derive(Deserialize, ToSchema)]
pub struct Reason {
    /// Why, 3 to 500 characters: the audit log keeps it.
    pub reason: String,
}

/// Lists the flags.
#[utoipa::path(get, operation_id = "list_flags", path = "/api/admin/flags", tag = "administration",
    responses((status = OK, body = FlagList), (status = "4XX", body = Problem)))]
pub async fn list(State(app): State<App>, _: Admin) -> Result<Json<FlagList>, ActionError> {
    flags(&app).await
}

/// Sets a flag, on every server within five seconds.
#[utoipa::path(put, operation_id = "set_flag", path = "/api/admin/flags/{name}", tag = "administration", params(("name" = String, Path)),
    request_body = FlagChange, responses((status = OK, body = FlagList), (status = "4XX", body = Problem)))]
pub async fn set(
    State(app): State<App>,
    Admin(caller): Admin,
    Name(name): Name,
    Body(FlagChange { value, reason }): Body<FlagChange>,
) -> Result<Json<FlagList>, ActionError> {
    let why = Reasoned { actor: Actor::signed_in(&caller.user), reason };
    ChangeFlag { name, value: Some(value), why }.run(&app).await?;
    flags(&app).await
}

/// Goes back to the environment's value of a flag.
#[utoipa::path(delete, operation_id = "reset_flag", path = "/api/admin/flags/{name}", tag = "administration", params(("name" = String, Path)),
    request_body = Reason, responses((status = OK, body = FlagList), (status = "4XX", body = Problem)))]
pub async fn reset(
    State(app): State<App>,
    Admin(caller): Admin,
    Name(name): Name,
    Body(Reason { reason }): Body<Reason>,
) -> Result<Json<FlagList>, ActionError> {
    let why = Reasoned { actor: Actor::signed_in(&caller.user), reason };
    ChangeFlag { name, value: None, why }.run(&app).await?;
    flags(&app).await
}

/// How far the staged release of the editor has come.
#[utoipa::path(get, operation_id = "describe_rollout", path = "/api/admin/rollout", tag = "administration",
    responses((status = OK, body = RolloutState), (status = "4XX", body = Problem)))]
pub async fn rollout(State(app): State<App>, _: Admin) -> Result<Json<RolloutState>, ActionError> {
    Ok(Json(describe_rollout(&app).await?))
}

async fn flags(app: &App) -> Result<Json<FlagList>, ActionError> {
    let view = |state: FlagState| {
        let word = |key: &str| {
            state
                .last_change
                .as_ref()
                .and_then(|entry| entry.detail[key].as_str())
                .map(str::to_owned)
        };
        FlagView {
            changed_at: state.last_change.as_ref().map(|entry| entry.created_at),
            changed_by: word("by"),
            reason: word("reason"),
            state,
        }
    };
    let items = describe_flags(app).await?.into_iter().map(view).collect();
    Ok(Json(FlagList { items }))
}
