//! What would be sent to a language model, with tokens and price, before anything is.

use resume::brief::Brief;
use resume::write::WRITER;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{ProposeEdits, RESUME_AI};
use crate::app::App;
use crate::clock;
use crate::error::ActionError;

/// What would be sent to a language model, before anything is.
#[derive(Debug, Serialize, ToSchema)]
pub struct Preflight {
    /// `rules`, or the name of the model that would be asked.
    pub writer: String,
    /// Whether name, contact, places and employers are hidden.
    pub redacted: bool,
    /// Everything that would be sent, call by call.
    pub calls: Vec<PreflightCall>,
    /// About how many tokens would be sent.
    pub input_tokens: u64,
    /// At most how many tokens come back.
    pub output_tokens_at_most: u64,
    /// At most what it costs, in millionths of a dollar; absent when the model's price is not known.
    pub cost_microusd_at_most: Option<i64>,
    /// Uses of the monthly quota that it takes: 0 or 1.
    pub quota_uses: u32,
    /// Uses of the monthly quota that are left; absent when it is unlimited.
    pub quota_left: Option<i64>,
}

/// One call to a language model, as it would be sent.
#[derive(Debug, Serialize, ToSchema)]
pub struct PreflightCall {
    /// What it is about.
    pub about: String,
    /// What the model is told to do.
    pub instructions: String,
    /// The data.
    pub data: String,
}

/// A monthly quota that the work of a model counts against.
pub struct Counted {
    /// Its metric.
    pub metric: &'static str,
    /// Its limit; absent: none.
    pub limit: Option<i64>,
}

impl Preflight {
    /// Adds up what a model would be asked; nothing is asked where the rules write.
    pub async fn of(
        app: &App,
        user_id: Uuid,
        redacted: bool,
        model: Option<&str>,
        briefs: Vec<Brief>,
        counted: Option<Counted>,
    ) -> Result<Self, ActionError> {
        let counted = counted.filter(|_| model.is_some());
        let briefs = if model.is_some() { briefs } else { Vec::new() };
        let quota_uses = u32::from(counted.is_some());
        let quota_left = match counted {
            Some(Counted { metric, limit: Some(limit) }) => {
                let month = clock::month(clock::now());
                let used = app.store.get_usage(user_id, &month).await?;
                let used = used.iter().find(|(name, _)| name == metric);
                Some((limit - used.map_or(0, |(_, used)| *used)).max(0))
            }
            _ => None,
        };
        // Four characters a token is what English has in common tokenisers; the schema is sent as well.
        let characters =
            |brief: &Brief| brief.system.len() + brief.data.len() + brief.schema.to_string().len();
        let input_tokens = briefs.iter().map(|brief| characters(brief).div_ceil(4) as u64).sum();
        let output_tokens_at_most =
            briefs.iter().map(|brief| u64::from(brief.longest_answer)).sum();
        let usage =
            llm::Usage { input_tokens, cached_tokens: 0, output_tokens: output_tokens_at_most };
        let today = clock::now().date_naive();
        Ok(Self {
            writer: model.unwrap_or(WRITER).to_owned(),
            redacted,
            input_tokens,
            output_tokens_at_most,
            cost_microusd_at_most: match model {
                Some(model) => app.models.prices().cost_microusd(model, today, usage),
                None => Some(0),
            },
            quota_uses,
            quota_left,
            calls: briefs
                .into_iter()
                .map(|brief| PreflightCall {
                    about: brief.about,
                    instructions: brief.system,
                    data: brief.data,
                })
                .collect(),
        })
    }
}

impl ProposeEdits {
    /// What would be sent to a language model; nothing is sent and nothing counted.
    pub async fn preflight(self, app: &App) -> Result<Preflight, ActionError> {
        let limits = self.allowed(app)?;
        let plan = self.plan(app).await?;
        let counted =
            self.is_counted().then(|| Counted { metric: RESUME_AI, limit: self.quota(limits) });
        let (user_id, redacted) = (self.user.id, self.writing.redact);
        Preflight::of(app, user_id, redacted, plan.model.as_deref(), plan.briefs, counted).await
    }
}
