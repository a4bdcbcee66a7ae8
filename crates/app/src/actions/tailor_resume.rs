//! Proposing edits that bring a resume closer to a posting, as a draft.

use std::time::Instant;

use resume::Resume;
use resume::guard::Support;
use resume::tailor::{Mode, Proposal, tailor};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Draft, NewDraft, StoreError, User};
use uuid::Uuid;

use super::posting::{PostingText, analyse_remembered};
use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::tiers::Tier;
use crate::{clock, codes, metrics};

/// Tailors the active base resume to a posting.
pub struct TailorResume {
    /// Whose resume.
    pub user: User,
    /// Which one.
    pub resume_id: Uuid,
    /// The posting.
    pub posting: PostingText,
    /// How far to go.
    pub mode: Mode,
}

/// What a draft keeps.
#[derive(Serialize, Deserialize)]
pub struct DraftPayload {
    /// The proposed edits and what they lead to.
    #[serde(flatten)]
    pub proposal: Value,
    /// The posting that they are for.
    pub posting: PostingText,
    /// How far tailoring went.
    pub mode: Mode,
}

impl TailorResume {
    /// Refuses by tier, flag, inactive resume, posting and hourly limit, in this order.
    pub async fn run(self, app: &App) -> Result<Draft, ActionError> {
        let tier: Tier = self.user.tier.parse().unwrap_or(Tier::Free);
        let limits = tier.limits();
        if !limits.tailoring {
            return Err(refuse(codes::TIER_REQUIRED));
        }
        if self.mode == Mode::Full && !app.flags.now().editor_tailor_full_enabled {
            return Err(refuse(codes::TAILOR_FULL_DISABLED));
        }
        let stored = app.store.get_base_resume(self.user.id, self.resume_id).await?;
        if !stored.active {
            return Err(StoreError::NotActive.into());
        }
        let posting = self.posting.checked()?;
        let (action, limit) = match self.mode {
            Mode::Partial => ("tailor", limits.hourly.tailor),
            Mode::Full => ("tailor_full", limits.hourly.tailor_full),
        };
        app.throttle.hourly(action, limit, &self.user.id.to_string()).await?;

        let started = Instant::now();
        let (resume, mode) = (Resume::from_json(stored.document)?, self.mode);
        let posting = analyse_remembered(app, self.user.id, posting).await?;
        let proposal = tokio::task::spawn_blocking(move || tailor(&resume, &posting, mode)).await?;
        metrics::ai_action(action, tier.name(), "success", &proposal.writer, started.elapsed());
        count_claims(&proposal);
        let now = clock::now();
        let writer = proposal.writer.clone();
        let proposal = serde_json::to_value(proposal)?;
        let payload = DraftPayload { proposal, posting: self.posting, mode };
        let draft = NewDraft {
            id: clock::new_id(),
            user_id: self.user.id,
            base_resume_id: stored.id,
            kind: "tailor".to_owned(),
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
