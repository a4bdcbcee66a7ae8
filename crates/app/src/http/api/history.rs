//! Saved versions of a base resume.

use axum::Json;
use axum::extract::{FromRequestParts, Path, State};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::ResumeVersion;
use utoipa::ToSchema;
use uuid::Uuid;

use super::base_resumes::{BaseResumeView, Revision};
use crate::actions::{NameVersion, RestoreVersion};
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::http::body::{Body, Id};
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// A saved version without its document.
#[derive(Serialize, ToSchema)]
pub struct VersionItem {
    /// The revision that it was saved as.
    pub revision: i64,
    /// What led to it: `create`, `edit`, `import`, `draft`, `restore`, `duplicate`.
    pub reason: String,
    /// The user's name for it.
    pub label: Option<String>,
    /// When it was saved.
    pub created_at: DateTime<Utc>,
}

/// All saved versions.
#[derive(Serialize, ToSchema)]
pub struct VersionList {
    /// The versions, newest first.
    pub items: Vec<VersionItem>,
}

/// A saved version with its document.
#[derive(Serialize, ToSchema)]
pub struct VersionView {
    /// What is known of it.
    #[serde(flatten)]
    pub item: VersionItem,
    /// The document.
    #[schema(value_type = Object)]
    pub resume: Value,
}

/// What to call a version.
#[derive(Deserialize, ToSchema)]
pub struct VersionName {
    /// One line of at most 100 characters; blank takes the name away.
    pub label: String,
}

/// Which version to go back to.
#[derive(Deserialize, ToSchema)]
pub struct RestoreBody {
    /// The revision to go back to.
    pub revision: i64,
}

/// Lists the saved versions.
#[utoipa::path(get, operation_id = "list_resume_versions", path = "/api/base-resumes/{id}/history", tag = "base resumes", params(("id" = Uuid, Path)),
    responses((status = OK, body = VersionList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<Json<VersionList>, ActionError> {
    let versions = app.store.list_resume_versions(caller.user.id, id).await?;
    let items = versions.into_iter().map(|version| VersionItem {
        revision: version.revision,
        reason: version.reason,
        label: version.label,
        created_at: version.created_at,
    });
    Ok(Json(VersionList { items: items.collect() }))
}

/// Opens a saved version.
#[utoipa::path(get, operation_id = "get_resume_version", path = "/api/base-resumes/{id}/history/{revision}", tag = "base resumes",
    params(("id" = Uuid, Path), ("revision" = i64, Path)),
    responses((status = OK, body = VersionView), (status = "4XX", body = Problem)))]
pub async fn get(
    State(app): State<App>,
    caller: SignedIn,
    VersionPath(id, revision): VersionPath,
) -> Result<Json<VersionView>, ActionError> {
    let version = app.store.find_resume_version(caller.user.id, id, revision).await?;
    let version = version.ok_or_else(|| refuse(codes::NOT_FOUND))?;
    let resume = version.document.clone();
    Ok(Json(VersionView { item: version.into(), resume }))
}

/// Names a saved version, or takes its name away; nothing else of it changes.
#[utoipa::path(patch, operation_id = "name_resume_version", path = "/api/base-resumes/{id}/history/{revision}", tag = "base resumes",
    params(("id" = Uuid, Path), ("revision" = i64, Path)), request_body = VersionName,
    responses((status = OK, body = VersionItem), (status = "4XX", body = Problem)))]
pub async fn name(
    State(app): State<App>,
    caller: SignedIn,
    VersionPath(id, revision): VersionPath,
    Body(VersionName { label }): Body<VersionName>,
) -> Result<Json<VersionItem>, ActionError> {
    let version = NameVersion { user_id: caller.user.id, id, revision, label }.run(&app).await?;
    Ok(Json(version.into()))
}

/// Goes back to a saved version; the present one stays in the history.
#[utoipa::path(post, operation_id = "restore_resume_version", path = "/api/base-resumes/{id}/restore", tag = "base resumes",
    params(("id" = Uuid, Path), ("If-Match" = String, Header, description = "The revision that is replaced")),
    request_body = RestoreBody,
    responses((status = OK, body = BaseResumeView), (status = "4XX", body = Problem)))]
pub async fn restore(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Revision(revision): Revision,
    Body(RestoreBody { revision: version }): Body<RestoreBody>,
) -> Result<BaseResumeView, ActionError> {
    let restore = RestoreVersion { user_id: caller.user.id, id, version, revision };
    Ok(restore.run(&app).await?.into())
}

impl From<ResumeVersion> for VersionItem {
    fn from(version: ResumeVersion) -> Self {
        let ResumeVersion { revision, reason, label, created_at, .. } = version;
        Self { revision, reason, label, created_at }
    }
}

/// The ids of a resume and of a revision in a path; what is no number names nothing.
pub struct VersionPath(Uuid, i64);

impl FromRequestParts<App> for VersionPath {
    type Rejection = ActionError;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        app: &App,
    ) -> Result<Self, ActionError> {
        let path = Path::<(Uuid, i64)>::from_request_parts(parts, app).await;
        path.map(|Path((id, revision))| Self(id, revision)).map_err(|_| refuse(codes::NOT_FOUND))
    }
}
