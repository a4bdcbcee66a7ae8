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
        name_oneself(&mut line);
        if !line.is_empty() {
            out.push(line);
        }
    }
    out
}

/// Whether a word is a ruler or a border: nothing but strokes.
fn is_rule(word: &Word) -> bool {
    let is_stroke = |symbol: char| "_—–-=~.·'`|\u{2018}\u{2019}".contains(symbol);
    word.text.chars().count() > 3 && word.text.chars().all(is_stroke)
}

/// An upright stroke before a verb is the word `I`; between two titles it separates them.
fn name_oneself(line: &mut Words) {
    if line.len() < 5 {
        return;
    }
    for index in 0..line.len() {
        let is_verb = line.get(index + 1).is_some_and(|next| {
            next.text.starts_with(|symbol: char| symbol.is_ascii_lowercase())
                && !next.text.contains(['@', '/', '.'])
        });
        if let Some(word) = line.get_mut(index).filter(|word| word.text == "|" && is_verb) {
            "I".clone_into(&mut word.text);
        }
    }
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
