//! Accounts.

use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use store::{User, UserQuery};

use super::super::console::{Failure, say, say_json};
use super::{Why, user};
use crate::actions::{Actor, AdministerUser, DescribeAccount, MakeResetLink, UserOrders};
use crate::app::App;
use crate::tiers::Tier;

/// List accounts.
#[derive(Debug, Args)]
pub struct Users {
    /// Only those whose address or name contains this.
    #[arg(long)]
    search: Option<String>,
    /// Only those of this tier.
    #[arg(long)]
    tier: Option<Tier>,
    /// How many at most.
    #[arg(long, default_value_t = 50)]
    limit: u64,
    /// How many to leave out.
    #[arg(long, default_value_t = 0)]
    offset: u64,
}

/// Show one account.
#[derive(Debug, Args)]
pub struct Show {
    /// The account's address.
    email: String,
}

/// Change the tier of an account.
#[derive(Debug, Args)]
pub struct SetTier {
    /// The account's address.
    email: String,
    /// free, pro or premium.
    tier: Tier,
    #[command(flatten)]
    why: Why,
}

/// Make an account an administrator, or an ordinary user again.
#[derive(Debug, Args)]
pub struct SetRole {
    /// The account's address.
    email: String,
    /// What it shall be.
    role: Role,
    #[command(flatten)]
    why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Role {
    Admin,
    User,
}

/// Suspend an account, or lift the suspension.
#[derive(Debug, Args)]
pub struct Suspend {
    /// The account's address.
    email: String,
    /// Lift the suspension.
    #[arg(long)]
    lift: bool,
    #[command(flatten)]
    why: Why,
}

/// Mark an account as internal.
#[derive(Debug, Args)]
pub struct Internal {
    /// The account's address.
    email: String,
    /// Take the mark away.
    #[arg(long)]
    off: bool,
    #[command(flatten)]
    why: Why,
}

/// Make a link with which a user sets a new password.
#[derive(Debug, Args)]
pub struct ResetLink {
    /// The account's address.
    email: String,
    #[command(flatten)]
    why: Why,
}

/// Take the second step of signing in away.
#[derive(Debug, Args)]
pub struct RemoveTwoFactor {
    /// The account's address.
    email: String,
    #[command(flatten)]
    why: Why,
}

/// Take all passkeys away.
#[derive(Debug, Args)]
pub struct RemovePasskeys {
    /// The account's address.
    email: String,
    #[command(flatten)]
    why: Why,
}

impl Users {
    pub async fn run(self, app: &App, as_json: bool) -> Result<(), Failure> {
        let query = UserQuery {
            search: self.search,
            tier: self.tier.map(|tier| tier.name().to_owned()),
            limit: self.limit,
            offset: self.offset,
            ..UserQuery::default()
        };
        let (users, total) = app.store.query_users(query).await.map_err(Failure::of)?;
        if as_json {
            let items: Vec<_> = users.iter().map(view).collect();
            return say_json(&json!({"items": items, "total": total}));
        }
        for user in &users {
            say(line(user));
        }
        say(format!("{} of {total}", users.len()));
        Ok(())
    }
}

impl Show {
    pub async fn run(self, app: &App, as_json: bool) -> Result<(), Failure> {
        let id = user(app, &self.email).await?.id;
        let describe = DescribeAccount { id, actor: Actor::command_line() };
        let report = describe.run(app).await.map_err(Failure::of)?;
        if as_json {
            let slots = report.resumes.iter().map(|resume| {
                json!({"slot": resume.slot, "active": resume.active, "revision": resume.revision,
                       "size_bytes": resume.size_bytes, "updated_at": resume.updated_at})
            });
            return say_json(&json!({
                "user": view(&report.me.user), "limits": report.me.limits, "flags": report.me.flags,
                "month": report.me.month.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
                "storage_bytes": report.me.storage_bytes, "slots": slots.collect::<Vec<_>>(),
                "sessions": report.sessions.len(), "api_keys": report.api_keys.len(),
                "two_factor_since": report.security.two_factor_since, "errors": report.errors,
            }));
        }
        say(line(&report.me.user));
        let limits = report.me.limits;
        say(format!("slots: {} of {}", report.resumes.len(), limits.base_resume_slots));
        for resume in &report.resumes {
            let active = if resume.active { ", active" } else { "" };
            say(format!(
                "  {}: revision {}, {} bytes{active}",
                resume.slot, resume.revision, resume.size_bytes
            ));
        }
        for (metric, used) in &report.me.month {
            say(format!("{metric} this month: {used}"));
        }
        say(format!("storage: {} of {} bytes", report.me.storage_bytes, limits.storage_bytes));
        say(format!("sessions: {}, API keys: {}", report.sessions.len(), report.api_keys.len()));
        for error in &report.errors {
            say(format!("{} {} {}", error.created_at.format("%F %T"), error.code, error.route));
        }
        Ok(())
    }
}

impl SetTier {
    pub async fn run(self, app: &App, json: bool) -> Result<(), Failure> {
        let orders = UserOrders { tier: Some(self.tier), ..UserOrders::default() };
        change(app, &self.email, orders, self.why, json).await
    }
}

impl SetRole {
    pub async fn run(self, app: &App, json: bool) -> Result<(), Failure> {
        let orders = UserOrders { admin: Some(self.role == Role::Admin), ..UserOrders::default() };
        change(app, &self.email, orders, self.why, json).await
    }
}

impl Suspend {
    pub async fn run(self, app: &App, json: bool) -> Result<(), Failure> {
        let orders = UserOrders { suspended: Some(!self.lift), ..UserOrders::default() };
        change(app, &self.email, orders, self.why, json).await
    }
}

impl Internal {
    pub async fn run(self, app: &App, json: bool) -> Result<(), Failure> {
        let orders = UserOrders { internal: Some(!self.off), ..UserOrders::default() };
        change(app, &self.email, orders, self.why, json).await
    }
}

impl RemoveTwoFactor {
    pub async fn run(self, app: &App, json: bool) -> Result<(), Failure> {
        let orders = UserOrders { remove_two_factor: true, ..UserOrders::default() };
        change(app, &self.email, orders, self.why, json).await
    }
}

impl RemovePasskeys {
    pub async fn run(self, app: &App, json: bool) -> Result<(), Failure> {
        let orders = UserOrders { remove_passkeys: true, ..UserOrders::default() };
        change(app, &self.email, orders, self.why, json).await
    }
}

impl ResetLink {
    pub async fn run(self, app: &App, as_json: bool) -> Result<(), Failure> {
        let id = user(app, &self.email).await?.id;
        let link = MakeResetLink { id, why: self.why.reasoned() }.run(app).await;
        let link = link.map_err(Failure::of)?;
        let server = &app.config.server;
        let origin = server.app_url.as_ref().map_or_else(
            || format!("http://{}:{}", server.host, server.port),
            |url| url.origin().ascii_serialization(),
        );
        let url = format!("{origin}{}", link.path);
        if as_json {
            return say_json(&json!({"url": url, "expires_at": link.expires_at}));
        }
        say(url);
        say(format!("works once, until {}", link.expires_at.format("%F %T UTC")));
        Ok(())
    }
}

async fn change(
    app: &App,
    email: &str,
    orders: UserOrders,
    why: Why,
    as_json: bool,
) -> Result<(), Failure> {
    let id = user(app, email).await?.id;
    let changed = AdministerUser { id, orders, why: why.reasoned() }.run(app).await;
    let changed = changed.map_err(Failure::of)?;
    if as_json {
        return say_json(&view(&changed));
    }
    say(line(&changed));
    Ok(())
}

fn view(user: &User) -> Value {
    json!({"id": user.id, "email": user.email, "name": user.name, "tier": user.tier, "role": user.role,
           "internal": user.is_internal, "suspended_at": user.suspended_at, "created_at": user.created_at})
}

fn line(user: &User) -> String {
    let mut line = format!("{:<40} {:<8} {:<6}", user.email, user.tier, user.role);
    if user.is_internal {
        line.push_str(" internal");
    }
    if let Some(at) = user.suspended_at {
        line.push_str(&format!(" suspended since {}", at.format("%F")));
    }
    line
}
