//! The fonts that travel in the program; see `fonts/README.md` for their origin.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use typst::foundations::Bytes;
use typst::text::{Coverage, Font, FontBook};
use typst::utils::LazyHash;

/// All fonts with their index.
#[derive(Clone)]
pub struct Fonts {
    /// What each font is and which characters it has.
    pub book: LazyHash<FontBook>,
    /// The fonts in the order of the book.
    pub faces: Vec<Face>,
    /// The families that a user may choose.
    pub families: Vec<String>,
    /// The characters of all of them; collected when somebody asks.
    characters: Arc<OnceLock<Characters>>,
}

/// A font that is there, or one that is read from its file when a page needs it.
#[derive(Clone)]
pub enum Face {
    /// A bundled font.
    Loaded(Font),
    /// A font of the machine.
    InFile(Arc<FileFace>),
}

/// A font in a file of the machine.
pub struct FileFace {
    path: PathBuf,
    index: u32,
    font: OnceLock<Option<Font>>,
}

impl Face {
    /// A font that is not read yet.
    pub fn in_file(path: PathBuf, index: u32) -> Self {
        Self::InFile(Arc::new(FileFace { path, index, font: OnceLock::new() }))
    }

    /// The font; `None` when its file has gone.
    pub fn font(&self) -> Option<Font> {
        match self {
            Self::Loaded(font) => Some(font.clone()),
            Self::InFile(face) => {
                let read = || Font::new(Bytes::new(fs::read(&face.path).ok()?), face.index);
                face.font.get_or_init(read).clone()
            }
        }
    }
}

/// A set of characters, a bit for each.
#[derive(Clone)]
pub struct Characters(Vec<u64>);

impl Characters {
    fn new() -> Self {
        Self(vec![0; 0x11_0000 / 64])
    }

    /// Whether a code point is among them.
    pub fn has(&self, c: u32) -> bool {
        self.0.get(c as usize / 64).is_some_and(|bits| bits >> (c % 64) & 1 == 1)
    }

    /// Adds a code point.
    pub fn add(&mut self, c: u32) {
        if let Some(bits) = self.0.get_mut(c as usize / 64) {
            *bits |= 1 << (c % 64);
        }
    }
}

/// Names the files under `fonts/` that are compiled in.
macro_rules! bundled {
    ($($file:literal),* $(,)?) => {
        [$(include_bytes!(concat!("../../fonts/", $file)) as &[u8]),*]
    };
}

const BUNDLED: &[&[u8]] = &bundled![
    "SourceSans3-Regular.ttf",
    "SourceSans3-Italic.ttf",
    "SourceSans3-SemiBold.ttf",
    "SourceSans3-SemiBoldItalic.ttf",
    "Inter-Regular.otf",
    "Inter-Italic.otf",
    "Inter-SemiBold.otf",
    "Inter-SemiBoldItalic.otf",
    "OpenSans-Regular.ttf",
    "OpenSans-Italic.ttf",
    "OpenSans-Semibold.ttf",
    "OpenSans-SemiboldItalic.ttf",
    "Caladea-Regular.ttf",
    "Caladea-Italic.ttf",
    "Caladea-Bold.ttf",
    "Caladea-BoldItalic.ttf",
    "texgyreheros-regular.otf",
    "texgyreheros-italic.otf",
    "texgyreheros-bold.otf",
    "texgyreheros-bolditalic.otf",
    "texgyrepagella-regular.otf",
    "texgyrepagella-italic.otf",
    "texgyrepagella-bold.otf",
    "texgyrepagella-bolditalic.otf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansHebrew-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansDevanagari-Bold.ttf",
];

/// Families for text; the others are there for single characters.
const TEXT_FAMILIES: [&str; 9] = [
    "Libertinus Serif",
    "Source Sans 3",
    "Inter",
    "Open Sans",
    "Caladea",
    "TeX Gyre Heros",
    "TeX Gyre Pagella",
    "New Computer Modern",
    "DejaVu Sans Mono",
];

impl Fonts {
    /// Reads the index of every bundled font.
    pub fn bundled() -> Self {
        let data = typst_assets::fonts().chain(BUNDLED.iter().copied());
        let fonts: Vec<Font> = data.flat_map(|font| Font::iter(Bytes::new(font))).collect();
        let book = FontBook::from_fonts(&fonts);
        let known = |name: &&str| book.contains_family(&name.to_lowercase());
        let families = TEXT_FAMILIES.into_iter().filter(known).map(str::to_owned).collect();
        let faces = fonts.into_iter().map(Face::Loaded).collect();
        Self { book: LazyHash::new(book), faces, families, characters: Arc::default() }
    }

    /// The characters of the bundled fonts.
    pub fn characters(&self) -> &Characters {
        self.characters.get_or_init(|| {
            let mut all = Characters::new();
            for index in 0..self.faces.len() {
                let coverage = self.book.info(index).map(|info| &info.coverage);
                coverage.into_iter().flat_map(Coverage::iter).for_each(|c| all.add(c));
            }
            all
        })
    }

    /// Whether a text has characters that no bundled font has.
    pub fn lack(&self, text: &str) -> bool {
        // Every bundled family has these, and most texts nothing else.
        let mut others = text.chars().filter(|c| *c > '\u{17f}' && !is_silent(*c)).peekable();
        others.peek().is_some() && others.any(|c| !self.characters().has(u32::from(c)))
    }
}

/// Marks that steer the others and need no glyph: joiners, directions, variants, private signs of nobody.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}')
}
