//! Files of people to positioned lines in reading order.

mod archive;
mod bullet;
mod detect;
mod docx;
mod error;
mod flow;
mod html;
mod json;
mod limits;
mod linkedin;
mod odt;
mod one_file;
mod pdf;
mod rtf;
mod text;
mod xml;
mod yaml;

use std::panic::{AssertUnwindSafe, catch_unwind};

use resume::dialects::Table;
use resume::parse::Source;

pub use detect::{FileKind, detect};
pub use error::ReadError;
pub use limits::ReadLimits;
use limits::Stopwatch;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// Lines for the parser.
    Lines(Source),
    /// A JSON or YAML object, to be read as a resume in one of the known forms.
    Json(serde_json::Value),
    /// The tables of a LinkedIn data export.
    Tables(Vec<Table>),
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
        FileKind::OpenDocument => odt::read(bytes, limits, clock).map(Document::Lines),
        FileKind::FlatOpenDocument => {
            odt::read_flat(&text::decode(bytes), clock).map(Document::Lines)
        }
        FileKind::Rtf => rtf::read(bytes, clock).map(Document::Lines),
        FileKind::Html => html::read(bytes, clock).map(Document::Lines),
        FileKind::Yaml => yaml::read(bytes, file_name),
        FileKind::LinkedInExport => linkedin::read(bytes, limits).map(Document::Tables),
        FileKind::OneFile => one_file::read(bytes, limits),
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
