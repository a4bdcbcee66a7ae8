//! Reading a file into a resume, with confidence and evidence.

use std::time::{Duration, Instant};

use bytes::Bytes;
use documents::read::{Document, FileKind, ReadError, ReadLimits, detect, read};
use resume::dialects::{Dialect, NotAResume};
use resume::parse::{FieldReport, Parsed, SourceKind, Warning};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;
use uuid::Uuid;

use crate::app::App;
use crate::error::{ActionError, refuse};
use crate::{clock, codes, metrics, secret};

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
    /// How it was read: `text-layer`, `document`, `text`, `json`, `dialect` or `export`.
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
}

/// Raised with every change that makes the parser answer differently: older cached answers are not used.
const PARSER_VERSION: u32 = 2;

/// Reads a file into a resume.
pub struct ParseResume {
    /// For whom; the cache is kept per user.
    pub user_id: Uuid,
    /// The file's name on the sender's machine.
    pub file_name: Option<String>,
    /// The file.
    pub bytes: Bytes,
}

/// Reading is work for a core: more at once than there are cores would only wait for each other.
static READING: Semaphore = Semaphore::const_new(4);

impl ParseResume {
    /// Refuses what cannot be read, with a code of its own for every reason.
    pub async fn run(self, app: &App) -> Result<ParsedResume, ActionError> {
        let key = self.cache_key();
        let now = clock::now();
        let cached = app.store.find_parse(self.user_id, &key, now).await?;
        metrics::cache("resume_parse", "database", cached.is_some());
        if let Some(parsed) = cached.and_then(|value| serde_json::from_value(value).ok()) {
            return Ok(parsed);
        }
        let started = Instant::now();
        let source = source_name(&self.bytes);
        let read = self.read().await;
        let failure = read.as_ref().err().map(failure_code);
        metrics::parse("rules", source, failure, started.elapsed());
        let parsed = read?;
        let expires_at = now
            + chrono::Duration::from_std(app.config.cache.parse_ttl)
                .unwrap_or(chrono::Duration::days(30));
        let value = serde_json::to_value(&parsed)?;
        app.store.insert_parse(self.user_id, &key, &value, now, expires_at).await?;
        Ok(parsed)
    }

    fn cache_key(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(PARSER_VERSION.to_le_bytes());
        hash.update(&self.bytes);
        secret::hexadecimal(&hash.finalize())
    }

    async fn read(&self) -> Result<ParsedResume, ActionError> {
        let _turn = READING.acquire().await.map_err(|error| ActionError::Internal(error.into()))?;
        let (bytes, name) = (self.bytes.clone(), self.file_name.clone());
        let work = tokio::task::spawn_blocking(move || read_resume(&bytes, name.as_deref()));
        match tokio::time::timeout(Duration::from_secs(25), work).await {
            Ok(read) => Ok(read??),
            Err(_) => Err(refuse(codes::READ_TIMEOUT)),
        }
    }
}

/// Reads a file into a resume; the same for server and command line.
pub fn read_resume(bytes: &[u8], file_name: Option<&str>) -> Result<ParsedResume, ReadError> {
    let started = Instant::now();
    let (kind, route, pages, parsed) = match read(bytes, file_name, &ReadLimits::default())? {
        Document::Lines(source) => {
            let (kind, route) = kind_and_route(source.kind);
            (kind, route, source.pages, resume::parse::parse(&source))
        }
        Document::Json(value) => {
            let (dialect, parsed) = resume::dialects::read(value).map_err(not_a_resume)?;
            let (kind, route) = match dialect {
                Dialect::JsonResume => ("json", "json"),
                Dialect::ReactiveResume => ("reactive-resume", "dialect"),
                Dialect::RenderCv => ("rendercv", "dialect"),
                Dialect::LinkedIn => ("linkedin", "export"),
            };
            (kind, route, 0, parsed)
        }
        Document::Tables(tables) => {
            let parsed = resume::dialects::read_linkedin(tables).map_err(not_a_resume)?;
            ("linkedin", "export", 0, parsed)
        }
    };
    let Parsed { resume, confidence, fields, leftover, warnings } = parsed;
    Ok(ParsedResume {
        resume: resume.to_json_resume(),
        report: ParseReport {
            kind: kind.to_owned(),
            route: route.to_owned(),
            pages,
            confidence,
            fields,
            leftover,
            warnings,
            duration_ms: started.elapsed().as_millis() as u64,
        },
    })
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

/// The label of the file's kind in metrics: a fixed handful of words.
fn source_name(bytes: &[u8]) -> &'static str {
    match detect(bytes) {
        FileKind::Pdf => "pdf",
        FileKind::Docx => "docx",
        FileKind::OpenDocument | FileKind::FlatOpenDocument => "odt",
        FileKind::Rtf => "rtf",
        FileKind::Html => "html",
        FileKind::Json => "json",
        FileKind::Yaml => "yaml",
        FileKind::LinkedInExport => "linkedin",
        FileKind::Picture => "image",
        FileKind::Text => "text",
        _ => "other",
    }
}

fn failure_code(error: &ActionError) -> &'static str {
    match error {
        ActionError::Refused(refusal) => refusal.code.name,
        _ => codes::INTERNAL.name,
    }
}
