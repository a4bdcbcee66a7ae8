//! What support sees of one account: slots, quota, last errors; never a word of a resume.

use serde_json::json;
use store::{AiRequest, ApiKey, BaseResumeSummary, Session, UserError};
use uuid::Uuid;

use super::describe_me::{Me, describe_me};
use super::describe_security::{Security, describe_security};
use super::reasoned::{Actor, Reasoned};
use crate::app::App;
use crate::clock;
use crate::error::ActionError;

/// Shows an account to an administrator, which the audit log keeps.
pub struct DescribeAccount {
    /// The account.
    pub id: Uuid,
    /// Who looks.
    pub actor: Actor,
}

/// An account as support sees it.
pub struct AccountReport {
    /// Tier, limits, usage and flags.
    pub me: Me,
    /// The slots, without names and content.
    pub resumes: Vec<BaseResumeSummary>,
    /// How the user signs in.
    pub security: Security,
    /// The sessions.
    pub sessions: Vec<Session>,
    /// The API keys.
    pub api_keys: Vec<ApiKey>,
    /// What was last refused.
    pub errors: Vec<UserError>,
    /// The last calls to language models.
    pub ai_requests: Vec<AiRequest>,
}

/// How many errors and calls are shown.
const SHOWN: u64 = 25;

impl DescribeAccount {
    /// Gathers everything.
    pub async fn run(self, app: &App) -> Result<AccountReport, ActionError> {
        let (store, now) = (&app.store, clock::now());
        let user = store.get_user(self.id).await?;
        if self.actor.id != Some(self.id) {
            let why = Reasoned { actor: self.actor, reason: "support view".to_owned() };
            store
                .insert_audit(why.entry("user.view", format!("user {}", self.id), json!({})))
                .await?;
        }
        Ok(AccountReport {
            resumes: store.list_base_resumes(self.id).await?,
            security: describe_security(app, &user).await?,
            sessions: store.list_sessions(self.id, now).await?,
            api_keys: store.list_api_keys(self.id).await?,
            errors: store.list_user_errors(self.id, SHOWN).await?,
            ai_requests: store.list_ai_requests(Some(self.id), SHOWN, 0).await?,
            me: describe_me(app, user).await?,
        })
    }
}
