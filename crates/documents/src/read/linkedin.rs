//! The data export of LinkedIn: an archive of CSV tables, in whatever folder, any of which may be missing.

use csv::{ReaderBuilder, StringRecord};
use resume::dialects::Table;

use super::archive::Archive;
use super::detect::FileKind;
use super::error::ReadError;
use super::limits::ReadLimits;
use super::text::decode;

/// How large one table may be.
const MAX_TABLE_BYTES: u64 = 8 << 20;
/// How many rows of one table are read.
const MAX_ROWS: usize = 5_000;

/// Tables about the member; the others are about other people, or about advertising.
const TABLES: [&str; 20] = [
    "profile",
    "profile summary",
    "email addresses",
    "phonenumbers",
    "phone numbers",
    "whatsapp phone numbers",
    "positions",
    "education",
    "skills",
    "languages",
    "certifications",
    "projects",
    "publications",
    "honors",
    "volunteering",
    "volunteering experiences",
    "recommendations_received",
    "courses",
    "patents",
    "organizations",
];

/// Reads the tables about the member.
pub fn read(bytes: &[u8], limits: &ReadLimits) -> Result<Vec<Table>, ReadError> {
    let mut archive = Archive::open(bytes, FileKind::LinkedInExport, limits.decompressed_bytes)?;
    let mut tables: Vec<Table> = Vec::new();
    for path in archive.names() {
        let Some(name) = table_name(&path) else { continue };
        if tables.iter().any(|table| table.name == name) {
            continue;
        }
        if let Some(bytes) = archive.bytes(&path, MAX_TABLE_BYTES)? {
            tables.extend(table(name, &decode(&bytes)));
        }
    }
    Ok(tables)
}

fn table_name(path: &str) -> Option<String> {
    let file = path.rsplit('/').next()?.to_lowercase();
    let name = file.strip_suffix(".csv")?.trim();
    (TABLES.contains(&name) && !path.starts_with("__MACOSX")).then(|| name.to_owned())
}

/// Reads a table; notes may stand above the names of its columns, with an empty line between.
fn table(name: String, text: &str) -> Option<Table> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let text = match text.get(..6).map(str::to_lowercase).as_deref() {
        Some("notes:") => behind_empty_line(text),
        _ => text,
    };
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records().map_while(Result::ok);
    let columns = cells(&records.next()?);
    let rows = records.take(MAX_ROWS).map(|record| cells(&record)).collect();
    Some(Table { name, columns, rows })
}

fn behind_empty_line(text: &str) -> &str {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        start += line.len();
        if line.trim().is_empty() {
            return text.get(start..).unwrap_or_default().trim_start();
        }
    }
    // Notes without an empty line behind them: the table begins with the next line.
    text.split_once('\n').map_or("", |(_, behind)| behind)
}

fn cells(record: &StringRecord) -> Vec<String> {
    record.iter().map(|cell| cell.trim().to_owned()).collect()
}
