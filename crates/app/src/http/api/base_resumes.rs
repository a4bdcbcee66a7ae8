//! Base resumes in their slots.

use axum::Json;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::header::{CONTENT_TYPE, ETAG, IF_MATCH};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use json_patch::Patch;
use resume::edit::Edit;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{BaseResume, BaseResumeSummary};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::actions::{
    ChangeBaseResume, CreateBaseResume, DocumentChange, DuplicateBaseResume, ImportIntoSlot,
};
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse, refuse_with};
use crate::http::body::{Body, Id, OptionalBody, bytes, read};
use crate::http::client::text;
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// A base resume with its document.
#[derive(Debug, Serialize, ToSchema)]
pub struct BaseResumeView {
    /// The id.
    pub id: Uuid,
    /// The slot, from 1.
    pub slot: i32,
    /// What the user calls it.
    pub name: String,
    /// Whether it is the one that the editor and the AI work on.
    pub active: bool,
    /// Rises with every save; send it back in If-Match.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was saved last.
    pub updated_at: DateTime<Utc>,
    /// The document: JSON Resume with item ids.
    #[schema(value_type = Object)]
    pub resume: Value,
}

/// A base resume without its document.
#[derive(Serialize, ToSchema)]
pub struct BaseResumeItem {
    /// The id.
    pub id: Uuid,
    /// The slot, from 1.
    pub slot: i32,
    /// What the user calls it.
    pub name: String,
    /// Whether it is the one that the editor and the AI work on.
    pub active: bool,
    /// Rises with every save.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was saved last.
    pub updated_at: DateTime<Utc>,
}

/// All base resumes of the user.
#[derive(Serialize, ToSchema)]
pub struct BaseResumeList {
    /// The resumes by slot.
    pub items: Vec<BaseResumeItem>,
    /// How many slots the user's plan has.
    pub slots: i32,
}

/// A new base resume; everything may be absent.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct NewBaseResumeBody {
    /// What the user calls it.
    pub name: Option<String>,
    /// The slot; absent: the lowest free one.
    pub slot: Option<i32>,
    /// The document in JSON Resume form; absent: an empty one.
    #[schema(value_type = Option<Object>)]
    pub resume: Option<Value>,
}

/// Changes to a base resume; the body may also be a JSON patch (RFC 6902).
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct BaseResumeChangesBody {
    /// Typed edits, applied in order, all or none.
    #[schema(value_type = Vec<EditBody>)]
    pub edits: Vec<Edit>,
    /// A new name.
    pub name: Option<String>,
}

/// One typed edit: `set` replaces `before` by `after` (absent: nothing there), `move` moves a list item.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes resume::edit::Edit in the API description")]
pub struct EditBody {
    /// The item that the field is in; absent: the document.
    pub item: Option<String>,
    /// Keys and list indices below it.
    pub field: Vec<String>,
    /// `set` or `move`.
    pub op: String,
    /// set: what must stand there now.
    pub before: Option<Value>,
    /// set: what stands there afterwards.
    pub after: Option<Value>,
    /// move: the item moved.
    pub id: Option<String>,
    /// move: its index now.
    pub from: Option<usize>,
    /// move: its index afterwards.
    pub to: Option<usize>,
}

/// A copy's name.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct DuplicateBody {
    /// The copy's name.
    pub name: Option<String>,
}

/// A document that replaces the present one.
#[derive(Deserialize, ToSchema)]
pub struct ImportBody {
    /// The document in JSON Resume form.
    #[schema(value_type = Object)]
    pub resume: Value,
    /// A new name.
    #[serde(default)]
    pub name: Option<String>,
    /// Must be true: the user's word that the present document is to be replaced.
    #[serde(default)]
    pub replace: bool,
}

impl From<BaseResume> for BaseResumeView {
    fn from(resume: BaseResume) -> Self {
        let BaseResume {
            id, slot, name, active, revision, created_at, updated_at, document, ..
        } = resume;
        Self { id, slot, name, active, revision, created_at, updated_at, resume: document }
    }
}

impl From<BaseResumeSummary> for BaseResumeItem {
    fn from(resume: BaseResumeSummary) -> Self {
        let BaseResumeSummary { id, slot, name, active, revision, created_at, updated_at, .. } =
            resume;
        Self { id, slot, name, active, revision, created_at, updated_at }
    }
}

impl IntoResponse for BaseResumeView {
    fn into_response(self) -> Response {
        let tag = HeaderValue::from_str(&format!("\"{}\"", self.revision)).ok();
        let mut response = Json(self).into_response();
        if let Some(tag) = tag {
            response.headers_mut().insert(ETAG, tag);
        }
        response
    }
}

/// The revision that a change was made to, from the If-Match header.
pub struct Revision(pub i64);

impl FromRequestParts<App> for Revision {
    type Rejection = ActionError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, ActionError> {
        let header = text(&parts.headers, IF_MATCH.as_str());
        let header = header.ok_or_else(|| refuse(codes::REVISION_REQUIRED))?;
        let revision = header.trim().trim_start_matches("W/").trim_matches('"').parse();
        revision.map(Self).map_err(|_| {
            refuse_with(
                codes::REVISION_REQUIRED,
                "If-Match must hold the revision that was changed, a number.",
            )
        })
    }
}

/// Lists the user's base resumes, without documents.
#[utoipa::path(get, operation_id = "list_base_resumes", path = "/api/base-resumes", tag = "base resumes",
    responses((status = OK, body = BaseResumeList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<Json<BaseResumeList>, ActionError> {
    let items = app.store.list_base_resumes(caller.user.id).await?;
    let slots = caller.tier().limits().base_resume_slots;
    Ok(Json(BaseResumeList { items: items.into_iter().map(BaseResumeItem::from).collect(), slots }))
}

/// Puts a resume into a free slot; the first one becomes active.
#[utoipa::path(post, operation_id = "create_base_resume", path = "/api/base-resumes", tag = "base resumes", request_body = NewBaseResumeBody,
    responses((status = CREATED, body = BaseResumeView), (status = "4XX", body = Problem)))]
pub async fn create(
    State(app): State<App>,
    caller: SignedIn,
    OptionalBody(body): OptionalBody<NewBaseResumeBody>,
) -> Result<(StatusCode, BaseResumeView), ActionError> {
    let NewBaseResumeBody { name, slot, resume } = body;
    let create =
        CreateBaseResume { user: caller.user, name, slot, document: resume, reason: "create" };
    Ok((StatusCode::CREATED, create.run(&app).await?.into()))
}

/// Opens a base resume.
#[utoipa::path(get, operation_id = "get_base_resume", path = "/api/base-resumes/{id}", tag = "base resumes", params(("id" = Uuid, Path)),
    responses((status = OK, body = BaseResumeView), (status = "4XX", body = Problem)))]
pub async fn get(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<BaseResumeView, ActionError> {
    Ok(app.store.get_base_resume(caller.user.id, id).await?.into())
}

/// Saves changes to the active base resume: typed edits, or a JSON patch by its media type.
#[utoipa::path(patch, operation_id = "change_base_resume", path = "/api/base-resumes/{id}", tag = "base resumes",
    params(("id" = Uuid, Path), ("If-Match" = String, Header, description = "The revision that was changed")),
    request_body(content((BaseResumeChangesBody = "application/json"), (Vec<Object> = "application/json-patch+json"))),
    responses((status = OK, body = BaseResumeView), (status = "4XX", body = Problem)))]
pub async fn change(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Revision(revision): Revision,
    ChangeRequest { name, change }: ChangeRequest,
) -> Result<BaseResumeView, ActionError> {
    let change = ChangeBaseResume { user_id: caller.user.id, id, revision, name, change };
    Ok(change.run(&app).await?.into())
}

/// Deletes a base resume with its history and tailored versions.
#[utoipa::path(delete, operation_id = "delete_base_resume", path = "/api/base-resumes/{id}", tag = "base resumes", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn delete(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    app.store.delete_base_resume(caller.user.id, id, crate::clock::now()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Makes a base resume the active one.
#[utoipa::path(post, operation_id = "activate_base_resume", path = "/api/base-resumes/{id}/activate", tag = "base resumes", params(("id" = Uuid, Path)),
    responses((status = OK, body = BaseResumeView), (status = "4XX", body = Problem)))]
pub async fn activate(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<BaseResumeView, ActionError> {
    let slots = caller.tier().limits().base_resume_slots;
    let resume = app.store.get_base_resume(caller.user.id, id).await?;
    if resume.slot > slots {
        let detail =
            format!("Your plan has {slots} slots; this resume is in slot {}.", resume.slot);
        return Err(refuse_with(codes::TIER_REQUIRED, detail));
    }
    Ok(app.store.activate_base_resume(caller.user.id, id, crate::clock::now()).await?.into())
}

/// Copies a base resume into a free slot.
#[utoipa::path(post, operation_id = "duplicate_base_resume", path = "/api/base-resumes/{id}/duplicate", tag = "base resumes", params(("id" = Uuid, Path)),
    request_body = DuplicateBody,
    responses((status = CREATED, body = BaseResumeView), (status = "4XX", body = Problem)))]
pub async fn duplicate(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    OptionalBody(DuplicateBody { name }): OptionalBody<DuplicateBody>,
) -> Result<(StatusCode, BaseResumeView), ActionError> {
    let copy = DuplicateBaseResume { user: caller.user, id, name }.run(&app).await?;
    Ok((StatusCode::CREATED, copy.into()))
}

/// Replaces the active base resume by an imported one; the present version stays in the history.
#[utoipa::path(post, operation_id = "import_into_slot", path = "/api/base-resumes/{id}/import", tag = "base resumes",
    params(("id" = Uuid, Path), ("If-Match" = String, Header, description = "The revision that is replaced")),
    request_body = ImportBody,
    responses((status = OK, body = BaseResumeView), (status = "4XX", body = Problem)))]
pub async fn import(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Revision(revision): Revision,
    Body(ImportBody { resume, name, replace }): Body<ImportBody>,
) -> Result<BaseResumeView, ActionError> {
    let user_id = caller.user.id;
    let import = ImportIntoSlot { user_id, id, revision, document: resume, name, replace };
    Ok(import.run(&app).await?.into())
}

/// A change in either of its two forms.
pub struct ChangeRequest {
    name: Option<String>,
    change: DocumentChange,
}

impl FromRequest<App> for ChangeRequest {
    type Rejection = ActionError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ActionError> {
        let media_type =
            text(request.headers(), CONTENT_TYPE.as_str()).unwrap_or_default().to_owned();
        let bytes = bytes(request, app).await?;
        if media_type.starts_with("application/json-patch+json") {
            let patch: Patch = read(&bytes)?;
            return Ok(Self { name: None, change: DocumentChange::Patch(patch) });
        }
        let BaseResumeChangesBody { edits, name } = read(&bytes)?;
        let change =
            if edits.is_empty() { DocumentChange::None } else { DocumentChange::Edits(edits) };
        Ok(Self { name, change })
    }
}
