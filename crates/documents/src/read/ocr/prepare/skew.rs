//! Finds the angle of lines of text by the profile of their ink, and straightens pages.

use image::{GrayImage, Luma};

/// The largest angle that is looked for, in radians.
const MOST_SKEW: f32 = 0.14;
/// The longer side of the picture that angles are sought in.
const SIDE: f32 = 1_000.0;
/// Darker pixels are ink.
const INK: u8 = 128;
/// The longest stroke of a letter in that picture.
const LONGEST_STROKE: usize = 60;
/// How much clearer the lines must be across than along to call a page sideways.
const CLEARLY: f32 = 1.4;

/// The places of ink on a page.
pub struct Ink {
    points: Vec<(f32, f32)>,
    width: f32,
    height: f32,
}

impl Ink {
    /// The ink of a page, coarsely.
    pub fn of(pixels: &GrayImage) -> Self {
        let step = (pixels.width().max(pixels.height()) as f32 / SIDE).max(1.0);
        let (width, height) = (pixels.width() as f32 / step, pixels.height() as f32 / step);
        let (columns, rows) = (width as usize, height as usize);
        let at = |number: usize| (number as f32 * step) as u32;
        let dark = |x: usize, y: usize| pixels.get_pixel(at(x), at(y)).0[0] < INK;
        let mut grid: Vec<bool> = Vec::with_capacity(columns * rows);
        grid.extend(
            (0..rows).flat_map(|y| (0..columns).map(move |x| (x, y))).map(|(x, y)| dark(x, y)),
        );
        let mut solid = vec![false; grid.len()];
        for y in 0..rows {
            mark_runs(&grid, &mut solid, y * columns, 1, columns);
        }
        for x in 0..columns {
            mark_runs(&grid, &mut solid, x, columns, rows);
        }
        let inked =
            grid.iter().zip(&solid).enumerate().filter(|(_, (ink, solid))| **ink && !**solid);
        let points = inked.map(|(at, _)| ((at % columns) as f32, (at / columns) as f32)).collect();
        Self { points, width, height }
    }

    /// Whether the lines run from top to bottom.
    pub fn is_sideways(&self) -> bool {
        let turned = Self {
            points: self.points.iter().map(|(x, y)| (self.height - y, *x)).collect(),
            width: self.height,
            height: self.width,
        };
        turned.clearness(turned.skew()) > CLEARLY * self.clearness(self.skew())
    }

    /// The angle of the lines in radians, clockwise.
    pub fn skew(&self) -> f32 {
        let mut best = (self.clearness(0.0) * 1.02, 0.0);
        let mut step = MOST_SKEW / 14.0;
        let (mut from, mut to) = (-MOST_SKEW, MOST_SKEW);
        for _ in 0..3 {
            let mut angle = from;
            while angle <= to {
                let clearness = self.clearness(angle);
                if clearness > best.0 {
                    best = (clearness, angle);
                }
                angle += step;
            }
            (from, to) = (best.1 - step, best.1 + step);
            step /= 5.0;
        }
        best.1
    }

    /// How sharply lines of text at an angle stand apart from the white between them.
    fn clearness(&self, angle: f32) -> f32 {
        let slope = angle.tan();
        let rise = (self.width * slope).abs() as usize + 1;
        let mut profile = vec![0_u32; self.height as usize + 2 * rise + 2];
        for (x, y) in &self.points {
            let row = y - x * slope + rise as f32;
            if let Some(count) = profile.get_mut(row as usize) {
                *count += 1;
            }
        }
        let jumps = profile.windows(2).map(|pair| (pair[0] as f32 - pair[1] as f32).powi(2));
        jumps.sum()
    }
}

/// Marks runs of ink that are longer than any stroke of a letter: bars, rules and the edges of dark fields say nothing
/// of how lines of text run.
fn mark_runs(grid: &[bool], solid: &mut [bool], from: usize, stride: usize, count: usize) {
    let place = |nth: usize| from + nth * stride;
    let mut start = 0;
    for nth in 0..=count {
        if nth < count && grid.get(place(nth)).copied().unwrap_or(false) {
            continue;
        }
        if nth - start > LONGEST_STROKE {
            for inside in start..nth {
                if let Some(cell) = solid.get_mut(place(inside)) {
                    *cell = true;
                }
            }
        }
        start = nth + 1;
    }
}

/// Turns a point around a middle by an angle, clockwise on a page.
pub fn turn((x, y): (f32, f32), middle: (f32, f32), angle: f32) -> (f32, f32) {
    let (sine, cosine) = angle.sin_cos();
    let (dx, dy) = (x - middle.0, y - middle.1);
    (middle.0 + dx * cosine - dy * sine, middle.1 + dx * sine + dy * cosine)
}

/// A page without its skew; what comes in at the corners is paper.
pub fn straighten(pixels: &GrayImage, skew: f32) -> GrayImage {
    let (width, height) = pixels.dimensions();
    let middle = (width as f32 / 2.0, height as f32 / 2.0);
    let at = |x: i64, y: i64| -> f32 {
        let inside = u32::try_from(x).ok().zip(u32::try_from(y).ok());
        let pixel = inside.and_then(|(x, y)| pixels.get_pixel_checked(x, y));
        pixel.map_or(255.0, |pixel| f32::from(pixel.0[0]))
    };
    GrayImage::from_fn(width, height, |x, y| {
        let (x, y) = turn((x as f32, y as f32), middle, skew);
        let (left, top) = (x.floor(), y.floor());
        let (across, down) = (x - left, y - top);
        let (left, top) = (left as i64, top as i64);
        let upper = at(left, top) * (1.0 - across) + at(left + 1, top) * across;
        let lower = at(left, top + 1) * (1.0 - across) + at(left + 1, top + 1) * across;
        Luma([(upper * (1.0 - down) + lower * down) as u8])
    })
}
