//! Brings pages to a size at which engines read well and quickly.

use image::imageops::{self, FilterType};

use crate::read::ocr::engine::Page;

/// How many pixels an inch of the paper has when it is read.
const DPI: f32 = 220.0;
/// How much more or less does no harm.
const TOLERANCE: f32 = 0.1;

/// A page at a working size.
pub fn to_working_size(page: Page) -> Page {
    let factor = DPI / page.dpi;
    if (factor - 1.0).abs() <= TOLERANCE {
        return page;
    }
    let size = |pixels: u32| ((pixels as f32 * factor).round() as u32).max(1);
    let (width, height) = (size(page.pixels.width()), size(page.pixels.height()));
    let filter = if factor > 1.0 { FilterType::CatmullRom } else { FilterType::Triangle };
    Page { pixels: imageops::resize(&page.pixels, width, height, filter), dpi: DPI }
}
