//! Reading files: what comes out of good ones, and what bad ones say.

mod bad_input;
mod data;
mod found;
mod mutation;
mod ocr;
mod open_document;
mod pdf;
mod plain;
mod rich_text;
mod samples;
mod web_page;
mod word;

use documents::read::{Document, ReadLimits, read};
use resume::parse::Source;

/// Reads a file that must have lines.
fn lines(bytes: &[u8], name: &str) -> Source {
    match read(bytes, Some(name), &ReadLimits::default()) {
        Ok(Document::Lines(source)) => source,
        other => panic!("{name} gave {other:?}"),
    }
}

/// One row per line for a snapshot: block, marks, text with `|` for a wide gap.
fn shown(source: &Source) -> String {
    let row = |line: &resume::parse::Line| {
        let heading = line.heading.map_or(String::new(), |level| format!("#{level} "));
        let bullet = if line.bullet {
            format!("{}• ", "  ".repeat(line.depth.into()))
        } else {
            String::new()
        };
        format!("{} {heading}{bullet}{}", line.block, line.text().replace('\t', " | "))
    };
    source.lines.iter().map(row).collect::<Vec<_>>().join("\n")
}
