//! The little of a page's style sheets that changes what is read: what is hidden, bold, or side by side.

use std::collections::HashMap;

use super::tags::Display;
use super::tree::Node;

/// How many rules are kept.
const MAX_RULES: usize = 20_000;

/// What styles say about an element; silence is none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Style {
    /// How it stands.
    pub display: Option<Display>,
    /// Whether its children stand below one another although it is a row.
    pub column: Option<bool>,
    /// Not shown, though its place is kept.
    pub invisible: Option<bool>,
    /// Bold type.
    pub bold: Option<bool>,
    /// Italic type.
    pub italic: Option<bool>,
    /// Moved to the right edge of the line.
    pub right: Option<bool>,
    /// A list without bullets.
    pub unmarked: Option<bool>,
}

impl Style {
    /// Reads declarations such as `display: none; font-weight: bold`.
    pub fn read(declarations: &str) -> Self {
        let mut style = Self::default();
        for declaration in declarations.split(';') {
            let Some((property, value)) = declaration.split_once(':') else { continue };
            let value = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
            style.set(property.trim().to_ascii_lowercase().as_str(), &value);
        }
        style
    }

    fn set(&mut self, property: &str, value: &str) {
        match property {
            "display" => {
                self.display = match value {
                    "none" => Some(Display::None),
                    "flex" | "inline-flex" | "grid" | "inline-grid" | "table-row" => {
                        Some(Display::Row)
                    }
                    "block" | "list-item" | "table" | "flow-root" => Some(Display::Block),
                    "inline" => Some(Display::Inline),
                    _ => self.display,
                }
            }
            "mso-hide" => self.display = (value == "all").then_some(Display::None).or(self.display),
            "flex-direction" | "flex-flow" => self.column = Some(value.starts_with("column")),
            "visibility" => self.invisible = Some(value == "hidden" || value == "collapse"),
            "font-weight" => {
                let number = value.parse::<u16>().ok();
                self.bold = Some(value.starts_with("bold") || number.is_some_and(|at| at >= 600));
            }
            "font-style" => self.italic = Some(value != "normal"),
            "float" => self.right = Some(value == "right" || value == "inline-end"),
            "list-style" | "list-style-type" => self.unmarked = Some(value.contains("none")),
            _ => {}
        }
    }

    /// This style changed by a stronger one.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            display: other.display.or(self.display),
            column: other.column.or(self.column),
            invisible: other.invisible.or(self.invisible),
            bold: other.bold.or(self.bold),
            italic: other.italic.or(self.italic),
            right: other.right.or(self.right),
            unmarked: other.unmarked.or(self.unmarked),
        }
    }
}

/// A rule for elements that have a tag, an id and classes; absent ones may be anything.
#[derive(Debug)]
struct Rule {
    tag: String,
    id: String,
    classes: Vec<String>,
    style: Style,
}

/// The rules of a page by the word that an element must have.
#[derive(Debug, Default)]
pub struct Sheet {
    rules: HashMap<String, Vec<Rule>>,
}

impl Sheet {
    /// Reads the style sheets inside a page.
    pub fn new(nodes: &[Node]) -> Self {
        let mut sheet = Self::default();
        let mut count = 0;
        for style in nodes.iter().filter(|node| node.tag() == "style") {
            for text in style.children.iter().filter_map(|child| nodes.get(*child)) {
                sheet.add(&without_comments(&text.text), &mut count);
            }
        }
        sheet
    }

    fn add(&mut self, text: &str, count: &mut usize) {
        let mut rest = text;
        while let Some((head, behind)) = rest.split_once('{') {
            let head = head.rsplit(['}', ';']).next().unwrap_or(head).trim();
            if let Some(query) = head.strip_prefix('@') {
                let is_shown = query.strip_prefix("media").is_some_and(|media| {
                    let media = media.trim();
                    media.starts_with("screen") || media.starts_with("all")
                }) || query.starts_with("layer");
                // Inside a query that is shown the rules simply go on.
                rest = if is_shown { behind } else { behind_block(behind) };
                continue;
            }
            let (body, behind) = behind.split_once('}').unwrap_or((behind, ""));
            rest = behind;
            let style = Style::read(body);
            if style == Style::default() {
                continue;
            }
            for selector in head.split(',') {
                *count += 1;
                if *count > MAX_RULES {
                    return;
                }
                if let Some((key, rule)) = rule(selector.trim(), style) {
                    self.rules.entry(key).or_default().push(rule);
                }
            }
        }
    }

    /// What the rules and the element itself say about it.
    pub fn style(&self, node: &Node) -> Style {
        let classes = node.attribute("class").unwrap_or_default();
        let classes: Vec<&str> = classes.split_ascii_whitespace().take(40).collect();
        let id = node.attribute("id").unwrap_or_default();
        let keys = [node.tag().to_owned()].into_iter();
        let keys = keys.chain(classes.iter().map(|class| format!(".{class}")));
        let mut style = Style::default();
        for key in keys.chain([format!("#{id}")]) {
            for rule in self.rules.get(&key).into_iter().flatten() {
                let fits = (rule.tag.is_empty() || rule.tag == node.tag())
                    && (rule.id.is_empty() || rule.id == id)
                    && rule.classes.iter().all(|class| classes.contains(&class.as_str()));
                if fits {
                    style = style.with(rule.style);
                }
            }
        }
        match node.attribute("style") {
            Some(own) => style.with(Style::read(own)),
            None => style,
        }
    }
}

/// A rule and the key to find it by; selectors of more than one element are not understood.
fn rule(selector: &str, style: Style) -> Option<(String, Rule)> {
    if selector.is_empty() || selector.contains([' ', '>', '+', '~', ':', '[', '*', '(']) {
        return None;
    }
    let mut rule = Rule { tag: String::new(), id: String::new(), classes: Vec::new(), style };
    let mut rest = selector;
    let end = rest.find(['.', '#']).unwrap_or(rest.len());
    let (tag, behind) = rest.split_at(end);
    rule.tag = tag.to_ascii_lowercase();
    rest = behind;
    while let Some(mark) = rest.chars().next() {
        rest = rest.get(1..)?;
        let (word, behind) = rest.split_at(rest.find(['.', '#']).unwrap_or(rest.len()));
        if mark == '.' {
            rule.classes.push(word.to_owned());
        } else {
            word.clone_into(&mut rule.id);
        }
        rest = behind;
    }
    let key = match rule.classes.first() {
        _ if !rule.id.is_empty() => format!("#{}", rule.id),
        Some(class) => format!(".{class}"),
        None => rule.tag.clone(),
    };
    Some((key, rule))
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("/*") {
        out.push_str(before);
        rest = behind.split_once("*/").map_or("", |(_, behind)| behind);
    }
    out + rest
}

/// What stands behind the block that has just been opened.
fn behind_block(text: &str) -> &str {
    let mut depth = 1_usize;
    for (at, symbol) in text.char_indices() {
        match symbol {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return text.get(at + 1..).unwrap_or_default();
        }
    }
    ""
}
