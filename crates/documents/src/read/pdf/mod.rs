//! PDF files with a text layer to lines.

mod alignment;
mod columns;
mod device;
mod dots;
mod fonts;
mod furniture;
mod glyph;
mod gutter;
mod lines;
mod links;
mod margin;
mod piece;
pub mod render;
mod rows;
mod symbols;
mod words;

use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page,
};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use resume::parse::{Source, SourceKind};

use self::columns::Layout;
use self::device::Collector;
use self::glyph::PageContent;
use super::detect::FileKind;
use super::error::ReadError;
use super::limits::{ReadLimits, Stopwatch};

/// Fewer letters than this in a whole document are no text layer, only a stamp on a scan.
const MIN_LETTERS: usize = 20;

/// Reads a PDF.
pub fn read(bytes: &[u8], limits: &ReadLimits, clock: Stopwatch) -> Result<Source, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| refuse(error, bytes))?;
    let pages = pdf.pages();
    if pages.len() > limits.pages as usize {
        return Err(ReadError::TooManyPages { pages: pages.len(), limit: limits.pages });
    }
    if pages.is_empty() {
        return Err(ReadError::Damaged { kind: FileKind::Pdf });
    }
    let cache = InterpreterCache::new();
    let mut layout = Layout::default();
    let mut letters = 0;
    for page in pages.iter() {
        clock.check()?;
        let transform = page.initial_transform(true).to_kurbo();
        let content = collect(page, transform, &pdf, &cache, clock);
        clock.check()?;
        letters += content.glyphs.iter().filter(|glyph| !glyph.is_blank()).count();
        layout.add_page(content, links::links(page, transform));
    }
    if letters < MIN_LETTERS {
        return Err(ReadError::NoTextLayer { kind: FileKind::Pdf });
    }
    let lines = layout.finish(clock)?;
    Ok(Source { kind: SourceKind::Pdf, pages: pages.len() as u32, lines })
}

fn collect<'a>(
    page: &Page<'a>,
    transform: Affine,
    pdf: &'a Pdf,
    cache: &InterpreterCache<'a>,
    clock: Stopwatch,
) -> PageContent {
    let (width, height) = page.render_dimensions();
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let settings = InterpreterSettings::default();
    let mut context = Context::new(transform, bounds, cache, pdf.xref(), settings);
    let mut collector = Collector::new(width, height, clock);
    interpret_page(page, &mut context, &mut collector);
    if collector.has_unknown() {
        collector.fill_styles(&fonts::run_styles(page));
    }
    collector.content
}

fn refuse(error: LoadPdfError, bytes: &[u8]) -> ReadError {
    let is_locked = bytes.windows(8).any(|window| window == b"/Encrypt");
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::Encrypted,
        LoadPdfError::Decryption(_) if is_locked => ReadError::Encrypted,
        _ => ReadError::Damaged { kind: FileKind::Pdf },
    }
}
