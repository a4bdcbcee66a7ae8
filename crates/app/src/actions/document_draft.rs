//! A proposed letter or portfolio, waiting for the user as a draft.

use documents::write::sheet::words;
use resume::document::{CoverLetter, Part, Portfolio, letter_parts, portfolio_parts};
use resume::guard::Support;
use resume::write::{Length, Options, Tone};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{BaseResume, Draft, NewDraft, StoreError, User};
use uuid::Uuid;

use super::posting::PostingText;
use super::stored_document::DocumentKind;
use crate::app::App;
use crate::error::ActionError;
use crate::{clock, metrics};

/// What a draft of a document keeps.
#[derive(Serialize, Deserialize)]
pub struct DocumentProposal {
    /// What the document would be called.
    pub title: String,
    /// The document as it would be with every passage.
    pub content: Value,
    /// Its texts, each with what the guard says.
    pub passages: Vec<Part>,
    /// `rules` for the built-in writer, else the model's name.
    pub writer: String,
    /// What the user should know.
    pub warnings: Vec<String>,
    /// The posting that a letter answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<PostingText>,
    /// How it should sound.
    pub tone: Tone,
    /// How long it should be.
    pub length: Length,
}

impl DocumentProposal {
    /// A letter to be looked at.
    pub fn of_letter(
        letter: &resume::write::Letter,
        content: &CoverLetter,
        posting: PostingText,
        options: Options,
    ) -> Result<Self, ActionError> {
        Ok(Self {
            title: letter_title(content),
            content: serde_json::to_value(content)?,
            passages: letter_parts(letter),
            writer: letter.writer.clone(),
            warnings: letter.warnings.clone(),
            posting: Some(posting),
            tone: options.tone,
            length: options.length,
        })
    }

    /// A portfolio to be looked at.
    pub fn of_portfolio(
        text: &resume::write::PortfolioText,
        content: &Portfolio,
        options: Options,
        warnings: Vec<String>,
    ) -> Result<Self, ActionError> {
        Ok(Self {
            title: "Portfolio".to_owned(),
            content: serde_json::to_value(content)?,
            passages: portfolio_parts(text),
            writer: text.writer.clone(),
            warnings,
            posting: None,
            tone: options.tone,
            length: options.length,
        })
    }

    /// Counts its claims and stores it as a draft.
    pub async fn store(
        self,
        app: &App,
        kind: DocumentKind,
        resume: &BaseResume,
    ) -> Result<Draft, ActionError> {
        let doubtful = |part: &&Part| part.verdict != Support::Supported;
        let unsupported = self.passages.iter().filter(doubtful).count() as u64;
        metrics::guard_claims(self.passages.len() as u64 - unsupported, unsupported);
        let now = clock::now();
        let draft = NewDraft {
            id: clock::new_id(),
            user_id: resume.user_id,
            base_resume_id: resume.id,
            kind: kind.as_str().to_owned(),
            base_revision: resume.revision,
            writer: self.writer.clone(),
            payload: serde_json::to_value(self)?,
            now,
            expires_at: now + app.config.drafts.ttl,
        };
        Ok(app.store.insert_draft(draft).await?)
    }
}

/// The resume that a writer works from: it must be the active one.
pub async fn active_resume(app: &App, user: &User, id: Uuid) -> Result<BaseResume, ActionError> {
    let stored = app.store.get_base_resume(user.id, id).await?;
    if stored.active { Ok(stored) } else { Err(StoreError::NotActive.into()) }
}

/// What a letter is called: its subject, cut to a reasonable length.
fn letter_title(content: &CoverLetter) -> String {
    let company = content.recipient.company.trim();
    let subject = content.subject.trim();
    let title = match (subject.is_empty(), company.is_empty()) {
        (false, false) if !subject.contains(company) => format!("{subject} – {company}"),
        (false, _) => subject.to_owned(),
        (true, false) => company.to_owned(),
        (true, true) => words(&content.language).letter.clone(),
    };
    title.chars().filter(|c| !c.is_control()).take(200).collect()
}
