//! API keys.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::ApiKey;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::actions::CreateApiKey;
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::{Body, Id};
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// A new key's name.
#[derive(Deserialize, ToSchema)]
pub struct NewApiKeyBody {
    /// What the key is for.
    pub name: String,
}

/// A key as it is stored: without the key itself.
#[derive(Serialize, ToSchema)]
pub struct ApiKeyView {
    /// The id.
    pub id: Uuid,
    /// What the key is for.
    pub name: String,
    /// The first characters of the key.
    pub prefix: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was used last, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// A key that was just made.
#[derive(Serialize, ToSchema)]
pub struct ApiKeyMadeView {
    /// What is stored of it.
    #[serde(flatten)]
    pub stored: ApiKeyView,
    /// The key itself: this is the only time it is shown.
    pub key: String,
}

/// All keys of the user.
#[derive(Serialize, ToSchema)]
pub struct ApiKeyList {
    /// The keys, newest first.
    pub items: Vec<ApiKeyView>,
}

impl From<ApiKey> for ApiKeyView {
    fn from(key: ApiKey) -> Self {
        let ApiKey { id, name, prefix, created_at, last_used_at, .. } = key;
        Self { id, name, prefix, created_at, last_used_at }
    }
}

/// Lists the user's keys.
#[utoipa::path(get, operation_id = "list_api_keys", path = "/api/me/api-keys", tag = "accounts",
    responses((status = OK, body = ApiKeyList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<Json<ApiKeyList>, ActionError> {
    let keys = app.store.list_api_keys(caller.user.id).await?;
    Ok(Json(ApiKeyList { items: keys.into_iter().map(ApiKeyView::from).collect() }))
}

/// Makes a key and shows it once.
#[utoipa::path(post, operation_id = "create_api_key", path = "/api/me/api-keys", tag = "accounts", request_body = NewApiKeyBody,
    responses((status = CREATED, body = ApiKeyMadeView), (status = "4XX", body = Problem)))]
pub async fn create(
    State(app): State<App>,
    caller: SignedIn,
    Body(NewApiKeyBody { name }): Body<NewApiKeyBody>,
) -> Result<(StatusCode, Json<ApiKeyMadeView>), ActionError> {
    let made = CreateApiKey { user_id: caller.user.id, name }.run(&app).await?;
    Ok((StatusCode::CREATED, Json(ApiKeyMadeView { stored: made.stored.into(), key: made.key })))
}

/// Deletes a key; it stops working at once.
#[utoipa::path(delete, operation_id = "delete_api_key", path = "/api/me/api-keys/{id}", tag = "accounts", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn delete(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    app.store.delete_api_key(caller.user.id, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
