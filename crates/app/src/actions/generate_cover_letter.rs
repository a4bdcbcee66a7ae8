//! Proposing a cover letter for a posting, as a draft.

use std::time::Instant;

use resume::Resume;
use resume::document::CoverLetter;
use store::{Draft, User};
use uuid::Uuid;

use super::document_draft::{DocumentProposal, Wishes, active_resume};
use super::posting::{PostingText, analyse_remembered};
use super::stored_document::{DocumentKind, field};
use super::write_letter::{LetterBrief, write_letter};
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::tiers::Tier;
use crate::{clock, metrics};

/// The most characters of instructions.
const MOST_INSTRUCTIONS: usize = 2_000;

/// Writes a letter from the active base resume to a posting.
pub struct GenerateCoverLetter {
    /// Whose letter.
    pub user: User,
    /// The resume that it is written from.
    pub resume_id: Uuid,
    /// The posting that it answers.
    pub posting: PostingText,
    /// Tone, length, language.
    pub wishes: Wishes,
    /// What the person asks of the writer.
    pub instructions: Option<String>,
}

impl GenerateCoverLetter {
    /// Refuses by tier, inactive resume, posting, wishes and hourly limit, in this order.
    pub async fn run(self, app: &App) -> Result<Draft, ActionError> {
        let tier: Tier = self.user.tier.parse().unwrap_or(Tier::Free);
        let hourly = tier.limits().hourly.cover_letter;
        if hourly == 0 {
            return Err(refuse(codes::TIER_REQUIRED));
        }
        let stored = active_resume(app, &self.user, self.resume_id).await?;
        let input = self.posting.checked()?;
        let options = self.wishes.checked()?;
        if self.instructions.as_ref().is_some_and(|text| text.chars().count() > MOST_INSTRUCTIONS) {
            let message = format!("may have at most {MOST_INSTRUCTIONS} characters");
            return Err(field("instructions", message));
        }
        app.throttle.hourly("cover_letter", hourly, &self.user.id.to_string()).await?;

        let started = Instant::now();
        let resume = Resume::from_json(stored.document.clone())?;
        let posting = analyse_remembered(app, self.user.id, input.clone()).await?;
        let instructions = self.instructions;
        let brief = LetterBrief { resume: resume.clone(), input, posting, options, instructions };
        let letter = write_letter(brief).await?;
        metrics::ai_action(
            "cover_letter",
            tier.name(),
            "success",
            &letter.writer,
            started.elapsed(),
        );
        let today = clock::now().format("%Y-%m-%d").to_string();
        let content = CoverLetter::of(&resume, &letter, &today);
        let proposal = DocumentProposal::of_letter(&letter, &content, self.posting, options)?;
        proposal.store(app, DocumentKind::CoverLetter, &stored).await
    }
}
