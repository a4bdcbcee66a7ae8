//! What OCR made of the pages of a file: how sure it is, and where things are on the paper.

use resume::parse::Rect;

use super::engine::{Route, Words};
use super::prepare::Placement;

/// What OCR made of the pages of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Recognition {
    /// What the pages were read with.
    pub route: Route,
    /// The pages that were read.
    pub(super) pages: Vec<ReadPage>,
}

/// A page that was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ReadPage {
    /// Its number, from 0.
    pub number: u32,
    /// How it lies on the paper.
    pub placement: Placement,
    /// Its words with their places in points.
    pub words: Vec<SureWord>,
}

/// A word and how sure the engine is of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SureWord {
    pub text: String,
    pub x: f32,
    pub y: f32,
    pub confidence: f32,
}

impl ReadPage {
    pub fn new(number: u32, placement: Placement, lines: &[Words], scale: f32) -> Self {
        let words = lines.iter().flatten().map(|word| SureWord {
            text: letters(&word.text),
            x: word.left.midpoint(word.right) * scale,
            y: word.top.midpoint(word.bottom) * scale,
            confidence: word.confidence,
        });
        Self { number, placement, words: words.collect() }
    }
}

impl Recognition {
    /// How sure the engine is of a text found at a place of a page, from 0 to 1; 1 where no engine read.
    pub fn certainty(&self, page: u32, rect: Rect, text: &str) -> f32 {
        let Some(page) = self.pages.iter().find(|own| own.number == page) else { return 1.0 };
        let (mut sum, mut weight) = (0.0, 0.0);
        // A date was printed in another form; its year was printed as it is.
        let text = if is_date(text) { text.get(..4).unwrap_or(text) } else { text };
        for part in text.split_whitespace().map(letters).filter(|part| !part.is_empty()) {
            // The place is that of the first line; a longer text goes on below it.
            let distance = |word: &&SureWord| {
                let above = (rect.y - word.y).max(0.0) * 4.0;
                above + (word.y - rect.y - rect.height).max(0.0)
            };
            let same = page.words.iter().filter(|word| word.text.contains(&part));
            let nearest = same.min_by(|a, b| distance(a).total_cmp(&distance(b)));
            let length = part.chars().count() as f32;
            sum += nearest.map_or(0.5, |word| word.confidence) * length;
            weight += length;
        }
        if weight > 0.0 { sum / weight } else { 1.0 }
    }

    /// Where a rectangle of the straightened page is on the paper.
    pub fn on_paper(&self, page: u32, rect: Rect) -> Rect {
        let page = self.pages.iter().find(|own| own.number == page);
        page.map_or(rect, |page| page.placement.on_paper(rect))
    }
}

/// Whether a text is a date as the resume keeps it: "2019", "2019-03".
fn is_date(text: &str) -> bool {
    let shape: String =
        text.chars().map(|symbol| if symbol.is_ascii_digit() { '0' } else { symbol }).collect();
    matches!(shape.as_str(), "0000" | "0000-00" | "0000-00-00")
}

fn letters(text: &str) -> String {
    text.chars().filter(|symbol| symbol.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
