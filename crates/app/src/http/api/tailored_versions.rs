//! Tailored versions: a base resume with edits for one posting.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use resume::edit::{Conflict, Edit, diff};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{SentFile, TailoredVersion, TailoredVersionSummary};
use utoipa::ToSchema;
use uuid::Uuid;

use super::base_resumes::{BaseResumeView, EditBody};
use super::sent_files::SentFileView;
use crate::actions::{
    ApplicationStatus, DeleteTailoredVersion, MergeState, OpenTailoredVersion,
    PromoteTailoredVersion, TrackApplication,
};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::{Body, Id};
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
    /// Where the posting stands.
    pub posting_url: Option<String>,
    /// How far the application is.
    pub status: ApplicationStatus,
    /// The day on which it went out, as `2026-11-26`.
    pub applied_on: Option<String>,
    /// What the user noted.
    pub note: Option<String>,
    /// The files that went out, the newest first.
    pub sent_files: Vec<SentFileView>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// What to change of an application; an absent value stays, a blank one is forgotten.
#[derive(Deserialize, ToSchema)]
pub struct ApplicationChanges {
    /// What the user calls it; a blank name keeps the present one.
    #[serde(default)]
    pub name: Option<String>,
    /// The posting's title.
    #[serde(default)]
    pub posting_title: Option<String>,
    /// The employer.
    #[serde(default)]
    pub posting_company: Option<String>,
    /// Where the posting stands: an address that begins with `https://` or `http://`.
    #[serde(default)]
    pub posting_url: Option<String>,
    /// How far it is.
    #[serde(default)]
    #[schema(value_type = Option<ApplicationStatus>)]
    pub status: Option<String>,
    /// The day on which it went out, as `2026-11-26`.
    #[serde(default)]
    pub applied_on: Option<String>,
    /// A note of at most 5,000 characters.
    #[serde(default)]
    pub note: Option<String>,
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

impl TailoredVersionItem {
    /// A version with those of the user's sent files that are its own.
    fn with_files(version: TailoredVersionSummary, files: &[SentFile]) -> Self {
        let own = files.iter().filter(|file| file.tailored_version_id == version.id);
        Self {
            id: version.id,
            base_resume_id: version.base_resume_id,
            name: version.name,
            posting_title: version.posting_title,
            posting_company: version.posting_company,
            posting_url: version.posting_url,
            status: status_of(&version.application_status),
            applied_on: version.applied_on,
            note: version.note,
            sent_files: own.cloned().map(SentFileView::from).collect(),
            created_at: version.created_at,
        }
    }
}

impl From<TailoredVersion> for TailoredVersionItem {
    /// A version that nothing was sent with.
    fn from(version: TailoredVersion) -> Self {
        Self {
            id: version.id,
            base_resume_id: version.base_resume_id,
            name: version.name,
            posting_title: version.posting.title,
            posting_company: version.posting.company,
            posting_url: version.posting_url,
            status: status_of(&version.application_status),
            applied_on: version.applied_on,
            note: version.note,
            sent_files: Vec::new(),
            created_at: version.created_at,
        }
    }
}

/// A state that a newer version of the program may know.
fn status_of(stored: &str) -> ApplicationStatus {
    ApplicationStatus::find(stored).unwrap_or(ApplicationStatus::Saved)
}

/// A stored version with the files that went out with it.
async fn item_of(app: &App, version: TailoredVersion) -> Result<TailoredVersionItem, ActionError> {
    let (id, files) = (version.id, app.store.list_sent_files(version.user_id).await?);
    let own = files.into_iter().filter(|file| file.tailored_version_id == id);
    let sent_files = own.map(SentFileView::from).collect();
    Ok(TailoredVersionItem { sent_files, ..version.into() })
}

/// Lists the tailored versions.
#[utoipa::path(get, operation_id = "list_tailored_versions", path = "/api/tailored-versions", tag = "tailored versions",
    responses((status = OK, body = TailoredVersionList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<Json<TailoredVersionList>, ActionError> {
    let versions = app.store.list_tailored_versions(caller.user.id).await?;
    let files = app.store.list_sent_files(caller.user.id).await?;
    let items =
        versions.into_iter().map(|version| TailoredVersionItem::with_files(version, &files));
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
        item: item_of(&app, opened.version).await?,
    }))
}

/// Changes what is known of the application that a tailored version is for.
#[utoipa::path(patch, operation_id = "track_application", path = "/api/tailored-versions/{id}", tag = "tailored versions", params(("id" = Uuid, Path)),
    request_body = ApplicationChanges,
    responses((status = OK, body = TailoredVersionItem), (status = "4XX", body = Problem)))]
pub async fn track(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Body(changes): Body<ApplicationChanges>,
) -> Result<Json<TailoredVersionItem>, ActionError> {
    let track = TrackApplication {
        user_id: caller.user.id,
        id,
        name: changes.name,
        posting_title: changes.posting_title,
        posting_company: changes.posting_company,
        posting_url: changes.posting_url,
        status: changes.status,
        applied_on: changes.applied_on,
        note: changes.note,
    };
    Ok(Json(item_of(&app, track.run(&app).await?).await?))
}

/// Deletes a tailored version with the files that went out with it.
#[utoipa::path(delete, operation_id = "delete_tailored_version", path = "/api/tailored-versions/{id}", tag = "tailored versions", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn delete(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    DeleteTailoredVersion { user_id: caller.user.id, id }.run(&app).await?;
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
