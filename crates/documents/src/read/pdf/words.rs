//! Glyphs to words, and words to pieces.

use super::glyph::{Glyph, PageContent};
use super::piece::{Piece, Word};
use super::symbols::{accented, combining, is_right_to_left};

/// A gap that always separates, in font sizes.
const HARD_GAP: f32 = 2.5;
/// A gap that separates pieces, in font sizes on top of the letter spacing.
const PIECE_GAP: f32 = 1.0;
/// A usual gap this wide, in font sizes, stands between the labels of a row of tags.
const TAG_GAP: f32 = 0.95;
/// A gap that separates words, in font sizes on top of the letter spacing.
const WORD_GAP: f32 = 0.17;

/// The pieces of text of a page.
pub fn pieces(content: PageContent, page: u32) -> Vec<Piece> {
    let mut glyphs = content.glyphs;
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut pieces = Vec::new();
    let mut row: Vec<Glyph> = Vec::new();
    for glyph in glyphs {
        let is_new = row.last().is_some_and(|last| glyph.y - last.y > (0.06 * glyph.size).max(0.4));
        if is_new {
            add_row(std::mem::take(&mut row), page, &mut pieces);
        }
        row.push(glyph);
    }
    add_row(row, page, &mut pieces);
    pieces
}

fn add_row(mut row: Vec<Glyph>, page: u32, pieces: &mut Vec<Piece>) {
    row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    let mut run: Vec<Glyph> = Vec::new();
    let mut end = f32::NEG_INFINITY;
    for glyph in row {
        if glyph.is_blank() {
            // Blanks at a piece's ends carry nothing, so they may not hide a gap.
            run.push(glyph);
            continue;
        }
        if !run.is_empty() && glyph.x0 - end > HARD_GAP * glyph.size {
            add_run(std::mem::take(&mut run), page, pieces);
        }
        end = glyph.x1;
        run.push(glyph);
    }
    add_run(run, page, pieces);
}

/// A glyph and the white space before it.
struct Spaced {
    glyph: Glyph,
    gap: f32,
    is_after_blank: bool,
}

fn add_run(run: Vec<Glyph>, page: u32, pieces: &mut Vec<Piece>) {
    let spaced = logical(spaced(run));
    let Some(y) = spaced.first().map(|first| first.glyph.y) else { return };
    let spacing = letter_spacing(&spaced);
    let usual = word_spacing(&spaced, spacing);
    // Justified text has no gaps as wide as those between the labels of a row of tags.
    let wide = if usual > TAG_GAP { PIECE_GAP } else { PIECE_GAP.max(2.2 * usual) };
    let mut words: Vec<Word> = Vec::new();
    for Spaced { glyph, gap, is_after_blank } in spaced {
        let is_new_piece = gap > spacing + wide;
        let is_new_word = is_new_piece || is_after_blank || gap > spacing + WORD_GAP;
        if is_new_piece {
            pieces.extend(finish(std::mem::take(&mut words), y, page));
        }
        match words.last_mut() {
            Some(word) if !is_new_word => {
                word.text.push_str(&glyph.text);
                word.x0 = word.x0.min(glyph.x0);
                word.x1 = word.x1.max(glyph.x1);
            }
            _ => words.push(Word {
                text: glyph.text,
                x0: glyph.x0,
                x1: glyph.x1,
                size: glyph.size,
                bold: glyph.bold,
                italic: glyph.italic,
            }),
        }
    }
    pieces.extend(finish(words, y, page));
}

fn finish(words: Vec<Word>, y: f32, page: u32) -> Option<Piece> {
    Piece::new(join_letters(words), y, page)
}

/// Glyphs with the gaps between them in font sizes; doubles are dropped and lone accents are put on their letters.
fn spaced(run: Vec<Glyph>) -> Vec<Spaced> {
    let mut out: Vec<Spaced> = Vec::new();
    let mut is_after_blank = false;
    let mut accent: Option<char> = None;
    for mut glyph in run {
        if glyph.is_blank() {
            is_after_blank = true;
            continue;
        }
        if let Some(last) = out.last_mut() {
            let same = last.glyph.text == glyph.text;
            if same && glyph.x0 - last.glyph.x0 < 0.12 * glyph.size {
                last.glyph.bold = true;
                continue;
            }
            if let Some(mark) = combining(&glyph.text)
                && overlap(&last.glyph, &glyph) > 0.4
            {
                last.glyph.text = accented(&last.glyph.text, mark);
                continue;
            }
            if let Some(mark) = combining(&last.glyph.text)
                && overlap(&glyph, &last.glyph) > 0.4
            {
                accent = Some(mark);
            }
        }
        if let Some(mark) = accent.take() {
            glyph.text = accented(&glyph.text, mark);
            if let Some(last) = out.pop() {
                glyph.x0 = glyph.x0.min(last.glyph.x0);
                is_after_blank = last.is_after_blank;
            }
        }
        let gap = out
            .last()
            .map_or(0.0, |last| (glyph.x0 - last.glyph.x1) / last.glyph.size.max(glyph.size));
        out.push(Spaced { glyph, gap, is_after_blank: std::mem::take(&mut is_after_blank) });
    }
    out
}

/// How much of the second glyph's width lies over the first.
fn overlap(base: &Glyph, accent: &Glyph) -> f32 {
    let width = (accent.x1 - accent.x0).max(0.01);
    (base.x1.min(accent.x1) - base.x0.max(accent.x0)) / width
}

/// The usual gap inside words: 0 unless the text is letter-spaced.
fn letter_spacing(spaced: &[Spaced]) -> f32 {
    let gaps =
        spaced.iter().skip(1).filter(|next| !next.is_after_blank).map(|next| next.gap).collect();
    match median(gaps, 3) {
        Some(gap) if gap > 0.03 => gap.min(1.0),
        _ => 0.0,
    }
}

/// The usual gap between words, which is wide in justified text.
fn word_spacing(spaced: &[Spaced], spacing: f32) -> f32 {
    let is_word = |next: &&Spaced| next.is_after_blank || next.gap > spacing + WORD_GAP;
    let gaps = spaced.iter().skip(1).filter(is_word).map(|next| next.gap - spacing).collect();
    median(gaps, 4).unwrap_or(0.0).min(1.0)
}

fn median(mut numbers: Vec<f32>, at_least: usize) -> Option<f32> {
    if numbers.len() < at_least {
        return None;
    }
    numbers.sort_by(f32::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}

/// Joins words that were spelled with blanks between their letters.
fn join_letters(words: Vec<Word>) -> Vec<Word> {
    let is_letter = |word: &Word| {
        let mut symbols = word.text.chars();
        symbols
            .next()
            .is_some_and(|symbol| symbol.is_alphabetic() && !is_ideograph(symbol) || symbol == '&')
            && symbols.next().is_none()
    };
    let letters = words.iter().filter(|word| is_letter(word)).count();
    if letters < 4 || letters * 10 < words.len() * 8 {
        return words;
    }
    let gaps = words.windows(2).map(|pair| pair[1].x0 - pair[0].x1).collect();
    let usual = median(gaps, 1).unwrap_or(0.0).max(0.1);
    let mut joined: Vec<Word> = Vec::new();
    for word in words {
        match joined.last_mut() {
            Some(last) if word.x0 - last.x1 < 1.7 * usual => {
                last.text.push_str(&word.text);
                last.x1 = word.x1;
            }
            _ => joined.push(word),
        }
    }
    joined
}

fn is_ideograph(symbol: char) -> bool {
    matches!(symbol, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Puts right-to-left text, which stands in visual order, into logical order.
fn logical(spaced: Vec<Spaced>) -> Vec<Spaced> {
    let is_rtl = |next: &Spaced| next.glyph.text.chars().any(is_right_to_left);
    if !spaced.iter().any(is_rtl) {
        return spaced;
    }
    let is_ltr = |next: &Spaced| {
        next.glyph.text.chars().any(|symbol| symbol.is_alphanumeric() && !is_right_to_left(symbol))
    };
    // Numbers have no direction of their own.
    let is_number = |next: &Spaced| next.glyph.text.chars().all(|symbol| symbol.is_ascii_digit());
    let (rtl, ltr) = (
        spaced.iter().filter(|next| is_rtl(next)).count(),
        spaced.iter().filter(|next| is_ltr(next) && !is_number(next)).count(),
    );
    let main_is_rtl = rtl > ltr;
    let mut out = if main_is_rtl { reverse(spaced) } else { spaced };
    let is_minor = |next: &Spaced| if main_is_rtl { is_ltr(next) } else { is_rtl(next) };
    let is_major = |next: &Spaced| if main_is_rtl { is_rtl(next) } else { is_ltr(next) };
    let mut start = 0;
    while start < out.len() {
        if !out.get(start).is_some_and(is_minor) {
            start += 1;
            continue;
        }
        let mut end = start + 1;
        let mut next = end;
        while out.get(next).is_some_and(|glyph| !is_major(glyph)) {
            next += 1;
            if out.get(next - 1).is_some_and(is_minor) {
                end = next;
            }
        }
        let run: Vec<Spaced> = out.drain(start..end).collect();
        let run = reverse(run);
        out.splice(start..start, run);
        start = end;
    }
    out
}

/// Turns a run around; the white space before a glyph becomes that before its new neighbour.
fn reverse(run: Vec<Spaced>) -> Vec<Spaced> {
    let mut spaces: Vec<(f32, bool)> =
        run.iter().map(|next| (next.gap, next.is_after_blank)).collect();
    // The space before the first glyph stays in front; the others change sides.
    if let Some((_, rest)) = spaces.split_first_mut() {
        rest.reverse();
    }
    let glyphs = run.into_iter().rev().map(|next| next.glyph);
    let join = |(glyph, (gap, is_after_blank))| Spaced { glyph, gap, is_after_blank };
    glyphs.zip(spaces).map(join).collect()
}
