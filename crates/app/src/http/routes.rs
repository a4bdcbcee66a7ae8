//! Every URL of the server, in one file.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{any, get};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use utoipa_swagger_ui::SwaggerUi;

use super::api::{
    accounts, admin, admin_audit, admin_flags, admin_users, api_keys, ats, base_resumes,
    document_drafts, documents, downloads, drafts, export, file_pages, fitting, history, me, oidc,
    parsing, passkeys, portfolios, preview, published, recovery, security, sent_files, shares,
    site, tailored_versions, templates, two_factor, writing,
};
use super::body::BODY_BYTES;
use super::layers::{last_errors, observe, rate_limit_headers, same_site, security_headers};
use super::{assets, operations, problem, runbook};
use crate::app::App;

#[derive(OpenApi)]
#[openapi(info(
    title = "RoleRabbit",
    description = "Resumes in, honest checks and edits, files out. Errors are problem details (RFC 9457) with a stable code."
))]
struct Description;

/// A body may be a little larger than the file in it: a form has lines around it.
const FORM_BYTES: usize = 64 * 1024;

fn api() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(site::site))
        .merge(account())
        .routes(routes!(parsing::parse))
        .routes(routes!(file_pages::show))
        .routes(routes!(base_resumes::list, base_resumes::create))
        .routes(routes!(base_resumes::get, base_resumes::change, base_resumes::delete))
        .routes(routes!(base_resumes::activate))
        .routes(routes!(base_resumes::duplicate))
        .routes(routes!(base_resumes::import))
        .routes(routes!(history::list))
        .routes(routes!(history::get, history::name))
        .routes(routes!(history::restore))
        .routes(routes!(export::export))
        .routes(routes!(export::report))
        .routes(routes!(shares::list, shares::create))
        .routes(routes!(shares::change, shares::delete))
        .routes(routes!(downloads::link_export))
        .routes(routes!(downloads::download))
        .merge(applications())
        .routes(routes!(ats::run))
        .routes(routes!(writing::tailor))
        .routes(routes!(writing::generate_content))
        .routes(routes!(writing::apply_recommendations))
        .routes(routes!(writing::preflight))
        .routes(routes!(document_drafts::generate_cover_letter))
        .routes(routes!(document_drafts::generate_portfolio))
        .routes(routes!(drafts::apply))
        .routes(routes!(drafts::list))
        .routes(routes!(drafts::get, drafts::delete))
        .routes(routes!(admin::costs))
        .routes(routes!(admin_flags::list))
        .routes(routes!(admin_flags::set, admin_flags::reset))
        .routes(routes!(admin_flags::rollout))
        .routes(routes!(admin_users::list))
        .routes(routes!(admin_users::get, admin_users::change))
        .routes(routes!(admin_users::reset_link))
        .routes(routes!(admin_audit::list))
        .routes(routes!(admin::test_model))
        .routes(routes!(preview::preview))
        .routes(routes!(fitting::fit))
        .routes(routes!(documents::preview))
        .routes(routes!(documents::list, documents::create))
        .routes(routes!(documents::get, documents::change, documents::delete))
        .routes(routes!(documents::export))
        .routes(routes!(portfolios::list, portfolios::create))
        .routes(routes!(portfolios::get, portfolios::change, portfolios::delete))
        .routes(routes!(portfolios::publish))
        .routes(routes!(portfolios::unpublish))
        .routes(routes!(portfolios::guard))
        .routes(routes!(portfolios::export))
        .routes(routes!(portfolios::page))
        .routes(routes!(templates::list))
        .routes(routes!(operations::healthz))
        .routes(routes!(operations::readyz))
        .routes(routes!(operations::metrics))
}

/// Making accounts, signing in, and one's own account.
fn account() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(accounts::register))
        .routes(routes!(accounts::login))
        .routes(routes!(accounts::logout))
        .routes(routes!(accounts::second_step))
        .routes(routes!(accounts::setup))
        .routes(routes!(recovery::forgot))
        .routes(routes!(recovery::reset))
        .routes(routes!(recovery::verify))
        .routes(routes!(oidc::start))
        .routes(routes!(oidc::callback))
        .routes(routes!(me::me, me::change, me::delete))
        .routes(routes!(security::describe))
        .routes(routes!(security::change_password))
        .routes(routes!(security::change_address))
        .routes(routes!(security::sessions, security::end_other_sessions))
        .routes(routes!(security::end_session))
        .routes(routes!(security::disconnect))
        .routes(routes!(recovery::send_verification))
        .routes(routes!(two_factor::set_up, two_factor::turn_off))
        .routes(routes!(two_factor::confirm))
        .routes(routes!(two_factor::new_recovery_codes))
        .routes(routes!(passkeys::list, passkeys::add))
        .routes(routes!(passkeys::start))
        .routes(routes!(passkeys::rename, passkeys::remove))
        .routes(routes!(passkeys::start_sign_in))
        .routes(routes!(passkeys::sign_in))
        .routes(routes!(me::export))
        .routes(routes!(api_keys::list, api_keys::create))
        .routes(routes!(api_keys::delete))
}

/// Tailored versions, how far each is, and what went out.
fn applications() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(tailored_versions::list))
        .routes(routes!(
            tailored_versions::get,
            tailored_versions::track,
            tailored_versions::delete
        ))
        .routes(routes!(tailored_versions::promote))
        .routes(routes!(sent_files::keep))
        .routes(routes!(sent_files::download, sent_files::delete))
}

/// The API's description (OpenAPI 3.1).
pub fn openapi() -> utoipa::openapi::OpenApi {
    api().split_for_parts().1
}

/// The whole server.
pub fn router(app: App) -> Router {
    let (api, description) = api().split_for_parts();
    let request_id = HeaderName::from_static("x-request-id");
    let layers = ServiceBuilder::new()
        .layer(SetRequestIdLayer::new(request_id.clone(), MakeRequestUuid))
        .layer(from_fn_with_state(app.clone(), observe))
        .layer(PropagateRequestIdLayer::new(request_id))
        .layer(from_fn_with_state(app.clone(), last_errors))
        .layer(from_fn(security_headers))
        .layer(from_fn(rate_limit_headers))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(problem::after_panic))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            std::time::Duration::from_mins(1),
        ))
        .layer(DefaultBodyLimit::max(BODY_BYTES + FORM_BYTES))
        .layer(from_fn_with_state(app.clone(), same_site));
    api.route("/api/{*path}", any(problem::no_such_route))
        .method_not_allowed_fallback(problem::no_such_method)
        .merge(SwaggerUi::new("/api/docs").url("/api/openapi.json", description))
        .route("/p/{slug}", get(published::page).post(published::knock_at_page))
        .route("/p/{slug}/card.png", get(published::card))
        .route("/s/{slug}", get(published::shared).post(published::knock_at_share))
        .route("/s/{slug}/resume.pdf", get(published::shared_pdf))
        .route("/help", get(problem::help))
        .route("/help/runbook", get(runbook::show))
        .route("/help.css", get(|| async { ([(header::CONTENT_TYPE, "text/css")], HELP_CSS) }))
        .fallback(get(assets::web_app))
        .layer(layers)
        .with_state(app)
}

const HELP_CSS: &str = ":root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}\
     main{max-width:42rem;margin:2rem auto;padding:0 1rem}h2{font-size:1.1rem;margin:1.5rem 0 0}p{margin:.2rem 0}\
     section:target{outline:2px solid #6b4ce6;outline-offset:.5rem;border-radius:.2rem}";
