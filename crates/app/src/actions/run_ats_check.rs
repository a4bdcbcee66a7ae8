//! Comparing a resume with a posting.

use std::time::Instant;

use resume::Resume;
use resume::edit::{Edit, apply_all};
use resume::score::Report;
use serde::Serialize;
use store::User;
use uuid::Uuid;

use super::posting::{PostingText, analyse_remembered};
use super::remembered::Remembered;
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::tiers::Tier;
use crate::{clock, codes, metrics};

/// Compares a resume with a posting; needs no model and costs no quota.
pub struct RunAtsCheck {
    /// Whose resume.
    pub user: User,
    /// Which one.
    pub resume_id: Uuid,
    /// The posting.
    pub posting: PostingText,
    /// Edits to try: the check reads the resume as it would be with them, and nothing is saved.
    pub edits: Vec<Edit>,
}

/// As many as one save may have.
const MOST_EDITS: usize = 1_000;

/// A report and the revision that it is about.
#[derive(Serialize)]
pub struct AtsCheck {
    /// The report.
    #[serde(flatten)]
    pub report: Report,
    /// The resume's revision that was checked.
    pub revision: i64,
}

/// Everything that a report depends on.
#[derive(Serialize)]
struct Question<'a> {
    resume_id: Uuid,
    revision: i64,
    posting: &'a PostingText,
    edits: &'a [Edit],
    // Experience in a position that goes on counts up to this month.
    month: String,
}

impl RunAtsCheck {
    /// Refuses a posting that is too short or too long, and more checks than the tier has per hour.
    pub async fn run(self, app: &App) -> Result<AtsCheck, ActionError> {
        let stored = app.store.get_base_resume(self.user.id, self.resume_id).await?;
        let posting = self.posting.checked()?;
        if self.edits.len() > MOST_EDITS {
            return Err(refuse(codes::TOO_MANY_EDITS));
        }
        let tier: Tier = self.user.tier.parse().unwrap_or(Tier::Free);
        app.throttle.hourly("ats", tier.limits().hourly.ats, &self.user.id.to_string()).await?;
        let started = Instant::now();
        let question = Question {
            resume_id: stored.id,
            revision: stored.revision,
            posting: &self.posting,
            edits: &self.edits,
            month: clock::month(clock::now()),
        };
        let ttl = app.config.cache.score_ttl;
        let place = Remembered::of(app, "ats_score", ttl, self.user.id, &question);
        let report = if let Some(report) = place.find::<Report>().await {
            report
        } else {
            let posting = analyse_remembered(app, self.user.id, posting).await?;
            let mut document = stored.document;
            apply_all(&mut document, &self.edits)?;
            let resume = Resume::from_json(document)?;
            let work = move || resume::score::check(&resume, &posting);
            let report = tokio::task::spawn_blocking(work).await?;
            place.keep(&report).await;
            report
        };
        metrics::ats_check(report.score, started.elapsed());
        if self.edits.is_empty() {
            let score = report.score.cast_signed();
            app.store.update_ats_score(self.user.id, Some(stored.id), score, clock::now()).await?;
        }
        Ok(AtsCheck { report, revision: stored.revision })
    }
}
