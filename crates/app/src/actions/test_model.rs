//! Trying out the language model for an administrator: what the provider says, what it means, what to do.

use std::time::Instant;

use llm::{Cause, Message, ModelError, Role, Schema};
use serde::Serialize;
use serde_json::json;
use store::User;
use utoipa::ToSchema;

use super::ask_model::{AskModel, Asker, refusal};
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::tiers::Tier;

/// Asks the model one short question.
pub struct TestModel {
    /// The administrator.
    pub user: User,
    /// The request of ours.
    pub request_id: String,
}

/// What came of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ModelTest {
    /// Whether the model answered as it should.
    pub works: bool,
    /// The provider's name.
    pub provider: String,
    /// The model that was asked, or that answered.
    pub model: String,
    /// The word under which the ledger has it: `ok`, `credentials`, `rate_limited` and so on.
    pub status: String,
    /// The provider's HTTP status, where it gave one.
    pub http_status: Option<u16>,
    /// What the provider said, shortened.
    pub cause: Option<String>,
    /// The stable code that users see.
    pub code: Option<String>,
    /// What to do about it.
    pub hint: Option<String>,
    /// How long it took.
    pub duration_ms: u64,
}

/// The most characters of a provider's words.
const MOST_CAUSE: usize = 500;

impl TestModel {
    /// Costs a few tokens, which are in the ledger like all others.
    pub async fn run(self, app: &App) -> Result<ModelTest, ActionError> {
        let Some(provider) = app.models.provider() else {
            return Err(refuse(codes::AI_CREDENTIALS_MISSING));
        };
        let provider = provider.provider().to_owned();
        let model =
            app.flags.now().ai_model_override.unwrap_or_else(|| app.config.ai.model.clone());
        let tier: Tier = self.user.tier.parse().unwrap_or(Tier::Free);
        let schema = json!({"type": "object", "required": ["word"], "additionalProperties": false,
            "properties": {"word": {"type": "string"}}});
        let ask = AskModel {
            asker: Asker {
                user_id: Some(self.user.id),
                tier: Some(tier.name()),
                resume_id: None,
                action: "test",
                request_id: self.request_id,
            },
            system: "Answer with one word in the field \"word\".".to_owned(),
            messages: vec![Message { role: Role::User, text: "Say hello.".to_owned() }],
            schema: Some(Schema { name: "word".to_owned(), schema }),
            max_output_tokens: 50,
            temperature: 0.0,
            progress: None,
        };
        let started = Instant::now();
        let check = |reply: &llm::Reply| reply.json.clone().ok_or_else(|| "no JSON".to_owned());
        let answered = ask.try_run(app, Box::new(check)).await?;
        let duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        Ok(match answered {
            Ok(answered) => ModelTest {
                works: true,
                provider,
                model: answered.model,
                status: "ok".to_owned(),
                http_status: Some(200),
                cause: None,
                code: None,
                hint: None,
                duration_ms,
            },
            Err(error) => {
                let cause: String = error.to_string().chars().take(MOST_CAUSE).collect();
                let code = match refusal(&error) {
                    ActionError::Refused(refusal) => Some(refusal.code),
                    _ => None,
                };
                ModelTest {
                    works: false,
                    provider,
                    model,
                    status: error.status().to_owned(),
                    http_status: http_status(&error),
                    cause: Some(cause),
                    code: code.map(|code| code.name.to_owned()),
                    hint: code.map(|code| hint(&error).unwrap_or(code.advice).to_owned()),
                    duration_ms,
                }
            }
        })
    }
}

fn http_status(error: &ModelError) -> Option<u16> {
    match error {
        ModelError::Credentials { status, .. } | ModelError::Rejected { status, .. } => {
            Some(*status)
        }
        ModelError::Unavailable { cause: Cause::Status(status), .. } => Some(*status),
        ModelError::RateLimited { .. } | ModelError::OutOfCredit { .. } => Some(429),
        ModelError::ModelUnknown { .. } => Some(404),
        _ => None,
    }
}

/// What an administrator can do, where that is more than users are told.
fn hint(error: &ModelError) -> Option<&'static str> {
    Some(match error {
        ModelError::Unavailable { cause: Cause::Connection, .. } => {
            "Check OPENAI_BASE_URL: nothing answers there. For a local server, see that it runs and listens on that port."
        }
        ModelError::Unavailable { cause: Cause::Timeout, .. } => {
            "The model is too slow for AI_TIMEOUT_MS. Raise it, or choose a smaller model."
        }
        ModelError::InvalidReply { .. } | ModelError::Empty => {
            "The model does not keep to a form. Choose a model that knows structured output, or set OPENAI_FALLBACK_MODEL."
        }
        _ => return None,
    })
}
