//! The parts of a Word document in the order that its schema asks for.
//!
//! The library writes properties in an order of its own, empty ones, and its own style and list beside ours under the same
//! name. Word forgives that; stricter programs do not.

use std::collections::HashSet;

/// Elements whose children have an order, with that order; children that are not named stay behind.
const ORDERS: [(&str, &[&str]); 6] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:numPr",
            "w:tabs",
            "w:bidi",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs",
            "w:rtl",
        ],
    ),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    ("w:style", &["w:name", "w:basedOn", "w:next", "w:qFormat", "w:pPr", "w:rPr"]),
    ("w:settings", &["w:zoom"]),
    ("w:rPrDefault", &["w:rPr"]),
];

/// Elements that say who they are, by which attribute; the last of several with one name is ours.
const NAMED: [(&str, &str); 2] = [("w:style", "w:styleId"), ("w:abstractNum", "w:abstractNumId")];

/// A part with everything in its place; what is no XML stays as it is.
pub fn ordered(part: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(part) else { return part.to_vec() };
    let mut rest = text;
    let Some(nodes) = nodes(&mut rest, None) else { return part.to_vec() };
    let mut out = String::with_capacity(text.len());
    write(&cleaned(nodes, ""), &mut out);
    out.into_bytes()
}

enum Node<'a> {
    /// Text, or a tag that holds nothing.
    Leaf {
        text: &'a str,
        name: &'a str,
    },
    Element {
        open: &'a str,
        name: &'a str,
        children: Vec<Node<'a>>,
    },
}

impl<'a> Node<'a> {
    fn name(&self) -> &'a str {
        match self {
            Node::Leaf { name, .. } | Node::Element { name, .. } => name,
        }
    }

    fn open(&self) -> &'a str {
        match self {
            Node::Leaf { text, .. } => text,
            Node::Element { open, .. } => open,
        }
    }
}

/// The nodes up to the end of an element, or of the part.
fn nodes<'a>(rest: &mut &'a str, end: Option<&str>) -> Option<Vec<Node<'a>>> {
    let mut found = Vec::new();
    loop {
        if rest.is_empty() {
            return end.is_none().then_some(found);
        }
        let Some(text) = rest.strip_prefix('<').map(|_| tag(rest)) else {
            let text = rest.get(..rest.find('<').unwrap_or(rest.len()))?;
            *rest = rest.get(text.len()..)?;
            found.push(Node::Leaf { text, name: "" });
            continue;
        };
        let text = text?;
        *rest = rest.get(text.len()..)?;
        let name = text
            .trim_start_matches(['<', '/'])
            .split(|c: char| c.is_whitespace() || c == '/' || c == '>');
        let name = name.clone().next().unwrap_or_default();
        if text.starts_with("</") {
            return (end == Some(name)).then_some(found);
        }
        if text.ends_with("/>") || text.starts_with("<?") || text.starts_with("<!") {
            found.push(Node::Leaf { text, name });
        } else {
            let children = nodes(rest, Some(name))?;
            found.push(Node::Element { open: text, name, children });
        }
    }
}

/// The tag that a text begins with; a bracket in quotes does not end it.
fn tag(text: &str) -> Option<&str> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            (None, '>') => return text.get(..=at),
            _ => {}
        }
    }
    None
}

fn cleaned<'a>(nodes: Vec<Node<'a>>, parent: &str) -> Vec<Node<'a>> {
    let mut kept = Vec::new();
    let mut seen = HashSet::new();
    // From behind, so that the last of a name is the one that stays.
    for node in nodes.into_iter().rev() {
        let node = match node {
            Node::Element { open, name, children } => {
                Node::Element { open, name, children: cleaned(children, name) }
            }
            leaf @ Node::Leaf { .. } => leaf,
        };
        let is_empty = match &node {
            Node::Leaf { text, .. } => text.ends_with("/>") && !text.contains('='),
            Node::Element { open, children, .. } => children.is_empty() && !open.contains('='),
        };
        if is_empty && ["w:rPr", "w:pPr"].contains(&node.name()) {
            continue;
        }
        let named = NAMED.iter().find(|(name, _)| *name == node.name());
        if let Some((name, attribute)) = named
            && let Some(value) = value(node.open(), attribute)
            && !seen.insert((*name, value))
        {
            continue;
        }
        kept.push(node);
    }
    kept.reverse();
    if let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == parent) {
        let place = |node: &Node<'_>| {
            order.iter().position(|name| *name == node.name()).unwrap_or(order.len())
        };
        kept.sort_by_key(place);
    }
    kept
}

fn value<'a>(open: &'a str, attribute: &str) -> Option<&'a str> {
    let (_, rest) = open.split_once(&format!("{attribute}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn write(nodes: &[Node<'_>], out: &mut String) {
    for node in nodes {
        match node {
            Node::Leaf { text, .. } => out.push_str(text),
            Node::Element { open, name, children } => {
                out.push_str(open);
                write(children, out);
                out.push_str(&format!("</{name}>"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(part: &str, wanted: &str) {
        assert_eq!(String::from_utf8(ordered(part.as_bytes())).ok().as_deref(), Some(wanted));
    }

    #[test]
    fn properties_stand_in_the_order_of_the_schema() {
        check(
            "<?xml version=\"1.0\"?><w:p><w:pPr><w:rPr /><w:spacing w:after=\"1\" /><w:pStyle w:val=\"a>b\" /></w:pPr><w:r><w:rPr /><w:t> x </w:t></w:r></w:p>",
            "<?xml version=\"1.0\"?><w:p><w:pPr><w:pStyle w:val=\"a>b\" /><w:spacing w:after=\"1\" /></w:pPr><w:r><w:t> x </w:t></w:r></w:p>",
        );
        check(
            "<w:styles><w:style w:styleId=\"N\"><w:name/></w:style><w:style w:styleId=\"N\"><w:rPr><w:b/></w:rPr><w:name/></w:style></w:styles>",
            "<w:styles><w:style w:styleId=\"N\"><w:name/><w:rPr><w:b/></w:rPr></w:style></w:styles>",
        );
    }

    #[test]
    fn what_is_no_xml_stays_as_it_is() {
        for part in ["<a><b></a>", "<a", "a</b>", "<a x=\"", "", "text"] {
            check(part, part);
        }
    }
}
