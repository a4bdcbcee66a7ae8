//! What the targets share.

use std::io::{Cursor, Write};

use documents::read::{Document, ReadLimits, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Lets a panic in somebody else's library pass, because the reader turns it into an error; one in our own code is a finding.
pub fn watch() {
    std::panic::set_hook(Box::new(|panic| {
        let file = panic.location().map_or("", |place| place.file());
        if ["crates/documents", "crates/resume", "fuzz/"].iter().any(|ours| file.contains(ours)) {
            eprintln!("{panic}");
            std::process::abort();
        }
    }));
}

/// Reads a file into a resume, all the way, as a worker does.
pub fn import(bytes: &[u8], name: Option<&str>) {
    match read(bytes, name, &ReadLimits::default()) {
        Ok(Document::Lines(source)) => {
            let parsed = resume::parse::parse(&source);
            let _ = parsed.resume.to_json_resume();
        }
        Ok(Document::Json(value)) => {
            if let Ok((_, parsed)) = resume::dialects::read(value) {
                let _ = parsed.resume.to_json_resume();
            }
        }
        Ok(Document::Tables(tables)) => {
            if let Ok(parsed) = resume::dialects::read_linkedin(tables) {
                let _ = parsed.resume.to_json_resume();
            }
        }
        Err(error) => {
            let _ = error.to_string();
        }
    }
}

/// An archive of these parts: a fuzzer never guesses checksums, so the parts are what it changes.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        let written = zip.start_file(*name, stored);
        if written.is_ok() {
            let _ = zip.write_all(content);
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}
