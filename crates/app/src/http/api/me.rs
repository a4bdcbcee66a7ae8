//! The signed-in user's own account.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, SET_COOKIE};
use axum::response::{AppendHeaders, IntoResponse};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::actions::{DeleteAccount, ExportMyData, Me, describe_me};
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse_fields};
use crate::flags::UserFlags;
use crate::http::body::Body;
use crate::http::client::Client;
use crate::http::problem::Problem;
use crate::http::session::{SignedIn, session_cookie};
use crate::tiers::{Limits, Tier};

/// The signed-in user with limits, usage and flags.
#[derive(Serialize, ToSchema)]
pub struct MeView {
    /// The account.
    pub user: UserView,
    /// What the tier may do.
    pub limits: Limits,
    /// What was used.
    pub usage: UsageView,
    /// The flags as this user sees them.
    pub flags: UserFlags,
    /// The language model that writes; absent: the built-in rules do.
    pub ai_model: Option<String>,
    /// Where users go who do not have the editor yet; absent: a page that says so.
    pub legacy_editor_url: Option<String>,
}

/// An account.
#[derive(Serialize, ToSchema)]
pub struct UserView {
    /// The id.
    pub id: Uuid,
    /// The e-mail address.
    pub email: String,
    /// The tier.
    pub tier: Tier,
    /// `user` or `admin`.
    pub role: String,
    /// What the user wants to be called.
    pub name: Option<String>,
    /// Whether it was proved that letters to the address reach the user.
    pub email_verified: bool,
    /// When the account was made.
    pub created_at: DateTime<Utc>,
}

/// What was used; months are calendar months in UTC.
#[derive(Default, Serialize, ToSchema)]
pub struct UsageView {
    /// Base resumes stored.
    pub base_resumes: i64,
    /// Uses of resume AI this month.
    pub resume_ai: i64,
    /// Cover letters this month.
    pub cover_letters: i64,
    /// Portfolio publishes this month.
    pub portfolio_publishes: i64,
    /// Bytes stored.
    pub storage_bytes: i64,
}

/// The password, as confirmation.
#[derive(Deserialize, ToSchema)]
pub struct Confirmation {
    /// The account's password; absent for an account that only signs in with a provider.
    #[serde(default)]
    pub password: String,
}

/// What to change in one's profile.
#[derive(Deserialize, ToSchema)]
pub struct ProfileChanges {
    /// What to be called; empty for nothing.
    pub name: String,
}

impl From<Me> for MeView {
    fn from(me: Me) -> Self {
        let used = |metric: &str| {
            me.month.iter().find(|(name, _)| name == metric).map_or(0, |(_, used)| *used)
        };
        let usage = UsageView {
            base_resumes: me.base_resumes,
            resume_ai: used("resume_ai"),
            cover_letters: used("cover_letters"),
            portfolio_publishes: used("portfolio_publishes"),
            storage_bytes: me.storage_bytes,
        };
        let store::User { id, email, role, created_at, name, email_verified_at, .. } = me.user;
        let email_verified = email_verified_at.is_some();
        let user = UserView { id, email, tier: me.tier, role, name, email_verified, created_at };
        Self {
            user,
            limits: me.limits,
            usage,
            flags: me.flags,
            ai_model: me.ai_model,
            legacy_editor_url: me.legacy_editor_url,
        }
    }
}

/// Says who is signed in, with limits, usage and flags.
#[utoipa::path(get, operation_id = "describe_me", path = "/api/me", tag = "accounts",
    responses((status = OK, body = MeView), (status = "4XX", body = Problem)))]
pub async fn me(State(app): State<App>, caller: SignedIn) -> Result<Json<MeView>, ActionError> {
    Ok(Json(describe_me(&app, caller.user).await?.into()))
}

/// Changes what the user is called.
#[utoipa::path(patch, operation_id = "change_profile", path = "/api/me", tag = "accounts", request_body = ProfileChanges,
    responses((status = OK, body = MeView), (status = "4XX", body = Problem)))]
pub async fn change(
    State(app): State<App>,
    caller: SignedIn,
    Body(ProfileChanges { name }): Body<ProfileChanges>,
) -> Result<Json<MeView>, ActionError> {
    let name = name.trim().to_owned();
    if name.chars().count() > 100 || name.chars().any(char::is_control) {
        let message = "needs at most 100 characters".to_owned();
        return Err(refuse_fields(vec![FieldProblem { path: "name".to_owned(), message }]));
    }
    let changes = store::UserChanges { name: Some(name), ..store::UserChanges::default() };
    let user = app.store.update_user(caller.user.id, changes).await?;
    Ok(Json(describe_me(&app, user).await?.into()))
}

/// Everything that is stored about the user, as a ZIP of JSON files.
#[utoipa::path(get, operation_id = "export_my_data", path = "/api/me/export", tag = "accounts",
    responses((status = OK, content_type = "application/zip", body = Vec<u8>), (status = "4XX", body = Problem)))]
pub async fn export(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<impl IntoResponse, ActionError> {
    let archive = ExportMyData { user: caller.user }.run(&app).await?;
    let name = "attachment; filename=\"rolerabbit-data.zip\"";
    Ok(([(CONTENT_TYPE, "application/zip"), (CONTENT_DISPOSITION, name)], archive))
}

/// Deletes the account with everything in it.
#[utoipa::path(delete, operation_id = "delete_account", path = "/api/me", tag = "accounts", request_body = Confirmation,
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn delete(
    State(app): State<App>,
    client: Client,
    caller: SignedIn,
    Body(Confirmation { password }): Body<Confirmation>,
) -> Result<impl IntoResponse, ActionError> {
    DeleteAccount { user: caller.user, session: caller.session, password }.run(&app).await?;
    Ok((StatusCode::NO_CONTENT, AppendHeaders([(SET_COOKIE, session_cookie(&client, None)?)])))
}
