//! The theme that belongs to every Word document; the library writes none. Our styles name their fonts and colours
//! themselves, so it changes nothing that is seen.

use std::io::{Cursor, Write};

use docx_rs::XMLDocx;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const THEME: &str = include_str!("theme.xml");
const KIND: &str = "<Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\" />";
const RELATION: &str = "<Relationship Id=\"rIdTheme\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme\" Target=\"theme/theme1.xml\" />";

/// Says in the package that there is a theme.
pub fn announce(parts: &mut XMLDocx) {
    parts.content_type = with(&parts.content_type, KIND, "</Types>");
    parts.document_rels = with(&parts.document_rels, RELATION, "</Relationships>");
}

/// Puts the theme into the packed file.
pub fn add(file: Cursor<Vec<u8>>) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new_append(file)?;
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    archive.start_file("word/theme/theme1.xml", options.unix_permissions(0o755))?;
    archive.write_all(THEME.as_bytes())?;
    Ok(archive.finish()?.into_inner())
}

fn with(part: &[u8], element: &str, end: &str) -> Vec<u8> {
    String::from_utf8_lossy(part).replacen(end, &format!("{element}{end}"), 1).into_bytes()
}
