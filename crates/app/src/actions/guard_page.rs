//! Who may see a page on the web: a password, an end, and the pass of somebody who knew the password.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use ring::hmac;
use serde::{Deserialize, Deserializer, Serialize};
use store::GuardChanges;
use utoipa::ToSchema;

use super::stored_document::field;
use crate::error::ActionError;
use crate::{clock, secret};

/// How long a password lasts in one browser.
const PASS_HOURS: i64 = 12;
/// Passwords for others: short enough to be told on the telephone.
const SHORTEST: usize = 6;
const LONGEST: usize = 200;

/// Who may see a page; what is absent stays as it is, and null takes away.
#[derive(Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct PageGuard {
    /// The password that is asked for, 6 to 200 characters; null for none.
    #[serde(deserialize_with = "some")]
    #[schema(value_type = Option<String>)]
    pub password: Option<Option<String>>,
    /// When the page ends; null for never.
    #[serde(deserialize_with = "some")]
    #[schema(value_type = Option<DateTime<Utc>>)]
    pub expires_at: Option<Option<DateTime<Utc>>>,
}

/// Tells null from absent.
#[expect(clippy::option_option, reason = "absent, null and a value are three answers")]
fn some<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::<T>::deserialize(deserializer).map(Some)
}

impl PageGuard {
    /// Refuses a password that is too short or too long, and an end in the past.
    pub async fn changes(self) -> Result<GuardChanges, ActionError> {
        if let Some(Some(end)) = self.expires_at
            && end <= clock::now()
        {
            return Err(field("expires_at", "must be in the future"));
        }
        let password_hash = match self.password {
            None => None,
            Some(None) => Some(None),
            Some(Some(password)) => {
                if !(SHORTEST..=LONGEST).contains(&password.chars().count()) {
                    let message = format!("must have {SHORTEST} to {LONGEST} characters");
                    return Err(field("password", message));
                }
                Some(Some(secret::hash_password(password).await?))
            }
        };
        Ok(GuardChanges { password_hash, expires_at: self.expires_at })
    }
}

/// What a browser gets that knew the password of a page: a time, signed with the hash of that password, so that a new
/// password ends it and every server can tell.
pub fn new_pass(password_hash: &str, page: &str) -> String {
    let end = (clock::now() + Duration::hours(PASS_HOURS)).timestamp();
    let tag = hmac::sign(&key(password_hash), told(page, end).as_bytes());
    format!("{end}.{}", BASE64_URL_SAFE_NO_PAD.encode(tag))
}

/// Whether a pass is ours, for this page and password, and not over.
pub fn holds(pass: &str, password_hash: &str, page: &str) -> bool {
    let Some((end, tag)) = pass.split_once('.') else { return false };
    let (Ok(end), Ok(tag)) = (end.parse::<i64>(), BASE64_URL_SAFE_NO_PAD.decode(tag)) else {
        return false;
    };
    let is_ours = hmac::verify(&key(password_hash), told(page, end).as_bytes(), &tag).is_ok();
    is_ours && end > clock::now().timestamp()
}

fn key(password_hash: &str) -> hmac::Key {
    hmac::Key::new(hmac::HMAC_SHA256, password_hash.as_bytes())
}

fn told(page: &str, end: i64) -> String {
    format!("page pass\n{page}\n{end}")
}
