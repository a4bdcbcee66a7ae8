//! An archive with one file in it, such as a resume that somebody packed for an e-mail.

use super::archive::Archive;
use super::detect::{FileKind, detect, own_files};
use super::error::ReadError;
use super::limits::ReadLimits;
use super::{Document, read as read_file};

/// Reads the file inside; an archive inside an archive is not opened.
pub fn read(bytes: &[u8], limits: &ReadLimits) -> Result<Document, ReadError> {
    let mut archive = Archive::open(bytes, FileKind::OneFile, limits.decompressed_bytes)?;
    let names = archive.names();
    let name = own_files(names.iter().map(String::as_str)).next();
    let name = name.ok_or(ReadError::Unsupported { kind: FileKind::Archive })?;
    let inner = archive.bytes(name, limits.decompressed_bytes)?.ok_or_else(|| archive.damaged())?;
    match detect(&inner) {
        FileKind::OneFile | FileKind::Archive => {
            Err(ReadError::Unsupported { kind: FileKind::Archive })
        }
        _ => read_file(&inner, name.rsplit('/').next(), limits),
    }
}
