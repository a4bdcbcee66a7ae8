//! The text of a PDF as programs take it out that know no layout: as it is drawn, and as its tags order it.

use std::collections::HashMap;

use hayro_interpret::font::GlyphRun;
use hayro_interpret::kurbo::{BezPath, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Object};

use super::Glyph;
use super::device::Collector;
use super::refuse;
use crate::read::ReadError;
use crate::read::detect::FileKind;
use crate::read::limits::{ReadLimits, Stopwatch};

/// How deep tags may be nested, and how many are followed.
const DEEPEST: usize = 64;
const MOST_TAGS: usize = 100_000;

/// The text of a PDF in two orders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// As it is drawn.
    pub drawn: String,
    /// As the tags order it; nothing without tags.
    pub tagged: Option<String>,
}

/// Where a piece of text belongs: the object number of its page and its number on it.
type Mark = (u32, i32);

/// The text of a marked piece, and where it begins and ends on its page.
#[derive(Default)]
struct Piece {
    text: String,
    begins: Place,
    ends: Place,
}

/// An end of a row of glyphs.
#[derive(Clone, Copy, Default)]
struct Place {
    x: f32,
    y: f32,
    size: f32,
}

impl Piece {
    /// Whether this goes on in the line of another without a gap, as a full stop does behind a link.
    fn goes_on(&self, before: Place) -> bool {
        gap(before, self.begins) == Gap::None
    }
}

/// Takes the text out.
pub fn texts(bytes: &[u8], limits: &ReadLimits) -> Result<Texts, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| refuse(error, bytes))?;
    let clock = Stopwatch::start(FileKind::Pdf, limits);
    let cache = InterpreterCache::new();
    let mut texts = Texts::default();
    let mut marked: HashMap<Mark, Piece> = HashMap::new();
    for page in pdf.pages().iter().take(limits.pages as usize) {
        clock.check()?;
        let (width, height) = page.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let transform = page.initial_transform(true).to_kurbo();
        let settings = InterpreterSettings::default();
        let mut context = Context::new(transform, bounds, &cache, pdf.xref(), settings);
        let mut device = Marked {
            collector: Collector::new(width, height, clock),
            marks: Vec::new(),
            open: Vec::new(),
        };
        interpret_page(page, &mut context, &mut device);
        let number = page.raw().obj_id().map_or(0, |id| id.obj_number);
        let glyphs = device.collector.content.glyphs;
        let mut last: Option<&Glyph> = None;
        let mut previous = None;
        for (glyph, mark) in glyphs.iter().zip(&device.marks) {
            push(&mut texts.drawn, last, glyph);
            if let Some(mark) = mark {
                let piece = marked.entry((number, *mark)).or_default();
                if piece.text.is_empty() {
                    piece.begins = glyph.begins();
                }
                let before = last.filter(|_| previous == Some(*mark) && !piece.text.is_empty());
                push(&mut piece.text, before, glyph);
                piece.ends = glyph.ends();
            }
            previous = *mark;
            last = Some(glyph);
        }
        texts.drawn.push('\n');
    }
    let xref = pdf.xref();
    let root: Option<Dict<'_>> = xref.get(xref.root_id());
    if let Some(tree) = root.and_then(|catalog| catalog.get::<Dict<'_>>("StructTreeRoot")) {
        let mut walk = Walk { marked: &marked, text: String::new(), tags: 0, last: None };
        walk.element(&tree, 0, 0);
        texts.tagged = Some(walk.text);
    }
    Ok(texts)
}

/// Adds a glyph, with a blank or a new line where there is a gap before it.
fn push(text: &mut String, last: Option<&Glyph>, glyph: &Glyph) {
    match last.map_or(Gap::None, |last| gap(last.ends(), glyph.begins())) {
        Gap::Line => text.push('\n'),
        Gap::Blank => text.push(' '),
        Gap::None => {}
    }
    text.push_str(&glyph.text);
}

/// What lies between two glyphs.
#[derive(PartialEq, Eq)]
enum Gap {
    None,
    Blank,
    Line,
}

fn gap(before: Place, after: Place) -> Gap {
    let size = before.size.max(after.size);
    if (after.y - before.y).abs() > 0.5 * size {
        Gap::Line
    } else if (-0.5 * size..0.2 * size).contains(&(after.x - before.x)) {
        Gap::None
    } else {
        Gap::Blank
    }
}

impl Glyph {
    fn begins(&self) -> Place {
        Place { x: self.x0, y: self.y, size: self.size }
    }

    fn ends(&self) -> Place {
        Place { x: self.x1, y: self.y, size: self.size }
    }
}

/// Collects text with the number of the marked content that it is in.
struct Marked {
    collector: Collector,
    marks: Vec<Option<i32>>,
    open: Vec<Option<i32>>,
}

impl<'a> Device<'a> for Marked {
    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let own = properties.and_then(|properties| properties.get::<i32>("MCID"));
        let mark = own.or_else(|| self.open.last().copied().flatten());
        self.open.push(mark);
    }

    fn end_marked_content(&mut self) {
        self.open.pop();
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.collector.draw_glyph_run(run, props, mode);
        let mark = self.open.last().copied().flatten();
        self.marks.resize(self.collector.content.glyphs.len(), mark);
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn pop_clip(&mut self) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_transparency_group(&mut self) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
}

/// Elements that end a line.
const BLOCKS: [&str; 14] =
    ["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "TR", "TD", "Div", "Sect", "Title"];

struct Walk<'m> {
    marked: &'m HashMap<Mark, Piece>,
    text: String,
    tags: usize,
    /// The page of the last piece in the order of the tags, and where it ends.
    last: Option<(u32, Place)>,
}

impl Walk<'_> {
    fn element(&mut self, element: &Dict<'_>, page: u32, depth: usize) {
        self.tags += 1;
        if depth > DEEPEST || self.tags > MOST_TAGS {
            return;
        }
        let page = element.get_ref("Pg").map_or(page, |page| page.obj_number);
        let kind = element.get::<hayro_syntax::object::Name<'_>>("S");
        match element.get::<Object<'_>>("K") {
            Some(Object::Array(children)) => self.children(&children, page, depth),
            Some(child) => self.child(&child, page, depth),
            None => {}
        }
        if kind.is_some_and(|kind| BLOCKS.contains(&kind.as_str())) {
            self.text.push('\n');
        }
    }

    fn children(&mut self, children: &Array<'_>, page: u32, depth: usize) {
        for child in children.iter::<Object<'_>>() {
            self.child(&child, page, depth);
        }
    }

    fn child(&mut self, child: &Object<'_>, page: u32, depth: usize) {
        match child {
            Object::Number(number) => self.mark(page, number.as_f64() as i32),
            Object::Dict(dict) if dict.contains_key("MCID") => {
                let page = dict.get_ref("Pg").map_or(page, |page| page.obj_number);
                if let Some(mark) = dict.get::<i32>("MCID") {
                    self.mark(page, mark);
                }
            }
            Object::Dict(dict) => self.element(dict, page, depth + 1),
            _ => {}
        }
    }

    fn mark(&mut self, page: u32, mark: i32) {
        let Some(piece) = self.marked.get(&(page, mark)) else { return };
        let is_apart = self.text.is_empty() || self.text.ends_with(char::is_whitespace);
        let goes_on = self.last.is_some_and(|(on, place)| on == page && piece.goes_on(place));
        if !is_apart && !goes_on && !piece.text.starts_with(char::is_whitespace) {
            self.text.push(' ');
        }
        self.text.push_str(&piece.text);
        self.last = Some((page, piece.ends));
    }
}
