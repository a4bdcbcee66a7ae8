//! PDF files to lines: from their text layer, and by OCR where a page has none.

#[cfg(feature = "write")]
mod agreement;
mod alignment;
#[cfg(feature = "write")]
mod attachment;
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
mod scan;
mod symbols;
#[cfg(feature = "write")]
mod texts;
mod words;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page,
};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
#[cfg(feature = "write")]
use resume::parse::Warning;
use resume::parse::{Source, SourceKind};

pub use self::columns::Layout;
use self::device::Collector;
pub use self::glyph::{Dot, Glyph, PageContent};
#[cfg(feature = "write")]
pub use self::texts::{Texts, texts};
use super::detect::FileKind;
use super::error::ReadError;
use super::limits::Stopwatch;
use super::ocr::{Pages, read_pages};
use super::{Document, Options, Reading};

/// Reads a PDF: the resume that is attached to it, where it says what the pages say, else its pages.
pub fn read(bytes: &[u8], options: &Options<'_>, clock: Stopwatch) -> Result<Reading, ReadError> {
    let reading = read_text(bytes, options, clock)?;
    #[cfg(feature = "write")]
    let reading = prefer_attached(bytes, reading);
    Ok(reading)
}

/// The lines of the pages, whatever is attached.
#[cfg(feature = "write")]
pub fn page_lines(
    bytes: &[u8],
    options: &Options<'_>,
    clock: Stopwatch,
) -> Result<Source, ReadError> {
    match read_text(bytes, options, clock)?.document {
        Document::Lines(source) => Ok(source),
        Document::Json(_) | Document::Tables(_) => Err(ReadError::Damaged { kind: FileKind::Pdf }),
    }
}

/// An attachment is from outside, and unseen: it is taken only when pages and attachment say the same.
#[cfg(feature = "write")]
fn prefer_attached(bytes: &[u8], mut reading: Reading) -> Reading {
    let Document::Lines(source) = &reading.document else { return reading };
    let found = Pdf::new(bytes.to_vec()).ok().and_then(|pdf| attachment::find(&pdf));
    let Some(found) = found else { return reading };
    if let Some(agreed) = agreement::agreed(found, source) {
        reading.attached_to = Some(source.pages);
        reading.document = Document::Json(agreed);
    } else {
        reading.warnings.push(Warning {
            code: "ATTACHMENT_DIFFERS".to_owned(),
            message: "the resume attached to this PDF says something else than its pages; the pages were read".to_owned(),
        });
    }
    reading
}

fn read_text(bytes: &[u8], options: &Options<'_>, clock: Stopwatch) -> Result<Reading, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| refuse(error, bytes))?;
    let pages = pdf.pages();
    let limit = options.limits.pages;
    if pages.len() > limit as usize {
        return Err(ReadError::TooManyPages { pages: pages.len(), limit });
    }
    if pages.is_empty() {
        return Err(ReadError::Damaged { kind: FileKind::Pdf });
    }
    let cache = InterpreterCache::new();
    let (mut contents, mut links) = (Vec::new(), Vec::new());
    for page in pages.iter() {
        clock.check()?;
        let transform = page.initial_transform(true).to_kurbo();
        contents.push(collect(page, transform, &pdf, &cache, clock));
        links.push(links::links(page, transform));
    }
    clock.check()?;
    let scans = scan::find(&contents);
    if !contents.iter().any(PageContent::has_text) && scans.is_empty() {
        return Err(ReadError::NoTextLayer { kind: FileKind::Pdf });
    }
    let read = if scans.is_empty() {
        Pages::default()
    } else {
        read_pages(&scans, &mut |number| scan::render_page(&pdf, number), options, clock)?
    };
    for (number, content) in read.contents {
        contents[number as usize] = content;
    }
    let mut layout = Layout::default();
    for (content, links) in contents.into_iter().zip(links) {
        layout.add_page(content, links);
    }
    let lines = layout.finish(clock)?;
    let source = Source { kind: SourceKind::Pdf, pages: pages.len() as u32, lines };
    Ok(Reading {
        document: Document::Lines(source),
        recognition: read.recognition,
        warnings: read.warnings,
        attached_to: None,
    })
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
    let work = AssertUnwindSafe(|| interpret_page(page, &mut context, &mut collector));
    if let Err(panic) = catch_unwind(work)
        && !clock.is_over()
    {
        resume_unwind(panic);
    }
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
