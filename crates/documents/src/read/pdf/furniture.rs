//! Drops what belongs to the paper and not to the person: page numbers, and headers repeated on every page.

use super::piece::Piece;
use super::rows::{Row, rows};

/// Which share of a page's height at its top and bottom may hold running headers.
const EDGE: f32 = 0.09;

/// Removes page numbers, footers that return on every page, and headers where they return.
pub fn remove(pages: &mut [Vec<Piece>], heights: &[f32]) {
    let page_count = pages.len();
    let edges: Vec<Vec<Edge>> =
        pages.iter().zip(heights).map(|(pieces, height)| find(pieces, *height)).collect();
    for (page, pieces) in pages.iter_mut().enumerate() {
        let Some(own) = edges.get(page) else { continue };
        let is_dropped = |edge: &&Edge| {
            let others = edges
                .iter()
                .enumerate()
                .filter(|(other, _)| *other < page || edge.is_bottom && *other != page);
            let mut others = others.flat_map(|(_, edges)| edges);
            others.any(|other| other.is_same(edge))
                || is_page_number(&edge.row, page, page_count, edge.is_bottom)
        };
        let dropped: Vec<f32> = own.iter().filter(is_dropped).map(|edge| edge.row.y).collect();
        pieces.retain(|piece| !dropped.iter().any(|y| (piece.y - y).abs() < 0.35 * piece.size));
    }
}

/// A row at the top or bottom of a page.
struct Edge {
    row: Row,
    text: String,
    is_bottom: bool,
}

impl Edge {
    fn is_same(&self, other: &Edge) -> bool {
        self.text == other.text && (self.row.y - other.row.y).abs() < 6.0 && self.row.length() < 120
    }
}

fn find(pieces: &[Piece], height: f32) -> Vec<Edge> {
    let rows = rows(pieces.to_vec()).into_iter();
    let is_edge = |row: &Row| row.y < EDGE * height || row.y > (1.0 - EDGE) * height;
    rows.filter(is_edge)
        .map(|row| Edge { text: without_digits(&row.text()), is_bottom: row.y > height / 2.0, row })
        .collect()
}

fn without_digits(text: &str) -> String {
    text.chars().filter(|symbol| !symbol.is_ascii_digit()).collect()
}

/// Whether a row is a page number such as `2`, `2 / 3`, `- 2 -` or `Page 2 of 3`, at the bottom also behind a name.
fn is_page_number(row: &Row, page: usize, page_count: usize, is_bottom: bool) -> bool {
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
    let close: String = text.split_whitespace().collect();
    let ends_with_count = close.ends_with(&format!("{}/{page_count}", page + 1));
    if is_bottom && ends_with_count && row.length() < 80 {
        return true;
    }
    let is_plausible = !numbers.is_empty() && numbers.len() <= 2 && is_count;
    is_plausible && (words.is_empty() && text.len() <= 12 || names_page && words.len() <= 2)
}
