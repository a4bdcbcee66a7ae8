//! Collects the glyphs that a page draws.

use std::ops::Range;

use hayro_interpret::font::{Glyph as FontGlyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
};

use super::fonts::FontStyle;
use super::glyph::{Dot, Glyph, PageContent};
use super::symbols;
use crate::read::limits::Stopwatch;

/// More glyphs than this are on no page of a resume; the rest is not read.
const MAX_GLYPHS: usize = 60_000;
/// More small shapes than these are a drawing.
const MAX_ICONS: usize = 1_000;
/// The largest drawn bullet in points.
const MAX_DOT: f64 = 8.0;
/// The largest icon in points.
const MAX_ICON: f64 = 30.0;

/// A device that draws nothing and remembers text.
pub struct Collector {
    /// What was found.
    pub content: PageContent,
    clock: Stopwatch,
    /// How many things were drawn.
    drawn: usize,
    runs: usize,
    /// Glyphs of fonts without data, with the number of their run.
    unknown: Vec<(Range<usize>, usize)>,
}

impl Collector {
    /// A collector for a page of a size.
    pub fn new(width: f32, height: f32, clock: Stopwatch) -> Self {
        let content = PageContent { width, height, ..PageContent::default() };
        Self { content, clock, drawn: 0, runs: 0, unknown: Vec::new() }
    }

    /// Fills in the styles of fonts without data; useless when text was drawn by other streams than the page's own.
    pub fn fill_styles(&mut self, styles: &[FontStyle]) {
        if styles.len() != self.runs {
            return;
        }
        for (glyphs, run) in &self.unknown {
            let Some(style) = styles.get(*run) else { continue };
            for glyph in self.content.glyphs.get_mut(glyphs.clone()).unwrap_or_default() {
                glyph.bold = style.bold;
                glyph.italic = style.italic;
            }
        }
    }

    /// Whether some fonts told no style.
    pub fn has_unknown(&self) -> bool {
        !self.unknown.is_empty()
    }

    fn add(&mut self, glyph: &FontGlyph<'_>, transform: Affine, style: FontStyle) {
        let [across, tilt, lean, up, x, y] = transform.as_coeffs();
        let is_level = across > 0.0 && tilt.abs() < 0.1 * across && up < 0.0;
        let width = advance(glyph) * across;
        let size = lean.hypot(up) * 1000.0;
        let is_sane =
            [x, y, size, width].iter().all(|number| number.is_finite() && number.abs() < 1e5);
        if !is_level || !is_sane || size < 0.5 || !self.is_on_page(x, y) {
            return;
        }
        let text = match glyph.as_unicode() {
            Some(BfString::Char(symbol)) => Some(String::from(symbol)),
            Some(BfString::String(text)) => Some(text),
            // Only TeX's bitmap fonts use codes that are letters; elsewhere such glyphs are icons.
            None if matches!(glyph, FontGlyph::Type3(_)) => symbols::by_code(glyph.char_code()),
            None => None,
        };
        let text = symbols::clean(&text.unwrap_or_default(), style.is_symbol);
        if text.is_empty() {
            self.content.unknown += 1;
        } else {
            self.content.glyphs.push(Glyph {
                text,
                x0: x as f32,
                x1: (x + width) as f32,
                y: y as f32,
                size: size as f32,
                bold: style.bold,
                italic: style.italic,
            });
        }
    }

    /// Counts a thing that is drawn, and leaves the page when the time is over: a few bytes can ask for years of drawing,
    /// and the interpreter has no other way out. Whoever called it catches this.
    fn tick(&mut self) {
        self.drawn += 1;
        if self.drawn.is_multiple_of(256) && self.clock.is_over() {
            std::panic::resume_unwind(Box::new("the time is over"));
        }
    }

    fn is_on_page(&self, x: f64, y: f64) -> bool {
        let (width, height) = (f64::from(self.content.width), f64::from(self.content.height));
        (-2.0..=width + 2.0).contains(&x) && (-2.0..=height + 2.0).contains(&y)
    }

    fn add_picture(&mut self, bounds: Rect) {
        let (width, height) = (f64::from(self.content.width), f64::from(self.content.height));
        let seen = bounds.intersect(Rect::new(0.0, 0.0, width, height));
        let share = (seen.area() / (width * height).max(1.0)) as f32;
        // Scanners cut pages into strips, so pictures add up.
        self.content.picture = (self.content.picture + share).min(1.0);
    }

    fn add_shape(&mut self, bounds: Rect) {
        let (width, height) = (bounds.width(), bounds.height());
        let is_icon =
            width.max(height) > 3.0 && width.max(height) < MAX_ICON && width.min(height) > 2.0;
        if is_icon && self.content.icons.len() < MAX_ICONS {
            self.content
                .icons
                .push([bounds.x0, bounds.y0, bounds.x1, bounds.y1].map(|edge| edge as f32));
        }
        let is_round = width > 1.0 && width < MAX_DOT && (0.7..1.4).contains(&(width / height));
        if is_round && self.content.dots.len() < MAX_ICONS {
            self.content.dots.push(Dot {
                x0: bounds.x0 as f32,
                x1: bounds.x1 as f32,
                y: bounds.center().y as f32,
                size: width.max(height) as f32,
            });
        }
    }
}

fn advance(glyph: &FontGlyph<'_>) -> f64 {
    let advance = match glyph {
        FontGlyph::Outline(glyph) => glyph.advance_width(),
        FontGlyph::Type3(glyph) => glyph.advance_width(),
    };
    f64::from(advance.unwrap_or(500.0)).max(0.0)
}

impl<'a> Device<'a> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        let run_index = self.runs;
        self.runs += 1;
        self.tick();
        if self.content.glyphs.len() > MAX_GLYPHS {
            return;
        }
        let Some(first) = run.glyphs().first() else { return };
        let known = FontStyle::of_glyph(first);
        let style = known.unwrap_or(FontStyle { is_symbol: true, ..FontStyle::default() });
        let start = self.content.glyphs.len();
        for glyph in run.glyphs() {
            self.add(glyph, props.transform * glyph.transform(), style);
        }
        if known.is_none() {
            self.unknown.push((start..self.content.glyphs.len(), run_index));
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.tick();
        if !matches!(mode, DrawMode::Invisible) && path.elements().len() < 40 {
            self.add_shape(props.transform.transform_rect_bbox(path.bounding_box()));
        }
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        self.tick();
        if matches!(mode, DrawMode::Fill(_)) {
            self.add_shape(props.transform.transform_rect_bbox(*rect));
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.tick();
    }

    fn push_clip_rect(&mut self, _: &Rect) {
        self.tick();
    }

    fn pop_clip(&mut self) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_transparency_group(&mut self) {}
    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let pixels = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        self.add_picture(props.transform.transform_rect_bbox(pixels));
    }
}
