//! How a text should sound.

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// The tone of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Plain and businesslike.
    #[default]
    Professional,
    /// Results first.
    Confident,
    /// In the first person, as one would speak.
    Friendly,
    /// As few words as possible.
    Concise,
    /// Full, reserved sentences.
    Formal,
}

impl Tone {
    /// All tones.
    pub const ALL: [Self; 5] =
        [Self::Professional, Self::Confident, Self::Friendly, Self::Concise, Self::Formal];

    /// The variant of five texts, in the order of [`Tone::ALL`].
    pub(crate) fn of<'a>(self, texts: &[&'a str; 5]) -> &'a str {
        texts[self as usize]
    }
}

/// How long a text should be.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// The essentials.
    Short,
    /// What most readers expect.
    #[default]
    Medium,
    /// Everything that helps.
    Long,
}

impl Length {
    /// All lengths.
    pub const ALL: [Self; 3] = [Self::Short, Self::Medium, Self::Long];
}

/// How a text is to be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// The tone.
    pub tone: Tone,
    /// The length.
    pub length: Length,
    /// The language; without one that of the posting or of the resume.
    pub language: Option<Language>,
}
