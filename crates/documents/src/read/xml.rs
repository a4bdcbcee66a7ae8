//! A small tree of an XML part; names are local, without their prefix.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// How deep elements may nest; Word stays far below.
const MAX_DEPTH: usize = 200;
/// How many tags and texts are read in order; a resume of thirty pages has a tenth of them.
const MAX_EVENTS: usize = 1_500_000;
/// The name of a piece of text among elements.
pub const TEXT: &str = "#text";

/// An element of an XML document.
#[derive(Debug, Default)]
pub struct Element {
    /// The name without its prefix.
    pub name: String,
    /// The attributes with names without their prefixes.
    attributes: Vec<(String, String)>,
    /// The elements inside.
    pub children: Vec<Element>,
    /// The text directly inside.
    pub text: String,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The first child of a name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The `val` attribute of the first child of a name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// Whether a child says that a property is on or off; silence is none.
    pub fn toggle(&self, name: &str) -> Option<bool> {
        let child = self.child(name)?;
        Some(!matches!(child.attribute("val"), Some("0" | "false" | "off" | "none")))
    }
}

/// Parses a part; nothing when it is not well-formed.
pub fn parse(text: &str) -> Option<Element> {
    read(text, false)
}

/// Parses a part whose pieces of text are children named [`TEXT`], in order among the elements.
pub fn parse_in_order(text: &str) -> Option<Element> {
    read(text, true)
}

fn read(text: &str, in_order: bool) -> Option<Element> {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    let mut count = 0_usize;
    loop {
        let event = reader.read_event().ok()?;
        count += 1;
        if in_order && count > MAX_EVENTS {
            return None;
        }
        match event {
            Event::Start(start) => {
                if open.len() > MAX_DEPTH {
                    return None;
                }
                open.push(element(&start));
            }
            Event::Empty(start) => open.last_mut()?.children.push(element(&start)),
            Event::End(_) => {
                let closed = open.pop()?;
                open.last_mut()?.children.push(closed);
            }
            Event::Text(text) => push_text(open.last_mut()?, in_order, &text.xml10_content()),
            Event::CData(text) => push_text(open.last_mut()?, in_order, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let text = text_of(open.last_mut()?, in_order)?;
                if let Ok(Some(symbol)) = reference.resolve_char_ref() {
                    text.push(symbol);
                } else if let Some(symbols) = resolve_predefined_entity(&reference.xml10_content())
                {
                    text.push_str(symbols);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let root = open.pop()?;
    if !open.is_empty() {
        return None;
    }
    root.children.into_iter().find(|child| child.name != TEXT)
}

fn push_text(parent: &mut Element, in_order: bool, text: &str) {
    if let Some(place) = text_of(parent, in_order) {
        place.push_str(text);
    }
}

/// Where text directly inside an element goes.
fn text_of(parent: &mut Element, in_order: bool) -> Option<&mut String> {
    if !in_order {
        return Some(&mut parent.text);
    }
    if parent.children.last().is_none_or(|last| last.name != TEXT) {
        parent.children.push(Element { name: TEXT.to_owned(), ..Element::default() });
    }
    parent.children.last_mut().map(|last| &mut last.text)
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start.attributes().flatten().filter_map(|attribute| {
        let key = attribute.key.local_name().as_ref().to_owned();
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned();
        Some((key, value))
    });
    Element {
        name: start.local_name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}
