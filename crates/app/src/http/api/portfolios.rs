//! Portfolios: pages about a person, published when they say so.

use axum::Json;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use documents::write::Format;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Document, Publication};
use utoipa::ToSchema;
use uuid::Uuid;

use super::base_resumes::Revision;
use super::document_content::PortfolioContent;
use super::documents::{DocumentList, items, with_tag};
use super::export::attachment;
use super::published::{Framed, portfolio_page};
use crate::actions::{
    ChangeDocument, CreateDocument, DocumentKind, ExportPortfolio, PageGuard, PortfolioBundle,
    PortfolioFile, PortfolioFileKind, PublishPortfolio,
};
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse_fields};
use crate::http::body::{Body, Id, OptionalBody};
use crate::http::problem::Problem;
use crate::http::session::SignedIn;

/// A portfolio.
#[derive(Serialize, ToSchema)]
pub struct PortfolioView {
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
    /// The page.
    #[schema(value_type = PortfolioContent)]
    pub content: Value,
    /// What others see of it, if anything.
    pub publication: Option<PublicationView>,
}

/// What is published of a portfolio.
#[derive(Serialize, ToSchema)]
pub struct PublicationView {
    /// The last part of the address.
    pub slug: String,
    /// The path of the page on this server.
    pub path: String,
    /// When it was published.
    pub published_at: DateTime<Utc>,
    /// The revision that others see.
    pub revision: i64,
    /// Whether a password is asked for.
    pub has_password: bool,
    /// When the page ends.
    pub expires_at: Option<DateTime<Utc>>,
    /// How often the page was opened; nothing is kept of who did it.
    pub view_count: i64,
}

/// A new portfolio; everything may be absent.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct NewPortfolioBody {
    /// What the user calls it.
    pub title: Option<String>,
    /// The resume whose name and hidden contact details it takes; absent: the active one.
    pub resume_id: Option<Uuid>,
    /// The page; absent: an empty one.
    #[schema(value_type = Option<PortfolioContent>)]
    pub content: Option<Value>,
}

/// Changes to a portfolio.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct PortfolioChangesBody {
    /// A new title.
    pub title: Option<String>,
    /// The whole new page.
    #[schema(value_type = Option<PortfolioContent>)]
    pub content: Option<Value>,
}

/// What kind of file; everything may be absent.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct PortfolioExportBody {
    /// `html` for one page, `zip` for a site with its picture, `robots.txt` and `sitemap.xml`, `pdf` or `docx` to send or
    /// print; absent: `html`.
    pub format: Option<String>,
    /// Where the site will stand, for its links to itself.
    pub address: Option<String>,
}

/// What is to be published.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct PublishBody {
    /// The revision that the user saw; absent: the present one.
    pub revision: Option<i64>,
}

impl PortfolioView {
    fn of(document: Document, publication: Option<Publication>) -> Self {
        let Document { id, title, revision, created_at, updated_at, body, .. } = document;
        let publication = publication.map(PublicationView::from);
        Self { id, title, revision, created_at, updated_at, content: body, publication }
    }

    async fn with_publication(app: &App, document: Document) -> Result<Self, ActionError> {
        let publication = app.store.find_publication(document.user_id, document.id).await?;
        Ok(Self::of(document, publication))
    }
}

impl From<Publication> for PublicationView {
    fn from(publication: Publication) -> Self {
        let has_password = publication.password_hash.is_some();
        let Publication { slug, published_at, revision, expires_at, view_count, .. } = publication;
        let path = format!("/p/{slug}");
        Self { slug, path, published_at, revision, has_password, expires_at, view_count }
    }
}

impl IntoResponse for PortfolioView {
    fn into_response(self) -> Response {
        with_tag(self.revision, Json(self).into_response())
    }
}

/// Lists the user's portfolios, without content.
#[utoipa::path(get, operation_id = "list_portfolios", path = "/api/portfolios", tag = "portfolios",
    responses((status = OK, body = DocumentList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    caller: SignedIn,
) -> Result<Json<DocumentList>, ActionError> {
    let items = items(&app, caller.user.id, Some(DocumentKind::Portfolio)).await?;
    Ok(Json(DocumentList { items }))
}

/// Makes a portfolio to be filled by hand.
#[utoipa::path(post, operation_id = "create_portfolio", path = "/api/portfolios", tag = "portfolios", request_body = NewPortfolioBody,
    responses((status = CREATED, body = PortfolioView), (status = "4XX", body = Problem)))]
pub async fn create(
    State(app): State<App>,
    caller: SignedIn,
    OptionalBody(NewPortfolioBody { title, resume_id, content }): OptionalBody<NewPortfolioBody>,
) -> Result<(StatusCode, PortfolioView), ActionError> {
    let kind = DocumentKind::Portfolio;
    let create = CreateDocument { user: caller.user, kind, title, resume_id, content };
    Ok((StatusCode::CREATED, PortfolioView::of(create.run(&app).await?, None)))
}

/// Opens a portfolio.
#[utoipa::path(get, operation_id = "get_portfolio", path = "/api/portfolios/{id}", tag = "portfolios", params(("id" = Uuid, Path)),
    responses((status = OK, body = PortfolioView), (status = "4XX", body = Problem)))]
pub async fn get(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<PortfolioView, ActionError> {
    let document = DocumentKind::Portfolio.get(&app, caller.user.id, id).await?;
    PortfolioView::with_publication(&app, document).await
}

/// Saves a portfolio; what is published stays as it is.
#[utoipa::path(patch, operation_id = "change_portfolio", path = "/api/portfolios/{id}", tag = "portfolios",
    params(("id" = Uuid, Path), ("If-Match" = String, Header, description = "The revision that was changed")),
    request_body = PortfolioChangesBody,
    responses((status = OK, body = PortfolioView), (status = "4XX", body = Problem)))]
pub async fn change(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Revision(revision): Revision,
    Body(PortfolioChangesBody { title, content }): Body<PortfolioChangesBody>,
) -> Result<PortfolioView, ActionError> {
    let kind = DocumentKind::Portfolio;
    let change = ChangeDocument { user: caller.user, kind, id, revision, title, content };
    let document = change.run(&app).await?;
    PortfolioView::with_publication(&app, document).await
}

/// Deletes a portfolio, and takes its page from the web.
#[utoipa::path(delete, operation_id = "delete_portfolio", path = "/api/portfolios/{id}", tag = "portfolios", params(("id" = Uuid, Path)),
    responses((status = NO_CONTENT), (status = "4XX", body = Problem)))]
pub async fn delete(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<StatusCode, ActionError> {
    DocumentKind::Portfolio.get(&app, caller.user.id, id).await?;
    app.store.delete_document(caller.user.id, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Publishes a portfolio as it is now; each publish counts against the month's quota.
#[utoipa::path(post, operation_id = "publish_portfolio", path = "/api/portfolios/{id}/publish", tag = "portfolios", params(("id" = Uuid, Path)),
    request_body = PublishBody,
    responses((status = OK, body = PortfolioView), (status = "4XX", body = Problem)))]
pub async fn publish(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    OptionalBody(PublishBody { revision }): OptionalBody<PublishBody>,
) -> Result<PortfolioView, ActionError> {
    let publish = PublishPortfolio { user: caller.user, id, revision };
    let (document, publication) = publish.run(&app).await?;
    Ok(PortfolioView::of(document, Some(publication)))
}

/// Takes a portfolio's page from the web; it costs nothing.
#[utoipa::path(post, operation_id = "unpublish_portfolio", path = "/api/portfolios/{id}/unpublish", tag = "portfolios", params(("id" = Uuid, Path)),
    responses((status = OK, body = PortfolioView), (status = "4XX", body = Problem)))]
pub async fn unpublish(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<PortfolioView, ActionError> {
    let document = DocumentKind::Portfolio.get(&app, caller.user.id, id).await?;
    app.store.delete_publication(caller.user.id, id).await?;
    Ok(PortfolioView::of(document, None))
}

/// Changes who may see a published portfolio: its password and its end. It costs nothing.
#[utoipa::path(patch, operation_id = "guard_portfolio", path = "/api/portfolios/{id}/publication", tag = "portfolios", params(("id" = Uuid, Path)),
    request_body = PageGuard,
    responses((status = OK, body = PortfolioView), (status = "4XX", body = Problem)))]
pub async fn guard(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    Body(guard): Body<PageGuard>,
) -> Result<PortfolioView, ActionError> {
    let document = DocumentKind::Portfolio.get(&app, caller.user.id, id).await?;
    let changes = guard.changes().await?;
    let publication = app.store.update_publication(caller.user.id, id, changes).await?;
    Ok(PortfolioView::of(document, Some(publication)))
}

/// Makes one HTML file of a portfolio, a whole site in an archive for any host, or a PDF or Word file.
#[utoipa::path(post, operation_id = "export_portfolio", path = "/api/portfolios/{id}/export", tag = "portfolios", params(("id" = Uuid, Path)),
    request_body = PortfolioExportBody,
    responses((status = OK, content_type = "application/octet-stream", body = Vec<u8>), (status = "4XX", body = Problem)))]
pub async fn export(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
    OptionalBody(PortfolioExportBody { format, address }): OptionalBody<PortfolioExportBody>,
) -> Result<Response, ActionError> {
    let user_id = caller.user.id;
    let kind = match format.as_deref() {
        None | Some("html") => {
            let (page, name) = ExportPortfolio { user_id, id }.run(&app).await?;
            return Ok(saved_as(&name, Format::Html.media_type(), page.html));
        }
        Some("zip") => {
            let (bytes, name) = PortfolioBundle { user_id, id, address }.run(&app).await?;
            return Ok(saved_as(&name, "application/zip", bytes));
        }
        Some("pdf") => PortfolioFileKind::Pdf,
        Some("docx") => PortfolioFileKind::Docx,
        Some(_) => {
            // Whether somebody else's page is there is not told by the answer.
            DocumentKind::Portfolio.get(&app, user_id, id).await?;
            let message = "must be html, zip, pdf or docx".to_owned();
            return Err(refuse_fields(vec![FieldProblem { path: "format".to_owned(), message }]));
        }
    };
    let file = PortfolioFile { user_id, id, kind }.run(&app).await?;
    Ok(saved_as(&file.name, file.format.media_type(), file.bytes))
}

fn saved_as(
    name: &str,
    media_type: &'static str,
    content: impl Into<axum::body::Body>,
) -> Response {
    let media_type = HeaderValue::from_static(media_type);
    let head = [(CONTENT_TYPE, media_type), (CONTENT_DISPOSITION, attachment(name))];
    (head, content.into()).into_response()
}

/// Shows the owner a portfolio's page as it is saved.
#[utoipa::path(get, operation_id = "show_portfolio", path = "/api/portfolios/{id}/page", tag = "portfolios", params(("id" = Uuid, Path)),
    responses((status = OK, content_type = "text/html", body = String), (status = "4XX", body = Problem)))]
pub async fn page(
    State(app): State<App>,
    caller: SignedIn,
    Id(id): Id,
) -> Result<Response, ActionError> {
    let (page, _) = ExportPortfolio { user_id: caller.user.id, id }.run(&app).await?;
    Ok(portfolio_page(page, Framed::ByUs, false))
}
