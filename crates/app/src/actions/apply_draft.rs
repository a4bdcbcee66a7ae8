//! Applying the edits of a draft that the user accepted.

use std::collections::HashSet;

use resume::Resume;
use resume::edit::{Edit, diff, merge};
use resume::guard::{ProposedChange, Support, judge};
use resume::tailor::{ProposedEdit, apply_accepted};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{
    BaseResume, Document, Draft, DraftStatus, NewTailoredVersion, Posting, StoreError,
    TailoredVersion, User,
};
use utoipa::ToSchema;
use uuid::Uuid;

use super::keep_document::KeepDocument;
use super::posting::PostingText;
use super::stored_document::DocumentKind;
use crate::app::App;
use crate::error::{ActionError, FieldProblem, StaleResume, refuse, refuse_fields, refuse_with};
use crate::tiers::Tier;
use crate::{clock, codes};

/// Where accepted edits go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Into the base resume.
    #[default]
    BaseResume,
    /// Into a tailored version; the base resume stays as it is.
    TailoredVersion,
    /// A document of its own: where a proposed letter or portfolio goes.
    Document,
}

/// Applies accepted edits of a draft.
pub struct ApplyDraft {
    /// Whose draft.
    pub user: User,
    /// Which one.
    pub draft_id: Uuid,
    /// The ids of the edits that the user accepted.
    pub accept: Vec<String>,
    /// The ids of accepted edits that state something new, each confirmed by itself.
    pub confirm_unsupported: Vec<String>,
    /// The resume's revision that the user saw; absent: whichever is current, with which the edits are merged.
    pub revision: Option<i64>,
    /// Where the edits go.
    pub target: Target,
}

/// What was applied.
pub struct Applied {
    /// The base resume afterwards.
    pub base_resume: BaseResume,
    /// The tailored version that was made.
    pub tailored_version: Option<TailoredVersion>,
    /// The letter or portfolio that was made.
    pub document: Option<Document>,
    /// The ids of the edits that were applied.
    pub applied: Vec<String>,
}

impl ApplyDraft {
    /// All accepted edits are applied, or none and the reason told.
    pub async fn run(self, app: &App) -> Result<Applied, ActionError> {
        let now = clock::now();
        let draft = app.store.get_draft(self.user.id, self.draft_id).await?;
        if draft.status != DraftStatus::Open || draft.expires_at <= now {
            return Err(refuse(codes::DRAFT_NOT_OPEN));
        }
        if self.target == Target::Document || DocumentKind::of(&draft.kind).is_some() {
            return self.keep_document(app, draft).await;
        }
        let accepted = self.accepted(&draft)?;
        let base = app.store.get_base_resume(self.user.id, draft.base_resume_id).await?;
        if !base.active {
            return Err(StoreError::NotActive.into());
        }
        let applied: Vec<String> = accepted.iter().map(|edit| edit.id.clone()).collect();
        let (document, changes) = self.merged(app, &draft, &base, &accepted, &applied).await?;
        if self.revision.is_some_and(|seen| seen != base.revision) {
            // Nothing is applied to what the user has not seen; the merge is shown instead.
            let (merged, conflicts) = (Some(document), Vec::new());
            let stale = StaleResume { current: base, merged, conflicts };
            return Err(ActionError::Stale(Box::new(stale)));
        }

        let (base_resume, tailored_version) = match self.target {
            Target::BaseResume => {
                let (user_id, revision) = (self.user.id, base.revision);
                let saved =
                    app.store.apply_draft(user_id, draft.id, revision, document, "draft", now);
                (saved.await?, None)
            }
            Target::TailoredVersion | Target::Document => {
                let version = self.save_version(app, &base, &draft, changes).await?;
                (base, Some(version))
            }
        };
        Ok(Applied { base_resume, tailored_version, document: None, applied })
    }

    /// A letter or a portfolio changes no resume.
    async fn keep_document(self, app: &App, draft: Draft) -> Result<Applied, ActionError> {
        if self.target != Target::Document {
            let message = "this draft makes a document; send document".to_owned();
            return Err(refuse_fields(vec![FieldProblem { path: "target".to_owned(), message }]));
        }
        let base_resume = app.store.get_base_resume(self.user.id, draft.base_resume_id).await?;
        let keep = KeepDocument {
            user: &self.user,
            draft,
            accept: &self.accept,
            confirm_unsupported: &self.confirm_unsupported,
        };
        let document = Some(keep.run(app).await?);
        Ok(Applied { base_resume, tailored_version: None, document, applied: self.accept })
    }

    /// The document with the accepted edits, and what they change in the resume as it is now.
    ///
    /// When the resume has moved on since the draft was made, both are merged from the revision that the draft was made
    /// from; fields that both changed are answered with [`ActionError::Stale`], and nothing is applied.
    async fn merged(
        &self,
        app: &App,
        draft: &Draft,
        base: &BaseResume,
        accepted: &[ProposedEdit],
        ids: &[String],
    ) -> Result<(Value, Vec<Edit>), ActionError> {
        let fits = |document: &Value| -> Result<_, ActionError> {
            let resume = Resume::from_json(document.clone())?;
            apply_accepted(&resume, accepted, ids)
                .map_err(|error| refuse_with(codes::EDIT_DOES_NOT_FIT, error.to_string()))
        };
        if base.revision == draft.base_revision {
            let (resume, changes) = fits(&base.document)?;
            return Ok((resume.to_json(), changes));
        }
        self.still_supported(base, accepted)?;
        let version =
            app.store.find_resume_version(self.user.id, base.id, draft.base_revision).await?;
        let Some(version) = version else {
            let (resume, changes) = fits(&base.document)?;
            return Ok((resume.to_json(), changes));
        };
        let (ours, _) = fits(&version.document)?;
        let merged = merge(&version.document, &ours.to_json(), &base.document);
        if !merged.conflicts.is_empty() {
            let (current, conflicts) = (base.clone(), merged.conflicts);
            let stale = StaleResume { current, merged: Some(merged.document), conflicts };
            return Err(ActionError::Stale(Box::new(stale)));
        }
        let changes = diff(&base.document, &merged.document);
        Ok((merged.document, changes))
    }

    /// Whether the resume as it is now still says what the edits claim.
    fn still_supported(
        &self,
        base: &BaseResume,
        accepted: &[ProposedEdit],
    ) -> Result<(), ActionError> {
        let resume = Resume::from_json(base.document.clone())?;
        let change = |edit: &ProposedEdit| ProposedChange {
            id: edit.id.clone(),
            path: edit.change.at.pointer_in(&base.document).unwrap_or_else(|| edit.path.clone()),
            before: edit.before.clone(),
            after: edit.after.clone(),
        };
        let unconfirmed = accepted.iter().filter(|edit| {
            edit.verdict == Support::Supported && !self.confirm_unsupported.contains(&edit.id)
        });
        // Only wordings claim something: an order of what stood there is compared by the merge.
        let texts: Vec<_> = unconfirmed.filter(|edit| edit.after.is_string()).map(change).collect();
        let judged = judge(&resume, &texts);
        match judged.iter().find(|judgement| judgement.verdict != Support::Supported) {
            Some(lost) => Err(refuse_with(
                codes::DRAFT_UNSUPPORTED_EDIT,
                format!(
                    "Your resume has changed since, and no longer says what the edit {} states.",
                    lost.id
                ),
            )),
            None => Ok(()),
        }
    }

    /// The accepted edits in the draft's order; an unsupported one only when it was confirmed by itself.
    fn accepted(&self, draft: &Draft) -> Result<Vec<ProposedEdit>, ActionError> {
        let edits = draft.payload.get("edits").cloned().unwrap_or(Value::Array(Vec::new()));
        let edits: Vec<ProposedEdit> = serde_json::from_value(edits)?;
        let known: HashSet<_> = edits.iter().map(|edit| edit.id.as_str()).collect();
        let unknown: Vec<_> =
            self.accept.iter().filter(|id| !known.contains(id.as_str())).collect();
        if let Some(id) = unknown.first() {
            let message = format!("the draft has no edit {id:?}");
            return Err(refuse_fields(vec![FieldProblem { path: "accept".to_owned(), message }]));
        }
        let edits: Vec<_> =
            edits.into_iter().filter(|edit| self.accept.contains(&edit.id)).collect();
        let unsupported = edits.iter().find(|edit| {
            edit.verdict != Support::Supported && !self.confirm_unsupported.contains(&edit.id)
        });
        match unsupported {
            Some(edit) => Err(refuse_with(
                codes::DRAFT_UNSUPPORTED_EDIT,
                format!(
                    "The edit {} at {} states something that your resume does not.",
                    edit.id, edit.path
                ),
            )),
            None => Ok(edits),
        }
    }

    async fn save_version(
        &self,
        app: &App,
        base: &BaseResume,
        draft: &Draft,
        edits: Vec<Edit>,
    ) -> Result<TailoredVersion, ActionError> {
        let tier: Tier = self.user.tier.parse().unwrap_or(Tier::Free);
        if !tier.limits().tailored_versions {
            return Err(refuse(codes::TIER_REQUIRED));
        }
        let posting = draft.payload.get("posting").cloned().unwrap_or_default();
        let posting = match serde_json::from_value(posting)? {
            None => Posting { title: None, company: None, text: String::new() },
            Some(PostingText::Text(text)) => Posting { title: None, company: None, text },
            Some(PostingText::Full { text, title, company }) => Posting { title, company, text },
        };
        let name = posting.title.clone().unwrap_or_else(|| base.name.clone());
        let new = NewTailoredVersion {
            id: clock::new_id(),
            user_id: self.user.id,
            base_resume_id: base.id,
            name,
            posting,
            document: None,
            edits: serde_json::to_value(edits)?,
            base_revision: base.revision,
            now: clock::now(),
        };
        Ok(app.store.apply_draft_as_version(self.user.id, draft.id, new, clock::now()).await?)
    }
}
