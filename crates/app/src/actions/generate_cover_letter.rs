//! Proposing a cover letter for a posting, as a draft.

use std::time::Instant;

use resume::Resume;
use resume::document::CoverLetter;
use resume::write::WRITER;
use store::{BaseResume, Draft, User};
use uuid::Uuid;

use super::document_draft::{DocumentProposal, active_resume};
use super::posting::{PostingText, analyse_remembered};
use super::propose_edits::Preflight;
use super::stored_document::DocumentKind;
use super::write_letter::WritingDesk;
use super::writing::{Writing, WritingProgressSender};
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::tiers::Tier;
use crate::{clock, metrics};

/// Writes a letter from the active base resume to a posting.
pub struct GenerateCoverLetter {
    /// Whose letter.
    pub user: User,
    /// The resume that it is written from.
    pub resume_id: Uuid,
    /// The posting that it answers.
    pub posting: PostingText,
    /// How it is to be written.
    pub writing: Writing,
    /// The request of ours.
    pub request_id: String,
}

impl GenerateCoverLetter {
    /// What would be sent to a language model; nothing is sent and nothing counted.
    pub async fn preflight(self, app: &App) -> Result<Preflight, ActionError> {
        if self.tier().limits().hourly.cover_letter == 0 {
            return Err(refuse(codes::TIER_REQUIRED));
        }
        let stored = active_resume(app, &self.user, self.resume_id).await?;
        let input = self.posting.checked()?;
        let resume = Resume::from_json(stored.document.clone())?;
        let posting = analyse_remembered(app, self.user.id, input.clone()).await?;
        let desk = self.desk(&stored, resume);
        desk.letter_preflight(app, input, posting).await
    }

    fn tier(&self) -> Tier {
        self.user.tier.parse().unwrap_or(Tier::Free)
    }

    fn desk<'a>(&'a self, stored: &'a BaseResume, resume: Resume) -> WritingDesk<'a> {
        let Self { user, writing, request_id, .. } = self;
        WritingDesk { user, stored, resume, writing, request_id }
    }

    /// Refuses by tier, inactive resume, posting, wishes, writer, hourly limit and monthly quota, in this order.
    ///
    /// What the rules write costs no monthly quota.
    pub async fn run(
        self,
        app: &App,
        progress: &WritingProgressSender,
    ) -> Result<Draft, ActionError> {
        let tier = self.tier();
        let hourly = tier.limits().hourly.cover_letter;
        if hourly == 0 {
            return Err(refuse(codes::TIER_REQUIRED));
        }
        let stored = active_resume(app, &self.user, self.resume_id).await?;
        let input = self.posting.checked()?;
        let options = self.writing.options()?;
        self.writing.wishes()?;
        let model = self.writing.model(app).await?;
        app.throttle.hourly("cover_letter", hourly, &self.user.id.to_string()).await?;

        let started = Instant::now();
        let resume = Resume::from_json(stored.document.clone())?;
        let posting = analyse_remembered(app, self.user.id, input.clone()).await?;
        let desk = self.desk(&stored, resume.clone());
        let letter = desk.letter(app, input, posting, progress).await;
        let writer = match &letter {
            Ok(letter) => letter.writer.as_str(),
            Err(_) => model.as_deref().unwrap_or(WRITER),
        };
        metrics::ai_action("cover_letter", tier.name(), &letter, writer, started.elapsed());
        let letter = letter?;
        let today = clock::now().format("%Y-%m-%d").to_string();
        let content = CoverLetter::of(&resume, &letter, &today);
        let proposal = DocumentProposal::of_letter(&letter, &content, self.posting, options)?;
        proposal.store(app, DocumentKind::CoverLetter, &stored).await
    }
}
