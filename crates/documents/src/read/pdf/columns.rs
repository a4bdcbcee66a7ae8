//! Finds the columns of a page and the order in which to read them.

use resume::parse::Line;

use super::glyph::PageContent;
use super::gutter::{self, Gutter, MAX_PIECES};
use super::lines::Writer;
use super::links::Link;
use super::piece::Piece;
use super::words;
use super::{alignment, dots, furniture, margin};
use crate::read::error::ReadError;
use crate::read::limits::Stopwatch;

/// How deep columns may nest.
const MAX_DEPTH: usize = 5;
/// How far the gutter of a continued column may move, in points.
const SAME_GUTTER: f32 = 6.0;

/// A part of a page in reading order.
#[derive(Debug)]
pub enum Node {
    /// Rows across the whole width of the region.
    Rows(Vec<Piece>),
    /// Two columns, each read to its end before the other.
    Columns {
        /// The left edge of the right column.
        x: f32,
        /// What stands left.
        left: Vec<Node>,
        /// What stands right.
        right: Vec<Node>,
    },
}

/// The layout of a whole document, page by page.
#[derive(Debug, Default)]
pub struct Layout {
    pages: Vec<Vec<Piece>>,
    links: Vec<Vec<Link>>,
    heights: Vec<f32>,
}

impl Layout {
    /// Adds the next page.
    pub fn add_page(&mut self, content: PageContent, links: Vec<Link>) {
        let page = self.pages.len() as u32;
        self.heights.push(content.height);
        let (dots, icons) = (content.dots.clone(), content.icons.clone());
        let mut pieces = words::pieces(content, page);
        if pieces.len() <= MAX_PIECES {
            pieces = alignment::cut(pieces);
            dots::add_bullets(&mut pieces, &dots, &icons, page);
            pieces = dots::attach(pieces);
        }
        self.pages.push(pieces);
        self.links.push(links);
    }

    /// The lines of the document in reading order.
    pub fn finish(mut self, clock: Stopwatch) -> Result<Vec<Line>, ReadError> {
        furniture::remove(&mut self.pages, &self.heights);
        let mut nodes: Vec<Node> = Vec::new();
        let mut known = Vec::new();
        for pieces in self.pages {
            clock.check()?;
            let mut page = split(pieces, &known, MAX_DEPTH);
            known.extend(page.iter().filter_map(gutter_of));
            continue_columns(&mut nodes, &mut page);
            nodes.append(&mut page);
        }
        let mut writer = Writer::new(self.links);
        let name = largest(&nodes);
        for node in nodes {
            write(node, name, &mut writer);
        }
        Ok(writer.finish())
    }
}

fn gutter_of(node: &Node) -> Option<f32> {
    match node {
        Node::Columns { x, .. } => Some(*x),
        Node::Rows(_) => None,
    }
}

/// Cuts a region at its best gutter, then cuts the parts.
fn split(pieces: Vec<Piece>, known: &[f32], depth: usize) -> Vec<Node> {
    if pieces.is_empty() {
        return Vec::new();
    }
    let found = if depth == 0 { None } else { gutter::find(&pieces, known) };
    let Some(Gutter { x, top, bottom, margin }) = found else { return vec![Node::Rows(pieces)] };
    let (mut above, mut below, mut left, mut right) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for piece in pieces {
        let side = if piece.y < top {
            &mut above
        } else if piece.y > bottom {
            &mut below
        } else if piece.in_margin || piece.x0 < x - 2.0 {
            &mut left
        } else {
            &mut right
        };
        side.push(piece);
    }
    let known = [known, &[x]].concat();
    let known = known.as_slice();
    let mut nodes = split(above, known, depth - 1);
    if margin {
        nodes.append(&mut split(margin::beside(left, right), known, depth - 1));
    } else {
        let (left, right) = (split(left, known, depth - 1), split(right, known, depth - 1));
        nodes.push(Node::Columns { x, left, right });
    }
    nodes.append(&mut split(below, known, depth - 1));
    nodes
}

/// Moves the beginning of a page into the columns that the page before ended with.
fn continue_columns(nodes: &mut [Node], page: &mut Vec<Node>) {
    let Some(Node::Columns { x, left, right }) = nodes.last_mut() else { return };
    while let Some(first) = page.first_mut() {
        match first {
            Node::Columns { x: next, left: more_left, right: more_right }
                if (*next - *x).abs() <= SAME_GUTTER =>
            {
                left.append(more_left);
                right.append(more_right);
                page.remove(0);
                return;
            }
            node => {
                let (start, end) = extent(node);
                if end < *x {
                    left.push(page.remove(0));
                } else if start > *x - SAME_GUTTER {
                    right.push(page.remove(0));
                } else {
                    return;
                }
            }
        }
    }
}

/// The left and right edges of a node.
fn extent(node: &Node) -> (f32, f32) {
    let join = |a: (f32, f32), b: (f32, f32)| (a.0.min(b.0), a.1.max(b.1));
    let nothing = (f32::INFINITY, f32::NEG_INFINITY);
    match node {
        Node::Rows(pieces) => pieces.iter().map(|piece| (piece.x0, piece.x1)).fold(nothing, join),
        Node::Columns { left, right, .. } => {
            left.iter().chain(right).map(extent).fold(nothing, join)
        }
    }
}

/// The size of the largest text on the first page, which is the name of the person as a rule.
fn largest(nodes: &[Node]) -> f32 {
    let sizes = nodes.iter().map(|node| match node {
        Node::Rows(pieces) => pieces
            .iter()
            .filter(|piece| piece.page == 0)
            .map(|piece| piece.size)
            .fold(0.0, f32::max),
        Node::Columns { left, right, .. } => largest(left).max(largest(right)),
    });
    sizes.fold(0.0, f32::max)
}

/// Writes a node; of two columns the one with the name comes first, else the left one.
fn write(node: Node, name: f32, writer: &mut Writer) {
    match node {
        Node::Rows(pieces) => writer.rows(pieces),
        Node::Columns { left, right, .. } => {
            let is_name_right = largest(&right) > 0.98 * name && largest(&left) < 0.9 * name;
            let columns = if is_name_right { [right, left] } else { [left, right] };
            writer.new_block();
            for column in columns {
                for node in column {
                    write(node, name, writer);
                }
                writer.new_block();
            }
        }
    }
}
