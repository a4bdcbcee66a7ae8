//! How the signed-in user signs in: password, sessions, accounts at providers.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::Session;
use utoipa::ToSchema;
use uuid::Uuid;

use super::accounts::{origin, signed_in};
use crate::actions::{AddressChange, ChangeAddress, ChangePassword, Security, describe_security};
use crate::app::App;
use crate::clock;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::http::body::{Body, Id};
use crate::http::client::Client;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// How the user signs in.
#[derive(Serialize, ToSchema)]
pub struct SecurityView {
    /// Whether there is a password.
    pub has_password: bool,
    /// Since when a code is asked for, too; absent: it is not.
    pub two_factor_since: Option<DateTime<Utc>>,
    /// How many recovery codes are left.
    pub recovery_codes_left: u64,
    /// How many passkeys there are.
    pub passkeys: usize,
    /// Accounts at sign-in providers.
    pub identities: Vec<IdentityView>,
}

/// An account at a sign-in provider.
#[derive(Serialize, ToSchema)]
pub struct IdentityView {
    /// The id.
    pub id: Uuid,
    /// The provider.
    pub issuer: String,
    /// The address that the provider had when it was connected.
    pub email: String,
    /// When it was connected.
    pub created_at: DateTime<Utc>,
}

/// A signed-in browser.
#[derive(Serialize, ToSchema)]
pub struct SessionView {
    /// The id.
    pub id: Uuid,
    /// When the user signed in.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to some minutes.
    pub last_seen_at: DateTime<Utc>,
    /// How the browser calls itself.
    pub user_agent: Option<String>,
    /// The address that it came from.
    pub ip: Option<String>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// All sessions of the user.
#[derive(Serialize, ToSchema)]
pub struct SessionList {
    /// The sessions, the last used first.
    pub items: Vec<SessionView>,
}

/// How many sessions were ended.
#[derive(Serialize, ToSchema)]
pub struct SessionsEnded {
    /// How many.
    pub ended: u64,
}

/// The password now and the new one.
#[derive(Deserialize, ToSchema)]
pub struct PasswordChange {
    /// The password now; absent when there is none yet.
    #[serde(default)]
    pub current_password: String,
    /// The new one, at least 8 characters.
    pub new_password: String,
}

/// A new address, and the password as confirmation.
#[derive(Deserialize, ToSchema)]
pub struct NewAddress {
    /// The new address.
    pub email: String,
    /// The account's password; absent for an account that only signs in with a provider.
    #[serde(default)]
    pub password: String,
}

/// The address of the account.
#[derive(Serialize, ToSchema)]
pub struct AddressView {
    /// The address that holds.
    pub email: String,
    /// Whether that is the new one already; otherwise the link in the letter to it is waited for.
    pub changed: bool,
}

impl From<Security> for SecurityView {
    fn from(security: Security) -> Self {
        let identity = |identity: store::Identity| IdentityView {
            id: identity.id,
            issuer: identity.issuer,
            email: identity.email,
            created_at: identity.created_at,
        };
        Self {
            has_password: security.has_password,
            two_factor_since: security.two_factor_since,
            recovery_codes_left: security.recovery_codes_left,
            passkeys: security.passkeys,
            identities: security.identities.into_iter().map(identity).collect(),
        }
    }
}

impl SessionView {
    /// A session as its owner or support sees it.
    pub fn of(session: Session, current: Option<Uuid>) -> Self {
        Self {
            current: current == Some(session.id),
            id: session.id,
            created_at: session.created_at,
            last_seen_at: session.last_seen_at,
            user_agent: session.user_agent,
            ip: session.ip,
        }
    }
}

/// Says how the user signs in.
#[utoipa::path(get, operation_id = "describe_security", path = "/api/me/security", tag = "accounts",
    responses((status = OK, body = SecurityView), (status = "4XX", body = Problem)))]
pub async fn describe(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<Json<SecurityView>, ActionError> {
    Ok(Json(describe_security(&app, &caller.user).await?.into()))
}

/// Changes the password. All sessions end; the answer brings a new one.
#[utoipa::path(put, operation_id = "change_password", path = "/api/me/password", tag = "accounts", request_body = PasswordChange,
    responses((status = OK, body = super::me::MeView), (status = "4XX", body = Problem)))]
pub async fn change_password(
    State(app): State<App>,
    client: Client,
    caller: SignedIn,
    Body(PasswordChange { current_password, new_password }): Body<PasswordChange>,
) -> Result<Response, ActionError> {
    let SignedIn { user, session } = caller;
    let (current, new) = (current_password, new_password);
    let change = ChangePassword { user, session, current, new, origin: origin(&client) };
    let opened = change.run(&app).await?;
    signed_in(&app, &client, StatusCode::OK, opened).await
}

/// Gives the account another address. With a mail server a link goes to the new one, and the old one holds until then.
#[utoipa::path(put, operation_id = "change_address", path = "/api/me/email", tag = "accounts", request_body = NewAddress,
    responses((status = OK, body = AddressView), (status = "4XX", body = Problem)))]
pub async fn change_address(
    State(app): State<App>,
    caller: SignedIn,
    Body(NewAddress { email, password }): Body<NewAddress>,
) -> Result<Json<AddressView>, ActionError> {
    let SignedIn { user, session } = caller;
    let now = user.email.clone();
    let email = match (ChangeAddress { user, session, password, email }).run(&app).await? {
        AddressChange::Asked => None,
        AddressChange::Changed(user) => Some(user.email),
    };
    Ok(Json(AddressView { changed: email.is_some(), email: email.unwrap_or(now) }))
}

/// Lists the user's sessions.
#[utoipa::path(get, operation_id = "list_sessions", path = "/api/me/sessions", tag = "accounts",
    responses((status = OK, body = SessionList), (status = "4XX", body = Problem)))]
pub async fn sessions(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<Json<SessionList>, ActionError> {
    let current = caller.session.map(|session| session.id);
    let sessions = app.store.list_sessions(caller.user.id, clock::now()).await?;
    let items = sessions.into_iter().map(|session| SessionView::of(session, current)).collect();
    Ok(Json(SessionList { items }))
}

/// Ends all sessions but the one that asks.
#[utoipa::path(delete, operation_id = "end_other_sessions", path = "/api/me/sessions", tag = "accounts",
    responses((status = OK, body = SessionsEnded), (status = "4XX", body = Problem)))]
pub async fn end_other_sessions(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<Json<SessionsEnded>, ActionError> {
    let keep = caller.session.map(|session| session.id);
    let ended = app.store.delete_sessions_of_user(caller.user.id, keep).await?;
    Ok(Json(SessionsEnded { ended }))
}

/// Ends one session.
#[utoipa::path(delete, operation_id = "end_session", path = "/api/me/sessions/{id}", tag = "accounts", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn end_session(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    app.store.delete_session(caller.user.id, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Disconnects an account at a sign-in provider.
#[utoipa::path(delete, operation_id = "disconnect_provider", path = "/api/me/identities/{id}", tag = "accounts", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn disconnect(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    if caller.user.password_hash.is_empty() {
        return Err(refuse(codes::LAST_WAY_IN));
    }
    app.store.delete_identity(caller.user.id, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
