//! The runs of a paragraph to spans.

use resume::parse::Span;

use super::Part;
use super::body::shown_branch;
use super::styles::RunStyle;
use crate::read::flow::Runs;
use crate::read::flow::field::{self, Field, OpenFields};
use crate::read::xml::Element;

/// The pieces of one paragraph, cut at line breaks.
pub struct Pieces<'a> {
    /// The lines, each a row of spans.
    pub rows: Vec<Vec<Span>>,
    /// Text boxes anchored in the paragraph.
    pub boxes: Vec<&'a Element>,
    part: &'a Part<'a>,
    base: RunStyle,
    runs: Runs,
    fields: OpenFields,
}

impl<'a> Pieces<'a> {
    /// Reads a paragraph whose runs look like `base` unless they say otherwise.
    pub fn read(paragraph: &'a Element, part: &'a Part<'a>, base: RunStyle) -> Self {
        let mut pieces = Self {
            rows: Vec::new(),
            boxes: Vec::new(),
            part,
            base,
            runs: Runs::default(),
            fields: OpenFields::default(),
        };
        pieces.walk(paragraph, None);
        pieces.rows = pieces.runs.finish();
        pieces
    }

    fn walk(&mut self, parent: &'a Element, link: Option<&str>) {
        for child in &parent.children {
            match child.name.as_str() {
                "r" => self.run(child, link),
                "hyperlink" => {
                    let target = child.attribute("id").and_then(|id| self.part.relations.link(id));
                    self.walk(child, target.or(link));
                }
                "fldSimple" => match field::read(child.attribute("instr").unwrap_or_default()) {
                    Field::Plain => self.walk(child, link),
                    Field::Link(target) => self.walk(child, Some(&target)),
                    Field::PageNumber => {}
                },
                "AlternateContent" => {
                    if let Some(branch) = shown_branch(child) {
                        self.walk(branch, link);
                    }
                }
                "drawing" | "pict" => self.find_boxes(child),
                "sdt" if is_placeholder(child) => {}
                "del" | "moveFrom" | "pPr" | "sdtPr" | "rt" => {}
                _ => self.walk(child, link),
            }
        }
    }

    fn run(&mut self, run: &'a Element, link: Option<&str>) {
        let properties = run.child("rPr");
        let named = properties.and_then(|properties| properties.value("rStyle"));
        let style = self.part.styles.run(named, self.base).with(properties);
        if style.hidden {
            return;
        }
        for child in &run.children {
            match child.name.as_str() {
                "fldChar" => self.fields.mark(child.attribute("fldCharType")),
                "instrText" => self.fields.instruct(&child.text),
                "AlternateContent" => {
                    if let Some(branch) = shown_branch(child) {
                        self.find_boxes(branch);
                    }
                }
                "drawing" | "pict" | "object" => self.find_boxes(child),
                "ruby" => {
                    if let Some(base) = child.child("rubyBase") {
                        self.walk(base, link);
                    }
                }
                _ if self.fields.is_shown() => self.content(child, style, link),
                _ => {}
            }
        }
    }

    fn content(&mut self, child: &Element, style: RunStyle, link: Option<&str>) {
        let link = self.fields.link().or(link);
        match child.name.as_str() {
            "t" => {
                self.runs.style(style.look(), link);
                self.runs.push(&child.text);
            }
            "tab" | "ptab" => self.runs.wide_gap(),
            "br" | "cr" => self.runs.new_row(),
            "noBreakHyphen" => self.runs.push("-"),
            "sym" => {
                let code =
                    child.attribute("char").and_then(|hex| u32::from_str_radix(hex, 16).ok());
                self.runs.style(style.look(), link);
                if let Some(symbol) = code.and_then(char::from_u32) {
                    self.runs.push(symbol.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
    }

    fn find_boxes(&mut self, parent: &'a Element) {
        for child in &parent.children {
            match child.name.as_str() {
                "txbxContent" => self.boxes.push(child),
                "AlternateContent" => {
                    if let Some(branch) = shown_branch(child) {
                        self.find_boxes(branch);
                    }
                }
                _ => self.find_boxes(child),
            }
        }
    }
}

/// Whether a content control shows only its own hint, such as "Click here to enter text".
pub fn is_placeholder(control: &Element) -> bool {
    control.child("sdtPr").and_then(|properties| properties.toggle("showingPlcHdr")) == Some(true)
}
