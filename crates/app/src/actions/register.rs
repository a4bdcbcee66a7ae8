//! Making an account.

use store::NewUser;

use super::open_session::{OpenedSession, SessionOrigin, open_session};
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse, refuse_fields};
use crate::{clock, codes, secret};

/// Makes an account and signs it in.
pub struct Register {
    /// The e-mail address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Where the request comes from.
    pub origin: SessionOrigin,
}

impl Register {
    /// Refuses when sign-ups are off, a field is not acceptable, or the address is taken.
    pub async fn run(self, app: &App) -> Result<OpenedSession, ActionError> {
        if app.config.accounts.disable_signups {
            return Err(refuse(codes::SIGNUPS_DISABLED));
        }
        let tier = app.config.accounts.default_tier.name();
        let user = new_user(&self.email, self.password, tier, "user").await?;
        let user = app.store.insert_user(user).await?;
        open_session(app, user, self.origin).await
    }
}

/// A user ready to be stored, from fields that were checked.
pub(super) async fn new_user(
    email: &str,
    password: String,
    tier: &str,
    role: &str,
) -> Result<NewUser, ActionError> {
    let email = email.trim();
    check_credentials(email, &password)?;
    Ok(NewUser {
        id: clock::new_id(),
        email: email.to_owned(),
        password_hash: secret::hash_password(password).await?,
        tier: tier.to_owned(),
        role: role.to_owned(),
        now: clock::now(),
    })
}

fn check_credentials(email: &str, password: &str) -> Result<(), ActionError> {
    let problems: Vec<FieldProblem> =
        address_problem(email).into_iter().chain(password_problem("password", password)).collect();
    if problems.is_empty() { Ok(()) } else { Err(refuse_fields(problems)) }
}

/// Refuses what cannot be an address.
pub(super) fn check_address(email: &str) -> Result<(), ActionError> {
    address_problem(email).map_or(Ok(()), |problem| Err(refuse_fields(vec![problem])))
}

/// An address needs a name, an @ and a domain; whether it exists only a letter to it can tell.
fn address_problem(email: &str) -> Option<FieldProblem> {
    let looks_right = email.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty() && !domain.is_empty() && !domain.contains('@')
    });
    let has_blank = email.chars().any(|c| c.is_whitespace() || c.is_control());
    (!looks_right || has_blank || email.len() > 254).then(|| FieldProblem {
        path: "email".to_owned(),
        message: "is not an e-mail address".to_owned(),
    })
}

/// Refuses a password that is too short; `field` is what the caller calls it.
pub(super) fn check_password(field: &str, password: &str) -> Result<(), ActionError> {
    password_problem(field, password).map_or(Ok(()), |problem| Err(refuse_fields(vec![problem])))
}

fn password_problem(field: &str, password: &str) -> Option<FieldProblem> {
    let length = password.chars().count();
    (!(8..=1000).contains(&length)).then(|| FieldProblem {
        path: field.to_owned(),
        message: "needs at least 8 characters, at most 1000".to_owned(),
    })
}
