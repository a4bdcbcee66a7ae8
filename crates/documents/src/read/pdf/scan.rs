//! Pages that are pictures of text: which ones they are, and their pixels.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use hayro_syntax::Pdf;
use image::{DynamicImage, RgbaImage};

use super::glyph::PageContent;
use crate::read::detect::FileKind;
use crate::read::error::ReadError;
use crate::read::ocr::{Page, check_size};

/// Fewer letters than this are no text layer, only a stamp on a scan.
const MIN_LETTERS: usize = 20;
/// Fewer letters than this on a page that a picture covers are a stamp of the scanner's program.
const MIN_LETTERS_ON_PICTURE: usize = 120;
/// The share of a page that a scan covers at least.
const SCAN_SHARE: f32 = 0.5;
/// Pixels per inch that scans are rendered with.
const DPI: f32 = 220.0;

impl PageContent {
    /// Whether the page has a text layer that means something.
    pub fn has_text(&self) -> bool {
        let letters = self.glyphs.iter().filter(|glyph| !glyph.is_blank()).count();
        letters >= MIN_LETTERS && !self.is_rubbish(letters)
    }

    /// Whether most glyphs have no meaning or a wrong one, as with fonts that lost their encoding.
    fn is_rubbish(&self, letters: usize) -> bool {
        let symbols = || self.glyphs.iter().flat_map(|glyph| glyph.text.chars());
        let alphabetic = symbols().filter(|symbol| symbol.is_alphanumeric()).count();
        let latin = symbols().filter(char::is_ascii_alphabetic).count();
        let vowels = symbols().filter(|symbol| "aeiouyAEIOUY".contains(*symbol)).count();
        let is_vowelless = latin > 100 && latin * 10 > letters * 6 && vowels * 8 < latin;
        self.unknown > 2 * letters || alphabetic * 10 < letters * 4 || is_vowelless
    }

    /// Whether the page shows a picture of text rather than text.
    fn is_scan(&self) -> bool {
        let letters = self.glyphs.iter().filter(|glyph| !glyph.is_blank()).count();
        let is_covered = self.picture >= SCAN_SHARE;
        let is_drawn = self.picture > 0.05 || self.unknown >= MIN_LETTERS || letters >= MIN_LETTERS;
        is_covered && letters < MIN_LETTERS_ON_PICTURE || is_drawn && !self.has_text()
    }
}

/// The numbers of the pages that are pictures of text.
pub fn find(contents: &[PageContent]) -> Vec<u32> {
    let pages = (0..).zip(contents);
    pages.filter(|(_, content)| content.is_scan()).map(|(number, _)| number).collect()
}

/// The pixels of a page.
pub fn render_page(pdf: &Pdf, number: u32) -> Result<Page, ReadError> {
    let damaged = || ReadError::Damaged { kind: FileKind::Pdf };
    let page = pdf.pages().get(number as usize).ok_or_else(damaged)?;
    let (width, height) = page.render_dimensions();
    let dpi = DPI.min(4_000.0 * 72.0 / width.max(height).max(1.0));
    let scale = dpi / 72.0;
    check_size((width * scale) as u32, (height * scale) as u32)?;
    let pixmap = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings { force_image_interpolation: true, ..RenderSettings::default() },
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let bytes = pixmap.data_as_u8_slice().to_vec();
    let picture = RgbaImage::from_raw(width, height, bytes).ok_or_else(damaged)?;
    Ok(Page { pixels: DynamicImage::from(picture).into_luma8(), dpi })
}
