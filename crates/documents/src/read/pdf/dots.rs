//! Bullets, drawn as glyphs or as shapes, joined to the text behind them.

use super::glyph::Dot;
use super::piece::{Piece, Word};
use crate::read::bullet::is_bullet;

/// Joins a bullet that stands apart to the text behind it, so that bullets are never taken for a column.
pub fn attach(pieces: Vec<Piece>) -> Vec<Piece> {
    let (bullets, mut pieces): (Vec<Piece>, Vec<Piece>) =
        pieces.into_iter().partition(|piece| is_bullet(&piece.text()));
    for bullet in bullets {
        let partner = pieces
            .iter_mut()
            .filter(|piece| (piece.y - bullet.y).abs() < 0.35 * piece.size && piece.x0 > bullet.x0)
            .min_by(|a, b| a.x0.total_cmp(&b.x0));
        match partner.filter(|piece| piece.x0 - bullet.x1 < MAX_GAP * piece.size) {
            Some(piece) => {
                piece.x0 = bullet.x0;
                piece.words.splice(..0, bullet.words);
            }
            None => pieces.push(bullet),
        }
    }
    pieces
}

/// How far behind a bullet its text may begin, in font sizes.
const MAX_GAP: f32 = 3.0;
/// How large a drawn bullet may be, in font sizes; the dots of a time line are larger.
const MAX_SIZE: f32 = 0.42;

/// Adds a bullet for every small shape directly left of a text.
pub fn add_bullets(pieces: &mut Vec<Piece>, dots: &[Dot], icons: &[[f32; 4]], page: u32) {
    let mut bullets = Vec::new();
    for dot in dots.iter().filter(|dot| !icons.iter().any(|icon| is_inside(dot, icon))) {
        let partner = pieces.iter().find(|piece| is_bullet_of(dot, piece));
        let Some(partner) = partner else { continue };
        let word = Word {
            text: "•".to_owned(),
            x0: dot.x0,
            x1: dot.x1,
            size: partner.size,
            bold: false,
            italic: false,
        };
        let is_first = !pieces.iter().any(|other| {
            (other.y - partner.y).abs() < 0.3 * partner.size
                && other.x1 <= dot.x0 + 1.0
                && dot.x0 - other.x1 < 2.0 * partner.size
        });
        if is_first {
            bullets.extend(Piece::new(vec![word], partner.y, page));
        }
    }
    pieces.append(&mut bullets);
}

/// Whether a dot is only a part of a larger shape.
fn is_inside(dot: &Dot, icon: &[f32; 4]) -> bool {
    let [left, top, right, bottom] = *icon;
    let is_larger = right - left > dot.size + 1.5 || bottom - top > dot.size + 1.5;
    is_larger && left <= dot.x0 + 0.5 && right >= dot.x1 - 0.5 && (top..=bottom).contains(&dot.y)
}

fn is_bullet_of(dot: &Dot, piece: &Piece) -> bool {
    let gap = piece.x0 - dot.x1;
    let height = piece.y - dot.y;
    dot.size <= MAX_SIZE * piece.size
        && (0.0..=1.8 * piece.size).contains(&gap)
        && (0.1 * piece.size..=0.55 * piece.size).contains(&height)
}
