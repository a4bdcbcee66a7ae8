//! Drops what belongs to the paper and not to the person: page numbers, and headers repeated on every page.

use std::collections::BTreeSet;

use super::piece::Piece;
use super::rows::{Row, rows};

/// Which share of a page's height at its top and bottom may hold running headers.
const EDGE: f32 = 0.09;

/// Removes page numbers, and on later pages what stood at the same place of an earlier page.
pub fn remove(pages: &mut [Vec<Piece>], heights: &[f32]) {
    let page_count = pages.len();
    let mut seen: BTreeSet<(String, i32)> = BTreeSet::new();
    for (pieces, height) in pages.iter_mut().zip(heights) {
        let edges = rows(pieces.clone())
            .into_iter()
            .filter(|row| row.y < EDGE * height || row.y > (1.0 - EDGE) * height);
        let mut dropped: Vec<f32> = Vec::new();
        let mut here = BTreeSet::new();
        for row in edges {
            let key = (without_digits(&row.text()), (row.y / 4.0).round() as i32);
            let is_repeated = (-1..=1).any(|shift| seen.contains(&(key.0.clone(), key.1 + shift)));
            if (is_repeated && row.length() < 120) || is_page_number(&row, page_count) {
                dropped.push(row.y);
            }
            here.insert(key);
        }
        seen.append(&mut here);
        pieces.retain(|piece| !dropped.iter().any(|y| (piece.y - y).abs() < 0.35 * piece.size));
    }
}

fn without_digits(text: &str) -> String {
    text.chars().filter(|symbol| !symbol.is_ascii_digit()).collect()
}

/// Whether a row is only a page number such as `2`, `2 / 3`, `- 2 -` or `Page 2 of 3`.
fn is_page_number(row: &Row, page_count: usize) -> bool {
    let text = row.text().to_lowercase();
    let numbers: Vec<usize> = text
        .split(|symbol: char| !symbol.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let words: Vec<&str> = text
        .split(|symbol: char| !symbol.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let names_page = words.first().is_some_and(|word| {
        matches!(
            *word,
            "page" | "seite" | "página" | "pagina" | "sida" | "side" | "strona" | "p" | "стр"
        )
    });
    let is_count = numbers.iter().all(|number| (1..=page_count.max(1)).contains(number));
    let is_plausible = !numbers.is_empty() && numbers.len() <= 2 && is_count;
    is_plausible && (words.is_empty() && text.len() <= 12 || names_page && words.len() <= 2)
}
