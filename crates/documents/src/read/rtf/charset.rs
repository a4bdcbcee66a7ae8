//! Code pages and character sets of RTF.

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250,
    WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256,
    WINDOWS_1257, WINDOWS_1258,
};

/// How bytes become symbols.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Charset {
    /// An encoding.
    Text(&'static Encoding),
    /// A font of symbols, such as Wingdings, whose glyphs are no letters.
    Symbols,
}

impl Charset {
    /// The symbols of some bytes.
    pub fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Text(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
            // The private place where Word keeps such glyphs too.
            Self::Symbols => bytes
                .iter()
                .map(|byte| match byte {
                    b' ' => ' ',
                    _ => char::from_u32(0xF000 + u32::from(*byte)).unwrap_or(' '),
                })
                .collect(),
        }
    }
}

/// The encoding of a code page.
pub fn of_code_page(number: i32) -> &'static Encoding {
    match number {
        874 => WINDOWS_874,
        932 => SHIFT_JIS,
        936 => GBK,
        949 | 1361 => EUC_KR,
        950 => BIG5,
        1250 => WINDOWS_1250,
        1251 => WINDOWS_1251,
        1253 => WINDOWS_1253,
        1254 => WINDOWS_1254,
        1255 => WINDOWS_1255,
        1256 => WINDOWS_1256,
        1257 => WINDOWS_1257,
        1258 => WINDOWS_1258,
        10_000 => MACINTOSH,
        65_001 => UTF_8,
        _ => WINDOWS_1252,
    }
}

/// The charset of a font; nothing means that of the document.
pub fn of_font(number: i32) -> Option<Charset> {
    let page = match number {
        0 => 1252,
        2 => return Some(Charset::Symbols),
        77 => 10_000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    };
    Some(Charset::Text(of_code_page(page)))
}
