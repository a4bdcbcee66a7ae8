//! The runs of a paragraph to spans.

use resume::parse::Span;

use super::Part;
use super::field::{self, Field, OpenFields};
use super::styles::RunStyle;
use super::xml::Element;

/// The pieces of one paragraph, cut at line breaks.
pub struct Pieces<'a> {
    /// The lines, each a row of spans.
    pub rows: Vec<Vec<Span>>,
    /// Text boxes anchored in the paragraph.
    pub boxes: Vec<&'a Element>,
    part: &'a Part<'a>,
    base: RunStyle,
    text: String,
    style: RunStyle,
    link: Option<String>,
    gap: bool,
    fields: OpenFields,
}

impl<'a> Pieces<'a> {
    /// Reads a paragraph whose runs look like `base` unless they say otherwise.
    pub fn read(paragraph: &'a Element, part: &'a Part<'a>, base: RunStyle) -> Self {
        let mut pieces = Self {
            rows: vec![Vec::new()],
            boxes: Vec::new(),
            part,
            base,
            text: String::new(),
            style: base,
            link: None,
            gap: false,
            fields: OpenFields::default(),
        };
        pieces.walk(paragraph, None);
        pieces.flush();
        pieces.rows.retain(|row| !row.is_empty());
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
                "del" | "moveFrom" | "pPr" | "sdtPr" => {}
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
                "drawing" | "pict" | "object" | "AlternateContent" => self.find_boxes(child),
                _ if self.fields.is_shown() => self.content(child, style, link),
                _ => {}
            }
        }
    }

    fn content(&mut self, child: &Element, style: RunStyle, link: Option<&str>) {
        let link = self.fields.link().or(link).map(str::to_owned);
        match child.name.as_str() {
            "t" => {
                self.restyle(style, link);
                self.push(&child.text);
            }
            "tab" | "ptab" => self.wide_gap(),
            "br" | "cr" => self.new_row(),
            "noBreakHyphen" => self.text.push('-'),
            "sym" => {
                let code =
                    child.attribute("char").and_then(|hex| u32::from_str_radix(hex, 16).ok());
                self.restyle(style, link);
                self.text.extend(code.and_then(char::from_u32));
            }
            _ => {}
        }
    }

    /// Text with its own line breaks and tabs, and without soft hyphens.
    fn push(&mut self, text: &str) {
        for symbol in text.chars() {
            match symbol {
                '\t' => self.wide_gap(),
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                '\n' | '\r' => self.text.push(' '),
                _ => self.text.push(symbol),
            }
        }
    }

    fn restyle(&mut self, style: RunStyle, link: Option<String>) {
        if style != self.style || link != self.link {
            self.flush();
            self.style = style;
            self.link = link;
        }
    }

    fn wide_gap(&mut self) {
        self.flush();
        self.gap = self.rows.last().is_some_and(|row| !row.is_empty());
    }

    fn new_row(&mut self) {
        self.flush();
        self.gap = false;
        self.rows.push(Vec::new());
    }

    /// Closes the span; one that only continues a word is joined to the span before.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let Some(row) = self.rows.last_mut() else { return };
        let trimmed = text.trim();
        if trimmed.is_empty() {
            if let Some(last) = row.last_mut().filter(|_| !text.is_empty() && !self.gap) {
                last.text.push(' ');
            }
            return;
        }
        let glued = row.last().is_some_and(|last| !self.gap && !last.text.ends_with(' '))
            && !text.starts_with(char::is_whitespace);
        let mut text = text.as_str();
        if let Some(last) = row.last_mut().filter(|_| glued) {
            let end = text.find(char::is_whitespace).unwrap_or(text.len());
            last.text.push_str(text.get(..end).unwrap_or_default());
            if last.link.is_none() {
                last.link.clone_from(&self.link);
            }
            text = text.get(end..).unwrap_or_default();
            if text.trim().is_empty() {
                last.text.push_str(text);
                return;
            }
        }
        row.push(Span {
            text: text.trim_start().to_owned(),
            size: self.style.size,
            bold: self.style.bold,
            italic: self.style.italic,
            link: self.link.clone(),
            gap_before: std::mem::take(&mut self.gap),
            ..Span::default()
        });
    }

    fn find_boxes(&mut self, parent: &'a Element) {
        for child in &parent.children {
            match child.name.as_str() {
                "txbxContent" => self.boxes.push(child),
                "Fallback" if !self.boxes.is_empty() => {}
                _ => self.find_boxes(child),
            }
        }
    }
}
