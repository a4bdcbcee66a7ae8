//! Who writes: the one place where the writer of a letter or a portfolio is chosen.
//!
//! A writer answers with passages that carry their sources and the claims that the guard found in them, and with its
//! own name; whatever it is, a person sees every passage before it is kept.

use resume::Resume;
use resume::brief::{self, Brief, Prose, Redaction};
use resume::posting::{Posting, PostingInput};
use resume::write::{Letter, PortfolioText, WRITER, cover_letter, portfolio};
use serde_json::{Value, json};
use store::{BaseResume, User};

use super::ask_model::Asker;
use super::ask_pieces::{AskPieces, Piece};
use super::propose_edits::{Counted, Preflight};
use super::quota::Reservation;
use super::writing::{Writing, WritingProgressSender};
use crate::app::App;
use crate::error::ActionError;
use crate::tiers::Tier;

/// What a letter or a portfolio is written from.
pub struct WritingDesk<'a> {
    /// Whose.
    pub user: &'a User,
    /// The resume: the only source of facts about the person.
    pub stored: &'a BaseResume,
    /// The same, read.
    pub resume: Resume,
    /// How it is to be written.
    pub writing: &'a Writing,
    /// The request of ours.
    pub request_id: &'a str,
}

/// The metric of the monthly quota for letters.
const COVER_LETTERS: &str = "cover_letters";

/// The warning that the rules cannot follow wishes.
const NO_WISHES: &str =
    "The built-in writer follows no instructions; change the text by hand after keeping it.";

impl WritingDesk<'_> {
    /// Writes a letter: by a model where one is wanted and there, else by rules, which cannot follow wishes and say so.
    pub async fn letter(
        self,
        app: &App,
        input: PostingInput,
        posting: Posting,
        progress: &WritingProgressSender,
    ) -> Result<Letter, ActionError> {
        let options = self.writing.options()?;
        let model = self.writing.model(app).await?;
        let redaction = self.redaction();
        let (mut rules, brief, posting) = self.letter_by_rules(input, posting).await?;
        let Some(model) = model else {
            if self.writing.wishes()?.is_some() {
                rules.warnings.push(NO_WISHES.to_owned());
            }
            return Ok(rules);
        };
        let Counted { metric, limit } = self.letters_quota();
        let quota = Some((metric, limit));
        let (answer, model, reservation) =
            self.ask(app, "cover_letter", brief, &model, quota, progress).await?;
        let resume = self.resume;
        let finished = move || {
            let prose = Prose {
                resume: &resume,
                posting: Some(&posting),
                options,
                wishes: None,
                redaction: &redaction,
            };
            prose.letter_with(rules, &answer, &model)
        };
        let letter = tokio::task::spawn_blocking(finished).await?;
        settle(reservation, &letter.writer);
        Ok(letter)
    }

    /// Writes the texts of a portfolio, in the same way; gives what the user should know beside them.
    pub async fn portfolio(
        self,
        app: &App,
        progress: &WritingProgressSender,
    ) -> Result<(PortfolioText, Vec<String>), ActionError> {
        let options = self.writing.options()?;
        let model = self.writing.model(app).await?;
        let redaction = self.redaction();
        let (rules, brief) = self.portfolio_by_rules().await?;
        let Some(model) = model else {
            let warnings = self.writing.wishes()?.map(|_| NO_WISHES.to_owned());
            return Ok((rules, warnings.into_iter().collect()));
        };
        let (answer, model, _) = self.ask(app, "portfolio", brief, &model, None, progress).await?;
        let resume = self.resume;
        let finished = move || {
            let prose = Prose {
                resume: &resume,
                posting: None,
                options,
                wishes: None,
                redaction: &redaction,
            };
            prose.portfolio_with(rules, &answer, &model)
        };
        Ok((tokio::task::spawn_blocking(finished).await?, Vec::new()))
    }

    /// What would be sent to a model for a letter; nothing is sent and nothing counted.
    pub async fn letter_preflight(
        self,
        app: &App,
        input: PostingInput,
        posting: Posting,
    ) -> Result<Preflight, ActionError> {
        let (_, brief, _) = self.letter_by_rules(input, posting).await?;
        let counted = Some(self.letters_quota());
        self.preflight(app, brief, counted).await
    }

    /// What would be sent to a model for a portfolio; nothing is sent and nothing counted.
    pub async fn portfolio_preflight(self, app: &App) -> Result<Preflight, ActionError> {
        let (_, brief) = self.portfolio_by_rules().await?;
        self.preflight(app, brief, None).await
    }

    async fn preflight(
        &self,
        app: &App,
        brief: Brief,
        counted: Option<Counted>,
    ) -> Result<Preflight, ActionError> {
        let model = self.writing.model(app).await?;
        let (user_id, redacted) = (self.user.id, self.writing.redact);
        Preflight::of(app, user_id, redacted, model.as_deref(), vec![brief], counted).await
    }

    /// The letter of the rules, and what a model would be asked about it; gives the posting back.
    async fn letter_by_rules(
        &self,
        input: PostingInput,
        posting: Posting,
    ) -> Result<(Letter, Brief, Posting), ActionError> {
        let (options, wishes) = (self.writing.options()?, self.writing.wishes()?);
        let (resume, redaction) = (self.resume.clone(), self.redaction());
        let written = move || {
            let rules = cover_letter(&resume, &input, &posting, options);
            let prose = Prose {
                resume: &resume,
                posting: Some(&posting),
                options,
                wishes: wishes.as_deref(),
                redaction: &redaction,
            };
            let brief = prose.letter(&rules);
            (rules, brief, posting)
        };
        Ok(tokio::task::spawn_blocking(written).await?)
    }

    /// The texts of the rules for a portfolio, and what a model would be asked about them.
    async fn portfolio_by_rules(&self) -> Result<(PortfolioText, Brief), ActionError> {
        let (options, wishes) = (self.writing.options()?, self.writing.wishes()?);
        let (resume, redaction) = (self.resume.clone(), self.redaction());
        let written = move || {
            let rules = portfolio(&resume, options);
            let wishes = wishes.as_deref();
            let prose =
                Prose { resume: &resume, posting: None, options, wishes, redaction: &redaction };
            let brief = prose.portfolio(&rules);
            (rules, brief)
        };
        Ok(tokio::task::spawn_blocking(written).await?)
    }

    fn letters_quota(&self) -> Counted {
        let limit = self.tier().limits().cover_letters_per_month;
        Counted { metric: COVER_LETTERS, limit }
    }

    fn tier(&self) -> Tier {
        self.user.tier.parse().unwrap_or(Tier::Free)
    }

    fn redaction(&self) -> Redaction {
        if self.writing.redact { Redaction::of(&self.resume) } else { Redaction::default() }
    }

    async fn ask(
        &self,
        app: &App,
        action: &'static str,
        brief: Brief,
        model: &str,
        quota: Option<(&'static str, Option<i64>)>,
        progress: &WritingProgressSender,
    ) -> Result<(Value, String, Option<Reservation>), ActionError> {
        let Brief { system, data, schema, longest_answer, .. } = brief;
        let ask = AskPieces {
            asker: Asker {
                user_id: Some(self.user.id),
                tier: Some(self.tier().name()),
                resume_id: Some(self.stored.id),
                action,
                request_id: self.request_id.to_owned(),
            },
            model: model.to_owned(),
            pieces: vec![Piece { system, data, schema, longest_answer }],
            depends_on: json!([brief::VERSION, self.stored.id, self.stored.revision]),
            again: self.writing.again,
            quota,
        };
        let work = ask.run(app, progress).await?;
        let answer = work.answers.into_iter().next().flatten().unwrap_or_default();
        Ok((answer, work.model, work.reservation))
    }
}

/// Only what a model wrote is counted.
fn settle(reservation: Option<Reservation>, writer: &str) {
    if let Some(reservation) = reservation.filter(|_| writer != WRITER) {
        reservation.settle();
    }
}
