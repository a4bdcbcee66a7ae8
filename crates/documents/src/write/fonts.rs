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

const BUNDLED: [&[u8]; 8] = [
    include_bytes!("../../fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../../fonts/SourceSans3-Italic.ttf"),
    include_bytes!("../../fonts/SourceSans3-SemiBold.ttf"),
    include_bytes!("../../fonts/SourceSans3-SemiBoldItalic.ttf"),
    include_bytes!("../../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansHebrew-Bold.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Bold.ttf"),
];

/// Families for text; the others are there for single characters.
const TEXT_FAMILIES: [&str; 4] =
    ["Libertinus Serif", "Source Sans 3", "New Computer Modern", "DejaVu Sans Mono"];

impl Fonts {
    /// Reads the index of every bundled font.
    pub fn bundled() -> Self {
        let data = typst_assets::fonts().chain(BUNDLED);
        let faces: Vec<Font> = data.flat_map(|font| Font::iter(Bytes::new(font))).collect();
        let book = FontBook::from_fonts(&faces);
        let known = |name: &&str| book.contains_family(&name.to_lowercase());
        let families = TEXT_FAMILIES.into_iter().filter(known).map(str::to_owned).collect();
        Self { book: LazyHash::new(book), faces, families }
    }
}
