//! What a reader of files hands to the parser: lines of text with positions and styles, in reading order.

use serde::{Deserialize, Serialize};

/// A rectangle on a page in points; the origin is the top left corner and y grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    /// The left edge.
    pub x: f32,
    /// The top edge.
    pub y: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
}

/// A piece of a line in one style; pieces that are far apart on the page are spans of their own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// The text, without leading or trailing blanks.
    pub text: String,
    /// Where it stands.
    pub rect: Rect,
    /// The font size in points; 0 when the format has none.
    pub size: f32,
    /// Bold type.
    pub bold: bool,
    /// Italic type.
    pub italic: bool,
    /// The target of a hyperlink.
    pub link: Option<String>,
    /// Whether a wide gap (a tab, a table cell's border, a right-aligned date) separates it from the span before.
    pub gap_before: bool,
}

/// One line of text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The pieces from left to right; never empty.
    pub spans: Vec<Span>,
    /// The page, counted from 0.
    pub page: u32,
    /// The block of lines it belongs to (a column, a sidebar, a table cell): a new number begins a new block.
    pub block: u32,
    /// The heading level that the format itself states (DOCX styles, Markdown), 1 to 6.
    pub heading: Option<u8>,
    /// Whether a bullet or number was at its beginning; the glyph is not in the text.
    pub bullet: bool,
    /// The nesting depth of the list it stands in, from 0.
    pub depth: u8,
    /// Whether more white space than usual (or an empty line) stands above it.
    pub space_before: bool,
}

impl Line {
    /// The whole text: spans joined by one blank, or by a tab where a wide gap is.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for span in &self.spans {
            if !text.is_empty() {
                text.push(if span.gap_before { '\t' } else { ' ' });
            }
            text.push_str(&span.text);
        }
        text
    }

    /// The rectangle around all spans.
    pub fn rect(&self) -> Rect {
        let mut spans = self.spans.iter().map(|span| span.rect);
        let Some(first) = spans.next() else { return Rect::default() };
        let (mut right, mut bottom) = (first.x + first.width, first.y + first.height);
        let mut rect = first;
        for next in spans {
            rect.x = rect.x.min(next.x);
            rect.y = rect.y.min(next.y);
            right = right.max(next.x + next.width);
            bottom = bottom.max(next.y + next.height);
        }
        rect.width = right - rect.x;
        rect.height = bottom - rect.y;
        rect
    }
}

/// The kind of file that lines came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// A PDF with a text layer.
    Pdf,
    /// A Word document.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// A Rich Text document.
    Rtf,
    /// A web page.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    #[default]
    Text,
    /// A picture or scanned PDF, read by OCR.
    Image,
    /// JSON Resume.
    Json,
}

/// A document as the parser sees it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The kind of file.
    pub kind: SourceKind,
    /// How many pages it has; 0 when the format has none.
    pub pages: u32,
    /// The lines in reading order.
    pub lines: Vec<Line>,
}
