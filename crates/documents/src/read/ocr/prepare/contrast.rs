//! Evens out the light of a page and makes its text dark.

use image::{GenericImageView as _, GrayImage, Luma};

use crate::read::ocr::engine::Page;

/// The side of a patch of paper, in inches.
const PATCH: f32 = 0.25;
/// The share of a patch's pixels that are darker than its paper.
const PAPER: f32 = 0.6;
/// A paper darker than this is a dark field, whose light is left alone.
const DARKEST_PAPER: f32 = 90.0;
/// Less darkness than this share of the ink's is the grain of the paper.
const GRAIN: f32 = 0.12;
/// Paper darker than this share of the page's is a field of its own.
const FIELD: f32 = 0.8;
/// The share of all pixels that are surely ink.
const INK: f32 = 0.01;
/// The share of a patch's pixels that are surely ink where it has any.
const LOCAL_INK: f32 = 0.03;
/// Lighter ink than this is the grain of the paper.
const LEAST_INK: f32 = 0.25;
/// The ink of a patch is never made darker than by this factor.
const MOST_LOCAL_GAIN: f32 = 3.0;
/// Ink is never made darker than by this factor.
const MOST_GAIN: f32 = 5.0;

/// A page with white paper and black ink.
pub fn even(page: Page) -> Page {
    let Page { mut pixels, dpi } = page;
    let patch = ((dpi * PATCH) as u32).max(8);
    let paper = Patches::of(&pixels, patch, PAPER).smoothed();
    let fields = paper.fields();
    change(&mut pixels, |x, y, value| {
        let light = paper.at(x, y);
        if fields.holds(x, y) {
            // Text on a coloured field is dark or light; either way it becomes dark.
            255.0 - (value - light).abs() * 255.0 / light.max(255.0 - light)
        } else if light < DARKEST_PAPER {
            value
        } else {
            value * 255.0 / light
        }
    });
    let ink = f32::from(percentile(&counts(pixels.pixels()), INK));
    let range = (255.0 - ink).max(255.0 / MOST_GAIN);
    change(&mut pixels, |_, _, value| 255.0 - (255.0 - value) * 255.0 / range);
    // Gray text among black text would be lost: every patch is stretched to its own ink.
    let gain = Patches::of(&pixels, patch, LOCAL_INK).gain();
    change(&mut pixels, |x, y, value| {
        let darkness = (1.0 - value / 255.0) * gain.at(x, y);
        255.0 * (1.0 - (darkness - GRAIN) / (1.0 - GRAIN))
    });
    Page { pixels, dpi }
}

fn change(pixels: &mut GrayImage, new: impl Fn(u32, u32, f32) -> f32) {
    for (x, y, pixel) in pixels.enumerate_pixels_mut() {
        pixel.0[0] = new(x, y, f32::from(pixel.0[0])).clamp(0.0, 255.0) as u8;
    }
}

fn counts<'a>(pixels: impl Iterator<Item = &'a Luma<u8>>) -> [u32; 256] {
    let mut counts = [0; 256];
    for pixel in pixels {
        counts[usize::from(pixel.0[0])] += 1;
    }
    counts
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

/// A value for every patch of a page.
struct Patches {
    patch: u32,
    columns: usize,
    rows: usize,
    values: Vec<f32>,
}

impl Patches {
    /// The light below which a share of the pixels of each patch is.
    fn of(pixels: &GrayImage, patch: u32, share: f32) -> Self {
        let (width, height) = pixels.dimensions();
        let (columns, rows) = (width.div_ceil(patch), height.div_ceil(patch));
        let mut values = Vec::new();
        for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)))
        {
            let (left, top) = (column * patch, row * patch);
            let size = (patch.min(width - left), patch.min(height - top));
            let view = image::imageops::crop_imm(pixels, left, top, size.0, size.1);
            let all: Vec<Luma<u8>> = view.pixels().map(|(_, _, pixel)| pixel).collect();
            values.push(f32::from(percentile(&counts(all.iter()), share)));
        }
        Self { patch, columns: columns as usize, rows: rows as usize, values }
    }

    /// The middle of nine neighbours, so that a dense heading is not taken for gray paper.
    fn smoothed(self) -> Self {
        self.with_neighbours(|_, mut near| {
            near.sort_by(f32::total_cmp);
            near[near.len() / 2]
        })
    }

    /// 1 inside of clearly darker fields, such as a sidebar, and 0 elsewhere and along their edges.
    fn fields(&self) -> Self {
        let mut sorted = self.values.clone();
        sorted.sort_by(f32::total_cmp);
        let usual = sorted.get(sorted.len() * 3 / 4).copied().unwrap_or(255.0);
        let Self { patch, columns, rows, values } = self;
        let copy = Self { patch: *patch, columns: *columns, rows: *rows, values: values.clone() };
        copy.with_neighbours(|_, near| {
            f32::from(u8::from(near.iter().all(|light| *light < FIELD * usual)))
        })
    }

    /// Whether the patch of a pixel has a value above 0.
    fn holds(&self, x: u32, y: u32) -> bool {
        let (column, row) = ((x / self.patch) as usize, (y / self.patch) as usize);
        self.values.get(row * self.columns + column).is_some_and(|value| *value > 0.0)
    }

    /// How much darker the ink of each patch must become; a patch without ink goes with its neighbours.
    fn gain(mut self) -> Self {
        for value in &mut self.values {
            let darkness = 1.0 - *value / 255.0;
            *value = if darkness < LEAST_INK { 0.0 } else { (1.0 / darkness).min(MOST_LOCAL_GAIN) };
        }
        self.with_neighbours(
            |own, near| {
                if own > 0.0 { own } else { near.into_iter().fold(1.0, f32::max) }
            },
        )
    }

    fn with_neighbours(self, new: impl Fn(f32, Vec<f32>) -> f32) -> Self {
        let mut values = Vec::with_capacity(self.values.len());
        for row in 0..self.rows {
            for column in 0..self.columns {
                let mut near = Vec::with_capacity(9);
                for y in row.saturating_sub(1)..(row + 2).min(self.rows) {
                    for x in column.saturating_sub(1)..(column + 2).min(self.columns) {
                        near.push(self.values[y * self.columns + x]);
                    }
                }
                values.push(new(self.values[row * self.columns + column], near));
            }
        }
        Self { values, ..self }
    }

    /// The value at a pixel, between the middles of the patches around it.
    fn at(&self, x: u32, y: u32) -> f32 {
        let place = |pixel: u32, count: usize| {
            let at = (pixel as f32 / self.patch as f32 - 0.5).clamp(0.0, count as f32 - 1.0);
            (at as usize, (at as usize + 1).min(count - 1), at.fract())
        };
        let (left, right, across) = place(x, self.columns);
        let (top, bottom, down) = place(y, self.rows);
        let mix = |a: f32, b: f32, share: f32| a + (b - a) * share;
        let value = |row: usize, column: usize| self.values[row * self.columns + column];
        mix(
            mix(value(top, left), value(top, right), across),
            mix(value(bottom, left), value(bottom, right), across),
            down,
        )
    }
}
