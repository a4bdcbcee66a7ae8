//! How texts are to be written: by whom, in which tone, and what a model may see.

use resume::language::Language;
use resume::write::Options;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use utoipa::ToSchema;

use super::stored_document::field;
use crate::app::App;
use crate::codes;
use crate::error::{ActionError, refuse};
use crate::models::Budget;

/// How texts are to be written.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Writing {
    /// Who writes.
    pub writer: WriterChoice,
    /// How it should sound: `professional`, `confident`, `friendly`, `concise` or `formal`.
    #[schema(value_type = String)]
    pub tone: resume::write::Tone,
    /// `short`, `medium` or `long`.
    #[schema(value_type = String)]
    pub length: resume::write::Length,
    /// `en`, `de`, `fr` or `es`; without it the language of the posting or the resume.
    pub language: Option<String>,
    /// What you wish beyond that, in your own words; at most 2,000 characters.
    pub instructions: Option<String>,
    /// Whether name, contact, places and employers are hidden from a model.
    pub redact: bool,
    /// Whether a model writes anew, although it has answered the same question before.
    pub again: bool,
}

/// Who writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WriterChoice {
    /// A language model where one is set up, else the rules.
    #[default]
    Auto,
    /// The built-in rules.
    Rules,
    /// A language model; refused where none is set up.
    Model,
}

/// How far the writing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WritingProgress {
    /// Parts that are written.
    pub done: usize,
    /// Parts in all; 0 while that is not known.
    pub total: usize,
    /// Characters that have come from the model.
    pub characters: usize,
}

/// Where progress is told.
pub type WritingProgressSender = watch::Sender<WritingProgress>;

/// How much the person's wishes may say.
const MOST_WISHES: usize = 2_000;

impl Writing {
    /// Tone, length and language; refuses a language that no writer knows.
    pub fn options(&self) -> Result<Options, ActionError> {
        let tag = self.language.as_deref().filter(|tag| !tag.trim().is_empty());
        let language = tag.map(|tag| {
            let known = Language::ALL.map(Language::tag).join(", ");
            Language::from_tag(tag)
                .ok_or_else(|| field("language", format!("must be one of {known}")))
        });
        Ok(Options { tone: self.tone, length: self.length, language: language.transpose()? })
    }

    /// What the person wishes in their own words.
    pub fn wishes(&self) -> Result<Option<String>, ActionError> {
        let wishes = self.instructions.clone().filter(|text| !text.trim().is_empty());
        if wishes.as_ref().is_some_and(|text| text.chars().count() > MOST_WISHES) {
            return Err(field("instructions", "may have at most 2,000 characters"));
        }
        Ok(wishes)
    }

    /// The model that would be asked; absent: the rules write.
    pub async fn model(&self, app: &App) -> Result<Option<String>, ActionError> {
        let there = app.models.provider().is_some();
        let wanted = match self.writer {
            WriterChoice::Rules => false,
            WriterChoice::Model if !there => return Err(refuse(codes::AI_CREDENTIALS_MISSING)),
            WriterChoice::Model => true,
            // A budget that is used up leaves the rules, as its code says.
            WriterChoice::Auto => there && !Budget::now(app).await?.stops(),
        };
        let name =
            || app.flags.now().ai_model_override.unwrap_or_else(|| app.config.ai.model.clone());
        Ok(wanted.then(name))
    }
}
