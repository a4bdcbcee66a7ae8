//! What an administrator changes in an account.

use serde_json::{Map, Value, json};
use store::{User, UserChanges};
use uuid::Uuid;

use super::reasoned::Reasoned;
use crate::app::App;
use crate::clock;
use crate::error::{ActionError, FieldProblem, refuse_fields};
use crate::tiers::Tier;

/// What to change; what is absent stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct UserOrders {
    /// The tier.
    pub tier: Option<Tier>,
    /// Whether the account administers the server.
    pub admin: Option<bool>,
    /// Whether the account is suspended; its sessions end.
    pub suspended: Option<bool>,
    /// Whether the account sees a staged release first.
    pub internal: Option<bool>,
    /// Takes the second step of signing in away, when phone and recovery codes are lost.
    pub remove_two_factor: bool,
    /// Takes all passkeys away, when a device with one is lost.
    pub remove_passkeys: bool,
}

/// Changes an account.
pub struct AdministerUser {
    /// The account.
    pub id: Uuid,
    /// What to change.
    pub orders: UserOrders,
    /// Who does it and why.
    pub why: Reasoned,
}

impl AdministerUser {
    /// Refuses an act without a reason or without an effect, and to leave nobody who administers the server.
    pub async fn run(self, app: &App) -> Result<User, ActionError> {
        self.why.check()?;
        let before = app.store.get_user(self.id).await?;
        let (changes, detail) = changes(self.orders, &before);
        let target = format!("user {}", self.id);
        let UserOrders { remove_two_factor, remove_passkeys, .. } = self.orders;
        if detail.is_empty() && !remove_two_factor && !remove_passkeys {
            let message = "there is nothing to change".to_owned();
            return Err(refuse_fields(vec![FieldProblem { path: "tier".to_owned(), message }]));
        }
        if remove_two_factor {
            let entry = self.why.entry("user.remove_two_factor", target.clone(), json!({}));
            app.store.delete_two_factor(self.id, Some(entry)).await?;
        }
        if remove_passkeys {
            let entry = self.why.entry("user.remove_passkeys", target.clone(), json!({}));
            app.store.delete_passkeys(self.id, entry).await?;
        }
        if detail.is_empty() {
            return Ok(before);
        }
        let entry = self.why.entry("user.change", target, Value::Object(detail));
        Ok(app.store.administer_user(self.id, changes, entry).await?)
    }
}

/// What differs from the account as it is, and how the log tells it.
fn changes(orders: UserOrders, before: &User) -> (UserChanges, Map<String, Value>) {
    let (mut changes, mut detail) = (UserChanges::default(), Map::new());
    let mut note = |name: &str, before: Value, after: Value| {
        detail.insert(name.to_owned(), json!({"before": before, "after": after}));
    };
    if let Some(tier) = orders.tier.filter(|tier| tier.name() != before.tier) {
        note("tier", json!(before.tier), json!(tier.name()));
        changes.tier = Some(tier.name().to_owned());
    }
    let role = orders.admin.map(|admin| if admin { "admin" } else { "user" });
    if let Some(role) = role.filter(|role| *role != before.role) {
        note("role", json!(before.role), json!(role));
        changes.role = Some(role.to_owned());
    }
    if let Some(internal) = orders.internal.filter(|internal| *internal != before.is_internal) {
        note("internal", json!(before.is_internal), json!(internal));
        changes.is_internal = Some(internal);
    }
    let was = before.suspended_at.is_some();
    if let Some(suspended) = orders.suspended.filter(|suspended| *suspended != was) {
        note("suspended", json!(was), json!(suspended));
        changes.suspended_at = Some(suspended.then(clock::now));
    }
    (changes, detail)
}
