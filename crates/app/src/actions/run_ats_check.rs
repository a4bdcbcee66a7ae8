//! Comparing a resume with a posting.

use std::time::Instant;

use resume::Resume;
use resume::score::Report;
use serde::Serialize;
use store::User;
use uuid::Uuid;

use super::posting::{PostingText, analyse_now};
use crate::app::App;
use crate::error::ActionError;
use crate::tiers::Tier;
use crate::{clock, metrics};

/// Compares a resume with a posting; needs no model and costs no quota.
pub struct RunAtsCheck {
    /// Whose resume.
    pub user: User,
    /// Which one.
    pub resume_id: Uuid,
    /// The posting.
    pub posting: PostingText,
}

/// A report and the revision that it is about.
#[derive(Serialize)]
pub struct AtsCheck {
    /// The report.
    #[serde(flatten)]
    pub report: Report,
    /// The resume's revision that was checked.
    pub revision: i64,
}

impl RunAtsCheck {
    /// Refuses a posting that is too short or too long, and more checks than the tier has per hour.
    pub async fn run(self, app: &App) -> Result<AtsCheck, ActionError> {
        let stored = app.store.get_base_resume(self.user.id, self.resume_id).await?;
        let posting = self.posting.checked()?;
        let tier: Tier = self.user.tier.parse().unwrap_or(Tier::Free);
        app.throttle.hourly("ats", tier.limits().hourly.ats, &self.user.id.to_string())?;
        let started = Instant::now();
        let resume = Resume::from_json(stored.document)?;
        let report = tokio::task::spawn_blocking(move || {
            resume::score::check(&resume, &analyse_now(&posting))
        })
        .await?;
        metrics::ats_check(report.score, started.elapsed());
        app.store
            .update_ats_score(
                self.user.id,
                Some(stored.id),
                report.score.cast_signed(),
                clock::now(),
            )
            .await?;
        Ok(AtsCheck { report, revision: stored.revision })
    }
}
