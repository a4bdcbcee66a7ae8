//! A piece of text on one baseline without wide gaps inside.

/// A word in one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The text, never empty.
    pub text: String,
    /// The left edge.
    pub x0: f32,
    /// The right edge.
    pub x1: f32,
    /// The font size.
    pub size: f32,
    /// Bold type.
    pub bold: bool,
    /// Italic type.
    pub italic: bool,
}

/// Words side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The words in logical order; never empty.
    pub words: Vec<Word>,
    /// The left edge.
    pub x0: f32,
    /// The right edge.
    pub x1: f32,
    /// The baseline.
    pub y: f32,
    /// The largest font size.
    pub size: f32,
    /// The page.
    pub page: u32,
    /// Whether it stands in a narrow margin column beside the body.
    pub in_margin: bool,
    /// Whether it is the label of a table's row rather than a title.
    pub is_label: bool,
}

impl Piece {
    /// A piece of some words; nothing without words.
    pub fn new(words: Vec<Word>, y: f32, page: u32) -> Option<Self> {
        let first = words.first()?;
        let (mut x0, mut x1, mut size) = (first.x0, first.x1, first.size);
        for word in &words {
            x0 = x0.min(word.x0);
            x1 = x1.max(word.x1);
            size = size.max(word.size);
        }
        Some(Self { words, x0, x1, y, size, page, in_margin: false, is_label: false })
    }

    /// The number of symbols.
    pub fn length(&self) -> usize {
        let blanks = self.words.len() - 1;
        self.words.iter().map(|word| word.text.chars().count()).sum::<usize>() + blanks
    }

    /// The text.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }
}
