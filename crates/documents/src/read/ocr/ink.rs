//! What the pixels of a page tell beyond the text: bold type and bullets.

use image::GrayImage;

use super::engine::Word;
use super::lines::TextLine;

/// Darker pixels are ink.
const INK: u8 = 128;
/// A bullet fills at least this much of its square; a ring fills less.
const LEAST_FILL: f32 = 0.45;
/// More shapes than these are noise.
const MOST_SHAPES: usize = 4_000;

/// Fewer dashes than these in a row are punctuation.
const LEAST_DASHES: usize = 12;

/// A connected shape of ink, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// The left edge.
    pub left: u32,
    /// The top edge.
    pub top: u32,
    /// The right edge, inclusive.
    pub right: u32,
    /// The bottom edge, inclusive.
    pub bottom: u32,
    /// How many pixels it has.
    pub area: u32,
}

impl Shape {
    /// Its width and height.
    pub fn size(&self) -> (f32, f32) {
        ((self.right - self.left + 1) as f32, (self.bottom - self.top + 1) as f32)
    }

    /// Whether it is a rule, a bar or a frame rather than a letter.
    fn is_rule(&self, inch: f32) -> bool {
        let (width, height) = self.size();
        let fill = self.area as f32 / (width * height);
        let is_line =
            |long: f32, short: f32| long > 0.4 * inch && short < 0.06 * inch && fill > 0.5;
        let is_bar = width > 0.3 * inch && width > 2.0 * height && fill > 0.85;
        let is_frame = width > inch && height > 0.5 * inch && fill < 0.06;
        is_line(width, height) || is_line(height, width) || is_bar || is_frame
    }

    /// Whether it may be a part of a dashed or dotted line.
    fn is_dash(&self, inch: f32) -> bool {
        let (width, height) = self.size();
        width < 0.12 * inch && height < 0.04 * inch
    }

    fn is_round(&self) -> bool {
        let (width, height) = self.size();
        let fill = self.area as f32 / (width * height);
        (0.65..1.5).contains(&(width / height)) && fill > LEAST_FILL
    }
}

/// The small round shapes of a page, from `least` to `most` pixels across.
pub fn round_shapes(pixels: &GrayImage, least: f32, most: f32) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for_each_shape(pixels, |shape, _| {
        let (across, down) = shape.size();
        let is_small = across.max(down) <= most && across.min(down) >= least;
        if is_small && shape.is_round() && shapes.len() < MOST_SHAPES {
            shapes.push(shape);
        }
    });
    shapes
}

/// A page without rules, bars and frames, which engines take for text or for pictures; `inch` is its pixels per inch.
pub fn without_rules(mut pixels: GrayImage, inch: f32) -> GrayImage {
    let (mut rules, mut dashes) = (Vec::new(), Vec::new());
    for_each_shape(&pixels, |shape, points| {
        if shape.is_rule(inch) {
            rules.extend_from_slice(points);
        } else if shape.is_dash(inch) && dashes.len() < MOST_SHAPES {
            dashes.push(shape);
        }
    });
    for dash in in_dashed_lines(dashes, inch) {
        let across = dash.left..=dash.right;
        rules.extend(across.flat_map(|x| (dash.top..=dash.bottom).map(move |y| (x, y))));
    }
    let (width, height) = pixels.dimensions();
    for (x, y) in rules {
        // The soft edge of a rule goes with it.
        for y in y.saturating_sub(1)..(y + 2).min(height) {
            for x in x.saturating_sub(1)..(x + 2).min(width) {
                pixels.get_pixel_mut(x, y).0[0] = 255;
            }
        }
    }
    pixels
}

/// The dashes that stand in long rows, close together and level.
fn in_dashed_lines(mut dashes: Vec<Shape>, inch: f32) -> Vec<Shape> {
    dashes.sort_by_key(|dash| dash.left);
    let mut rows: Vec<Vec<Shape>> = Vec::new();
    for dash in dashes {
        let follows = |row: &&mut Vec<Shape>| {
            row.last().is_some_and(|last| {
                let gap = dash.left as f32 - last.right as f32;
                (0.0..0.08 * inch).contains(&gap)
                    && dash.top.abs_diff(last.top) <= 2
                    && dash.bottom.abs_diff(last.bottom) <= 2
            })
        };
        match rows.iter_mut().find(follows) {
            Some(row) => row.push(dash),
            None => rows.push(vec![dash]),
        }
    }
    rows.into_iter().filter(|row| row.len() >= LEAST_DASHES).flatten().collect()
}

/// Visits every connected shape of ink with its pixels.
fn for_each_shape(pixels: &GrayImage, mut visit: impl FnMut(Shape, &[(u32, u32)])) {
    let (width, height) = pixels.dimensions();
    let mut seen: Vec<bool> = pixels.pixels().map(|pixel| pixel.0[0] >= INK).collect();
    let mut points = Vec::new();
    for y in 0..height {
        for x in 0..width {
            if !seen[(y * width + x) as usize] {
                visit(fill(&mut seen, (width, height), (x, y), &mut points), &points);
            }
        }
    }
}

/// The shape that a pixel belongs to; its pixels are put into `points` and marked as seen.
fn fill(
    seen: &mut [bool],
    (width, height): (u32, u32),
    (x, y): (u32, u32),
    points: &mut Vec<(u32, u32)>,
) -> Shape {
    let mut shape = Shape { left: x, top: y, right: x, bottom: y, area: 0 };
    points.clear();
    points.push((x, y));
    seen[(y * width + x) as usize] = true;
    let mut next = 0;
    while let Some((x, y)) = points.get(next).copied() {
        next += 1;
        shape.left = shape.left.min(x);
        shape.right = shape.right.max(x);
        shape.top = shape.top.min(y);
        shape.bottom = shape.bottom.max(y);
        for near_y in y.saturating_sub(1)..(y + 2).min(height) {
            for near_x in x.saturating_sub(1)..(x + 2).min(width) {
                let index = (near_y * width + near_x) as usize;
                if !std::mem::replace(&mut seen[index], true) {
                    points.push((near_x, near_y));
                }
            }
        }
    }
    Shape { area: points.len() as u32, ..shape }
}

/// How thick the strokes of a word are, in pixels: the middle of its runs of ink from left to right.
fn stroke(pixels: &GrayImage, word: &Word) -> Option<f32> {
    let (width, height) = pixels.dimensions();
    let edge = |value: f32, most: u32| (value.max(0.0) as u32).min(most);
    let (left, right) = (edge(word.left - 1.0, width), edge(word.right + 2.0, width));
    let mut runs = Vec::new();
    for y in edge(word.top, height)..edge(word.bottom, height) {
        let (mut run, mut is_ink) = (0.0_f32, false);
        for x in left..right {
            let value = pixels.get_pixel(x, y).0[0];
            if value > 230 {
                if is_ink {
                    runs.push(run);
                }
                (run, is_ink) = (0.0, false);
            } else {
                // Gray edges count in part, so that strokes of two and a half pixels can be told from two.
                run += f32::from(255 - value) / 255.0;
                is_ink |= value < INK;
            }
        }
    }
    runs.sort_by(f32::total_cmp);
    (runs.len() > 8).then(|| runs[runs.len() * 2 / 5])
}

/// Puts the top and bottom of a word's box where its ink begins and ends.
pub fn tighten(pixels: &GrayImage, word: &mut Word) {
    let (width, height) = pixels.dimensions();
    let edge = |value: f32, most: u32| (value.max(0.0) as u32).min(most);
    let (left, right) = (edge(word.left, width), edge(word.right, width));
    let has_ink = |y: &u32| (left..right).any(|x| pixels.get_pixel(x, *y).0[0] < INK);
    let mut rows = edge(word.top, height)..edge(word.bottom, height);
    if let Some(top) = rows.find(has_ink) {
        let bottom = rows.rfind(has_ink).unwrap_or(top);
        (word.top, word.bottom) = (top as f32, (bottom + 1) as f32);
    }
}

/// Which words of which lines are bold: clearly thicker for their size than the usual text of the page.
pub fn bold_words(pixels: &GrayImage, lines: &[TextLine]) -> Vec<Vec<bool>> {
    let thickness = |line: &TextLine, word: &Word| {
        let is_letters = word.text.chars().filter(|symbol| symbol.is_alphanumeric()).count() > 1;
        let stroke = stroke(pixels, word).filter(|_| is_letters)?;
        Some(stroke / line.size)
    };
    let found: Vec<Vec<Option<f32>>> = lines
        .iter()
        .map(|line| line.words.iter().map(|word| thickness(line, word)).collect())
        .collect();
    let mut all: Vec<f32> = found.iter().flatten().flatten().copied().collect();
    all.sort_by(f32::total_cmp);
    // Where much is bold, the middle of all words is bold too: the usual text is below it.
    let usual = all.get(all.len() * 2 / 5).copied().unwrap_or(f32::INFINITY);
    found.iter().map(|line| smooth(line, usual)).collect()
}

/// Bold type comes in runs: a word follows the middle of itself and its neighbours.
fn smooth(line: &[Option<f32>], usual: f32) -> Vec<bool> {
    let known: Vec<(usize, f32)> = line
        .iter()
        .enumerate()
        .filter_map(|(index, thickness)| Some((index, (*thickness)? / usual)))
        .collect();
    let mut bold = vec![false; line.len()];
    for (place, (index, own)) in known.iter().enumerate() {
        let near =
            |place: Option<usize>| place.and_then(|at| known.get(at)).map_or(*own, |near| near.1);
        let mut three = [near(place.checked_sub(1)), *own, near(Some(place + 1))];
        three.sort_by(f32::total_cmp);
        bold[*index] = three[1] > BOLD;
    }
    bold
}

/// How much thicker bold strokes are.
const BOLD: f32 = 1.27;
