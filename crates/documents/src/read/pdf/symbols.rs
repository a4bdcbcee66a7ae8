//! What the code points of a PDF stand for in plain text.

use unicode_normalization::UnicodeNormalization;

/// The text of a glyph: ligatures and presentation forms taken apart, icons and invisible symbols dropped.
pub fn clean(text: &str, is_symbol_font: bool) -> String {
    let mut out = String::new();
    for symbol in text.chars() {
        match symbol {
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\t' => {
                out.push(' ');
            }
            '\u{f0b7}' | '\u{f0a7}' | '\u{f0a8}' | '\u{f0d8}' | '\u{f0fc}' | '\u{f076}'
                if is_symbol_font =>
            {
                out.push('•');
            }
            '\u{2010}' | '\u{2011}' => out.push('-'),
            '\u{2012}' => out.push('–'),
            // Radicals that have no compatibility form of their own but stand for these letters.
            '\u{2ed1}' => out.push('長'),
            '\u{2ec4}' => out.push('西'),
            '\u{2edd}' => out.push('食'),
            '\u{2ee4}' => out.push('鬼'),
            '\u{2e80}'..='\u{2fdf}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fb00}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => out.extend(std::iter::once(symbol).nfkc()),
            _ if is_invisible(symbol) => {}
            _ => out.push(symbol),
        }
    }
    out
}

fn is_invisible(symbol: char) -> bool {
    symbol.is_control()
        || matches!(symbol,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// What a glyph without Unicode stands for: TeX's ligatures, else the code itself.
pub fn by_code(code: u32) -> Option<String> {
    let text = match code {
        0x1b => "ff",
        0x1c => "fi",
        0x1d => "fl",
        0x1e => "ffi",
        0x1f => "ffl",
        0x20..=0x7e | 0xa1..=0xff => return char::from_u32(code).map(String::from),
        _ => return None,
    };
    Some(text.to_owned())
}

/// The combining form of an accent that stands alone.
pub fn combining(text: &str) -> Option<char> {
    let mut symbols = text.chars();
    let accent = match symbols.next()? {
        '`' => '\u{300}',
        '´' => '\u{301}',
        '^' | 'ˆ' => '\u{302}',
        '~' | '˜' => '\u{303}',
        '¯' => '\u{304}',
        '˘' => '\u{306}',
        '˙' => '\u{307}',
        '¨' => '\u{308}',
        '˚' => '\u{30a}',
        '˝' => '\u{30b}',
        'ˇ' => '\u{30c}',
        '¸' => '\u{327}',
        '˛' => '\u{328}',
        _ => return None,
    };
    symbols.next().is_none().then_some(accent)
}

/// A letter with an accent on it.
pub fn accented(base: &str, accent: char) -> String {
    let base = match base {
        "ı" => "i",
        "ȷ" => "j",
        other => other,
    };
    let mut symbols: Vec<char> = base.chars().collect();
    symbols.insert(symbols.len().min(1), accent);
    symbols.into_iter().nfc().collect()
}

/// Whether a symbol is written from right to left.
pub fn is_right_to_left(symbol: char) -> bool {
    matches!(symbol, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}
