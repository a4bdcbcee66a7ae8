//! How a file looks: pictures of its pages, or its lines where the format has no pages.

use image::GrayImage;

use super::detect::{FileKind, detect};
use super::error::ReadError;
use super::limits::{ReadLimits, Stopwatch};
use super::ocr::{self, Page};
use super::pdf::render;
use super::{Document, catch, read};

/// How sharp a page is drawn.
const PIXELS_PER_POINT: f32 = 2.0;
/// How sharp it is drawn when there are many of them.
const PIXELS_PER_POINT_OF_MANY: f32 = 1.4;
/// From how many pages on there are many.
const MANY_PAGES: usize = 8;
/// A page larger than this is drawn less sharp.
const MAX_PIXELS: f32 = 4_000_000.0;
/// Pictures of pages take no more bytes than this; the pages after that have none.
const MAX_BYTES: usize = 24 << 20;

/// How a file looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilePages {
    /// Its pages; none when the format has none or their pictures cannot be shown.
    pub pages: Vec<PagePicture>,
    /// Its lines, when the format has no pages.
    pub text: Vec<String>,
}

/// One page: its size in the units of a report's places, and a picture of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PagePicture {
    /// The width in points.
    pub width: f32,
    /// The height in points.
    pub height: f32,
    /// The kind of picture, as in `image/png`.
    pub media_type: &'static str,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// Shows a file to the person who brought it.
///
/// Never panics. A file that takes too long is shown as far as it got.
pub fn show(
    bytes: &[u8],
    file_name: Option<&str>,
    limits: &ReadLimits,
) -> Result<FilePages, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge { size_bytes: bytes.len(), limit_bytes: limits.bytes });
    }
    let kind = catch(FileKind::Archive, || Ok(detect(bytes)))?;
    match kind {
        FileKind::Pdf => catch(kind, || pdf_pages(bytes, limits)),
        FileKind::Picture => {
            catch(kind, || Ok(FilePages { pages: picture(bytes, limits)?, ..FilePages::default() }))
        }
        _ => read(bytes, file_name, limits)
            .map(|document| FilePages { text: text(document), ..FilePages::default() }),
    }
}

fn pdf_pages(bytes: &[u8], limits: &ReadLimits) -> Result<FilePages, ReadError> {
    let sizes = render::page_sizes(bytes)?;
    if sizes.len() > limits.pages as usize {
        return Err(ReadError::TooManyPages { pages: sizes.len(), limit: limits.pages });
    }
    let clock = Stopwatch::start(FileKind::Pdf, limits);
    let sharpness =
        if sizes.len() < MANY_PAGES { PIXELS_PER_POINT } else { PIXELS_PER_POINT_OF_MANY };
    let mut pages = Vec::new();
    let mut size_bytes = 0;
    for (index, (width, height)) in sizes.into_iter().enumerate() {
        if clock.is_over() || size_bytes > MAX_BYTES {
            break;
        }
        let most = (MAX_PIXELS / (width * height).max(1.0)).sqrt();
        let picture = render::page_picture(bytes, index, sharpness.min(most))?;
        let damaged = |_| ReadError::Damaged { kind: FileKind::Pdf };
        let bytes = picture.into_png().map_err(damaged)?;
        size_bytes += bytes.len();
        pages.push(PagePicture { width, height, media_type: "image/png", bytes });
    }
    Ok(FilePages { pages, text: Vec::new() })
}

/// The pages of a picture file, as large as OCR takes them for.
///
/// What browsers show is shown as it is, turned as the camera says; the rest as its gray pixels.
fn picture(bytes: &[u8], limits: &ReadLimits) -> Result<Vec<PagePicture>, ReadError> {
    let media_type = match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    };
    let pages = ocr::pictures(bytes, limits.pages)?;
    let shown = pages.into_iter().map(|Page { pixels, dpi }| {
        let points = |side: u32| side as f32 * 72.0 / dpi;
        let (width, height) = (points(pixels.width()), points(pixels.height()));
        let (media_type, bytes) = match media_type {
            Some(media_type) => (media_type, bytes.to_vec()),
            None => ("image/png", png(&pixels)?),
        };
        Ok(PagePicture { width, height, media_type, bytes })
    });
    shown.collect()
}

fn png(pixels: &GrayImage) -> Result<Vec<u8>, ReadError> {
    let mut out = std::io::Cursor::new(Vec::new());
    let written = pixels.write_to(&mut out, image::ImageFormat::Png);
    written.map_err(|_| ReadError::Damaged { kind: FileKind::Picture })?;
    Ok(out.into_inner())
}

fn text(document: Document) -> Vec<String> {
    match document {
        Document::Lines(source) => source.lines.iter().map(resume::parse::Line::text).collect(),
        Document::Tables(tables) => tables.iter().flat_map(table_lines).collect(),
        Document::Json(value) => format!("{value:#}").lines().map(str::to_owned).collect(),
    }
}

/// A table of an export: its name, its columns, its rows.
fn table_lines(table: &resume::dialects::Table) -> Vec<String> {
    let rows = std::iter::once(&table.columns).chain(&table.rows).map(|row| row.join(" · "));
    std::iter::once(table.name.clone()).chain(rows).collect()
}
