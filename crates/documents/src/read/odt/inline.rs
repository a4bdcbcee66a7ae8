//! The text of a paragraph to spans.

use resume::parse::Span;

use super::styles::{RunStyle, Styles};
use crate::read::flow::Runs;
use crate::read::xml::{Element, TEXT};

/// The pieces of one paragraph, cut at line breaks.
pub struct Pieces<'a> {
    /// The lines, each a row of spans.
    pub rows: Vec<Vec<Span>>,
    /// Text boxes and footnotes anchored in the paragraph.
    pub boxes: Vec<&'a Element>,
    styles: &'a Styles<'a>,
    runs: Runs,
}

impl<'a> Pieces<'a> {
    /// Reads a paragraph whose text looks like `base` unless it says otherwise.
    pub fn read(paragraph: &'a Element, styles: &'a Styles<'a>, base: RunStyle) -> Self {
        let mut pieces =
            Self { rows: Vec::new(), boxes: Vec::new(), styles, runs: Runs::default() };
        pieces.walk(paragraph, base, None);
        pieces.rows = pieces.runs.finish();
        pieces
    }

    fn walk(&mut self, parent: &'a Element, style: RunStyle, link: Option<&str>) {
        for child in &parent.children {
            match child.name.as_str() {
                TEXT => {
                    if !style.hidden {
                        self.runs.style(style.look, link);
                        self.runs.push_collapsed(&child.text);
                    }
                }
                "span" => {
                    let style = self.styles.run(child.attribute("style-name"), style);
                    self.walk(child, style, link);
                }
                "a" => self.walk(child, style, child.attribute("href").or(link)),
                "tab" => self.runs.wide_gap(),
                "s" => {
                    let count = child.attribute("c").and_then(|count| count.parse().ok());
                    self.runs.blanks(count.unwrap_or(1));
                }
                "line-break" => self.runs.new_row(),
                "frame" | "custom-shape" | "rect" | "ellipse" | "g" | "note-body" => {
                    self.boxes.push(child);
                }
                "ruby" => {
                    for base in child.children.iter().filter(|base| base.name == "ruby-base") {
                        self.walk(base, style, link);
                    }
                }
                // What is not shown, or says nothing about the person.
                "note-citation" | "annotation" | "annotation-end" | "tracked-changes"
                | "page-number" | "page-count" | "hidden-text" | "hidden-paragraph" | "title"
                | "desc" | "object" | "image" | "script" | "control" | "placeholder" => {}
                _ => self.walk(child, style, link),
            }
        }
    }
}
