//! Proposing edits as a draft: content, tailoring, recommendations; by rules, or by a language model with the rules beside it.

mod plan;
mod preflight;

use std::sync::Arc;
use std::time::Instant;

use resume::brief::{self, Answered, with_answers};
use resume::guard::Support;
use resume::tailor::{Mode, Proposal};
use resume::write::{Question, Subject, WRITER};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::{BaseResume, Draft, NewDraft, User};
use uuid::Uuid;

pub use preflight::{Counted, Preflight, PreflightCall};

use self::plan::Plan;
use super::ask_model::Asker;
use super::ask_pieces::{AskPieces, ModelWork, Piece};
use super::posting::PostingText;
use super::writing::{Writing, WritingProgressSender};
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::tiers::{Limits, Tier};
use crate::{clock, codes, metrics};

/// Proposes edits on the active base resume.
pub struct ProposeEdits {
    /// Whose resume.
    pub user: User,
    /// Which one.
    pub resume_id: Uuid,
    /// What to propose.
    pub action: EditAction,
    /// The posting that the edits are for.
    pub posting: Option<PostingText>,
    /// How it is to be written.
    pub writing: Writing,
    /// The request of ours.
    pub request_id: String,
}

/// What to propose.
#[derive(Clone, Debug)]
pub enum EditAction {
    /// Content for a section, an entry or the headline.
    GenerateContent(Subject),
    /// What brings the resume closer to the posting.
    Tailor(Mode),
    /// What the check recommends: the chosen ones by id, or all that can be done.
    ApplyRecommendations(Option<Vec<String>>),
}

/// What a draft keeps.
#[derive(Serialize, Deserialize)]
pub struct DraftPayload {
    /// The proposed edits and what they lead to.
    #[serde(flatten)]
    pub proposal: Value,
    /// The posting that they are for.
    pub posting: Option<PostingText>,
    /// How far tailoring went.
    pub mode: Option<Mode>,
    /// What only the person can tell.
    pub questions: Vec<Question>,
}

/// The metric of the monthly quota.
const RESUME_AI: &str = "resume_ai";

impl ProposeEdits {
    /// Makes a draft; nothing is applied.
    ///
    /// Refuses by tier, flag, inactive resume, posting, writer, hourly limit and monthly quota, in this order. What the
    /// rules write costs no monthly quota, and what fails is given back.
    pub async fn run(
        self,
        app: &App,
        progress: &WritingProgressSender,
    ) -> Result<Draft, ActionError> {
        let limits = self.allowed(app)?;
        let plan = Arc::new(self.plan(app).await?);
        let (action, limit) = self.hourly(limits);
        app.throttle.hourly(action, limit, &self.user.id.to_string()).await?;
        let started = Instant::now();
        let tier = self.tier().name();
        let written = self.write(app, &plan, limits, progress).await;
        let took = started.elapsed();
        let model = match &written {
            Ok((proposal, _)) => proposal.writer.as_str(),
            Err(_) => plan.model.as_deref().unwrap_or(WRITER),
        };
        metrics::ai_action(action, tier, &written, model, took);
        let (proposal, questions) = written?;
        count_claims(&proposal);
        self.keep(app, &plan.stored, proposal, questions).await
    }

    fn tier(&self) -> Tier {
        self.user.tier.parse().unwrap_or(Tier::Free)
    }

    /// The limits of the tier, when it has the action.
    fn allowed(&self, app: &App) -> Result<Limits, ActionError> {
        let limits = self.tier().limits();
        if let EditAction::Tailor(mode) = self.action {
            if !limits.tailoring {
                return Err(refuse(codes::TIER_REQUIRED));
            }
            if mode == Mode::Full && !app.flags.now().editor_tailor_full_enabled {
                return Err(refuse(codes::TAILOR_FULL_DISABLED));
            }
        }
        Ok(limits)
    }

    /// The action's name and its hourly limit.
    fn hourly(&self, limits: Limits) -> (&'static str, u32) {
        let hourly = limits.hourly;
        match self.action {
            EditAction::GenerateContent(_) => ("generate_content", hourly.generate),
            EditAction::Tailor(Mode::Partial) => ("tailor", hourly.tailor),
            EditAction::Tailor(Mode::Full) => ("tailor_full", hourly.tailor_full),
            EditAction::ApplyRecommendations(_) => {
                ("apply_recommendations", hourly.apply_recommendations)
            }
        }
    }

    /// How often a month a model may be asked for this; absent: as often as you like.
    fn quota(&self, limits: Limits) -> Option<i64> {
        limits.resume_ai_per_month.filter(|_| self.is_counted())
    }

    /// Whether a model's work counts against the monthly quota.
    fn is_counted(&self) -> bool {
        !matches!(self.action, EditAction::Tailor(_))
    }

    async fn write(
        &self,
        app: &App,
        plan: &Arc<Plan>,
        limits: Limits,
        progress: &WritingProgressSender,
    ) -> Result<(Proposal, Vec<Question>), ActionError> {
        let ModelWork { answers, model, reservation } = match &plan.model {
            Some(model) => self.questions(plan, model, limits).run(app, progress).await?,
            None => ModelWork { answers: Vec::new(), model: WRITER.to_owned(), reservation: None },
        };
        let plan = Arc::clone(plan);
        let work = move || {
            let pairs = plan.briefs.iter().cloned().zip(answers);
            let answered: Vec<Answered> =
                pairs.map(|(brief, answer)| Answered { brief, answer }).collect();
            let mut written = with_answers(&plan.commission(), &answered, &model);
            if !answered.is_empty() && brief::has_instructions(&plan.resume) {
                let warning = "The resume holds text that tells a machine what to do; it was not sent to the model.";
                written.0.warnings.push(warning.to_owned());
            }
            written
        };
        let written = tokio::task::spawn_blocking(work).await?;
        // Only what a model wrote is counted; an answer without a usable word is none.
        if let Some(reservation) = reservation.filter(|_| written.0.writer != WRITER) {
            reservation.settle();
        }
        Ok(written)
    }

    /// The questions for a model.
    fn questions(&self, plan: &Plan, model: &str, limits: Limits) -> AskPieces {
        AskPieces {
            asker: Asker {
                user_id: Some(self.user.id),
                tier: Some(self.tier().name()),
                resume_id: Some(plan.stored.id),
                action: self.hourly(limits).0,
                request_id: self.request_id.clone(),
            },
            model: model.to_owned(),
            pieces: plan
                .briefs
                .iter()
                .map(|brief| Piece {
                    system: brief.system.clone(),
                    data: brief.data.clone(),
                    schema: brief.schema.clone(),
                    longest_answer: brief.longest_answer,
                })
                .collect(),
            depends_on: json!([brief::VERSION, plan.stored.id, plan.stored.revision]),
            again: self.writing.again,
            quota: self.is_counted().then(|| (RESUME_AI, self.quota(limits))),
        }
    }

    async fn keep(
        self,
        app: &App,
        stored: &BaseResume,
        proposal: Proposal,
        questions: Vec<Question>,
    ) -> Result<Draft, ActionError> {
        let now = clock::now();
        let (kind, mode) = match self.action {
            EditAction::GenerateContent(_) => ("content", None),
            EditAction::Tailor(mode) => ("tailor", Some(mode)),
            EditAction::ApplyRecommendations(_) => ("recommendations", None),
        };
        let writer = proposal.writer.clone();
        let proposal = serde_json::to_value(proposal)?;
        let payload = DraftPayload { proposal, posting: self.posting, mode, questions };
        let draft = NewDraft {
            id: clock::new_id(),
            user_id: self.user.id,
            base_resume_id: stored.id,
            kind: kind.to_owned(),
            base_revision: stored.revision,
            payload: serde_json::to_value(payload)?,
            writer,
            now,
            expires_at: now + app.config.drafts.ttl,
        };
        Ok(app.store.insert_draft(draft).await?)
    }
}

fn count_claims(proposal: &Proposal) {
    let unsupported =
        proposal.edits.iter().filter(|edit| edit.verdict != Support::Supported).count() as u64;
    metrics::guard_claims(proposal.edits.len() as u64 - unsupported, unsupported);
}
