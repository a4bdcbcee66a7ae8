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
mod ocr;
mod odt;
mod one_file;
mod options;
mod pages;
mod pdf;
mod rtf;
mod text;
mod xml;
mod yaml;

use std::panic::{AssertUnwindSafe, catch_unwind};

use resume::dialects::Table;
use resume::parse::{Source, Warning};

pub use detect::{FileKind, detect};
pub use error::ReadError;
pub use limits::ReadLimits;
use limits::Stopwatch;
pub use ocr::{
    Ocr, OcrEngine, OcrSettings, Recognition, Route, ServiceAccount, VisionCredentials,
    VisionSettings,
};
pub use options::{Options, Progress, Stage};
pub use pages::{FilePages, PagePicture, show};
#[cfg(feature = "write")]
pub use pdf::Texts;
pub use pdf::render::page_picture;

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

/// A file that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it holds.
    pub document: Document,
    /// What OCR made of its pages; nothing when no page was a picture.
    pub recognition: Option<Recognition>,
    /// What the user should know about the reading.
    pub warnings: Vec<Warning>,
    /// How many pages the PDF has to which the document was attached; nothing when it was not.
    pub attached_to: Option<u32>,
}

impl From<Document> for Reading {
    fn from(document: Document) -> Self {
        Self { document, recognition: None, warnings: Vec::new(), attached_to: None }
    }
}

/// Reads a file without OCR; its kind is found from its content, and the name only tells Markdown from plain text.
///
/// Never panics: what a library cannot take is a damaged file.
pub fn read(
    bytes: &[u8],
    file_name: Option<&str>,
    limits: &ReadLimits,
) -> Result<Document, ReadError> {
    let options = Options { limits: limits.clone(), ..Options::default() };
    read_with(bytes, file_name, &options).map(|reading| reading.document)
}

/// Reads a file, pictures of text too.
pub fn read_with(
    bytes: &[u8],
    file_name: Option<&str>,
    options: &Options<'_>,
) -> Result<Reading, ReadError> {
    let limits = &options.limits;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge { size_bytes: bytes.len(), limit_bytes: limits.bytes });
    }
    let kind = catch(FileKind::Archive, || Ok(detect(bytes)))?;
    let clock = Stopwatch::start(kind, limits);
    let lines = |source: Source| Reading::from(Document::Lines(source));
    catch(kind, || match kind {
        FileKind::OpenDocument => odt::read(bytes, limits, clock).map(lines),
        FileKind::FlatOpenDocument => odt::read_flat(&text::decode(bytes), clock).map(lines),
        FileKind::Rtf => rtf::read(bytes, clock).map(lines),
        FileKind::Html => html::read(bytes, clock).map(lines),
        FileKind::Yaml => yaml::read(bytes, file_name).map(Reading::from),
        FileKind::LinkedInExport => {
            linkedin::read(bytes, limits).map(|tables| Document::Tables(tables).into())
        }
        FileKind::OneFile => one_file::read(bytes, limits).map(Reading::from),
        FileKind::Pdf => pdf::read(bytes, options, clock),
        FileKind::Picture => ocr::read(bytes, options, clock),
        FileKind::Docx => docx::read(bytes, limits, clock).map(lines),
        FileKind::Text => text::read(bytes, file_name).map(lines),
        FileKind::Json => json::read(bytes).map(|value| Document::Json(value).into()),
        FileKind::EncryptedOffice => Err(ReadError::Encrypted),
        _ => Err(ReadError::Unsupported { kind }),
    })
}

/// The lines of a PDF's pages, whatever is attached to it.
#[cfg(feature = "write")]
pub fn page_lines(bytes: &[u8], options: &Options<'_>) -> Result<Source, ReadError> {
    let clock = Stopwatch::start(FileKind::Pdf, &options.limits);
    catch(FileKind::Pdf, || pdf::page_lines(bytes, options, clock))
}

/// The text of a PDF as programs take it out that know no layout.
#[cfg(feature = "write")]
pub fn pdf_texts(bytes: &[u8], limits: &ReadLimits) -> Result<Texts, ReadError> {
    catch(FileKind::Pdf, || pdf::texts(bytes, limits))
}

/// Turns a panic inside a library into an error.
fn catch<T>(kind: FileKind, work: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(ReadError::Damaged { kind }))
}
