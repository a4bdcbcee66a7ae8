//! Files of people to positioned lines in reading order.

mod bullet;
mod detect;
mod docx;
mod error;
mod json;
mod limits;
mod pages;
mod pdf;
mod text;

use std::panic::{AssertUnwindSafe, catch_unwind};

use resume::parse::Source;

pub use detect::{FileKind, detect};
pub use error::ReadError;
pub use limits::ReadLimits;
use limits::Stopwatch;
pub use pages::{FilePages, PagePicture, show};
pub use pdf::render::page_picture;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// Lines for the parser.
    Lines(Source),
    /// A JSON object, to be read as JSON Resume.
    Json(serde_json::Value),
}

/// Reads a file; its kind is found from its content, and the name only tells Markdown from plain text.
///
/// Never panics: what a library cannot take is a damaged file.
pub fn read(
    bytes: &[u8],
    file_name: Option<&str>,
    limits: &ReadLimits,
) -> Result<Document, ReadError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge { size_bytes: bytes.len(), limit_bytes: limits.bytes });
    }
    let kind = catch(FileKind::Archive, || Ok(detect(bytes)))?;
    let clock = Stopwatch::start(kind, limits);
    catch(kind, || match kind {
        FileKind::Pdf => pdf::read(bytes, limits, clock).map(Document::Lines),
        FileKind::Docx => docx::read(bytes, limits, clock).map(Document::Lines),
        FileKind::Text => text::read(bytes, file_name).map(Document::Lines),
        FileKind::Json => json::read(bytes).map(Document::Json),
        FileKind::EncryptedOffice => Err(ReadError::Encrypted),
        FileKind::Picture => Err(ReadError::NoTextLayer { kind }),
        _ => Err(ReadError::Unsupported { kind }),
    })
}

/// Turns a panic inside a library into an error.
fn catch<T>(kind: FileKind, work: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(ReadError::Damaged { kind }))
}
