//! The font size and the baseline of words, from their boxes and the shapes of their letters.

use super::engine::Word;

/// How far letters reach above and below the baseline, in font sizes.
const CAPITAL: f32 = 0.70;
const SMALL: f32 = 0.50;
const DESCENDER: f32 = 0.21;

/// Where a line stands and how large its font is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// The baseline.
    pub baseline: f32,
    /// The font size.
    pub size: f32,
    /// How many letters say so.
    pub letters: usize,
}

/// The metrics of one word; nothing when it has no letters or digits.
pub fn of_word(word: &Word) -> Option<Metrics> {
    let letters = word.text.chars().filter(|symbol| symbol.is_alphanumeric()).count();
    if letters == 0 {
        return None;
    }
    let top = word.text.chars().map(rise).fold(0.0, f32::max);
    let bottom = word.text.chars().map(fall).fold(0.0, f32::max);
    let size = (word.bottom - word.top) / (top + bottom);
    Some(Metrics { baseline: word.bottom - bottom * size, size, letters })
}

/// The metrics of words on one baseline.
pub fn of_words(words: &[Word]) -> Metrics {
    let known: Vec<Metrics> = words.iter().filter_map(of_word).collect();
    let middle = |value: fn(&Metrics) -> f32| {
        let mut all: Vec<f32> =
            known.iter().flat_map(|own| std::iter::repeat_n(value(own), own.letters)).collect();
        all.sort_by(f32::total_cmp);
        all.get(all.len() / 2).copied()
    };
    let height = words.iter().map(|word| word.bottom - word.top).fold(1.0, f32::max);
    let bottom = words.iter().map(|word| word.bottom).fold(0.0, f32::max);
    Metrics {
        baseline: middle(|own| own.baseline).unwrap_or(bottom),
        size: middle(|own| own.size).unwrap_or(height).max(1.0),
        letters: known.iter().map(|own| own.letters).sum(),
    }
}

fn rise(symbol: char) -> f32 {
    match symbol {
        'a' | 'c' | 'e' | 'g' | 'm'..='s' | 'u'..='z' | '.' | ',' | '_' | '-' | '–' | '—' | '•' => {
            SMALL
        }
        't' | ':' | ';' => 0.62,
        'À'..='Ý' | 'Š' | 'Ž' => 0.9,
        '(' | ')' | '[' | ']' | '{' | '}' | '/' | '|' | 'b' | 'd' | 'f' | 'h' | 'k' | 'l' => 0.74,
        _ => CAPITAL,
    }
}

fn fall(symbol: char) -> f32 {
    match symbol {
        'g' | 'j' | 'p' | 'q' | 'y' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | 'Q' | '@' | 'ç'
        | 'ß' => DESCENDER,
        ',' | ';' | '/' => 0.13,
        _ => 0.0,
    }
}
