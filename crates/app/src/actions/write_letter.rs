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
        let (options, wishes) = (self.writing.options()?, self.writing.wishes()?);
        let model = self.writing.model(app).await?;
        let (resume, redaction) = (self.resume.clone(), self.redaction());
        let written = move || {
            let rules = cover_letter(&resume, &input, &posting, options);
            let posting_ref = Some(&posting);
            let (wishes, redaction_ref) = (wishes.as_deref(), &redaction);
            let prose = Prose {
                resume: &resume,
                posting: posting_ref,
                options,
                wishes,
                redaction: redaction_ref,
            };
            let brief = prose.letter(&rules);
            (rules, brief, posting, redaction)
        };
        let (mut rules, brief, posting, redaction) = tokio::task::spawn_blocking(written).await?;
        let Some(model) = model else {
            if self.writing.wishes()?.is_some() {
                rules.warnings.push(NO_WISHES.to_owned());
            }
            return Ok(rules);
        };
        let quota = Some((COVER_LETTERS, self.tier().limits().cover_letters_per_month));
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
        let (options, wishes) = (self.writing.options()?, self.writing.wishes()?);
        let model = self.writing.model(app).await?;
        let (resume, redaction) = (self.resume.clone(), self.redaction());
        let wishes_of_task = wishes.clone();
        let written = move || {
            let rules = portfolio(&resume, options);
            let wishes = wishes_of_task.as_deref();
            let prose =
                Prose { resume: &resume, posting: None, options, wishes, redaction: &redaction };
            let brief = prose.portfolio(&rules);
            (rules, brief, redaction)
        };
        let (rules, brief, redaction) = tokio::task::spawn_blocking(written).await?;
        let Some(model) = model else {
            let warnings = wishes.map(|_| NO_WISHES.to_owned());
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
