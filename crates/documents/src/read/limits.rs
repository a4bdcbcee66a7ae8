//! How much of a file is read, and for how long.

use std::time::{Duration, Instant};

use super::detect::FileKind;
use super::error::ReadError;

/// How much of a file is read at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadLimits {
    /// The size of the file in bytes.
    pub bytes: usize,
    /// The number of pages.
    pub pages: u32,
    /// The number of bytes that an archive may unpack to.
    pub decompressed_bytes: u64,
    /// How long reading may take.
    pub deadline: Option<Duration>,
}

impl Default for ReadLimits {
    fn default() -> Self {
        Self {
            bytes: 10 << 20,
            pages: 30,
            decompressed_bytes: 100 << 20,
            deadline: Some(Duration::from_secs(20)),
        }
    }
}

/// A running clock for one file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stopwatch {
    kind: FileKind,
    end: Option<Instant>,
}

impl Stopwatch {
    /// Starts the clock.
    pub fn start(kind: FileKind, limits: &ReadLimits) -> Self {
        let end = limits.deadline.and_then(|deadline| Instant::now().checked_add(deadline));
        Self { kind, end }
    }

    /// The kind of file that it runs for.
    pub fn kind(&self) -> FileKind {
        self.kind
    }

    /// When the time is over; in an hour where nothing limits it.
    pub fn end(&self) -> Instant {
        self.end.unwrap_or_else(|| Instant::now() + Duration::from_hours(1))
    }

    /// Whether the time is over.
    pub fn is_over(&self) -> bool {
        self.end.is_some_and(|end| Instant::now() >= end)
    }

    /// Refuses to go on when the time is over.
    pub fn check(&self) -> Result<(), ReadError> {
        if self.is_over() { Err(ReadError::TookTooLong { kind: self.kind }) } else { Ok(()) }
    }
}
