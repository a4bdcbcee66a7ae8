//! What kind of file some bytes are, from the bytes alone.

use std::fmt;
use std::io::Cursor;

use super::text::{decode, is_markdown, utf16_without_mark};

/// How much of a text shows what it is.
const HEAD: usize = 16 << 10;

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
    /// An OpenDocument text in an archive.
    OpenDocument,
    /// An OpenDocument text as one flat file.
    FlatOpenDocument,
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
    /// The data export of LinkedIn: an archive of tables.
    LinkedInExport,
    /// An archive with one file.
    OneFile,
    /// Another archive.
    Archive,
    /// A picture.
    Picture,
    /// JSON.
    Json,
    /// YAML with the keys of a resume.
    Yaml,
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
            Self::OpenDocument | Self::FlatOpenDocument => "OpenDocument text",
            Self::Pages => "an Apple Pages document",
            Self::Epub => "an electronic book (EPUB)",
            Self::Rtf => "Rich Text document",
            Self::Html => "web page",
            Self::Xml => "an XML document",
            Self::Latex => "LaTeX source",
            Self::PostScript => "PostScript",
            Self::LinkedInExport => "LinkedIn data export",
            Self::OneFile => "archive",
            Self::Archive => "an archive of files",
            Self::Picture => "picture",
            Self::Json => "JSON",
            Self::Yaml => "YAML",
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
    let is_open_document = has("content.xml") && has("META-INF/manifest.xml");
    match mime_type(&mut archive).as_deref() {
        Some(text) if text.contains("opendocument.spreadsheet") => FileKind::Spreadsheet,
        Some(text) if text.contains("opendocument.presentation") => FileKind::Presentation,
        Some(text) if text.contains("opendocument") => FileKind::OpenDocument,
        Some(text) if text.contains("epub") => FileKind::Epub,
        _ if is_open_document => FileKind::OpenDocument,
        _ => files_kind(&archive),
    }
}

/// An archive of plain files: an export, or one file that somebody packed.
fn files_kind(archive: &zip::ZipArchive<Cursor<&[u8]>>) -> FileKind {
    if archive.file_names().any(is_linkedin_table) {
        return FileKind::LinkedInExport;
    }
    if own_files(archive.file_names()).count() == 1 { FileKind::OneFile } else { FileKind::Archive }
}

/// The files that a person put into an archive, without what systems add.
pub fn own_files<'a>(names: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    names.filter(|name| {
        let file = name.rsplit('/').next().unwrap_or_default();
        !file.is_empty()
            && !file.starts_with('.')
            && !name.starts_with("__MACOSX")
            && file != "Thumbs.db"
    })
}

/// Whether a file is one of the tables that only LinkedIn's export has together.
fn is_linkedin_table(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default().to_lowercase();
    matches!(
        file.as_str(),
        "profile.csv" | "positions.csv" | "education.csv" | "skills.csv" | "email addresses.csv"
    )
}

fn mime_type(archive: &mut zip::ZipArchive<Cursor<&[u8]>>) -> Option<String> {
    use std::io::Read;
    let entry = archive.by_name("mimetype").ok()?;
    let mut text = String::new();
    entry.take(256).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Text has no control characters but blanks; UTF-16 has its byte order mark, or zeros in every other byte.
fn looks_binary(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xFF, 0xFE])
        || bytes.starts_with(&[0xFE, 0xFF])
        || utf16_without_mark(bytes).is_some()
    {
        return false;
    }
    let head = bytes.get(..8192).unwrap_or(bytes);
    let odd = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    head.contains(&0) || odd * 50 > head.len()
}

fn by_text(bytes: &[u8]) -> FileKind {
    let whole = decode(bytes.get(..HEAD).unwrap_or(bytes));
    let text = whole
        .trim_start_matches(|symbol: char| symbol.is_whitespace() || symbol == '\u{feff}')
        .to_lowercase();
    if text.starts_with("{\\rtf") {
        FileKind::Rtf
    } else if text.starts_with("<?xml") || text.starts_with("<office:document") {
        if text.contains("<office:document") {
            FileKind::FlatOpenDocument
        } else if text.contains("<html") {
            FileKind::Html
        } else {
            FileKind::Xml
        }
    } else if looks_like_html(&text) {
        FileKind::Html
    } else if text.starts_with("\\documentclass") || text.contains("\n\\documentclass") {
        FileKind::Latex
    } else if looks_like_json(&text, bytes.len() <= HEAD) {
        FileKind::Json
    } else if looks_like_yaml(&whole) {
        FileKind::Yaml
    } else {
        FileKind::Text
    }
}

/// Whether text is a web page: it begins with an element of one. Markdown may begin with an element too.
fn looks_like_html(text: &str) -> bool {
    let mut rest = text;
    while let Some(comment) = rest.strip_prefix("<!--") {
        rest = comment.split_once("-->").map_or("", |(_, behind)| behind).trim_start();
    }
    let starts = |tag: &str| {
        rest.strip_prefix(tag)
            .is_some_and(|behind| behind.starts_with(['>', ' ', '/', '\n', '\t', '\r']))
    };
    if rest.starts_with("<!doctype html") || ["<html", "<head", "<body"].into_iter().any(starts) {
        return true;
    }
    HTML_STARTS.into_iter().any(starts) && !is_markdown(text, None)
}

/// Elements with which a piece of a page begins.
const HTML_STARTS: [&str; 20] = [
    "<div", "<main", "<section", "<article", "<header", "<h1", "<h2", "<p", "<table", "<meta",
    "<title", "<style", "<script", "<link", "<ul", "<center", "<font", "<span", "<dl", "<aside",
];

/// Whether text is YAML with a part of a resume at its top.
fn looks_like_yaml(text: &str) -> bool {
    let is_key = |line: &str| {
        let line = line.trim_end();
        line.strip_suffix(':').is_some_and(|key| matches!(key, "cv" | "basics"))
    };
    let mut lines = text.lines();
    let key = lines.by_ref().any(is_key);
    // What belongs to the key is indented.
    let inner = lines.find(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    key && inner.is_some_and(|line| line.starts_with(' ') && line.contains(':'))
}

/// Whether text is JSON rather than prose: a whole value that is no bare word.
fn looks_like_json(text: &str, is_whole: bool) -> bool {
    let mut symbols = text.chars().filter(|symbol| !symbol.is_whitespace());
    match symbols.next() {
        Some('{') => matches!(symbols.next(), None | Some('"' | '}' | '{' | '\'')),
        Some('[') => matches!(symbols.next(), Some('"' | ']' | '{' | '[' | '0'..='9' | '-')),
        _ => is_whole && serde_json::from_str::<serde_json::Value>(text).is_ok(),
    }
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}
