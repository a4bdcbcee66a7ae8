//! What everybody may know about this server.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::Serialize;
use utoipa::ToSchema;

use crate::app::App;
use crate::error::ActionError;
use crate::http::client::{Client, text};
use crate::passkeys;
use crate::tiers::{Limits, Tier};

/// What everybody may know about this server.
#[derive(Serialize, ToSchema)]
pub struct Site {
    /// The version of the program.
    pub version: String,
    /// Whether nobody can register.
    pub signups_disabled: bool,
    /// Whether the first administrator is still to be made, by the link in the server's log.
    pub setup_needed: bool,
    /// Whether the server sends mail, so that forgotten passwords can be replaced by a letter's link.
    pub mail: bool,
    /// What the sign-in provider is called; absent: there is none.
    pub sign_in_provider: Option<String>,
    /// Whether passkeys work at the address under which this browser reaches the server.
    pub passkeys: bool,
    /// What each plan may do, cheapest first.
    pub plans: Vec<PlanView>,
    /// What is wrong with the way this browser reaches the server.
    pub warnings: Vec<SiteWarning>,
}

/// What a plan may do.
#[derive(Serialize, ToSchema)]
pub struct PlanView {
    /// Its name.
    pub tier: Tier,
    /// Its limits.
    pub limits: Limits,
}

/// Something that the administrator should set right.
#[derive(Serialize, ToSchema)]
pub struct SiteWarning {
    /// A stable code.
    pub code: String,
    /// What is wrong and what to set.
    pub message: String,
}

/// Describes the server, and warns when it is reached in another way than it was told.
#[utoipa::path(get, operation_id = "describe_site", path = "/api/site", tag = "site", responses((status = OK, body = Site)))]
pub async fn site(
    State(app): State<App>,
    client: Client,
    headers: HeaderMap,
) -> Result<Json<Site>, ActionError> {
    let mut warnings = Vec::new();
    let reached_at = text(&headers, "host").unwrap_or_default();
    if let Some(expected) = client.origin.split_once("://").map(|(_, host)| host)
        && !reached_at.is_empty()
        && expected != reached_at
        && app.config.server.trusted_proxies.is_empty()
    {
        warnings.push(SiteWarning {
            code: "APP_URL_MISMATCH".to_owned(),
            message: format!(
                "This page is reached at {reached_at}, but APP_URL says {}. Signing in works only at that \
                 address. The administrator sets APP_URL to the address that people use; a reverse proxy \
                 passes the Host header on or is named in TRUSTED_PROXIES.",
                client.origin
            ),
        });
    }
    Ok(Json(Site {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        signups_disabled: app.config.accounts.disable_signups,
        setup_needed: app.store.count_users().await? == 0,
        mail: app.mailer.is_some(),
        sign_in_provider: app.oidc.as_ref().map(|oidc| oidc.name().to_owned()),
        passkeys: passkeys::domain(&client.origin).is_some(),
        plans: Tier::ALL.map(|tier| PlanView { tier, limits: tier.limits() }).into(),
        warnings,
    }))
}
