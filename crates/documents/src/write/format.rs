//! The formats that a resume can leave in.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// The page, tagged.
    #[serde(rename = "pdf")]
    Pdf,
    /// A Word document with real headings and lists.
    #[serde(rename = "docx")]
    Docx,
    /// One accessible file without scripts.
    #[serde(rename = "html")]
    Html,
    /// Plain text.
    #[serde(rename = "txt")]
    Text,
    /// CommonMark.
    #[serde(rename = "md")]
    Markdown,
    /// JSON Resume.
    #[serde(rename = "json")]
    Json,
}

/// This is no name of a format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown format {0:?}: use pdf, docx, html, txt, md or json")]
pub struct UnknownFormat(pub String);

impl Format {
    /// Every format.
    pub const ALL: [Self; 6] =
        [Self::Pdf, Self::Docx, Self::Html, Self::Text, Self::Markdown, Self::Json];

    /// The name's ending of such a file, which is also the name of the format.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// The value of `Content-Type`.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Html => "text/html; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|format| format.extension() == text)
            .ok_or_else(|| UnknownFormat(text.to_owned()))
    }
}
