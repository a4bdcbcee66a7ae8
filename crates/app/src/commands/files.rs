//! Files that commands read.

use std::path::Path;
use std::sync::OnceLock;

use documents::read::{Document, Ocr, ReadLimits, read};
use resume::Resume;
use resume::posting::PostingInput;

use super::console::Failure;
use crate::actions::{ParsedResume, read_resume};
use crate::config::{Environment, VisionConfig};

/// The most bytes of a file that is read into memory at all; the reader's own limit is lower.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Reads a file's bytes.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let problem = |error: std::io::Error| Failure::of(format!("{}: {error}", path.display()));
    let length = std::fs::metadata(path).map_err(problem)?.len();
    if length > MOST_BYTES {
        return Err(Failure::of(format!("{}: the file is larger than 10 MiB", path.display())));
    }
    std::fs::read(path).map_err(problem)
}

/// Reads a resume from a file of any known format.
pub fn parsed(path: &Path) -> Result<ParsedResume, Failure> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    read_resume(&bytes(path)?, name.as_deref(), ocr()?)
        .map_err(|error| Failure::of(format!("{}: {error} ({})", path.display(), error.code())))
}

/// What reads pictures of text, as the environment says; made for the first file.
pub fn ocr() -> Result<&'static Ocr, Failure> {
    static OCR: OnceLock<Result<Ocr, String>> = OnceLock::new();
    let made = OCR.get_or_init(|| {
        let config = VisionConfig::read(&Environment::of_process());
        config.map(|config| Ocr::new(config.ocr)).map_err(|error| error.to_string())
    });
    made.as_ref().map_err(Failure::of)
}

/// Reads a resume document from a file of any known format, with item ids.
pub fn resume(path: &Path) -> Result<Resume, Failure> {
    Resume::from_json(parsed(path)?.resume).map_err(Failure::of)
}

/// Reads a posting: a text file, or JSON with text, title and company.
pub fn posting(path: &Path) -> Result<PostingInput, Failure> {
    let bytes = bytes(path)?;
    if let Ok(input) = serde_json::from_slice::<crate::actions::PostingText>(&bytes) {
        return input.checked().map_err(Failure::of);
    }
    let text = match read(&bytes, Some("posting.txt"), &ReadLimits::default()) {
        Ok(Document::Lines(_)) => String::from_utf8_lossy(&bytes).into_owned(),
        Ok(Document::Json(_) | Document::Tables(_)) => {
            return Err(Failure::of("the posting is JSON without a text"));
        }
        Err(error) => {
            return Err(Failure::of(format!("{}: {error} ({})", path.display(), error.code())));
        }
    };
    crate::actions::PostingText::Text(text).checked().map_err(Failure::of)
}
