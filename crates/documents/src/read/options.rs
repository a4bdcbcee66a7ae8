//! How a file is read, and how far the reading is.

use std::fmt;

use super::limits::ReadLimits;
use super::ocr::Ocr;

/// How a file is read.
pub struct Options<'a> {
    /// How much is read at most.
    pub limits: ReadLimits,
    /// What reads pictures of text; without it they are refused.
    pub ocr: Option<&'a Ocr>,
    /// Told how far the reading is.
    pub progress: &'a dyn Fn(Progress),
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self { limits: ReadLimits::default(), ocr: None, progress: &|_| {} }
    }
}

impl fmt::Debug for Options<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { limits, ocr, .. } = self;
        out.debug_struct("Options")
            .field("limits", limits)
            .field("ocr", ocr)
            .finish_non_exhaustive()
    }
}

/// A part of the work on a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The file is opened and its text taken out.
    Reading,
    /// Pictures of text are read.
    Recognising,
}

/// How far the work on a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How many pages are done.
    pub done: u32,
    /// How many pages there are to do.
    pub total: u32,
}
