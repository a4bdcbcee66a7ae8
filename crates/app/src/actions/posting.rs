//! The posting as the user pastes it.

use resume::posting::{Posting, PostingInput};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::remembered::Remembered;
use crate::app::App;
use crate::error::{ActionError, refuse_with};
use crate::{clock, codes};

/// A posting: its text, or an object with text, title and company.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum PostingText {
    /// The text alone.
    Text(String),
    /// Text, title and company.
    Full {
        /// The text of the posting, 200 to 20,000 characters.
        text: String,
        /// The job title.
        #[serde(default)]
        title: Option<String>,
        /// The employer.
        #[serde(default)]
        company: Option<String>,
    },
}

/// The fewest and the most characters of a posting.
const CHARACTERS: std::ops::RangeInclusive<usize> = 200..=20_000;

impl PostingText {
    /// The posting for analysis, when its length is acceptable.
    pub fn checked(&self) -> Result<PostingInput, ActionError> {
        let (text, title, company) = match self {
            Self::Text(text) => (text, None, None),
            Self::Full { text, title, company } => (text, title.clone(), company.clone()),
        };
        let length = text.trim().chars().count();
        if length < *CHARACTERS.start() {
            let detail = format!("It has {length} characters and needs at least 200.");
            return Err(refuse_with(codes::POSTING_TOO_SHORT, detail));
        }
        if length > *CHARACTERS.end() {
            let detail = format!("It has {length} characters and may have at most 20,000.");
            return Err(refuse_with(codes::POSTING_TOO_LONG, detail));
        }
        Ok(PostingInput { text: text.clone(), title, company })
    }
}

/// Analyses a posting as of this month: experience in a position that goes on counts up to now.
pub fn analyse_now(input: &PostingInput) -> Posting {
    let mut posting = resume::posting::analyse(input);
    posting.today = Some(clock::month(clock::now()));
    posting
}

/// The same, remembered for the user: a posting is analysed once while they work on it.
pub async fn analyse_remembered(
    app: &App,
    user_id: Uuid,
    input: PostingInput,
) -> Result<Posting, ActionError> {
    let place = Remembered::of(app, "job_analysis", app.config.cache.posting_ttl, user_id, &input);
    if let Some(mut posting) = place.find::<Posting>().await {
        posting.today = Some(clock::month(clock::now()));
        return Ok(posting);
    }
    let posting = tokio::task::spawn_blocking(move || analyse_now(&input)).await?;
    place.keep(&posting).await;
    Ok(posting)
}
