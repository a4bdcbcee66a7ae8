//! Health and metrics for operators.

use axum::Json;
use axum::extract::State;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;
use utoipa::{IntoParams, ToSchema};

use crate::app::App;
use crate::http::body::Asked;

/// Whether the server can work, and which parts are degraded.
#[derive(Serialize, ToSchema)]
pub struct Readiness {
    /// Whether requests can be answered.
    pub ready: bool,
    /// Parts that do not answer; an empty list is best.
    pub degraded: Vec<String>,
}

/// Says that the process is alive.
#[utoipa::path(get, path = "/healthz", tag = "operations", responses((status = OK, body = String)))]
pub async fn healthz() -> &'static str {
    "ok"
}

/// What a server has to have for being ready.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Needs {
    /// `database`: ready also without file storage, which all servers share; for proxies that send traffic elsewhere.
    #[param(inline)]
    pub needs: Option<Needed>,
}

/// A part that nothing works without.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Needed {
    /// The database.
    Database,
}

/// Says whether database and storage answer.
#[utoipa::path(get, path = "/readyz", tag = "operations", params(Needs),
    responses((status = OK, body = Readiness), (status = SERVICE_UNAVAILABLE, body = Readiness)))]
pub async fn readyz(
    State(app): State<App>,
    Asked(Needs { needs }): Asked<Needs>,
) -> (StatusCode, Json<Readiness>) {
    let mut degraded = Vec::new();
    let database = app.store.ping().await.is_ok();
    if !database {
        degraded.push("database".to_owned());
    }
    let storage = app.store.blobs().ping().await.is_ok();
    if !storage {
        degraded.push("storage".to_owned());
    }
    if app.store.cache().ping().await.is_err() {
        degraded.push("redis".to_owned());
    }
    let stopping = app.stopping.is_cancelled();
    if stopping {
        degraded.push("stopping".to_owned());
    }
    let ready = database && (storage || needs.is_some()) && !stopping;
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Readiness { ready, degraded }))
}

/// The series in Prometheus' text format.
#[utoipa::path(get, path = "/metrics", tag = "operations",
    responses((status = OK, body = String), (status = UNAUTHORIZED), (status = NOT_FOUND)))]
pub async fn metrics(State(app): State<App>, headers: HeaderMap) -> Response {
    if !app.flags.now().obs_export_metrics {
        return StatusCode::NOT_FOUND.into_response();
    }
    if let Some(token) = &app.config.server.metrics_token {
        let expected = format!("Bearer {}", token.expose_secret());
        let given = headers.get(AUTHORIZATION).map(HeaderValue::as_bytes).unwrap_or_default();
        if !bool::from(given.ct_eq(expected.as_bytes())) {
            return StatusCode::UNAUTHORIZED.into_response();
        }
    }
    crate::gauges::refresh(&app).await;
    ([(CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics.render()).into_response()
}
