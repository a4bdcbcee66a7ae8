//! Collects the glyphs that a page draws.

use hayro_interpret::font::{Glyph as FontGlyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
};

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
    is_over: bool,
    runs: u32,
}

impl Collector {
    /// A collector for a page of a size.
    pub fn new(width: f32, height: f32, clock: Stopwatch) -> Self {
        let content = PageContent { width, height, ..PageContent::default() };
        Self { content, clock, is_over: false, runs: 0 }
    }

    fn add(&mut self, glyph: &FontGlyph<'_>, transform: Affine, style: &FontStyle) {
        let [a, b, c, d, x, y] = transform.as_coeffs();
        let is_level = a > 0.0 && b.abs() < 0.1 * a && d < 0.0;
        let width = advance(glyph) * a;
        let size = c.hypot(d) * 1000.0;
        let is_sane =
            [x, y, size, width].iter().all(|number| number.is_finite() && number.abs() < 1e5);
        if !is_level || !is_sane || size < 0.5 || !self.is_on_page(x, y) {
            return;
        }
        let text = match glyph.as_unicode() {
            Some(BfString::Char(symbol)) => Some(String::from(symbol)),
            Some(BfString::String(text)) => Some(text),
            None => symbols::by_code(glyph.char_code()),
        };
        let text = symbols::clean(&text.unwrap_or_default(), style.is_symbol);
        if !text.is_empty() {
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

    fn is_on_page(&self, x: f64, y: f64) -> bool {
        let (width, height) = (f64::from(self.content.width), f64::from(self.content.height));
        (-2.0..=width + 2.0).contains(&x) && (-2.0..=height + 2.0).contains(&y)
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

struct FontStyle {
    bold: bool,
    italic: bool,
    is_symbol: bool,
}

/// The style of a font, from its data or its name; fonts of Type 1 and Type 3 tell neither.
fn style(glyph: &FontGlyph<'_>) -> FontStyle {
    let data = match glyph {
        FontGlyph::Outline(glyph) => glyph.font_data(),
        FontGlyph::Type3(_) => None,
    };
    let Some(data) = data else { return FontStyle { bold: false, italic: false, is_symbol: true } };
    let name = data.postscript_name.unwrap_or_default().to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    FontStyle {
        bold: data.weight.is_some_and(|weight| weight >= 600)
            || has(&["bold", "black", "heavy", "-medi"]),
        italic: data.is_italic || has(&["italic", "oblique"]),
        is_symbol: name.is_empty() || has(&["symbol", "wingding", "dingbat"]),
    }
}

impl<'a> Device<'a> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        self.runs = self.runs.wrapping_add(1);
        if self.runs.is_multiple_of(256) {
            self.is_over = self.is_over || self.clock.is_over();
        }
        if self.is_over || self.content.glyphs.len() > MAX_GLYPHS {
            return;
        }
        let Some(first) = run.glyphs().first() else { return };
        let style = style(first);
        for glyph in run.glyphs() {
            self.add(glyph, props.transform * glyph.transform(), &style);
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        if !matches!(mode, DrawMode::Invisible) && path.elements().len() < 40 {
            self.add_shape(props.transform.transform_rect_bbox(path.bounding_box()));
        }
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        if matches!(mode, DrawMode::Fill(_)) {
            self.add_shape(props.transform.transform_rect_bbox(*rect));
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_clip_rect(&mut self, _: &Rect) {}
    fn pop_clip(&mut self) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_transparency_group(&mut self) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
}
