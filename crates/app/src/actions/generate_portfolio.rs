//! Proposing the texts of a portfolio, as a draft.

use std::time::Instant;

use resume::Resume;
use resume::document::Portfolio;
use store::{Draft, User};
use uuid::Uuid;

use super::document_draft::{DocumentProposal, Wishes, active_resume};
use super::stored_document::DocumentKind;
use super::write_letter::write_portfolio;
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
    /// Tone, length, language.
    pub wishes: Wishes,
}

impl GeneratePortfolio {
    /// Refuses by tier, inactive resume, wishes and hourly limit, in this order.
    pub async fn run(self, app: &App) -> Result<Draft, ActionError> {
        let tier: Tier = self.user.tier.parse().unwrap_or(Tier::Free);
        let hourly = tier.limits().hourly.portfolio;
        if hourly == 0 {
            return Err(refuse(codes::TIER_REQUIRED));
        }
        let stored = active_resume(app, &self.user, self.resume_id).await?;
        let options = self.wishes.checked()?;
        app.throttle.hourly("portfolio", hourly, &self.user.id.to_string()).await?;

        let started = Instant::now();
        let resume = Resume::from_json(stored.document.clone())?;
        let text = write_portfolio(resume.clone(), options).await?;
        metrics::ai_action("portfolio", tier.name(), "success", &text.writer, started.elapsed());
        let content = Portfolio::of(&resume, &text);
        let proposal = DocumentProposal::of_portfolio(&text, &content, options)?;
        proposal.store(app, DocumentKind::Portfolio, &stored).await
    }
}
