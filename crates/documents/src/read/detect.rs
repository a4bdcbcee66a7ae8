//! What kind of file some bytes are, from the bytes alone.

use std::fmt;
use std::io::Cursor;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// A Word document since 2007.
    Docx,
    /// An Office document with a password.
    EncryptedOffice,
    /// An Office document from before 2007 (`.doc`, `.xls`, `.ppt`).
    OldOffice,
    /// A spreadsheet.
    Spreadsheet,
    /// A slide show.
    Presentation,
    /// An OpenDocument file.
    OpenDocument,
    /// An Apple Pages document.
    Pages,
    /// An electronic book.
    Epub,
    /// Rich Text Format.
    Rtf,
    /// A web page.
    Html,
    /// Another XML document.
    Xml,
    /// LaTeX source.
    Latex,
    /// PostScript.
    PostScript,
    /// Another archive.
    Archive,
    /// A picture.
    Picture,
    /// JSON.
    Json,
    /// Text without a known structure.
    Text,
    /// Bytes that are no text and no known kind.
    Unknown,
}

impl fmt::Display for FileKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Pdf => "PDF",
            Self::Docx => "Word document",
            Self::EncryptedOffice => "an Office document with a password",
            Self::OldOffice => "an Office document in the format from before 2007",
            Self::Spreadsheet => "a spreadsheet",
            Self::Presentation => "a slide show",
            Self::OpenDocument => "an OpenDocument file (ODT)",
            Self::Pages => "an Apple Pages document",
            Self::Epub => "an electronic book (EPUB)",
            Self::Rtf => "a Rich Text document (RTF)",
            Self::Html => "a web page (HTML)",
            Self::Xml => "an XML document",
            Self::Latex => "LaTeX source",
            Self::PostScript => "PostScript",
            Self::Archive => "an archive of files",
            Self::Picture => "picture",
            Self::Json => "JSON",
            Self::Text => "text",
            Self::Unknown => "a file of an unknown kind",
        })
    }
}

const OLE_MAGIC: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Finds out the kind of a file from its content; the name is never asked.
pub fn detect(bytes: &[u8]) -> FileKind {
    if let Some(kind) = by_magic(bytes) {
        return kind;
    }
    if find(bytes.get(..1024).unwrap_or(bytes), b"%PDF-").is_some() {
        return FileKind::Pdf;
    }
    if looks_binary(bytes) { FileKind::Unknown } else { by_text(bytes) }
}

fn by_magic(bytes: &[u8]) -> Option<FileKind> {
    let kind = match bytes {
        [b'%', b'P', b'D', b'F', ..] => FileKind::Pdf,
        [b'P', b'K', 3 | 5, 4 | 6, ..] => zip_kind(bytes),
        [b'{', b'\\', b'r', b't', b'f', ..] => FileKind::Rtf,
        [b'%', b'!', b'P', b'S', ..] => FileKind::PostScript,
        [0x89, b'P', b'N', b'G', ..]
        | [0xFF, 0xD8, 0xFF, ..]
        | [b'I', b'I', 42, 0, ..]
        | [b'M', b'M', 0, 42, ..]
        | [b'G', b'I', b'F', b'8', ..]
        | [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..]
        | [_, _, _, _, b'f', b't', b'y', b'p', ..]
        | [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => FileKind::Picture,
        [0x1F, 0x8B, ..] | [b'7', b'z', 0xBC, 0xAF, ..] | [b'R', b'a', b'r', b'!', ..] => {
            FileKind::Archive
        }
        _ if bytes.starts_with(OLE_MAGIC) => ole_kind(bytes),
        _ => return None,
    };
    Some(kind)
}

/// Office files with a password and Office files from before 2007 share a container; the names of its streams differ.
fn ole_kind(bytes: &[u8]) -> FileKind {
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    if find(bytes, &name).is_some() { FileKind::EncryptedOffice } else { FileKind::OldOffice }
}

fn zip_kind(bytes: &[u8]) -> FileKind {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        // A damaged Word document still shows the names of its parts; the first one is always the same.
        let is_word =
            [&b"word/"[..], b"[Content_Types].xml"].iter().any(|name| find(bytes, name).is_some());
        return if is_word { FileKind::Docx } else { FileKind::Archive };
    };
    let has = |prefix: &str| archive.file_names().any(|name| name.starts_with(prefix));
    let (word, sheet, slides) = (has("word/"), has("xl/"), has("ppt/"));
    if word {
        return FileKind::Docx;
    }
    if sheet || slides {
        return if sheet { FileKind::Spreadsheet } else { FileKind::Presentation };
    }
    if has("Index/") || has("Index.zip") || has("index.apxl") {
        return FileKind::Pages;
    }
    match mime_type(&mut archive).as_deref() {
        Some(text) if text.contains("opendocument") => FileKind::OpenDocument,
        Some(text) if text.contains("epub") => FileKind::Epub,
        _ => FileKind::Archive,
    }
}

fn mime_type(archive: &mut zip::ZipArchive<Cursor<&[u8]>>) -> Option<String> {
    use std::io::Read;
    let entry = archive.by_name("mimetype").ok()?;
    let mut text = String::new();
    entry.take(256).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Text has no control characters but blanks; UTF-16 has its byte order mark.
fn looks_binary(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return false;
    }
    let head = bytes.get(..8192).unwrap_or(bytes);
    let odd = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    head.contains(&0) || odd * 50 > head.len()
}

fn by_text(bytes: &[u8]) -> FileKind {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let text = String::from_utf8_lossy(head).to_lowercase();
    let text =
        text.trim_start_matches(|symbol: char| symbol.is_whitespace() || symbol == '\u{feff}');
    let starts = |prefix: &str| text.starts_with(prefix);
    if starts("<!doctype html") || starts("<html") || starts("<head") || starts("<body") {
        FileKind::Html
    } else if starts("<?xml") {
        if text.contains("<html") { FileKind::Html } else { FileKind::Xml }
    } else if starts("\\documentclass") || text.contains("\n\\documentclass") {
        FileKind::Latex
    } else if looks_like_json(text) {
        FileKind::Json
    } else {
        FileKind::Text
    }
}

/// Whether text is JSON rather than prose: a whole value that is no bare word.
fn looks_like_json(text: &str) -> bool {
    let mut symbols = text.chars().filter(|symbol| !symbol.is_whitespace());
    match symbols.next() {
        Some('{') => true,
        Some('[') => matches!(symbols.next(), Some('"' | ']' | '{' | '[' | '0'..='9' | '-')),
        _ => serde_json::from_str::<serde_json::Value>(text).is_ok(),
    }
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}
