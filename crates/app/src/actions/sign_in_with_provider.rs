//! Signing in with a provider that speaks OpenID Connect, and connecting one's account with it.

use std::num::NonZeroU32;

use chrono::Duration;
use serde::{Deserialize, Serialize};
use store::{Identity, NewOneTimeToken, NewUser, StoreError, User, UserChanges};
use url::Url;
use uuid::Uuid;

use super::open_session::SessionOrigin;
use super::sign_in::{SignInStep, first_step_done};
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::oidc::{Asked, Claims};
use crate::{clock, codes, secret};

/// What the tokens are for.
const PURPOSE: &str = "sign-in provider";

/// How long signing in at the provider may take.
const MINUTES: i64 = 15;

/// How often one address can begin: each time the database remembers something.
const STARTS: NonZeroU32 = NonZeroU32::new(30).unwrap();
const STARTS_PERIOD: std::time::Duration = std::time::Duration::from_mins(1);

/// Begins to sign in at the provider.
pub struct StartProvider {
    /// Where to go afterwards, a path of ours.
    pub next: Option<String>,
    /// Who wants to connect their account, if somebody does.
    pub connect: Option<Uuid>,
    /// Where the provider sends the browser back to.
    pub redirect: String,
    /// The caller's address.
    pub ip: String,
}

/// What is remembered until the browser comes back.
#[derive(Serialize, Deserialize)]
struct Remembered {
    asked: Asked,
    next: String,
    connect: Option<Uuid>,
    redirect: String,
}

impl StartProvider {
    /// Gives the provider's address, and a token for a cookie: the answer must come to the browser that asked.
    pub async fn run(self, app: &App) -> Result<(Url, String), ActionError> {
        let oidc = app.oidc.as_ref().ok_or_else(|| refuse(codes::SIGN_IN_PROVIDER_OFF))?;
        app.throttle.attempt("sign_in_provider", STARTS, STARTS_PERIOD, &self.ip).await?;
        let (asked, token, now) = (Asked::new()?, secret::token()?, clock::now());
        let url = oidc.sign_in_url(&asked, &self.redirect).await.map_err(failed)?;
        let next = self.next.filter(|next| is_own_path(next)).unwrap_or_else(|| "/".to_owned());
        let remembered = Remembered { asked, next, connect: self.connect, redirect: self.redirect };
        let new = NewOneTimeToken {
            token_hash: secret::fingerprint(&token),
            purpose: PURPOSE,
            user_id: None,
            payload: serde_json::to_value(remembered)?,
            now,
            expires_at: now + Duration::minutes(MINUTES),
        };
        app.store.insert_one_time_token(new).await?;
        Ok((url, token))
    }
}

/// Takes what the provider sent the browser back with.
pub struct FinishProvider {
    /// The token of the cookie.
    pub token: String,
    /// The state that came back.
    pub state: String,
    /// The code that came back; none when the provider refused.
    pub code: Option<String>,
    /// Who says that it is the provider.
    pub issuer: Option<String>,
    /// Where the request comes from.
    pub origin: SessionOrigin,
}

/// How it ended.
pub enum ProviderOutcome {
    /// Signed in, or a code is needed; then where to go.
    SignedIn(Box<SignInStep>, String),
    /// The account is connected.
    Connected,
}

impl FinishProvider {
    /// Refuses an answer that nobody asked for, that was given before, or that does not hold.
    pub async fn run(self, app: &App) -> Result<ProviderOutcome, ActionError> {
        let oidc = app.oidc.as_ref().ok_or_else(|| refuse(codes::SIGN_IN_PROVIDER_OFF))?;
        let hash = secret::fingerprint(&self.token);
        let token = match app.store.use_one_time_token(&hash, PURPOSE, clock::now()).await {
            Err(StoreError::NotFound) => return Err(refuse(codes::SIGN_IN_EXPIRED)),
            token => token?,
        };
        let remembered: Remembered = serde_json::from_value(token.payload)?;
        let ours = remembered.asked.is_answered_by(&self.state)
            && oidc.is_from_issuer(self.issuer.as_deref());
        let code = self.code.filter(|_| ours);
        let code = code.ok_or_else(|| refuse(codes::SIGN_IN_PROVIDER_FAILED))?;
        let claims = oidc.claims(&remembered.asked, &code, &remembered.redirect).await;
        let claims = claims.map_err(failed)?;
        if let Some(user_id) = remembered.connect {
            connect(app, user_id, &claims).await?;
            return Ok(ProviderOutcome::Connected);
        }
        let user = find_or_make(app, &claims).await?;
        let step = first_step_done(app, user, self.origin).await?;
        Ok(ProviderOutcome::SignedIn(Box::new(step), remembered.next))
    }
}

/// The account that a provider's account opens. One with a password is only connected unasked when both sides know the address.
async fn find_or_make(app: &App, claims: &Claims) -> Result<User, ActionError> {
    let known = app.store.find_user_by_identity(&claims.issuer, &claims.subject).await?;
    if let Some(user) = known {
        return Ok(user);
    }
    let email = claims.verified_email.clone();
    let email = email.ok_or_else(|| refuse(codes::SIGN_IN_PROVIDER_EMAIL))?;
    if let Some(user) = app.store.find_user_by_email(&email).await? {
        // Whoever registered with somebody else's address must not wait in the account for its owner.
        if user.email_verified_at.is_none() {
            return Err(refuse(codes::SIGN_IN_PROVIDER_ACCOUNT_EXISTS));
        }
        app.store.insert_identity(identity(user.id, claims, email)).await?;
        return Ok(user);
    }
    if app.config.accounts.disable_signups {
        return Err(refuse(codes::SIGNUPS_DISABLED));
    }
    let new = NewUser {
        id: clock::new_id(),
        email: email.clone(),
        password_hash: String::new(),
        tier: app.config.accounts.default_tier.name().to_owned(),
        role: "user".to_owned(),
        now: clock::now(),
    };
    let identity = identity(new.id, claims, email);
    let user = app.store.insert_user_with_identity(new, identity).await?;
    let changes = UserChanges { name: claims.name.clone(), ..UserChanges::default() };
    Ok(app.store.update_user(user.id, changes).await?)
}

async fn connect(app: &App, user_id: Uuid, claims: &Claims) -> Result<(), ActionError> {
    match app.store.find_user_by_identity(&claims.issuer, &claims.subject).await? {
        Some(user) if user.id == user_id => Ok(()),
        Some(_) => Err(refuse(codes::IDENTITY_TAKEN)),
        None => {
            let email = claims.verified_email.clone().unwrap_or_default();
            Ok(app.store.insert_identity(identity(user_id, claims, email)).await?)
        }
    }
}

fn identity(user_id: Uuid, claims: &Claims, email: String) -> Identity {
    Identity {
        id: clock::new_id(),
        user_id,
        issuer: claims.issuer.clone(),
        subject: claims.subject.clone(),
        email,
        created_at: clock::now(),
    }
}

/// Whether a path stays on this server; browsers read `//host` and `/\host` as another one.
fn is_own_path(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && !path.chars().any(char::is_control)
}

fn failed(error: anyhow::Error) -> ActionError {
    tracing::warn!(error = format!("{error:#}"), "the sign-in provider");
    refuse(codes::SIGN_IN_PROVIDER_FAILED)
}
