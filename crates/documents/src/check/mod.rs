//! What others get out of a file that we made: its text by three ways of taking it out, and each field by our own parser.
//!
//! The file is judged, not the page that it was made from; the resume is the truth that it is held against.

mod fields;
mod text;
mod words;

use resume::Resume;
use resume::parse::{Line, Parsed, from_json, parse};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use fields::{FieldCheck, lost};
pub use text::{TextCheck, letters};

use crate::read::{
    Document, FileKind, Options, ReadError, ReadLimits, detect, page_lines, pdf_texts,
};
use crate::write::sheet::Sheet;
use crate::write::{Accessibility, Format};

/// What others get out of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileReport {
    /// The kind of file: `pdf`, `docx`, `html`, `txt`, `md` or `json`.
    pub format: String,
    /// The size of the file in bytes.
    pub size_bytes: u64,
    /// How many pages it has; 0 when the format has none.
    pub pages: u32,
    /// Whether every field comes back and every text is whole.
    pub passed: bool,
    /// Whether a PDF is accessible; nothing for other formats.
    pub accessibility: Option<Accessibility>,
    /// The text as different programs take it out.
    pub texts: Vec<TextCheck>,
    /// What our own parser makes of every printed field.
    pub fields: Vec<FieldCheck>,
}

/// Reads a file that was made of a resume, and holds it against that resume.
///
/// An attached copy of the resume is left aside: what counts is what stands on the pages.
pub fn check(
    bytes: &[u8],
    format: Format,
    resume: &Resume,
    accessibility: Option<Accessibility>,
) -> Result<FileReport, ReadError> {
    let name = format!("resume.{}", format.extension());
    let (document, pages) = if detect(bytes) == FileKind::Pdf {
        let source = page_lines(bytes, &Options::default())?;
        let pages = source.pages;
        (Document::Lines(source), pages)
    } else {
        (crate::read::read(bytes, Some(&name), &ReadLimits::default())?, 0)
    };
    let language = resume.design.language.as_deref().unwrap_or("en").to_ascii_lowercase();
    let sheet = Sheet::new(resume, language.split(['-', '_']).next().unwrap_or("en"));
    let mut texts = Vec::new();
    let (read, confidence) = match document {
        Document::Lines(source) => {
            let lines: Vec<String> = source.lines.iter().map(Line::text).collect();
            texts.push(TextCheck::of("layout", &sheet, lines.join("\n")));
            let Parsed { resume, fields, .. } = parse(&source);
            (resume.to_json_resume(), fields)
        }
        Document::Json(value) => match from_json(value) {
            Ok(parsed) => (parsed.resume.to_json_resume(), parsed.fields),
            Err(_) => (Value::Null, Vec::new()),
        },
        Document::Tables(_) => (Value::Null, Vec::new()),
    };
    if format == Format::Pdf {
        let found = pdf_texts(bytes, &ReadLimits::default())?;
        texts.push(TextCheck::of("drawing", &sheet, found.drawn));
        texts.push(TextCheck::of("tags", &sheet, found.tagged.unwrap_or_default()));
    }
    let fields = fields::checks(resume, &sheet, &read, &texts, &confidence);
    let passed = fields.iter().all(|field| field.passed) && texts.iter().all(|text| text.passed);
    let size_bytes = bytes.len() as u64;
    let format = format.extension().to_owned();
    Ok(FileReport { format, size_bytes, pages, passed, accessibility, texts, fields })
}

impl FileReport {
    /// Holds a text that another program took out of the file against the resume.
    pub fn add_text(&mut self, program: &str, resume: &Resume, text: String) {
        let language = resume.design.language.as_deref().unwrap_or("en").to_ascii_lowercase();
        let sheet = Sheet::new(resume, language.split(['-', '_']).next().unwrap_or("en"));
        let check = TextCheck::of(program, &sheet, text);
        self.passed &= check.passed;
        self.texts.push(check);
    }
}
