//! How a file looks: pictures of its pages, or its lines where the format has no pages.

use super::detect::{FileKind, detect};
use super::error::ReadError;
use super::limits::{ReadLimits, Stopwatch};
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
            Ok(FilePages { pages: picture(bytes).into_iter().collect(), ..FilePages::default() })
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

/// A picture that browsers show, as its own only page; a pixel is a point.
fn picture(bytes: &[u8]) -> Option<PagePicture> {
    let media_type = match bytes {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "image/webp",
        _ => return None,
    };
    let size = imagesize::blob_size(bytes).ok()?;
    Some(PagePicture {
        width: size.width as f32,
        height: size.height as f32,
        media_type,
        bytes: bytes.to_vec(),
    })
}

fn text(document: Document) -> Vec<String> {
    match document {
        Document::Lines(source) => source.lines.iter().map(resume::parse::Line::text).collect(),
        Document::Json(value) => format!("{value:#}").lines().map(str::to_owned).collect(),
    }
}
