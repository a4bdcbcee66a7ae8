//! The lines that an engine saw to the glyphs of a page, so that OCR and PDF share one layout.

use super::engine::{Page, Word, Words};
use super::prepare::Placement;
use super::repair;
use super::{ink, lines};
use crate::read::pdf::{Dot, Glyph, PageContent};

/// The smallest and the largest bullet in points.
const BULLET: (f32, f32) = (1.4, 7.0);

/// The content of a page in points.
pub fn content(page: &Page, placement: Placement, mut read: Vec<Words>) -> PageContent {
    for word in read.iter_mut().flatten() {
        ink::tighten(&page.pixels, word);
    }
    let lines = lines::lines(repair::lines(read));
    let scale = 72.0 / page.dpi;
    let (least, most) = (BULLET.0 / scale, BULLET.1 / scale);
    let shapes = ink::round_shapes(&page.pixels, least, most);
    let dots: Vec<Dot> = shapes
        .iter()
        .map(|shape| Dot {
            x0: shape.left as f32 * scale,
            x1: (shape.right + 1) as f32 * scale,
            y: (shape.top + shape.bottom + 1) as f32 / 2.0 * scale,
            size: shape.size().0.max(shape.size().1) * scale,
        })
        .collect();
    let bold = ink::bold_words(&page.pixels, &lines);
    let mut glyphs = Vec::new();
    for (line, bold) in lines.iter().zip(bold) {
        let y = line.baseline * scale;
        let size = line.size * scale;
        let words = line.words.iter().zip(bold).enumerate();
        for (index, (word, bold)) in words {
            let (x0, x1) = (word.left * scale, word.right * scale);
            if is_dot(word, &dots, scale, index == 0) {
                continue;
            }
            let blank =
                Glyph { text: " ".to_owned(), x0: x0 - 0.01, x1: x0, y, size, bold, italic: false };
            glyphs.push(blank);
            glyphs.push(Glyph { text: word.text.clone(), x0, x1, y, size, bold, italic: false });
        }
    }
    PageContent {
        glyphs,
        dots,
        width: placement.width,
        height: placement.height,
        ..PageContent::default()
    }
}

/// Whether a word is only what an engine made of a bullet.
fn is_dot(word: &Word, dots: &[Dot], scale: f32, is_first: bool) -> bool {
    let (left, right) = (word.left * scale, word.right * scale);
    let (top, bottom) = (word.top * scale, word.bottom * scale);
    is_first
        && word.text.chars().count() <= 2
        && dots.iter().any(|dot| {
            let middle = dot.x0.midpoint(dot.x1);
            let covers = (left - 1.0..=right + 1.0).contains(&middle)
                && (top - 1.0..=bottom + 1.0).contains(&dot.y);
            covers && right - left < 2.0 * dot.size + 1.0
        })
}
