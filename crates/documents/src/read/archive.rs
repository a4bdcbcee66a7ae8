//! The parts of an archive of XML, as DOCX and ODT are, unpacked under limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::detect::FileKind;
use super::error::ReadError;
use super::xml::{self, Element};

/// How many files the archive may hold.
const MAX_ENTRIES: usize = 5_000;
/// How large one XML part may be: a tree in memory is many times its text.
const MAX_PART_BYTES: u64 = 24 << 20;

/// An open archive with what may still be unpacked.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    kind: FileKind,
    limit_bytes: u64,
    left_bytes: u64,
}

impl<'a> Archive<'a> {
    /// Opens an archive; one that declares more than the limit is refused at once.
    pub fn open(bytes: &'a [u8], kind: FileKind, limit_bytes: u64) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Damaged { kind })?;
        let declared = zip.decompressed_size().unwrap_or(0);
        if declared > u128::from(limit_bytes) || zip.len() > MAX_ENTRIES {
            return Err(ReadError::DecompressedTooLarge { limit_bytes });
        }
        Ok(Self { zip, kind, limit_bytes, left_bytes: limit_bytes })
    }

    /// Unpacks and parses a part; a part that is not there is none.
    pub fn part(&mut self, name: &str) -> Result<Option<Element>, ReadError> {
        let Some(bytes) = self.bytes(name, MAX_PART_BYTES)? else { return Ok(None) };
        let text = super::text::decode(&bytes);
        // The text of ODT stands between elements, where its place among them counts.
        let element = match self.kind {
            FileKind::OpenDocument => xml::parse_in_order(&text),
            _ => xml::parse(&text),
        };
        element.map(Some).ok_or_else(|| self.damaged())
    }

    /// Unpacks a file of at most so many bytes; a file that is not there is none.
    pub fn bytes(&mut self, name: &str, most_bytes: u64) -> Result<Option<Vec<u8>>, ReadError> {
        let limit_bytes = self.left_bytes.min(most_bytes);
        let damaged = self.damaged();
        let entry = match self.zip.by_name(name.trim_start_matches('/')) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(ReadError::Encrypted);
            }
            Err(_) => return Err(damaged),
        };
        let mut bytes = Vec::new();
        entry.take(limit_bytes + 1).read_to_end(&mut bytes).map_err(|_| damaged)?;
        let length = bytes.len() as u64;
        if length > limit_bytes {
            return Err(ReadError::DecompressedTooLarge { limit_bytes: self.limit_bytes });
        }
        self.left_bytes -= length;
        Ok(Some(bytes))
    }

    /// The names of all files, without folders.
    pub fn names(&self) -> Vec<String> {
        let names = self.zip.file_names().filter(|name| !name.ends_with('/'));
        names.map(str::to_owned).collect()
    }

    /// The error for a broken document.
    pub fn damaged(&self) -> ReadError {
        ReadError::Damaged { kind: self.kind }
    }

    /// A part that the document can do without: a damaged one counts as absent.
    pub fn optional_part(&mut self, name: &str) -> Result<Element, ReadError> {
        match self.part(name) {
            Ok(part) => Ok(part.unwrap_or_default()),
            Err(ReadError::Damaged { .. }) => Ok(Element::default()),
            Err(error) => Err(error),
        }
    }
}
