//! The styles of a document: what a paragraph or a run looks like.

use std::collections::BTreeMap;

use super::lists::ListStyle;
use crate::read::flow::Look;
use crate::read::xml::Element;

/// How many styles may be based on one another.
const MAX_CHAIN: usize = 16;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ParagraphStyle {
    /// Its heading level, from 1.
    pub heading: Option<u8>,
    /// White space above in twentieths of a point.
    pub space_above: f32,
    /// White space below in twentieths of a point.
    pub space_below: f32,
}

/// What a run of text is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RunStyle {
    /// What it looks like.
    pub look: Look,
    /// Text that is not shown.
    pub hidden: bool,
}

/// All styles of a part.
#[derive(Debug, Default)]
pub struct Styles<'a> {
    by_name: BTreeMap<(&'a str, &'a str), &'a Element>,
    defaults: BTreeMap<&'a str, &'a Element>,
    lists: BTreeMap<&'a str, ListStyle>,
    hidden_sections: Vec<&'a str>,
}

impl<'a> Styles<'a> {
    /// Reads some collections of styles; the later one wins.
    pub fn new(collections: [Option<&'a Element>; 2]) -> Self {
        let mut styles = Self::default();
        for style in collections.into_iter().flatten().flat_map(|all| &all.children) {
            let name = style.attribute("name").unwrap_or_default();
            let family = style.attribute("family").unwrap_or_default();
            match style.name.as_str() {
                "style" => {
                    styles.by_name.insert((family, name), style);
                    let hidden = style.child("section-properties");
                    if hidden.and_then(|section| section.attribute("display")) == Some("none") {
                        styles.hidden_sections.push(name);
                    }
                }
                "default-style" => {
                    styles.defaults.insert(family, style);
                }
                "list-style" => {
                    styles.lists.insert(name, ListStyle::new(style));
                }
                _ => {}
            }
        }
        styles
    }

    /// What a paragraph of a style is, and what its runs look like.
    pub fn paragraph(&self, name: Option<&str>) -> (ParagraphStyle, RunStyle) {
        let mut paragraph = ParagraphStyle::default();
        let mut run = RunStyle { look: Look { size: 10.0, ..Look::default() }, hidden: false };
        for style in self.chain("paragraph", name) {
            if let Some(properties) = style.child("paragraph-properties") {
                paragraph.space_above =
                    length(properties, "margin-top").unwrap_or(paragraph.space_above);
                paragraph.space_below =
                    length(properties, "margin-bottom").unwrap_or(paragraph.space_below);
            }
            run = run.with(style.child("text-properties"));
            paragraph.heading = heading_level(style).or(paragraph.heading);
        }
        (paragraph, run)
    }

    /// What a run of a character style looks like.
    pub fn run(&self, name: Option<&str>, mut run: RunStyle) -> RunStyle {
        let Some(name) = name else { return run };
        for style in self.chain("text", Some(name)) {
            run = run.with(style.child("text-properties"));
        }
        run
    }

    /// The list of a name.
    pub fn list(&self, name: &str) -> Option<&ListStyle> {
        self.lists.get(name)
    }

    /// Whether sections of a style are not shown.
    pub fn hides_section(&self, name: &str) -> bool {
        self.hidden_sections.contains(&name)
    }

    /// A style and what it is based on, the base first.
    fn chain(&self, family: &'a str, name: Option<&str>) -> Vec<&'a Element> {
        let mut chain = Vec::new();
        let mut next = name.and_then(|name| self.by_name.get(&(family, name)));
        while let Some(style) = next.filter(|_| chain.len() < MAX_CHAIN) {
            chain.push(*style);
            next = style
                .attribute("parent-style-name")
                .and_then(|parent| self.by_name.get(&(family, parent)));
        }
        if family == "paragraph" {
            chain.extend(self.defaults.get(family));
        }
        chain.reverse();
        chain
    }
}

impl RunStyle {
    /// This style changed by the settings of a `text-properties` element.
    fn with(mut self, properties: Option<&Element>) -> Self {
        let Some(properties) = properties else { return self };
        if let Some(weight) = properties.attribute("font-weight") {
            self.look.bold = weight == "bold" || weight.parse::<u16>().is_ok_and(|at| at >= 600);
        }
        if let Some(style) = properties.attribute("font-style") {
            self.look.italic = style != "normal";
        }
        if let Some(display) = properties.attribute("display") {
            self.hidden = display == "none";
        }
        if let Some(size) = length(properties, "font-size") {
            self.look.size = size / 20.0;
        }
        self
    }
}

/// The level of a heading style; programs keep the English name inside in every language.
fn heading_level(style: &Element) -> Option<u8> {
    let outline = style.attribute("default-outline-level").and_then(|level| level.parse().ok());
    let is_title = matches!(style.attribute("name"), Some("Title"))
        || style.attribute("class") == Some("chapter") && outline.is_none();
    let is_title = is_title && style.attribute("name") != Some("Subtitle");
    outline.filter(|level| *level > 0).map(|level: u8| level.min(6)).or(is_title.then_some(1))
}

/// A length in twentieths of a point; relative ones are none.
fn length(element: &Element, name: &str) -> Option<f32> {
    let text = element.attribute(name)?;
    let at = text.find(|symbol: char| symbol.is_ascii_alphabetic() || symbol == '%')?;
    let (number, unit) = text.split_at(at);
    let points = match unit {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 28.346,
        "mm" => 2.8346,
        "pc" => 12.0,
        "px" => 0.75,
        _ => return None,
    };
    Some(number.parse::<f32>().ok()? * points * 20.0)
}
