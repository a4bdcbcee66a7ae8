//! Accounts, as administrators and support see and change them.

use axum::Json;
use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::{User, UserQuery};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::admin_flags::Reason;
use super::me::MeView;
use super::security::{SecurityView, SessionView};
use crate::actions::{
    AccountReport, Actor, AdministerUser, DescribeAccount, MakeResetLink, Reasoned, UserOrders,
};
use crate::app::App;
use crate::error::ActionError;
use crate::http::body::{Asked, Body, Id};
use crate::http::client::Client;
use crate::http::problem::Problem;
use crate::http::session::Admin;
use crate::tiers::Tier;

/// Which accounts to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct UserListQuery {
    /// Only those whose address or name contains this.
    pub search: Option<String>,
    /// Only those of this tier.
    pub tier: Option<Tier>,
    /// `user` or `admin`.
    pub role: Option<String>,
    /// Only those that are suspended, or that are not.
    pub suspended: Option<bool>,
    /// Only those that see a staged release first, or that do not.
    pub internal: Option<bool>,
    /// How many at most; 25 when absent, 100 at most.
    pub limit: Option<u64>,
    /// How many to leave out.
    pub offset: Option<u64>,
}

/// Accounts from the newest.
#[derive(Serialize, ToSchema)]
pub struct UserList {
    /// The accounts of this page.
    pub items: Vec<AdminUserView>,
    /// How many fit in all.
    pub total: u64,
}

/// An account as administrators see it.
#[derive(Serialize, ToSchema)]
pub struct AdminUserView {
    /// The id.
    pub id: Uuid,
    /// The e-mail address.
    pub email: String,
    /// What the user wants to be called.
    pub name: Option<String>,
    /// The tier.
    pub tier: Tier,
    /// `user` or `admin`.
    pub role: String,
    /// Whether the account sees a staged release first.
    pub internal: bool,
    /// Whether the editor is open for it now.
    pub editor_open: bool,
    /// When it was suspended, if it is.
    pub suspended_at: Option<DateTime<Utc>>,
    /// Whether it was proved that letters to the address reach the user.
    pub email_verified: bool,
    /// When the account was made.
    pub created_at: DateTime<Utc>,
}

/// What to change in an account, and why.
#[derive(Deserialize, ToSchema)]
pub struct UserOrdersBody {
    /// The tier.
    pub tier: Option<Tier>,
    /// Whether the account administers the server.
    pub admin: Option<bool>,
    /// Whether the account is suspended; its sessions end.
    pub suspended: Option<bool>,
    /// Whether the account sees a staged release first.
    pub internal: Option<bool>,
    /// Takes the second step of signing in away.
    #[serde(default)]
    pub remove_two_factor: bool,
    /// Takes all passkeys away.
    #[serde(default)]
    pub remove_passkeys: bool,
    /// Why, 3 to 500 characters: the audit log keeps it.
    pub reason: String,
}

/// A link with which the user sets a new password.
#[derive(Serialize, ToSchema)]
pub struct ResetLinkView {
    /// The link: this is the only time it is shown.
    pub url: String,
    /// Until when it works, once.
    pub expires_at: DateTime<Utc>,
}

/// What support sees of an account: never a word of a resume.
#[derive(Serialize, ToSchema)]
pub struct SupportView {
    /// The account.
    pub user: AdminUserView,
    /// Limits, usage and flags as the user has them.
    pub me: MeView,
    /// The slots.
    pub slots: Vec<SlotView>,
    /// How the user signs in.
    pub security: SecurityView,
    /// The sessions.
    pub sessions: Vec<SessionView>,
    /// How many API keys there are.
    pub api_keys: usize,
    /// What was last refused, the newest first.
    pub errors: Vec<UserErrorView>,
    /// The last calls to language models, the newest first.
    pub ai_requests: Vec<AiRequestView>,
}

/// A slot without name and content of its resume.
#[derive(Serialize, ToSchema)]
pub struct SlotView {
    /// The resume's id.
    pub id: Uuid,
    /// Its place, from 1.
    pub slot: i32,
    /// Whether it is the one that is edited.
    pub active: bool,
    /// Counts the saves.
    pub revision: i64,
    /// Its size.
    pub size_bytes: i64,
    /// When it was last saved.
    pub updated_at: DateTime<Utc>,
}

/// Something that was refused.
#[derive(Serialize, ToSchema)]
pub struct UserErrorView {
    /// The stable code.
    pub code: String,
    /// The method and the route.
    pub route: String,
    /// The id of the request, as the log has it.
    pub request_id: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// A call to a language model.
#[derive(Serialize, ToSchema)]
pub struct AiRequestView {
    /// The action that asked.
    pub action: String,
    /// The model.
    pub model: String,
    /// How it ended.
    pub status: String,
    /// How long it took.
    pub duration_ms: i64,
    /// When it ended.
    pub created_at: DateTime<Utc>,
}

impl AdminUserView {
    /// An account as it is now.
    pub fn of(app: &App, user: User) -> Self {
        Self {
            editor_open: app.flags.now().of(&user).editor_open,
            id: user.id,
            email: user.email,
            name: user.name,
            tier: user.tier.parse().unwrap_or(Tier::Free),
            role: user.role,
            internal: user.is_internal,
            suspended_at: user.suspended_at,
            email_verified: user.email_verified_at.is_some(),
            created_at: user.created_at,
        }
    }
}

/// Lists accounts.
#[utoipa::path(get, operation_id = "list_users", path = "/api/admin/users", tag = "administration", params(UserListQuery),
    responses((status = OK, body = UserList), (status = "4XX", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    _: Admin,
    Asked(query): Asked<UserListQuery>,
) -> Result<Json<UserList>, ActionError> {
    let asked = UserQuery {
        search: query.search.filter(|search| !search.trim().is_empty()),
        tier: query.tier.map(|tier| tier.name().to_owned()),
        role: query.role,
        suspended: query.suspended,
        internal: query.internal,
        limit: query.limit.unwrap_or(25).clamp(1, 100),
        offset: query.offset.unwrap_or_default().min(10_000_000),
    };
    let (users, total) = app.store.query_users(asked).await?;
    let items = users.into_iter().map(|user| AdminUserView::of(&app, user)).collect();
    Ok(Json(UserList { items, total }))
}

/// Shows an account to support: slots, quota, last errors. The audit log keeps that it was looked at.
#[utoipa::path(get, operation_id = "describe_account", path = "/api/admin/users/{id}", tag = "administration", params(("id" = Uuid, Path)),
    responses((status = OK, body = SupportView), (status = "4XX", body = Problem)))]
pub async fn get(
    State(app): State<App>,
    Admin(caller): Admin,
    Id(id): Id,
) -> Result<Json<SupportView>, ActionError> {
    let actor = Actor::signed_in(&caller.user);
    let report = DescribeAccount { id, actor }.run(&app).await?;
    Ok(Json(support_view(&app, report)))
}

/// Changes an account.
#[utoipa::path(patch, operation_id = "administer_user", path = "/api/admin/users/{id}", tag = "administration", params(("id" = Uuid, Path)),
    request_body = UserOrdersBody, responses((status = OK, body = AdminUserView), (status = "4XX", body = Problem)))]
pub async fn change(
    State(app): State<App>,
    Admin(caller): Admin,
    Id(id): Id,
    Body(body): Body<UserOrdersBody>,
) -> Result<Json<AdminUserView>, ActionError> {
    let UserOrdersBody { tier, admin, suspended, internal, .. } = body;
    let UserOrdersBody { remove_two_factor, remove_passkeys, reason, .. } = body;
    let orders =
        UserOrders { tier, admin, suspended, internal, remove_two_factor, remove_passkeys };
    let why = Reasoned { actor: Actor::signed_in(&caller.user), reason };
    let user = AdministerUser { id, orders, why }.run(&app).await?;
    Ok(Json(AdminUserView::of(&app, user)))
}

/// Makes a link with which the user sets a new password; it works once and for an hour.
#[utoipa::path(post, operation_id = "make_reset_link", path = "/api/admin/users/{id}/reset-link", tag = "administration", params(("id" = Uuid, Path)),
    request_body = Reason, responses((status = OK, body = ResetLinkView), (status = "4XX", body = Problem)))]
pub async fn reset_link(
    State(app): State<App>,
    Admin(caller): Admin,
    client: Client,
    Id(id): Id,
    Body(Reason { reason }): Body<Reason>,
) -> Result<Json<ResetLinkView>, ActionError> {
    let why = Reasoned { actor: Actor::signed_in(&caller.user), reason };
    let link = MakeResetLink { id, why }.run(&app).await?;
    let url = format!("{}{}", client.origin, link.path);
    Ok(Json(ResetLinkView { url, expires_at: link.expires_at }))
}

fn support_view(app: &App, report: AccountReport) -> SupportView {
    let slot = |resume: store::BaseResumeSummary| SlotView {
        id: resume.id,
        slot: resume.slot,
        active: resume.active,
        revision: resume.revision,
        size_bytes: resume.size_bytes,
        updated_at: resume.updated_at,
    };
    let error = |error: store::UserError| UserErrorView {
        code: error.code,
        route: error.route,
        request_id: error.request_id,
        created_at: error.created_at,
    };
    let request = |request: store::AiRequest| AiRequestView {
        action: request.action,
        model: request.model,
        status: request.status,
        duration_ms: request.duration_ms,
        created_at: request.created_at,
    };
    SupportView {
        user: AdminUserView::of(app, report.me.user.clone()),
        me: report.me.into(),
        slots: report.resumes.into_iter().map(slot).collect(),
        security: report.security.into(),
        sessions: report.sessions.into_iter().map(|one| SessionView::of(one, None)).collect(),
        api_keys: report.api_keys.len(),
        errors: report.errors.into_iter().map(error).collect(),
        ai_requests: report.ai_requests.into_iter().map(request).collect(),
    }
}
