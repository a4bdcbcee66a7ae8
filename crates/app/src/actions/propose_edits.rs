//! Proposing edits as a draft: content, tailoring, recommendations; by rules, or by a language model with the rules beside it.

use std::time::{Duration, Instant};

use futures::StreamExt;
use llm::{Message, Role, Schema};
use resume::Resume;
use resume::brief::{self, Answered, Brief, Commission, Redaction, Task, briefs, with_answers};
use resume::guard::Support;
use resume::posting::{Posting, PostingInput};
use resume::tailor::{Mode, Proposal};
use resume::write::{Options, Question, Subject, WRITER};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{BaseResume, Draft, NewDraft, StoreError, User};
use tokio::sync::watch;
use utoipa::ToSchema;
use uuid::Uuid;

use super::ask_model::{AskModel, Asker};
use super::posting::{PostingText, analyse_remembered};
use super::quota::Reservation;
use super::remembered::Remembered;
use crate::app::App;
use crate::error::{ActionError, FieldProblem, refuse, refuse_fields};
use crate::models::Budget;
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

/// How texts are to be written.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Writing {
    /// Who writes.
    pub writer: WriterChoice,
    /// How it should sound: `professional`, `confident`, `friendly`, `concise` or `formal`.
    #[schema(value_type = String)]
    pub tone: resume::write::Tone,
    /// `short`, `medium` or `long`.
    #[schema(value_type = String)]
    pub length: resume::write::Length,
    /// `english`, `german`, `french` or `spanish`; without it the language of the posting or the resume.
    #[schema(value_type = Option<String>)]
    pub language: Option<resume::language::Language>,
    /// What you wish beyond that, in your own words; at most 500 characters.
    pub instructions: Option<String>,
    /// Whether name, contact, places and employers are hidden from a model.
    pub redact: bool,
    /// Whether a model writes anew, although it has answered the same question before.
    pub again: bool,
}

/// Who writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WriterChoice {
    /// A language model where one is set up, else the rules.
    #[default]
    Auto,
    /// The built-in rules.
    Rules,
    /// A language model; refused where none is set up.
    Model,
}

/// How far the writing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WritingProgress {
    /// Parts that are written.
    pub done: usize,
    /// Parts in all; 0 while that is not known.
    pub total: usize,
    /// Characters that have come from the model.
    pub characters: usize,
}

/// Where progress is told.
pub type WritingProgressSender = watch::Sender<WritingProgress>;

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

/// The metric of the monthly quota.
const RESUME_AI: &str = "resume_ai";

/// How many parts are written at once.
const AT_ONCE: usize = 4;

/// The longest time for all parts; a part that has not come by then is left to the rules.
const DEADLINE: Duration = Duration::from_secs(55);

/// How long the answer to a question is remembered.
const REMEMBERED: Duration = Duration::from_hours(1);

/// How much the person's wishes may say.
const MOST_WISHES: usize = 500;

/// Everything that is needed to write.
struct Plan {
    stored: BaseResume,
    resume: Resume,
    posting: Option<Posting>,
    task: Task,
    options: Options,
    redaction: Redaction,
    wishes: Option<String>,
    briefs: Vec<Brief>,
    /// Absent: the rules write.
    model: Option<String>,
}

/// What was remembered of a model's answers.
#[derive(Serialize, Deserialize)]
struct Kept {
    model: String,
    answers: Vec<Option<Value>>,
}

/// What a model answered, and the use of the quota that it takes.
struct Answers {
    answers: Vec<Answered>,
    model: String,
    reservation: Option<Reservation>,
}

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
        let plan = self.plan(app).await?;
        let (action, limit) = self.hourly(limits);
        app.throttle.hourly(action, limit, &self.user.id.to_string()).await?;
        let started = Instant::now();
        let tier = self.tier().name();
        let written = self.write(app, &plan, limits, progress).await;
        let took = started.elapsed();
        let (outcome, model) = match &written {
            Ok((proposal, _)) => ("success", proposal.writer.as_str()),
            Err(_) => ("failure", plan.model.as_deref().unwrap_or(WRITER)),
        };
        metrics::ai_action(action, tier, outcome, model, took);
        let (proposal, questions) = written?;
        count_claims(&proposal);
        self.keep(app, plan.stored, proposal, questions).await
    }

    /// What would be sent to a language model; nothing is sent and nothing counted.
    pub async fn preflight(self, app: &App) -> Result<Preflight, ActionError> {
        let limits = self.allowed(app)?;
        let plan = self.plan(app).await?;
        let quota = self.quota(limits);
        let asks = plan.model.is_some();
        let left = match quota.filter(|_| asks) {
            Some(limit) => {
                let month = clock::month(clock::now());
                let used = app.store.get_usage(self.user.id, &month).await?;
                let used = used.iter().find(|(metric, _)| metric == RESUME_AI);
                Some((limit - used.map_or(0, |(_, used)| *used)).max(0))
            }
            None => None,
        };
        let briefs = if asks { plan.briefs } else { Vec::new() };
        // Four characters a token is what English has in common tokenisers; the schema is sent as well.
        let characters =
            |brief: &Brief| brief.system.len() + brief.data.len() + brief.schema.to_string().len();
        let input_tokens = briefs.iter().map(|brief| characters(brief).div_ceil(4) as u64).sum();
        let output_tokens_at_most =
            briefs.iter().map(|brief| u64::from(brief.longest_answer)).sum();
        let usage =
            llm::Usage { input_tokens, cached_tokens: 0, output_tokens: output_tokens_at_most };
        let today = clock::now().date_naive();
        let model = plan.model.as_deref();
        Ok(Preflight {
            writer: model.unwrap_or(WRITER).to_owned(),
            redacted: self.writing.redact,
            input_tokens,
            output_tokens_at_most,
            cost_microusd_at_most: match model {
                Some(model) => app.models.prices().cost_microusd(model, today, usage),
                None => Some(0),
            },
            quota_uses: u32::from(
                asks && matches!(
                    self.action,
                    EditAction::GenerateContent(_) | EditAction::ApplyRecommendations(_)
                ),
            ),
            quota_left: left,
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
        match self.action {
            EditAction::Tailor(_) => None,
            _ => limits.resume_ai_per_month,
        }
    }

    async fn plan(&self, app: &App) -> Result<Plan, ActionError> {
        let stored = app.store.get_base_resume(self.user.id, self.resume_id).await?;
        if !stored.active {
            return Err(StoreError::NotActive.into());
        }
        let input = self.posting.as_ref().map(PostingText::checked).transpose()?;
        let wishes = self.wishes()?;
        let model = self.model(app).await?;
        let posting = self.posting(app, input).await?;
        let resume = Resume::from_json(stored.document.clone())?;
        let Writing { tone, length, language, redact, .. } = self.writing;
        let options = Options { tone, length, language };
        let action = self.action.clone();
        let made = tokio::task::spawn_blocking(move || -> Result<_, ActionError> {
            let task = task(&resume, posting.as_ref(), action)?;
            let redaction = if redact { Redaction::of(&resume) } else { Redaction::default() };
            let briefs = briefs(&Commission {
                resume: &resume,
                posting: posting.as_ref(),
                task: &task,
                options,
                wishes: wishes.as_deref(),
                redaction: &redaction,
            });
            Ok(Plan { stored, resume, posting, task, options, redaction, wishes, briefs, model })
        });
        let mut plan = made.await??;
        if plan.briefs.is_empty() {
            // There is no text that a model could better.
            plan.model = None;
        }
        Ok(plan)
    }

    fn wishes(&self) -> Result<Option<String>, ActionError> {
        let wishes = self.writing.instructions.clone().filter(|text| !text.trim().is_empty());
        if wishes.as_ref().is_some_and(|text| text.chars().count() > MOST_WISHES) {
            let (path, message) = ("instructions", "at most 500 characters");
            let problem = FieldProblem { path: path.to_owned(), message: message.to_owned() };
            return Err(refuse_fields(vec![problem]));
        }
        Ok(wishes)
    }

    /// The model that would be asked; absent: the rules write.
    async fn model(&self, app: &App) -> Result<Option<String>, ActionError> {
        let there = app.models.provider().is_some();
        let wanted = match self.writing.writer {
            WriterChoice::Rules => false,
            WriterChoice::Model if !there => return Err(refuse(codes::AI_CREDENTIALS_MISSING)),
            WriterChoice::Model => true,
            // A budget that is used up leaves the rules, as its code says.
            WriterChoice::Auto => there && !Budget::now(app).await?.stops(),
        };
        let name =
            || app.flags.now().ai_model_override.unwrap_or_else(|| app.config.ai.model.clone());
        Ok(wanted.then(name))
    }

    async fn posting(
        &self,
        app: &App,
        input: Option<PostingInput>,
    ) -> Result<Option<Posting>, ActionError> {
        match input {
            Some(input) => Ok(Some(analyse_remembered(app, self.user.id, input).await?)),
            None => Ok(None),
        }
    }

    async fn write(
        &self,
        app: &App,
        plan: &Plan,
        limits: Limits,
        progress: &WritingProgressSender,
    ) -> Result<(Proposal, Vec<Question>), ActionError> {
        let Answers { answers, model, reservation } = match &plan.model {
            Some(model) => self.ask(app, plan, model, limits, progress).await?,
            None => Answers { answers: Vec::new(), model: WRITER.to_owned(), reservation: None },
        };
        let Plan { resume, posting, task, options, redaction, wishes, .. } = plan;
        let (resume, posting, task) = (resume.clone(), posting.clone(), task.clone());
        let (options, redaction, wishes) = (*options, redaction.clone(), wishes.clone());
        let work = move || {
            let commission = Commission {
                resume: &resume,
                posting: posting.as_ref(),
                task: &task,
                options,
                wishes: wishes.as_deref(),
                redaction: &redaction,
            };
            let mut written = with_answers(&commission, &answers, &model);
            if !answers.is_empty() && brief::has_instructions(&resume) {
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

    /// Asks about every part, a few at once; fails when no part has an answer.
    async fn ask(
        &self,
        app: &App,
        plan: &Plan,
        model: &str,
        limits: Limits,
        progress: &WritingProgressSender,
    ) -> Result<Answers, ActionError> {
        let total = plan.briefs.len();
        let question = (
            brief::VERSION,
            model,
            plan.stored.id,
            plan.stored.revision,
            plan.briefs.iter().map(|brief| (&brief.system, &brief.data)).collect::<Vec<_>>(),
        );
        let place = Remembered::of(app, "ai_answer", REMEMBERED, self.user.id, &question);
        if !self.writing.again
            && let Some(Kept { model, answers }) = place.find().await
        {
            progress.send_replace(WritingProgress { done: total, total, characters: 0 });
            return Ok(Answers { answers: paired(plan, answers), model, reservation: None });
        }
        let reservation = match self.action {
            EditAction::Tailor(_) => None,
            _ => {
                let limit = self.quota(limits);
                Some(Reservation::take(app, self.user.id, RESUME_AI, limit).await?)
            }
        };
        progress.send_replace(WritingProgress { done: 0, total, characters: 0 });
        let questions: Vec<AskModel> =
            plan.briefs.iter().map(|brief| self.question(plan, brief, limits, progress)).collect();
        let asking = questions.into_iter().enumerate().map(|(at, ask)| async move {
            let answered = ask.run(app, Box::new(usable)).await;
            progress.send_modify(|progress| progress.done += 1);
            (at, answered)
        });
        let mut answers: Vec<Option<Value>> = vec![None; total];
        let mut wrote = None;
        let mut first_problem = None;
        let work = async {
            let mut asking = futures::stream::iter(asking).buffer_unordered(AT_ONCE);
            while let Some((at, answered)) = asking.next().await {
                match answered {
                    Ok(answered) => {
                        answers[at] = Some(answered.value);
                        wrote.get_or_insert(answered.model);
                    }
                    Err(problem) => {
                        first_problem.get_or_insert(problem);
                    }
                }
            }
        };
        let in_time = tokio::time::timeout(DEADLINE, work).await.is_ok();
        let Some(wrote) = wrote else {
            return Err(first_problem.unwrap_or_else(|| refuse(codes::AI_PROVIDER_DOWN)));
        };
        let kept = Kept { model: wrote, answers };
        if in_time && first_problem.is_none() {
            place.keep(&kept).await;
        }
        let Kept { model, answers } = kept;
        Ok(Answers { answers: paired(plan, answers), model, reservation })
    }

    fn question(
        &self,
        plan: &Plan,
        brief: &Brief,
        limits: Limits,
        progress: &WritingProgressSender,
    ) -> AskModel {
        let told = progress.clone();
        let listener = move |news: llm::Progress<'_>| {
            if let llm::Progress::Text(text) = news {
                let count = text.chars().count();
                told.send_modify(|progress| progress.characters += count);
            }
        };
        AskModel {
            asker: Asker {
                user_id: Some(self.user.id),
                tier: Some(self.tier().name()),
                resume_id: Some(plan.stored.id),
                action: self.hourly(limits).0,
                request_id: self.request_id.clone(),
            },
            system: brief.system.clone(),
            messages: vec![Message { role: Role::User, text: brief.data.clone() }],
            schema: Some(Schema { name: "texts".to_owned(), schema: brief.schema.clone() }),
            max_output_tokens: brief.longest_answer,
            temperature: 0.4,
            // Nobody listens to a plain request: its answer need not be streamed.
            progress: (progress.receiver_count() > 0).then(|| std::sync::Arc::new(listener) as _),
        }
    }

    async fn keep(
        self,
        app: &App,
        stored: BaseResume,
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

/// Each question with its answer.
fn paired(plan: &Plan, answers: Vec<Option<Value>>) -> Vec<Answered> {
    let paired = plan.briefs.iter().cloned().zip(answers);
    paired.map(|(brief, answer)| Answered { brief, answer }).collect()
}

/// What is to be written.
fn task(
    resume: &Resume,
    posting: Option<&Posting>,
    action: EditAction,
) -> Result<Task, ActionError> {
    Ok(match action {
        EditAction::GenerateContent(subject) => Task::Content { subject },
        EditAction::Tailor(mode) => Task::Tailor { mode },
        EditAction::ApplyRecommendations(chosen) => {
            let none = Posting::default();
            let report = resume::score::check(resume, posting.unwrap_or(&none));
            let chosen = chosen.as_deref();
            brief::recommended(&report, chosen).map_err(|unknown| {
                let (path, message) = ("recommendations".to_owned(), unknown.to_string());
                refuse_fields(vec![FieldProblem { path, message }])
            })?
        }
    })
}

/// The answer, when it is whole.
fn usable(reply: &llm::Reply) -> Result<Value, String> {
    if reply.truncated {
        return Err("the answer was cut off".to_owned());
    }
    reply.json.clone().ok_or_else(|| "no JSON".to_owned())
}

fn count_claims(proposal: &Proposal) {
    let unsupported =
        proposal.edits.iter().filter(|edit| edit.verdict != Support::Supported).count() as u64;
    metrics::guard_claims(proposal.edits.len() as u64 - unsupported, unsupported);
}
