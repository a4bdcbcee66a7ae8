//! Reading a file into a resume, with confidence and evidence.

use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use documents::read::{Document, Ocr, Options, ReadError, Reading, Recognition, read_with};
use resume::dialects::{Dialect, NotAResume};
use resume::parse::{FieldReport, Line, Parsed, SourceKind, Warning};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::ask_model::Asker;
use super::parse_cache::ParseCache;
use super::read_again::ReadAgain;
use crate::app::App;
use crate::error::{ActionError, Refusal};
use crate::readers::{Progress, ProgressSender, Stage, Task, nobody_listens};
use crate::tiers::Tier;
use crate::{codes, metrics};

/// A file read into a resume.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ParsedResume {
    /// The resume as JSON Resume.
    pub resume: Value,
    /// How it was read and how sure we are.
    pub report: ParseReport,
}

/// How a file was read and how sure we are.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ParseReport {
    /// The kind of file, found from its content.
    pub kind: String,
    /// How it was read: `text-layer`, `attachment`, `document`, `text`, `json`, `dialect`, `export`, `ocr-tesseract` or
    /// `ocr-vision`; with `+model` when a second reader added something.
    pub route: String,
    /// How many pages it has; 0 when the format has none.
    pub pages: u32,
    /// Overall confidence from 0 to 1.
    pub confidence: f32,
    /// Every value found, with its place and confidence.
    pub fields: Vec<FieldReport>,
    /// Text that found no place.
    pub leftover: Vec<String>,
    /// What the user should look at.
    pub warnings: Vec<Warning>,
    /// How long it took in milliseconds.
    pub duration_ms: u64,
    /// Whether the answer is that of an earlier time.
    #[serde(default)]
    pub cached: bool,
}

/// What a worker finds in a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadFile {
    /// The resume.
    pub parsed: ParsedResume,
    /// The whole text in reading order; empty when the file is JSON.
    pub text: String,
}

/// How the reading of a file ended, for all who wait for the same one.
pub type ReadOnce = Result<Arc<ParsedResume>, Box<Refusal>>;

/// Reads a file into a resume.
pub struct ParseResume {
    /// For whom; the cache is kept per user.
    pub user_id: Uuid,
    /// The user's tier.
    pub tier: Tier,
    /// The file's name on the sender's machine.
    pub file_name: Option<String>,
    /// The file.
    pub bytes: Bytes,
    /// Whether the user wants a language model as second reader, or wants none; else it is asked when the rules are unsure.
    pub second_reader: Option<bool>,
    /// The request of ours.
    pub request_id: String,
}

impl ParseResume {
    /// Refuses what cannot be read, with a code of its own for every reason.
    pub async fn run(self, app: &App) -> Result<ParsedResume, ActionError> {
        self.run_telling(app, &nobody_listens()).await
    }

    /// The same, telling how far it is; when the future is dropped, the work ends.
    pub async fn run_telling(
        self,
        app: &App,
        progress: &ProgressSender,
    ) -> Result<ParsedResume, ActionError> {
        let started = Instant::now();
        let source = source_name(&self.bytes);
        let result = self.find_or_read(app, progress).await;
        let method = result.as_ref().map_or("rules", |parsed| method_name(&parsed.report));
        let failure = result.as_ref().err().map(failure_code);
        metrics::parse(method, source, failure, started.elapsed());
        result
    }

    async fn find_or_read(
        &self,
        app: &App,
        progress: &ProgressSender,
    ) -> Result<ParsedResume, ActionError> {
        let again = self.read_again();
        let (name, options) = (self.file_name.as_deref(), again.options(app));
        let cache = ParseCache::of(app, self.user_id, name, &options, &self.bytes);
        let work = async {
            if let Some(mut parsed) = cache.find().await? {
                parsed.report.cached = true;
                return Ok(Ok(Arc::new(parsed)));
            }
            match self.read(app, progress).await {
                Ok(file) => {
                    let (parsed, complete) = again.run(app, file, progress).await;
                    // Without the second reader or the OCR that was wanted, another time may be better.
                    if complete && !is_passing(&parsed.report) {
                        cache.keep(&parsed).await;
                    }
                    Ok(Ok(Arc::new(parsed)))
                }
                // Too many files is one caller's bad luck; what is wrong with the file is so for all who sent it.
                Err(ActionError::Refused(refusal)) if refusal.retry_after.is_none() => {
                    Ok(Err(refusal))
                }
                Err(error) => Err(error),
            }
        };
        let read: ReadOnce = app.reading.run(&cache.name(), Box::pin(work)).await?;
        read.map(Arc::unwrap_or_clone).map_err(ActionError::Refused)
    }

    /// Has the file read by rules.
    async fn read(&self, app: &App, progress: &ProgressSender) -> Result<ReadFile, ActionError> {
        let answer =
            app.readers.read(Task::Read, self.file_name.as_deref(), &self.bytes, progress).await?;
        Ok(serde_json::from_slice(&answer)?)
    }

    fn read_again(&self) -> ReadAgain {
        let asker = Asker {
            user_id: Some(self.user_id),
            tier: Some(self.tier.name()),
            resume_id: None,
            action: "parse",
            request_id: self.request_id.clone(),
        };
        ReadAgain { asker, wanted: self.second_reader }
    }
}

/// Reads a file into a resume in this process.
pub fn read_resume(
    bytes: &[u8],
    file_name: Option<&str>,
    ocr: &Ocr,
) -> Result<ParsedResume, ReadError> {
    read_file(bytes, file_name, ocr, &|_| {}).map(|file| file.parsed)
}

/// Reads a file in this process, telling how far it is; this is what a worker does.
pub fn read_file(
    bytes: &[u8],
    file_name: Option<&str>,
    ocr: &Ocr,
    tell: &dyn Fn(Progress),
) -> Result<ReadFile, ReadError> {
    let started = Instant::now();
    let (mut text, mut lines) = (String::new(), Vec::new());
    tell(Progress::begin(Stage::Reading));
    let progress = |progress| tell(Progress::of_reading(progress));
    let options = Options { ocr: Some(ocr), progress: &progress, ..Options::default() };
    let Reading { document, recognition, warnings: told, attached_to } =
        read_with(bytes, file_name, &options)?;
    tell(Progress::begin(Stage::Understanding));
    let (kind, route, pages, parsed) = match document {
        Document::Lines(source) => {
            text = source.lines.iter().map(Line::text).collect::<Vec<_>>().join("\n");
            let (kind, route) = kind_and_route(source.kind);
            let route = recognition.as_ref().map_or(route, |recognition| recognition.route.name());
            let parsed = resume::parse::parse(&source);
            lines = source.lines;
            (kind, route, source.pages, parsed)
        }
        Document::Json(value) => {
            let (dialect, parsed) = resume::dialects::read(value).map_err(not_a_resume)?;
            let (kind, route) = match dialect {
                Dialect::JsonResume => ("json", "json"),
                Dialect::ReactiveResume => ("reactive-resume", "dialect"),
                Dialect::RenderCv => ("rendercv", "dialect"),
                Dialect::LinkedIn => ("linkedin", "export"),
            };
            match attached_to {
                Some(pages) => ("pdf", "attachment", pages, parsed),
                None => (kind, route, 0, parsed),
            }
        }
        Document::Tables(tables) => {
            let parsed = resume::dialects::read_linkedin(tables).map_err(not_a_resume)?;
            ("linkedin", "export", 0, parsed)
        }
    };
    let Parsed { resume, confidence, mut fields, leftover, warnings } = parsed;
    let resume = resume.to_json_resume();
    resume::places::narrow(&lines, &resume, &mut fields);
    let certainty =
        recognition.map_or(1.0, |recognition| doubt(&resume, &mut fields, &recognition));
    let parsed = ParsedResume {
        resume,
        report: ParseReport {
            kind: kind.to_owned(),
            route: route.to_owned(),
            pages,
            confidence: confidence * certainty,
            fields,
            leftover,
            warnings: [told, warnings].concat(),
            duration_ms: started.elapsed().as_millis() as u64,
            cached: false,
        },
    };
    Ok(ReadFile { parsed, text })
}

/// What lines came from, and how they were read.
fn kind_and_route(kind: SourceKind) -> (&'static str, &'static str) {
    match kind {
        SourceKind::Pdf => ("pdf", "text-layer"),
        SourceKind::Docx => ("docx", "document"),
        SourceKind::Odt => ("odt", "document"),
        SourceKind::Rtf => ("rtf", "document"),
        SourceKind::Html => ("html", "document"),
        SourceKind::Markdown => ("markdown", "text"),
        SourceKind::Text => ("text", "text"),
        SourceKind::Image => ("image", "text"),
        SourceKind::Json => ("json", "json"),
    }
}

fn not_a_resume(error: NotAResume) -> ReadError {
    ReadError::JsonNotAResume { reason: error.reason }
}

/// Whether another time may read more of the same file.
fn is_passing(report: &ParseReport) -> bool {
    let codes = ["OCR_VISION_LOST", "PAGES_NOT_READ"];
    report.warnings.iter().any(|warning| codes.contains(&warning.code.as_str()))
}

/// Lowers the confidence of fields by how sure OCR is of their words, and puts their places onto the paper; gives the mean.
fn doubt(resume: &Value, fields: &mut [FieldReport], recognition: &Recognition) -> f32 {
    let (mut sum, mut count) = (0.0, 0.0);
    for field in fields {
        let (Some(page), Some(rect)) = (field.page, field.rect) else { continue };
        let text = resume.pointer(&field.path).and_then(Value::as_str).unwrap_or_default();
        let certainty = recognition.certainty(page, rect, text);
        field.confidence *= certainty;
        field.rect = Some(recognition.on_paper(page, rect));
        sum += certainty;
        count += 1.0;
    }
    if count > 0.0 { sum / count } else { 1.0 }
}

/// The label of what read the file in metrics.
fn method_name(report: &ParseReport) -> &'static str {
    match report.route.as_str() {
        _ if report.cached => "cache",
        route if route.ends_with("+model") => "model",
        route if route.starts_with("ocr") => "ocr",
        _ => "rules",
    }
}

/// The label of the file's kind in metrics: a fixed handful of words, told from the first bytes only, since nothing of a
/// file is read in this process.
fn source_name(bytes: &[u8]) -> &'static str {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let holds = |word: &[u8]| head.windows(word.len()).any(|window| window == word);
    match bytes.trim_ascii_start() {
        [b'%', b'P', b'D', b'F', ..] => "pdf",
        [b'P', b'K', ..] if holds(b"opendocument") => "odt",
        [b'P', b'K', ..] if holds(b"Content_Types") || holds(b"word/") => "docx",
        [b'P', b'K', ..] => "archive",
        [0x89, b'P', b'N', b'G', ..]
        | [0xFF, 0xD8, 0xFF, ..]
        | [b'R', b'I', b'F', b'F', ..]
        | [b'I', b'I', 42, 0, ..]
        | [b'M', b'M', 0, 42, ..] => "picture",
        [b'{', b'\\', b'r', b't', b'f', ..] => "rtf",
        [b'{' | b'[', ..] => "json",
        [b'<', ..] => "html",
        _ => "text",
    }
}

fn failure_code(error: &ActionError) -> &'static str {
    match error {
        ActionError::Refused(refusal) => refusal.code.name,
        _ => codes::INTERNAL.name,
    }
}
