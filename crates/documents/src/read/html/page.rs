//! The nodes of a page to lines, in the order in which it shows them.

use resume::parse::Line;

use super::sheet::{Sheet, Style};
use super::tags::{self, Display};
use super::tree::Node;
use crate::read::error::ReadError;
use crate::read::flow::{Frame, Lines, Look, Runs};
use crate::read::limits::Stopwatch;

/// How deep elements are followed one by one; what is deeper is read as plain text.
const MAX_DEPTH: usize = 200;

/// What a node takes from the elements around it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    look: Look,
    link: Option<&'a str>,
    heading: Option<u8>,
    is_preformatted: bool,
    is_invisible: bool,
    list_depth: u8,
    is_unmarked: bool,
    depth: usize,
}

/// A page while it is read.
pub struct Page<'a> {
    pub(super) nodes: &'a [Node],
    pub(super) sheet: &'a Sheet,
    pub(super) lines: Lines,
    clock: Stopwatch,
    runs: Runs,
    frame: Frame,
    space: f32,
    is_entry: bool,
}

impl<'a> Page<'a> {
    /// Reads all nodes of a page.
    pub fn read(
        nodes: &'a [Node],
        sheet: &'a Sheet,
        clock: Stopwatch,
    ) -> Result<Vec<Line>, ReadError> {
        let mut page = Self {
            nodes,
            sheet,
            lines: Lines::default(),
            clock,
            runs: Runs::default(),
            frame: Frame::default(),
            space: 0.0,
            is_entry: false,
        };
        page.children(0, Context::default())?;
        page.close();
        Ok(page.lines.finish())
    }

    /// Reads what is inside a node.
    pub fn children(&mut self, parent: usize, context: Context<'a>) -> Result<(), ReadError> {
        let Some(parent) = self.nodes.get(parent) else { return Ok(()) };
        let mut before = "";
        for child in &parent.children {
            let Some(node) = self.nodes.get(*child) else { continue };
            if node.name.is_some() && is_apart(before, node.tag()) && self.runs.ends_in_word() {
                // Elements that touch in the source are set apart by styles that we may not have.
                self.runs.wide_gap();
            }
            before = node.tag();
            self.node(*child, node, context)?;
        }
        Ok(())
    }

    fn node(&mut self, id: usize, node: &'a Node, context: Context<'a>) -> Result<(), ReadError> {
        if node.name.is_none() {
            self.text(&node.text, context);
            return Ok(());
        }
        let style = self.sheet.style(node);
        let tag = node.tag();
        let display = shown(node, tag, style);
        if display == Display::None {
            return Ok(());
        }
        self.clock.check()?;
        let mut inner = inner(node, tag, style, context);
        if inner.depth > MAX_DEPTH {
            self.flat(id, inner);
            return Ok(());
        }
        match tag {
            "br" => {
                self.runs.new_row();
                return Ok(());
            }
            "table" => return self.table(id, inner),
            "dl" => return self.definitions(id, inner),
            "ul" | "ol" | "menu" => {
                inner.list_depth = context.list_depth.saturating_add(1);
                inner.is_unmarked = style.unmarked == Some(true);
            }
            _ => {}
        }
        if display == Display::Inline {
            if style.right == Some(true) {
                self.runs.wide_gap();
            }
            return self.children(id, inner);
        }
        self.block(id, tag, style, display, inner)
    }

    fn block(
        &mut self,
        id: usize,
        tag: &str,
        style: Style,
        display: Display,
        inner: Context<'a>,
    ) -> Result<(), ReadError> {
        if style.right == Some(true) && !self.runs.is_empty() {
            self.runs.wide_gap();
        } else {
            self.close();
        }
        let space = tags::space(tag);
        self.space = self.space.max(space);
        if tags::is_region(tag) {
            self.lines.new_block();
        }
        if tag == "li" {
            self.is_entry = !inner.is_unmarked && style.unmarked != Some(true);
        }
        if display == Display::Row && style.column != Some(true) {
            self.side_by_side(id, inner)?;
        } else {
            self.children(id, inner)?;
        }
        self.close();
        if tag == "li" {
            self.is_entry = false;
        }
        if tags::is_region(tag) {
            self.lines.new_block();
        }
        self.space = self.space.max(space);
        Ok(())
    }

    /// Reads a node as a document of its own, such as a cell of a table.
    pub fn apart(&mut self, id: usize, context: Context<'a>) -> Result<Vec<Line>, ReadError> {
        let around = (std::mem::take(&mut self.lines), std::mem::take(&mut self.space));
        if let Some(node) = self.nodes.get(id) {
            self.node(id, node, context)?;
        }
        self.close();
        let lines = std::mem::replace(&mut self.lines, around.0).finish();
        self.space = around.1;
        Ok(lines)
    }

    /// Whether the next paragraph is an entry of a list.
    pub fn has_entry(&self) -> bool {
        self.is_entry
    }

    fn text(&mut self, text: &str, context: Context<'a>) {
        if context.is_invisible {
            return;
        }
        self.frame.heading = context.heading;
        self.frame.depth = context.list_depth.saturating_sub(1);
        self.runs.style(context.look, context.link);
        if context.is_preformatted {
            for (at, line) in text.split('\n').enumerate() {
                if at > 0 {
                    self.runs.new_row();
                }
                self.runs.push(line);
            }
            return;
        }
        // A row of hard blanks is somebody's tab.
        for (at, piece) in text.split("\u{a0}\u{a0}\u{a0}").enumerate() {
            if at > 0 {
                self.runs.wide_gap();
            }
            self.runs.push_collapsed(&piece.replace('\u{a0}', " "));
        }
    }

    /// The text of everything below a node, without following its elements one by one.
    fn flat(&mut self, id: usize, context: Context<'a>) {
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            let Some(node) = self.nodes.get(id) else { continue };
            if tags::display(node.tag()) == Display::None {
                continue;
            }
            if node.name.is_none() {
                self.text(&node.text, context);
            } else if tags::display(node.tag()) == Display::Block {
                self.runs.new_row();
            }
            open.extend(node.children.iter().rev());
        }
    }

    /// Ends the paragraph.
    pub fn close(&mut self) {
        let rows = self.runs.finish();
        if rows.is_empty() {
            return;
        }
        let frame = Frame {
            bullet: std::mem::take(&mut self.is_entry) && self.frame.heading.is_none(),
            space_above: std::mem::take(&mut self.space),
            ..self.frame
        };
        self.lines.paragraph(rows, frame);
    }
}

/// Whether two neighbours without a blank between them are separate statements, not parts of one word.
fn is_apart(before: &str, tag: &str) -> bool {
    let stands_alone = |tag: &str| matches!(tag, "span" | "a" | "time" | "small" | "label");
    stands_alone(before) && stands_alone(tag)
}

fn shown(node: &Node, tag: &str, style: Style) -> Display {
    let display = tags::display(tag);
    let classes = node.attribute("class").unwrap_or_default();
    let for_ears = classes
        .split_ascii_whitespace()
        .any(|class| matches!(class, "sr-only" | "visually-hidden" | "screen-reader-text"));
    if display == Display::None || for_ears || node.attribute("hidden").is_some() {
        return Display::None;
    }
    if node.attribute("role") == Some("navigation") {
        return Display::None;
    }
    style.display.unwrap_or(display)
}

fn inner<'a>(node: &'a Node, tag: &str, style: Style, context: Context<'a>) -> Context<'a> {
    let mut inner = Context { depth: context.depth + 1, ..context };
    match tag {
        "b" | "strong" | "th" | "dt" => inner.look.bold = true,
        "i" | "em" | "cite" => inner.look.italic = true,
        "pre" => inner.is_preformatted = true,
        "a" => {
            let target = node.attribute("href").map(str::trim).filter(|target| {
                !target.is_empty() && !target.starts_with('#') && !target.starts_with("javascript:")
            });
            inner.link = target.or(context.link);
        }
        _ => {}
    }
    inner.heading = tags::heading(tag).or(context.heading);
    inner.look.bold = style.bold.unwrap_or(inner.look.bold);
    inner.look.italic = style.italic.unwrap_or(inner.look.italic);
    inner.is_invisible = style.invisible.unwrap_or(context.is_invisible);
    inner
}
