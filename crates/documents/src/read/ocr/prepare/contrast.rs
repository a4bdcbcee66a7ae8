//! Evens out the light of a page and makes its text dark.

use image::GrayImage;

use crate::read::ocr::engine::Page;

/// The side of a patch of paper, in inches.
const PATCH: f32 = 0.25;
/// The share of a patch's pixels that are darker than its paper.
const PAPER: f32 = 0.6;
/// A paper darker than this is a dark field, whose light is left alone.
const DARKEST_PAPER: f32 = 90.0;
/// Less darkness than this share of the ink's is the grain of the paper.
const GRAIN: f32 = 0.15;
/// Ink is never made darker than by this factor.
const MOST_GAIN: f32 = 5.0;

/// A page with white paper and black ink.
pub fn even(page: Page) -> Page {
    let Page { mut pixels, dpi } = page;
    let paper = Paper::of(&pixels, ((dpi * PATCH) as u32).max(8));
    let (width, height) = pixels.dimensions();
    for y in 0..height {
        for x in 0..width {
            let light = paper.at(x, y);
            let pixel = &mut pixels.get_pixel_mut(x, y).0[0];
            if light >= DARKEST_PAPER {
                *pixel = (f32::from(*pixel) * 255.0 / light).min(255.0) as u8;
            }
        }
    }
    darken(&mut pixels);
    Page { pixels, dpi }
}

/// Stretches the values so that ink is black, and the grain of the paper white.
fn darken(pixels: &mut GrayImage) {
    let mut counts = [0_u32; 256];
    for pixel in pixels.pixels() {
        counts[usize::from(pixel.0[0])] += 1;
    }
    // Ink covers a few hundredths of a page.
    let ink = f32::from(percentile(&counts, 0.01));
    let range = (255.0 - ink).max(255.0 / MOST_GAIN);
    let table: Vec<u8> = (0..=255_u8)
        .map(|value| {
            let darkness = (255.0 - f32::from(value)) / range;
            let darkness = ((darkness - GRAIN) / (1.0 - GRAIN)).clamp(0.0, 1.0);
            (255.0 * (1.0 - darkness)) as u8
        })
        .collect();
    for pixel in pixels.pixels_mut() {
        pixel.0[0] = table[usize::from(pixel.0[0])];
    }
}

fn percentile(counts: &[u32; 256], share: f32) -> u8 {
    let wanted = counts.iter().sum::<u32>() as f32 * share;
    let mut seen = 0.0;
    for (value, count) in counts.iter().enumerate() {
        seen += *count as f32;
        if seen > wanted {
            return value as u8;
        }
    }
    255
}

/// The light of the paper in every patch.
struct Paper {
    patch: u32,
    columns: usize,
    rows: usize,
    light: Vec<f32>,
}

impl Paper {
    fn of(pixels: &GrayImage, patch: u32) -> Self {
        let columns = pixels.width().div_ceil(patch) as usize;
        let rows = pixels.height().div_ceil(patch) as usize;
        let mut light = Vec::with_capacity(columns * rows);
        for row in 0..rows as u32 {
            for column in 0..columns as u32 {
                light.push(paper_of(pixels, column * patch, row * patch, patch));
            }
        }
        Self { patch, columns, rows, light }.smoothed()
    }

    /// The middle of nine neighbours, so that a dense heading is not taken for gray paper.
    fn smoothed(self) -> Self {
        let mut light = Vec::with_capacity(self.light.len());
        for row in 0..self.rows {
            for column in 0..self.columns {
                let mut near = Vec::with_capacity(9);
                for y in row.saturating_sub(1)..(row + 2).min(self.rows) {
                    for x in column.saturating_sub(1)..(column + 2).min(self.columns) {
                        near.push(self.light[y * self.columns + x]);
                    }
                }
                near.sort_by(f32::total_cmp);
                light.push(near[near.len() / 2]);
            }
        }
        Self { light, ..self }
    }

    /// The light at a pixel, between the middles of the patches around it.
    fn at(&self, x: u32, y: u32) -> f32 {
        let place = |pixel: u32, count: usize| {
            let at = (pixel as f32 / self.patch as f32 - 0.5).clamp(0.0, count as f32 - 1.0);
            (at as usize, (at as usize + 1).min(count - 1), at.fract())
        };
        let (left, right, across) = place(x, self.columns);
        let (top, bottom, down) = place(y, self.rows);
        let mix = |a: f32, b: f32, share: f32| a + (b - a) * share;
        let light = |row: usize, column: usize| self.light[row * self.columns + column];
        mix(
            mix(light(top, left), light(top, right), across),
            mix(light(bottom, left), light(bottom, right), across),
            down,
        )
    }
}

fn paper_of(pixels: &GrayImage, left: u32, top: u32, patch: u32) -> f32 {
    let mut counts = [0_u32; 256];
    for y in top..(top + patch).min(pixels.height()) {
        for x in left..(left + patch).min(pixels.width()) {
            counts[usize::from(pixels.get_pixel(x, y).0[0])] += 1;
        }
    }
    f32::from(percentile(&counts, PAPER))
}
