//! What reads the text of a prepared page: the promise that every engine keeps.

use std::fmt;
use std::time::Instant;

use image::GrayImage;

/// What a page was read with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The Tesseract program of this machine.
    Tesseract,
    /// Google Cloud Vision.
    Vision,
}

impl Route {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tesseract => "ocr-tesseract",
            Self::Vision => "ocr-vision",
        }
    }
}

/// A word that an engine saw, in pixels of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The text, never empty.
    pub text: String,
    /// The left edge.
    pub left: f32,
    /// The top edge.
    pub top: f32,
    /// The right edge.
    pub right: f32,
    /// The bottom edge.
    pub bottom: f32,
    /// How sure the engine is, from 0 to 1.
    pub confidence: f32,
}

/// Words side by side, from left to right.
pub type Words = Vec<Word>;

/// What an engine saw on a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    /// The words line by line, as they stand when the page is upright.
    pub lines: Vec<Words>,
    /// Whether the engine found the page upside down.
    pub is_upside_down: bool,
}

/// Why an engine did not read a page, in a few words for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineError {
    /// What happened.
    pub reason: String,
    /// Whether the time was over.
    pub is_timeout: bool,
    /// Whether the engine does not know us any more.
    pub is_unauthorised: bool,
    /// Whether only this page is at fault, and the engine may read the others.
    pub is_of_page: bool,
}

impl EngineError {
    /// A failure.
    pub fn new(reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self { reason, is_timeout: false, is_unauthorised: false, is_of_page: false }
    }

    /// The time was over.
    pub fn timeout(reason: impl Into<String>) -> Self {
        Self { is_timeout: true, ..Self::new(reason) }
    }
}

impl fmt::Display for EngineError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.reason)
    }
}

/// A page that is ready to be read: upright, straight, dark on light.
#[derive(Clone, Debug)]
pub struct Page {
    /// The pixels.
    pub pixels: GrayImage,
    /// How many pixels an inch of the paper has.
    pub dpi: f32,
}

/// Something that reads the text of pages.
pub trait Engine: fmt::Debug + Send + Sync {
    /// The name of the way.
    fn route(&self) -> Route;
    /// Reads a page line by line, giving up at `until`.
    fn recognise(&self, page: &Page, until: Instant) -> Result<Seen, EngineError>;
}

/// The mean confidence of all letters.
pub fn confidence<'a>(lines: impl IntoIterator<Item = &'a Words>) -> f32 {
    let (mut sum, mut letters) = (0.0, 0.0);
    for word in lines.into_iter().flatten() {
        let length = word.text.chars().count() as f32;
        sum += word.confidence * length;
        letters += length;
    }
    if letters > 0.0 { sum / letters } else { 0.0 }
}
