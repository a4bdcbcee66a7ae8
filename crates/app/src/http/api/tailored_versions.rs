//! Tailored versions: a base resume with edits for one posting.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use resume::edit::{Conflict, Edit, diff};
use serde::Serialize;
use serde_json::Value;
use store::TailoredVersion;
use utoipa::ToSchema;
use uuid::Uuid;

use super::base_resumes::{BaseResumeView, EditBody};
use crate::actions::{MergeState, OpenTailoredVersion, PromoteTailoredVersion};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::Id;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// A tailored version without its document.
#[derive(Serialize, ToSchema)]
pub struct TailoredVersionItem {
    /// The id.
    pub id: Uuid,
    /// The base resume that it is made of.
    pub base_resume_id: Uuid,
    /// What the user calls it.
    pub name: String,
    /// The posting's title.
    pub posting_title: Option<String>,
    /// The employer.
    pub posting_company: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// A tailored version with its document.
#[derive(Serialize, ToSchema)]
pub struct TailoredVersionView {
    /// What is known of it.
    #[serde(flatten)]
    pub item: TailoredVersionItem,
    /// The posting's text.
    pub posting_text: String,
    /// The edits on the base resume.
    #[schema(value_type = Vec<EditBody>)]
    pub edits: Vec<Edit>,
    /// What the version changes in the base resume as that is now.
    #[schema(value_type = Vec<EditBody>)]
    pub changes: Vec<Edit>,
    /// The document: the base resume as it is now with the edits; absent when they fit nowhere any more.
    #[schema(value_type = Option<Object>)]
    pub resume: Option<Value>,
    /// How the version stands to its base resume.
    pub state: MergeState,
    /// The fields that both changed; the version keeps its own values.
    #[schema(value_type = Vec<Object>)]
    pub conflicts: Vec<Conflict>,
}

/// All tailored versions of the user.
#[derive(Serialize, ToSchema)]
pub struct TailoredVersionList {
    /// The versions, newest first.
    pub items: Vec<TailoredVersionItem>,
}

impl From<TailoredVersion> for TailoredVersionItem {
    fn from(version: TailoredVersion) -> Self {
        Self {
            id: version.id,
            base_resume_id: version.base_resume_id,
            name: version.name,
            posting_title: version.posting.title,
            posting_company: version.posting.company,
            created_at: version.created_at,
        }
    }
}

/// Lists the tailored versions.
#[utoipa::path(get, operation_id = "list_tailored_versions", path = "/api/tailored-versions", tag = "tailored versions",
    responses((status = OK, body = TailoredVersionList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<Json<TailoredVersionList>, ActionError> {
    let versions = app.store.list_tailored_versions(caller.user.id).await?;
    let items = versions.into_iter().map(|version| TailoredVersionItem {
        id: version.id,
        base_resume_id: version.base_resume_id,
        name: version.name,
        posting_title: version.posting_title,
        posting_company: version.posting_company,
        created_at: version.created_at,
    });
    Ok(Json(TailoredVersionList { items: items.collect() }))
}

/// Opens a tailored version: its edits and what they make of the base resume.
#[utoipa::path(get, operation_id = "get_tailored_version", path = "/api/tailored-versions/{id}", tag = "tailored versions", params(("id" = Uuid, Path)),
    responses((status = OK, body = TailoredVersionView), (status = "4XX", body = Problem)))]
pub async fn get(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<Json<TailoredVersionView>, ActionError> {
    let user_id = caller.user.id;
    let opened = OpenTailoredVersion { user_id, id }.run(&app).await?;
    let changes = opened.document.as_ref().map(|document| diff(&opened.base.document, document));
    Ok(Json(TailoredVersionView {
        posting_text: opened.version.posting.text.clone(),
        edits: opened.edits,
        changes: changes.unwrap_or_default(),
        resume: opened.document,
        state: opened.state,
        conflicts: opened.conflicts,
        item: opened.version.into(),
    }))
}

/// Deletes a tailored version.
#[utoipa::path(delete, operation_id = "delete_tailored_version", path = "/api/tailored-versions/{id}", tag = "tailored versions", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn delete(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    app.store.delete_tailored_version(caller.user.id, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Makes a new base resume of a tailored version.
#[utoipa::path(post, operation_id = "promote_tailored_version", path = "/api/tailored-versions/{id}/promote", tag = "tailored versions", params(("id" = Uuid, Path)),
    responses((status = CREATED, body = BaseResumeView), (status = "4XX", body = Problem)))]
pub async fn promote(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<(StatusCode, BaseResumeView), ActionError> {
    let promoted = PromoteTailoredVersion { user: caller.user, id }.run(&app).await?;
    Ok((StatusCode::CREATED, promoted.into()))
}
