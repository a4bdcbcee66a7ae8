//! Rich Text Format to lines.
//!
//! Own code: the crates that read RTF know neither tables nor fields nor code pages, and panic on broken files
//! (`docs/decisions/0005-rtf-reader.md`). Groups are kept on a stack of our own, so that depth costs no stack.

mod charset;
mod controls;
mod flows;
mod reader;
mod state;
mod tokens;

use resume::parse::{Source, SourceKind};

use self::reader::Reader;
use self::tokens::Tokens;
use super::detect::FileKind;
use super::error::ReadError;
use super::limits::Stopwatch;

/// How many tokens are read between two looks at the clock.
const CHUNK: usize = 4096;

/// Reads a document: headers, then the text with its text boxes, then footers.
pub fn read(bytes: &[u8], clock: Stopwatch) -> Result<Source, ReadError> {
    let mut reader = Reader::default();
    let mut count = 0_usize;
    for token in Tokens::new(bytes) {
        if !reader.take(token) {
            return Err(ReadError::Damaged { kind: FileKind::Rtf });
        }
        count += 1;
        if count.is_multiple_of(CHUNK) {
            clock.check()?;
        }
    }
    let lines = reader.finish();
    if lines.is_empty() {
        return Err(ReadError::NoTextLayer { kind: FileKind::Rtf });
    }
    Ok(Source { kind: SourceKind::Rtf, pages: 0, lines })
}
