//! Repairs of what engines typically misread, only where the text itself proves it.

use super::engine::{Word, Words};

/// The lines without what is no text, and with addresses put right.
pub fn lines(lines: Vec<Words>) -> Vec<Words> {
    let mut out = Vec::with_capacity(lines.len());
    for mut line in lines {
        line.retain(|word| !is_rule(word));
        for word in &mut line {
            word.text = text(&word.text);
        }
        if !line.is_empty() {
            out.push(line);
        }
    }
    out
}

/// Whether a word is a ruler, a border or a speck: nothing but strokes.
fn is_rule(word: &Word) -> bool {
    let is_stroke = |symbol: char| {
        matches!(
            symbol,
            '_' | '—'
                | '–'
                | '-'
                | '='
                | '~'
                | '.'
                | '·'
                | '\u{2018}'
                | '\u{2019}'
                | '\''
                | '`'
                | '|'
        )
    };
    let count = word.text.chars().count();
    let width = word.right - word.left;
    let height = word.bottom - word.top;
    let is_flat = width > 12.0 * height.max(1.0) && word.text.chars().all(is_stroke);
    let is_long = count > 3 && word.text.chars().all(is_stroke);
    is_flat || is_long
}

fn text(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|symbol| match symbol {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            other => other,
        })
        .collect();
    text.replace('ﬁ', "fi").replace('ﬂ', "fl")
}
