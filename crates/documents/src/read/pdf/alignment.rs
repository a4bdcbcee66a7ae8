//! Cuts pieces where a word begins at an edge that many other rows begin at: a date close before its title.

use super::piece::{Piece, Word};

/// How many pieces must begin at an edge.
const MIN_ROWS: usize = 5;
/// The smallest gap before the edge, in font sizes.
const MIN_GAP: f32 = 0.4;

/// Cuts pieces at the edges of a page.
pub fn cut(pieces: Vec<Piece>) -> Vec<Piece> {
    let edges = edges(&pieces);
    pieces.into_iter().flat_map(|piece| cut_one(piece, &edges)).collect()
}

/// The left edges that many pieces share.
fn edges(pieces: &[Piece]) -> Vec<f32> {
    let mut starts: Vec<f32> = pieces.iter().map(|piece| piece.x0).collect();
    starts.sort_by(f32::total_cmp);
    starts
        .chunk_by(|a, b| b - a < 0.8)
        .filter(|group| group.len() >= MIN_ROWS)
        .filter_map(|group| group.get(group.len() / 2).copied())
        .collect()
}

fn cut_one(piece: Piece, edges: &[f32]) -> Vec<Piece> {
    let usual = usual_gap(&piece.words);
    let place = piece.words.windows(2).position(|pair| match pair {
        [before, after] => {
            let gap = (after.x0 - before.x1) / after.size.max(1.0);
            let is_edge = edges.iter().any(|edge| (after.x0 - edge).abs() < 1.0);
            is_edge && gap > MIN_GAP && gap > 1.6 * usual
        }
        _ => false,
    });
    let Some(place) = place else { return vec![piece] };
    let Piece { mut words, y, page, .. } = piece;
    let rest = words.split_off(place + 1);
    [words, rest].into_iter().filter_map(|words| Piece::new(words, y, page)).collect()
}

fn usual_gap(words: &[Word]) -> f32 {
    let gap = |pair: &[Word]| match pair {
        [before, after] => (after.x0 - before.x1) / after.size.max(1.0),
        _ => 0.0,
    };
    let mut gaps: Vec<f32> = words.windows(2).map(gap).collect();
    gaps.sort_by(f32::total_cmp);
    if gaps.len() < 2 { 0.0 } else { gaps.get(gaps.len() / 3).copied().unwrap_or(0.0) }
}
