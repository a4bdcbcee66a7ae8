//! Who writes: the one place where the writer of a letter or a portfolio is chosen.
//!
//! A writer answers with passages that carry their sources and the claims that the guard found in them, and with its
//! own name; whatever it is, a person sees every passage before it is kept.

use resume::Resume;
use resume::posting::{Posting, PostingInput};
use resume::write::{Letter, Options, PortfolioText, cover_letter, portfolio};

use crate::error::ActionError;

/// What a letter is written from.
pub struct LetterBrief {
    /// The resume: the only source of facts about the person.
    pub resume: Resume,
    /// The posting's text.
    pub input: PostingInput,
    /// What was found in it.
    pub posting: Posting,
    /// Tone, length, language.
    pub options: Options,
    /// What the person asks of the writer in their own words.
    pub instructions: Option<String>,
}

/// Writes a letter: by rules, which cannot follow instructions and say so.
pub async fn write_letter(brief: LetterBrief) -> Result<Letter, ActionError> {
    let LetterBrief { resume, input, posting, options, instructions } = brief;
    let written = move || cover_letter(&resume, &input, &posting, options);
    let mut letter = tokio::task::spawn_blocking(written).await?;
    if instructions.is_some_and(|text| !text.trim().is_empty()) {
        letter.warnings.push(
            "The built-in writer follows no instructions; change the letter by hand after keeping it."
                .to_owned(),
        );
    }
    Ok(letter)
}

/// Writes the texts of a portfolio: by rules.
pub async fn write_portfolio(
    resume: Resume,
    options: Options,
) -> Result<PortfolioText, ActionError> {
    Ok(tokio::task::spawn_blocking(move || portfolio(&resume, options)).await?)
}
