//! Pictures of the pages of a PDF.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use hayro_syntax::Pdf;

use crate::read::detect::FileKind;
use crate::read::error::ReadError;

/// No side of a picture is longer than this, whatever the page says about its size.
const MAX_SIDE: f32 = 8_000.0;

/// The picture of a page, counted from 0, on white; its top left corner is that of the places in reports.
pub fn page_picture(bytes: &[u8], page: usize, pixels_per_point: f32) -> Result<Pixmap, ReadError> {
    let pdf = open(bytes)?;
    let page = pdf.pages().get(page).ok_or(ReadError::Damaged { kind: FileKind::Pdf })?;
    let (width, height) = page.render_dimensions();
    let longest = width.max(height).max(1.0);
    let scale = pixels_per_point.min(MAX_SIDE / longest);
    if width.min(height) * scale < 1.0 {
        return Err(ReadError::Damaged { kind: FileKind::Pdf });
    }
    let pixmap = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let (cache, settings) = (RenderCache::new(), InterpreterSettings::default());
    Ok(render(page, &cache, &settings, &RenderSettings::default(), &pixmap))
}

/// The width and height of every page in points.
pub fn page_sizes(bytes: &[u8]) -> Result<Vec<(f32, f32)>, ReadError> {
    Ok(open(bytes)?.pages().iter().map(hayro_syntax::page::Page::render_dimensions).collect())
}

fn open(bytes: &[u8]) -> Result<Pdf, ReadError> {
    Pdf::new(bytes.to_vec()).map_err(|error| super::refuse(error, bytes))
}
