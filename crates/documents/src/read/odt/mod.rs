//! OpenDocument texts (ODT in an archive, FODT as one flat file) to lines.

mod body;
mod inline;
mod lists;
mod styles;

use resume::parse::{Source, SourceKind};

use self::body::Part;
use self::styles::Styles;
use super::archive::Archive;
use super::detect::FileKind;
use super::error::ReadError;
use super::flow::{Lines, add_edge};
use super::limits::{ReadLimits, Stopwatch};
use super::xml::{Element, parse_in_order};

const KIND: FileKind = FileKind::OpenDocument;

/// Reads an ODT archive: headers, then the text, then footers.
pub fn read(bytes: &[u8], limits: &ReadLimits, clock: Stopwatch) -> Result<Source, ReadError> {
    let mut archive = Archive::open(bytes, KIND, limits.decompressed_bytes)?;
    let manifest = archive.optional_part("META-INF/manifest.xml")?;
    if is_encrypted(&manifest) {
        return Err(ReadError::Encrypted);
    }
    let styles = archive.optional_part("styles.xml")?;
    let content = archive.part("content.xml")?.ok_or_else(|| archive.damaged())?;
    document(&content, &styles, clock)
}

/// Reads a flat file, which has all parts in one.
pub fn read_flat(text: &str, clock: Stopwatch) -> Result<Source, ReadError> {
    let root = parse_in_order(text).ok_or(ReadError::Damaged { kind: KIND })?;
    document(&root, &root, clock)
}

/// An encrypted file says so in the list of its parts.
fn is_encrypted(manifest: &Element) -> bool {
    manifest.children.iter().any(|entry| {
        entry.child("encryption-data").is_some()
            || entry
                .attribute("full-path")
                .is_some_and(|path| path.starts_with("encrypted-package"))
    })
}

fn document(content: &Element, styles: &Element, clock: Stopwatch) -> Result<Source, ReadError> {
    let text = content.child("body").and_then(|body| body.child("text"));
    let text = text.ok_or(ReadError::Damaged { kind: KIND })?;
    let common = styles.child("styles");
    // Styles that a program made up bear the same names in both parts for different things.
    let of_text = Styles::new([common, content.child("automatic-styles")]);
    let of_edges = Styles::new([common, styles.child("automatic-styles")]);
    let mut lines = Lines::default();
    edges(styles, "header", &of_edges, clock, &mut lines)?;
    lines.new_block();
    Part { styles: &of_text, clock }.blocks(text, &mut lines)?;
    edges(styles, "footer", &of_edges, clock, &mut lines)?;
    let lines = lines.finish();
    if lines.is_empty() {
        return Err(ReadError::NoTextLayer { kind: KIND });
    }
    Ok(Source { kind: SourceKind::Odt, pages: 0, lines })
}

/// Adds the headers or footers of all page designs.
fn edges(
    styles: &Element,
    kind: &str,
    known: &Styles<'_>,
    clock: Stopwatch,
    lines: &mut Lines,
) -> Result<(), ReadError> {
    let Some(masters) = styles.child("master-styles") else { return Ok(()) };
    let edges = masters.children.iter().flat_map(|master| &master.children);
    for edge in edges.filter(|edge| edge.name.starts_with(kind)).take(24) {
        if edge.attribute("display") == Some("false") {
            continue;
        }
        let mut own = Lines::default();
        Part { styles: known, clock }.blocks(edge, &mut own)?;
        add_edge(own.finish(), lines);
    }
    Ok(())
}
