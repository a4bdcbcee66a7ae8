//! Pieces to rows: what stands on one line from left to right.

use std::cmp::Ordering;

use super::piece::Piece;
use super::symbols::is_right_to_left;

/// How far the baselines of one row may differ, in font sizes of the smaller text.
const TOLERANCE: f32 = 0.35;

/// Pieces on one line.
#[derive(Clone, Debug)]
pub struct Row {
    /// The pieces from left to right; never empty.
    pub pieces: Vec<Piece>,
    /// The baseline of the largest piece.
    pub y: f32,
    /// The largest font size.
    pub size: f32,
}

impl Row {
    /// The left edge.
    pub fn x0(&self) -> f32 {
        self.pieces.iter().map(|piece| piece.x0).fold(f32::INFINITY, f32::min)
    }

    /// The right edge.
    pub fn x1(&self) -> f32 {
        self.pieces.iter().map(|piece| piece.x1).fold(0.0, f32::max)
    }

    /// The page.
    pub fn page(&self) -> u32 {
        self.pieces.first().map_or(0, |piece| piece.page)
    }

    /// The number of symbols.
    pub fn length(&self) -> usize {
        self.pieces.iter().map(Piece::length).sum()
    }

    /// The text.
    pub fn text(&self) -> String {
        let texts: Vec<String> = self.pieces.iter().map(Piece::text).collect();
        texts.join(" ")
    }

    /// Whether two rows share a baseline.
    pub fn is_beside(&self, other: &Row) -> bool {
        (self.y - other.y).abs() <= TOLERANCE * self.size.min(other.size)
    }

    /// Whether two rows share a baseline, a middle or a top so exactly that it is no accident.
    pub fn is_level(&self, other: &Row) -> bool {
        let size = self.size.min(other.size);
        let distance =
            |rise: f32| ((self.y - rise * self.size) - (other.y - rise * other.size)).abs();
        distance(0.0) <= 0.2 * size || distance(0.35) <= 0.1 * size || distance(0.8) <= 0.1 * size
    }

    fn takes(&self, piece: &Piece) -> bool {
        let tolerance = if piece.in_margin { 0.05 } else { TOLERANCE };
        let is_level = (piece.y - self.y).abs() <= tolerance * piece.size.min(self.size);
        let is_free = piece.in_margin
            || self
                .pieces
                .iter()
                .all(|own| own.in_margin || own.x1 <= piece.x0 + 1.0 || piece.x1 <= own.x0 + 1.0);
        is_level && is_free && piece.page == self.page()
    }

    /// Puts pieces from left to right, those of the margin first; in right-to-left text the other way round.
    fn put_in_order(&mut self) {
        self.pieces.sort_by(|a, b| {
            // Pieces of the margin are in reading order already.
            let places = if a.in_margin { Ordering::Equal } else { a.x0.total_cmp(&b.x0) };
            b.in_margin.cmp(&a.in_margin).then(places)
        });
        let text = self.text();
        let rtl = text.chars().filter(|symbol| is_right_to_left(*symbol)).count();
        if rtl * 2 <= text.chars().filter(|symbol| symbol.is_alphabetic()).count() {
            return;
        }
        self.pieces.reverse();
        for piece in &mut self.pieces {
            // A range of numbers runs from right to left too.
            if !piece.text().contains(char::is_alphabetic) {
                piece.words.reverse();
            }
        }
    }

    fn add(&mut self, piece: Piece) {
        if piece.size > self.size {
            self.size = piece.size;
            self.y = piece.y;
        }
        self.pieces.push(piece);
    }
}

/// Rows from top to bottom.
pub fn rows(mut pieces: Vec<Piece>) -> Vec<Row> {
    pieces.sort_by(|a, b| a.page.cmp(&b.page).then(a.y.total_cmp(&b.y)));
    let mut rows: Vec<Row> = Vec::new();
    for piece in pieces {
        match rows.iter_mut().rev().take(4).find(|row| row.takes(&piece)) {
            Some(row) => row.add(piece),
            None => rows.push(Row { y: piece.y, size: piece.size, pieces: vec![piece] }),
        }
    }
    for row in &mut rows {
        row.put_in_order();
    }
    rows.sort_by(|a, b| a.page().cmp(&b.page()).then(a.y.total_cmp(&b.y)));
    rows
}
