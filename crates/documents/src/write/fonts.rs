//! The fonts that travel in the program; see `fonts/README.md` for their origin.

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// All fonts with their index.
pub struct Fonts {
    /// What each font is and which characters it has.
    pub book: LazyHash<FontBook>,
    /// The fonts in the order of the book.
    pub faces: Vec<Font>,
    /// The families that a user may choose.
    pub families: Vec<String>,
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
        let faces: Vec<Font> = data.flat_map(|font| Font::iter(Bytes::new(font))).collect();
        let book = FontBook::from_fonts(&faces);
        let known = |name: &&str| book.contains_family(&name.to_lowercase());
        let families = TEXT_FAMILIES.into_iter().filter(known).map(str::to_owned).collect();
        Self { book: LazyHash::new(book), faces, families }
    }
}
