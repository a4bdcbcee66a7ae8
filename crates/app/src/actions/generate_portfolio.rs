//! Proposing the texts of a portfolio, as a draft.

use std::time::Instant;

use resume::Resume;
use resume::document::Portfolio;
use resume::write::WRITER;
use store::{BaseResume, Draft, User};
use uuid::Uuid;

use super::document_draft::{DocumentProposal, active_resume};
use super::propose_edits::Preflight;
use super::stored_document::DocumentKind;
use super::write_letter::WritingDesk;
use super::writing::{Writing, WritingProgressSender};
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::metrics;
use crate::tiers::Tier;

/// Writes a portfolio from the active base resume.
pub struct GeneratePortfolio {
    /// Whose portfolio.
    pub user: User,
    /// The resume that it is written from.
    pub resume_id: Uuid,
    /// How it is to be written.
    pub writing: Writing,
    /// The request of ours.
    pub request_id: String,
}

impl GeneratePortfolio {
    /// What would be sent to a language model; nothing is sent and nothing counted.
    pub async fn preflight(self, app: &App) -> Result<Preflight, ActionError> {
        if self.tier().limits().hourly.portfolio == 0 {
            return Err(refuse(codes::TIER_REQUIRED));
        }
        let stored = active_resume(app, &self.user, self.resume_id).await?;
        let resume = Resume::from_json(stored.document.clone())?;
        self.desk(&stored, resume).portfolio_preflight(app).await
    }

    fn tier(&self) -> Tier {
        self.user.tier.parse().unwrap_or(Tier::Free)
    }

    fn desk<'a>(&'a self, stored: &'a BaseResume, resume: Resume) -> WritingDesk<'a> {
        let Self { user, writing, request_id, .. } = self;
        WritingDesk { user, stored, resume, writing, request_id }
    }

    /// Refuses by tier, inactive resume, wishes, writer and hourly limit, in this order.
    pub async fn run(
        self,
        app: &App,
        progress: &WritingProgressSender,
    ) -> Result<Draft, ActionError> {
        let tier = self.tier();
        let hourly = tier.limits().hourly.portfolio;
        if hourly == 0 {
            return Err(refuse(codes::TIER_REQUIRED));
        }
        let stored = active_resume(app, &self.user, self.resume_id).await?;
        let options = self.writing.options()?;
        self.writing.wishes()?;
        let model = self.writing.model(app).await?;
        app.throttle.hourly("portfolio", hourly, &self.user.id.to_string()).await?;

        let started = Instant::now();
        let resume = Resume::from_json(stored.document.clone())?;
        let desk = self.desk(&stored, resume.clone());
        let written = desk.portfolio(app, progress).await;
        let writer = match &written {
            Ok((text, _)) => text.writer.as_str(),
            Err(_) => model.as_deref().unwrap_or(WRITER),
        };
        metrics::ai_action("portfolio", tier.name(), &written, writer, started.elapsed());
        let (text, warnings) = written?;
        let content = Portfolio::of(&resume, &text);
        let proposal = DocumentProposal::of_portfolio(&text, &content, options, warnings)?;
        proposal.store(app, DocumentKind::Portfolio, &stored).await
    }
}
