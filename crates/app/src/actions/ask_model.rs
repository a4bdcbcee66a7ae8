//! The one way in which every action asks a language model: switches, budget, fallback, ledger.

use std::sync::Arc;
use std::time::Duration;

use llm::{Asked, Attempt, CancellationToken, Message, Model, ModelError, Reply, Request, Schema};
use store::{AiRequest, StoreError};
use uuid::Uuid;

use crate::app::App;
use crate::codes::{self, Code};
use crate::error::{ActionError, refuse, refuse_until};
use crate::models::Budget;
use crate::{clock, metrics, traces};

/// A question to a language model.
pub struct AskModel {
    /// Who asks, as the ledger notes it.
    pub asker: Asker,
    /// What the model is told to do.
    pub system: String,
    /// The conversation; what comes from outside is data in here.
    pub messages: Vec<Message>,
    /// The form of the answer.
    pub schema: Option<Schema>,
    /// The longest answer.
    pub max_output_tokens: u32,
    /// From 0 (always the same) to 2.
    pub temperature: f32,
    /// Told while the answer is under way, which is then streamed.
    pub progress: Option<Listener>,
}

/// Somebody who is told while an answer is under way.
pub type Listener = Arc<dyn Fn(llm::Progress<'_>) + Send + Sync>;

/// Who asks, as the ledger notes it.
#[derive(Clone, Debug)]
pub struct Asker {
    /// The user; nobody on the command line.
    pub user_id: Option<Uuid>,
    /// The user's tier.
    pub tier: Option<&'static str>,
    /// The resume that it is about.
    pub resume_id: Option<Uuid>,
    /// The action, as metrics name it.
    pub action: &'static str,
    /// The request of ours.
    pub request_id: String,
}

/// An answer that passed its check.
#[derive(Debug)]
pub struct Answered<T> {
    /// What the check made of it.
    pub value: T,
    /// The model that gave it.
    pub model: String,
}

/// Whether an answer is usable: what to make of it, or what is wrong with it.
pub type Check<T> = Box<dyn Fn(&Reply) -> Result<T, String> + Send + Sync>;

impl AskModel {
    /// Asks, and asks the fallback model when the answer is not usable; each call is a row in the ledger.
    ///
    /// A caller that drops the future ends the call; its row is written all the same.
    pub async fn run<T: Send + 'static>(
        self,
        app: &App,
        check: Check<T>,
    ) -> Result<Answered<T>, ActionError> {
        self.try_run(app, check).await?.map_err(|error| refusal(&error))
    }

    /// The same, with the model's own error for those who look after it.
    pub async fn try_run<T: Send + 'static>(
        self,
        app: &App,
        check: Check<T>,
    ) -> Result<Result<Answered<T>, ModelError>, ActionError> {
        let flags = app.flags.now();
        if !flags.ai_features_enabled {
            return Err(refuse(codes::AI_FEATURES_DISABLED));
        }
        let Some(provider) = app.models.provider().cloned() else {
            return Err(refuse(codes::AI_CREDENTIALS_MISSING));
        };
        if Budget::now(app).await?.stops() {
            return Err(refuse(codes::AI_BUDGET_REACHED));
        }
        let models = if let Some(model) = flags.ai_model_override {
            vec![model]
        } else {
            let ai = &app.config.ai;
            [Some(ai.model.clone()), ai.fallback_model.clone()].into_iter().flatten().collect()
        };
        let cancel = CancellationToken::new();
        let _cancel_when_dropped = cancel.clone().drop_guard();
        let app_of_task = app.clone();
        let within = traces::current();
        let work = async move {
            self.ask_in_turn(&app_of_task, &*provider, &models, &cancel, &check, within.as_ref())
                .await
        };
        Ok(app.tasks.spawn(work).await?)
    }

    /// Asks one model after the other until an answer is usable; the first one's failure is the one that counts.
    async fn ask_in_turn<T>(
        self,
        app: &App,
        provider: &dyn Model,
        models: &[String],
        cancel: &CancellationToken,
        check: &Check<T>,
        within: Option<&traces::Context>,
    ) -> Result<Answered<T>, ModelError> {
        let mut first_error = None;
        for model in models {
            let request = Request {
                model: model.clone(),
                system: self.system.clone(),
                messages: self.messages.clone(),
                schema: self.schema.clone(),
                max_output_tokens: Some(self.max_output_tokens),
                temperature: Some(self.temperature),
                cancel: cancel.clone(),
            };
            let Asked { mut attempts, reply } =
                provider.ask(&request, self.progress.as_deref()).await;
            let checked = reply.and_then(|reply| match check(&reply) {
                Ok(value) => Ok(Answered { value, model: model.clone() }),
                Err(problem) => {
                    let error = ModelError::InvalidReply { problem };
                    if let Some(last) = attempts.last_mut() {
                        last.status = error.status();
                    }
                    Err(error)
                }
            });
            for attempt in attempts {
                let attributes = vec![
                    ("gen_ai.request.model", model.clone()),
                    ("gen_ai.system", provider.provider().to_owned()),
                    ("rolerabbit.action", self.asker.action.to_owned()),
                    ("rolerabbit.status", attempt.status.to_owned()),
                ];
                let failed = attempt.status != "ok";
                app.traces.note(within, "ask model", attempt.duration, failed, attributes);
                note(app, provider.provider(), model, &self.asker, attempt).await;
            }
            match checked {
                Ok(answered) => return Ok(answered),
                Err(error) => {
                    tracing::warn!(model, action = self.asker.action, %error, "a model did not answer");
                    let may_go_on = error.is_bad_reply();
                    first_error.get_or_insert(error);
                    if !may_go_on {
                        break;
                    }
                }
            }
        }
        Err(first_error.unwrap_or(ModelError::Empty))
    }
}

/// Notes a call in the ledger and the metrics.
async fn note(app: &App, provider: &str, model: &str, asker: &Asker, attempt: Attempt) {
    let now = clock::now();
    let prices = app.models.prices();
    let cost = |model: &str| prices.cost_microusd(model, now.date_naive(), attempt.usage);
    // A provider may answer with the name of a version, or of whatever it likes.
    let cost_microusd = cost(&attempt.model).or_else(|| cost(model));
    metrics::ai_call(asker.action, model, attempt.usage, cost_microusd);
    let tokens = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let row = AiRequest {
        id: clock::new_id(),
        user_id: asker.user_id,
        tier: asker.tier.map(str::to_owned),
        resume_id: asker.resume_id,
        action: asker.action.to_owned(),
        provider: provider.to_owned(),
        model: model.to_owned(),
        input_tokens: tokens(attempt.usage.input_tokens),
        cached_tokens: tokens(attempt.usage.cached_tokens),
        output_tokens: tokens(attempt.usage.output_tokens),
        cost_microusd,
        status: attempt.status.to_owned(),
        duration_ms: i64::try_from(attempt.duration.as_millis()).unwrap_or(i64::MAX),
        request_id: asker.request_id.clone(),
        created_at: now,
    };
    let noted = match app.store.insert_ai_request(row.clone()).await {
        // The account was deleted meanwhile; the money is spent all the same.
        Err(StoreError::NotFound) => {
            app.store.insert_ai_request(AiRequest { user_id: None, ..row.clone() }).await
        }
        noted => noted,
    };
    if let Err(error) = noted {
        tracing::error!(%error, ?row, "a call is missing in the ledger");
    }
    if let (Some(cost), Ok(budget)) = (cost_microusd, Budget::now(app).await) {
        budget.tell_after(cost);
    }
}

/// What a failed question means for whoever asked; the provider's words stay in the log.
pub fn refusal(error: &ModelError) -> ActionError {
    let code: Code = match error {
        ModelError::Credentials { .. } => codes::AI_CREDENTIALS_REFUSED,
        ModelError::OutOfCredit { .. } => codes::AI_OUT_OF_CREDIT,
        ModelError::ModelUnknown { .. } => codes::AI_MODEL_UNKNOWN,
        ModelError::RateLimited { .. } => codes::AI_PROVIDER_BUSY,
        ModelError::Unavailable { .. } | ModelError::Cancelled => codes::AI_PROVIDER_DOWN,
        ModelError::ContextOverflow { .. } => codes::AI_TEXT_TOO_LONG,
        ModelError::Refused { .. } => codes::AI_DECLINED,
        ModelError::InvalidReply { .. }
        | ModelError::Empty
        | ModelError::TooLarge { .. }
        | ModelError::Rejected { .. } => codes::AI_REPLY_UNUSABLE,
    };
    let busy = matches!(error, ModelError::RateLimited { .. }).then_some(Duration::from_secs(30));
    match error.retry_after().or(busy) {
        Some(wait) => refuse_until(code, wait),
        None => refuse(code),
    }
}
