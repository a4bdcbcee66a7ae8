//! A glyph of a page: its text, its place and its style.

/// A glyph in page coordinates: points, the origin at the top left.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// What it stands for; several symbols for a ligature, a blank for a space.
    pub text: String,
    /// The left edge.
    pub x0: f32,
    /// The right edge, where the next glyph of the word begins.
    pub x1: f32,
    /// The baseline.
    pub y: f32,
    /// The font size.
    pub size: f32,
    /// Bold type.
    pub bold: bool,
    /// Italic type.
    pub italic: bool,
}

impl Glyph {
    /// Whether it is a blank.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

/// A small filled shape, which may be a drawn bullet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// The left edge.
    pub x0: f32,
    /// The right edge.
    pub x1: f32,
    /// The middle between top and bottom.
    pub y: f32,
    /// The larger of width and height.
    pub size: f32,
}

/// Everything on a page that matters to reading it.
#[derive(Clone, Debug, Default)]
pub struct PageContent {
    /// The glyphs in the order they are drawn.
    pub glyphs: Vec<Glyph>,
    /// Shapes that may be bullets.
    pub dots: Vec<Dot>,
    /// The left, top, right and bottom edges of larger shapes that may be icons.
    pub icons: Vec<[f32; 4]>,
    /// Which share of the page its largest picture covers, from 0 to 1.
    pub picture: f32,
    /// How many glyphs are drawn that stand for no known text.
    pub unknown: usize,
    /// Width and height of the page.
    pub width: f32,
    /// Height of the page.
    pub height: f32,
}
