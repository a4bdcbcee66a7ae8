//! The styles of a document: what a paragraph or a run looks like before its own settings.

use std::collections::BTreeMap;

use crate::read::flow::Look;
use crate::read::xml::Element;

/// How many styles may be based on one another.
const MAX_CHAIN: usize = 16;

/// What a run of text looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RunStyle {
    /// Bold type.
    pub bold: bool,
    /// Italic type.
    pub italic: bool,
    /// Text that Word does not show.
    pub hidden: bool,
    /// The size in points.
    pub size: f32,
}

impl RunStyle {
    /// What it looks like where it shows.
    pub fn look(self) -> Look {
        Look { bold: self.bold, italic: self.italic, size: self.size }
    }

    /// This style changed by the settings of an `rPr` element.
    pub fn with(mut self, properties: Option<&Element>) -> Self {
        let Some(properties) = properties else { return self };
        self.bold = properties.toggle("b").unwrap_or(self.bold);
        self.italic = properties.toggle("i").unwrap_or(self.italic);
        self.hidden = properties.toggle("vanish").unwrap_or(self.hidden);
        if let Some(half_points) = properties.value("sz").and_then(|text| text.parse::<f32>().ok())
        {
            self.size = half_points / 2.0;
        }
        self
    }
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ParagraphStyle {
    /// Its heading level, from 1.
    pub heading: Option<u8>,
    /// Its list and the level in it.
    pub list: Option<(u32, u8)>,
    /// White space above in twentieths of a point.
    pub space_above: f32,
    /// White space below in twentieths of a point.
    pub space_below: f32,
}

impl ParagraphStyle {
    /// This style changed by the settings of a `pPr` element.
    pub fn with(mut self, properties: Option<&Element>) -> Self {
        let Some(properties) = properties else { return self };
        if let Some(level) = properties.value("outlineLvl").and_then(|text| text.parse::<u8>().ok())
        {
            self.heading = (level < 9).then_some((level + 1).min(6));
        }
        if let Some(list) = properties.child("numPr") {
            let number = |name| list.value(name).and_then(|text| text.parse::<u32>().ok());
            let level = number("ilvl")
                .map_or(self.list.map_or(0, |(_, level)| level), |level| level.min(8) as u8);
            let id = number("numId").or(self.list.map(|(id, _)| id)).unwrap_or(0);
            self.list = (id != 0).then_some((id, level));
        }
        if let Some(spacing) = properties.child("spacing") {
            let number = |name| spacing.attribute(name).and_then(|text| text.parse::<f32>().ok());
            self.space_above = number("before").unwrap_or(self.space_above);
            self.space_below = number("after").unwrap_or(self.space_below);
        }
        self
    }
}

/// All styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    by_id: BTreeMap<String, Element>,
    default_paragraph: Option<String>,
    default_run: RunStyle,
    default_spacing: ParagraphStyle,
}

impl Styles {
    /// Reads the `styles.xml` part.
    pub fn new(part: Element) -> Self {
        let mut styles =
            Self { default_run: RunStyle { size: 10.0, ..RunStyle::default() }, ..Self::default() };
        if let Some(defaults) = part.child("docDefaults") {
            let inner = |outer, name| defaults.child(outer).and_then(|element| element.child(name));
            styles.default_run = styles.default_run.with(inner("rPrDefault", "rPr"));
            styles.default_spacing = styles.default_spacing.with(inner("pPrDefault", "pPr"));
        }
        for style in part.children.into_iter().filter(|child| child.name == "style") {
            let Some(id) = style.attribute("styleId").map(str::to_owned) else { continue };
            let is_default = matches!(style.attribute("default"), Some("1" | "true"));
            if is_default && style.attribute("type") == Some("paragraph") {
                styles.default_paragraph = Some(id.clone());
            }
            styles.by_id.insert(id, style);
        }
        styles
    }

    /// What a paragraph of a style is, and what its runs look like.
    pub fn paragraph(&self, id: Option<&str>) -> (ParagraphStyle, RunStyle) {
        let (mut paragraph, mut run) = (self.default_spacing, self.default_run);
        for style in self.chain(id.or(self.default_paragraph.as_deref())) {
            paragraph = paragraph.with(style.child("pPr"));
            run = run.with(style.child("rPr"));
            if let Some(level) = heading_level(style) {
                paragraph.heading = Some(level);
            }
        }
        (paragraph, run)
    }

    /// What a run of a character style looks like.
    pub fn run(&self, id: Option<&str>, mut run: RunStyle) -> RunStyle {
        for style in self.chain(id) {
            run = run.with(style.child("rPr"));
        }
        run
    }

    /// A style and what it is based on, the base first.
    fn chain(&self, id: Option<&str>) -> Vec<&Element> {
        let mut chain = Vec::new();
        let mut next = id;
        while let Some(style) = next.and_then(|id| self.by_id.get(id)) {
            chain.push(style);
            next = style.value("basedOn");
            if chain.len() == MAX_CHAIN {
                break;
            }
        }
        chain.reverse();
        chain
    }
}

/// The level of a built-in heading; Word keeps the English name in every language.
fn heading_level(style: &Element) -> Option<u8> {
    let name = style.value("name")?.to_lowercase();
    if name == "title" {
        return Some(1);
    }
    let number = name.strip_prefix("heading ")?.trim();
    number.parse::<u8>().ok().filter(|level| (1..=9).contains(level)).map(|level| level.min(6))
}
