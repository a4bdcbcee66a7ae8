//! Documents: the list of letters and portfolios, and letters one by one.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, ETAG};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use documents::write::Format;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::{Document, DocumentSummary};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::base_resumes::Revision;
use super::document_content::LetterContent;
use super::export::attachment;
use super::preview::PreviewView;
use crate::actions::{
    ChangeDocument, CreateDocument, DocumentKind, ExportLetter, ExportedFile, RenderLetter,
};
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse_fields};
use crate::http::body::{Body, Id, OptionalBody};
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// A letter or portfolio without its content.
#[derive(Serialize, ToSchema)]
pub struct DocumentItem {
    /// The id.
    pub id: Uuid,
    /// What it is.
    pub kind: DocumentKind,
    /// What the user calls it.
    pub title: String,
    /// Rises with every save.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was saved last.
    pub updated_at: DateTime<Utc>,
    /// Portfolios that are published: the last part of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
}

/// All letters and portfolios of the user.
#[derive(Serialize, ToSchema)]
pub struct DocumentList {
    /// The documents, the one saved last first.
    pub items: Vec<DocumentItem>,
}

/// Which documents.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DocumentQuery {
    /// Only those of this kind.
    pub kind: Option<DocumentKind>,
}

/// A cover letter.
#[derive(Serialize, ToSchema)]
pub struct LetterView {
    /// The id.
    pub id: Uuid,
    /// What the user calls it.
    pub title: String,
    /// Rises with every save; send it back in If-Match.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was saved last.
    pub updated_at: DateTime<Utc>,
    /// The letter.
    #[schema(value_type = LetterContent)]
    pub content: Value,
}

/// A new cover letter; everything may be absent.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct NewLetterBody {
    /// What the user calls it.
    pub title: Option<String>,
    /// The resume whose letterhead it takes; absent: the active one.
    pub resume_id: Option<Uuid>,
    /// The letter; absent: an empty one with that letterhead.
    #[schema(value_type = Option<LetterContent>)]
    pub content: Option<Value>,
}

/// Changes to a letter.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct LetterChangesBody {
    /// A new title.
    pub title: Option<String>,
    /// The whole new letter.
    #[schema(value_type = Option<LetterContent>)]
    pub content: Option<Value>,
}

/// What kind of file.
#[derive(Deserialize, ToSchema)]
pub struct LetterExportBody {
    /// `pdf`, `docx`, `html`, `txt` or `md`.
    pub format: String,
}

/// A letter to be drawn.
#[derive(Deserialize, ToSchema)]
pub struct LetterPreviewBody {
    /// The letter as it is being edited.
    #[schema(value_type = LetterContent)]
    pub content: Value,
}

impl DocumentItem {
    fn of(summary: DocumentSummary, slug: Option<String>) -> Option<Self> {
        let DocumentSummary { id, kind, title, revision, created_at, updated_at, .. } = summary;
        let kind = DocumentKind::of(&kind)?;
        Some(Self { id, kind, title, revision, created_at, updated_at, slug })
    }
}

impl From<Document> for DocumentItem {
    fn from(document: Document) -> Self {
        let Document { id, kind, title, revision, created_at, updated_at, .. } = document;
        let kind = DocumentKind::of(&kind).unwrap_or(DocumentKind::CoverLetter);
        Self { id, kind, title, revision, created_at, updated_at, slug: None }
    }
}

impl From<Document> for LetterView {
    fn from(document: Document) -> Self {
        let Document { id, title, revision, created_at, updated_at, body, .. } = document;
        Self { id, title, revision, created_at, updated_at, content: body }
    }
}

impl IntoResponse for LetterView {
    fn into_response(self) -> Response {
        with_tag(self.revision, Json(self).into_response())
    }
}

/// Adds the revision as the answer's ETag.
pub fn with_tag(revision: i64, mut response: Response) -> Response {
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{revision}\"")) {
        response.headers_mut().insert(ETAG, tag);
    }
    response
}

/// What is stored now, for a save that came too late.
pub fn stored_document(document: Document) -> Value {
    let Document { id, kind, title, revision, created_at, updated_at, body, .. } = document;
    json!({"id": id, "kind": kind, "title": title, "revision": revision, "created_at": created_at,
           "updated_at": updated_at, "content": body})
}

/// Lists the user's letters and portfolios, without content.
#[utoipa::path(get, operation_id = "list_documents", path = "/api/documents", tag = "documents", params(DocumentQuery),
    responses((status = OK, body = DocumentList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    caller: SignedIn,
    query: Result<Query<DocumentQuery>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<DocumentList>, ActionError> {
    let Query(DocumentQuery { kind }) = query.map_err(|_| {
        let message = "must be cover_letter or portfolio".to_owned();
        refuse_fields(vec![FieldProblem { path: "kind".to_owned(), message }])
    })?;
    Ok(Json(DocumentList { items: items(&app, caller.user.id, kind).await? }))
}

/// The documents of a user, with the addresses of those that are published.
pub async fn items(
    app: &App,
    user_id: Uuid,
    kind: Option<DocumentKind>,
) -> Result<Vec<DocumentItem>, ActionError> {
    let published = app.store.list_publications(user_id).await?;
    let slug = |id: Uuid| {
        published.iter().find(|page| page.document_id == id).map(|page| page.slug.clone())
    };
    let documents = app.store.list_documents(user_id, kind.map(DocumentKind::as_str)).await?;
    Ok(documents
        .into_iter()
        .filter_map(|summary| {
            let slug = slug(summary.id);
            DocumentItem::of(summary, slug)
        })
        .collect())
}

/// Makes a letter to be written by hand.
#[utoipa::path(post, operation_id = "create_letter", path = "/api/documents", tag = "documents", request_body = NewLetterBody,
    responses((status = CREATED, body = LetterView), (status = "4XX", body = Problem)))]
pub async fn create(
    State(app): State<App>,
    caller: SignedIn,
    OptionalBody(NewLetterBody { title, resume_id, content }): OptionalBody<NewLetterBody>,
) -> Result<(StatusCode, LetterView), ActionError> {
    let kind = DocumentKind::CoverLetter;
    let create = CreateDocument { user: caller.user, kind, title, resume_id, content };
    Ok((StatusCode::CREATED, create.run(&app).await?.into()))
}

/// Opens a letter.
#[utoipa::path(get, operation_id = "get_letter", path = "/api/documents/{id}", tag = "documents", params(("id" = Uuid, Path)),
    responses((status = OK, body = LetterView), (status = "4XX", body = Problem)))]
pub async fn get(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<LetterView, ActionError> {
    Ok(DocumentKind::CoverLetter.get(&app, caller.user.id, id).await?.into())
}

/// Saves a letter.
#[utoipa::path(patch, operation_id = "change_letter", path = "/api/documents/{id}", tag = "documents",
    params(("id" = Uuid, Path), ("If-Match" = String, Header, description = "The revision that was changed")),
    request_body = LetterChangesBody,
    responses((status = OK, body = LetterView), (status = "4XX", body = Problem)))]
pub async fn change(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Revision(revision): Revision,
    Body(LetterChangesBody { title, content }): Body<LetterChangesBody>,
) -> Result<LetterView, ActionError> {
    let kind = DocumentKind::CoverLetter;
    let change = ChangeDocument { user: caller.user, kind, id, revision, title, content };
    Ok(change.run(&app).await?.into())
}

/// Deletes a letter.
#[utoipa::path(delete, operation_id = "delete_letter", path = "/api/documents/{id}", tag = "documents", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn delete(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    DocumentKind::CoverLetter.get(&app, caller.user.id, id).await?;
    app.store.delete_document(caller.user.id, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Makes a file of a letter.
#[utoipa::path(post, operation_id = "export_letter", path = "/api/documents/{id}/export", tag = "documents", params(("id" = Uuid, Path)),
    request_body = LetterExportBody,
    responses((status = OK, content_type = "application/octet-stream", body = Vec<u8>), (status = "4XX", body = Problem)))]
pub async fn export(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Body(LetterExportBody { format }): Body<LetterExportBody>,
) -> Result<Response, ActionError> {
    let format: Format = format.parse().map_err(|_| {
        let message = "must be pdf, docx, html, txt or md".to_owned();
        refuse_fields(vec![FieldProblem { path: "format".to_owned(), message }])
    })?;
    let file = ExportLetter { user_id: caller.user.id, id, format }.run(&app).await?;
    let ExportedFile { name, format, bytes, .. } = file;
    let media_type = HeaderValue::from_static(format.media_type());
    let head = [(CONTENT_TYPE, media_type), (CONTENT_DISPOSITION, attachment(&name))];
    Ok((head, bytes).into_response())
}

/// Draws the pages of a letter as it is being edited.
#[utoipa::path(post, operation_id = "render_letter", path = "/api/render/letter", tag = "documents", request_body = LetterPreviewBody,
    responses((status = OK, body = PreviewView), (status = "4XX", body = Problem)))]
pub async fn preview(
    State(app): State<App>,
    _: SignedIn,
    Body(LetterPreviewBody { content }): Body<LetterPreviewBody>,
) -> Result<Json<PreviewView>, ActionError> {
    let preview = RenderLetter { content }.run(&app).await?;
    Ok(Json(serde_json::from_value(serde_json::to_value(preview)?)?))
}
