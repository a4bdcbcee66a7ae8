//! Makes a page ready to be read: upright, straight, dark on light, at a good size.

mod contrast;
mod scale;
mod skew;

use image::imageops;
use resume::parse::Rect;

use super::engine::Page;
use super::ink;

/// Less skew than this in radians does no harm.
const SMALL_SKEW: f32 = 0.002;

/// How a prepared page lies on the paper that it came from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Placement {
    /// The width of the prepared page in points.
    pub width: f32,
    /// Its height in points.
    pub height: f32,
    /// Quarter turns clockwise that made it upright.
    quarters: u8,
    /// The angle in radians, clockwise, that its lines had.
    skew: f32,
}

impl Placement {
    /// Where a rectangle of the prepared page is on the paper, in points.
    pub fn on_paper(&self, rect: Rect) -> Rect {
        let middle = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
        let (x, y) = skew::turn(middle, (self.width / 2.0, self.height / 2.0), self.skew);
        let (x, y, width, height) = match self.quarters {
            1 => (y, self.width - x, rect.height, rect.width),
            2 => (self.width - x, self.height - y, rect.width, rect.height),
            3 => (self.height - y, x, rect.height, rect.width),
            _ => (x, y, rect.width, rect.height),
        };
        Rect { x: x - width / 2.0, y: y - height / 2.0, width, height }
    }
}

/// Prepares a page.
pub fn prepare(page: Page) -> (Page, Placement) {
    let page = scale::to_working_size(page);
    let Page { mut pixels, dpi } = contrast::even(page);
    let lines = skew::Ink::of(&pixels);
    let quarters = u8::from(lines.is_sideways());
    let lines = if quarters == 1 {
        pixels = imageops::rotate90(&pixels);
        skew::Ink::of(&pixels)
    } else {
        lines
    };
    let mut skew = lines.skew();
    if skew.abs() < SMALL_SKEW {
        skew = 0.0;
    } else {
        pixels = skew::straighten(&pixels, skew);
    }
    pixels = ink::without_rules(pixels, dpi);
    let points = |pixels: u32| pixels as f32 * 72.0 / dpi;
    let (width, height) = (points(pixels.width()), points(pixels.height()));
    (Page { pixels, dpi }, Placement { width, height, quarters, skew })
}

/// Turns a prepared page upside down.
pub fn turn_over(page: &Page, placement: Placement) -> (Page, Placement) {
    let pixels = imageops::rotate180(&page.pixels);
    let quarters = (placement.quarters + 2) % 4;
    (Page { pixels, dpi: page.dpi }, Placement { quarters, ..placement })
}
