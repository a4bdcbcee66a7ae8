//! What fonts tell about the style of text.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object};
use hayro_interpret::hayro_syntax::page::Page;

/// How the text of a font looks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FontStyle {
    /// Bold type.
    pub bold: bool,
    /// Italic type.
    pub italic: bool,
    /// Whether its private code points are the bullets of Word.
    pub is_symbol: bool,
}

impl FontStyle {
    /// The style that a PostScript name tells, with the short names of TeX's fonts.
    pub fn of_name(name: &str) -> Self {
        let name = name.to_lowercase();
        let name = name.split_once('+').map_or(name.as_str(), |(_, name)| name);
        let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
        let begins = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
        Self {
            bold: has(&["bold", "black", "heavy", "-medi", "demi"])
                || begins(&["cmb", "sfbx", "sfb1", "cmssbx", "sfsx"]),
            italic: has(&["ital", "oblique"])
                || begins(&["cmti", "cmsl", "sfti", "sfsl", "cmbxti"]),
            is_symbol: name.is_empty() || has(&["symbol", "wingding", "dingbat"]),
        }
    }

    /// The style of the font of a glyph; fonts of Type 1 and Type 3 tell none.
    pub fn of_glyph(glyph: &Glyph<'_>) -> Option<Self> {
        let Glyph::Outline(glyph) = glyph else { return None };
        let data = glyph.font_data()?;
        let mut style = Self::of_name(data.postscript_name.as_deref().unwrap_or_default());
        style.bold |= data.weight.is_some_and(|weight| weight >= 600);
        style.italic |= data.is_italic;
        Some(style)
    }
}

/// The styles of the runs of text of a page, in the order they are drawn, from the names of the fonts.
pub fn run_styles(page: &Page<'_>) -> Vec<FontStyle> {
    let mut styles = Vec::new();
    let mut saved = Vec::new();
    let mut font = FontStyle::default();
    let mut operations = page.typed_operations();
    while let Some(operation) = operations.next() {
        let is_run = match operation {
            TypedInstruction::SaveState(_) => {
                saved.push(font);
                false
            }
            TypedInstruction::RestoreState(_) => {
                font = saved.pop().unwrap_or_default();
                false
            }
            TypedInstruction::TextFont(name) => {
                font = page
                    .resources()
                    .get_font(name.0)
                    .map(|font| of_font(&font))
                    .unwrap_or_default();
                false
            }
            TypedInstruction::ShowText(text) => !text.0.as_bytes().is_empty(),
            TypedInstruction::NextLineAndShowText(text) => !text.0.as_bytes().is_empty(),
            TypedInstruction::ShowTextWithParameters(text) => !text.2.as_bytes().is_empty(),
            TypedInstruction::ShowTexts(texts) => has_text(texts.0),
            _ => false,
        };
        if is_run {
            styles.push(font);
        }
    }
    styles
}

fn of_font(font: &Dict<'_>) -> FontStyle {
    let name = font.get::<Name<'_>>("BaseFont");
    FontStyle::of_name(name.as_ref().map_or("", Name::as_str))
}

fn has_text(texts: &Array<'_>) -> bool {
    texts
        .iter::<Object<'_>>()
        .any(|object| matches!(object, Object::String(text) if !text.as_bytes().is_empty()))
}
