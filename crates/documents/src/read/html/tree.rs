//! The tree of a web page, kept flat: nodes know one another by number.

use std::cell::{Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName};

/// A node of a page.
#[derive(Debug, Default)]
pub struct Node {
    /// The name of an element in small letters; empty for text and for the page itself.
    pub name: Option<QualName>,
    /// Its attributes.
    attributes: Vec<(String, String)>,
    /// Its text.
    pub text: String,
    /// The nodes inside.
    pub children: Vec<usize>,
    parent: Option<usize>,
}

impl Node {
    /// The element's name, or nothing for text.
    pub fn tag(&self) -> &str {
        self.name.as_ref().map_or("", |name| &name.local)
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Collects the nodes of a page; the parser holds it while it reads.
#[derive(Debug)]
pub struct Tree {
    nodes: RefCell<Vec<Node>>,
}

impl Default for Tree {
    fn default() -> Self {
        Self { nodes: RefCell::new(vec![Node::default()]) }
    }
}

impl Tree {
    /// How many nodes there are so far.
    pub fn len(&self) -> usize {
        self.nodes.borrow().len()
    }

    fn add(&self, node: Node) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(node);
        nodes.len() - 1
    }

    fn detach(&self, target: usize) {
        let mut nodes = self.nodes.borrow_mut();
        let Some(parent) = nodes.get_mut(target).and_then(|node| node.parent.take()) else {
            return;
        };
        if let Some(parent) = nodes.get_mut(parent)
            && let Some(at) = parent.children.iter().rposition(|child| *child == target)
        {
            parent.children.remove(at);
        }
    }

    /// Puts a node or text into a parent before the child at a place.
    fn insert(&self, parent: usize, at: Option<usize>, child: NodeOrText<usize>) {
        let at = at.unwrap_or_else(|| {
            self.nodes.borrow().get(parent).map_or(0, |node| node.children.len())
        });
        let child = match child {
            NodeOrText::AppendNode(child) => child,
            NodeOrText::AppendText(text) => {
                if self.extend_text(parent, at, &text) {
                    return;
                }
                self.add(Node { text: text.to_string(), ..Node::default() })
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        if let Some(node) = nodes.get_mut(child) {
            node.parent = Some(parent);
        }
        if let Some(node) = nodes.get_mut(parent) {
            let at = at.min(node.children.len());
            node.children.insert(at, child);
        }
    }

    /// Adds text to the text that ends right before a place, when there is one.
    fn extend_text(&self, parent: usize, at: usize, text: &str) -> bool {
        let mut nodes = self.nodes.borrow_mut();
        let before = at.checked_sub(1).and_then(|at| nodes.get(parent)?.children.get(at).copied());
        let Some(before) = before.and_then(|before| nodes.get_mut(before)) else { return false };
        let is_text = before.name.is_none();
        if is_text {
            before.text.push_str(text);
        }
        is_text
    }
}

impl TreeSink for Tree {
    type Handle = usize;
    type Output = Vec<Node>;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Vec<Node> {
        self.nodes.into_inner()
    }

    fn parse_error(&self, _: std::borrow::Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        0
    }

    #[expect(clippy::expect_used, reason = "the parser asks for the names of elements only")]
    fn elem_name<'a>(&'a self, target: &'a usize) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| {
            nodes.get(*target).and_then(|node| node.name.as_ref()).expect("elements have names")
        })
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> usize {
        let attributes = attrs.into_iter();
        let attributes = attributes
            .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()));
        self.add(Node { name: Some(name), attributes: attributes.collect(), ..Node::default() })
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.add(Node::default())
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.add(Node::default())
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.insert(*parent, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &usize,
        prev_element: &usize,
        child: NodeOrText<usize>,
    ) {
        let has_parent =
            self.nodes.borrow().get(*element).is_some_and(|node| node.parent.is_some());
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev_element, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// What is inside a template is not shown: it goes to a node outside the page.
    fn get_template_contents(&self, _: &usize) -> usize {
        self.add(Node::default())
    }

    fn same_node(&self, x: &usize, y: &usize) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, new_node: NodeOrText<usize>) {
        if let NodeOrText::AppendNode(node) = &new_node {
            self.detach(*node);
        }
        let place = {
            let nodes = self.nodes.borrow();
            nodes.get(*sibling).and_then(|node| node.parent).and_then(|parent| {
                let children = &nodes.get(parent)?.children;
                Some((parent, children.iter().rposition(|child| child == sibling)?))
            })
        };
        if let Some((parent, at)) = place {
            self.insert(parent, Some(at), new_node);
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, attrs: Vec<Attribute>) {
        let mut nodes = self.nodes.borrow_mut();
        let Some(node) = nodes.get_mut(*target) else { return };
        for attribute in attrs {
            let key = attribute.name.local.to_string();
            if !node.attributes.iter().any(|(known, _)| *known == key) {
                node.attributes.push((key, attribute.value.to_string()));
            }
        }
    }

    fn remove_from_parent(&self, target: &usize) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        let mut nodes = self.nodes.borrow_mut();
        let moved = nodes.get_mut(*node).map(|node| std::mem::take(&mut node.children));
        let moved = moved.unwrap_or_default();
        for child in &moved {
            if let Some(child) = nodes.get_mut(*child) {
                child.parent = Some(*new_parent);
            }
        }
        if let Some(parent) = nodes.get_mut(*new_parent) {
            parent.children.extend(moved);
        }
    }
}
