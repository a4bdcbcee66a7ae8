//! Links to resumes, which their owner gives away and takes back.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::Share;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::actions::{Audience, PageGuard, ShareResume};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::{Body, Id, OptionalBody};
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// A link to a resume.
#[derive(Serialize, ToSchema)]
pub struct ShareView {
    /// The id.
    pub id: Uuid,
    /// The resume.
    pub resume_id: Uuid,
    /// For whom it is, in the owner's words.
    pub label: String,
    /// The path of the page on this server; who knows it can open it.
    pub path: String,
    /// The path of the same as PDF.
    pub pdf_path: String,
    /// Whether a password is asked for.
    pub has_password: bool,
    /// When it ends.
    pub expires_at: Option<DateTime<Utc>>,
    /// How often the page was opened; nothing is kept of who did it.
    pub view_count: i64,
    /// When it was made; what it shows is as it was then.
    pub created_at: DateTime<Utc>,
}

/// Links to a resume.
#[derive(Serialize, ToSchema)]
pub struct ShareList {
    /// The newest first.
    pub items: Vec<ShareView>,
}

/// A new link; everything may be absent.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct NewShareBody {
    /// For whom it is, in the owner's words.
    pub label: String,
    /// Whether others see the e-mail address.
    pub show_email: bool,
    /// Whether others see the telephone number.
    pub show_phone: bool,
    /// Whether others see street and postal code.
    pub show_address: bool,
    /// Another template than the document's.
    pub template: Option<String>,
    /// The password that is asked for and when the link ends.
    #[serde(flatten)]
    pub guard: PageGuard,
}

/// Changes to who may see a link.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct ShareChangesBody {
    /// For whom it is, in the owner's words.
    pub label: Option<String>,
    /// The password that is asked for and when the link ends.
    #[serde(flatten)]
    pub guard: PageGuard,
}

impl From<Share> for ShareView {
    fn from(share: Share) -> Self {
        Self {
            id: share.id,
            resume_id: share.base_resume_id,
            label: share.label,
            path: format!("/s/{}", share.slug),
            pdf_path: format!("/s/{}/resume.pdf", share.slug),
            has_password: share.password_hash.is_some(),
            expires_at: share.expires_at,
            view_count: share.view_count,
            created_at: share.created_at,
        }
    }
}

/// Lists the links to a resume.
#[utoipa::path(get, operation_id = "list_shares", path = "/api/base-resumes/{id}/shares", tag = "shares", params(("id" = Uuid, Path)),
    responses((status = OK, body = ShareList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<Json<ShareList>, ActionError> {
    app.store.get_base_resume(caller.user.id, id).await?;
    let shares = app.store.list_shares(caller.user.id, Some(id)).await?;
    Ok(Json(ShareList { items: shares.into_iter().map(ShareView::from).collect() }))
}

/// Makes a link to a resume as it is now, without contact details unless they are asked for.
#[utoipa::path(post, operation_id = "create_share", path = "/api/base-resumes/{id}/shares", tag = "shares", params(("id" = Uuid, Path)),
    request_body = NewShareBody,
    responses((status = CREATED, body = ShareView), (status = "4XX", body = Problem)))]
pub async fn create(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    OptionalBody(body): OptionalBody<NewShareBody>,
) -> Result<(StatusCode, Json<ShareView>), ActionError> {
    let NewShareBody { label, show_email, show_phone, show_address, template, guard } = body;
    let audience = Audience { show_email, show_phone, show_address };
    let user = caller.user;
    let share = ShareResume { user, resume_id: id, label, audience, template, guard };
    Ok((StatusCode::CREATED, Json(share.run(&app).await?.into())))
}

/// Changes the password or the end of a link.
#[utoipa::path(patch, operation_id = "change_share", path = "/api/shares/{id}", tag = "shares", params(("id" = Uuid, Path)),
    request_body = ShareChangesBody,
    responses((status = OK, body = ShareView), (status = "4XX", body = Problem)))]
pub async fn change(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Body(ShareChangesBody { label, guard }): Body<ShareChangesBody>,
) -> Result<Json<ShareView>, ActionError> {
    let (guard, label) =
        (guard.changes().await?, label.map(|label| label.chars().take(200).collect()));
    Ok(Json(app.store.update_share(caller.user.id, id, guard, label, None).await?.into()))
}

/// Takes a link back; who opens it finds nothing.
#[utoipa::path(delete, operation_id = "delete_share", path = "/api/shares/{id}", tag = "shares", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn delete(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    app.store.delete_share(caller.user.id, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
