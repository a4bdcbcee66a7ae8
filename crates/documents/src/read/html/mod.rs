//! Web pages to lines: what a browser shows, as far as the page itself says it.

mod charset;
mod page;
mod rows;
mod sheet;
mod tags;
mod tree;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use resume::parse::{Source, SourceKind};

pub use self::charset::decode;
use self::page::Page;
use self::sheet::Sheet;
use self::tree::{Node, Tree};
use super::detect::FileKind;
use super::error::ReadError;
use super::limits::Stopwatch;

/// How many bytes the parser takes between two looks at the clock.
const CHUNK: usize = 4096;
/// How many nodes a page may have; a saved profile page of a network has a tenth of them.
const MAX_NODES: usize = 400_000;

/// Reads a web page.
pub fn read(bytes: &[u8], clock: Stopwatch) -> Result<Source, ReadError> {
    let nodes = parse(&decode(bytes), clock)?;
    let sheet = Sheet::new(&nodes);
    let lines = Page::read(&nodes, &sheet, clock)?;
    if lines.is_empty() {
        return Err(ReadError::NoTextLayer { kind: FileKind::Html });
    }
    Ok(Source { kind: SourceKind::Html, pages: 0, lines })
}

fn parse(text: &str, clock: Stopwatch) -> Result<Vec<Node>, ReadError> {
    // Without scripts, what stands in `noscript` is part of the page.
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    let mut parser = parse_document(Tree::default(), options);
    let mut rest = text;
    while !rest.is_empty() {
        let (chunk, behind) = rest.split_at(rest.floor_char_boundary(CHUNK));
        parser.process(StrTendril::from_slice(chunk));
        rest = behind;
        clock.check()?;
        if parser.tokenizer.sink.sink.len() > MAX_NODES {
            return Err(ReadError::TookTooLong { kind: FileKind::Html });
        }
    }
    Ok(parser.finish())
}
