//! Passkeys of the signed-in user, and signing in with one.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Passkey;
use utoipa::ToSchema;
use uuid::Uuid;

use super::accounts::{end_session, origin, signed_in};
use super::me::{Confirmation, MeView};
use crate::actions::{
    AddPasskey, RemovePasskey, RenamePasskey, SignInWithPasskey, StartPasskey, StartPasskeySignIn,
};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::{Body, Id};
use crate::http::client::Client;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// What the browser is to ask its devices for.
#[derive(Serialize, ToSchema)]
pub struct PasskeyQuestion {
    /// The member `publicKey` of what `navigator.credentials` wants, as WebAuthn writes it in JSON.
    #[schema(value_type = Object)]
    pub public_key: Value,
}

/// What a device answered.
#[derive(Deserialize, ToSchema)]
pub struct PasskeyAnswer {
    /// The credential, as `PublicKeyCredential.toJSON()` writes it.
    #[schema(value_type = Object)]
    pub credential: Value,
}

/// A key that a device has made.
#[derive(Deserialize, ToSchema)]
pub struct NewPasskey {
    /// What to call it, at most 100 characters.
    pub name: String,
    /// The credential, as `PublicKeyCredential.toJSON()` writes it.
    #[schema(value_type = Object)]
    pub credential: Value,
}

/// What to call a passkey.
#[derive(Deserialize, ToSchema)]
pub struct PasskeyName {
    /// The name, at most 100 characters.
    pub name: String,
}

/// A passkey.
#[derive(Serialize, ToSchema)]
pub struct PasskeyView {
    /// The id.
    pub id: Uuid,
    /// What the user calls it.
    pub name: String,
    /// The name of the server that it was made for; it works at no other.
    pub domain: String,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it was last signed in with; absent: never.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// All passkeys of the user.
#[derive(Serialize, ToSchema)]
pub struct PasskeyList {
    /// The passkeys, the oldest first.
    pub items: Vec<PasskeyView>,
}

impl From<Passkey> for PasskeyView {
    fn from(passkey: Passkey) -> Self {
        let Passkey { id, name, domain, created_at, last_used_at, .. } = passkey;
        Self { id, name, domain, created_at, last_used_at }
    }
}

/// Lists the user's passkeys.
#[utoipa::path(get, operation_id = "list_passkeys", path = "/api/me/passkeys", tag = "accounts",
    responses((status = OK, body = PasskeyList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<Json<PasskeyList>, ActionError> {
    let passkeys = app.store.list_passkeys(caller.user.id).await?;
    Ok(Json(PasskeyList { items: passkeys.into_iter().map(PasskeyView::from).collect() }))
}

/// Begins to add a passkey. The answer is taken once, and for five minutes.
#[utoipa::path(post, operation_id = "start_passkey", path = "/api/me/passkeys/start", tag = "accounts", request_body = Confirmation,
    responses((status = OK, body = PasskeyQuestion), (status = "4XX", body = Problem)))]
pub async fn start(
    State(app): State<App>,
    client: Client,
    caller: SignedIn,
    Body(Confirmation { password }): Body<Confirmation>,
) -> Result<Json<PasskeyQuestion>, ActionError> {
    let SignedIn { user, session } = caller;
    let start = StartPasskey { user, session, password, site: client.origin };
    Ok(Json(PasskeyQuestion { public_key: start.run(&app).await? }))
}

/// Adds a passkey that a device has made.
#[utoipa::path(post, operation_id = "add_passkey", path = "/api/me/passkeys", tag = "accounts", request_body = NewPasskey,
    responses((status = CREATED, body = PasskeyView), (status = "4XX", body = Problem)))]
pub async fn add(
    State(app): State<App>,
    client: Client,
    caller: SignedIn,
    Body(NewPasskey { name, credential }): Body<NewPasskey>,
) -> Result<(StatusCode, Json<PasskeyView>), ActionError> {
    let add = AddPasskey { user: caller.user, name, credential, site: client.origin };
    Ok((StatusCode::CREATED, Json(add.run(&app).await?.into())))
}

/// Gives a passkey another name.
#[utoipa::path(patch, operation_id = "rename_passkey", path = "/api/me/passkeys/{id}", tag = "accounts", params(("id" = Uuid, Path)), request_body = PasskeyName,
    responses((status = OK, body = PasskeyView), (status = "4XX", body = Problem)))]
pub async fn rename(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Body(PasskeyName { name }): Body<PasskeyName>,
) -> Result<Json<PasskeyView>, ActionError> {
    let rename = RenamePasskey { user_id: caller.user.id, id, name };
    Ok(Json(rename.run(&app).await?.into()))
}

/// Takes a passkey away: it opens the account no more.
#[utoipa::path(delete, operation_id = "remove_passkey", path = "/api/me/passkeys/{id}", tag = "accounts", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn remove(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    RemovePasskey { user: caller.user, id }.run(&app).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Begins to sign in with a passkey. The answer is taken once, and for five minutes.
#[utoipa::path(post, operation_id = "start_passkey_sign_in", path = "/api/auth/passkey/start", tag = "accounts",
    responses((status = OK, body = PasskeyQuestion), (status = "4XX", body = Problem)))]
pub async fn start_sign_in(
    State(app): State<App>,
    client: Client,
) -> Result<Json<PasskeyQuestion>, ActionError> {
    let start = StartPasskeySignIn { ip: client.ip.to_string(), site: client.origin };
    Ok(Json(PasskeyQuestion { public_key: start.run(&app).await? }))
}

/// Signs in with a passkey: the device has checked who uses it, so that no password and no code is asked for.
#[utoipa::path(post, operation_id = "sign_in_with_passkey", path = "/api/auth/passkey", tag = "accounts", request_body = PasskeyAnswer,
    responses((status = OK, body = MeView), (status = "4XX", body = Problem)))]
pub async fn sign_in(
    State(app): State<App>,
    client: Client,
    parts: Parts,
    Body(PasskeyAnswer { credential }): Body<PasskeyAnswer>,
) -> Result<Response, ActionError> {
    let (site, from) = (client.origin.clone(), origin(&client));
    let opened = SignInWithPasskey { credential, site, origin: from }.run(&app).await?;
    end_session(&app, &parts).await?;
    signed_in(&app, &client, StatusCode::OK, opened).await
}
