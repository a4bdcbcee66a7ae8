//! The service's answer: pages of blocks of paragraphs of words of symbols.

use serde::Deserialize;
use serde_json::Value;

use crate::read::ocr::engine::{EngineError, Page, Seen, Word, Words};

/// How sure we are of a word of which the service does not say.
const UNSAID: f32 = 0.9;

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Annotated {
    error: Option<Problem>,
    full_text_annotation: Text,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Problem {
    message: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Text {
    pages: Vec<Sheet>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Sheet {
    blocks: Vec<Block>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Block {
    paragraphs: Vec<Paragraph>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Paragraph {
    words: Vec<TextWord>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct TextWord {
    bounding_box: Outline,
    symbols: Vec<Symbol>,
    confidence: Option<f32>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Outline {
    vertices: Vec<Vertex>,
}

/// A corner; a coordinate that is 0 is left out.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(default)]
struct Vertex {
    x: f32,
    y: f32,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Symbol {
    text: String,
    property: Property,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Property {
    detected_break: Break,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Break {
    r#type: String,
    /// Whether it is before the symbol.
    is_prefix: bool,
}

/// What the service saw on the one page that it was sent.
pub fn seen(answer: &Value, page: &Page) -> Result<Seen, EngineError> {
    let unknown = || EngineError::new("its answer is not understood");
    let first = answer.get("responses").and_then(|all| all.get(0)).ok_or_else(unknown)?;
    let annotated = Annotated::deserialize(first).map_err(|_| unknown())?;
    if let Some(problem) = annotated.error {
        let reason = format!("it could not read a page: {}", brief(&problem.message));
        return Err(EngineError { is_of_page: true, ..EngineError::new(reason) });
    }
    let paragraphs = annotated
        .full_text_annotation
        .pages
        .into_iter()
        .flat_map(|sheet| sheet.blocks)
        .flat_map(|block| block.paragraphs);
    let mut lines: Vec<Words> = Vec::new();
    let (mut upright, mut turned) = (0, 0);
    for paragraph in paragraphs {
        let mut line = Words::new();
        let mut is_open = false;
        for word in paragraph.words {
            if word.direction() {
                upright += 1;
            } else {
                turned += 1;
            }
            let (ends_line, ends_word) = (word.ends_line(), !word.last_break().is_empty());
            let seen = word.read();
            // The service takes `a@b.org` and `Berlin,` apart; only a break ends what we call a word.
            match (seen, line.last_mut().filter(|_| is_open)) {
                (Some(more), Some(last)) => join(last, more),
                (seen, _) => line.extend(seen),
            }
            is_open = !ends_word;
            if ends_line {
                lines.push(std::mem::take(&mut line));
            }
        }
        lines.push(line);
    }
    lines.retain(|line| !line.is_empty());
    let is_upside_down = turned > upright;
    if is_upside_down {
        let (width, height) = (page.pixels.width() as f32, page.pixels.height() as f32);
        for word in lines.iter_mut().flatten() {
            (word.left, word.right) = (width - word.right, width - word.left);
            (word.top, word.bottom) = (height - word.bottom, height - word.top);
        }
    }
    Ok(Seen { lines, is_upside_down })
}

/// The first words of what the service says, on one line.
pub fn brief(message: &str) -> String {
    let words: Vec<&str> = message.split_whitespace().collect();
    words.join(" ").chars().take(160).collect()
}

/// Adds a piece to the word that it belongs to.
fn join(word: &mut Word, more: Word) {
    let (before, after) = (word.text.chars().count() as f32, more.text.chars().count() as f32);
    word.confidence =
        (word.confidence * before + more.confidence * after) / (before + after).max(1.0);
    word.text.push_str(&more.text);
    word.left = word.left.min(more.left);
    word.top = word.top.min(more.top);
    word.right = word.right.max(more.right);
    word.bottom = word.bottom.max(more.bottom);
}

impl TextWord {
    /// Whether it is written from left to right; the corners begin at the top left of the letters.
    fn direction(&self) -> bool {
        match self.bounding_box.vertices.as_slice() {
            [first, second, ..] => second.x >= first.x,
            _ => true,
        }
    }

    /// The kind of break after it; empty when the next word follows without a blank.
    fn last_break(&self) -> &str {
        let last = self.symbols.last().map(|symbol| &symbol.property.detected_break);
        last.filter(|last| !last.is_prefix).map_or("", |last| last.r#type.as_str())
    }

    fn ends_line(&self) -> bool {
        matches!(self.last_break(), "LINE_BREAK" | "EOL_SURE_SPACE" | "HYPHEN")
    }

    fn read(self) -> Option<Word> {
        let mut text: String = self.symbols.iter().map(|symbol| symbol.text.as_str()).collect();
        if self.last_break() == "HYPHEN" {
            text.push('-');
        }
        let corners = &self.bounding_box.vertices;
        let first = corners.first().filter(|_| !text.trim().is_empty())?;
        let mut word = Word {
            text: text.trim().to_owned(),
            left: first.x,
            top: first.y,
            right: first.x,
            bottom: first.y,
            confidence: self.confidence.filter(|own| *own > 0.0).unwrap_or(UNSAID).min(1.0),
        };
        for corner in corners {
            word.left = word.left.min(corner.x);
            word.right = word.right.max(corner.x);
            word.top = word.top.min(corner.y);
            word.bottom = word.bottom.max(corner.y);
        }
        (word.right > word.left && word.bottom > word.top).then_some(word)
    }
}
