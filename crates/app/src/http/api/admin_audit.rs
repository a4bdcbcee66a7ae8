//! What administrators did, by whom and why.

use axum::Json;
use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{AuditEntry, AuditQuery};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Asked;
use crate::http::problem::Problem;
use crate::http::session::Admin;

/// Which entries to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AuditListQuery {
    /// Only what was done to this, such as `flag EDITOR_ROLLOUT` or `user` and an id.
    pub target: Option<String>,
    /// Only actions that begin like this, such as `flag.`.
    pub action: Option<String>,
    /// How many at most; 50 when absent, 200 at most.
    pub limit: Option<u64>,
    /// How many to leave out.
    pub offset: Option<u64>,
}

/// Entries from the newest.
#[derive(Serialize, ToSchema)]
pub struct AuditList {
    /// The entries.
    pub items: Vec<AuditView>,
    /// Whether there are older ones.
    pub more: bool,
}

/// One thing that was done.
#[derive(Serialize, ToSchema)]
pub struct AuditView {
    /// The id.
    pub id: Uuid,
    /// When.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// What.
    pub action: String,
    /// To what.
    pub target: String,
    /// The address of the account that it was done to, while there is one.
    pub target_email: Option<String>,
    /// Why.
    pub reason: String,
    /// What else is worth knowing, such as the value before and after.
    #[schema(value_type = Object)]
    pub detail: Value,
}

/// Lists the audit log.
#[utoipa::path(get, operation_id = "list_audit", path = "/api/admin/audit", tag = "administration", params(AuditListQuery),
    responses((status = OK, body = AuditList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    _: Admin,
    Asked(query): Asked<AuditListQuery>,
) -> Result<Json<AuditList>, ActionError> {
    let limit = query.limit.unwrap_or(50).clamp(1, 200);
    let asked = AuditQuery {
        target: query.target,
        action: query.action,
        limit: limit + 1,
        offset: query.offset.unwrap_or_default().min(1_000_000),
    };
    let mut found = app.store.query_audit(asked).await?;
    let more = found.len() as u64 > limit;
    found.truncate(limit as usize);
    let mut items = Vec::with_capacity(found.len());
    for entry in found {
        items.push(view(&app, entry).await);
    }
    Ok(Json(AuditList { items, more }))
}

async fn view(app: &App, entry: AuditEntry) -> AuditView {
    let id = entry.target.strip_prefix("user ").and_then(|id| id.parse::<Uuid>().ok());
    let target_email = match id {
        Some(id) => app.store.get_user(id).await.ok().map(|user| user.email),
        None => None,
    };
    let word = |key: &str| entry.detail[key].as_str().unwrap_or_default().to_owned();
    let (by, reason) = (word("by"), word("reason"));
    let mut detail = entry.detail.clone();
    if let Some(detail) = detail.as_object_mut() {
        detail.retain(|key, _| key != "by" && key != "reason");
    }
    let AuditEntry { id, created_at, action, target, .. } = entry;
    AuditView { id, created_at, by, action, target, target_email, reason, detail }
}
